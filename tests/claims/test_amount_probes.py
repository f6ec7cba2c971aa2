"""Probes: what a number counts, in fields and wordings that no rule was written from. Invented sentences only.

All were written down with the expected attribute before any rule was changed for them. KNOWN_MISSES are those that still go wrong:
a probe that is mended leaves the list, and the test says so.
"""

import pytest

from variorum.values import Amount

# text, attribute, number, unit (None: whatever)
PROBES = [
    # tolls told round about
    ("A lorry driver became the ninth victim of the pile-up when he died on Friday.", "killed", 9, "person"),
    (
        "The latest death brings to 41 the number of patients who have died of the fever.",
        "killed",
        41,
        "person",
    ),
    (
        "Rescuers pulled out three more bodies, taking the toll from the mine collapse to 18.",
        "killed",
        18,
        "person",
    ),
    ("The derailment cost 23 passengers their lives.", "killed", 23, "person"),
    ("Dead: 14. Hurt: 62.", "injured", 62, "person"),
    ("Fatalities so far: 14", "killed", 14, "person"),
    ("Nobody believed that the avalanche would take 11 lives.", "killed", 11, "person"),
    ("Of the 64 people on the coach, 12 did not survive.", "killed", 12, "person"),
    ("The count of confirmed dead went up by four to 37.", "killed", 37, "person"),
    # parts of wholes and ellipsis
    ("The crash hurt 34 people, of whom five are in a critical condition.", "critical", 5, "person"),
    ("Twenty-eight hikers are unaccounted for, including four guides.", "missing", 4, None),
    ("Nine miners were killed. Another six are still trapped underground.", "missing", 6, "person"),
    ("The ministry put the number of injured at 80. The union spoke of 120.", "injured", 120, "person"),
    ("Eleven inmates died in the fire, among them three teenagers.", "killed", 3, None),
    (
        "About 400 passengers were on the train; 57 had to be treated in hospital.",
        "hospitalised",
        57,
        "person",
    ),
    # those who came through, held, escaped
    ("Only 17 of the crew survived the sinking.", "rescued", 17, None),
    ("The guards recaptured 12 of the inmates.", "arrested", 12, None),
    ("Nineteen prisoners broke out of the jail at Korvel.", "escaped", 19, "person"),
    ("Nineteen inmates are on the run after tunnelling out of Korvel jail.", "escaped", 19, "person"),
    ("The army freed 46 schoolgirls held by the gang.", "rescued", 46, None),
    ("Seven ringleaders are behind bars.", "arrested", 7, None),
    # shelter and camps
    ("More than 3,000 people spent the night in school gyms and churches.", "sheltered", 3000, "person"),
    ("The camp at Dolna houses 8,500 refugees.", "sheltered", 8500, "person"),
    ("Some 1,200 villagers are staying in tents on the football field.", "sheltered", 1200, "person"),
    ("The wildfire drove 6,000 residents from their homes.", "displaced", 6000, None),
    ("The order to leave covers 14,000 people in the valley.", "evacuated", 14000, "person"),
    # crowds, strikes
    ("Police estimated the crowd at 9,000.", "attended", 9000, "person"),
    ("Around 700 mourners came to the candle-lit service.", "at_vigil", 700, None),
    ("Some 2,400 nurses downed tools on Monday.", "strikers", 2400, None),
    ("The walkout by 2,400 nurses entered its third day.", "strikers", 2400, None),
    ("Organisers counted 30,000 on the square, police 12,000.", "attended", 12000, "person"),
    # staff, jobs
    ("The mill, which employs 640 people, will shut in May.", "strength", 640, "person"),
    ("The 640 employees at the mill were told on Monday.", "strength", 640, None),
    ("Closing the mill puts 640 jobs at risk.", "jobs_cut", 640, "job"),
    ("The carmaker is to shed 1,500 posts.", "jobs_cut", 1500, "job"),
    ("The 22,000-strong workforce will get a bonus.", "strength", 22000, None),
    # ages
    ("Milo Anders, a 26-year-old goalkeeper, was struck by lightning.", "age", 26, None),
    ("The goalkeeper, 26, had joined the club in May.", "age", 26, None),
    ("The 71-year-old was found in his kitchen.", "age", 71, None),
    ("The victim, aged 33, lived alone.", "age", 33, None),
    # votes and referendums
    ("The senate backed the reform by 41 votes to 19.", "votes_against", 19, "vote"),
    ("Some 54 percent of voters rejected the new constitution.", "vote_share", 54, None),
    ("Fifty-four percent said no to the new constitution in the referendum.", "vote_share", 54, None),
    ("Only 38 percent of those entitled to vote took part.", "turnout", 38, None),
    ("The vote fell short of the 50 percent needed for the result to be valid.", "threshold", 50, None),
    ("The treaty needs 60 ratifications to come into force.", "threshold", 60, None),
    # money
    ("Orlan Foods agreed to pay 2.1 billion euros for its rival.", "price", 2_100_000_000, "EUR"),
    ("The rival was sold for 2.1 billion euros.", "price", 2_100_000_000, "EUR"),
    ("Orlan is offering 34 euros a share.", "per_share", 34, "EUR"),
    ("Shareholders will receive 34 euros in cash for each share.", "per_share", 34, "EUR"),
    ("Orlan will also take on 600 million euros of debt.", "debt", 600_000_000, "EUR"),
    ("Norland put up 5 million dollars for the relief effort.", "loan", 5_000_000, "USD"),
    ("Norland promised the refugees 5 million dollars.", "loan", 5_000_000, "USD"),
    ("An online appeal has raised 240,000 dollars for the families.", "raised", 240_000, "USD"),
    ("The regulator fined the lender 80 million dollars.", "fine", 80_000_000, "USD"),
    ("Police offered a reward of 50,000 dollars for clues.", "reward", 50_000, "USD"),
    ("The gang demanded 300,000 dollars for the hostages.", "ransom", 300_000, "USD"),
    (
        "Insurers expect claims of 1.3 billion dollars from the hailstorm.",
        "damage_cost",
        1_300_000_000,
        "USD",
    ),
    # shares
    ("The family owns 31 percent of the brewery.", "stake", 31, None),
    ("Together the two brewers sell 44 percent of the country's beer.", "market_share", 44, None),
    ("The central bank lifted its key rate to 4.75 percent.", "interest_rate", 4.75, None),
    ("Consumer prices rose 6.1 percent from a year earlier.", "inflation", 6.1, None),
    ("The union wants 8 percent more pay.", "pay_rise", 8, None),
    ("Wages will go up by 4.2 percent from July.", "pay_rise", 4.2, None),
    # things
    ("The maker is recalling 36,000 heaters.", "recalled", 36000, None),
    ("A recall of 36,000 heaters was announced.", "recalled", 36000, None),
    ("The blaze has burned 12,000 hectares of forest.", "area", 12000, None),
    ("The fire left 85 cottages in ashes.", "buildings_damaged", 85, None),
    ("Some 40,000 households were without electricity.", "affected", 40000, "household"),
    ("The outbreak has sickened 310 people in four provinces.", "infected", 310, "person"),
]

