"""Items of a list are parts of the figure above them. Invented texts only."""

LIST = """Situation report.

Persons dead: 26
- North Valley: 19
- Port Ilmar: 7
Persons missing: 23
- North Valley: 20
"""


def test_items_with_a_name_are_parts_of_the_figure_above(read):
    found = {claim.exact: claim for claim in read(LIST).claims if claim.attribute in ("killed", "missing")}
    whole, missing = found["26"], found["23"]
    assert found["19"].part_of == found["7"].part_of == whole.id
    assert found["20"].part_of == missing.id
    assert found["19"].scope.place.exact == "North Valley"
    assert whole.part_of is missing.part_of is None
