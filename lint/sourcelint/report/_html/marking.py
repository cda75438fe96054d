"""A document's text as HTML lines in which every span of a finding is marked, however they overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""Control, format and direction characters: shown by their code, since HTML would hide, obey or refuse them."""
RANKS = ("note", "warning", "error")


@dataclass(frozen=True, slots=True)
class Mark:
    """One span to mark: the finding's number in the report, and how bad it is."""

    number: int
    start: int
    end: int
    severity: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text, from 1, with its marks in place."""

    number: int
    html: Markup


def visible(text: str) -> Markup:
    """Text as HTML; what would be invisible is shown by its code point."""
    if _HIDDEN.search(text) is None:
        return escape(text)
    pieces: list[str] = []
    position = 0
    for match in _HIDDEN.finditer(text):
        pieces += [escape(text[position : match.start()]), f'<span class="code">U+{ord(match[0]):04X}</span>']
        position = match.end()
    return Markup("".join([*pieces, escape(text[position:])]))


def prose(text: str) -> Markup:
    """Text as HTML, with what stands between backticks as code."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return visible(text)
    shown = (
        Markup("<code>{}</code>").format(visible(part)) if odd % 2 else visible(part) for odd, part in enumerate(parts)
    )
    return Markup("").join(shown)


def marked_lines(text: str, marks: Sequence[Mark], anchors: Iterable[int] = (), prefix: str = "d") -> Iterator[Line]:
    """Yield the lines of a text.

    A stretch under one or more marks becomes ``<mark>`` with the numbers of its findings and the worst severity;
    an anchor becomes the target ``#<prefix>-<offset>``.
    """
    targets = {anchor for anchor in anchors if 0 <= anchor <= len(text)}
    edges = sorted({edge for mark in marks for edge in (mark.start, mark.end)} | targets)
    starting: dict[int, list[Mark]] = {}
    for mark in marks:
        starting.setdefault(mark.start, []).append(mark)
    active: list[Mark] = []
    begun: set[int] = set()
    index, position = 0, 0
    for number, line in enumerate(text.split("\n"), start=1):
        end = position + len(line)
        pieces: list[str] = []
        while True:
            while index < len(edges) and edges[index] <= position:
                edge = edges[index]
                active = [mark for mark in active if mark.end > edge] + starting.get(edge, [])
                if edge in targets and edge >= position:
                    pieces.append(f'<span class="at" id="{prefix}-{edge}"></span>')
                index += 1
            stop = min(end, edges[index]) if index < len(edges) else end
            if stop > position:
                pieces.append(_piece(text[position:stop], active, begun))
            position = stop
            if position >= end and not (index < len(edges) and edges[index] <= end):
                break
        yield Line(number, Markup("".join(pieces)))
        position = end + 1


def _piece(text: str, active: list[Mark], begun: set[int]) -> str:
    shown = visible(text)
    if not active:
        return str(shown)
    worst = max(active, key=lambda mark: RANKS.index(mark.severity)).severity
    numbers = " ".join(str(mark.number) for mark in active)
    first = [mark.number for mark in active if mark.number not in begun]
    begun.update(first)
    start = f' data-first="{" ".join(map(str, first))}"' if first else ""
    layers = f" l{min(len(active), 3)}" if len(active) > 1 else ""
    return f'<mark class="{worst}{layers}" data-f="{numbers}"{start}>{shown}</mark>'


def marks_of(findings: Iterable[tuple[int, Mapping[str, Any]]], length: int) -> list[Mark]:
    """The marks of numbered findings, of those with a span inside the text."""
    return [
        Mark(number, finding["start"], min(finding["end"], length), finding["severity"])
        for number, finding in findings
        if finding["start"] is not None and finding["start"] < min(finding["end"], length)
    ]
