"""What the rules of this family share: a segment with its form and its place among its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sourcelint import Document
from sourcelint.reading.enclosures import enclosed
from sourcelint.reading.form import Form, Verb
from sourcelint.reading.labels import PHRASES_BY_FIRST_WORD, Label
from sourcelint.reading.layout import Block, BlockKind
from sourcelint.reading.roles import Role
from sourcelint.reading.sentences import Sentence

BETWEEN_LABELS = re.compile(r"[\s|•·»›>/–—+-]*")
CAPITALISED = re.compile(r"(?<![^\W_])[A-ZÀ-Þ][^\W_]*")


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
    def fills_lines(self) -> bool:
        """Whether it begins with a line and ends with one, whatever the block that these lines were joined in."""
        text, start, end = self.document.text, self.sentence.start, self.sentence.end
        begins = text[max(0, start - 80) : start].rstrip(" \t")[-1:]
        return begins in ("", "\n") and text[end : end + 80].lstrip(" \t")[:1] in ("", "\n", "\r")

    @property
    def is_run_in(self) -> bool:
        """Whether it opens one paragraph of several, with text behind it: a run-in heading, the word of a glossary."""
        before, after, block = self.before, self.after, self.sentence.block
        opens = before is None or before.sentence.block != block
        return opens and len(self.document.blocks) > 1 and after is not None and after.sentence.block == block

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
    def role(self) -> Role | None:
        """What its block is to the text around it."""
        return self.document.roles.get(self.sentence.block)

    @property
    def is_reference(self) -> bool:
        """Whether it is a part of a note, or of an entry in a reference list."""
        return self.role in (Role.NOTE, Role.REFERENCE)

    @property
    def is_enclosed(self) -> bool:
        """Whether a bracket or a quotation that opens before its end closes behind it."""
        return enclosed(self.sentence.start, self.sentence.end, self.document.enclosures)

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
    run: list[tuple[int, int]] = []
    for start, end in capitalised_labels(text, frozenset(kinds)):
        if run and BETWEEN_LABELS.fullmatch(text, run[-1][1], start) is None:
            if len(run) >= at_least:
                yield run[0][0], run[-1][1]
            run = []
        run.append((start, end))
    if len(run) >= at_least:
        yield run[0][0], run[-1][1]


def capitalised_labels(text: str, kinds: frozenset[Label]) -> Iterator[tuple[int, int]]:
    """The longest label at every capitalised word, in order, not overlapping."""
    lowered = text.lower()
    if len(lowered) != len(text):
        return  # a letter that changes its length with its case: no way back to the offsets
    position = 0
    for match in CAPITALISED.finditer(text):
        start = match.start()
        if start < position:
            continue
        for phrase, labels in PHRASES_BY_FIRST_WORD.get(match.group().lower(), ()):
            end = start + len(phrase)
            if labels & kinds and lowered.startswith(phrase, start) and not text[end : end + 1].isalnum():
                yield start, end
                position = end
                break
