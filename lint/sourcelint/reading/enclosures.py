"""Brackets and quotation marks that open and close: what stands between two of them.

A sentence that stops inside a bracket or a quotation which closes further on has not lost its end: whoever quotes
leaves out, and what a bracket holds need not be a sentence. Pairs are looked for in one block at a time, so that a
mark that never closes reaches no further than its paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from sourcelint.reading.layout import BlockKind

if TYPE_CHECKING:
    from sourcelint.document import Document

_MARK = re.compile(r"[()\[\]“”„«»\"]")
_PARTNER = {")": "(", "]": "[", "”": "“", "»": "«"}
MAX_OPEN = 50
"""Marks that may stand open at once; a text with more of them is no prose."""

Enclosures = tuple[tuple[int, int], ...]


def read_enclosures(document: Document) -> Enclosures:
    """Every pair of marks from the opening to behind the closing one, the outermost only, in order."""
    found: list[tuple[int, int]] = []
    for block in document.blocks:
        if block.kind is BlockKind.CODE:
            continue
        for start, end in sorted(_pairs(document.text, block.start, block.end)):
            if not found or start >= found[-1][1]:
                found.append((start, end))
    return tuple(found)


def _pairs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for match in _MARK.finditer(text, start, end):
        mark, position = match.group(), match.start()
        opening = _opening(text, mark, position, start, opened)
        if opening is None:
            if len(opened) < MAX_OPEN:
                opened.append((mark, position))
            continue
        index = max((number for number, (open_mark, _) in enumerate(opened) if open_mark in opening), default=-1)
        if index >= 0:
            pairs.append((opened[index][1], match.end()))
            del opened[index:]
    return pairs


def _opening(text: str, mark: str, position: int, start: int, opened: list[tuple[str, int]]) -> str | None:
    """The marks that this one may close; None when it opens."""
    if mark == '"':
        before = text[position - 1] if position > start else " "
        is_open = any(other == mark for other, _ in opened)
        return mark if is_open and not (before in " \t\n(" and text[position + 1 : position + 2].isalnum()) else None
    if mark == "“" and any(other == "„" for other, _ in opened):
        return "„"  # „so“
    return _PARTNER.get(mark)


def enclosed(start: int, end: int, enclosures: Enclosures) -> bool:
    """Whether a stretch lies in an enclosure that opens before its end and closes behind it."""
    index = bisect_right(enclosures, (end - 1, float("inf"))) - 1
    return index >= 0 and enclosures[index][0] < end and enclosures[index][1] > end and start < enclosures[index][1]
