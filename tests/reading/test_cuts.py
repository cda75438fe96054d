"""Sentences that a page, a column or a running head cuts in two."""

import time

from sourcelint import Document
from sourcelint.reading.cuts import Interruption, read_cuts

FULL = "The ministry counted the patients of all hospitals in the country. It published the figures in May."
FIRST = "The figures are lower than those of the year before, since the clinics of the north did not"
SECOND = "report in time. They will be added in the next edition."


def cuts(text: str) -> list[str]:
    return [text[cut.start : cut.end] for cut in read_cuts(Document("a.txt", text))]


def test_both_halves_are_one_finding() -> None:
    text = f"{FULL}\n\n{FULL} {FIRST}\n\n{SECOND}\n\n{FULL}\n"
    (cut,) = read_cuts(Document("a.txt", text))
    assert text[cut.start : cut.end] == f"{FIRST}\n\nreport in time."
    assert text[: cut.stop].endswith("did not")
    assert text[cut.resume :].startswith("report in time")
    assert cut.between is Interruption.BREAK


def test_a_page_number_and_a_head_between_the_halves() -> None:
    text = f"{FULL}\n\n{FULL} {FIRST}\n\n12\n\nReport of the ministry 2015\n\n{SECOND}\n\n{FULL}\n"
    (cut,) = read_cuts(Document("a.txt", text))
    assert cut.between is Interruption.FURNITURE
    assert "Report of the ministry" in text[cut.start : cut.end]


def test_a_form_feed_between_the_halves() -> None:
    assert cuts(f"{FULL}\n\n{FULL} {FIRST}\f{SECOND}\n\n{FULL}\n") == [f"{FIRST}\freport in time."]


def test_whole_paragraphs_are_not_cut() -> None:
    assert cuts(f"{FULL}\n\n{FULL}\n\n{FULL}\n") == []


def test_an_end_mark_before_a_footnote_or_a_quote_is_an_end() -> None:
    assert (
        cuts(f"{FULL} He called it “the best of all the years that we have had.”\n\nand so on it went.\n\n{FULL}") == []
    )
    assert cuts(f"{FULL} It was the best of all the years that we have had.[12]\n\nand so on it went.\n\n{FULL}") == []


def test_a_colon_announces_a_list() -> None:
    assert cuts(f"{FULL} The report of the ministry says of these clinics:\n\nno beds, no doctors.\n\n{FULL}") == []


def test_a_heading_between_whole_paragraphs_is_no_furniture() -> None:
    assert cuts(f"{FULL}\n\nHospitals\n\n{FULL}\n\n3\n\n{FULL}") == []


def test_texts_without_end_marks_are_left_alone() -> None:
    line = "fresh bread from our own oven with butter and salt and a soup"
    assert cuts("\n\n".join([line, line.title()] * 6)) == []


def test_a_hundred_thousand_short_lines_take_linear_time() -> None:
    began = time.perf_counter()
    cuts("and so on and on it goes with no end in sight for any of us here\n\n" * 20_000)
    assert time.perf_counter() - began < 30
