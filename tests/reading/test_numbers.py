"""Numbers as written: digits with separators, words, fractions, scales."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.reading.numbers import numbers_in


def read(text: str) -> list[tuple[str, float]]:
    return [(text[n.start : n.end], round(n.value, 6)) for n in numbers_in(text) if n.form != "ordinal"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,814", 1814),
        ("3.31 million", 3_310_000),
        ("12\u202f500", 12_500),
        ("4 250 000", 4_250_000),
        ("1’234’567", 1_234_567),
        ("3,50,000", 350_000),
        ("2.5 crore", 25_000_000),
        ("£3m", 3_000_000),
        ("twenty-eight", 28),
        ("one and a half million", 1_500_000),
        ("half a million", 500_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("a hundred and fifty-three", 153),
        ("two million three hundred thousand", 2_300_000),
        ("nineteen hundred", 1900),
        ("two-thirds", 0.666667),
        ("three quarters", 0.75),
        ("one-fifth of", 0.2),
        ("2½", 2.5),
        ("a share of .06", 0.06),
        ("3 and a half", 3.5),
        ("a share of 9·8 there", 9.8),
        ("twenty-five quarters", 25),
    ],
)
def test_a_number_is_read_whole(text: str, value: float) -> None:
    assert [number for _, number in read(text)] == [value]


def test_the_document_shows_its_convention_of_separators() -> None:
    assert [v for _, v in read("In all 1.234,5 tonnes, of these 2.300,7 by rail and 12,5 % by road")] == [
        1234.5,
        2300.7,
        12.5,
    ]
    assert [v for _, v in read("1,234.5 tonnes and 12.5 % by road")] == [1234.5, 12.5]


def test_neighbouring_numbers_stay_apart() -> None:
    assert [v for _, v in read("five women, seven women and 10 men")] == [5, 7, 10]
    assert [v for _, v in read("twenty and thirty")] == [20, 30]
    assert [v for _, v in read("1,500 911 responders")] == [1500, 911]


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/2019/44",
        "write to a.b7@example.org",
        "on 2018-04-03",
        "at 10:30",
        "version 2.3.4",
        "192.168.0.1",
        "+44 20 7946 0018",
        "1-888-373-7888",
        "open 24/7",
        "H1N1 and B2B",
        "a five-year plan",
        "the second half",
        "a half-hour",
    ],
)
def test_digits_that_are_no_number_are_left_out(text: str) -> None:
    assert read(text) == []


@given(
    st.text(
        alphabet=st.sampled_from("0123456789.,'’ -–%$€\u00a0½\nabct andhalfmillionthirdsonetwo/:"),
        max_size=80,
    )
)
def test_any_text_is_read_without_error_and_with_exact_offsets(text: str) -> None:
    numbers = numbers_in(text)
    assert all(0 <= n.start < n.end <= len(text) for n in numbers)
    assert all(a.end <= b.start for a, b in pairwise(numbers))


@given(st.integers(min_value=0, max_value=10**12))
def test_every_integer_is_read_back(value: int) -> None:
    assert [v for _, v in read(f"{value:,} items")] == [value]
