"""What the words of a list say against it: no list, no number of things, another whole, an item that is not counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.kinds import labels_of
from sourcelint.reading.phrases import is_verb
from sourcelint.reading.spans import within

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.divisions import Division

_EXCEPT = re.compile(r"\b(?:all\sbut|except(?:\sfor)?|other\sthan|apart\sfrom|besides)\s$", re.IGNORECASE)
_PREDICATE = re.compile(
    r"(?:\s(?:more|other|others|further|[a-z]+s|people|men|women))?\s(?:were|was|are|is|have|has|had)\b"
)
_SCALE_END = re.compile(r"\s(?:being|=|is|means)\s(?:the\s)?(?:most|least|highest|lowest|best|worst|[a-z]+est)\b")
_SOME_OF = re.compile(
    r"(?:%|\b(?:per\s?cent|half|quarter|thirds?|most|majority|some|many|few|part|share|out))\sof\s(?:the|these|those|its|all)?\s?$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\s(?!in\b|on\b|at\b|by\b|for\b|from\b|as\b|were\b|was\b)[a-z]+:\s", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged?|ages)\s[\d,\s]{1,12}(?:and|or|to)\s$", re.IGNORECASE)
_OLD = re.compile(r"-?\s?years?[\s-]{1,2}old\b")
_LAST_ITEM = re.compile(r"[,;]|\band\b|\bor\b")
_SEPARATED = re.compile(r"[,;\n(—–•*/]|\b(?:and|or|plus|versus|while|whereas)\b|&")
#: The 23,000 who came and the 400 who sailed: each is known by itself.
_THE = re.compile(r"\b[Tt]he\s$")
_JOINED = re.compile(r"\band\b|&|\bplus\b|\bor\b")
#: The last thing of a list, behind its ``and``, with an article instead of a number.
_UNCOUNTED = re.compile(r"[^.;:()]{0,60}?\s(?:and|plus)\s(?:the|an?|its|their|another)\s")
_WITH_ARTICLE = re.compile(r",\s(?:an?|another)\s(?!total\b|further\b|estimated\b|additional\b)[A-Za-z][\w\s-]{2,60},")
_COMPOUND = re.compile(r"[,;]\s\d{1,3}-[a-z]{3,}\s[a-z]+s\b")
_AS_WELL_AS = re.compile(r"[^.;:]{0,100}?\bas\swell\sas\b")
_PAIRED = re.compile(r"(?:\s[a-z-]+){0,3}\s(?:and|or)\s(?:about\s|some\s|approximately\s)?")
_TWO_GROUPS = re.compile(
    r"(?:[^.;:]|\.\d){0,60}?\b(?:in|for|among|of|on|at)\s(?:the\s)?(?:[\w-]+\s){1,3}and\s(?:the\s)?[\w-]+"
)


def are_separated(text: str, parts: Sequence[Claim]) -> bool:
    """Whether something between the items joins or parts them; the cells of a table only follow each other."""
    return all(_SEPARATED.search(text, one.quantity.end, two.start) for one, two in pairwise(parts))


def has_clauses(text: str, division: Division) -> bool:
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


def is_no_list(text: str, division: Division, end: int) -> bool:
    """Whether the words make something else of the numbers than one whole and its counted parts."""
    parts = division.parts
    return (
        is_not_the_whole(text, division)
        or any(is_not_counted(text, part) for part in parts)
        or is_shared_out(text, parts, end)
        or are_alike_named(text, parts, end)
        or all(_THE.search(text, max(0, part.start - 4), part.start) for part in parts)
    )


def is_not_the_whole(text: str, division: Division) -> bool:
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


def is_shared_out(text: str, parts: Sequence[Claim], end: int) -> bool:
    """Whether two numbers are told of two groups that follow them: ``85 and 61 deaths in the first and second arm``."""
    if len(parts) != 2 or re.search(r"[a-z]{2}", text[parts[0].quantity.end : parts[1].start].replace("and", "")):
        return False
    return _TWO_GROUPS.match(text, parts[1].quantity.end, end) is not None


def is_not_counted(text: str, part: Claim) -> bool:
    """Whether an item is an age, a code or nothing at all rather than a count."""
    ranged = part.quantity.exactness == "range" and part.quantity.unit == "count"
    if ranged and re.match(r"\d+\s?[-–]\s?\d", text[part.quantity.start : part.quantity.end]):
        return True
    if part.quantity.unit == "count" and part.quantity.value != int(part.quantity.value):
        return True  # one group (the four at 0.526, the fifth at 0.551)
    if part.quantity.value == 0 or _OLD.match(text, part.quantity.end):
        return True
    return _AGED.search(text, max(0, part.start - 30), part.start) is not None


def are_alike_named(text: str, parts: Sequence[Claim], end: int) -> bool:
    """Whether two items have the same name, so that they are no two kinds: ``10% B, and after a minute 99% B``."""
    names = [_NAME_END.split(label)[0].strip() for label in labels_of(text, parts, end)]
    named = [name for name in names if name]
    return len(set(named)) < len(named)


#: Where the name of an item ends; not at the stops of an abbreviation (24 tons U.S. hard wheat).
_NAME_END = re.compile(r"[,;()]|(?<!\b[a-z])\.|\b(?:and|or|plus)\b")


def has_an_uncounted_item(text: str, division: Division, end: int) -> bool:
    """Whether the list ends with a thing that has no number: ``54 oaks, 5 elms, and the old lime``."""
    parts = division.parts
    if any(_WITH_ARTICLE.search(text, one.quantity.end, two.start) for one, two in pairwise(parts)):
        return True  # 4 searches, a look at the page, and 2 readings
    if any(_COMPOUND.search(text, one.quantity.end, two.start) for one, two in pairwise(parts)):
        return True  # 101 universities, 9-degree colleges and 24 colleges
    if _AS_WELL_AS.match(text, parts[-1].quantity.end, end):
        return True  # three in the north, three others in the south (all small), as well as the town
    if len(parts) < 2 or _JOINED.search(text, parts[-2].quantity.end, parts[-1].start):
        return False
    return _UNCOUNTED.match(text, parts[-1].quantity.end, end) is not None


def _has_the_label_of_a_part(text: str, division: Division) -> bool:
    """``11 in the one arm and 24 in the other: 6 in the one arm and 16 in the other``: the whole is told of an arm."""
    whole = division.whole
    label = _OWN_LABEL.match(text, whole.quantity.end) if whole is not None else None
    return label is not None and any(text.startswith(label.group(), part.quantity.end) for part in division.parts)


#: What a number is told of: ``24 in the placebo arm``.
_OWN_LABEL = re.compile(r"\s(?:in|for|from|on|at)\s(?:the\s)?[a-z]{3,}\b")


def is_one_of_a_pair(document: Document, division: Division) -> bool:
    """Whether the whole is one of two that are told together: ``of 77 and 55, 66 and 44 were sold``."""
    whole = division.whole
    if whole is None:
        return False
    if _has_the_label_of_a_part(document.text, division):
        return True
    if division.marker not in ("of", "open"):
        return False
    sentence = document.sentences[whole.sentence]
    others = within(document.quantities, sentence.start, whole.quantity.start)
    gap = document.text[others[-1].end : whole.quantity.start] if others else ""
    return bool(_PAIRED.fullmatch(gap)) and others[-1].unit == whole.quantity.unit
