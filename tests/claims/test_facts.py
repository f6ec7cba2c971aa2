"""Dates, names and closed-list facts."""

import pytest


def test_date_of_an_event(read):
    claims = read("The council approved the merger on Monday.").claims
    dates = [c for c in claims if c.attribute.startswith("date:")]
    assert [(c.value.earliest, c.value.latest) for c in dates] == [("2024-05-13", "2024-05-13")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The quake killed 15 people, the interior ministry said on Monday.", []),
        ("The quake killed 15 people on Monday, the interior ministry said.", ["2024-05-13"]),
        ("The results were announced on Monday.", ["2024-05-13"]),
    ],
)
def test_the_day_of_saying_is_no_day_of_the_deed(read, text, days):
    dates = [c for c in read(text).claims if c.attribute.startswith("date:")]
    assert [c.value.earliest for c in dates] == days


def test_deadline_is_its_last_day(read):
    claims = read("The company must finish the repairs by June 30.").claims
    due = [c for c in claims if c.attribute.startswith("due:")]
    assert [(c.value.earliest, c.value.latest) for c in due] == [("2024-06-30", "2024-06-30")]


def test_an_estimate_leaves_the_days_before_open(read):
    claims = read("Repairs could take until June 30.").claims
    due = [c for c in claims if c.attribute.startswith("due:")]
    assert [(c.value.earliest, c.value.latest) for c in due] == [(None, "2024-06-30")]


def test_durations_are_no_dates(read):
    assert not [
        c
        for c in read("The strike lasted three weeks.").claims
        if c.attribute.startswith(("date", "due", "start"))
    ]


FACTS = [
    ("Parliament adopted the law unanimously.", "vote_outcome", "adopted"),
    ("Parliament adopted the law unanimously.", "unanimity", "yes"),
    ("Police said the gunmen fled.", "attackers_number", "several"),
    ("Police said a lone gunman fled.", "attackers_number", "one"),
    ("Lawmakers rejected the bill.", "vote_outcome", "rejected"),
    ("The two sides agreed a ceasefire.", "ceasefire", "agreed"),
    ("The chairman resigned.", "departure", "resigned"),
    ("The accused declared himself not guilty of murder.", "plea", "not_guilty"),
    ("Police said of the bombing that there was no indication of terrorism.", "terrorism", "no"),
    ("Ana Torres was removed as chief executive.", "departure", "dismissed"),
    ("The cause of the crash is not known.", "cause_known", "unknown"),
    ("Police said it was not an act of terrorism.", "terrorism", "no"),
    ("A rebel group claimed responsibility for the blast.", "responsibility", "claimed"),
    ("The driver was taken into custody.", "status", "held"),
    ("The warehouse was completely destroyed and burned down.", "damage", "burned_down"),
    ("Flights were suspended.", "services", "disrupted"),
    ("The union called for the withdrawal of the law.", "demand", "withdrawal"),
]


@pytest.mark.parametrize(("text", "attribute", "code"), FACTS)
def test_closed_lists(read, text, attribute, code):
    assert code in [c.value.code for c in read(text).claims if c.attribute.partition(":")[0] == attribute]


def test_stability_is_no_stabbing(read):
    assert not [
        c for c in read("The bank promised stability and stabilisation.").claims if c.attribute == "weapon"
    ]


def test_role_holder_under_one_key(read):
    left = read("Peruvian Energy Minister Rosa Quispe spoke.").claims
    right = read("Rosa Quispe, energy minister of Peru, spoke.").claims
    keys = [{c.attribute for c in claims if c.attribute.startswith("role:")} for claims in (left, right)]
    assert keys[0] == keys[1] == {"role:peru energy minister"}


def test_agent_of_a_key_event(read):
    claims = read("Norway drafted the treaty.").claims
    assert [(c.attribute, c.value.text) for c in claims if c.attribute.startswith("agent:")] == [
        ("agent:draft", "Norway")
    ]


def test_place_of_an_event(read):
    claims = read("The ferry sank off Cebu.").claims
    assert "Cebu" in [c.value.text for c in claims if c.attribute.startswith("place:")]


def test_every_claim_stands_where_it_says(read):
    text = "Mayor Ana Torres said on Monday that 12 people died off Cebu, and that the council approved a 3 million euro loan."
    for claim in read(text).claims:
        assert text[claim.start : claim.end] == claim.exact
        assert claim.sentence.start <= claim.start < claim.end <= claim.sentence.end


ATTACKERS = [
    ("Police identified the gunman as Corin Vale, 34.", "Corin Vale"),
    ("The shooter, Corin Vale, was 34.", "Corin Vale"),
    ("The suspect has been named by prosecutors as Corin Vale.", "Corin Vale"),
    ("Corin Vale, the gunman, was 34.", "Corin Vale"),
    ("The gunman was Corin Vale.", "Corin Vale"),
    ("Two officers arrested the man at noon. They identified him as Corin Vale, 34.", "Corin Vale"),
    ("They took in a suspect. The man is Corin Vale, 34.", "Corin Vale"),
    ("The trial of Corin Vale (34 years), accused of having killed three people, began.", "Corin Vale"),
]


@pytest.mark.parametrize(("text", "name"), ATTACKERS)
def test_an_attacker_gets_a_name(read, text, name):
    assert [c.value.text for c in read(text).claims if c.attribute == "role:attacker"] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The gunman met Corin Vale in March.",
        "Police named the gunmen as Corin Vale.",
        "Three people drowned. They identified the man as Corin Vale, 34.",
        "The tax office pursued Corin Vale (34), accused of having hidden a house.",
    ],
)
def test_a_name_near_an_attacker_is_not_his(read, text):
    assert not [c for c in read(text).claims if c.attribute == "role:attacker"]


