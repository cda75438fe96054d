"""Blocks: the headings, paragraphs, list items and tables that a text is laid out in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sourcelint.document import Span

if TYPE_CHECKING:
    from sourcelint.document import Document


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """A block of text without the blanks around it; a Markdown heading includes its marks."""

    start: int
    end: int
    kind: BlockKind
    level: int = 0

    @property
    def span(self) -> Span:
        """The block's span."""
        return Span(self.start, self.end)


def read_blocks(document: Document) -> tuple[Block, ...]:
    """Split a document into blocks, in order."""
    blocks = []
    for match in re.finditer(r"[^\n]*\S[^\n]*", document.text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        heading = document.format == "markdown" and re.match(r"#{1,6}\s", line.lstrip())
        blocks.append(Block(start, end, BlockKind.HEADING if heading else BlockKind.PARAGRAPH))
    return tuple(blocks)
