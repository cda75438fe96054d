"""Whether half a sentence has its other half near by: then nothing is missing."""

from __future__ import annotations

import re
from itertools import pairwise

from sourcelint import Document
from sourcelint.reading.form import SMALL, TOKEN, Verb
from sourcelint.reading.layout import Block, BlockKind

from ._cuts import is_open_list
from ._segments import Segment

REACH, FAR = 8, 40
"""Blocks between the two halves: a running head, a figure, its notes, a footnote or two; with all labels in them."""
MIN_LONG = 80
"""Characters of a block that holds a sentence, if the text is prose."""
MIN_WORDS_AT_THE_END = 8
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
CRY = re.compile(r"[!?][\"'”’»)]?$")
NUMERAL = re.compile(r"(?:[IVXLC]{1,6}|\d{1,4}|[A-Z])\b[.)]? ")
COMMENT = re.compile(r"^[ \t]*;", re.MULTILINE)
MATHEMATICAL = re.compile(r"[=∈∀∑∫∏√∂≤≥≠±×∗⊤∞\ue000-\uf8ff\u0370-\u03ff]|(?:\. ){2}\.")
BESIDE, MIN_SIGNS = 120, 3
"""Characters on either side of a piece of a formula, and the signs that stand there at least."""
SERIES = re.compile(r"(?:[=＝+×−<>≤≥]|\)(?: -> [\w\[\], .|]{1,40})?:)\s*(?:…|\.\.\.+|\. \. \.)\W*$")
"""A formula that goes on in the same way; a function whose body is left out."""


def goes_on(segment: Segment) -> bool:
    """Whether the next line goes on with a number, or one of the next blocks in lower case, or the page was broken."""
    document, index = segment.document, segment.sentence.block
    if any(cut.stop == segment.block.end for cut in document.cuts):
        return True
    if _is_numbered_next(segment):
        return True
    return any(_continues(document, block) for block in document.blocks[index + 1 : index + 1 + REACH])


def was_begun(segment: Segment) -> bool:
    """Whether one of the blocks before breaks off without an end mark."""
    document, index = segment.document, segment.sentence.block
    before = document.blocks[max(0, index - FAR) : index]
    near = [block for block in before if block.end - block.start >= MIN_OPEN][-REACH:]  # no labels inside of a figure
    return any(_breaks_off(document, block) for block in near)


def _is_numbered_next(segment: Segment) -> bool:
    """Whether the next line goes on with a number: ``in Annex III. A and | III. B respectively``."""
    after = segment.after
    if after is None or not NUMERAL.match(after.sentence.text):
        return False
    return segment.document.text.count("\n", segment.sentence.end, after.sentence.start) < 2


def _joins(segment: Segment) -> bool:
    """Whether a segment goes on behind a cry or a question inside the sentence: ``they fight – fight! – over it``."""
    before = segment.before
    if before is None or not CRY.search(before.sentence.text[-4:]):
        return False
    is_quoted = before.sentence.text[-1] not in "!?"
    first = TOKEN.search(segment.sentence.text)
    is_lower = first is not None and first.group()[0].islower()
    return is_lower and (is_quoted or before.sentence.block == segment.sentence.block)


def is_no_prose(segment: Segment) -> bool:
    """Whether a mark in front of a segment belongs there: in a formula, a comment, brackets, behind a cry."""
    is_bracketed = segment.sentence.text[0] in ":;," and segment.is_enclosed
    return is_bracketed or _joins(segment) or _is_in_formulas(segment) or _is_comment(segment)


def _is_in_formulas(segment: Segment) -> bool:
    """Whether it is a piece of a formula that a conversion laid in lines: signs for words, beside lines of signs."""
    words = TOKEN.findall(segment.sentence.text)
    if any(word in SMALL and len(word) > 2 for word in words):
        return False
    start, end = segment.sentence.start, segment.sentence.end
    around = segment.document.text[max(0, start - BESIDE) : end + BESIDE]
    return len(MATHEMATICAL.findall(around)) >= MIN_SIGNS


def _is_comment(segment: Segment) -> bool:
    """Whether several lines here begin with the semicolon of a comment."""
    start, end = segment.sentence.start, segment.sentence.end
    around = segment.document.text[max(0, start - BESIDE) : end + BESIDE]
    return segment.sentence.text[0] == ";" and len(COMMENT.findall(around)) > 1


def is_broken_by_lines(document: Document) -> bool:
    """Whether the blocks of a text are its lines, so that every other one stops in mid-sentence."""
    pairs = [(one, other) for one, other in pairwise(document.blocks) if one.kind is BlockKind.PARAGRAPH]
    broken = sum(_breaks_off(document, one) and _continues(document, other) for one, other in pairs)
    return broken >= MIN_BROKEN and broken >= MIN_BROKEN_SHARE * len(pairs)


def _ends_its_paragraphs(document: Document) -> bool:
    """Whether nearly all long blocks but the last hold a sentence with an end."""
    long = [index for index, block in enumerate(document.blocks[:-1]) if len(block.span) > MIN_LONG]
    ended = {s.block for s, form in zip(document.sentences, document.forms, strict=True) if form.is_closed}
    return bool(long) and sum(index in ended for index in long) >= 0.8 * len(long)


def stops_with_the_document(segment: Segment) -> bool:
    """Whether the last sentence of a text has a verb and no end, and the prose before it has ends."""
    form = segment.form
    if segment.after is not None or form.end or len(form.words) < MIN_WORDS_AT_THE_END or form.verb is Verb.NONE:
        return False
    if segment.alone and not _ends_its_paragraphs(segment.document):
        return False
    return segment.block.kind is not BlockKind.ITEM


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


def is_interrupted(segment: Segment) -> bool:
    """Whether a speaker was: at the end of a paragraph, before a noise of the hall, or before he goes on with dots."""
    after = segment.after
    is_last = after is None or after.sentence.block != segment.sentence.block
    return is_last or after is None or after.sentence.text.startswith(("[", "(", "...", "…"))


def stands_for_cells(segment: Segment) -> bool:
    """Whether an ellipsis stands for an empty cell, beside another or a number, or for further members of a list."""
    after, text = segment.after, segment.sentence.text
    return text[-3:-2] == "…" or (after is not None and after.sentence.text[0].isdigit()) or is_open_list(text[:-2])


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