AGENTS = [
    (
        "The cuts were demanded by the World Bank and the European Union.",
        "demand",
        {"World Bank", "European Union"},
    ),
    ("The mission ends at government request.", "demand", {"government"}),
    ("The council adopted a resolution drafted by Peru.", "draft", {"Peru"}),
    ("Ana Torres opened the bridge.", "begin", {"Ana Torres"}),
]


@pytest.mark.parametrize(("text", "deed", "names"), AGENTS)
def test_who_did_it(read, text, deed, names):
    assert {c.value.text for c in read(text).claims if c.attribute == f"agent:{deed}"} == names


def test_a_weapon_that_is_to_be_banned_was_not_used(read):
    found = [
        c.exact
        for c in read("Campaigners called for a ban on assault rifles.").claims
        if c.attribute == "weapon"
    ]
    assert not found


def test_what_will_not_happen_is_no_answer(read):
    assert not [
        c for c in read("The firm said no plant would be closed.").claims if c.attribute.startswith("closure")
    ]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Police opened fire on the crowd, witnesses said.", ["fired"]),
        ("The minister said that police had carried no live ammunition.", ["no_live"]),
        ("Ana Torres insists that her agents never used live rounds.", ["no_live"]),
        ("Officers used live rounds against the strikers.", ["live"]),
        ("The officers did not open fire, the chief said.", ["none"]),
        ("Police did not say who started the fire.", []),
        ("Police opened the road after the fire.", []),
        ("The army insists that its men never used live ammunition.", []),
    ],
)
def test_whether_police_opened_fire(read, text, codes):
    assert [c.value.code for c in read(text).claims if c.attribute == "police_fire"] == codes


def test_an_office_is_held_whatever_its_holder_denies(read) -> None:
    """What the minister said was not so is no doubt that he is the minister."""
    text = (
        "The man who said there was no fever here, Information Minister Amon Tavi, was dismissed on Friday."
    )
    (role,) = [c for c in read(text).claims if c.attribute.startswith("role:")]
    assert (role.value.text, role.modality) == ("Amon Tavi", "asserted")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "The Harbour Union went on strike. Its president, Ana Ruiz, spoke.",
            "president of the Harbour Union",
        ),
        (
            "The members of the Harbour Union agreed, its president Ana Ruiz said.",
            "president of the Harbour Union",
        ),
        ("“We wait,” he told the Harbour Union. Its president, Ana Ruiz, spoke.", "president"),
        ("LIMA (Andina) - The strike goes on. Its leader, Ana Ruiz, spoke.", "leader"),
        ("The Ports agency staff left. Their leader, Ana Ruiz, spoke.", "leader"),
    ],
)
def test_the_body_that_its_office_leaves_unnamed(read, text, office):
    (role,) = [c for c in read(text).claims if c.attribute.startswith("role:")]
    assert role.subject == office


def test_a_company_told_behind_its_name_is_no_second_doer(read):
    text = "Halden Water, the state-owned company that operates the dam, opened the gates."
    told = [c.value.text for c in read(text).claims if c.attribute == "agent:operate"]
    assert told == ["Halden Water"]


LEADERS = [
    ("Ana Ruiz, who heads the fire service, spoke.", "head of the fire service"),
    ("Ana Ruiz, who chairs the Banking Commission, left.", "chair of the Banking Commission"),
    ("Ana Ruiz leads the Harbour Party.", "head of the Harbour Party"),
    ("The delegation, led by General Ana Ruiz, left.", "head of the delegation"),
    ("The search is headed by Colonel Ana Ruiz.", "head of the search"),
    ("Ana Ruiz, the head of the coast guard, who is leading the search, spoke.", "head of the search"),
    ("Ana Ruiz, who is in charge of the rescue operation, spoke.", "head of the rescue operation"),
    ("The minister Ana Ruiz took charge of the search on Friday.", "head of the search"),
    ("Ana Ruiz, who manages the pool, spoke.", "manager of the pool"),
]


@pytest.mark.parametrize(("text", "office"), LEADERS)
def test_a_verb_tells_an_office(read, text, office):
    told = [c for c in read(text).claims if c.attribute.startswith("role:") and c.value.text == "Ana Ruiz"]
    assert office in [c.subject for c in told]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz led the race with 40 per cent.",
        "Ana Ruiz will head the Banking Commission.",
        "Ana Ruiz runs a café in Lima.",
        "Ana Ruiz took control of the bank.",
        "Ana Ruiz has led the company since January.",
    ],
)
def test_who_leads_a_race_or_will_lead_holds_no_office(read, text):
    assert not [c for c in read(text).claims if c.attribute.startswith("role:")]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("A ferry called Vesta Star sank.", "name:ship:vesta"),
        ("The storm has been named Temba.", "name:storm:temba"),
        ("The ship, the Vesta Star, sank.", "name:ship:vesta"),
        ("The operation, codenamed Iron Gate, began.", "name:mission:iron"),
        ("Critics of the measure called Temba a disgrace.", None),
        ("The company named Ana Ruiz as its new head.", None),
    ],
)
def test_a_word_of_naming_names_a_thing(read, text, key):
    found = [c.attribute for c in read(text).claims if c.attribute.startswith("name:")]
    assert found == ([key] if key else [])


def test_who_turned_an_age_rejected_nothing(read):
    told = [c.attribute for c in read("Ana Ruiz, who turned 35 in custody, looked away.").claims]
    assert "agent:reject" not in told
