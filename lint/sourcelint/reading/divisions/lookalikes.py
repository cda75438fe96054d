"""What is written like a list of parts and is none: references, intervals, cells of a table, things that are counted.

``two reviews (5,6)``, ``1.28 (0.97, 1.68)``, ``three sizes: 12, 24 and 36``, ``ten boats (three pairs, four single)``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.kinds import is_another_sex

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.divisions.division import Division

#: Code points to either side of a list in which the cells of a table are looked for.
_AROUND = 120
#: Of so many words, this share of numbers makes a table: of running text with figures a third are numbers at most.
_FEWEST_CELLS, _CELLS = 8, 0.45
_WORD = re.compile(r"\w[\w’'-]*")
_LETTER = re.compile(r"[^\W\d_]")
_EACH = re.compile(r"[^.,;:()]{0,30}\beach\b")
#: The share of single characters from which a text is what a scanner made of a picture.
_SINGLE = 0.4
_JOINED = re.compile(r"(?:\band|&|\bplus)\s$")
_CELLS_IN_BRACKETS = re.compile(r"\)\s?\([^A-Za-z]*$")
#: Nouns for what has members: their number is that of the items, not the sum.
_GROUPS = frozenset(
    "group arm team class cohort set category type kind cluster subgroup section series round wave batch stage phase "
    "lot level tier band dose trial study survey sample panel bloc camp unit".split()
)
_BRACKET = re.compile(r"\([^()]*\)")
#: Items of which each stands for several of what is counted.
_MANIFOLD = re.compile(
    r"\s(?:[\w-]+\s)?(?:doubles?|pairs?|twins?|triples?|triplets?|couples?|dozens?|sets?|groups?|series|famil(?:y|ies)"
    r"|households?|batches|teams?)\b",
    re.IGNORECASE,
)


def lookalike(document: Document, division: Division) -> bool:
    """Whether the numbers of a list of counts or amounts only look like parts of the number in front of them."""
    whole, parts = division.whole, division.parts
    if whole is None or len(parts) < 2:
        return False
    text = document.text
    gaps = [text[one.quantity.end : two.quantity.start] for one, two in pairwise(parts)]
    joined = _JOINED.search(gaps[-1]) is not None
    if any(map(_CELLS_IN_BRACKETS.search, gaps)):
        return True  # Repayments (6,750) (7,500): the columns of a table
    if not joined and not any(map(_LETTER.search, gaps)):
        return True
    named = any(_LETTER.search(_JOINED.sub("", _BRACKET.sub("", gap))) for gap in gaps)
    if whole.quantity.value == len(parts) and (not named or whole.head in _GROUPS or division.marker == "labelled"):
        return True  # three sizes: 12, 24 and 36; two arms: 30 on the drug and 31 without it
    values = [part.quantity.value for part in parts]
    if whole.quantity.unit == "count" and whole.quantity.value % 1 and whole.quantity.grain < 1:
        return True  # aged 45.1 on average; of whom 14 and 37
    if whole.quantity.unit == "count" and whole.quantity.grain == 1 and any(value % 1 for value in values):
        return True  # two values: 0.5 for one group and 1.5 for the other
    if any(_EACH.match(text, part.quantity.end) for part in parts) or _garbled(text, division):
        return True  # 6 in the capital and one in each of five towns; what a scanner made of a table
    sentence = document.sentences[parts[-1].sentence]
    if is_another_sex(text, whole, parts):
        return True
    return _manifold(text, whole, parts) or _tabular(document, sentence.start, sentence.end, division)


def _garbled(text: str, division: Division) -> bool:
    """Whether a list stands among so many single characters that nobody wrote it."""
    span = division.span
    tokens = text[max(0, span.start - _AROUND) : span.end + _AROUND].split()
    return sum(len(token) == 1 for token in tokens) >= _SINGLE * len(tokens)


def _manifold(text: str, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether some items stand for several things each: ``three pairs and four single ones``."""
    if whole.quantity.unit != "count" or _MANIFOLD.match(text, whole.quantity.end):
        return False
    several = [_MANIFOLD.match(text, part.quantity.end) is not None for part in parts]
    return any(several) and not all(several)


def _tabular(document: Document, start: int, end: int, division: Division) -> bool:
    """Whether a list stands among so many numbers that they must be cells."""
    text, span = document.text, division.span
    first, last = division.whole.start if division.whole is not None else span.start, span.end
    begin, stop = max(start, first - _AROUND), min(end, last + _AROUND)
    at = bisect_left(document.quantities, begin, key=lambda quantity: quantity.start)
    words, cells = 0, 0
    for quantity in document.quantities[at:]:
        if quantity.start >= stop:
            break
        words += len(_WORD.findall(text, begin, quantity.start))
        cells, begin = cells + 1, quantity.end
    words += len(_WORD.findall(text, begin, stop))
    return cells >= _FEWEST_CELLS and cells >= _CELLS * (words + cells)
