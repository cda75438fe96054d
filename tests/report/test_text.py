"""The report for a terminal, at several widths."""

from __future__ import annotations

import re

import pytest

from sourcelint.report import render
from sourcelint.report._terminal import width
from tests.report.golden import assert_golden
from tests.report.sample import hostile, report_of, sample, view

ESCAPES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[!-~]*\x1b\\")


def text_report(columns: int = 100, **settings: object) -> str:
    report, texts = sample()
    return "".join(render("text", report, view(texts, width=columns, **settings)))


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_report_reads_well_at_every_width(columns: int) -> None:
    assert_golden(f"text-{columns}.txt", text_report(columns, statistics=True, verbose=True))


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    lines = text_report(columns, statistics=True, verbose=True).splitlines()
    summary = lines.pop()  # one line that scripts read
    assert "errors" in summary
    assert [line for line in lines if width(line) > columns] == []


def test_colour_changes_nothing_but_the_colour() -> None:
    coloured = text_report(80, colour=True, statistics=True)
    assert "\x1b[31m" in coloured
    assert ESCAPES.sub("", coloured) == text_report(80, statistics=True)


def test_names_of_documents_are_links_where_there_is_an_address() -> None:
    linked = text_report(80, address_of=lambda name: f"file:///corpus/{name}")
    assert "\x1b]8;;file:///corpus/corpus/calls-2018.txt\x1b\\" in linked
    assert ESCAPES.sub("", linked) == text_report(80)


def test_span_in_one_long_line_is_shown_with_its_neighbours() -> None:
    shown = text_report(80)
    assert "In the end seriouscrime was found here." in shown
    assert max(map(len, shown.splitlines())) < 200


def test_suppressed_findings_are_shown_on_demand() -> None:
    assert "both are quotations" not in text_report()
    assert "suppressed by waiver until 2027-01-01: both are quotations" in text_report(verbose=True)


def test_quiet_report_is_summary_and_verdicts() -> None:
    shown = text_report(quiet=True)
    assert "percent-total FIG102" not in shown
    assert "quarantine  corpus/calls-2018.txt" in shown
    assert "failed" in shown


def test_a_long_quotation_says_how_much_of_it_is_left_out() -> None:
    report, texts = hostile()
    report["findings"][1]["suppressed"] = None
    short = "".join(render("text", report, view(texts, width=80)))
    assert re.search(r"\[…999,\d{3} characters…\]", short)
    assert len(short) < 10_000
    assert "x" * 70 in "".join(render("text", report, view(texts, width=80, verbose=True)))


def test_nothing_of_a_source_steers_the_terminal() -> None:
    report, texts = hostile()
    shown = "".join(render("text", report, view(texts, width=80, verbose=True, colour=True, statistics=True)))
    plain = ESCAPES.sub("", shown)
    assert all(character == "\n" or character.isprintable() or character == "\ufffe" for character in plain)
    assert "\\u{1b}[31mred" in plain


def test_a_text_that_changed_since_is_quoted_without_neighbours() -> None:
    report, texts = sample()
    changed = {name: "x" + text for name, text in texts.items()}
    shown = "".join(render("text", report, view(changed, width=80)))
    assert "    | seriouscrime\n" in shown


def test_verdicts_of_many_admitted_documents_are_summed_up() -> None:
    texts = {f"corpus/{number:03}.txt": "Nothing is wrong here.\n" for number in range(50)}
    report = report_of([], texts)
    shown = "".join(render("text", report, view(texts)))
    assert "50 other documents" in shown
    assert "corpus/007.txt" not in shown
    assert "corpus/007.txt" in "".join(render("text", report, view(texts, verbose=True)))
