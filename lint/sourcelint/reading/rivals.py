"""Rival readings: why a list that does not add up may be no list of the parts of its whole.

Before a sum is held against a total, the other ways to read the sentence are tried: the figures divide another figure
that stands there, something is taken off again (``partly offset by``), the list restates its total, the items are not
of one unit or one rate, or the sum is so far from the total that nobody can have meant it. Where a rival reading makes
the figures agree or says that they cannot be compared, nothing is said.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.evidence import SLIP
from sourcelint.reading.divisions.kinds import labels_of
from sourcelint.reading.divisions.lookalikes import lookalike
from sourcelint.reading.divisions.rests import is_rest
from sourcelint.reading.divisions.shares import has_own_whole
from sourcelint.reading.intervals import Interval, total
from sourcelint.reading.phrases import is_verb
from sourcelint.reading.spans import within

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.divisions import Division

#: A sum is held against a total from this share of it to this multiple. Of the lists in 30 MB of reports and news whose
#: sum lay outside, none had been meant as a division; planted and real errors lie inside.
NEAREST, FARTHEST = 0.4, 2.5
#: Totals of a few things may be further off by so many.
FEW = 20
#: Shares of a whole that add up to less or more than this are no shares of one whole.
LEAST_SHARES, MOST_SHARES = 70.0, 140.0
#: Two shares are as often rates of two groups: 71 percent of the men, and 63 percent of the women.
LEAST_OF_TWO, MOST_OF_TWO = 88.0, 112.0
_REDUCED = re.compile(
    r"\b(?:offset|less(?!\sthan)|minus|net\sof|deduct\w+|reduced\sby|subtract\w+|excluding|not\s(?:counting|including)|"
    r"after\s(?:taxes|tax)|losses?\sof|counted\s(?:twice|more\sthan\sonce))\b",
    re.IGNORECASE,
)
#: Results: amounts that a loss or an outflow makes smaller.
_RESULTS = re.compile(
    r"\b(?:loss(?:es)?|income|profits?|earnings|cash|EBITDA?|net|margins?|results?|balance|gains?|charges?|impact)\b",
    re.IGNORECASE,
)
_SCALED = re.compile(r"\b(?:m|mn|mln|bn|million|billion)$")
"""Counts of so many are amounts of money whose currency goes without saying, where a result is spoken of."""
_EXCEPT = re.compile(r"\b(?:all\sbut|except(?:\sfor)?|other\sthan|apart\sfrom|besides)\s$", re.IGNORECASE)
_PREDICATE = re.compile(
    r"(?:\s(?:more|other|others|further|[a-z]+s|people|men|women))?\s(?:were|was|are|is|have|has|had)\b"
)
#: One share or the other: ``30 percent of the value or 30 percent of the income``.
_ALTERNATIVE = re.compile(r"\bor\s(?:(?:about|some|nearly|over|only|the|an?)\s){0,2}$")
_SCALE_END = re.compile(r"\s(?:being|=|is|means)\s(?:the\s)?(?:most|least|highest|lowest|best|worst|[a-z]+est)\b")
_SOME_OF = re.compile(
    r"(?:%|\b(?:per\s?cent|half|quarter|thirds?|most|majority|some|many|few|part|share|out))\sof\s(?:the|these|those|its|all)?\s?$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\s(?!in\b|on\b|at\b|by\b|for\b|from\b|as\b|were\b|was\b)[a-z]+:\s", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged?|ages)\s[\d,\s]{1,12}(?:and|or|to)\s$", re.IGNORECASE)
_GROWN = re.compile(r"\b(?:up|down|rose|fell|grew|increased|decreased|declined|gained|lost)\s(?:by\s|about\s|some\s)?$")
_OLD = re.compile(r"-?\s?years?[\s-]{1,2}old\b")
_WITH = re.compile(r",\swith\b")
_LAST_ITEM = re.compile(r"[,;]|\band\b|\bor\b")
#: So many lists of one form without one that adds up, of so many looked at.
_NEVER, _MOST_LISTS = 4, 400
_SEPARATED = re.compile(r"[,;\n(—–•*/]|\b(?:and|or|plus|versus|while|whereas)\b|&")
#: What grows, yields or costs is measured in percent itself; its parts add up to it and not to a hundred.
_RATE_WORDS = re.compile(
    r"\b(?:growth|grew|increas\w*|decreas\w*|declin\w*|ris(?:e|en)|rose|fell|fall|gains?|chang\w*|yields?|returns?|"
    r"rates?|ratios?|margins?|inflation|interest|tax|discount|premium|bonus|tariff|dut(?:y|ies))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"(?:[,;]|\band)\s(?:the\s)?(?:others?|rest|remainder)\b[^,;]*\s$", re.IGNORECASE)
_THE = re.compile(r"\b[Tt]he\s$")
_JOINED = re.compile(r"\band\b|&|\bplus\b|\bor\b")
#: The last thing of a list, behind its ``and``, with an article instead of a number.
_UNCOUNTED = re.compile(r"[^.;:()]{0,60}?\s(?:and|plus)\s(?:the|an?|its|their|another)\s")
_WITH_ARTICLE = re.compile(r",\s(?:an?|another)\s(?!total\b|further\b|estimated\b|additional\b)[a-z][\w\s-]{2,60},")
_AS_WELL_AS = re.compile(r"[^.;:]{0,100}?\bas\swell\sas\b")
_PAIRED = re.compile(r"(?:\s[a-z-]+){0,3}\s(?:and|or)\s(?:about\s|some\s|approximately\s)?")
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)")
_TWO_GROUPS = re.compile(
    r"(?:[^.;:]|\.\d){0,60}?\b(?:in|for|among|of|on|at)\s(?:the\s)?(?:[\w-]+\s){1,3}and\s(?:the\s)?[\w-]+"
)
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_NESTED = re.compile(r"\bof\s(?:them|these|those|whom|which|this|that)\b", re.IGNORECASE)


def rival(document: Document, division: Division) -> str | None:
    """The name of a reading under which a division is none or adds up after all; None when there is no such reading."""
    whole, parts = division.whole, division.parts
    if not _separated(document.text, parts) or _clauses(document.text, division):
        return "no list"
    if whole is None:
        return _shares(document, division)
    if any(part.quantity.rate != whole.quantity.rate for part in parts if part.quantity.rate or len(parts) == 1):
        return "other rate"
    sentence = document.sentences[parts[-1].sentence]
    if lookalike(document, division) or _not_the_whole(document.text, division):
        return "no list"
    if any(_not_counted(document.text, part) for part in parts) or _shared_out(document.text, parts, sentence.end):
        return "no list"
    if all(_THE.search(document.text, max(0, part.start - 4), part.start) for part in parts):
        return "no list"  # the 23,000 who came and the 400 who sailed: each is known by itself
    if _alike_named(document.text, parts, sentence.end):
        return "no list"
    if _restated(division):
        return "restated"
    if _has_a_subtotal(division):
        return "two lists"
    if _adds_up_before(division):
        return "two lists"
    if _is_told_why(document, division):
        return "told why"
    if _is_an_item(document, division):
        return "one of the items"
    if _lost_its_scale(division):
        return "other scale"
    if _signed(document.text, sentence.start, min(len(document.text), sentence.end + 120), division):
        return "reduced"
    if _divides_another(document, division) or _have_a_total(document, division):
        return "other whole"
    if _began_before(document, division, sentence.start):
        return "goes on"
    if _goes_on(document, division, sentence.end) or _uncounted_item(document.text, division, sentence.end):
        return "goes on"
    if _one_of_a_pair(document, division):
        return "one of two"
    if _too_far(division):
        return "too far"
    return "never" if len(parts) > 1 and _never(document, division) else None


def _clauses(text: str, division: Division) -> bool:
    """Whether an item is a clause of its own: ``including 67 suspects, and continued prosecuting 35``."""
    if division.marker not in ("open", "of", "comma"):
        return False
    first, last = division.parts[0].quantity.end, division.parts[-1].quantity.end
    listed = division.marker == "open" and len(division.parts) > 1
    if listed and _PREDICATE.match(text, last) and not _PREDICATE.match(text, first):
        return True  # twelve died, including three children, and 13 others were hurt
    gaps = (text[one.quantity.end : two.start] for one, two in pairwise(division.parts))
    words = [word for gap in gaps for word in re.findall(r"[a-z]+", _LAST_ITEM.split(gap)[-1].lower())]
    return any(word != "remaining" and (is_verb(word) or is_verb(word.removeprefix("re"))) for word in words)


def _not_the_whole(text: str, division: Division) -> bool:
    """Whether the number in front of a list is not what is divided: ``all but two were``, ``lost 10 - 6``, a label."""
    whole = division.whole
    if whole is None:
        return False
    if _EXCEPT.search(text, max(0, whole.start - 20), whole.start):
        return True
    if _SOME_OF.search(text, max(0, whole.start - 24), whole.start):
        return True  # 40% of the 717 had one: 313 here, and 291 there
    if division.marker == "dash" and whole.omitted and whole.quantity.unit == "count":
        return True
    if any(_SCALE_END.match(text, part.quantity.end) for part in division.parts):
        return True  # the 129th of 151 towns (1 being the poorest, 152 the richest)
    between = text[max(whole.end, whole.quantity.end) : division.parts[0].start]
    if between.strip() in ("or", "to"):
        return True  # two or three of these
    return division.marker == "colon" and _LABEL.match(between) is not None


def _shared_out(text: str, parts: Sequence[Claim], end: int) -> bool:
    """Whether two numbers are told of two groups that follow them: ``85 and 61 deaths in the first and second arm``."""
    if len(parts) != 2 or re.search(r"[a-z]{2}", text[parts[0].quantity.end : parts[1].start].replace("and", "")):
        return False
    return _TWO_GROUPS.match(text, parts[1].quantity.end, end) is not None


def _not_counted(text: str, part: Claim) -> bool:
    """Whether an item is an age, a code or nothing at all rather than a count."""
    ranged = part.quantity.exactness == "range" and part.quantity.unit == "count"
    if ranged and re.match(r"\d+\s?[-–]\s?\d", text[part.quantity.start : part.quantity.end]):
        return True
    if part.quantity.value == 0 or _OLD.match(text, part.quantity.end):
        return True
    return _AGED.search(text, max(0, part.start - 30), part.start) is not None


def _alike_named(text: str, parts: Sequence[Claim], end: int) -> bool:
    """Whether two items have the same name, so that they are no two kinds: ``10% B, and after a minute 99% B``."""
    names = [re.split(r"[,;.()]|\b(?:and|or|plus)\b", label)[0].strip() for label in labels_of(text, parts, end)]
    named = [name for name in names if name]
    return len(set(named)) < len(named)


def _restated(division: Division) -> bool:
    """Whether an item says the total again, or corrects it: ``$50 million -- $51 million``."""
    whole, first = division.whole, division.parts[0].quantity
    if whole is None or len(division.parts) < 2 or division.falls_short():
        return False
    if any(part.quantity.value == whole.quantity.value for part in division.parts):
        return True  # the 29th of 152 towns (1 being the poorest, 152 the richest)
    least = 1.0 if whole.quantity.unit == "count" else 0.95  # 59 of which 57 are a part
    return division.marker == "dash" and least * whole.quantity.value <= first.value <= 1.1 * whole.quantity.value


def _has_a_subtotal(division: Division) -> bool:
    """Whether one of the items is all the others together: ``340 pupils, 190 once and 150 twice``, for 490 times."""
    values = [part.quantity.value for part in division.parts]
    return len(values) > 2 and division.exceeds() and any(2 * value == sum(values) for value in values)


#: How far in front of a list the number is looked for that whole and items make together.
_BEFORE = 1_500


def _is_an_item(document: Document, division: Division) -> bool:
    """Whether the whole is the first of the items: ``135 sheep … Sixty-five had ticks, 45 lice and 25 mites``."""
    whole, parts = division.whole, division.parts
    if any(whole in other.parts and parts[0] in other.parts for other in _beside(document, division)):
        return True
    if whole is None or division.marker not in ("comma", "of") or whole.quantity.unit != "count" or len(parts) < 2:
        return False
    together = whole.quantity.value + sum(part.quantity.value for part in parts)
    near = within(document.quantities, max(0, whole.start - _BEFORE), whole.start)
    return any(other.unit == "count" and other.value == together for other in near)


#: Differences from here on that another number of the neighbourhood meets are no accident.
_LEAST_TOLD = 10
#: Code points to either side of a list in which the difference is looked for.
_NEAR = 400
_MOST_TOLD = 8


def _is_told_why(document: Document, division: Division) -> bool:
    """Whether a number near a list is what it lacks, or two of them: ``30 in one group and 51 in the other left``."""
    whole, parts = division.whole, division.parts
    if whole is None or whole.quantity.unit != "count" or not division.falls_short():
        return False
    lacking = whole.quantity.value - sum(part.quantity.value for part in parts)
    if lacking < _LEAST_TOLD:
        return False
    near = within(document.quantities, max(0, whole.start - _NEAR), parts[-1].quantity.end + _NEAR)
    own = {whole.quantity.start, *(part.quantity.start for part in parts)}
    values = [o.value for o in near if o.unit == "count" and o.statistical and o.start not in own]
    return lacking in values or any(one + two == lacking for one, two in combinations(values[:_MOST_TOLD], 2))


def _adds_up_before(division: Division) -> bool:
    """Whether the whole is made before the list ends: ``2,340 people (1,150 men and 1,190 women; 480 under 14)``."""
    added = division.parts[0].quantity.interval
    for part in division.parts[1:-1]:
        added = added + part.quantity.interval
        if added.bounded and added.meets(division.target):
            return True
    return False


#: Nobody adds amounts to each other of which one is so many times smaller.
_SCALE = 1_000.0


def _lost_its_scale(division: Division) -> bool:
    """Whether an amount has lost its million: ``$36.7 million, comprising $26 million and $10.7``."""
    whole = division.whole
    if whole is None or not whole.quantity.money:
        return False
    least = max(part.quantity.value for part in division.parts) / _SCALE
    return any(0 < part.quantity.value < least for part in division.parts)


def _signed(text: str, start: int, end: int, division: Division) -> bool:
    """Whether something is taken off, or the amounts are of a kind that can be below zero."""
    whole, parts = division.whole, division.parts
    if whole is None or _REDUCED.search(text, parts[0].end, end):
        return True
    is_amount = whole.quantity.money or _SCALED.search(text, whole.quantity.start, whole.quantity.end)
    if is_amount and _RESULTS.search(text, start, parts[-1].end):
        return True
    added, target = division.sum, division.target
    if len(parts) != 2 or not added.bounded or not target.bounded:
        return False
    return (added - parts[1].quantity.interval.scaled(2)).meets(target)


def _never(document: Document, division: Division) -> bool:
    """Whether lists of this form never add up in the document: then they were none."""
    form = (division.marker, len(division.parts), division.unit)
    alike = [
        other
        for other in document.divisions[:_MOST_LISTS]
        if other.whole is not None and (other.marker, len(other.parts), other.unit) == form
    ]
    return len(alike) >= _NEVER and all(other.exceeds() or other.falls_short() for other in alike)


def larger_between(document: Document, whole: Claim, part: Claim) -> bool:
    """Whether between a whole and its part another figure stands that the part can be a part of."""
    return any(
        other.interval.high >= part.quantity.low and other.unit == part.quantity.unit
        for other in within(document.quantities, whole.end, part.start)
    )


def _separated(text: str, parts: Sequence[Claim]) -> bool:
    """Whether something between the items joins or parts them; the cells of a table only follow each other."""
    return all(_SEPARATED.search(text, one.quantity.end, two.start) for one, two in pairwise(parts))


def _divides_another(document: Document, division: Division) -> bool:
    """Whether the parts add up to another figure that stands between the beginning of the sentence and the list."""
    whole, parts = division.whole, division.parts
    if len(parts) < 2 or whole is None:
        return False
    added = total(part.quantity.interval for part in parts)
    start = document.sentences[parts[0].sentence].start
    return any(
        other.start != whole.quantity.start and other.unit == whole.quantity.unit and other.interval.meets(added)
        for other in within(document.quantities, start, parts[0].start)
        if other.interval.bounded
    )


def _have_a_total(document: Document, division: Division) -> bool:
    """Whether the items have a total of their own behind them: ``rose by $384 (312 here and 82 there, in all 394)``."""
    return any(
        other.marker == "total" and other.parts[-1] == division.parts[-1] and other.whole != division.whole
        for other in _beside(document, division)
    )


def _beside(document: Document, division: Division) -> Sequence[Division]:
    """The divisions of the same sentence."""
    divisions, sentence = document.divisions, document.sentences[division.parts[-1].sentence]
    first = bisect_left(divisions, sentence.start, key=lambda other: other.parts[0].start)
    last = bisect_left(divisions, sentence.end, key=lambda other: other.parts[0].start)
    return divisions[first:last]


def _began_before(document: Document, division: Division, start: int) -> bool:
    """Whether the items in front of a total begin with a number that was read as none: ``agreed to pay 200, …``."""
    if division.marker != "total":
        return False
    return any(
        (division.sum + other.interval).meets(division.target)
        for other in within(document.quantities, start, division.parts[0].start)
        if other.unit == division.unit and other.interval.bounded
    )


def _goes_on(document: Document, division: Division, end: int) -> bool:
    """Whether the list goes on behind the parts that were read, and then adds up."""
    added = division.sum
    if division.whole is not None and division.falls_short():
        lacking = division.whole.quantity.value - sum(part.quantity.value for part in division.parts)
        years = _YEAR.findall(document.text, division.parts[0].start, min(end, len(document.text)))
        if any(int(year) == lacking for year in years):
            return True  # 4,492 to one drug, 2,768 to another, and 1942 to none
    for other in within(document.quantities, division.parts[-1].quantity.end, end):
        if other.unit == division.parts[0].quantity.unit:
            added = added + other.interval
            if added.bounded and added.meets(division.target):
                return True
    return False


def _uncounted_item(text: str, division: Division, end: int) -> bool:
    """Whether the list ends with a thing that has no number: ``54 oaks, 5 elms, and the old lime``."""
    parts = division.parts
    if any(_WITH_ARTICLE.search(text, one.quantity.end, two.start) for one, two in pairwise(parts)):
        return True  # 4 searches, a look at the page, and 2 readings
    if _AS_WELL_AS.match(text, parts[-1].quantity.end, end):
        return True  # three in the north, three others in the south (all small), as well as the town
    if len(parts) < 2 or _JOINED.search(text, parts[-2].quantity.end, parts[-1].start):
        return False
    return _UNCOUNTED.match(text, parts[-1].quantity.end, end) is not None


def _one_of_a_pair(document: Document, division: Division) -> bool:
    """Whether the whole is one of two that are told together: ``of 77 and 55, 66 and 44 were sold``."""
    whole = division.whole
    if whole is None or division.marker not in ("of", "open"):
        return False
    sentence = document.sentences[whole.sentence]
    others = within(document.quantities, sentence.start, whole.quantity.start)
    gap = document.text[others[-1].end : whole.quantity.start] if others else ""
    return bool(_PAIRED.fullmatch(gap)) and others[-1].unit == whole.quantity.unit


def _too_far(division: Division) -> bool:
    whole = division.whole
    if whole is None or len(division.parts) < 2:
        return False
    stated, added = division.target, division.sum
    values = [claim.quantity.value for claim in (whole, *division.parts)]
    counted = whole.quantity.unit == "count" and all(value == int(value) for value in values)
    if max(values[1:]) > (SLIP if stated.high > FEW else FARTHEST) * stated.high:
        return True  # 33 girls (52 white, 8 black): one part alone is more than a slip makes it
    gap = max(added.low - stated.high, stated.low - added.high)
    if counted and gap <= FEW and 2 * max(values[1:]) >= stated.low:
        return False
    return added.low > FARTHEST * stated.high or added.high < NEAREST * stated.low


def _shares(document: Document, division: Division) -> str | None:
    """Rival readings of shares that do not make a hundred."""
    text, parts = document.text, division.parts
    added = total(part.quantity.interval for part in parts)
    if _alike_named(text, parts, document.sentences[parts[-1].sentence].end):
        return "no list"
    if any(_ALTERNATIVE.search(text, one.quantity.end, two.start) for one, two in pairwise(parts)):
        return "no list"
    least, most = (LEAST_SHARES, MOST_SHARES) if len(parts) > 2 else (LEAST_OF_TWO, MOST_OF_TWO)
    if not Interval(least, most).meets(added):
        return "too far"
    sentence = document.sentences[parts[0].sentence]
    if any(_NESTED.search(text, one.quantity.end, one.end) for one in parts[1:]):
        return "nested"
    if _RESPECTIVELY.search(text, parts[-1].quantity.end, parts[-1].quantity.end + 40):
        return "no list"
    if any(_GROWN.search(text, one.quantity.end, two.start) for one, two in pairwise(parts)):
        return "rate"
    if len(parts) == 2 and _WITH.search(text, parts[0].quantity.end, parts[1].start):
        return "other whole"
    if any(has_own_whole(text, part) for part in parts[1:]) and not parts[0].partitive:
        return "other whole"
    if parts[0].partitive and not any(part.partitive for part in parts[1:]):
        rest = total(part.quantity.interval for part in parts[1:])
        if rest.meets(Interval(99.0, 101.0)):
            return "other whole"
    remainder = is_rest(text[parts[-1].quantity.end : parts[-1].quantity.end + 40])
    remainder = remainder or _OTHERS.search(text, parts[-2].quantity.end, parts[-1].start) is not None
    hundred = total(part.quantity.interval for part in parts[:-1]).meets(Interval(99.0, 101.0))
    if len(parts) > 2 and hundred and not remainder:
        return "goes on"  # 50% debt, 50% equity, and a 9.5% return
    if any(part.quantity.value == 0 for part in parts) or any(
        other.money for other in within(document.quantities, parts[0].start, parts[-1].start)
    ):
        return "no list"
    for other in within(document.quantities, sentence.start, parts[0].start):
        if other.unit == "percent" and (
            other.interval.meets(added) or (other.interval + added).meets(Interval(99.0, 101.0))
        ):
            return "other whole"
    return "rate" if _RATE_WORDS.search(text, max(sentence.start, parts[0].start - 60), parts[0].start) else None
