"""Names: what is worth a line, what only adds words, who stands alone."""

from variorum.model.account import AccountEntity, AccountForm
from variorum.render.naming import bare, names

from .ferry import account


def _entity(*forms: tuple[str, tuple[str, ...], str]) -> AccountEntity:
    return AccountEntity("e", "Sea Board", "organisation", tuple(AccountForm(*form) for form in forms))


def test_forms_that_differ_by_the_are_one() -> None:
    (view,) = names(
        [
            _entity(
                ("Sea Board", ("a",), "same"),
                ("the Sea Board", ("b",), "same"),
                ("The Sea Board chief", ("b",), "same"),
            )
        ]
    )["plain"]
    assert [form.articles for form in view.told] == [("a", "b")]
    assert view.also == ("The Sea Board chief",)


def test_variants_get_a_line_and_the_odd_one_leads() -> None:
    groups = names([*account().entities, _entity(("Sea Board", ("a",), "same"), ("SB", ("b",), "variant"))])
    assert [view.entity.name for view in groups["odd"]] == ["Ilra Venn"]
    assert [form.text for form in groups["odd"][0].told] == ["Ilra Venn", "Orla Venn"]
    assert "Sea Board" in [view.entity.name for view in groups["several"]]
    assert "Port Alda" in [view.entity.name for view in groups["plain"]]


def test_a_title_before_an_odd_form_is_no_second_odd_form() -> None:
    odd = _entity(("Sea Board", ("a",), "same"), ("Chief Zeb", ("b",), "error"), ("Zeb", ("b",), "error"))
    assert [form.text for form in names([odd])["odd"][0].told] == ["Sea Board", "Zeb"]


def test_bare() -> None:
    assert [bare("The  Sea Board"), bare("the"), bare("A B")] == ["sea board", "the", "b"]
