"""Names, roles and pronouns of one article: whole names, what stands beside them, and who is who. All texts are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotate.annotate import parse_sentences
from variorum.annotate.mentions import find_mentions
from variorum.model.article import Article, Span
from variorum.model.mark import Chain, Mention


def read(text: str) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    article = Article(id="a", name="a.txt", text=text)
    return find_mentions(article, parse_sentences(article))


def chain_of(text: str, words: str, nth: int = 0) -> int | None:
    """The chain of the nth mention that has exactly these words."""
    hits = [m.chain for m in read(text)[0] if text[m.start : m.end] == words]
    return hits[nth] if nth < len(hits) else None


def names(text: str) -> list[str]:
    return [text[m.start : m.end] for m in read(text)[0] if m.form in ("name", "acronym")]


WHOLE = [
    ("They met the Front for the Freedom of Osmar on Monday.", "Front for the Freedom of Osmar"),
    ("Mothers for Peace called a march.", "Mothers for Peace"),
    ("They met Physicians for Human Rights on Monday.", "Physicians for Human Rights"),
    ("Federal Harbour Board officials met.", "Federal Harbour Board"),
    ("New Delhi was calm.", "New Delhi"),
    ("The plan was drawn up by Ana Ruiz de la Torre last week.", "Ana Ruiz de la Torre"),
    ("He met Tom O'Neil near the bridge.", "Tom O'Neil"),
    ("Police named the driver as Randall P. Boyd, Jr. on Monday.", "Randall P. Boyd, Jr."),
    ("A judge freed Sara Holm-Berg on bail.", "Sara Holm-Berg"),
    ("The rescue was led by Jan de Vries of the coast guard.", "Jan de Vries"),
    ("He was a member of al-Marid until last year.", "al-Marid"),
    (
        "It is run by the Ministry of Health and Social Welfare in the capital.",
        "Ministry of Health and Social Welfare",
    ),
    ("The loan came from the Bank of Ghana last month.", "Bank of Ghana"),
    ("Shares of Telto Holdings Inc. fell by a tenth.", "Telto Holdings Inc."),
    ("It was closed by the Food and Drug Administration.", "Food and Drug Administration"),
    ("The Peru-based miner Cobrex lost money.", "Peru"),
    ("The United Miners' Federation (UMF) went on strike.", "United Miners' Federation"),
    ("He spoke for the Seamen's and Dockers' Union on Monday.", "Seamen's and Dockers' Union"),
    ("The Osprey 9 rocket fell into the sea.", "Osprey 9"),
    ("Police named Adline King on Monday.", "Adline King"),
    ("The army's spokesman, retired Colonel Tom Hill, said so.", "Tom Hill"),
    ("A minister wept. Minister of Foreign Affairs Ana Ruiz did not.", "Ana Ruiz"),
    ("The President of Ostavia Ludmila Trenz spoke in Ostavian.", "Ludmila Trenz"),
    ("The Banking and Insurance Commission fined them.", "Banking and Insurance Commission"),
    ("Ana Ruiz of Clowns sans Nez left.", "Clowns sans Nez"),
]


@pytest.mark.parametrize(("text", "name"), WHOLE)
def test_names_are_read_whole(text: str, name: str) -> None:
    assert name in names(text)


ROLES = [
    ("Foreign Minister Ana Ruiz resigned.", "Ana Ruiz", "Foreign Minister", None),
    (
        "The inquiry heard Ana Ruiz, head of the dockers' union, on Monday.",
        "Ana Ruiz",
        "head of the dockers' union",
        "dockers' union",
    ),
    ("Peru's foreign minister, Ana Ruiz, resigned.", "Ana Ruiz", "foreign minister", "Peru"),
    (
        "The Peruvian Minister of Foreign Affairs, Ana Ruiz, resigned.",
        "Ana Ruiz",
        "Peruvian Minister of Foreign Affairs",
        "Peruvian",
    ),
    ("The deputy US ambassador Tom Hill left.", "Tom Hill", "deputy US ambassador", "US"),
    (
        "Interim Lee County Police Chief Dan Adams left.",
        "Dan Adams",
        "Interim Lee County Police Chief",
        "Lee County",
    ),
    ("Minister of Finance Eva Brand spoke.", "Eva Brand", "Minister of Finance", None),
    (
        "“We wait,” the harbour office's president, Eva Brand, said.",
        "Eva Brand",
        "president",
        "the harbour office",
    ),
    ("Union president Eva Brand spoke.", "Eva Brand", "Union president", None),
]


@pytest.mark.parametrize(("text", "name", "role", "body"), ROLES)
def test_roles_stand_beside_the_name_not_in_it(text: str, name: str, role: str, body: str | None) -> None:
    def words(span: Span | None) -> str | None:
        return text[span.start : span.end] if span else None

    mention = next(m for m in read(text)[0] if text[m.start : m.end] == name)
    assert mention.kind == "person"
    assert words(mention.role) == role
    if body is not None:
        assert words(mention.of) == body


DESCRIPTIONS = [
    ("Ana Ruiz, co-director of Open Door, spoke.", "Ana Ruiz", "co-director of Open Door"),
    ("Ana Ruiz, one of the founders of Open Door, spoke.", "Ana Ruiz", "one of the founders of Open Door"),
    ("The leader of the Open Door march Ana Ruiz said so.", "Ana Ruiz", "leader of the Open Door march"),
    ("“Yes,” said Ana Ruiz, a volunteer immigration lawyer.", "Ana Ruiz", "volunteer immigration lawyer"),
    ("Ana Ruiz, chief financial officer of Telto, left.", "Ana Ruiz", "chief financial officer of Telto"),
    ("Ana Ruiz, president and chief executive of Telto, left.", "Ana Ruiz", "president and chief executive of Telto"),
    ("Ana Ruiz (37), a welder, died.", "Ana Ruiz", "welder"),
    ("The driver, 37-year-old Ana Ruiz, died.", "Ana Ruiz", "driver"),
    ("A student named Ana Ruiz was held.", "Ana Ruiz", "student"),
    ("Welder Ana Ruiz died.", "Ana Ruiz", "Welder"),
    ("Dr. Ana Ruiz, head of surgery at the clinic, spoke.", "Ana Ruiz", "head of surgery at the clinic"),
    ("Telto chairman Sir Ian Holt left.", "Ian Holt", "Telto chairman"),
    ("The spokesman of the General Staff, Colonel Ana Ruiz, spoke.", "Ana Ruiz", "spokesman of the General Staff"),
    ("Attorney General Ana Ruiz spoke.", "Ana Ruiz", "Attorney General"),
    ("The army spokesman Colonel Ana Ruiz spoke.", "Ana Ruiz", "army spokesman"),
    ("Chief Patrol Agent Ana Ruiz spoke.", "Ana Ruiz", "Chief Patrol Agent"),
    ("The mayor, Ana Ruiz, and the sheriff, Tom Scott, met.", "Ana Ruiz", "mayor"),
    ("Ana Ruiz, a coordinator for the main group, Open Door, spoke.", "Ana Ruiz", "coordinator for the main group, Open Door"),
    ("Ana Ruiz, a coordinator for the main group, Open Door, spoke.", "Open Door", None),
    ("Ana Ruiz, sheriff Tom Scott and others met.", "Ana Ruiz", None),
    ("Ana Ruiz, a student union, met.", "Ana Ruiz", None),
    ("In Halden, the minister of the interior, Ana Ruiz, left.", "Ana Ruiz", "minister of the interior"),
    ("In Halden, the minister of the interior, Ana Ruiz, left.", "Halden", None),
    ("The president of the union, Her Excellency Ana Ruiz, spoke.", "Ana Ruiz", "president of the union"),
    ("It cut the lead of President Ana Ruiz, who fell silent.", "Ana Ruiz", "President"),
    ("Its head of mission, the former Peruvian senator Ana Ruiz, spoke.", "Ana Ruiz", "head of mission"),
    ("The head of the observers, Ana Ruiz, a former senator, spoke.", "Ana Ruiz", "head of the observers"),
    ("Ana Ruiz, a former senator, spoke.", "Ana Ruiz", "former senator"),
    ("The clinic's coordinator, the Norwegian Ana Ruiz, spoke.", "Ana Ruiz", "coordinator"),
    ("They recalled 900 kettles of the model Vesta 6 on Monday.", "Vesta", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role"), DESCRIPTIONS)
def test_descriptions_go_to_whom_they_describe(text: str, name: str, role: str | None) -> None:
    mention = next(m for m in read(text)[0] if text[m.start : m.end] == name)
    assert (text[mention.role.start : mention.role.end] if mention.role else None) == role


def test_a_rank_is_cut_from_a_surname_that_names_places() -> None:
    assert "Tom Hill" in names("Sen. Tom Hill spoke.")


def test_two_officials_in_one_sentence_keep_their_own_roles() -> None:
    text = "Police Chief Dan Adams and Sheriff Tom Scott met the press."
    found = {text[m.start : m.end]: text[m.role.start : m.role.end] for m in read(text)[0] if m.role}
    assert found == {"Dan Adams": "Police Chief", "Tom Scott": "Sheriff"}


SAME = [
    ("Mayor Ana Ruiz left. Ruiz said nothing.", "Ana Ruiz", "Ruiz"),
    ("Mayor Ana Ruiz left early. The mayor said nothing.", "Ana Ruiz", "mayor"),
    ('Mayor Ana Ruiz left. "I am tired," she added.', "Ana Ruiz", "she"),
    ("The Ostish Harbour Patrol (OHP) left. The OHP had three boats.", "Ostish Harbour Patrol", "OHP"),
    (
        "The Ostland Stabilization Mission (MIPASO) ends. MIPASO had three camps.",
        "Ostland Stabilization Mission",
        "MIPASO",
    ),
    ("Telto Holdings fell. Telto said it would sue.", "Telto Holdings", "Telto"),
    ("Telto Holdings fell. The company said it would sue.", "Telto Holdings", "company"),
    ("He flew to Peru. The Peruvian police waited.", "Peru", "Peruvian"),
    ("The strike hit the United States. The US government objected.", "United States", "US"),
]


@pytest.mark.parametrize(("text", "one", "other"), SAME)
def test_mentions_of_one_entity_share_a_chain(text: str, one: str, other: str) -> None:
    assert chain_of(text, one) is not None
    assert chain_of(text, one) == chain_of(text, other)


APART = [
    ("Luis Mora, 34, lived. His brother Pablo Mora died.", "Luis Mora", "Pablo Mora"),
    ("Mr Karl Brandt spoke. Ms Ina Brandt did not.", "Karl Brandt", "Ina Brandt"),
    ("The UN agreed. The UN Security Council did not.", "UN", "UN Security Council"),
    ("The Bank of Ghana paid. The Bank of Peru did not.", "Bank of Ghana", "Bank of Peru"),
]


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_different_entities_stay_apart(text: str, one: str, other: str) -> None:
    assert None not in (chain_of(text, one), chain_of(text, other))
    assert chain_of(text, one) != chain_of(text, other)


def test_pronoun_follows_gender() -> None:
    text = "Mayor Ana Ruiz met Tom Hill. He said nothing, and she left."
    assert chain_of(text, "He") == chain_of(text, "Tom Hill")
    assert chain_of(text, "she") == chain_of(text, "Ana Ruiz")


def test_surname_goes_to_the_namesake_named_last() -> None:
    text = "Dan Brown was held. Brown's sister, Eva Brown, wept."
    assert chain_of(text, "Brown") == chain_of(text, "Dan Brown")


@pytest.mark.parametrize(
    "text",
    [
        "The Government fell on Monday.",
        "It cost US$ 5 billion in May.",
        "He said it was over. She agreed.",
        "The Council met.",
    ],
)
def test_capitals_alone_are_no_names(text: str) -> None:
    assert names(text) == []


def test_common_noun_that_is_a_surname_is_kept() -> None:
    text = "He left. Hill said he would go. Tom Hill was there."
    assert chain_of(text, "Hill") == chain_of(text, "Tom Hill")


def test_shouted_words_are_no_names_but_shouted_headlines_keep_known_ones() -> None:
    text = "FIVE PEOPLE WERE TAKEN OFF A FERRY that ran aground near Lima.\nMINISTER ANA RUIZ VISITS LIMA HARBOUR\nMinister Ana Ruiz saw the damage."
    found = names(text)
    assert "FIVE PEOPLE" not in found
    assert chain_of(text, "ANA RUIZ") == chain_of(text, "Ana Ruiz")


def test_offsets_slice_and_chains_exist() -> None:
    text = "Foreign Minister Ana Ruiz said Peru would leave the United Harbour Mission in Chad (UHMC). The UHMC objected, and she left."
    mentions, chains = read(text)
    assert list(mentions) == sorted(mentions, key=lambda m: (m.start, m.end))
    assert {m.chain for m in mentions} == set(range(len(chains)))
    assert next(c for c in chains if c.acronym).acronym == "UHMC"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Ana",
                "Ruiz",
                "the",
                "Minister",
                "of",
                "US",
                "'s",
                ",",
                ".",
                "(",
                "“",
                "😀",
                "\u200b",
                "al-",
                "Bank",
                "said",
                "he",
                "\n",
                "ש",
                "MP",
            ]
        ),
        max_size=40,
    )
)
def test_any_text_gives_exact_spans(parts: list[str]) -> None:
    text = " ".join(parts)
    for mention in read(text)[0]:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]


def test_long_text_without_a_full_stop_stays_linear() -> None:
    piece = "minister Ana Ruiz of Lima met Tom Hill who said he would go and the company agreed "
    mentions, chains = read(piece * 300)
    assert len(mentions) > 1000
    assert len(chains) < 20


KINDS = [
    ("The parliament of Ostrin voted. Ostrin may now build the dam.", "Ostrin", "place"),
    ("Talks with Ostavia failed. Ostavia's Senate must agree, he said in Ostavia.", "Ostavia", "place"),
    ("Wolden's government fell. Chancellor Wolden said that she would stay.", "Wolden", "person"),
    ("Osk & Tarn said the price was high.", "Osk & Tarn", "organisation"),
    ("Orvel said it would build a mill. Orvel said its owners agreed.", "Orvel", "organisation"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_lands_and_firms_that_no_table_knows(text: str, name: str, kind: str) -> None:
    assert {m.kind for m in read(text)[0] if text[m.start : m.end] == name} == {kind}
