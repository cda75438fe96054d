"""Whether a text pins down the two figures of a change: by a time, by a size, or by standing side by side.

What is told of two figures that stand apart, without a time or a size, may be told of others: ``pledged 12 to one and a
total, up from 14, to the other``. Where the text dates the earlier figure, says how large the change was, or sets both
right behind a verb, hardly anything else is left to read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sourcelint.reading.changes import wording
from sourcelint.reading.changes.sizes import has_size

if TYPE_CHECKING:
    from sourcelint.reading.changes.change import Change

#: More characters than this between two figures tell of something else as well.
_NEAR = 120
#: A verb that stands further in front of both figures may be told of their opposite.
_REACH = 45


def is_pinned(text: str, change: Change) -> bool:
    """Whether a time, a size or their place leaves no doubt of the two figures, and nothing between them leads away."""
    first, last = sorted((change.before, change.after), key=lambda claim: claim.start)
    between = text[first.quantity.end : last.start]
    if len(between) > _NEAR or wording.LEADS_ELSEWHERE.search(between):
        return False
    if has_size(change):
        return True
    near = first.start - change.span.end <= _REACH  # dislike fell much here of late, from 46% in favour to 74%
    return (near and _is_dated(text, change)) or _is_side_by_side(text, change)


def _is_dated(text: str, change: Change) -> bool:
    """Whether a time stands with the earlier figure."""
    before = change.before
    end = change.after.start if before.start < change.after.start else len(text)
    if wording.TIME_BEHIND.match(text, before.quantity.end, end):
        return True
    return wording.TIME_IN_FRONT.search(text, max(0, before.start - 40), before.start) is not None


def _is_side_by_side(text: str, change: Change) -> bool:
    """``fell from 12 to 14``, ``fell to 14 of them from 12``, ``14 men, down from 12``: nothing else between."""
    first, last = sorted((change.before, change.after), key=lambda claim: claim.start)
    behind = max(first.end, first.quantity.end)
    if behind <= change.span.start:
        return wording.BEHIND_A_FIGURE.fullmatch(text, behind, change.span.start) is not None
    word = wording.WORDS.search(text, change.span.start, first.start)
    if word is None or (wording.NOUNS.fullmatch(word.group()) and not _is_verb(text, word.start(), word.end())):
        return False
    return (
        wording.BEHIND_THE_VERB.fullmatch(text, word.end(), first.start) is not None
        and wording.SIDE_BY_SIDE.fullmatch(text, first.quantity.end, last.start) is not None
    )


def _is_verb(text: str, start: int, end: int) -> bool:
    return bool(wording.VERB_BEFORE.search(text, max(0, start - 30), start) or wording.OBJECT.match(text, end))
