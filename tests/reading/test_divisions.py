"""Divisions: which numbers are parts of which, and what follows."""

import pytest

from sourcelint import Document
from sourcelint.reading.divisions import Division


def divisions(text: str) -> list[Division]:
    return list(Document("a.txt", text).divisions)


def values(division: Division) -> tuple[float | None, list[float]]:
    whole = division.whole.quantity.value if division.whole else None
    return whole, [part.quantity.value for part in division.parts]


@pytest.mark.parametrize(
    "text",
    [
        "Police opened 120 cases (80 for theft, 30 for fraud and 10 unclassified).",
        "Police opened 120 cases: 80 for theft, 30 for fraud and 10 for arson.",
        "Police opened 120 cases—80 for theft, 30 for fraud, and 10 unclassified—in spring.",
        "Police opened 120 cases, comprising 80 for theft, 30 for fraud and 10 for arson.",
    ],
)
def test_a_list_behind_a_mark_is_closed(text: str) -> None:
    (division,) = divisions(text)
    assert values(division) == (120, [80, 30, 10])
    assert division.closed


@pytest.mark.parametrize(
    "text",
    [
        "Police opened 120 cases, including 80 for theft and 30 for fraud.",
        "Police opened 120 cases, of which 80 were for theft and 30 for fraud.",
    ],
)
def test_including_and_of_which_leave_it_open(text: str) -> None:
    (division,) = divisions(text)
    assert values(division) == (120, [80, 30])
    assert not division.closed


def test_a_total_may_stand_behind_its_parts() -> None:
    (division,) = divisions("Inspectors visited 48 farms and 12 mills, 60 sites in all.")
    assert values(division) == (60, [48, 12])
    assert division.closed


@pytest.mark.parametrize(
    "text",
    [
        "Courts convicted 95 smugglers involved in 40 federal and state cases.",
        "They found 231 wrecks in 17 bays, 112 in nine lakes and 57 in four rivers.",
        "They inspected 48 farms with 300 workers and 12 mills with 90 workers, for a total of 60.",
        "The fort has 95 guns in 40 rooms (12 in the north).",
    ],
)
def test_what_is_no_division_makes_none(text: str) -> None:
    assert not [division for division in divisions(text) if division.closed]


def test_sums_are_intervals() -> None:
    (division,) = divisions("The fund spent $4.2 million: $2.1 million on roads and $2.2 million on bridges.")
    assert not division.exceeds()
    assert not division.falls_short()
