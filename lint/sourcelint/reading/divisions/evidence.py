"""How surely a list is a division of its whole, given how it fails to add up.

That a list makes more or less than its whole is only a fault where the text leaves no doubt that its items are all of
the whole, and each of another kind. It leaves none where a class for the rest stands among them, where the items
exclude each other (men and women), behind ``comprising`` and ``for a total of``, or where the same kinds add up
elsewhere. Where nothing but a bracket or a dash announces a list, the items may be some of the whole (``40 boats (12
with sails, 15 with oars)``) or overlap (``60% women, 45% smokers``). Where their words do not hold a list together,
what it misses must be a slip of the pen: one wrong digit, or two that changed places.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.kinds import are_opposites, labels_of, leave_nothing_out, mixes_dimensions
from sourcelint.reading.divisions.marks import JOINING
from sourcelint.reading.divisions.parallel import are_dealt_out, are_parallel
from sourcelint.reading.divisions.rests import has_rest, is_rest, is_unknown
from sourcelint.reading.intervals import Interval, total

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.divisions.division import Division

#: Marks that say by themselves that the parts make up the whole.
_CLOSING = frozenset(["closed", "total"])
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

#: A slip of the pen leaves a sum within this multiple of its total, and shares within so many points of a hundred.
#: Further off, a misreading is as likely.
SLIP, SLIP_POINTS = 1.34, 10.0

#: A list behind a colon that comes to this share of its total leaves nothing else to be told.
NEARLY_ALL = 0.995

#: Of more shares than this one is easily left out, or printed so that it cannot be read.
MANY = 3

#: Of what people may name several.
_GIVEN_SEVERAL = re.compile(r"\b(?:ethnic\w*|ancestr\w+|religio\w+|nationalit\w+|reasons?)\b", re.IGNORECASE)


def doubts(document: Document, division: Division) -> int:
    """How many doubts are left of a division that does not add up: of its size, of its kind, of both, or none.

    Of lists in public texts that left both, none was a division; those that leave one are as often read wrongly.
    """
    near = division.proofs > 0 or _is_slip(division)
    sure = _is_sure(document, division) and not _is_cut_off(division)
    if near:
        sure = sure and (_is_told(document, division) or _is_all_but_a_few(division) or _is_one_digit(division))
    return (not near) + (not sure) or int(_may_overlap(document, division))


def _is_sure(document: Document, division: Division) -> bool:
    """Whether the words of a list leave no doubt that it is all of its whole, each item once."""
    text, parts = document.text, division.parts
    end = document.sentences[parts[-1].sentence].end
    labels = labels_of(text, parts, end)
    if _has_one_too_many(division) or (_is_joined_twice(text, parts) and not is_unknown(labels[-1])):
        return False
    if division.marker in ("dash", "of") and not division.like:
        return False  # 32 oaks, 30 herbs - also known as simples - 18 grasses and four vines
    if len({match.group(1) for label in labels if (match := _AUXILIARY.match(label))}) > 1:
        return False  # 19 cases: 18 were confirmed and three have died
    if _mixes_nouns(text, division, labels) or _REMARK.match(text, parts[-1].quantity.end, end):
        return False
    if division.marker in ("answers", "labelled"):
        return division.exceeds()
    if division.marker == "of" and len(parts) > 2 and not _JOINED.search(text, parts[-2].quantity.end, parts[-1].start):
        return False  # of whom 2,797 are Apostolic, 29 Evangelical, 5 of other faiths, 121 no answer: more than of them
    if division.unit == "percent" and division.falls_short() and _may_leave_out(division):
        return False
    if has_rest(text, parts, labels) or division.proofs > 1:
        return not (division.unit == "percent" and division.exceeds() and _GIVEN_SEVERAL.search(text, *_lead(division)))
    loose = division.marker in _LOOSE
    if are_opposites(text, parts, end):
        if division.unit == "percent" and len(parts) == 2:
            return False  # ill were 54 percent of rural and 56 percent of urban people: rates of two groups
        return division.exceeds() or (not loose and leave_nothing_out(text, parts, end))
    if division.unit == "percent":
        return division.marker in _CLOSING and division.exceeds()
    if mixes_dimensions(labels):
        return False
    if division.marker in _CLOSING:
        return True
    if division.falls_short():
        if division.marker == "colon":
            return are_parallel(labels) or _is_all_but_a_few(division)
        return False  # 40 boats (15 from the north, 12 from the south and 8 from the east): the most of them
    if division.marker == "comma":
        return False  # five cases were seen, four in the north and two in the south
    return are_parallel(labels) or (division.marker in ("bracket", "colon") and _built_alike(labels))


def _may_leave_out(division: Division) -> bool:
    """Whether one of many shares may have been lost on the way, or some are only rough."""
    return len(division.parts) > MANY or any(part.quantity.exactness == "about" for part in division.parts)


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


def _is_slip(division: Division) -> bool:
    """Whether the parts miss their whole by so little that somebody mistyped one of them."""
    whole, added = division.whole, division.sum
    if whole is None:
        return Interval(100.0 - SLIP_POINTS, 100.0 + SLIP_POINTS).meets(added)
    if whole.quantity.exactness == "about" and division.falls_short():
        return False  # close to 100: 73 for this, and 10 for that
    if whole.quantity.exactness == "at-most":
        return False  # up to 200: 100 for the first and 150 for the second
    return added.low <= SLIP * whole.quantity.high and SLIP * added.high >= whole.quantity.low


def _is_told(document: Document, division: Division) -> bool:
    """Whether words or other lists of the document say that the items are all, or that each is of another kind."""
    text, parts, whole = document.text, division.parts, division.whole
    if division.proofs or whole is None:
        return True
    if division.marker in _CLOSING and parts[0].start - whole.end <= _BESIDE and whole.quantity.exactness == "exact":
        return True
    end = document.sentences[parts[-1].sentence].end
    labels = labels_of(text, parts, end)
    return has_rest(text, parts, labels) or are_opposites(text, parts, end) or are_dealt_out(labels)


def _is_one_digit(division: Division) -> bool:
    """Whether one wrong digit, or two that changed places, explains what is amiss with numbers of three digits or more.

    Lists that are misread miss a total by any number; a slip of the pen does not.
    """
    whole = division.whole
    if whole is None:
        return False
    figures = [whole.quantity, *(part.quantity for part in division.parts)]
    plain = all(quantity.value == int(quantity.value) and quantity.value < _SCALED for quantity in figures)
    step = 1.0 if plain else min(quantity.grain for quantity in figures) or 1.0
    missed = round(abs(sum(quantity.value for quantity in figures[1:]) - whole.quantity.value) / step)
    while missed and missed % 10 == 0:
        missed //= 10
    return whole.quantity.value / step >= _SMALL and (missed < 10 or (missed < 100 and missed % 9 == 0))


#: So many characters may stand between a whole and what it is said to comprise.
_BESIDE = 80
#: Small numbers are missed by one digit anyhow; of large ones the last digits are not written.
_SMALL, _SCALED = 100, 100_000


def _is_cut_off(division: Division) -> bool:
    """Whether one more unit of the last digit of the roughest figure explains all: 1.7 billion among millions."""
    figures = [part.quantity for part in division.parts]
    if division.whole is not None:
        figures.append(division.whole.quantity)
    grains = [quantity.grain for quantity in figures]
    missed = abs(sum(part.quantity.value for part in division.parts) - (division.target.low + division.target.high) / 2)
    return division.whole is not None and min(grains) < max(grains) >= _SCALED and missed < max(grains)


def _may_overlap(document: Document, division: Division) -> bool:
    """Whether nothing but their form parts the items: of whom 173 had fever and 1,087 were treated for pain.

    Items that were dealt out do not overlap, nor do those that exclude each other by their words.
    """
    text, parts = document.text, division.parts
    end = document.sentences[parts[-1].sentence].end
    labels = labels_of(text, parts, end)
    told = has_rest(text, parts, labels) or are_opposites(text, parts, end) or are_dealt_out(labels)
    return division.whole is not None and division.marker in _LOOSE and not told and not division.proofs


def _is_all_but_a_few(division: Division) -> bool:
    """Whether the parts leave so little of their whole that hardly anything else is counted in it."""
    return division.falls_short() and division.sum.high >= NEARLY_ALL * division.target.low


def _has_one_too_many(division: Division) -> bool:
    """Whether the parts make the whole without one of them, which then counts something else."""
    if division.marker == "bracket" or len(division.parts) < 3 or not division.exceeds():
        return False
    quantities = [part.quantity.interval for part in division.parts]
    return any(
        total(quantities[:index] + quantities[index + 1 :]).meets(division.target) for index in range(len(quantities))
    )


def _is_joined_twice(text: str, parts: Sequence[Claim]) -> bool:
    """Whether the list ends before its last item: ``54 women and 44 children, and 287 others were hurt``."""
    gaps = [text[one.quantity.end : two.start] for one, two in pairwise(parts)]
    return any(JOINING.search(gap) for gap in gaps[:-1]) and re.search(r",\s(?:and|plus)\s", gaps[-1]) is not None


def _lead(division: Division) -> tuple[int, int]:
    """The text in front of a list in which it is said what the list is of."""
    return max(0, division.parts[0].start - 300), division.parts[0].start
