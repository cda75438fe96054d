"""Whether half a sentence has its other half near by: then nothing is missing."""

from __future__ import annotations

import re
from itertools import pairwise

from sourcelint import Document
from sourcelint.reading.form import TOKEN
from sourcelint.reading.layout import Block, BlockKind

from ._segments import Segment

REACH = 8
"""Blocks between the two halves: a running head, a figure, its notes, a footnote or two."""
MIN_LONG = 80
"""Characters of a block that holds a sentence, if the text is prose."""
MIN_OPEN = 20
"""Characters of a block that can hold the first half of a sentence."""
MIN_BROKEN, MIN_BROKEN_SHARE = 5, 0.05
"""Blocks that go on in lower case after one without an end mark: so many, and the text is broken by its lines."""
HYPHEN = re.compile(r"(?:^|[.;:,]\s{1,3})- \w")
LIST = 1000
"""Characters before and behind a member of such a list that are looked at."""
MAX_NAME = 12
"""Words of who is quoted, with office and work."""
OPEN_ENDS = (".", "!", "?", "…", ":", ";")
LEADERS = re.compile(r"(?:\. ?){5,}$")
"""The dots that lead from a title to its page, or wait to be written on."""
SERIES = re.compile(r"(?:[=＝+×−<>≤≥]|\)(?: -> [\w\[\], .|]{1,40})?:)\s*(?:…|\.\.\.+|\. \. \.)\W*$")
"""A formula that goes on in the same way; a function whose body is left out."""


def goes_on(segment: Segment) -> bool:
    """Whether one of the next blocks goes on in lower case, or the page was broken here (see split-sentence)."""
    document, index = segment.document, segment.sentence.block
    if any(cut.stop == segment.block.end for cut in document.cuts):
        return True
    return any(_continues(document, block) for block in document.blocks[index + 1 : index + 1 + REACH])


def was_begun(segment: Segment) -> bool:
    """Whether one of the blocks before breaks off without an end mark."""
    document, index = segment.document, segment.sentence.block
    return any(_breaks_off(document, block) for block in document.blocks[max(0, index - REACH) : index])


def is_broken_by_lines(document: Document) -> bool:
    """Whether the blocks of a text are its lines, so that every other one stops in mid-sentence."""
    pairs = [(one, other) for one, other in pairwise(document.blocks) if one.kind is BlockKind.PARAGRAPH]
    broken = sum(_breaks_off(document, one) and _continues(document, other) for one, other in pairs)
    return broken >= MIN_BROKEN and broken >= MIN_BROKEN_SHARE * len(pairs)


def ends_its_paragraphs(document: Document) -> bool:
    """Whether nearly all long blocks but the last hold a sentence with an end."""
    long = [index for index, block in enumerate(document.blocks[:-1]) if len(block.span) > MIN_LONG]
    ended = {s.block for s, form in zip(document.sentences, document.forms, strict=True) if form.is_closed}
    return bool(long) and sum(index in ended for index in long) >= 0.8 * len(long)


def is_blank_of_a_form(segment: Segment) -> bool:
    """Whether the ellipsis is to be filled in, stands for what a bracket explains, or heads a list."""
    text, after = segment.sentence.text, segment.after
    if segment.is_heading and segment.block.level:
        return True  # "Where are the …", with the answers below
    if after is not None and after.block.kind is BlockKind.ITEM and after.sentence.block != segment.sentence.block:
        return True  # "If you can bake, or draw, …", with the list of what to do below
    if LEADERS.search(text[-12:]) or SERIES.search(text[-60:]):
        return True
    is_placeholder = text[-1] in "])" and text.count(text[-1]) == text.count("[" if text[-1] == "]" else "(")
    return is_placeholder or (after is not None and after.sentence.text.startswith("("))


def is_cell(segment: Segment) -> bool:
    """Whether the ellipsis stands for an empty cell of a table: beside another one, or in front of a number."""
    after = segment.after
    return segment.sentence.text[-3:-2] == "…" or (after is not None and after.sentence.text[0].isdigit())


def is_dashed(segment: Segment) -> bool:
    """Whether the dash in front of a segment belongs there: a name behind a quotation, the member of a joined list."""
    document, sentence, before = segment.document, segment.sentence, segment.before
    is_quoted = before is not None and before.sentence.text.rstrip("*_ ")[-1:] in '"”»'
    if is_quoted and len(segment.form.words) <= MAX_NAME:
        return True
    start, end = max(segment.block.start, sentence.start - LIST), min(segment.block.end, sentence.end + LIST)
    return sentence.text.startswith("- ") and len(HYPHEN.findall(document.text[start:end])) > 1


def _continues(document: Document, block: Block) -> bool:
    first = TOKEN.match(document.text, block.start)
    return block.kind is BlockKind.PARAGRAPH and first is not None and first.group()[0].islower()


def _breaks_off(document: Document, block: Block) -> bool:
    text = document.text[max(block.start, block.end - 12) : block.end].rstrip("\"'”’»)]*_ ")
    is_text = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and block.end - block.start >= MIN_OPEN
    return is_text and block.level == 0 and not text.endswith(OPEN_ENDS)
