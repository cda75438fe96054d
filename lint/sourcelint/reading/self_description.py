"""What a text says of itself: title, publisher, year, period, place, and whether it is part of something larger.

Every statement keeps the span it rests on. Nothing is guessed from the subject of the text: a year counts when
it stands in the title, in a statement of publication or of the period covered; a publisher when it stands in a
byline, a copyright line, a statement of publication, an agency's dateline, or alone at the head or the foot.
English, Spanish, French and German statements are understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading import mastheads
from sourcelint.reading import self_description_patterns as patterns
from sourcelint.reading.layout import Block, BlockKind

if TYPE_CHECKING:
    from sourcelint.document import Document

HEAD_BLOCKS, HEAD_CHARACTERS = 8, 1_200
FOOT_BLOCKS, FOOT_CHARACTERS = 6, 900
SHORT_LINE = 160
LOOKED_AT = 2_000


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing the text says of itself, with the span it rests on and the kind of evidence."""

    value: str
    start: int
    end: int
    evidence: str

    @property
    def span(self) -> Span:
        """The statement's span."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class SelfDescription:
    """What a text says of itself; None where it says nothing."""

    title: Statement | None = None
    publisher: Statement | None = None
    author: Statement | None = None
    published: Statement | None = None
    """The year, month or date of publication, as ISO 8601 as far as it is known."""
    period: Statement | None = None
    """The year or years that the text says it covers."""
    place: Statement | None = None
    """The one place that the title names, by its name in the gazetteer."""
    excerpt: Statement | None = None
    """A statement that the text is part of a larger one; its value is what is said of that."""
    gathered: bool = False
    """Whether the sentences stand in no order of their own, as in text gathered from several pages."""
    patched: bool = False
    """Whether the passages do not, though their sentences may."""

    @property
    def source(self) -> Statement | None:
        """Who answers for the text: its publisher, else its author."""
        return self.publisher or self.author


def describe(document: Document) -> SelfDescription:
    """Read what a document says of itself."""
    from sourcelint.reading.cohesion import keeps_days, passage_cohesion, sentence_cohesion

    is_kept = keeps_days(document)
    gathered = not is_kept and sentence_cohesion(document).gathered
    patched = gathered or (not is_kept and passage_cohesion(document).gathered)
    head = [] if gathered else list(_head(document))
    foot = [] if gathered else list(_foot(document, head))
    title = _title(document, head)
    excerpt = _first(_excerpts(document, head))
    published = _first(_publications(document, head, foot, title)) or _year_in(excerpt)
    period = _first(_periods(document, head, title))
    publisher = _first(_publishers(document, head, foot, title)) or _publisher_in(excerpt)
    author = _first(_authors(document, head)) or _first(_writers(head, document, title))
    return SelfDescription(
        title, publisher, author, published, period, _place(document, title), excerpt, gathered, patched
    )


# --- zones -----------------------------------------------------------------------------------------------


def _head(document: Document) -> Iterator[Block]:
    """The blocks before and around the first prose: where titles, bylines and dates stand."""
    for block in document.blocks[:HEAD_BLOCKS]:
        if block.start > HEAD_CHARACTERS:
            return
        yield block


def _foot(document: Document, head: list[Block]) -> Iterator[Block]:
    """The short lines at the very end."""
    last = document.blocks[max(len(head), len(document.blocks) - FOOT_BLOCKS) :]
    end = len(document.text)
    yield from (block for block in last if end - block.start <= FOOT_CHARACTERS and _is_short(block))


def _is_short(block: Block) -> bool:
    return block.end - block.start <= SHORT_LINE


def _text(document: Document, block: Block) -> str:
    """The beginning of a block, however long its line is."""
    return document.text[block.start : min(block.end, block.start + LOOKED_AT)]


def _first(statements: Iterator[Statement]) -> Statement | None:
    return next(statements, None)


# --- what is stated --------------------------------------------------------------------------------------


def _title(document: Document, head: list[Block]) -> Statement | None:
    """The first heading before any prose that is not a line of another kind.

    A line that is the name of a body is the title only of a text that has no other.
    """
    body: Statement | None = None
    for block in takewhile(lambda b: b.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and _is_short(b), head):
        text = _text(document, block)
        bare = text.strip("#*_ []=\t")
        if block.kind is not BlockKind.HEADING and _is_prose(bare):
            return body
        if not any(c.isalpha() for c in bare) or any(p.search(bare) for p in patterns.NOT_A_TITLE):
            continue
        start = block.start + text.index(bare)
        statement = Statement(bare, start, start + len(bare), "title")
        if not _names_a_body(bare):
            return statement
        body = body or statement
    return body


def _is_prose(text: str) -> bool:
    return text.endswith((".", "!", "?", ":", ";")) and len(text.split()) > 6


def _publications(
    document: Document, head: list[Block], foot: list[Block], title: Statement | None
) -> Iterator[Statement]:
    for block in [*head, *foot]:
        text = _text(document, block)
        if not patterns.YEARS.search(text):
            continue
        for pattern in patterns.PUBLISHED:
            match = pattern.search(text)
            if match and (value := _dated(match)):
                yield Statement(value, block.start + match.start(), block.start + match.end(), "publication")
        if (
            _is_short(block)
            and (match := patterns.DATE_LINE.fullmatch(text.strip("#*_ \t")))
            and (value := _dated(match))
        ):
            start = block.start + text.index(match.group())
            yield Statement(value, start, start + len(match.group()), "date line")
        if (
            _is_short(block)
            and (match := patterns.ENDS_IN_DATE.search(text.rstrip("#*_ \t")))
            and (value := _dated(match))
        ):
            yield Statement(value, block.start + match.start("date"), block.start + match.end("date"), "date line")
        if (match := patterns.DATED_DATELINE.match(text)) and (value := _dated(match)):
            yield Statement(value, block.start, block.start + match.end(), "dateline")
    if head and (match := mastheads.posting_date(document.text)) and (value := iso_date(match["date"])):
        yield Statement(value, match.start("date"), match.end("date"), "date line")
    if title is not None and (match := patterns.EDITION.search(title.value)):
        start = title.start + match.start()
        yield Statement(match["year"] or match["year2"], start, title.start + match.end(), "title")


def _periods(document: Document, head: list[Block], title: Statement | None) -> Iterator[Statement]:
    headings = [block for block in head if block.kind is BlockKind.HEADING]
    if title is not None and all(block.start != title.start for block in headings):
        headings.insert(0, Block(title.start, title.end, BlockKind.HEADING))
    for block in headings:
        for match in patterns.YEARS.finditer(_text(document, block)):
            yield Statement(match.group(), block.start + match.start(), block.start + match.end(), "heading")
    for block in document.blocks[:40]:
        if block.start > 6_000:
            return
        for match in patterns.COVERED.finditer(_text(document, block)):
            years = patterns.YEARS.findall(match.group())
            if years:
                value = "/".join(dict.fromkeys(years))
                yield Statement(value, block.start + match.start(), block.start + match.end(), "statement")


def _publishers(
    document: Document, head: list[Block], foot: list[Block], title: Statement | None
) -> Iterator[Statement]:
    for block in [*head, *foot]:
        text = _text(document, block)
        for pattern in patterns.PUBLISHER:
            if match := pattern.search(text):
                name = patterns.TRAILING_YEAR.sub("", match["name"]).strip(" .,;:|-–—")
                if name and name[0].isupper():
                    yield Statement(name, block.start + match.start(), block.start + match.end(), "statement")
    for block in head:
        if match := patterns.AGENCY_DATELINE.match(_text(document, block)):
            yield Statement(match["name"], block.start, block.start + match.end(), "dateline")
    if head and (match := mastheads.agency(document.text)):
        yield Statement(match["name"], match.start("name"), match.end("name"), "dateline")
    opening = document.text[: mastheads.REACH]
    name = mastheads.paper(opening) or mastheads.letterhead(opening)
    if head and name and (_names_a_body(name) or mastheads.paper(opening)):
        start = document.text.index(name.split()[0])
        yield Statement(name, start, start + len(name), "line of its own")
    for block in [*head, *foot]:
        bare = _text(document, block).strip("#*_ []|\t-–—•")
        if _is_short(block) and _names_a_body(bare):
            start = block.start + _text(document, block).index(bare)
            yield Statement(bare, start, start + len(bare), "line of its own")
    if title is not None and (match := patterns.SITE_IN_TITLE.match(title.value)):
        yield Statement(match["name"], title.start + match.start("name"), title.start + match.end(), "title")
    if title is not None and (match := patterns.BODY_IN_TITLE.search(title.value)):
        yield Statement(match.group().strip(), title.start + match.start(), title.start + match.end(), "title")
    for block in document.blocks[:40]:
        if block.start > 6_000:
            return
        if match := patterns.PREPARED_BY.search(_text(document, block)):
            yield Statement(match["name"], block.start + match.start(), block.start + match.end(), "statement")


def _authors(document: Document, head: list[Block]) -> Iterator[Statement]:
    for block in head:
        text = _text(document, block)
        if _is_short(block) and (match := patterns.BYLINE.search(text)):
            yield Statement(match["name"], block.start + match.start(), block.start + match.end(), "byline")
    if head and (match := mastheads.byline(document.text) or mastheads.credit(document.text)):
        yield Statement(match["name"], match.start("name"), match.end("name"), "byline")


def _writers(head: list[Block], document: Document, title: Statement | None) -> Iterator[Statement]:
    """A line of names with initials under the title, or the speaker whom the title names."""
    if title is not None and (match := patterns.SPEAKER.search(title.value)):
        name = (match["name"] or match["name2"]).strip()
        yield Statement(name, title.start + match.start(), title.start + match.end(), "title")
    for block in head:
        text = _text(document, block)
        if match := patterns.AUTHORS.match(text):
            yield Statement(match.group().strip(" ,"), block.start, block.start + match.end(), "line of names")


def _names_a_body(line: str) -> bool:
    """Whether a line is nothing but the name of an organisation."""
    words = line.split()
    if not 1 < len(words) <= 10 or (line[-1] in ".:;?!," and not line.endswith(("Inc.", "Ltd.", "Co.", "Corp."))):
        return False
    if not patterns.BODY_WORD.search(line) or any(character.isdigit() for character in line):
        return False
    return all(word[0].isupper() or word.casefold() in patterns.SMALL_WORDS for word in words if word[0].isalpha())


def _excerpts(document: Document, head: list[Block]) -> Iterator[Statement]:
    for block in [*head, *document.blocks[max(len(head), len(document.blocks) - 3) :]]:
        text = _text(document, block)
        if match := patterns.EXCERPT.search(text):
            yield Statement(
                match["whole"].strip(" .)]"), block.start + match.start(), block.start + match.end(), "statement"
            )


def _dated(match: re.Match[str]) -> str:
    """The date of a statement, if what looks like one is nothing else."""
    date = patterns.DATE.fullmatch(match["date"].strip(" ,"))
    return iso_date(date.group()) if date else ""


def _year_in(excerpt: Statement | None) -> Statement | None:
    match = patterns.YEARS.search(excerpt.value) if excerpt else None
    return Statement(match.group(), excerpt.start, excerpt.end, "excerpt") if match and excerpt else None


def _publisher_in(excerpt: Statement | None) -> Statement | None:
    """The body named before the year or the title: *the U.S. State Dept 2023 TIP Report*."""
    if excerpt is None:
        return None
    match = patterns.BODY_BEFORE_YEAR.match(excerpt.value)
    return Statement(match["name"], excerpt.start, excerpt.end, "excerpt") if match else None


def _place(document: Document, title: Statement | None) -> Statement | None:
    if title is None:
        return None
    named = [m for m in document.places if title.start <= m.start < title.end and m.country and not m.named_after]
    named = [m for m in named if m.kind in ("country", "subdivision", "city")]
    if not named or len({(m.country, m.subdivision) for m in named}) > 1:
        return None
    return Statement(named[0].name, named[0].start, named[0].end, "title")


def iso_date(written: str) -> str:
    """A date as far as it is written: year, year-month or year-month-day; empty when it cannot be one."""
    if re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", written):
        return written
    year = re.search(r"(?:1[89]|20)\d\d", written)
    if year is None:
        return ""
    month = next((n for name, n in patterns.MONTHS.items() if re.search(rf"\b{name}", written.casefold())), 0)
    numeric = re.fullmatch(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})", written)
    if numeric:  # day and month are told apart only where one of them cannot be a month
        first, second = int(numeric[1]), int(numeric[2])
        if first > 12 or "." in written:
            return f"{numeric[3]}-{second:02d}-{first:02d}"
        return f"{numeric[3]}-{first:02d}-{second:02d}" if second > 12 else numeric[3]
    day = re.search(r"(?<!\d)(\d{1,2})(?!\d)", written)
    if not month:
        return year.group()
    return f"{year.group()}-{month:02d}" + (f"-{int(day[1]):02d}" if day and 0 < int(day[1]) < 32 else "")
