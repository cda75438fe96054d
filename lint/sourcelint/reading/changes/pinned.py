"""Whether a text pins down the two figures of a change: by a time, by a size, or by standing side by side.

What is told of two figures that stand apart, without a time or a size, may be told of others: ``pledged 12 to one and a
total, up from 14, to the other``. Where the text dates the earlier figure, says how large the change was, or sets both
right behind a verb, hardly anything else is left to read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.reading.changes import wording
from sourcelint.reading.changes.sizes import has_size

if TYPE_CHECKING:
    from sourcelint.reading.changes.change import Change

#: Between two figures: the second noun of a pair, or a clause of its own, to which the later one may belong.
_LEADS_ELSEWHERE = re.compile(
    r"\b(?:and|or|plus)\s(?!(?:was|were|is|are|up|down|higher|lower|more|less|fewer|so|a|an|[a-z]+ly)\b|[\d$€£]|(?:1[5-9]|20)\d\d\b)[\w’']"
    r"|\b(?:equal|equivalent|while|whereas|but)\b"
)
#: More characters than this between two figures tell of something else as well.
_NEAR = 120
#: A verb that stands further in front of both figures may be told of their opposite.
_REACH = 45
#: In front of the earlier figure: ``down from last year's 12``, ``from 2016's 12``.
_TIME_IN_FRONT = re.compile(
    r"\b(?:(?:last|previous|prior|preceding)\s(?:year|month|week|quarter|season)|(?:1[5-9]|20)\d\d|year[\s-](?:ago|earlier))(?:[’']s)?"
    r"(?:\s[a-z-]+)?\s(?:[A-Z]{0,3}[$€£¥₹]\s?)?$",
    re.IGNORECASE,
)
#: Between a verb of change and the first figure, and between the figures, where all three stand side by side.
_BEHIND_THE_VERB = re.compile(
    r"(?:\s(?:its|their|his|her|our|the)\s(?:[a-z-]+\s){0,3}[a-z]+)?(?:\s[a-z]+ly|,\s(?:going|moving))?,?\s(?:from|to)\s(?!the\s|an?\s)"
    r"(?:[a-z]+\s){0,2}(?:[A-Z]{0,3}[$€£¥₹]\s?)?"
)
_SIDE_BY_SIDE = re.compile(
    r"(?:\s[a-z%-]+){0,3}(?:\sof\s[A-Za-z]+)?,?\s(?:from|to)\s(?:[a-z]+\s){0,2}(?:[A-Z]{0,3}[$€£¥₹]\s?)?"
)
#: Between a figure and words that look back from it: ``60 weavers, down from``, ``61 percent, an increase from``.
_LOOKING_BACK = re.compile(r"\s?[,(—–-]?\s?(?:an?\s)?(?:[a-z]+\s)?")


def is_pinned(text: str, change: Change) -> bool:
    """Whether a time, a size or their place leaves no doubt of the two figures, and nothing between them leads away."""
    first, last = sorted((change.before, change.after), key=lambda claim: claim.start)
    between = text[first.quantity.end : last.start]
    if len(between) > _NEAR or _LEADS_ELSEWHERE.search(between):
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
    return _TIME_IN_FRONT.search(text, max(0, before.start - 40), before.start) is not None


def _is_side_by_side(text: str, change: Change) -> bool:
    """``fell from 12 to 14``, ``fell to 14 of them from 12``, ``14 men, down from 12``: nothing else between."""
    first, last = sorted((change.before, change.after), key=lambda claim: claim.start)
    behind = max(first.end, first.quantity.end)
    if behind <= change.span.start:
        return _LOOKING_BACK.fullmatch(text, behind, change.span.start) is not None
    word = wording.WORDS.search(text, change.span.start, first.start)
    if word is None or (wording.NOUNS.fullmatch(word.group()) and not _is_verb(text, word.start(), word.end())):
        return False
    return (
        _BEHIND_THE_VERB.fullmatch(text, word.end(), first.start) is not None
        and _SIDE_BY_SIDE.fullmatch(text, first.quantity.end, last.start) is not None
    )


#: Behind a word that is verb and noun where it has an object: ``cut its rate``.
_OBJECT = re.compile(r"\s(?:its|their|his|her|our|the)\s")


def _is_verb(text: str, start: int, end: int) -> bool:
    return bool(wording.VERB_BEFORE.search(text, max(0, start - 30), start) or _OBJECT.match(text, end))
