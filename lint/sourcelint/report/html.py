"""HTML: the audit report, one file that needs nothing else and asks nothing of the network.

Everything that runs or styles the page is named by its hash in the page's content security policy, so that text
of a source could do nothing even if it became markup. Needs the extra ``report``.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from sourcelint.errors import SourcelintError
from sourcelint.report import Report, View

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.report._html.register import Measure

MOST_CHARTS = 24
"""Charts that are drawn; the other measures are in the register's tables, and the page says so."""
SEVERITIES = ("error", "warning", "note")
EFFECTS = ("reject", "withhold", "note")


@dataclass
class Page:
    """One document of the report: its entry, its findings by number, its text as marked lines."""

    number: int
    entry: Mapping[str, Any]
    findings: list[tuple[int, Mapping[str, Any]]]
    text: str | None
    lines: list[Any] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def held(self) -> float:
        """The share of its characters that is withheld."""
        total = self.entry["characters"]
        return sum(end - start for start, end in self.entry["withheld"]) / total if total else 0.0


@dataclass(frozen=True)
class Chart:
    """A measure of the register with its drawing, if it has one."""

    number: int
    measure: Measure
    svg: Any


@dataclass(frozen=True)
class Pair:
    """Two passages that say the same, side by side."""

    number: int
    finding: Mapping[str, Any]
    other: Mapping[str, Any]
    left: Any
    right: Any


def prepare() -> None:
    """Make sure that what draws the page is installed."""
    missing = [name for name in ("jinja2", "matplotlib") if find_spec(name) is None]
    if missing:
        raise SourcelintError(
            f"the format html needs {' and '.join(missing)}",
            "pip install 'sourcelint[report]', or use --format markdown",
        )


