"""How surely a list is a division of its whole, given how it fails to add up.

That a list makes more or less than its whole is only a fault where the text leaves no doubt that its items are all of
the whole, and each of another kind. It leaves none where a class for the rest stands among them, where the items
exclude each other (men and women), behind ``comprising`` and ``for a total of``, or where the same kinds add up
elsewhere. Where nothing but a bracket or a dash announces a list, the items may be some of the whole (``40 boats (12
with sails, 15 with oars)``) or overlap (``60% women, 45% smokers``). Where their words do not hold a list together,
what it misses must be a slip of the pen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.reading.divisions import slips
from sourcelint.reading.divisions.kinds import are_opposites, labels_of, leave_nothing_out, mixes_dimensions
from sourcelint.reading.divisions.marks import JOINING
from sourcelint.reading.divisions.parallel import are_dealt_out, are_parallel
from sourcelint.reading.divisions.rests import has_rest, is_rest, is_unknown

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.divisions.division import Division

#: Marks that say by themselves that the parts make up the whole.
_CLOSING = frozenset(["closed", "total"])
#: So many characters may stand between a whole and what it is said to comprise.
_BESIDE = 80
#: Marks behind which something may be left out.
_LOOSE = frozenset(["of", "open", "comma", "with", "leaving"])
#: What leads every item of a list of exclusive kinds: ``80 for theft, 30 for fraud``.
_LED = re.compile(r"\s(for|in|from|on|at|by|to|into)\s")
#: What an item is or has: items of one list share it.
_AUXILIARY = re.compile(r"\s(?:[a-z-]+\s)?(were|was|are|is|have|has|had)\b")
#: An item of its own kind right behind its number; not what it has or does.
_NAMED = re.compile(
    r"\s(?!(?:with|who|whose|that|which|having|had|has|have|of|were|was|are|is|did|do|said|say)\b)[a-z]", re.I
)

_JOINED = re.compile(r"\band\b|&|\bwhile\b|\bplus\b|;")
#: A remark in brackets behind a list: ``12 houses and 9 barns (two stand on one plot)``.
_REMARK = re.compile(r"[^.;()]{0,60}\s\([a-z]+(?:\s[a-z’',-]+){3,}\)")
#: Of more shares than this one is easily left out, or printed so that it cannot be read.
_MANY = 3
#: Of what people may name several, and how far in front of a list it is said what the list is of.
_GIVEN_SEVERAL = re.compile(r"\b(?:ethnic\w*|ancestr\w+|religio\w+|nationalit\w+|reasons?)\b", re.IGNORECASE)
_LEAD = 300


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a list: its labels, up to the ``end`` of the sentence, and what they say of its items."""

    labels: Sequence[str]
    end: int
    rest: bool
    opposites: bool

    @property
    def part_the_items(self) -> bool:
        """Whether the words say that nothing is counted in two of the items."""
        return self.rest or self.opposites or are_dealt_out(self.labels)


def _words_of(document: Document, division: Division) -> _Words:
    text, parts = document.text, division.parts
    end = document.sentences[parts[-1].sentence].end
    labels = labels_of(text, parts, end)
    return _Words(labels, end, has_rest(text, parts, labels), are_opposites(text, parts, end))


def doubts(document: Document, division: Division) -> int:
    """How many doubts are left of a division that does not add up: of its size, of its kind, of both, or none.

    Of lists in public texts that left both, none was a division; those that leave one are as often read wrongly.
    """
    words = _words_of(document, division)
    near = division.proofs > 0 or slips.is_near(division)
    sure = _is_sure(document.text, division, words) and not slips.is_cut_off(division)
    if near:
        held = _is_held_together(division, words)
        sure = sure and (held or slips.is_all_but_a_few(division) or slips.is_one_digit(division))
    return (not near) + (not sure) or int(_may_overlap(division, words))


