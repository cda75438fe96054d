"""What looks like a label or a list of titles and belongs to the text: sections, items, the ends of cut sentences."""

from __future__ import annotations

from sourcelint.reading.layout import BlockKind

from ._segments import Segment


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
