"""What the rules of this family share: a segment with its form and its place among its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sourcelint import Document
from sourcelint.reading.form import Form, Verb
from sourcelint.reading.labels import PHRASES, WORD, Label
from sourcelint.reading.layout import Block, BlockKind
from sourcelint.reading.sentences import Sentence

BETWEEN_LABELS = re.compile(r"[\s|•·»›>/–—+-]*$")


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence or sentence-like segment, and how to reach the others."""

    document: Document
    index: int

    @property
    def sentence(self) -> Sentence:
        """The segment itself."""
        return self.document.sentences[self.index]

    @property
    def form(self) -> Form:
        """What its outside says."""
        return self.document.forms[self.index]

    @property
    def block(self) -> Block:
        """The block it stands in."""
        return self.document.blocks[self.sentence.block]

    @property
    def alone(self) -> bool:
        """Whether it is all of its block: a line of its own."""
        return all(other is None or other.sentence.block != self.sentence.block for other in (self.before, self.after))

    @property
    def before(self) -> Segment | None:
        """The segment before, in whatever block."""
        return Segment(self.document, self.index - 1) if self.index else None

    @property
    def after(self) -> Segment | None:
        """The segment after, in whatever block."""
        return Segment(self.document, self.index + 1) if self.index + 1 < len(self.document.sentences) else None

    @property
    def is_prose(self) -> bool:
        """Whether it is built like a sentence: a verb and an end."""
        return self.form.is_closed and self.form.verb > Verb.NONE and len(self.form.words) > 3

    @property
    def is_led_into(self) -> bool:
        """Whether the segment before asks for it: a colon or a question."""
        return self.before is not None and self.before.form.end in (":", "?")

    @property
    def is_heading(self) -> bool:
        """Whether the layout makes it a heading."""
        return self.block.kind is BlockKind.HEADING


def segments(document: Document) -> Iterator[Segment]:
    """Every segment of a document, in order; code has none."""
    return (Segment(document, index) for index in range(len(document.sentences)))


def label_runs(text: str, kinds: Iterable[Label], at_least: int) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised labels that follow each other with nothing but blanks and separators between.

    ``Home About Us Contact News The ministry …`` has such a run; a sentence that enumerates labels, with commas
    or with "and", has none.
    """
    wanted = frozenset(kinds)
    words = [(match.start(), match.end(), match.group().lower().replace("’", "'")) for match in WORD.finditer(text)]
    run: list[tuple[int, int]] = []
    index = 0
    while index < len(words):
        length = _label_length(text, words, index, wanted)
        start = words[index][0]
        joined = not run or BETWEEN_LABELS.match(text, run[-1][1], start) is not None
        if run and (not length or not joined):
            if len(run) >= at_least:
                yield run[0][0], run[-1][1]
            run = []
        if length:
            run.append((start, words[index + length - 1][1]))
        index += length or 1
    if len(run) >= at_least:
        yield run[0][0], run[-1][1]


def _label_length(text: str, words: list[tuple[int, int, str]], index: int, wanted: frozenset[Label]) -> int:
    """Words of the longest label that starts here, capitalised and not across punctuation; 0 for none."""
    if not text[words[index][0]].isupper():
        return 0
    for length in range(min(5, len(words) - index), 0, -1):
        stretch = words[index : index + length]
        labels = PHRASES.get(tuple(piece for word in stretch for piece in word[2].split("-")))
        if labels and labels & wanted and not any(mark in text[stretch[0][0] : stretch[-1][1]] for mark in ",;:"):
            return length
    return 0
