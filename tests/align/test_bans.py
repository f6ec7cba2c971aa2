"""What keeps two claims apart, whatever speaks for them."""

from msgspec.structs import replace

from variorum.align.bans import Item, ban
from variorum.align.features import _other_episode
from variorum.align.lexicon import content_classes
from variorum.model.article import Span
from variorum.model.claim import Claim, Event
from variorum.values import Amount, Category, Interval, Name


def item(
    attribute: str, value, context: tuple[str, ...], *, predicate: str = "", event: Event | None = None
) -> Item:
    made = Claim(
        id=attribute, article="a", start=0, end=3, exact="yes", sentence=Span(0, 40), attribute=attribute, value=value,
        predicate=predicate or None, context=context, event=event,
    )  # fmt: skip
    bag = content_classes(context)
    return Item(
        claim=made, bag=bag, sentence=bag, head="", entities=frozenset(), subject=None, population=frozenset(),
        places=frozenset(), depth=0.0,
    )  # fmt: skip


def statement(context: tuple[str, ...], predicate: str, **event: str) -> Item:
    made = item(
        "statement:x", Category("yes"), context, predicate=predicate, event=Event(verb=predicate, **event)
    )
    return replace(made, head=predicate)


def test_statements_of_one_deed_done_to_different_things_stay_apart() -> None:
    words = ("find", "car", "weapon")
    one, two = (statement(words, "find", object=thing) for thing in ("the pistol", "the rifle"))
    assert ban(one, two, 1) == "other_thing"
    assert ban(one, statement(words, "find", object="a pistol"), 1) == ""


def test_statements_with_different_verbs_need_many_words() -> None:
    one = statement(("sink", "ferry", "strait"), "sink")
    assert ban(one, statement(("search", "ferry", "strait"), "search"), 1) == "few_words"
    words = ("circle", "ferry", "strait", "storm", "night", "begin")
    nested = replace(statement(words[:5], "circle"), claim=replace(one.claim, article="b"))
    assert ban(statement(words, "begin"), nested, 1) == ""
    assert ban(one, statement(("sink", "ferry", "strait"), "sink"), 1) == ""


def test_what_a_much_older_report_tells_is_news_of_its_own_day() -> None:
    one, two = (statement(("propose", "wall", "council"), "propose", object="a wall") for _ in "ab")
    old = replace(one, older=True)
    assert ban(old, two, 1) == "older"
    assert ban(old, replace(two, claim=replace(two.claim, background=True)), 1) == ""


def test_who_did_what_many_do_is_answered_by_one_name_only() -> None:
    one, two = (
        item("agent:condemn", Name(name), ("condemn", "raid"), predicate="condemn")
        for name in ("Ruiz", "Vega")
    )
    assert ban(one, two, 0) == "other_deed"
    assert ban(one, replace(one, depth=0.5), 1) == ""


def test_states_that_last_are_one_question_this_year_and_last() -> None:
    one, two = (item(name, Category("imposed"), ("limit",)) for name in ("restriction", "restriction"))
    past = replace(two, claim=replace(two.claim, background=True))
    assert ban(one, past, 1) == ""
    crime = item("weapon", Category("knife"), ("knife",))
    assert ban(crime, replace(crime, claim=replace(crime.claim, background=True)), 1) == "background"


def test_reports_of_happenings_days_apart() -> None:
    monday, tuesday, friday = (
        Interval(earliest=day, latest=day) for day in ("2024-03-04", "2024-03-05", "2024-03-08")
    )
    assert _other_episode(monday, friday) == 1
    assert _other_episode(monday, tuesday) == _other_episode(monday, None) == 0


def test_equal_spans_of_two_acts_need_common_words() -> None:
    days = Amount(3, 3, "exact", "day")
    one = item("duration:strike", days, ("port", "strike"), predicate="strike")
    two = item("duration:mourn", days, ("flag", "mourn"), predicate="mourn")
    assert ban(one, two, 1) == "few_words"
    assert ban(one, item("duration:close", days, ("port", "strike"), predicate="close"), 1) == ""
    vans = Amount(2, 2, "exact", "")
    fled = item("open:flee:van", vans, ("flee", "van", "youth"), predicate="flee")
    assert ban(fled, item("open:fire:van", vans, ("fire", "van", "club"), predicate="fire"), 1) == "few_words"


def test_statements_of_one_deed_share_something_else() -> None:
    one = statement(("burn", "mill"), "burn")
    assert ban(one, statement(("burn", "depot"), "burn"), 1) == "few_words"
    assert ban(one, statement(("burn", "mill", "night"), "burn"), 1) == ""


def test_two_quotations_are_compared_as_words() -> None:
    one = replace(statement(("burn", "mill"), "burn"), quoted=True)
    assert ban(one, one, 1) == "quoted"
    assert ban(one, replace(one, quoted=False), 1) == ""


def test_one_of_them_here_is_not_one_man_there() -> None:
    one = item("killed", Amount(1, 1, "exact", "person"), ("kill", "nurse"), predicate="kill")
    other = item("killed", Amount(1, 1, "exact", "person"), ("kill", "riot"), predicate="kill")
    assert ban(one, other, 1) == "few_words"
    assert ban(replace(one, first=True), replace(other, first=True), 1) == ""


def figure(attribute: str, number: int, *, places: tuple[str, ...] = (), background: bool = False) -> Item:
    made = item(attribute, Amount(number, number, "exact", "percent"), ("lose", "power"), predicate="lose")
    return replace(made, places=frozenset(places), claim=replace(made.claim, background=background))


def test_a_share_of_all_is_not_that_of_one_country() -> None:
    whole, part = figure("share:power", 70), figure("share:power", 60, places=("arvo",))
    assert ban(whole, part, 0.6) == "other_place"
    assert ban(whole, figure("share:power", 70, places=("arvo",)), 1) == ""


def test_the_count_of_an_earlier_event_is_not_todays_but_what_lasts_is() -> None:
    assert ban(figure("lines_damaged", 2), figure("lines_damaged", 2, background=True), 1) == "background"
    assert ban(figure("strength", 900), figure("strength", 700, background=True), 0.6) == ""


def test_people_of_whom_no_fate_is_told_are_not_those_who_were_harmed() -> None:
    three = Amount(low=3, high=3, unit="person")
    seen = item("open:see:person", three, ("see", "quay"), predicate="see")
    dead = replace(item("killed", three, ("kill", "quay"), predicate="kill"))
    assert ban(seen, dead, 1) == "other_kind"


def test_an_age_without_a_name_is_that_of_the_only_one_so_old() -> None:
    named = replace(item("age", Amount(29, 29, "exact", "year"), ("nurse",)), subject="e1", alone=True)
    nurse = replace(named, subject=None)
    assert ban(named, nurse, 1) == ""
    assert ban(named, replace(nurse, alone=False), 1) == "other_subject"
    assert ban(named, replace(named, subject="e2"), 1) == "other_subject"
    assert ban(named, nurse, 0.6) == "other_subject"