def render(report: Report, view: View) -> Iterator[str]:
    """Yield the page."""
    prepare()
    import jinja2

    folder = files("sourcelint.report._html")
    style, script = (folder.joinpath(name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: folder.joinpath(name).read_text(encoding="utf-8")),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    yield from environment.get_template("page.html.j2").generate(
        **_context(report, view),
        style=style,
        script=script,
        policy=(
            f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
            "base-uri 'none'; form-action 'none'"
        ),
    )


def _hash(content: str) -> str:
    digest = base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
    return f"sha256-{digest}"


def _context(report: Report, view: View) -> dict[str, Any]:
    from markupsafe import Markup

    from sourcelint.report._html.arithmetic import arithmetic, details
    from sourcelint.report._html.marking import prose, visible
    from sourcelint.report._rules import rule_texts
    from sourcelint.report.text import plural

    numbered = list(enumerate(report["findings"]))
    pages = _pages(report, numbered, view)
    charts = _register(pages, numbered)
    _mark(pages, report["findings"], charts)
    pairs = list(_pairs(numbered))
    rules = {rule.code: rule for rule in rule_texts(report)}
    return {
        "report": report,
        "pages": pages,
        "page_of": {page.entry["document"]: page for page in pages},
        "summary": report["summary"],
        "severities": SEVERITIES,
        "effects": EFFECTS,
        "rules": rules,
        "flagging": sorted({finding["name"] for finding in report["findings"]}),
        "charts": charts,
        "drawn": sum(chart.svg is not None for chart in charts),
        "most_charts": MOST_CHARTS,
        "documents_of_register": sorted({p.document for chart in charts for p in chart.measure.points}),
        "pairs": pairs,
        "containment": _containment(pairs, pages),
        "arithmetic": arithmetic,
        "details": details,
        "visible": visible,
        "prose": prose,
        "plural": plural,
        "strip": lambda page: Markup(_strip(page)),
        "anchor": _anchor,
    }


def _anchor(place: Mapping[str, Any], pages: Mapping[str, Page]) -> str | None:
    """The fragment of a place, or None for a document that is not in the report."""
    page = pages.get(place["document"])
    if page is None:
        return None
    if place["start"] is None or page.text is None:
        return f"#doc-{page.number}"
    return f"#d{page.number}-{place['start']}"


def _pages(report: Report, numbered: list[tuple[int, Mapping[str, Any]]], view: View) -> list[Page]:
    by_document: dict[str, list[tuple[int, Mapping[str, Any]]]] = defaultdict(list)
    for number, finding in numbered:
        by_document[finding["document"]].append((number, finding))
    pages = []
    for index, entry in enumerate(report["documents"]):
        name = entry["document"]
        pages.append(Page(index, entry, by_document.pop(name, []), view.text_of(name)))
    for name, findings in sorted(by_document.items()):  # documents that are missing or could not be read
        entry = {
            "document": name, "verdict": "reject", "reasons": sorted({f["name"] for _, f in findings}), "bytes": 0,
            "characters": 0, "sha256": "", "admitted": [], "withheld": [], "provenance": {},
        }  # fmt: skip
        pages.append(Page(len(pages), entry, findings, None))
    for page in pages:
        page.counts = Counter(finding["severity"] for _, finding in page.findings if not finding["suppressed"])
    return pages


def _register(pages: list[Page], numbered: list[tuple[int, Mapping[str, Any]]]) -> list[Chart]:
    from sourcelint.report._html.charts import chart
    from sourcelint.report._html.register import Point, read_register

    numbers = {page.entry["document"]: page.number for page in pages}

    def address(point: Point) -> str:
        return f"#d{numbers[point.document]}-{point.start}"

    measures = [m for m in read_register(_documents(pages), numbered) if m.drawn]
    return [
        Chart(number, measure, chart(measure, sorted(numbers), number, address) if number < MOST_CHARTS else None)
        for number, measure in enumerate(measures)
    ]


def _mark(pages: list[Page], findings: list[Mapping[str, Any]], charts: list[Chart]) -> None:
    """Mark the findings in the texts, with a target for everything on the page that refers to a place."""
    from sourcelint.report._html.marking import marked_lines, marks_of

    anchors: dict[str, set[int]] = defaultdict(set)
    for finding in findings:
        for place in (finding, *finding["related"]):
            if place["start"] is not None:
                anchors[place["document"]].add(place["start"])
    for chart in charts:
        for point in chart.measure.points:
            anchors[point.document].add(point.start)
    for page in pages:
        facts = page.entry["provenance"].values()
        targets = anchors[page.entry["document"]] | {fact["evidence"][0] for fact in facts if fact.get("evidence")}
        if page.text is not None:
            marks = marks_of(page.findings, len(page.text))
            page.lines = list(marked_lines(page.text, marks, targets, f"d{page.number}"))


def _documents(pages: list[Page]) -> Iterator[Document]:
    """The documents again, with what is declared about them, to read their figures."""
    from sourcelint.document import Declaration, Declared, Document

    for page in pages:
        if page.text is not None:
            facts = {
                name: Declared(fact["value"], fact["from"], fact.get("inferred", False))
                for name, fact in page.entry["provenance"].items()
            }
            declared = Declaration(manifest="", listed=True, facts=facts)
            yield Document(name=page.entry["document"], text=page.text, declared=declared)


def _pairs(numbered: list[tuple[int, Mapping[str, Any]]]) -> Iterator[Pair]:
    """The findings about duplicates that show both texts."""
    from sourcelint.report._html.differences import side_by_side

    for number, finding in numbered:
        if finding["code"].startswith("DUP") and finding["text"] and finding["related"]:
            other = finding["related"][0]
            if other["text"]:
                left, right = side_by_side(other["text"], finding["text"])
                yield Pair(number, finding, other, left, right)


def _containment(pairs: list[Pair], pages: list[Page]) -> list[tuple[Page, list[tuple[Page, float]]]]:
    """For every document that shares passages: how much of it stands in which other document, by these findings."""
    covered: dict[tuple[str, str], set[int]] = defaultdict(set)
    for pair in pairs:
        places = (pair.finding, pair.other)
        if places[0]["document"] == places[1]["document"]:
            continue
        for place, other in (places, places[::-1]):
            covered[place["document"], other["document"]].update(range(place["start"], place["end"]))
    sharing = sorted({name for key in covered for name in key})
    by_name = {page.entry["document"]: page for page in pages}

    def share(name: str, other: str) -> float:
        characters = by_name[name].entry["characters"]
        return len(covered[name, other]) / characters if (name, other) in covered and characters else 0.0

    return [
        (by_name[name], [(by_name[other], share(name, other)) for other in sharing if other in by_name])
        for name in sharing
        if name in by_name
    ]


def _strip(page: Page) -> str:
    """Where in the document the withheld passages lie, as a drawing 200 wide."""
    scale = 200 / (page.entry["characters"] or 1)
    bars = "".join(
        f'<rect class="held" x="{start * scale:.2f}" width="{max((end - start) * scale, 0.8):.2f}" height="10"/>'
        for start, end in page.entry["withheld"]
    )
    ground = "rejected" if page.entry["verdict"] == "reject" else "free"
    return (
        f'<svg class="strip" viewBox="0 0 200 10" preserveAspectRatio="none" role="img" '
        f'aria-label="{page.held:.1%} withheld"><rect class="{ground}" width="200" height="10"/>{bars}</svg>'
    )