def _is_sure(text: str, division: Division, words: _Words) -> bool:
    """Whether the words of a list leave no doubt that it is all of its whole, each item once."""
    parts, labels = division.parts, words.labels
    if slips.has_one_too_many(division) or (_is_joined_twice(text, parts) and not is_unknown(labels[-1])):
        return False
    if division.marker in _CLOSING and not _is_beside(division):
        return False  # if 7 or more jurors want so, it is set in a hearing consisting of three judges and the foreman
    if division.marker in ("dash", "of") and not division.like:
        return False  # 32 oaks, 30 herbs - also known as simples - 18 grasses and four vines
    if len({match.group(1) for label in labels if (match := _AUXILIARY.match(label))}) > 1:
        return False  # 19 cases: 18 were confirmed and three have died
    if _mixes_nouns(text, division, labels) or _REMARK.match(text, parts[-1].quantity.end, words.end):
        return False
    if division.marker in ("answers", "labelled"):
        return division.exceeds()
    if division.marker == "of" and len(parts) > 2 and not _JOINED.search(text, parts[-2].quantity.end, parts[-1].start):
        return False  # of whom 2,797 are Apostolic, 29 Evangelical, 5 of other faiths, 121 no answer: more than of them
    if division.unit == "percent" and division.falls_short() and _may_leave_out(division):
        return False
    if words.rest or division.proofs > 1:
        return not (division.unit == "percent" and division.exceeds() and _may_be_given_twice(text, division))
    if words.opposites:
        if division.unit == "percent" and len(parts) == 2:
            return False  # ill were 54 percent of rural and 56 percent of urban people: rates of two groups
        return division.exceeds() or (division.marker not in _LOOSE and leave_nothing_out(text, parts, words.end))
    if division.unit == "percent":
        return division.marker in _CLOSING and division.exceeds() and not _may_be_given_twice(text, division)
    if mixes_dimensions(labels):
        return False
    if division.marker in _CLOSING:
        return True
    if division.falls_short():
        if division.marker == "colon":
            return are_parallel(labels) or slips.is_all_but_a_few(division)
        return False  # 40 boats (15 from the north, 12 from the south and 8 from the east): the most of them
    if division.marker == "comma":
        return False  # five cases were seen, four in the north and two in the south
    return are_parallel(labels) or (division.marker in ("bracket", "colon") and _built_alike(labels))


def _is_held_together(division: Division, words: _Words) -> bool:
    """Whether words or other lists of the document say that the items are all, or that each is of another kind."""
    whole = division.whole
    if division.proofs or whole is None or words.part_the_items:
        return True
    return division.marker in _CLOSING and whole.quantity.exactness == "exact"


def _is_beside(division: Division) -> bool:
    """Whether a whole and what it is said to comprise stand beside each other."""
    return division.whole is None or division.parts[0].start - division.whole.end <= _BESIDE


def _may_overlap(division: Division, words: _Words) -> bool:
    """Whether nothing but their form parts the items: of whom 173 had fever and 1,087 were treated for pain.

    Items that were dealt out do not overlap, nor do those that exclude each other by their words.
    """
    loose = division.whole is not None and division.marker in _LOOSE
    return loose and not words.part_the_items and not division.proofs


def _may_leave_out(division: Division) -> bool:
    """Whether one of many shares may have been lost on the way, or some are only rough."""
    return len(division.parts) > _MANY or any(part.quantity.exactness == "about" for part in division.parts)


def _may_be_given_twice(text: str, division: Division) -> bool:
    """Whether the shares are of what people may name several of."""
    start = division.parts[0].start
    return _GIVEN_SEVERAL.search(text, max(0, start - _LEAD), start) is not None


def _built_alike(labels: Sequence[str]) -> bool:
    """Whether all items are built alike: a kind behind each number, or one preposition."""
    led = [_LED.match(label) for label in labels]
    if all(led):
        return len({match.group(1) for match in led if match is not None}) == 1
    return not any(led) and all(_NAMED.match(label) for label in labels)


def _mixes_nouns(text: str, division: Division, labels: Sequence[str]) -> bool:
    """Whether some items leave the noun of their whole out, and another counts something else: men, and 23 horses."""
    named = [
        not part.omitted and text[part.quantity.end + 1 : part.quantity.end + 2].islower()
        for part, label in zip(division.parts, labels, strict=True)
        if not is_rest(label)
    ]
    return not division.like and any(named) and not all(named)


def _is_joined_twice(text: str, parts: Sequence[Claim]) -> bool:
    """Whether the list ends before its last item: ``54 women and 44 children, and 287 others were hurt``."""
    gaps = [text[one.quantity.end : two.start] for one, two in pairwise(parts)]
    return any(JOINING.search(gap) for gap in gaps[:-1]) and re.search(r",\s(?:and|plus)\s", gaps[-1]) is not None
