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

# two more sets, written before (44) and while (30) the rules were mended, none of them looked at until the figures were taken:
# the first went from 24 right to 37, the second from 13 to 28
LATER = [
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
    ("The party won with 34 percent of the votes.", "vote_share", 34, None),
    ("With 62 percent of the ballots counted, the count stopped.", "share:count", 62, None),
    ("After 94 percent of the ballots, the party was ahead.", "share:count", 94, None),
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

KNOWN_MISSES = frozenset(
    (
        "The order to leave covers 14,000 people in the valley.",
        "Insurers expect claims of 1.3 billion dollars from the hailstorm.",
        "Together the two brewers sell 44 percent of the country's beer.",
        "Growers brought in 310,000 tonnes of wheat.",
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


@pytest.mark.parametrize(("text", "attribute", "number", "unit"), PROBES + LATER)
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

NEVER_LATER = [
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


@pytest.mark.parametrize(("text", "attribute", "number"), NEVER + NEVER_LATER)
def test_what_a_number_does_not_count(read, text, attribute, number):
    found = [(name, low) for name, low, _ in said(read, text)]
    assert ((attribute, number) in found) == (text in KNOWN_MISSES), found
