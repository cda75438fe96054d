"""Inheritance: the period that a block opens under.

It is that of its heading, of the lead-in of the list that it is an item of, or of the sentence that the end of the
block before has cut in two. A paragraph by itself inherits nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.reading.layout import BlockKind
from sourcelint.reading.spans import within

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.dating import Dating

#: A sentence that ends so goes on in the next block, if that begins in its midst.
_UNENDED = re.compile(r"[\w,)%’']$")
_IN_MIDST = re.compile(r"[a-z(]|[$€£]?\d[\d,.]*\d?[\s%)]")


class Inheritance:
    """The period that a block opens under, read sentence by sentence in order."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._heading: Dating | None = None
        self._lead: Dating | None = None

    def at(self, index: int, last: Dating | None) -> Dating | None:
        """The period that the block which opens with this sentence starts with; ``last`` is that of the one before."""
        sentence = self._document.sentences[index]
        before = self._document.sentences[index - 1].text if index else ""
        kind = self._kind(index)
        if kind is BlockKind.HEADING:
            self._heading = self._lead = None
            return None
        if kind is BlockKind.ITEM:
            if before.endswith(":"):
                self._lead = last
            return self._lead or self._heading
        self._lead = None
        headed = index > 0 and self._kind(index - 1) is BlockKind.HEADING
        if not headed and _UNENDED.search(before) and _IN_MIDST.match(sentence.text):
            return last
        return self._heading

    def note(self, index: int, period: Dating | None) -> None:
        """Keep the period that a heading names, if it names one alone."""
        sentence = self._document.sentences[index]
        if period is None or self._kind(index) is not BlockKind.HEADING:
            return
        if len(within(self._document.periods, sentence.start, sentence.end)) == 1:
            self._heading = period.moved("inherited")

    def _kind(self, index: int) -> BlockKind:
        return self._document.blocks[self._document.sentences[index].block].kind
