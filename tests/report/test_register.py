"""The register of figures and its charts."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest

pytest.importorskip("matplotlib")

from sourcelint.document import Document
from sourcelint.report._html.charts import chart, description
from sourcelint.report._html.register import Measure, read_register

FIRST = Document(
    "a.txt",
    "The police identified 740 victims in 2016, compared with 667 victims in 2017.\n\n"
    "Inspectors closed 12 mines in 2016.\n\nThere were many <b>others</b>.\n",
)
SECOND = Document("b.txt", "The police identified 885 victims in 2016.\n")


def finding(document: Document, quoted: str, data: dict[str, Any], related: list[str] | None = None) -> dict[str, Any]:
    start = document.text.index(quoted)
    places = [(document.text.index(text), text) for text in related or []]
    return {
        "code": "FIG101",
        "document": document.name,
        "start": start,
        "end": start + len(quoted),
        "data": data,
        "related": [
            {"document": document.name, "start": at, "end": at + len(text), "text": text, "note": ""}
            for at, text in places
        ],
    }


def victims(*findings: dict[str, Any]) -> Measure:
    measures = read_register([FIRST, SECOND], enumerate(findings))
    return next(measure for measure in measures if measure.title.startswith("victims"))


def test_a_measure_has_a_point_for_every_figure_of_every_document() -> None:
    points = [(point.year, point.value, point.document) for point in victims().points]
    assert points == [(2016, 740, "a.txt"), (2016, 885, "b.txt"), (2017, 667, "a.txt")]


def test_a_point_quotes_its_sentence() -> None:
    before, figure, after = victims().points[0].quote
    assert (before, figure) == ("The police identified ", "740")
    assert after.startswith(" victims in 2016")


def test_a_finding_marks_its_figure_and_the_sum_of_its_parts() -> None:
    data = {"parts": [194, 691], "sum": 885, "total": 740, "terms": "194 + 691"}
    measure = victims(finding(FIRST, "740 victims", data))
    assert [point.value for point in measure.points if point.flagged] == [740]
    assert [(item.year, item.value, item.stated) for item in measure.sums] == [(2016, 885, 740)]


def test_places_that_only_confirm_a_finding_are_not_marked() -> None:
    data = {"parts": [740], "sum": 740, "total": 1}
    measure = victims(finding(FIRST, "many", data, ["740 victims", "667 victims"]))
    assert [point.value for point in measure.points if point.flagged] == [740]


def test_findings_of_other_families_mark_no_figure() -> None:
    other = {**finding(FIRST, "740 victims", {}), "code": "DUP103"}
    assert not victims(other).flagged


def test_flagged_measures_come_first_and_single_years_have_no_chart() -> None:
    measures = read_register([FIRST, SECOND], enumerate([finding(FIRST, "12 mines", {})]))
    assert measures[0].title.startswith("mines")
    assert chart(measures[0], ["a.txt", "b.txt"], 0) is None


def test_chart_needs_no_style_and_takes_the_colours_of_the_page() -> None:
    data = {"parts": [194, 691], "sum": 885, "total": 740, "terms": "194 + 691"}
    measure = victims(finding(FIRST, "740 victims", data))
    svg = chart(measure, ["a.txt", "b.txt"], 7)
    assert svg is not None
    root = ET.fromstring(svg)
    assert [element.tag for element in root.iter() if "style" in element.attrib or element.tag.endswith("}style")] == []
    assert "currentColor" in svg
    assert "194 + 691 = 885, stated: 740" in "".join(root.itertext())
    assert root.get("aria-label") == description(measure)
    assert all(identifier.startswith("chart-7-") for identifier in re.findall(r' id="([^"]+)"', svg))
    assert set(re.findall(r'xlink:href="#([^"]+)"', svg)) <= set(re.findall(r' id="([^"]+)"', svg))


def test_same_measure_gives_the_same_chart() -> None:
    assert chart(victims(), ["a.txt", "b.txt"], 0) == chart(victims(), ["a.txt", "b.txt"], 0)


def test_every_point_leads_to_its_quotation() -> None:
    svg = chart(victims(), ["a.txt", "b.txt"], 0, lambda point: f"#{point.document}-{point.start}")
    assert svg is not None
    links = [element for element in ET.fromstring(svg).iter() if element.tag.endswith("}a")]
    assert sorted(link.get("href", "") for link in links) == ["#a.txt-22", "#a.txt-57", "#b.txt-22"]
    assert all(link.get("aria-label") for link in links)
