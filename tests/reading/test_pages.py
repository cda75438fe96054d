"""Page furniture is told by numbers that rise from page to page and by sentences that go on behind it."""

import pytest

from sourcelint import Document
from sourcelint.reading.pages import MIN_PAGES

WORDS = "the clerk of the harbour wrote down that all boats were back before the storm and nobody was lost".split()


def prose(words: int) -> str:
    """So many words without an end mark."""
    return " ".join(WORDS[index % len(WORDS)] for index in range(words))


def pages(frame: str, count: int, first: int = 7, step: int = 1, words: int = 180, end: str = "") -> str:
    """So many pages with a frame below each."""
    return (
        "\n".join(f"{prose(words)}{end}\n{frame.format(first + step * index)}" for index in range(count))
        + "\nand so on."
    )


def numbers(text: str) -> list[int | None]:
    """The numbers of the pages that are found."""
    return [item.number for item in Document("a.txt", text).furniture]


@pytest.mark.parametrize("frame", ["{}", "– {} –", "Page {}", "[Page {}]", "Harbour Report\t{}", "{} Harbour Report"])
def test_a_frame_whose_number_rises_is_a_page(frame: str) -> None:
    assert numbers(pages(frame, 4)) == [7, 8, 9, 10]


def test_left_and_right_pages_have_frames_of_their_own() -> None:
    assert numbers(pages("{} The Harbour", 4, step=2)) == [7, 9, 11, 13]


def test_a_head_without_a_number_is_found_beside_the_numbers() -> None:
    text = pages("{}\nHarbour Report", 4)
    found = [text[item.start : item.end] for item in Document("a.txt", text).furniture]
    assert found.count("Harbour Report") == 4


def test_too_few_pages_show_no_sequence() -> None:
    assert numbers(pages("{}", MIN_PAGES - 1)) == []


def test_a_number_that_does_not_rise_is_no_page() -> None:
    assert numbers(pages("{}", 5, step=0)) == []


def test_numbers_that_follow_each_other_closely_are_no_pages() -> None:
    assert numbers(pages("{}", 6, words=20)) == []


def test_headings_between_sentences_that_end_are_no_pages() -> None:
    text = pages("Chapter {}", 6, end=".").replace("\nthe clerk", "\nThe clerk")
    assert numbers(text) == []


def test_a_long_line_of_blanks_is_read_in_one_go() -> None:
    assert numbers(" " * 200_000 + "\n12\n" + " " * 200_000) == []
