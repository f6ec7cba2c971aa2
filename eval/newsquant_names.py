"""The names that NewsQuant's normalised units go by, and the words that are no quantity or no part of a unit there.

In: nothing. Out: tables for `newsquant_terms`. Taken from what the origin publishes of its units, not from its sentences.
"""

CURRENCIES = {
    "USD": "dollar", "EUR": "euro", "GBP": "pound sterling", "JPY": "japanese yen", "CNY": "chinese yuan", "INR": "indian rupee",
    "KRW": "south korean won", "AUD": "australian dollar", "CAD": "canadian dollar", "RUB": "russian ruble", "CHF": "swiss franc",
    "NZD": "new zealand dollar", "HKD": "hong kong dollar", "SGD": "singapore dollar", "ZAR": "south african rand", "ILS": "israeli shekel",
    "SEK": "swedish krone", "NOK": "norwegian krone", "DKK": "danish krone", "PLN": "polish złoty", "AED": "united arab emirates dirham",
    "NLG": "netherlands guilde", "XBT": "bitcoin",
}  # fmt: skip
UNITS = {
    "percent": "percentage", "km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre", "dm": "decimetre", "nm": "nanometre",
    "nautical mile": "mile", "light year": "light-year", "kg": "kilogram", "g": "gram", "mg": "milligram", "tonne": "metric ton",
    "pound": "pound-mass", "troy ounce": "ounce", "ml": "millilitre", "cl": "centilitre", "dl": "decilitre", "cubic centimetre": "millilitre",
    "square km": "square kilometre", "square cm": "square centimetre", "cubic km": "cubic kilometre",
    "mph": "mile per hour", "km/h": "kilometre per hour", "m/s": "metre per second", "km/s": "kilometre per second", "foot/s": "foot per second",
    "mpg": "mile per gallon", "kcal": "kilocalorie", "PS": "horsepower", "hl": "hectolitre",
    "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "PB": "petabyte", "kbit/s": "kilobit per second",
    "Mbit/s": "megabit per second", "Gbit/s": "gigabit per second", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt",
    "Wh": "watt hour", "kWh": "kilowatt hour", "MWh": "megawatt hour", "GWh": "gigawatt hour", "TWh": "terawatt hour", "mAh": "milliampere-hour",
    "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "kV": "kilovolt", "ppm": "parts-per-million", "ppb": "parts-per-billion",
    "rpm": "revolutions per minute", "psi": "pound per square inch", "mbar": "millibar", "hPa": "hectopascal", "kPa": "kilopascal",
    "mmHg": "millimeter of mercury", "MMBtu": "mega british thermal unit", "nit": "candela per square metre",
    "MeV": "megaelectronvolt", "GeV": "gigaelectronvolt", "TeV": "teraelectronvolt", "kA": "kiloampere", "mA": "milliampere", "mV": "millivolt",
    "mW": "milliwatt", "kN": "kilonewton", "MPa": "megapascal", "square mm": "square millimetre", "cubic cm": "millilitre",
    "m/s²": "metre per square second", "mg/dl": "milligram per decilitre", "g/km": "gram per kilometre", "km/l": "kilometre per litre",
    "mile/s": "mile per second", "Tbit/s": "terabit per second", "rem": "radiation equivalent man",
    "pound foot": "pound-foot", "BTU": "british thermal unit", "millisievert": "millisievert", "celsius": "celsius",
}  # fmt: skip
VAGUE = {
    "several", "a few", "both", "no", "no one", "nobody", "none", "a", "an", "majority", "few", "a number", "a couple", "a handful",
    "a string", "a series", "twice", "thrice", "a pair",
}  # fmt: skip
# Words that spaCy's list counts as stop words and that stand in counted noun phrases.
STOPS = {
    "more", "most", "other", "others", "another", "such", "own", "same", "the", "a", "an", "of", "in", "to", "than", "its", "their", "his", "her", "our",
    "all", "last", "next", "first", "full", "further", "less", "least", "every", "each", "only", "many",
}  # fmt: skip
