"""Which articles are compared: all of a small story, the nearest of a large one, and never all with all."""

from variorum.align.partners import likely_partners


def test_all_that_share_a_trace_are_compared_in_a_small_story() -> None:
    assert likely_partners([[0, 1], [1, 2], [3, 4]], 4) == [(0, 1), (1, 2), (3, 4)]


def test_who_shares_most_traces_comes_first() -> None:
    traces = [[0, 1]] * 5 + [[0, 2]] + [[0, 3]] * 3 + [[2, 4]] * 9 + [[2, 5]] * 9
    pairs = likely_partners(traces, 2)
    assert (0, 1) in pairs
    assert (0, 3) in pairs
    assert (0, 2) not in pairs, "each of the two has nearer partners"


def test_a_trace_of_very_many_joins_each_with_its_first_carrier() -> None:
    everybody = list(range(200))
    pairs = likely_partners([everybody] * 3, 5)
    assert {(0, other) for other in everybody[1:]} <= set(pairs)
    assert len(pairs) < 200 * 12, "cost grows with the number of articles, not with its square"


def test_the_number_of_pairs_grows_with_the_articles() -> None:
    def pairs(size: int) -> int:
        return len(likely_partners(([*range(start, size, 3)] for start in (0, 1, 2) for _ in range(9)), 8))

    assert pairs(400) < 2.2 * pairs(200)
