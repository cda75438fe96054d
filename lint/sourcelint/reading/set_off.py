"""What a text sets off from its own words: quotations, and titles and foreign words in italics.

Whoever quotes, or names a work, lets others speak: their language and their words are not the text's. Marks tell,
in pairs: quotation marks of all countries, the stars and underscores of Markdown, the elements of HTML, and the angle
before a quoted paragraph. A quotation may go on over several paragraphs or lines of verse; one that no mark closes ends
with its paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sourcelint.reading.layout import BlockKind

if TYPE_CHECKING:
    from sourcelint.document import Document

_ITALIC = re.compile(
    r"(?<![\w*\\])\*{1,3}(?=[^\s*])[^*]{1,600}(?<=\S)\*{1,3}"
    r"|(?<![\w\\])_{1,3}(?=[^\s_])[^_]{1,600}(?<=\S)_{1,3}(?!\w)"
    r"|<(?P<tag>i|em|cite|q|blockquote)\b[^<>]{0,100}>(?:[^<]|<(?!/(?P=tag)>)){1,4000}</(?P=tag)>",
    re.IGNORECASE,
)
_MARK = re.compile(r"[\"“”„«»‘’‹›]")
_CLOSES = {'"': '"', "“": "”", "„": "“”", "”": "”", "«": "»", "»": "«", "‘": "’", "‹": "›", "›": "‹"}
"""The marks that close what a mark opens: in Sweden two of a kind, in Germany “ what „ opened."""
_WITHIN = '"‘”‹›»'
"""Marks that close what they opened within one paragraph, or were none."""
_LONGEST = 4_000
"""Characters over which a quotation goes on from one paragraph to the next."""

Stretches = tuple[tuple[int, int], ...]


def read_set_off(document: Document) -> Stretches:
    """The stretches that are quoted or in italics, in order; none overlaps another."""
    text = document.text
    found: list[tuple[int, int]] = []
    for block in document.blocks:
        if block.kind is BlockKind.CODE:
            continue
        if text.startswith(">", block.start):
            found.append((block.start, block.end))
        else:
            found += (match.span() for match in _ITALIC.finditer(text, block.start, block.end))
    return tuple(_merged(sorted([*found, *_quoted(document)])))


def without(text: str, start: int, end: int, stretches: Stretches) -> str:
    """A piece of a text without what is set off in it."""
    kept: list[str] = []
    index = max(0, bisect_right(stretches, (start, start)) - 1)
    while index < len(stretches) and stretches[index][0] < end:
        first, last = stretches[index]
        if last > start:
            kept.append(text[start:first])
            start = last
        index += 1
    kept.append(text[start:end])
    return " ".join(part for part in kept if part)


def _quoted(document: Document) -> Iterator[tuple[int, int]]:
    """The quotations, from the mark that opens to the one that closes, or to the end of the paragraph."""
    text = document.text
    ends = [block.end for block in document.blocks]
    opened, begin = "", 0
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if opened:
            own_end = ends[min(bisect_right(ends, begin), len(ends) - 1)]
            if at >= own_end and (opened in _WITHIN or at - begin > _LONGEST or mark == opened):
                if opened not in _WITHIN:
                    yield begin, own_end
                opened = ""
        before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
        if opened:
            if mark in _CLOSES[opened] and not (mark == "’" and after.isalnum()):
                yield begin, at + 1
                opened = ""
        elif mark == "«" or (mark in _CLOSES and not before.isalnum() and not after.isspace()):
            opened, begin = mark, at  # the French put a blank behind their mark
    if opened and opened not in _WITHIN:
        yield begin, ends[min(bisect_right(ends, begin), len(ends) - 1)] if ends else begin


def _merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last: tuple[int, int] | None = None
    for start, end in spans:
        if last is not None and start <= last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last
