"""The register of figures: what was counted, over the years, by every document that says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim

MOST_LINES = 6
"""Lines in one chart."""
CONTEXT = 160
"""Characters of the sentence that are quoted on each side of a figure."""


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of one document. ``flagged`` are the numbers of findings that speak of it."""

    year: int
    period: str
    value: float
    low: float
    high: float
    document: str
    start: int
    quote: tuple[str, str, str]
    flagged: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sum:
    """What the parts of a flagged total add up to, in its year."""

    year: int
    value: float
    stated: float
    terms: str
    number: int


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of one scope."""

    label: str
    points: tuple[Point, ...]

    @property
    def telling(self) -> bool:
        """Whether there is something to see in a chart: two years, or a finding."""
        return len({point.year for point in self.points}) > 1 or any(point.flagged for point in self.points)


@dataclass(slots=True)
class Measure:
    """One thing counted: a line for every scope, and the sums that contradict it."""

    title: str
    unit: str
    lines: list[Line] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)

    @property
    def drawn(self) -> list[Line]:
        """The lines that a chart shows; the others are in the table only."""
        return [line for line in self.lines if line.telling][:MOST_LINES]

    @property
    def points(self) -> list[Point]:
        """All points."""
        return [point for line in self.lines for point in line.points]

    @property
    def years(self) -> set[int]:
        """The years it has figures for."""
        return {point.year for point in self.points}

    @property
    def flagged(self) -> bool:
        """Whether a finding speaks of one of its figures."""
        return any(point.flagged for point in self.points)


def read_register(documents: Iterable[Document], findings: Iterable[tuple[int, Mapping[str, Any]]]) -> list[Measure]:
    """Every measure with figures, the most telling first: flagged, over many years, in many documents."""
    spans = _flagged_spans(findings)
    groups: dict[tuple[str, str, str], dict[tuple[str, ...], list[tuple[Point, Claim]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    acts: dict[tuple[str, str, str], str] = {}
    sums: dict[tuple[str, str, str], dict[int, Sum]] = defaultdict(dict)
    counted: dict[tuple[str, str, str], str] = {}
    for document in documents:
        for claim in document.claims:
            if not claim.bound or claim.dating is None or claim.act is None or claim.head is None:
                continue
            key = claim.head, _act(claim.act), claim.quantity.unit
            acts.setdefault(key, claim.act)
            if claim.counted and (key not in counted or len(claim.counted) < len(counted[key])):
                counted[key] = claim.counted
            hits = [
                (number, data)
                for start, end, number, data in spans.get(document.name, ())
                if start < claim.quantity.end and claim.quantity.start < end
            ]
            point = _point(document, claim, tuple(number for number, _ in hits))
            groups[key][claim.scope].append((point, claim))
            for number, data in hits:
                if "sum" in data and data.get("total") == claim.quantity.value:
                    sums[key][number] = Sum(
                        point.year, data["sum"], claim.quantity.value, str(data.get("terms", "")), number
                    )
    measures = [
        _measure(f"{counted.get(key, key[0])}, {acts[key]}", key[2], lines, sums[key]) for key, lines in groups.items()
    ]
    return sorted(measures, key=lambda m: (not m.sums, not m.flagged, -len(m.years), -len(m.points), m.title, m.unit))


def _flagged_spans(
    findings: Iterable[tuple[int, Mapping[str, Any]]],
) -> dict[str, list[tuple[int, int, int, Mapping[str, Any]]]]:
    """Where findings about figures lie; of the others a figure is no part."""
    spans: dict[str, list[tuple[int, int, int, Mapping[str, Any]]]] = defaultdict(list)
    for number, finding in findings:
        if finding["code"].startswith("FIG"):
            # Behind the parts come places that confirm the finding: they are not at fault.
            terms = finding["data"].get("parts") or finding["data"].get("shares")
            related = finding["related"][: len(terms)] if isinstance(terms, list) else finding["related"]
            for place in (finding, *related):
                if place["start"] is not None and place["end"] - place["start"] < 400:
                    data = finding["data"] if place is finding else {}
                    spans[place["document"]].append((place["start"], place["end"], number, data))
    return spans


def _point(document: Document, claim: Claim, flagged: tuple[int, ...]) -> Point:
    assert claim.dating is not None
    quantity = claim.quantity
    sentence = document.sentences[claim.sentence]
    text = document.text
    first, last = max(sentence.start, quantity.start - CONTEXT), min(sentence.end, quantity.end + CONTEXT)
    before = ("…" if first > sentence.start else "") + text[first : quantity.start]
    after = text[quantity.end : last] + ("…" if last < sentence.end else "")
    return Point(
        year=claim.dating.last or claim.dating.first,
        period=claim.dating.label,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        document=document.name,
        start=quantity.start,
        quote=(before, text[quantity.start : quantity.end], after),
        flagged=tuple(dict.fromkeys(flagged)),
    )


def _measure(
    title: str,
    unit: str,
    lines: Mapping[tuple[str, ...], list[tuple[Point, Claim]]],
    sums: Mapping[int, Sum],
) -> Measure:
    measure = Measure(title, unit, sums=sorted(sums.values(), key=lambda item: (item.year, item.number)))
    for _, entries in sorted(lines.items(), key=lambda item: (-len(item[1]), item[0])):
        points = tuple(sorted((point for point, _ in entries), key=lambda p: (p.year, p.value, p.document, p.start)))
        measure.lines.append(Line(_label(entries[0][1]), points))
    return measure


def _act(act: str) -> str:
    """The act without its ending: what was identified, and identifying it, are one act."""
    return re.sub(r"(?:ying|ied|ies|ing|ed|y|e|s)$", "", act.lower())


def _label(claim: Claim) -> str:
    """What narrows the claim, in the text's own words."""
    words = [*claim.agent, *claim.modifiers, claim.category]
    return " ".join(dict.fromkeys(word for word in words if word)) or "all"