KNOWN_MISSES = frozenset(
    (
        "The order to leave covers 14,000 people in the valley.",
        "Insurers expect claims of 1.3 billion dollars from the hailstorm.",
        "Together the two brewers sell 44 percent of the country's beer.",
        "Growers brought in 310,000 tonnes of wheat.",
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


# the same thing said twice: one attribute, one unit
TWICE = [
    ("The farm lost 4,000 hens.", "Some 4,000 hens died.", 4000),
    ("Growers brought in 310,000 tonnes of wheat.", "The wheat harvest came to 310,000 tonnes.", 310000),
    ("The talks went on for 14 hours.", "After 14 hours of talks they shook hands.", 14),
    ("The petition carries 90,000 signatures.", "Some 90,000 people signed the petition.", 90000),
    ("The walkout will last 48 hours.", "Staff began a 48-hour walkout.", 48),
    ("The firm runs 62 shops.", "The firm has 62 shops.", 62),
    ("The agency put up 300 tents.", "Some 300 tents were put up by the agency.", 300),
    ("The firm has 5,400 workers.", "The firm, with 5,400 workers, is the largest in town.", 5400),
]


@pytest.mark.parametrize(("left", "right", "number"), TWICE)
def test_one_thing_said_in_two_ways_has_one_attribute(read, left, right, number):
    one, other = (
        {(name, unit) for name, low, unit in said(read, text) if low == number} for text in (left, right)
    )
    assert bool(one & other) != (left in KNOWN_MISSES), (one, other)


# numbers that must not take these attributes
NEVER = [
    ("The mill, which killed 640 jobs, will reopen.", "killed", 640),
    ("The firm took 12 orders.", "killed", 12),
    ("Ninth place went to Norland.", "killed", 9),
    ("The players survived 12 rounds.", "rescued", 12),
    ("Prices escaped a rise of 12 percent.", "escaped", 12),
    ("The minister pledged to raise taxes by 5 million dollars.", "loan", 5_000_000),
    ("The shares closed at 34 euros.", "price", 34),
    ("The brewer, 31 percent cheaper than its rival, sells little.", "stake", 31),
    ("The team house 12 paintings in the hall.", "sheltered", 12),
    ("Orlan recalled 12 ambassadors.", "recalled", 12),
    ("Nine of those arrested were freed.", "arrested", 9),
    ("The council raised the fee by 20 dollars.", "raised", 20),
    ("He earned 400,000 dollars in the job.", "price", 400_000),
    ("The trial of 12 officers opened.", "killed", 12),
]


@pytest.mark.parametrize(("text", "attribute", "number"), NEVER)
def test_what_a_number_does_not_count(read, text, attribute, number):
    found = [(name, low) for name, low, _ in said(read, text)]
    assert ((attribute, number) in found) == (text in KNOWN_MISSES), found
