"""Overprinting: what a program reads twice because the page prints it twice to make it bold or give it a shadow.

Depending on how the two layers lie, a conversion interleaves them letter by letter (``TThhee rreeppoorrtt``), word by
word (``The The report report``) or line by line. Nobody writes several words in a row like this, whatever they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.spans import apart

if TYPE_CHECKING:
    from sourcelint.document import Document

MIN_WORDS = 2
"""Words in a row whose letters are doubled: *aabb* alone may be a rhyme, *XXII* a numeral."""
MIN_LETTERS = 8
"""Letters that the words in a row have at the least; one word alone has four more."""
MIN_DISTINCT = 3
"""Different letters among them: *hhmm* and *zzzz* are sounds."""
MIN_LINES, MIN_LINE_WORDS, MAX_LINE = 2, 3, 160
"""Lines of so many words that stand twice in a row: one alone may be a refrain, shadows come all over the text."""

_LETTERS = re.compile(
    r"(?<![^\W_])(?:([^\W_])\1){2,30}(?![^\W_])(?:[ \u00a0]{1,2}(?:([^\W_])\2){1,30}(?![^\W_])){0,60}"
)
_WORDS = re.compile(
    r"(?<![\w’'-])([^\W\d_][\w’'-]*) \1 ([^\W\d_][\w’'-]*) \2 ([\w’'-]+) \3"
    r"(?: ([\w’'-]+) \4)?(?: ([\w’'-]+) \5)?(?![\w’'-])"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_LINE = re.compile(r"[^\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Overprint:
    """A stretch that was read twice, as it should read, and what was interleaved."""

    start: int
    end: int
    once: str
    unit: str  # "letter", "word" or "line"

    @property
    def span(self) -> Span:
        """The stretch's span."""
        return Span(self.start, self.end)


def read_overprints(document: Document) -> tuple[Overprint, ...]:
    """Everything that was read twice, in order, none overlapping another."""
    found = [*_letters(document.text), *_words(document.text), *_lines(document)]
    return apart(found)


def _letters(text: str) -> Iterator[Overprint]:
    for match in _LETTERS.finditer(text):
        words = [word[::2] for word in match.group().split()]
        if _are_words("".join(words), len(words)):
            yield Overprint(*match.span(), " ".join(words), "letter")


def _are_words(letters: str, words: int) -> bool:
    """Whether what is left of doubled letters can be words: no figures, no sounds, no rhyme scheme."""
    folded = letters.casefold()
    if not any(character.islower() for character in letters) or list(folded) == sorted(folded):
        return False
    least = MIN_LETTERS if words >= MIN_WORDS else MIN_LETTERS + 4
    return 2 * len(letters) >= least and len(set(folded)) >= MIN_DISTINCT


def _words(text: str) -> Iterator[Overprint]:
    for match in _WORDS.finditer(text):
        words = match.group().split()[::2]
        if len(set(words)) >= MIN_DISTINCT:
            yield Overprint(*match.span(), " ".join(words), "word")


def _lines(document: Document) -> Iterator[Overprint]:
    """Lines that stand twice in a row, where more than one does and none stands three times."""
    text = document.text
    lines = [match for match in _LINE.finditer(text) if not match.group().isspace()]
    twice = []
    for index, (above, below) in enumerate(pairwise(lines)):
        line = below.group().strip()
        if line != above.group().strip() or len(line) > MAX_LINE or len(_WORD.findall(line)) < MIN_LINE_WORDS:
            continue
        if index and lines[index - 1].group().strip() == line:
            return  # a pattern, a form, a table of equal rows
        # A verse and an answer end with a mark; headings and the lines of a paragraph do not.
        if "\t" not in line and "|" not in line and line[-1] not in '.,;:!?…"”»)':
            twice.append(below)
    if len({match.group().strip() for match in twice}) < MIN_LINES:
        return
    verbatim = [block for block in document.blocks if block.kind in (BlockKind.CODE, BlockKind.TABLE)]
    for match in twice:
        if not any(block.start <= match.start() < block.end for block in verbatim):
            line = match.group()
            start = match.start() + len(line) - len(line.lstrip())
            yield Overprint(start, start + len(line.strip()), line.strip(), "line")
