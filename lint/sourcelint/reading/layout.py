"""Blocks: the headings, paragraphs, list items and tables that a text is laid out in.

A text says by its lines what belongs together, but not every text says it in the same way. Three conventions
are told apart by how the lines of the document end, not by its name:

* every line is a paragraph (text taken from web pages, exports of word processors);
* paragraphs are set off by blank lines and wrapped at a width: the lines are filled, that is, the first word
  of the next line would not have fitted any more, and many of them break in mid-sentence;
* the same with a blank line after every line, as some conversions of printed pages leave it.

A form feed always ends a block, and so does a blank line (except in the third convention): a sentence that a
page break cuts in two stays cut, so that it can be seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.words import DANGLING

if TYPE_CHECKING:
    from sourcelint.document import Document

LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]*")
BREAK = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")

ATX_HEADING = re.compile(r"(#{1,6}(?=[ \t])|#{2,6}(?=[^\W\d_]))[ \t]*\S")
SETEXT = re.compile(r"(?:={3,}|-{3,})$")
THEMATIC = re.compile(r"(?:[-*_=~#+][ \t]*){3,}$")
FENCE = re.compile(r"```|~~~")
BULLET = re.compile(r"(?:\\?[*+\-]|[•‣▪●◦○■□▸►·⁃–—☐☑☒]|\[[ xX]?\](?!\())[ \t\u00a0]+(?=\S)")
ORDINAL = re.compile(r"(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxlIVXL]{1,6})[.)])[ \t\u00a0]+(?=\S)")
NOTE = re.compile(r"\[\^?[^\]\s]{1,40}\]:\s+(?=\S)")
"""What a note or the target of a link opens with in Markdown."""
INITIAL = re.compile(r"[A-Za-z]\.[ \t\u00a0]")
RULE_OF_TABLE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?$")
BOX = re.compile(r"[+|]?[-=][-=+| ]{3,}$")
MARK_ALONE = re.compile(r"(?:\\?[*+\-]|[•‣▪●◦○■□▸►·⁃–—]|\(?(?:\d{1,3}|[a-z])[.)])$")
END_MARK = re.compile(r"[.!?…。！？][\"'”’»)\]*_]*$")

MIN_JUNCTIONS = 3
"""Line ends needed before a width is believed."""
MIN_CUT_SHARE = 0.3
"""The share of line ends that break in mid-sentence at a filled line: 0.5 to 0.9 in wrapped prose in English,
German and Spanish (measured), under 0.05 in text kept by paragraphs."""
MIN_CUT_SHARE_OF_LONG = 0.5
"""The same share among the lines of three quarters of the width and more, for wrapped prose between menus or lists."""
LONG = 0.75
MIN_CUT_SHARE_DOUBLE_SPACED = 0.55
"""Where every line stands apart; a few paragraphs of which a page break cuts one or two have less."""
MAX_WIDTH = 160
"""Nobody wraps wider than this; longer lines are paragraphs."""
MAX_HEADING_WORDS, MAX_HEADING_CHARACTERS = 16, 120
MAX_LEAD_IN_WORDS = 6
MAX_HEADING_RUN = 3
"""A title, a subtitle and a section may follow each other; more short lines are a menu or a list."""
MAX_HANGING = 40
"""Lines under the mark of a list item that are looked at for it."""


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """A block of text without the blanks around it; a Markdown heading includes its marks.

    ``level`` is the number of marks of a Markdown heading (0 for a heading known by its form only) and the
    depth of a list item, from 1.
    """

    start: int
    end: int
    kind: BlockKind
    level: int = 0

    @property
    def span(self) -> Span:
        """The block's span."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank; ``gap`` says what stands before it: nothing, a blank line, a page break."""

    start: int
    end: int
    indent: int
    text: str
    gap: str  # "", "blank" or "page"


def read_blocks(document: Document) -> tuple[Block, ...]:
    """Split a document into blocks, in order."""
    lines = list(_lines(document.text))
    markdown = document.format == "markdown"
    wrapping = _wrapping(lines)
    blocks = list(_blocks(lines, markdown, wrapping))
    return tuple(_with_headings(document.text, blocks))


def _lines(text: str) -> Iterator[_Line]:
    position, gap = 0, "page"
    while position <= len(text):
        match = LINE.match(text, position)
        assert match is not None
        raw = match.group()
        bare = raw.strip()
        if bare:
            indent = len(raw) - len(raw.lstrip())
            start = match.start() + indent
            yield _Line(start, start + len(bare), len(raw[:indent].expandtabs(4)), bare, gap)
            gap = ""
        elif gap != "page":
            gap = "blank"
        end = BREAK.match(text, match.end())
        if end is None:
            return
        if end.group() == "\f":
            gap = "page"
        position = end.end()


@dataclass(frozen=True, slots=True)
class _Wrapping:
    """How lines are joined: up to which width they were filled, and whether across blank lines too."""

    width: int
    double_spaced: bool


