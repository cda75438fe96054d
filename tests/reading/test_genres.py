"""Genres: texts whose figures are their own."""

import time

import pytest

from sourcelint import Document
from sourcelint.reading.genres import Genre, genre_of

STUDY = """Methods

Goats were randomised to hay or straw (n = 40). Weights were compared by regression [3, 4].

Results

Straw helped (p < 0.01). Hay did not (p = 0.6). In this study two goats died [5].

Discussion

We found that straw helps lame goats, as others found before [6, 7].
"""
LAW = "The keeper shall light the lamp. " * 8
LESSON = "Suppose a bakery sells loaves. The demand curve falls. Consider a tax. Calculate its yield. " * 3
MEMOIR = "I rowed out to the wreck, and my brother called me back. " * 6
HISTORY = "In 1712 the town burnt, and in 1733 the harbour silted up. " * 4
REPORT = "The port handled 310 ships in 2019, and 290 in 2018. Pilots boarded 88 of them at night. " * 6


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        (STUDY, Genre.STUDY),
        (LAW, Genre.LAW),
        (LESSON, Genre.LESSON),
        (MEMOIR, Genre.MEMOIR),
        (HISTORY, Genre.HISTORY),
        (REPORT, None),
        (f"“{MEMOIR}” said the skipper. {REPORT * 2}", None),
        ("The keeper shall light the lamp.", None),
    ],
)
def test_a_genre_is_told_by_its_habits(text: str, genre: Genre | None) -> None:
    assert genre_of(Document("a.txt", text)) is genre


def test_the_habits_of_a_long_text_are_read_in_linear_time() -> None:
    start = time.process_time()
    genre_of(Document("a.txt", "“[1, 2 (A " * 60_000))
    assert time.process_time() - start < 10
