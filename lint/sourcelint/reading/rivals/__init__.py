"""Rival readings: why a list that does not add up may be no list of the parts of its whole.

Before a sum is held against a total, the other ways to read the sentence are tried: the figures divide another figure
that stands there, something is taken off again (``partly offset by``), the list restates its total, the items are not
of one unit or one rate, or the sum is so far from the total that nobody can have meant it. Where a rival reading makes
the figures agree or says that they cannot be compared, nothing is said. ``words`` asks the words of a list, ``sums``
its numbers and those around them, ``shares`` what is asked of shares of a hundred.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.reading.divisions.lookalikes import lookalike
from sourcelint.reading.rivals import sums, words
from sourcelint.reading.rivals.shares import rival_of_shares
from sourcelint.reading.rivals.sums import larger_between

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.divisions import Division

__all__ = ["larger_between", "rival"]


def rival(document: Document, division: Division) -> str | None:
    """The name of a reading under which a division is none or adds up after all; None when there is no such reading."""
    text, whole, parts = document.text, division.whole, division.parts
    if not words.are_separated(text, parts) or words.has_clauses(text, division):
        return "no list"
    if whole is None:
        return rival_of_shares(document, division)
    if any(part.quantity.rate != whole.quantity.rate for part in parts if part.quantity.rate or len(parts) == 1):
        return "other rate"
    sentence = document.sentences[parts[-1].sentence]
    if lookalike(document, division) or words.is_no_list(text, division, sentence.end):
        return "no list"
    if sums.restates(division):
        return "restated"
    inside = sums.has_a_subtotal(division) or sums.has_a_list_inside(document, division)
    if inside or sums.adds_up_before(division):
        return "two lists"
    if sums.is_told_why(document, division):
        return "told why"
    if sums.is_an_item(document, division):
        return "one of the items"
    if sums.lost_its_scale(division):
        return "other scale"
    if sums.is_signed(text, sentence.start, min(len(text), sentence.end + 120), division):
        return "reduced"
    if sums.divides_another(document, division) or sums.have_a_total(document, division):
        return "other whole"
    if sums.began_before(document, division, sentence.start) or sums.goes_on(document, division, sentence.end):
        return "goes on"
    if words.has_an_uncounted_item(text, division, sentence.end) or sums.leaves_out_ones(document, division):
        return "goes on"
    if words.is_one_of_a_pair(document, division):
        return "one of two"
    if sums.is_too_far(division):
        return "too far"
    return "never" if len(parts) > 1 and sums.never_adds_up(document, division) else None
