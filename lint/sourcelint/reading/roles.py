"""What a block is to the text around it: a note, a quotation, somebody's turn to speak, a line of the contents.

Blocks of these kinds are written in ways of their own. A speaker breaks off, whoever quotes leaves out, a note gives
the address of its source without a verb, the contents name headings that stand further on, the fields of a record
hold dates and names. What would be residue between the sentences of a paragraph is none there. Only forms that say
it themselves are read, and a kind that is told by its company (turns, contents, fields) needs several of it. Noises of
the hall, and titles before names in capitals, tell a report of every word; lines set in below a colon are quoted.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from sourcelint.reading.layout import BlockKind

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.layout import Block


SPOKEN = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING)


class Role(StrEnum):
    """What a block is to the text around it."""

    NOTE = "note"
    REFERENCE = "reference"
    QUOTATION = "quotation"
    TURN = "turn"
    SPEECH = "speech"
    CONTENTS = "contents"
    RECORD = "record"


MIN_TURNS, MIN_TURN_SHARE, MIN_RETURNING = 6, 0.15, 0.6
"""Blocks that name a speaker who returns; their share of all blocks, and of those that name anybody."""
TIMES = 3
MIN_DIRECTIONS = 3
"""Remarks on what is heard, without which a text whose speakers go on for long is no report of what was said."""
MIN_CONTENTS, MAX_CONTENTS_LINE = 3, 120
MIN_FIELDS, MAX_FIELD_GAP = 5, 100
"""Fields of a record, with names that differ; code points between the names of two of them."""

_NOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:\s|\^\[\d{1,4}\]\s|\[[^\]\s]{1,40}\]:\s+(?:<?https?:|\S*/|#)")
_QUOTED = re.compile(r">\s?\S")
_SPEAKER = re.compile(
    r"(?:[-*]\s+)?(?:[*_]{1,3}|<[bi]>)?"
    r"(?P<who>[A-ZÀ-Þ][\w.’'/&+-]{0,24}(?: [\wÀ-Þ(][\w.’')-]{0,20}){0,3}?)"
    r"(?: ?\([^()\n]{1,40}\))?(?:[*_]{1,3} ?:|:[*_]{1,3}|</[bi]>:?|:)\s+(?=\S)"
    r"|(?P<caps>[A-ZÀ-Þ](?:[A-ZÀ-Þ’' -]{1,24}[A-ZÀ-Þ])?)\.(?: ?\([^()\n]{1,60}\))?\s+(?=[^\W\d_a-zß-ÿ]|[“\"‘])"
)
_TITLED = re.compile(
    r"(?P<who>[A-Z][a-z]{1,4}\.? [A-ZÀ-Þ](?:[A-ZÀ-Þ’'. -]{0,80}[A-ZÀ-Þ])?)(?: ?\([^()\n]{1,60}\))? ?:\s+(?=\S)"
)
"""A title and a name or an office in capitals, as reports of parliaments print them: ``Ms A LUND (Lab):``."""
_DIRECTION = re.compile(
    r"[\[(](?:(?:loud|prolonged|general|renewed) )?(?P<heard>applause|laughter|laughs|cheers|cheering|crosstalk"
    r"|interjections?|interruptions?|inaudible|unintelligible|indistinct|pause|time expired|hear, hear|aplausos|risas"
    r"|applaudissements|rires|beifall|heiterkeit|zurufe?|lachen|applausi|risos)\b(?P<more>[^\[\]()\n]{0,60})[\])]",
    re.IGNORECASE,
)
"""What whoever wrote down a speech heard between the words."""
_NUMBERED = re.compile(r"\d{1,3}\.\s")
_LEADS_IN = re.compile(r"[:,—–-]$")
_LEADERS = re.compile(r"(?:\.[ \t]?){4,}[ \t]*(?:\d{1,4}|[ivxlc]{1,7})?$|(?:[ \t]{3,}|\t)(?:\d{1,4}|[ivxlc]{1,7})$")
_SECTION = re.compile(
    r"[-*]?\s*(?:\[|(?:\d{1,3}|[A-Z]|[IVXL]{1,5})(?:\.\d{1,3}){0,4}[.)]?\s|(?:Chapter|Section|Part|Appendix)\s)"
)
_CONTENTS = re.compile(
    r"[#\s*_]*(?:(?:table of )?contents|índice|contenido|sommaire|table des matières|inhalt(?:sverzeichnis)?|sumário"
    r"|indice|list of (?:tables|figures))[\s*_:]*$",
    re.IGNORECASE,
)
_FIELD = re.compile(r"^[ \t]*(?P<name>[A-Z][\w-]{1,30}(?: [\w-]{1,20}){0,3}):[ \t]+\S", re.MULTILINE)


def read_roles(document: Document) -> Mapping[int, Role]:
    """The role of every block that has one, by its index. What a block says of itself goes before its company."""
    roles: dict[int, Role] = {}
    for role, indices in (
        (Role.NOTE, _opening_with(document, _NOTE)),
        (Role.QUOTATION, _opening_with(document, _QUOTED)),
        (Role.REFERENCE, iter(sorted(document.references))),
        (Role.CONTENTS, _contents(document)),
        (Role.TURN, _turns(document)),
        (Role.SPEECH, _reported(document)),
        (Role.QUOTATION, _set_in(document)),
        (Role.RECORD, _records(document)),
    ):
        for index in indices:
            roles.setdefault(index, role)
    return roles


def _opening_with(document: Document, mark: re.Pattern[str]) -> Iterator[int]:
    for index, block in enumerate(document.blocks):
        if block.kind is not BlockKind.CODE and mark.match(document.text, block.start):
            yield index


def _turns(document: Document) -> Iterator[int]:
    """What speakers who return say; where they say much of a text, every block that one of them may have spoken."""
    blocks, text = document.blocks, document.text
    speakers = {
        index: (match["who"] or match["caps"]).strip("*_ ")
        for index, block in enumerate(blocks)
        if block.kind in SPOKEN and not block.level > 1
        if (match := _SPEAKER.match(text, block.start, block.end))
    }
    counts = Counter(speakers.values())
    turns = [index for index, who in speakers.items() if counts[who] >= TIMES]
    if len(turns) < MIN_TURNS or len({speakers[index] for index in turns}) < 2:
        return
    if len(turns) < MIN_TURN_SHARE * len(blocks) or len(turns) < MIN_RETURNING * len(speakers):
        yield from turns
        return
    for index in range(turns[0], len(blocks)):
        is_marked = blocks[index].kind is BlockKind.HEADING and index not in speakers
        if not is_marked and blocks[index].kind not in (BlockKind.TABLE, BlockKind.CODE):
            yield index


def _reported(document: Document) -> Iterator[int]:
    """What is spoken in a report that writes down every word: from the first speaker or remark to the last one."""
    blocks, text = document.blocks, document.text
    speakers = {
        index: match["who"]
        for index, block in enumerate(blocks)
        if block.kind in SPOKEN and (match := _TITLED.match(text, block.start, block.end))
    }
    directed = {
        bisect_right(blocks, match.start(), key=_start) - 1
        for match in _DIRECTION.finditer(text)
        if match["heard"][0].isupper() or not match["more"].strip(".!…")  # "(interruptions of the supply)"
    }
    marked = set[int]()
    if len(speakers) >= MIN_TURNS and len(set(speakers.values())) > 1:
        marked |= speakers.keys()
    if len(directed) >= MIN_DIRECTIONS:
        marked |= directed
    if not marked:
        return
    for index in range(min(marked), max(marked) + 1):
        is_marked_heading = blocks[index].kind is BlockKind.HEADING and blocks[index].level > 0
        if blocks[index].kind in SPOKEN and (not is_marked_heading or index in marked):
            yield index


def _set_in(document: Document) -> Iterator[int]:
    """Paragraphs that stand farther in than the one that leads in to them: what it quotes, up to the next number."""
    blocks, text = document.blocks, document.text
    indents = [block.start - 1 - text.rfind("\n", 0, block.start) for block in blocks]
    written = Counter[int]()
    for block, indent in zip(blocks, indents, strict=True):
        written[indent] += block.end - block.start
    usual = max(written, key=lambda indent: (written[indent], -indent), default=0)
    margin = -1
    for index, (block, indent) in enumerate(zip(blocks, indents, strict=True)):
        if indent <= max(margin, usual) or _NUMBERED.match(text, block.start):
            margin = -1
        elif margin < 0 and index and block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            before = blocks[index - 1]
            if indent > indents[index - 1] + 1 and _LEADS_IN.search(text, before.end - 1, before.end):
                margin = indents[index - 1]
        if margin >= 0 and block.kind in SPOKEN:
            yield index


def _start(block: Block) -> int:
    return block.start


def _contents(document: Document) -> Iterator[int]:
    """Lines that lead to a page, three and more in a row; lines named like sections below the word for contents."""
    blocks, text = document.blocks, document.text
    run: list[int] = []
    titled = False
    for index, block in enumerate(blocks):
        line = text[block.start : block.end]
        if _leads(line) or (titled and (_names_a_section(block, line) or _is_among_them(run, line))):
            run.append(index)
            continue
        if len(run) >= MIN_CONTENTS:
            yield from run
        titled = _CONTENTS.match(line) is not None
        run = [index] if titled else []
    if len(run) >= MIN_CONTENTS:
        yield from run


def _leads(text: str) -> bool:
    """Whether every line of a block, or every other one where titles are wrapped, ends with leaders or a page."""
    lines = text.split("\n")
    return sum(_LEADERS.search(line[-40:].rstrip()) is not None for line in lines) * 2 >= len(lines)


def _names_a_section(block: Block, line: str) -> bool:
    is_short = len(line) <= MAX_CONTENTS_LINE or block.kind is BlockKind.TABLE
    return is_short and block.level in (0, 1, 2, 3) and not line.startswith("#") and _SECTION.match(line) is not None


def _is_among_them(run: list[int], line: str) -> bool:
    """Whether a line without a number stands behind several that have one: the index, the authors' addresses."""
    return len(run) > MIN_CONTENTS and len(line) <= MAX_CONTENTS_LINE and line[-1].isalnum()


def _records(document: Document) -> Iterator[int]:
    """Blocks with the lines ``Name: value`` of a record: five names at least, close together."""
    fields: list[re.Match[str]] = []
    spans: list[tuple[int, int]] = []
    for match in _FIELD.finditer(document.text):
        if fields and match.start() - fields[-1].end() > MAX_FIELD_GAP:
            spans += _record(fields)
            fields = []
        fields.append(match)
    spans += _record(fields)
    waiting = iter(spans)
    span = next(waiting, None)
    for index, block in enumerate(document.blocks):
        while span is not None and span[1] <= block.start:
            span = next(waiting, None)
        if span is not None and span[0] < block.end:
            yield index


def _record(fields: list[re.Match[str]]) -> list[tuple[int, int]]:
    if len({match["name"] for match in fields}) < MIN_FIELDS:
        return []
    return [(fields[0].start(), fields[-1].end())]
