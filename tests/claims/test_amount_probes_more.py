"""Two more sets of probes, written before (44) and while (30) the rules were mended, none of them looked at until the figures were taken:
the first went from 24 right to 37, the second from 13 to 28. Invented sentences only."""

import pytest

from variorum.values import Amount

PROBES = [
    ("A seventh patient has died of the fever at the clinic.", "killed", 7, "person"),
    ("The heatwave was blamed for 130 deaths.", "killed", 130, "person"),
    ("Officials raised the number of casualties to 75 wounded.", "injured", 75, "person"),
    ("Two more bodies were found, bringing the toll to 29.", "killed", 29, "person"),
    ("Deaths: 8", "killed", 8, "person"),
    ("Eighteen people, including three firefighters, were hurt in the blast.", "injured", 3, None),
    ("The collapse trapped 16 workers; ten have since been brought out alive.", "rescued", 10, "person"),
    ("On Monday 20 people were ill. By Friday there were 65.", "infected", 65, "person"),
    ("Forty-two convicts escaped from a prison van depot.", "escaped", 42, "person"),
    ("The rebels let 30 hostages go.", "rescued", 30, None),
    ("Some 900 families are sheltering in the stadium.", "sheltered", 900, None),
    ("The stadium is home to 2,000 flood victims.", "sheltered", 2000, None),
    ("Residents of 500 homes were told to get out.", "evacuated", 500, None),
    ("The funeral drew 4,000 people.", "at_funeral", 4000, "person"),
    ("A crowd of 1,500 gathered outside the court.", "attended", 1500, "person"),
    ("Some 8,000 dockers have walked off the job.", "strikers", 8000, None),
    ("The plant has a staff of 1,100.", "strength", 1100, "person"),
    ("The airline will lay off 2,300 people.", "dismissed", 2300, "job"),
    ("Lena Voss, who is 44, runs a bakery.", "age", 44, None),
    ("A 19-year-old from Korvel was arrested.", "age", 19, None),
    ("The bill passed 52-47.", "votes_for", 52, "vote"),
    ("The yes side took 61 percent.", "vote_share", 61, None),
    ("Turnout was just 29 percent.", "turnout", 29, None),
    ("The motion needs 200 votes to pass.", "threshold", 200, None),
    ("The buyer values the group at 900 million pounds.", "price", 900000000, "GBP"),
    ("It sweetened its bid to 41 pounds per share.", "per_share", 41, "GBP"),
    ("The group owes banks 300 million pounds.", "debt", 300000000, "GBP"),
    ("Norland will contribute 12 million dollars to the famine appeal.", "loan", 12000000, "USD"),
    ("The government earmarked 12 million dollars in aid for the victims.", "loan", 12000000, "USD"),
    ("A court ordered the airline to pay a penalty of 3 million dollars.", "fine", 3000000, "USD"),
    ("The kidnappers want 2 million dollars for his release.", "ransom", 2000000, "USD"),
    ("The storm did 700 million dollars of damage.", "damage_cost", 700000000, "USD"),
    ("The fund raised its holding to 12 percent.", "stake", 12, None),
    ("The merged group would have 38 percent of the market.", "market_share", 38, None),
    ("The bank cut rates to 2.5 percent.", "interest_rate", 2.5, None),
    ("Inflation eased to 3.4 percent.", "inflation", 3.4, None),
    ("Teachers were offered a raise of 5 percent.", "pay_rise", 5, None),
    ("Some 9,000 cars are being called back.", "recalled", 9000, None),
    ("Flames have consumed 700 acres.", "area", 700, None),
    ("The tremor levelled 120 houses.", "buildings_damaged", 120, None),
    ("The power cut hit 70,000 customers.", "affected", 70000, None),
    ("A fine of 200 dollars awaits offenders.", "fine", 200, "USD"),
    ("Survivors number 33, officials said.", "rescued", 33, None),
    ("The cholera outbreak has claimed 88 lives.", "killed", 88, "person"),
    ("Nine firefighters lost their lives battling the blaze.", "killed", 9, "person"),
    ("The number of confirmed cases stands at 412.", "infected", 412, "person"),
    ("Of the 200 passengers, 30 needed hospital care.", "hospitalised", 30, None),
    ("Sixteen shepherds are feared dead after the avalanche.", "killed", 16, "person"),
    ("Twenty truckers walked out on Thursday.", "strikers", 20, None),
    ("The regime released 250 political prisoners.", "freed", 250, None),
    ("Four suspects remain at large.", "escaped", 4, None),
    ("Around 12,000 people gathered for the funeral of the bishop.", "at_funeral", 12000, "person"),
    ("The festival attracted 60,000 visitors.", "visitors", 60000, "person"),
    ("The retailer plans to axe 4,200 jobs.", "jobs_cut", 4200, "job"),
    ("The smelter employs 3,100.", "strength", 3100, "person"),
    ("The party won 34 percent of the vote.", "vote_share", 34, None),
    ("The deputies approved the budget by 70 votes to 44.", "votes_for", 70, "vote"),
    ("Seventy lawmakers voted against the bill.", "votes_against", 70, "vote"),
    ("The takeover values the brewer at $6 billion, including debt.", "price_with_debt", 6000000000, "USD"),
    ("The group reported a loss of 80 million euros.", "loss", 80000000, "EUR"),
    ("Donors pledged 400 million euros for reconstruction.", "loan", 400000000, "EUR"),
    ("A crowdfunding page has collected 90,000 pounds.", "raised", 90000, "GBP"),
    ("The operator must pay 2,000 euros to every injured passenger.", "compensation", 2000, "EUR"),
    ("The investor holds 9 percent of Orlan Foods.", "stake", 9, None),
    ("The offer is a 30 percent premium to Friday's close.", "premium", 30, None),
    ("The firm controls 60 percent of the market for tiles.", "market_share", 60, None),
    ("Nurses will get 6 percent more pay over two years.", "pay_rise", 6, None),
    ("The gunman, aged 41, was a former guard.", "age", 41, None),
    ("Two undersea pipelines were ruptured by the quake.", "lines_damaged", 2, None),
    ("Authorities are recalling 15,000 bottles of syrup.", "recalled", 15000, None),
    ("The frost killed 7,000 lambs.", "animals_lost", 7000, None),
    ("Some 700 families have taken shelter in mosques.", "sheltered", 700, None),
    ("The storm flattened 45 homes.", "buildings_damaged", 45, None),
]