def _wrapping(lines: Sequence[_Line]) -> _Wrapping | None:
    """The width at which the document's lines were wrapped, or None when a line is a paragraph."""
    for double_spaced in (False, True):
        joints = [
            (above, below)
            for above, below in pairwise(lines)
            if below.gap == ("blank" if double_spaced else "") and not _is_structure(below.text)
        ]
        if double_spaced and any(line.gap == "" for line in lines):
            return None
        if len(joints) < MIN_JUNCTIONS:
            continue
        # An address cannot be broken: the lines with one are as long as it is.
        lengths = sorted(len(above.text) for above, _ in joints if "://" not in above.text)
        lengths = lengths or sorted(len(above.text) for above, _ in joints)
        width = lengths[int(len(lengths) * 0.95)]
        if width > MAX_WIDTH:
            continue
        cut = sum(_is_cut(above, below) and _is_filled(above, below, width) for above, below in joints)
        long = sum(above.indent + len(above.text) >= LONG * width for above, _ in joints)
        among_short = not double_spaced and cut >= max(MIN_JUNCTIONS, MIN_CUT_SHARE_OF_LONG * long)
        if among_short or cut >= (MIN_CUT_SHARE_DOUBLE_SPACED if double_spaced else MIN_CUT_SHARE) * len(joints):
            return _Wrapping(width, double_spaced)
    return None


def _is_cut(above: _Line, below: _Line) -> bool:
    """Whether the line breaks in mid-sentence: no end mark, and the next goes on in lower case."""
    return not END_MARK.search(above.text[-8:]) and below.text[0].islower()


