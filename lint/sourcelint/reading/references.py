"""Reference lists: the blocks that are entries of a bibliography, one after the other.

An entry has no statement of its own, but full stops between its parts: read as sentences these look like headings
(*Oxford: River Press.*), bylines (*Edited by Ann Lee.*), addresses dropped into prose and sentences that return.
What tells a list is that entries follow each other, each in the form of one: somebody's name with the surname first
or a year set off by stops, then a title in quotation marks, a publisher behind its place, pages, an address, a day on
which it was read. One entry alone may be residue; three in a row are a list, and two that show all of it. A list may
also say itself that it is one: by the labels that its entries are cited by, or by the heading above it.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from sourcelint.reading.layout import BlockKind

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.layout import Block

MIN_ENTRIES = 3
MAX_ENTRY, MAX_HEADING = 700, 60
MIN_SIGNS = 2
HEAD = 160
"""Characters in which an entry names its authors and its year."""

_LABEL = re.compile(r"\[[^\]\s]{1,20}\]\s+\S|\d{1,3}\s+[“\"A-ZÀ-Þ]")
_HEADING = re.compile(
    r"[#\s*_]*(?:[A-Z\d]{1,3}(?:\.\d{1,2}){0,3}\.?\s+)?(?:(?:normative|informative|cited|select(?:ed)?) )?"
    r"(?:references|bibliography|works cited|literature cited|sources|further reading|notes|endnotes|footnotes"
    r"|citations|bibliografía|referencias|fuentes|notas|bibliographie|références|literatur(?:verzeichnis)?|quellen|anmerkungen"
    r"|referências|bibliografia|note)(?: (?:and notes|cited|and further reading))?[\s*_:]*$",
    re.IGNORECASE,
)
_NAME = r"[A-ZÀ-Þ][\w’'.-]{0,30}"
_OPENS_WITH_AUTHOR = re.compile(
    rf"(?:\[?\d{{1,3}}[\].)]\s+|[-*•]\s+|-{{3,}}\.?|—{{2,}}\.?)?"
    rf"(?:{_NAME}(?: (?:de|van|von|der|la|du|{_NAME})){{0,3}}, (?:{_NAME})(?=[ ,.&;]|$)|{_NAME} [A-Z]{{1,3}}[,.] )"
)
_YEAR = re.compile(
    r"[.)?!”\"’]\s*\(?\[?(?:(?:1[5-9]|20)\d\d[a-z]?|n\.d|forthcoming|in press)\]?\)?[.,:;]|, (?:1[5-9]|20)\d\d\."
    r"|[.?!”\"’] (?:\d{1,2} )?(?:[A-Z][a-z]{2,8}\.? )(?:\d{1,2}, )?(?:1[5-9]|20)\d\d\."
)
_YEAR_IN_BRACKETS = re.compile(r"\((?:1[5-9]|20)\d\d[a-z]?(?:, [^()]{3,20})?\)")
_ANY_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_SIGNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[“\"«‘][^”\"»’]{8,300}[.,?!]?[”\"»’]",
        r"\b[A-ZÀ-Þ][\w.’' -]{1,30}(?:, [A-Z][A-Za-z.]{1,12})?: [A-ZÀ-Þ][\w’'&. -]{1,50}[.,]",
        r"\b(?:University|Academic) Press\b|\bPublish(?:ers|ing)\b|\bVerlag\b|\bÉditions\b",
        r"\bpp?\. ?\d|\b\d{1,4} ?\(\d{1,3}\)|[\d)][,:] ?\d{1,5}[-–]\d{1,5}|\b[Vv]ol\. ?\d|, no\. ?\d",
        r"https?://|\bdoi:? ?10\.|\bwww\.|\bISBN\b|\barXiv:",
        r"\b(?:[Rr]etrieved|[Aa]ccessed|[Aa]vailable at|[Ee]dited by|[Tt]ranslated by|\beds?\.|\bedn?\.)",
    )
)


def read_reference_blocks(document: Document) -> frozenset[int]:
    """The indices of the blocks that are entries of a reference list."""
    blocks = document.blocks
    signs = [_signs(document, block) for block in blocks]
    found: set[int] = set()
    for entries, run in groupby(range(len(blocks)), key=lambda index: signs[index] > MIN_SIGNS):
        members = list(run)
        least = 2 if min(signs[index] for index in members) > MIN_SIGNS + 1 else MIN_ENTRIES
        if entries and len(members) >= least:
            found.update(members)
    _add_neighbours(document, found)
    found.update(_labelled(document))
    found.update(_below_headings(document))
    return frozenset(found)


def _labelled(document: Document) -> list[int]:
    """Blocks in a row that open with the label they are cited by, where most show what entries are made of."""
    found: list[int] = []
    text, blocks = document.text, document.blocks
    for labelled, run in groupby(range(len(blocks)), key=lambda index: _is_labelled(text, blocks[index])):
        members = list(run)
        if labelled and len(members) >= MIN_ENTRIES:
            shown = sum(_shows_a_source(text[blocks[index].start : blocks[index].end]) for index in members)
            found += members if shown * 2 > len(members) else []
    return found


def _is_labelled(text: str, block: Block) -> bool:
    return block.kind is not BlockKind.CODE and _LABEL.match(text, block.start, block.end) is not None


def _below_headings(document: Document) -> list[int]:
    """What stands below "References" and the like up to the next heading, as long as it looks like entries."""
    text, blocks = document.text, document.blocks
    found: list[int] = []
    is_below = False
    for index, block in enumerate(blocks):
        entry = text[block.start : block.end]
        if len(entry) <= MAX_HEADING and _HEADING.match(entry):
            is_below = True
        elif not is_below:
            continue
        elif (block.kind is BlockKind.HEADING and not _shows_a_source(entry)) or len(entry) > MAX_ENTRY:
            is_below = False
        elif _shows_a_source(entry):
            found.append(index)
    return found


def _shows_a_source(entry: str) -> bool:
    return _ANY_YEAR.search(entry) is not None or any(sign.search(entry) for sign in _SIGNS)


def _signs(document: Document, block: Block) -> int:
    """How many parts of an entry a block shows, its beginning among them; 0 without authors and year."""
    is_marked = block.kind is BlockKind.HEADING and block.level > 0
    if is_marked or block.kind in (BlockKind.TABLE, BlockKind.CODE) or block.end - block.start > MAX_ENTRY:
        return 0
    text = document.text[block.start : block.end]
    has_author = _OPENS_WITH_AUTHOR.match(text) is not None
    has_year = _YEAR.search(text[:HEAD]) is not None or (has_author and _YEAR_IN_BRACKETS.search(text) is not None)
    if not has_author and not has_year:
        return 0
    return has_author + has_year + sum(sign.search(text) is not None for sign in _SIGNS)


def _add_neighbours(document: Document, found: set[int]) -> None:
    """Take in what stands between two entries, short and with some of their form: an entry of an odd kind."""
    text, blocks = document.text, document.blocks
    for index in sorted(found):
        for other, beyond in ((index + 1, index + 2), (index - 1, index - 2)):
            if other in found or not 0 <= other < len(blocks) or blocks[other].kind is BlockKind.HEADING:
                continue
            entry = text[blocks[other].start : blocks[other].end]
            if len(entry) <= MAX_ENTRY and (beyond in found or any(sign.search(entry) for sign in _SIGNS[3:])):
                found.add(other)
