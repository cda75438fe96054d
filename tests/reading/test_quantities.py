"""Quantities: units, exactness, ranges, ratios, and what is no figure."""

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint import Document
from sourcelint.reading.quantities import Quantity, quantities_in


def read(text: str) -> list[Quantity]:
    return list(Document("a.txt", text).quantities)


def one(text: str) -> Quantity:
    (quantity,) = read(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "unit", "low", "high"),
    [
        ("They counted 706 herons.", "count", 706, 706),
        ("It cost $3.31 million.", "USD", 3_305_000, 3_315_000),
        ("About a share of 25 percent.", "percent", 24.5, 25.5),
        ("A share of 33.3 per cent.", "percent", 33.25, 33.35),
        ("They saw at least 143 herons.", "count", 143, inf),
        ("They saw fewer than 1,500 herons.", "count", 0, 1500),
        ("They saw between 240,000 and 325,000 herons.", "count", 239_500, 325_500),
        ("They saw 15 to 40 herons.", "count", 15, 40),
        ("They saw up to 40 herons.", "count", 0, 40),
        ("They saw 200 herons or more.", "count", 200, 200),
        ("They paid 25-30% more.", "percent", 24.5, 30.5),
        ("They paid $5-6 million.", "USD", 4.5e6, 6.5e6),
        ("They paid 40,000 Philippine pesos.", "PHP", 39_500, 40_500),
        ("They paid EUR 1,250.", "EUR", 1250, 1250),
        ("They mowed 12 hectares.", "ha", 12, 12),
        ("They sailed for 256 h in May.", "hours", 256, 256),
        ("They rested for 20 min there.", "minutes", 20, 20),
        ("The fleet exceeds 400 boats.", "count", 400, inf),
        ("A bun costs 99p today.", "pence", 99, 99),
        ("The flail costs 9s. an acre.", "shillings", 9, 9),
        ("They asked 40 ALL patients.", "count", 40, 40),
        ("They paid 40 ALL there.", "ALL", 40, 40),
        ("They tried eighty-seven AMD patients.", "count", 87, 87),
        ("They paid 70m euros.", "EUR", 69.5e6, 70.5e6),
    ],
)
def test_a_quantity_is_an_interval_with_a_unit(text: str, unit: str, low: float, high: float) -> None:
    quantity = one(text)
    assert (quantity.unit, quantity.low, quantity.high) == (unit, low, high)


def test_a_ratio_keeps_both_numbers() -> None:
    for text in ("At least 17 of 32 towns", "Seventeen out of 32 towns"):
        quantity = one(text)
        assert quantity.whole is not None
        assert (quantity.value, quantity.whole.value, quantity.unit) == (17, 32, "count")
    assert one("1 in 4 nurses smoke").unit == "share"


@pytest.mark.parametrize(
    "text",
    [
        "Lost were 43/61 men (70.5%).",
        "Lost were 70.5% of the men (43/61).",
        "Lost: 43/61; 70.5%.",
        "Lost: 43/61 [70.5%].",
    ],
)
def test_a_stroke_beside_a_share_makes_a_ratio(text: str) -> None:
    ratios = [(q.value, q.whole.value) for q in read(text) if q.slashed and q.whole is not None]
    assert ratios == [(43, 61)]


@pytest.mark.parametrize(
    "text",
    [
        "They met 43/61 men.",
        "It was of grade 3/4 (12%).",
        "It was HPV 16/18 (70%).",
        "After 12/24 weeks (45%) it rained.",
    ],
)
def test_a_stroke_may_part_anything_else(text: str) -> None:
    assert not any(q.slashed for q in read(text))


def test_a_share_does_not_lend_its_unit_to_the_size_of_a_group() -> None:
    assert [q.unit for q in read("Most were women (n = 43, 70.5%).")] == ["count", "percent"]


def test_two_in_seventeen_states_is_no_ratio() -> None:
    assert [q.value for q in read("They opened two in 17 states.")] == [2, 17]


def test_a_change_from_one_value_to_another_is_no_range() -> None:
    assert [q.value for q in read("Deaths rose from 43 to 60 last winter.")] == [43, 60]


def test_a_conversion_belongs_to_the_amount_it_converts() -> None:
    quantity = one("They paid 438,000 pesos ($22,290).")
    assert quantity.conversion is not None
    assert (quantity.unit, quantity.conversion.value, quantity.conversion.unit) == ("MXN", 22_290, "USD")


