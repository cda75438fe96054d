"""The stretches of a text that are code: their marks, words and languages are not those of the prose around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from sourcelint.reading.layout import BlockKind

if TYPE_CHECKING:
    from sourcelint.document import Document

_QUOTED = re.compile(r"```[^`]*```|~~~[^~]*~~~|``(?:[^`\n]|`(?!`)){1,500}``|`[^`\n]{1,500}`|<code>[^<]{1,500}</code>")
_LISTING = re.compile(  # AsciiDoc listings, and what reStructuredText indents after a double colon
    r"^\[(?:source|listing)[^\]\n]{0,80}\]\n(?:\.[^\n]*\n)?(?P<bar>[-.]{4,})\n.*?^(?P=bar)$"
    r"|::[ \t]*+\n(?:[ \t]*+\n)++(?:[ \t]{2,}+[^\s][^\n]*+(?:\n|\Z)|[ \t]*+\n)++",
    re.MULTILINE | re.DOTALL,
)

Stretches = tuple[tuple[int, int], ...]


def read_code(document: Document) -> Stretches:
    """Quoted, fenced and laid-out code as pairs of offsets, in order; none lies inside another."""
    text = document.text
    spans = [(block.start, block.end) for block in document.blocks if block.kind is BlockKind.CODE]
    if "`" in text or "~~~" in text or "<code>" in text:
        spans += [match.span() for match in _QUOTED.finditer(text)]
    if "\n[source" in text or "\n[listing" in text or "::\n" in text:
        spans += [match.span() for match in _LISTING.finditer(text)]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def inside(offset: int, stretches: Stretches) -> bool:
    """Whether an offset lies in one of the stretches."""
    index = bisect_right(stretches, (offset, float("inf"))) - 1
    return index >= 0 and stretches[index][0] <= offset < stretches[index][1]