def _is_filled(above: _Line, below: _Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted; ragged conversions get a tenth of slack."""
    first = below.text.split(maxsplit=1)[0]
    return above.indent + len(above.text) + 1 + len(first) > 0.9 * width


def _is_structure(text: str) -> bool:
    """Whether a line opens something of its own: an item, a heading, a table row, a rule, a fence."""
    return bool(
        BULLET.match(text)
        or ORDINAL.match(text)
        or ATX_HEADING.match(text)
        or FENCE.match(text)
        or THEMATIC.match(text)
        or MARK_ALONE.match(text)
        or NOTE.match(text)
    )


def _opens_something(lines: Sequence[_Line], index: int) -> bool:
    """Whether a line opens something of its own; the initial of a name that a line happens to begin with does not."""
    if not _is_structure(lines[index].text):
        return False
    is_initial = INITIAL.match(lines[index].text) is not None and not END_MARK.search(lines[index - 1].text[-8:])
    return not is_initial or _has_sibling(lines, index, index, ORDINAL)


def _is_row(text: str) -> bool:
    return text.count("|") >= 2 and (text.startswith("|") or text.endswith("|") or text.count(" | ") >= 2)


def _blocks(lines: Sequence[_Line], markdown: bool, wrapping: _Wrapping | None) -> Iterator[Block]:
    index = 0
    never_closed: set[str] = set()
    while index < len(lines):
        line = lines[index]
        if (fence := FENCE.match(line.text)) and fence.group() not in never_closed:
            last = _fence_end(lines, index, fence.group())
            if last == index:
                never_closed.add(fence.group())  # a stray mark, and so are those after it
            yield Block(line.start, lines[last].end, BlockKind.CODE)
            index = last + 1
        elif last := _table_end(lines, index):
            yield Block(line.start, lines[last].end, BlockKind.TABLE)
            index = last + 1
        elif heading := ATX_HEADING.match(line.text):
            yield Block(line.start, line.end, BlockKind.HEADING, len(heading.group(1)))
            index += 1
        elif THEMATIC.match(line.text):
            index += 1
        elif index + 1 < len(lines) and _is_underlined(line, lines[index + 1]):
            yield Block(line.start, line.end, BlockKind.HEADING, 1 if lines[index + 1].text[0] == "=" else 2)
            index += 2
        elif markdown and line.indent >= 4 and line.gap == "blank" and not _is_structure(line.text):
            last = index
            while last + 1 < len(lines) and lines[last + 1].indent >= 4 and lines[last + 1].gap != "page":
                last += 1
            yield Block(line.start, lines[last].end, BlockKind.CODE)
            index = last + 1
        else:
            last = index
            while last + 1 < len(lines) and _continues(lines, last + 1, markdown, wrapping):
                last += 1
            mark = BULLET.match(line.text) or ORDINAL.match(line.text)
            if mark and _is_list_item(lines, index, last, mark):
                yield Block(line.start, lines[last].end, BlockKind.ITEM, 1 + line.indent // 2)
            else:
                yield Block(line.start, lines[last].end, BlockKind.PARAGRAPH)
            index = last + 1


def _is_list_item(lines: Sequence[_Line], first: int, last: int, mark: re.Match[str]) -> bool:
    """Bullets and bracketed marks speak for themselves; "J. Smith" and "5. May" want a numbered neighbour."""
    text = mark.group().strip()
    if not text.endswith(".") or text.startswith("("):
        return text[0] not in "–—" or _has_sibling(lines, first, last, BULLET)
    return text[0].isdigit() or _has_sibling(lines, first, last, ORDINAL)


def _has_sibling(lines: Sequence[_Line], first: int, last: int, mark: re.Pattern[str]) -> bool:
    return any(0 <= index < len(lines) and mark.match(lines[index].text) is not None for index in (first - 1, last + 1))


def _is_underlined(line: _Line, below: _Line) -> bool:
    """A heading with a row of ``=`` or ``-`` under it, about as long as itself."""
    return (
        below.gap == ""
        and SETEXT.match(below.text) is not None
        and len(line.text) <= MAX_HEADING_CHARACTERS
        and len(below.text) >= min(len(line.text) // 2, 3)
        and not _is_structure(line.text)
    )


def _fence_end(lines: Sequence[_Line], first: int, fence: str) -> int:
    """The line that closes the code block opened here, or the same line when none does."""
    for index in range(first + 1, len(lines)):
        if lines[index].text.startswith(fence) and not lines[index].text.strip("`~"):
            return index
    return first


def _table_end(lines: Sequence[_Line], first: int) -> int:
    """The last row of a table that begins here, if two rows and more stand together; else 0."""
    last = first
    if "|" in lines[first].text and first + 1 < len(lines) and RULE_OF_TABLE.match(lines[first + 1].text):
        last = first + 1
        while last + 1 < len(lines) and lines[last + 1].gap == "" and "|" in lines[last + 1].text:
            last += 1
        return last
    is_row = _is_row if "|" in lines[first].text else _is_tabbed
    if not is_row(lines[first].text):
        return 0
    while last + 1 < len(lines) and lines[last + 1].gap == "" and is_row(lines[last + 1].text):
        last += 1
    is_ruled = any("---" in line.text and not line.text.strip("|-:+ ") for line in lines[first : last + 1])
    if is_row is _is_row and last == first and _is_boxed(lines, first):
        return first
    return last if last > first and (is_ruled or is_row is _is_tabbed or last - first >= 2) else 0


def _is_boxed(lines: Sequence[_Line], index: int) -> bool:
    """Whether a single row stands in a box, with a rule above it and one below."""
    beside = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
    return len(beside) == 2 and all(BOX.match(line.text) for line in beside)


def _is_tabbed(text: str) -> bool:
    return text.count("\t") >= 2


def _continues(lines: Sequence[_Line], index: int, markdown: bool, wrapping: _Wrapping | None) -> bool:
    """Whether the line at ``index`` goes on with the paragraph or item of the line above it."""
    above, line = lines[index - 1], lines[index]
    if _opens_something(lines, index) or _is_row(line.text) or _is_quoted(line.text) != _is_quoted(above.text):
        return False
    if index + 1 < len(lines) and _is_underlined(line, lines[index + 1]):
        return False
    if wrapping is None:
        return line.gap == "" and (markdown or _hangs(lines, index))
    if line.gap == "page" or (line.gap == "blank") != wrapping.double_spaced:
        return False
    if markdown:
        return True
    is_end = END_MARK.search(above.text[-8:]) is not None
    if is_end and line.indent > above.indent + 1:
        return False  # paragraphs marked by an indented first line
    if _is_filled(above, line, wrapping.width):
        return True
    # A short line, and then a capital: the end of a paragraph, a heading, a verse.
    return (line.text[0].islower() and not is_end) or _dangles(above.text)


def _dangles(text: str) -> bool:
    """Whether a line ends in a word after which no sentence can be over."""
    return text[-12:].split()[-1] in DANGLING


def _is_quoted(text: str) -> bool:
    return text.startswith(">")


def _hangs(lines: Sequence[_Line], index: int) -> bool:
    """Whether a line is set under the text of a list item above it, and not under its mark."""
    line, first = lines[index], index - 1
    while first > max(0, index - MAX_HANGING) and lines[first].gap == "" and lines[first].indent == line.indent:
        first -= 1
    mark = BULLET.match(lines[first].text) or ORDINAL.match(lines[first].text)
    return mark is not None and lines[first].indent < line.indent <= lines[first].indent + len(mark.group()) + 1


def _with_headings(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Call a short line of its own with no end mark a heading when prose or a list follows it."""
    run: list[Block] = []
    for block in blocks:
        candidate = block.kind is BlockKind.PARAGRAPH and _looks_like_heading(text[block.start : block.end])
        if candidate:
            run.append(block)
            continue
        keep = 0 if block.kind is BlockKind.HEADING else (len(run) if len(run) <= MAX_HEADING_RUN else 1)
        yield from run[: len(run) - keep]
        for heading in run[len(run) - keep :]:
            yield Block(heading.start, heading.end, BlockKind.HEADING)
        run = []
        yield block
    yield from run


def _looks_like_heading(line: str) -> bool:
    if len(line) > MAX_HEADING_CHARACTERS or "\n" in line:
        return False
    words = line.split()
    if len(words) > MAX_HEADING_WORDS or not any(character.isalpha() for character in line):
        return False
    first = next((character for character in line if character.isalnum()), " ")
    if line.endswith(":") and len(words) > MAX_LEAD_IN_WORDS:
        return False  # "The following forms are to be sent to the office:" leads into its list
    if first.islower() or line[-1] in ",;" or line.startswith(("http:", "https:", "www.")):
        return False
    return not END_MARK.search(line) or line.endswith("?")
