"""How readable the passages of a text are, and which stand far from the rest.

Counting words, letters and sentences costs little and is done for every passage. The scores themselves come
from textstat, loaded only when a passage looks unusual: ARI, Coleman-Liau and LIX, which need no dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.layout import BlockKind

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.sentences import Sentence

SENTENCES_TOGETHER, WORDS_TOGETHER = 8, 60
"""Long paragraphs are measured in parts of at least so many sentences and words."""
MANY_ADDRESSES = 2
"""A paragraph with more of them is a list of links."""
MAX_SCORED = 20_000
"""Characters of a passage that are scored."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")


@dataclass(frozen=True)
class Passage:
    """A paragraph, or some sentences of a long one, with what the scores are made of."""

    start: int
    end: int
    text: str
    words: int
    letters: int
    sentences: int

    @property
    def span(self) -> Span:
        """The passage's span."""
        return Span(self.start, self.end)

    @property
    def sentence_length(self) -> float:
        """Words in a sentence, on average."""
        return self.words / max(1, self.sentences)

    @property
    def word_length(self) -> float:
        """Letters in a word, on average."""
        return self.letters / max(1, self.words)

    @cached_property
    def scores(self) -> Scores:
        """The scores of textstat."""
        return score(self.text)


@dataclass(frozen=True, slots=True)
class Scores:
    """Automated readability index and Coleman-Liau index (school grades), LIX (20 very easy, 60 very hard)."""

    ari: float
    coleman_liau: float
    lix: float

    def values(self) -> tuple[float, float, float]:
        """The three scores in a fixed order."""
        return self.ari, self.coleman_liau, self.lix


def score(text: str) -> Scores:
    """Score a text; lines are joined first, since textstat takes every line end for the end of a sentence."""
    import textstat

    joined = " ".join(text[:MAX_SCORED].split())
    return Scores(
        round(float(textstat.automated_readability_index(joined)), 1),
        round(float(textstat.coleman_liau_index(joined)), 1),
        round(float(textstat.lix(joined)), 1),
    )


def read_readability(document: Document) -> tuple[Passage, ...]:
    """The passages of prose of a document, in order."""
    return tuple(_passages(document))


def _passages(document: Document) -> Iterator[Passage]:
    for index, group in groupby(document.sentences, key=lambda sentence: sentence.block):
        block = document.blocks[index]
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            continue
        if document.text.count("://", block.start, block.end) > MANY_ADDRESSES:
            continue
        part: list[Sentence] = []
        words = 0
        for sentence in group:
            part.append(sentence)
            words += sentence.text.count(" ") + 1
            if len(part) >= SENTENCES_TOGETHER and words >= WORDS_TOGETHER:
                yield _measure(document, part)
                part, words = [], 0
        if part:
            yield _measure(document, part)


def _measure(document: Document, sentences: Sequence[Sentence]) -> Passage:
    start, end = sentences[0].start, sentences[-1].end
    text = document.text[start:end]
    words = _WORD.findall(text)
    return Passage(start, end, text, len(words), sum(map(len, words)), len(sentences))


def deviations(values: Sequence[float], floor: float) -> list[float]:
    """How far each value lies from the median, in robust standard deviations (1.4826 times the median absolute
    deviation; never less than ``floor``, so that very even texts are not over-sensitive)."""
    middle = median(values)
    spread = max(floor, 1.4826 * median(abs(value - middle) for value in values))
    return [(value - middle) / spread for value in values]
