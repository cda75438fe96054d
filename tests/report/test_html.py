"""The HTML report: what is in the file. How it behaves in a browser: test_html_in_browser.py."""

from __future__ import annotations

import base64
import hashlib
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("jinja2")
pytest.importorskip("matplotlib")

from sourcelint.cli import cli
from sourcelint.errors import SourcelintError
from sourcelint.report import render
from sourcelint.report._html.arithmetic import Row, arithmetic, details
from sourcelint.report._html.differences import side_by_side
from sourcelint.report._html.marking import Mark, marked_lines, prose, visible
from tests.report.sample import HOSTILE, hostile, sample, view


class Reader(HTMLParser):
    """Collects tags, attributes and text as a browser would see them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []
        self.ids: list[str] = []
        self.comments: list[str] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def page_of(source: Any) -> str:
    report, texts = source()
    return "".join(render("html", report, view(texts)))


@pytest.fixture(scope="module")
def page() -> str:
    return page_of(sample)


@pytest.fixture(scope="module")
def hostile_page() -> str:
    return page_of(hostile)


def test_same_report_gives_same_bytes(page: str) -> None:
    assert page_of(sample) == page


def test_only_its_own_script_and_style_may_run_and_nothing_is_loaded(page: str) -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert "default-src 'none'" in unescape(policy[1])
    for tag in ("script", "style"):
        contents = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert len(contents) == 1
        digest = base64.b64encode(hashlib.sha256(contents[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in unescape(policy[1])
    reader = Reader(page)
    assert not reader.tags & {"link", "iframe", "img", "object", "embed", "base", "video", "audio", "image"}
    assert [value for _, name, value in reader.attributes if name in ("src", "action", "style", "srcset")] == []
    assert [name for _, name, _ in reader.attributes if name.startswith("on")] == []
    hrefs = [value for _, name, value in reader.attributes if name in ("href", "xlink:href")]
    assert all(value.startswith("#") for value in hrefs)


def test_ids_are_unique_and_every_link_leads_somewhere(page: str) -> None:
    reader = Reader(page)
    assert len(reader.ids) == len(set(reader.ids))
    targets = {value[1:] for tag, name, value in reader.attributes if tag == "a" and name == "href"}
    assert targets <= set(reader.ids)


def test_every_finding_has_a_card_under_its_fingerprint(page: str) -> None:
    ids = set(Reader(page).ids)
    assert {finding["fingerprint"] for finding in sample()[0]["findings"]} <= ids


def test_arithmetic_of_a_figure_is_a_table(page: str) -> None:
    assert '<tr class="sum"><th scope="row">sum of the parts</th><td>885</td></tr>' in page
    assert '<tr class="gap"><th scope="row">difference</th><td>+145</td></tr>' in page


def test_suppressed_findings_and_failures_are_in_the_report(page: str) -> None:
    assert "both are quotations" in page
    assert "byte 0xff at offset 17 is no UTF-8" in page


def test_hostile_text_stays_text(page: str, hostile_page: str) -> None:
    reader = Reader(hostile_page)
    assert reader.tags <= Reader(page).tags
    assert reader.comments == []
    assert [name for _, name, _ in reader.attributes if name.startswith("on")] == []
    text = "".join(reader.texts)
    assert "<script>alert(1)</script>" in text
    assert "{{ 7*7 }} {% raw %}" in text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e\u2066\u200b]", hostile_page)


def test_text_that_is_not_at_hand_is_said_to_be_so() -> None:
    report, _ = sample()
    assert "The text is not at hand" in "".join(render("html", report, view({})))


# --- marking ----------------------------------------------------------------------------------------------

spans = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=6)


@given(st.text(st.sampled_from("ab<&\n\u202e\x00 é"), max_size=50), spans, st.lists(st.integers(0, 50), max_size=3))
def test_marks_change_nothing_in_the_text(text: str, found: list[tuple[int, int]], anchors: list[int]) -> None:
    marks = [
        Mark(number, start, min(start + length, len(text)), "note")
        for number, (start, length) in enumerate(found)
        if start < min(start + length, len(text))
    ]
    lines = [str(line.html) for line in marked_lines(text, marks, anchors)]
    assert [re.sub("</?(?:mark|span)[^>]*>", "", line) for line in lines] == [
        re.sub("</?span[^>]*>", "", visible(line)) for line in text.split("\n")
    ]
    for mark in marks:
        covered = "".join(
            "".join(
                unescape(re.sub("<[^>]*>", "", body))
                for of, body in re.findall('<mark class="[^"]*" data-f="([^"]*)"[^>]*>(.*?)</mark>', line)
                if str(mark.number) in of.split()
            )
            for line in lines
        )
        expected = text[mark.start : mark.end].replace("\n", "")
        assert covered == unescape(re.sub("<[^>]*>", "", visible(expected)))


def test_overlapping_marks_are_layered_and_the_worst_gives_the_colour() -> None:
    lines = list(marked_lines("abcdef", [Mark(0, 0, 4, "note"), Mark(1, 2, 6, "error")]))
    assert str(lines[0].html) == (
        '<mark class="note" data-f="0" data-first="0">ab</mark><mark class="error l2" data-f="0 1" data-first="1">cd'
        '</mark><mark class="error" data-f="1">ef</mark>'
    )


def test_differences_are_marked_word_by_word() -> None:
    left, right = side_by_side("trained in twelve cities.", "trained in twelve <towns>.")
    assert str(left) == "trained in twelve <del>cities</del>."
    assert str(right) == "trained in twelve <ins>&lt;towns&gt;</ins>."


# --- arithmetic -------------------------------------------------------------------------------------------


def finding(data: dict[str, Any], related: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    return {"data": data, "related": related or []}


def test_parts_are_labelled_by_their_words_in_the_text() -> None:
    related = [{"text": "80 for theft", "note": "a part"}, {"text": "30", "note": "for fraud"}]
    assert arithmetic(finding({"parts": [80, 30], "sum": 110, "total": 120}, related)) == [
        Row("80 for theft", "80"),
        Row("for fraud", "30"),
        Row("sum of the parts", "110", "sum"),
        Row("stated total", "120", "stated"),
        Row("difference", "-10", "gap"),
    ]


def test_shares_are_held_against_a_hundred() -> None:
    rows = arithmetic(finding({"shares": [78, 19, 9], "sum": 106, "rounding": 1.5}))
    assert [row.value for row in rows] == ["78 %", "19 %", "9 %", "106 %", "100 %", "+6 %", "±1.5 %"]


@pytest.mark.parametrize("data", [{}, {"parts": ["a", 1]}, {"parts": []}, {"parts": "12"}, {"sum": 3}])
def test_without_numbers_there_is_no_arithmetic(data: dict[str, Any]) -> None:
    assert arithmetic(finding(data)) == []


def test_other_data_is_shown_as_names_and_values() -> None:
    data = {"score": 0.97, "differs": ["a", "b"], "none": None, "closed": True, "register": [{"value": 740}]}
    assert details(finding(data)) == [
        ("score", "0.97"),
        ("differs", "a, b"),
        ("closed", "yes"),
        ("register", "(value: 740)"),
    ]


def test_hostile_names_in_data_are_shown_as_text() -> None:
    assert details(finding({HOSTILE: 1})) == [(HOSTILE.replace("_", " "), "1")]


def test_a_missing_library_is_named_before_the_work_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sourcelint.report.html.find_spec", lambda name: None)
    monkeypatch.setattr("sourcelint.linting.examine", lambda *given, **named: pytest.fail("examined first"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Nothing is wrong here.\n")
    result = CliRunner().invoke(cli, ["check", "a.txt", "--format", "html"], standalone_mode=False)
    assert isinstance(result.exception, SourcelintError)
    assert result.exception.message == "the format html needs jinja2 and matplotlib"


def test_what_stands_between_backticks_is_code_and_stays_text() -> None:
    assert prose("state `published` or `<b>` here") == "state <code>published</code> or <code>&lt;b&gt;</code> here"
    assert prose("one ` alone & <i>") == "one ` alone &amp; &lt;i&gt;"
