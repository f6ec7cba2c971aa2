"""Closed answers of several reports: whose they are, whether they can both be right, and how the question is put."""

from variorum import reconcile

DENIED = "Nine people died in an attack on the market of Orlo on Monday. The Northern League denied involvement in it."
BLAMED = "Nine people died in an attack on the market of Orlo on Monday. The army blamed the Northern League for it."
OTHER = (
    "Nine people died in an attack on the market of Orlo on Monday. The army blamed the River Brigade for it."
)
RESIGNED = "Jan Molnar resigned as chief executive of the bank on Sunday, Harbour Bank said in a statement."
THROWN = "Jan Molnar led the bank since 2007. His lawyer says he was thrown out on Sunday."
CUT = "The storm left 17,000 homes without electricity on Monday, the operator said."
BACK = "The storm cut the lines on Monday. Electricity had returned to most homes in the evening."


def kinds(tmp_path, *texts: str) -> dict[str, list[tuple[str, str]]]:
    """Attribute → the question and kind of each finding of several reports."""
    for number, text in enumerate(texts):
        head = f"Report {number} on the matter\n2024-05-1{4 + number}\n\n"
        (tmp_path / f"{number}.txt").write_text(head + text + "\n", encoding="utf-8")
    found: dict[str, list[tuple[str, str]]] = {}
    for finding in reconcile([str(tmp_path)]).findings:
        if len({a for r in finding.readings for a in r.articles}) > 1:
            found.setdefault(finding.attribute.partition(":")[0], []).append((finding.question, finding.kind))
    return found


def test_blame_and_denial_of_one_party_are_a_dispute(tmp_path):
    assert kinds(tmp_path, BLAMED, DENIED)["responsibility"] == [
        ("Was the Northern League behind the attack?", "disputed")
    ]


def test_the_denial_of_another_party_answers_no_blame(tmp_path):
    assert "responsibility" not in kinds(tmp_path, OTHER, DENIED)


def test_two_denials_agree_that_it_was_denied(tmp_path):
    assert kinds(tmp_path, DENIED, DENIED.replace("market of Orlo", "Orlo market"))["responsibility"] == [
        ("Did the Northern League deny being behind the attack?", "agreed")
    ]


def test_what_a_party_and_a_firm_say_of_one_exit_is_a_dispute(tmp_path):
    assert [kind for _, kind in kinds(tmp_path, RESIGNED, THROWN)["departure"]] == ["disputed"]


def test_what_came_back_had_been_cut_off(tmp_path):
    assert [kind for _, kind in kinds(tmp_path, CUT, BACK)["services"]] == ["updated"]


def test_a_fault_and_a_shot_are_rival_causes_where_two_parties_vouch(tmp_path):
    fault = "A jet crashed near Orlo on Monday, killing two. The ministry blamed a technical fault."
    shot = (
        "A jet crashed near Orlo on Monday, killing two. The Northern League said it had shot down the jet."
    )
    assert [kind for _, kind in kinds(tmp_path, fault, shot)["cause"]] == ["disputed"]


def test_what_may_have_been_contradicts_no_cause(tmp_path):
    fault = "A jet crashed near Orlo on Monday, killing two. The ministry blamed a technical fault."
    shot = "A jet crashed near Orlo on Monday, killing two. The jet may have been shot down, an expert, Ida Holt, said."
    assert all(kind != "disputed" for _, kind in kinds(tmp_path, fault, shot).get("cause", []))
