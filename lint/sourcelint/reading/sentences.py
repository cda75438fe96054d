"""Sentences, and the segments of a text that stand where sentences stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.document import Span

if TYPE_CHECKING:
    from sourcelint.document import Document


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or sentence-like segment, without the blanks around it; ``block`` indexes the blocks."""

    start: int
    end: int
    text: str
    block: int

    @property
    def span(self) -> Span:
        """The sentence's span."""
        return Span(self.start, self.end)


def read_sentences(document: Document) -> tuple[Sentence, ...]:
    """Split every block into sentences, in order."""
    import nupunkt

    sentences = []
    for index, block in enumerate(document.blocks):
        text = document.text[block.start : block.end]
        for start, end in nupunkt.sentence_spans(text, paragraph_breaks=True, line_breaks=False):
            sentences.append(Sentence(block.start + start, block.start + end, text[start:end], index))
    return tuple(sentences)