NEVER = [
    ("The ninth patient left the clinic.", "killed", 9),
    ("He escaped a fine of 200 dollars.", "escaped", 200),
    ("The club paid 900,000 dollars in wages.", "price", 900000),
    ("She scored 12 goals in 30 games.", "votes_for", 12),
    ("The bakery houses 12 ovens.", "sheltered", 12),
    ("A third suspect is on the run.", "escaped", 3),
    ("Sales rose 12 percent in the crisis.", "stake", 12),
    ("The shares rose 5 percent to 41 pounds.", "pay_rise", 5),
    ("A budget of 4 million dollars was passed.", "loan", 4000000),
    ("He was recalled after 12 years.", "recalled", 12),
    ("The prison houses 900 inmates.", "sheltered", 900),
    ("Twelve people were treated and released.", "freed", 12),
    ("The firm let 30 people go.", "rescued", 30),
    ("A second man has died since 2019 at the plant.", "killed", 2),
    ("The stadium can accommodate 40,000 people.", "sheltered", 40000),
    ("The market opened 30 points higher.", "market_share", 30),
    ("The bus line carries 3,000 people.", "lines_damaged", 3000),
    ("She paid 40 dollars in tax.", "price", 40),
    ("The king gave two speeches.", "loan", 2),
    ("The deal needs 12 more weeks.", "threshold", 12),
]

KNOWN_MISSES = frozenset(
    (
        "The rebels let 30 hostages go.",
        "The stadium is home to 2,000 flood victims.",
        "Residents of 500 homes were told to get out.",
        "The fund raised its holding to 12 percent.",
        "Survivors number 33, officials said.",
        "Of the 200 passengers, 30 needed hospital care.",
    )
)


def said(read, text: str) -> list[tuple[str, object, str]]:
    return [
        (c.attribute.removeprefix("change:"), c.value.low, c.value.unit)
        for c in read(text).claims
        if isinstance(c.value, Amount)
    ]


@pytest.mark.parametrize(("text", "attribute", "number", "unit"), PROBES)
def test_what_a_number_counts(read, text, attribute, number, unit):
    found = [(name, of) for name, low, of in said(read, text) if low == number]
    right = any(name == attribute and unit in (None, of) for name, of in found)
    assert right != (text in KNOWN_MISSES), found


@pytest.mark.parametrize(("text", "attribute", "number"), NEVER)
def test_what_a_number_does_not_count(read, text, attribute, number):
    assert (attribute, number) not in [(name, low) for name, low, _ in said(read, text)]
