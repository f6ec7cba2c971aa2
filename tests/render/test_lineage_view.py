"""Lineage and silence on the page, on the terminal and in Markdown."""

import msgspec

from variorum.model.account import AccountChange, Detail
from variorum.model.problem import Problem
from variorum.render import render_html, render_markdown, render_text
from variorum.render.graph import lineage_graph
from variorum.render.kinship import links, ties
from variorum.render.silence import silence_table
from variorum.render.view import index

from .ferry import account, span

SHIP = "143 passengers"
UNREST = "118 people"


def detail(kind: str, article: str, words: str) -> Detail:
    start, end = span(article, words)
    return Detail(kind, article, start, end, words)


def changed():
    whole = account()
    copy, *rest = whole.lineage
    copy = msgspec.structs.replace(copy, direction=("a-post", "c-wire"), ground="credit")
    change = AccountChange(
        "c-wire",
        "a-post",
        directed=True,
        dropped=(detail("figure", "a-post", UNREST), detail("name", "a-post", "Ilra Venn")),
    )
    return msgspec.structs.replace(whole, lineage=(copy, *rest), changes=(change,))


def test_a_link_tells_its_ground_and_what_each_report_has_for_itself() -> None:
    first = links(index(changed()))[0]
    assert "names Alda Post as its source" in first.ground
    (only,) = first.change.only
    assert only.name == "Alda Post"
    assert [(kind, [place.exact for place in held]) for kind, held in only.groups] == [
        ("Figures", [UNREST]),
        ("Names", ["Ilra Venn"]),
    ]


def test_close_passages_are_one_stretch_whose_differences_are_marked() -> None:
    (sides,) = links(index(changed()))[0].shared
    assert "".join(text for text, _ in sides[0].pieces) == sides[0].place.exact
    assert not any(differs for side in sides for _, differs in side.pieces), (
        "the shared passage is word for word the same"
    )


def test_the_arrow_leads_from_the_source_and_only_where_it_is_known() -> None:
    assert [edge.arrow for edge in lineage_graph(index(changed())).edges if edge.kind == "copy"] == [True]
    assert not any(edge.arrow for edge in lineage_graph(index(account())).edges)


def test_all_three_forms_tell_it() -> None:
    whole = changed()
    for shown in (render_html(whole), render_text(whole), render_markdown(whole)):
        flat = " ".join(shown.replace("\\", "").split())
        assert "Only in Alda Post" in flat
        assert UNREST in flat
        assert "Where no answer was found".lower() in flat.lower()


def test_silence_is_told_of_questions_that_most_reports_answer() -> None:
    looked = index(account())
    table = silence_table(looked)
    for row in table.rows:
        said = {cell.article for cell in row.cells if cell.state == "said"}
        assert {article for reading in row.finding.readings for article in reading.articles} >= said
        assert len(said) >= sum(cell.state == "silent" for cell in row.cells)
        assert row.line


def test_who_came_too_early_is_not_called_silent() -> None:
    whole = account()
    finding = next(item for item in whole.findings if item.id == "f-killed")
    told = {article for reading in finding.readings for article in reading.articles}
    silent = tuple(item.id for item in whole.articles if item.id not in told)
    early = msgspec.structs.replace(finding, silent=silent, too_early=silent[:1])
    looked = index(msgspec.structs.replace(whole, findings=(early,)))
    (row,) = silence_table(looked).rows
    assert next(cell.state for cell in row.cells if cell.article == silent[0]) == "early"
    assert "before the first report of it" in row.line


def test_slips_stand_apart_from_what_could_not_be_read() -> None:
    slip = Problem("sum_mismatch", "“154 people”: the parts named come to 155, not 154.", "a-post")
    whole = msgspec.structs.replace(
        account(), problems=(Problem("paywall", "The page stops.", "a-post"), slip)
    )
    page, text = render_html(whole), render_text(whole)
    assert page.index("Slips inside one report") < page.index("come to 155") < page.index("The page stops.")
    assert text.index("come to 155") < text.index("The page stops.")


def test_of_very_many_links_each_stands_under_both_its_reports() -> None:
    whole = account()
    told = {
        (tie.name, passage.name) for tie in ties(index(whole)) for _, held in tie.groups for passage in held
    }
    names = index(whole).names
    pairs = {item.articles for item in whole.lineage if len(item.articles) == 2}
    assert told == {(names[a], names[b]) for pair in pairs for a, b in (pair, pair[::-1])}
    many = msgspec.structs.replace(whole, lineage=whole.lineage * 101)
    assert f"All {len(many.lineage)} links, by report" in render_html(many)
    assert "links, by report" not in render_html(whole)


def test_a_long_row_of_reports_is_folded_and_holds_them_all() -> None:
    whole = account()
    agreed = next(item for item in whole.findings if item.kind == "agreed")
    (reading,) = agreed.readings
    article = whole.articles[0]
    claim = next(item for item in whole.claims if item.id in reading.claims)
    extra = [msgspec.structs.replace(article, id=f"x-{n}", publisher=f"Gazette {n}") for n in range(60)]
    claims = [msgspec.structs.replace(claim, id=f"y-{n}", article=f"x-{n}") for n in range(60)]
    longer = msgspec.structs.replace(
        reading,
        claims=(*reading.claims, *(item.id for item in claims)),
        articles=(*reading.articles, *(item.id for item in extra)),
    )
    many = msgspec.structs.replace(
        whole,
        articles=(*whole.articles, *extra),
        claims=(*whole.claims, *claims),
        findings=tuple(msgspec.structs.replace(agreed, id=f"f-{n}", readings=(longer,)) for n in range(9)),
    )
    page = render_html(many)
    row = page[page.index('id="agreed"') :]
    row = row[: row.index('class="why"')]
    assert all(f">Gazette {n}<" in row for n in range(60))
    shown = len({*longer.articles})
    assert f"and {shown - 24} more" in row
