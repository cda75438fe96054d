"""Spans in order."""

from hypothesis import given
from hypothesis import strategies as st

from sourcelint import Span
from sourcelint.reading.spans import apart, within


@given(st.lists(st.integers(0, 50)), st.integers(0, 50), st.integers(0, 50))
def test_what_begins_in_a_stretch_is_within_it(starts: list[int], start: int, end: int) -> None:
    items = [Span(at, at + 3) for at in sorted(starts)]
    assert list(within(items, start, end)) == [item for item in items if start <= item.start < end]


def test_of_two_that_begin_together_the_longer_stays() -> None:
    assert apart([Span(4, 6), Span(0, 2), Span(0, 5)]) == (Span(0, 5),)
