"""Cut a stretch of text into words, the way Universal Dependencies cuts English.

In: the text and the half-open bounds of one sentence. Out: half-open spans in the same text, in order, never empty,
never overlapping, never holding white space. Only white space and lone invisible characters are left out.

Refuses to change the text: no normalising, so that `text[start:end]` is always the word as printed.
"""

import re

# Marks that sit on or inside a word without being letters: combining accents, soft hyphen, zero-width characters.
_INSIDE = "\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff"
_L = rf"(?:[^\W\d_][\w{_INSIDE}]*)"
_END = r"(?!\w)"
_APOSTROPHE = "['’ʼ＇]"
_CLITIC = r"(?:s|re|ve|ll|d|m|t)"
_ALWAYS_ABBREVIATION = (
    "Mr|Mrs|Ms|Dr|St|Prof|Lt|Col|Sgt|Capt|Maj|Cmdr|Gov|Sen|Rep|Reps|Sens|Rev|Hon|Fr|Supt|Insp|Messrs|Jr|Sr|Inc|Corp|Ltd"
    "|Bros|vs|etc|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Ph\\.D|Ft|Mt|approx|Adm|Brig|Ave|Blvd|Dept|Univ|al"
)
# Ordinary words too, so only where the sentence goes on behind them.
_INNER_ABBREVIATION = (
    "No|Nos|Gen|Comm|Det|Co|Sat|Sun|Mon|Tues?|Wed|Thurs?|Fri|Apr|Mar|Jun|Jul|v|p|pp|c|ca|art|fig"
)
_KEPT_PREFIX = "non|anti|pro|co|re|pre|post|mid|multi|semi|ex|mini|pan|cross|counter|inter|intra|ultra|e|self(?=-s)|wi(?=-fi)"
_UNIT = r"(?:bn|tn|mn|m|k|pm|am|km|kg|mph|kph|kmh|ft|cm|mm|p|c|bps|x|hrs?|mins?|GW|MW|kW|kWh|MWh|GB|TB|C|F)"
_EMOJI = "[\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff]"
_MODIFIER = "[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\u20e3]"

_WORD = re.compile(
    # The blank before a word is taken with it: at a blank, all alternatives would fail in turn.
    r"\s?+("
    + "|".join(
        (
            # Most words: letters before a blank or comma. None of what follows would cut them otherwise, but would take long to say so.
            r"(?!cannot|gonna|wanna|gotta)[a-z]++(?=[ ,;)\n\"”])",
            r"(?:https?://|www\.)[^\s<>\"“”]*[\w/]",
            r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}",
            r"[A-Za-z][\w-]{0,62}(?:\.[\w-]{1,63}){0,5}\.(?:com|org|net|gov|edu|int|info|co\.uk|ac\.uk|gov\.uk)"
            + _END,
            r"[@#](?=[^\W\d])\w+",
            r"\d{4}-\d\d-\d\d" + _END,
            rf"\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s){_END}",
            rf"\d+(?:[.,:/]\d+)*[¼-¾⅐-⅞]?(?={_UNIT}{_END})",
            r"\d+(?:[.,:/]\d+)*[¼-¾⅐-⅞]?(?![^\W\d_])",
            rf"{_APOSTROPHE}\d\ds?{_END}",
            rf"(?<=[\w.]){_APOSTROPHE}{_CLITIC}{_END}",
            rf"n{_APOSTROPHE}t{_END}",
            rf"{_APOSTROPHE}(?:em|til|cause|tis|twas){_END}",
            rf"(?:{_ALWAYS_ABBREVIATION})\.(?!\.)",
            rf"(?:{_INNER_ABBREVIATION})\.(?=\s*[\w$£€(“\"])",
            r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?",
            r"[^\W\d_]\.(?=\s*[^\W\d_])",
            r"[A-Z]\d+\.\d+" + _END,
            r"[A-Z]{1,4}&[A-Z]{1,4}" + _END,
            rf"can(?=not{_END})",
            rf"(?:gon|wan|got)(?=(?:na|ta){_END})",
            rf"[^\W\d_][\w{_INSIDE}]*?(?=n{_APOSTROPHE}t{_END})",
            rf"(?:{_KEPT_PREFIX})-(?:{_L}|\d+s?{_END})",
            rf"{_L}(?:{_APOSTROPHE}(?!{_CLITIC}{_END}){_L})*",
            r"\d\w*",
            r"_+|\.{2,}|[-–—]{2,}|''|``|[!?]{2,}|\*+|=+|~+",
            r"[\U0001f1e6-\U0001f1ff]{2}",
            rf"{_EMOJI}{_MODIFIER}*(?:\u200d{_EMOJI}{_MODIFIER}*)*",
            rf"[^\s{_INSIDE}]",
        )
    )
    + ")",
    re.IGNORECASE,
)
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


def tokenise(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the words between start and end.

    >>> [("Its 13,000-strong crew didn’t.")[a:b] for a, b in tokenise("Its 13,000-strong crew didn’t.", 0, 30)]
    ['Its', '13,000', '-', 'strong', 'crew', 'did', 'n’t', '.']
    """
    spans: list[tuple[int, int]] = []
    for match in _WORD.finditer(text, max(start, 0), min(end, len(text))):
        first, last = match.span(1)
        while last > first + 1 and text[last - 1] in _INVISIBLE:
            last -= 1
        spans.append((first, last))
    return spans
