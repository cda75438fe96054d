"""Words of change with their two figures, and whether the text leaves another reading."""

import pytest

from sourcelint import Document
from sourcelint.reading.changes import is_slip, read_changes

SURE = (
    "Rents rose from 43 dollars to 40 dollars.",
    "The share of tenants rose from 12 percent to 9 percent.",
    "Thefts fell from 43 in May to 60 in June.",
    "Thefts fell from 431 to 609.",
    "Turnout fell from 58.3 percent to 63.1 percent.",
    "The mill employs 60 weavers, down from 43.",
    "Turnout was 61 percent, an increase from 66 percent.",
    "Exports fell to 60 tonnes in 2017, compared with 43 tonnes in 2016.",
)
UNSURE = (
    "A good result was a decrease from 20% to 60% in the losses.",
    "Prices declined from 5 percent to 10 percent.",
    "Prices fell from 2 to 4 percent.",
    "Rents dropped from $10 to $15.",
    "Exports fell to 60 tonnes, compared with 43 tonnes in Norway.",
    "Unemployment rose to 5.2 percent in May, compared with 6.1 percent a year earlier.",
    "The chain has 31 shops and employs 44 clerks, up from 52.",
    "Mill A made 1,198 bales, Mill Honda 16,635, up from 6,358 bales.",
)
NONE = (
    "With 29 percent expecting a pick-up compared to 44 percent in May, trade was slow.",
    "The rate will be raised from 11/2 annas to 2 annas.",
    "The price of a bun has increased from 99p to £1.19.",
    "The chain has 40 shops in 12 towns, up from 30 in 2010.",
    "The line was raised from 300 bits to 56 kilobits.",
    "The crew moved up from 12 to 7 in the league.",
    "The duty rose, so that officials moved staff from 12 offices to 10 others.",
    "A drop in incidence from 12 months to 24 months was seen.",
    "Most growers, 74 percent, expect rainfall to decrease compared with 51 percent in the poll before.",
    "Ships for breaking up from 5 ports to 4 were inspected.",
)


@pytest.mark.parametrize("text", SURE)
def test_grammar_leaves_no_other_reading(text: str) -> None:
    assert [change.sure for change in read_changes(Document("a.txt", text))] == [True]


@pytest.mark.parametrize("text", UNSURE)
def test_a_range_or_another_group_may_be_meant(text: str) -> None:
    assert [change.sure for change in read_changes(Document("a.txt", text))] == [False]


@pytest.mark.parametrize("text", NONE)
def test_words_of_change_without_a_pair(text: str) -> None:
    assert not read_changes(Document("a.txt", text))


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("The crew raised the flaps to 15 from 40 and went round.", False),
        ("The flaps moved up from 40 to 15.", False),
        ("The council raised the fee to $15 from $40.", True),
        ("Enrolment moved up from 40 pupils to 15 pupils.", True),
    ],
)
def test_bare_numbers_may_be_positions_of_what_is_moved(text: str, sure: bool) -> None:
    assert [change.sure for change in read_changes(Document("a.txt", text))] == [sure]


def test_a_slip_of_the_pen_leaves_figures_near_each_other() -> None:
    near, far = "Thefts fell from 431 to 609.", "Thefts fell from 41 to 609."
    size, far_size = "Thefts rose by 63 percent to 312 from 213.", "Thefts rose by 26 to 13,033 from 10,372."
    slips = [is_slip(read_changes(Document("a.txt", text))[0]) for text in (near, far, size, far_size)]
    assert slips == [True, False, True, False]


def test_a_way_behind_up_from_is_no_earlier_figure_of_another() -> None:
    text = "Painting (up 26.7%, from 2,533 to 3,210) was the second best, followed by typing (up 23.9%, from 3,368 to 4,173)."
    ways = [(change.before.quantity.value, change.after.quantity.value) for change in read_changes(Document("a", text))]
    assert (2533, 3210) in ways
    assert (3368, 2533) not in ways


def test_a_size_that_a_page_cuts_off_is_none() -> None:
    text = "There were 10,372 weavers in 1961 as compared with 13,033 in 1962, an increase of 26 per\n\ncent."
    assert [change.amount for change in read_changes(Document("a.txt", text))] == [None]
