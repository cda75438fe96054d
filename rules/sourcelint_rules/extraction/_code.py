"""The stretches of a text that are code: their marks and identifiers are not those of prose."""

from __future__ import annotations

import re
from bisect import bisect_right

from sourcelint import Document
from sourcelint.reading.layout import BlockKind

_CODE = re.compile(r"```[^`]*```|~~~[^~]*~~~|``[^`\n]{1,500}``|`[^`\n]{1,500}`|<code>[^<]{1,500}</code>")

Stretches = tuple[tuple[int, int], ...]


def code_spans(document: Document) -> Stretches:
    """Fenced, quoted and laid-out code, in order, as pairs of offsets."""
    spans = [(block.start, block.end) for block in document.blocks if block.kind is BlockKind.CODE]
    if "`" in document.text or "~~~" in document.text or "<code>" in document.text:
        spans += [match.span() for match in _CODE.finditer(document.text)]
    return tuple(sorted(spans))


def inside(offset: int, spans: Stretches) -> bool:
    """Whether an offset lies in one of the stretches (which may touch, not nest)."""
    index = bisect_right(spans, (offset, float("inf"))) - 1
    return index >= 0 and spans[index][0] <= offset < spans[index][1]
