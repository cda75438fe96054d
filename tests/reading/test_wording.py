"""The wording of a sentence: its words with the figures apart."""

from __future__ import annotations

import pytest

from sourcelint.reading.wording import wording, written_figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Twenty-eight out of 31 states had a committee.", ["Twenty-eight", "31"]),
        ("It rose from 1,814 to 3.02 million.", ["1,814", "3.02", "million"]),
        ("The 2012-13 season had 40 games.", ["2012", "13", "40"]),
        ("Nobody came.", []),
    ],
)
def test_figures_are_shown_as_they_are_written(text: str, figures: list[str]) -> None:
    assert written_figures(text) == figures


def test_figures_are_masked_and_kept() -> None:
    read = wording("In 2018 police identified 706 victims.")
    assert read.figures == ("2018", "706")
    assert read.words[1] == read.words[4] == "#"