def test_years_and_dates_are_no_quantities() -> None:
    assert read("In 2018 and from 2012 to 2017, on 3 May 2019, in fiscal year 2018-19.") == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("See section 12 of the act.", "label"),
        ("The COVID-19 pandemic", "identifier"),
        ("It stayed on Tier 2.", "label"),
        ("62 Most clerks were asked.", "title"),
        ("Boys older than 13 were refused.", "age"),
        ("Girls aged 15 to 24 were asked.", "age"),
        ("Permits last up to three months.", "duration"),
        ("It prescribes penalties of five to 30 years’ imprisonment.", "penalty"),
        ("The two countries agreed.", "reference"),
        ("He is one of them.", "pronoun"),
        ("The definition covers 26 crimes.", "definition"),
        ("Add 200 ml of milk.", "measure"),
        ("The 30 June meeting was put off.", "date"),
        ("They called the 911 system.", "code"),
        ("10 Facts About Herons", "title"),
        ("It was three times as high.", "multiple"),
        ("They read it in book 14.", "label"),
        ("The gain was large (n = 150).", "apparatus"),
        ("The odds ratio was 3.4 there.", "apparatus"),
        ("It rose to 41 mmol/l overnight.", "measure"),
        ("The essay is 900 words long.", "measure"),
        ("A hall of 250 square metres.", "measure"),
        ("It lasted 25 straight months.", "duration"),
        ("They signed a 10-year plan.", "duration"),
        ("She took 21 rebounds.", "score"),
        ("A 50-bed ward.", "compound"),
        ("It was built in the '70s.", "decade"),
        ("They lost to Wales in the Six Nations.", "name"),
        ("The skipper, Ana Ruiz, 44, was saved.", "age"),
        ("He could face up to 21 years in prison.", "penalty"),
    ],
)
def test_what_is_no_figure_says_what_it_is(text: str, reason: str) -> None:
    quantity = one(text)
    assert (quantity.statistical, quantity.reason) == (False, reason)


def test_an_emergency_number_behind_a_count_is_a_code() -> None:
    assert [(q.value, q.statistical) for q in read("They trained 1,500 911 first responders.")] == [
        (1500, True),
        (911, False),
    ]


def test_terms_that_courts_imposed_are_figures() -> None:
    quantity = one("Courts reported sentences from two years to 99 years’ imprisonment.")
    assert (quantity.statistical, quantity.low, quantity.high) == (True, 2, 99)


@given(
    st.lists(
        st.sampled_from(
            ["17", "of", "32", "$", "million", "pesos", "(", ")", "percent", "%", "to", "-", "and", "in 2018", "at least",
             "one", "third", "a", "half", "1,234", "3.5", "years", "’", ".", "\n", "per", "day", "between", "from", "911"]
        ),
        max_size=30,
    ).map(" ".join)
)  # fmt: skip
def test_any_text_is_read_without_error_and_with_exact_offsets(text: str) -> None:
    quantities = read(text)
    assert all(0 <= q.start < q.end <= len(text) for q in quantities)
    assert all(q.low <= q.high for q in quantities)
    assert all(a.end <= b.start for a, b in pairwise(quantities))


@pytest.mark.parametrize(
    ("text", "value", "unit", "rate"),
    [
        ("a profit of three mln euros", 3_000_000.0, "EUR", None),
        ("a profit of 87 cts a share", 87.0, "cents", "a share"),
        ("lots for $84,000 per lot", 84_000.0, "USD", "per lot"),
        ("earnings of $3. 28 a year ago", 3.28, "USD", None),
        ("a loss of 237\n  million euros", 237_000_000.0, "EUR", None),
        ("a socket of 60W", 60.0, "W", None),
    ],
)
def test_amounts_as_agencies_and_torn_pages_write_them(text: str, value: float, unit: str, rate: str | None) -> None:
    (quantity,) = quantities_in(text)
    assert (quantity.value, quantity.unit, quantity.rate) == (value, unit, rate)


def test_heights_and_mixed_fractions_are_no_numbers() -> None:
    assert quantities_in("people of 5’5” and 5’11” at 9-13/16") == []


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("The mean of bouts 1, 2 and 14 was low.", ["label"] * 3),
        ("See 5 U.S.C. §§ 603, 607 and 609.", ["label"] * 4),
        ("Others agree [4,17,18].", ["identifier", "label", "label"]),
        ("They found none.11,12 They went home.", ["identifier", "label"]),
        ("Schemes 1,200 1,400 1,650 of the board", ["column", "code", "code"]),
    ],
)
def test_the_members_of_a_list_of_labels_are_labels(text: str, reasons: list[str]) -> None:
    assert [quantity.reason for quantity in Document("a.txt", text).quantities] == reasons
