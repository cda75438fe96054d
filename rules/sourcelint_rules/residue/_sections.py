"""What looks like a label, a title or a list of titles and belongs to the text; what is a title beyond doubt."""

from __future__ import annotations

import re

from sourcelint.reading.form import Form
from sourcelint.reading.layout import BlockKind

from ._segments import Segment

LIST_LABEL = re.compile(r"[;:,] (?:and |or |y |et |und )?\(?\d{1,2}[.)]$")
"""The number of the next member, behind the last one: ``…; and 4.``"""
MIN_TEXT = 12
"""Words of a sentence that is the text below a heading, and no label beside it."""
POINTING = frozenset("this that these those hence thus his her their its our your my here there you me us".split())
"""Words with which a speaker points at what was said. A title writes them with a capital, as all but its smallest."""


def may_enumerate(segment: Segment) -> bool:
    """Whether an enumeration of titles can be told: no item or heading, and no language that gives nouns capitals."""
    is_marked = segment.block.kind is BlockKind.ITEM or segment.block.level > 0
    return not is_marked and not segment.is_led_into and segment.document.language != "de"


def is_part_of_the_text(segment: Segment) -> bool:
    """Whether a label is the last word of a sentence cut at a line's end, or a heading above its own text."""
    if not segment.alone and segment.sentence.text[0].islower():
        return True
    below = segment.after
    return segment.block.level > 0 and below is not None and below.is_prose


def leads_into_text(segment: Segment) -> bool:
    """Whether a label with a colon, or on the line above a paragraph or list, heads what stands below it."""
    below = segment.after
    if below is None:
        return False
    if segment.form.end == ":":
        return below.is_prose or below.block.kind is BlockKind.ITEM
    return segment.is_heading and below.block.kind is BlockKind.PARAGRAPH and len(below.form.words) >= MIN_TEXT


def is_spoken(form: Form) -> bool:
    """Whether a segment without a verb points back, holds members of a list, or opens as no title does."""
    if (
        form.text[0].islower()
        or ";" in form.text
        or "§" in form.text
        or (len(form.words[0]) == 1 and form.text[1:2] == ".")
    ):
        return True
    return not POINTING.isdisjoint(form.words)


def is_title_with_subtitle(text: str) -> bool:
    """``Safety in custody statistics: England and Wales``: after the colon nothing but capitals."""
    head, colon, rest = text.partition(": ")
    after = Form(rest)
    return bool(colon) and len(head.split()) > 1 and len(after.content) > 1 and after.title_case == 1.0
