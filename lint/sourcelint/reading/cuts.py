"""Sentences that a page, a column or a running head cuts in two.

A paragraph that stops without an end mark and one that goes on in lower case are two halves of a sentence.
Between them there may be a blank line, a page break, or what stands at the top and the foot of a page. Lists,
verse and texts that use no end marks look alike; they are told apart by what the other paragraphs do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.layout import Block, BlockKind
from sourcelint.reading.words import DANGLING

if TYPE_CHECKING:
    from sourcelint.document import Document


class Interruption(StrEnum):
    """What stands between the two halves."""

    BREAK = "break"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Cut:
    """A sentence in two halves: its span, the end of the first half, the start of the second, what is between."""

    start: int
    end: int
    stop: int
    resume: int
    between: Interruption

    @property
    def span(self) -> Span:
        """The whole sentence with what interrupts it."""
        return Span(self.start, self.end)


MIN_FIRST_CHARACTERS, MIN_FIRST_WORDS = 40, 6
MAX_FURNITURE, MAX_FURNITURE_CHARACTERS = 4, 120
MAX_UNFINISHED = 0.4
"""In prose at most a few paragraphs in a hundred lack an end mark; above this share the text has its own ways."""

_ENDED = re.compile(r"[.!?…:;。！？|]\W*(?:\[\d{1,3}\]\W*|[¹²³⁴-⁹⁰]+)*$")
_GOES_ON = re.compile(r"[\"'“‘«(]?[^\W\d_A-Z]")
_NO_WORD = re.compile(
    r"(?:https?:|www\.)|[a-z]+[A-Z]|\w+[_@/\\=]|\w+\(|\w+\.\w+\.|[a-z]+-?\d|[a-z][.)]\s|[a-z]{1,3}\.\s"
)
_PAGE = re.compile(
    r"\W*(?:(?:page|p\.|seite|página|pagina|pág\.|str\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|von|de|di|sur)\s*\d{1,4})?\W*$",
    re.IGNORECASE,
)
_INNER_END = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+(?=\w)")
_PARAGRAPH_GAP = re.compile(r"\n[ \t\u00a0]*\r?\n|\f")


def read_cuts(document: Document) -> tuple[Cut, ...]:
    """Every sentence that is cut in two, in order."""
    blocks, text = document.blocks, document.text
    prose = [block for block in blocks if block.kind is BlockKind.PARAGRAPH and len(block.span) >= MIN_FIRST_CHARACTERS]
    unfinished = sum(not _ended(text, block) for block in prose)
    if len(prose) >= 5 and unfinished > MAX_UNFINISHED * len(prose):
        return ()
    starts = [sentence.start for sentence in document.sentences]
    repeated = _repeated(document)
    cuts: list[Cut] = []
    for index, block in enumerate(blocks):
        if not _may_be_first(text, block, bool(cuts) and cuts[-1].resume == block.start):
            continue
        after = _resumption(document, index, repeated)
        if after is None:
            continue
        first = document.sentences[bisect_left(starts, block.end) - 1].start
        if block.kind is BlockKind.HEADING:  # it is one segment, whatever it holds
            first = max([first, *(match.end() for match in _INNER_END.finditer(text, first, block.end))])
        second = document.sentences[bisect_left(starts, blocks[after].start)]
        between = Interruption.FURNITURE if after > index + 1 else Interruption.BREAK
        cuts.append(Cut(first, second.end, block.end, blocks[after].start, between))
    return tuple(cuts)


def _ended(text: str, block: Block) -> bool:
    return _ENDED.search(text[max(block.start, block.end - 12) : block.end]) is not None


def _may_be_first(text: str, block: Block, continues: bool) -> bool:
    """Whether a block may hold the first half: prose that opens like a sentence and does not end like one."""
    if len(block.span) < MIN_FIRST_CHARACTERS or block.kind in (BlockKind.TABLE, BlockKind.CODE):
        return False
    if block.kind is BlockKind.HEADING and (block.level or not _reads_on(text, block)):
        return False
    if text[block.start] in "($<[{>" or _ended(text, block):
        return False
    if len(text[block.start : block.end].split(maxsplit=MIN_FIRST_WORDS)) <= MIN_FIRST_WORDS:
        return False
    # A row of blocks that all begin in lower case is a list.
    return continues or block.kind is BlockKind.ITEM or not _GOES_ON.match(text[block.start : block.start + 2])


def _reads_on(text: str, block: Block) -> bool:
    """Whether what looks like a heading is none: it ends in mid-sentence, or holds the end of a sentence."""
    return _dangles(text, block) or _INNER_END.search(text, block.start, block.end) is not None


def _resumption(document: Document, index: int, repeated: frozenset[str]) -> int | None:
    """The block in which the sentence of block ``index`` goes on, if it does."""
    blocks, text = document.blocks, document.text
    after = index + 1
    while after < len(blocks) and after - index <= MAX_FURNITURE and _is_furniture(text, blocks[after], repeated):
        after += 1
    if after >= len(blocks) or blocks[after].kind is not BlockKind.PARAGRAPH:
        return None
    block, following = blocks[index], blocks[after]
    apart = _PARAGRAPH_GAP.search(text, block.end, following.start) is not None
    paged = after > index + 1 and any(_returns(text, other, repeated) for other in blocks[index + 1 : after])
    if after > index + 1 and not apart and not (paged and _dangles(text, block)):
        return None
    head = text[following.start : min(following.end, following.start + 60)]
    dangling = _dangles(text, block)
    if _GOES_ON.match(head) and not _NO_WORD.match(head):
        # Where lines are paragraphs, the next line may be anything: then the first half must promise more.
        return after if apart or dangling else None
    if dangling and apart and block.kind is BlockKind.PARAGRAPH and head[:1].isalnum() and len(head.split()) > 3:
        return after
    return None


def _dangles(text: str, block: Block) -> bool:
    """Whether a block ends in a word after which no sentence can be over."""
    return text[max(block.start, block.end - 40) : block.end].split()[-1].lower() in DANGLING


def _is_furniture(text: str, block: Block, repeated: frozenset[str]) -> bool:
    """Whether a block is what stands at the top or the foot of pages: a page number, a line that returns."""
    if len(block.span) > MAX_FURNITURE_CHARACTERS or block.kind in (BlockKind.CODE, BlockKind.TABLE):
        return False
    if _returns(text, block, repeated):
        return True
    content = text[block.start : block.end]
    # A head seen only once: a short line with the page number in it, or all in capitals.
    words = content.split()
    numbered = len(words) <= 12 and (words[0].isdigit() or words[-1].isdigit())
    return not _ended(text, block) and (numbered or (content.isupper() and len(words) <= 12))


def _returns(text: str, block: Block, repeated: frozenset[str]) -> bool:
    """Whether a block is a page number, or stands in the text more than once apart from its figures."""
    if len(block.span) > MAX_FURNITURE_CHARACTERS:
        return False
    content = text[block.start : block.end]
    return _PAGE.match(content) is not None or _masked(content) in repeated


def _masked(line: str) -> str:
    return re.sub(r"\d+", "0", line.strip().lower())


def _repeated(document: Document) -> frozenset[str]:
    """Short blocks that stand in the text twice and more, apart from figures."""
    text = document.text
    lines = Counter(
        _masked(text[block.start : block.end])
        for block in document.blocks
        if len(block.span) <= MAX_FURNITURE_CHARACTERS
    )
    return frozenset(line for line, count in lines.items() if count > 1)
