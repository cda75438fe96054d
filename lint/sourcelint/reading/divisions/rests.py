"""Classes for what is left over: with one of them, the parts of a list are all of its whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.marks import QUALIFYING

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim

#: Words that name a rest wherever they stand in the label of a part: ``9 with their age unspecified``.
_UNKNOWN = re.compile(
    r"""\b(?:unspecified|unknown|unidentified|unclassified|undetermined|undecided|undisclosed|unassigned|undeclared
    |unreported|unrecorded|not\s(?:known|stated|recorded|reported|specified|classified|given)
    |no\s\w+\s(?:recorded|given|stated|specified|known))\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: Answers of those who have none: ``22 percent had no opinion``.
_NO_ANSWER = re.compile(
    r"""\b(?:no\s(?:answer|opinion|response|preference|view|rating)\b|(?:do|did|does|could|can)(?:\sno|n[’'])t\s
    (?:(?:say|answer|know|state|respond|specify)\b(?=\W*$|[.,;)]|\s(?:to\sth|enough|the\sanswer|whether|how|if|what)\b)
    |(?:offer|express|rate)\b|(?:give|have|provide)\s(?:an?\s|any\s)?(?:opinion|view|answer|response|rating|preference)\b)|unable\sto\s(?:say|rate|answer|judge)\b|can\s?not\s(?:say|rate)\b
    |(?:un|not\s)sure\b|uncertain\b|undecided\b|prefer\w*\snot\sto|declined\sto\s(?:say|answer))""",
    re.IGNORECASE | re.VERBOSE,
)
#: What may stand between a number and a word that names a rest only in this place: ``5 were of other breeds``.
_LEADING = (
    r"\W{0,2}(?:(?:were|was|are|is|of|as|to|for|in|from|by|with|had|have|who|said|the|an?|some|all|any|going|went|came"
    r"|percent)\s){0,4}"
)
_LEFT_OVER = re.compile(
    rf"""{_LEADING}(?:others?(?!\s(?:in|at|from|near)\s)|rest|remainder|remaining|neither(?=\s\w+(?:\s\w+)?\snor\b)|none|unclear|miscellaneous|elsewhere|refused|missing
    |abstained)\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: The rest may be named in front of its number: ``and the remaining 34``.
_IN_FRONT = re.compile(rf"\b(?:rest|remainder|remaining|others?)\W{{1,3}}(?:of\s)?{QUALIFYING}$", re.IGNORECASE)
#: Where the label of a part ends at the latest.
_END = re.compile(r"[;)—]|\.\s|,\s(?!(?:or|and)\b)|\b(?:compared|although|but|whereas)\b")

#: ``14 percent with other relatives``: what is other than the kind before it; a rest only where the list ends.
_KIND_OF = re.compile(rf"{_LEADING}others?\s(?!were\b|was\b|and\b|in\b|of\b|or\b|to\b)[a-z]", re.IGNORECASE)
#: Who refused an answer is left over; what was refused was decided on.
_DECIDED = re.compile(r"\b(?:approved|granted|accepted|admitted|allowed|upheld)\b", re.IGNORECASE)
_REFUSED = re.compile(r"\brefused\b", re.IGNORECASE)
#: What may follow a rest.
_BEHIND_A_REST = re.compile(
    rf"{_LEADING}(?:two\sor\smore|more\sthan\sone|several|multiple|mixed|no|none|not|un[a-z]+|don[’']t)\b",
    re.IGNORECASE,
)


def is_rest(label: str) -> bool:
    """Whether the words behind a number name a class for what is left over (unknown, other, undecided)."""
    label = _cut(label)
    return bool(_UNKNOWN.search(label) or _NO_ANSWER.search(label) or _LEFT_OVER.match(label))


def is_unknown(label: str) -> bool:
    """Whether the words behind a number say that no more is known of those it counts (unspecified, not recorded)."""
    return _UNKNOWN.search(_cut(label)) is not None


def has_rest(text: str, parts: Sequence[Claim], labels: Sequence[str]) -> bool:
    """Whether one of the parts is a class for what is left over, by its label or by what stands in front of it."""
    decided = any(map(_DECIDED.search, labels))
    rests = [i for i, label in enumerate(labels) if is_rest(label) and not (decided and _REFUSED.search(label))]
    if rests and not _KIND_OF.match(labels[rests[-1]]):
        return True
    if rests and all(map(_BEHIND_A_REST.match, labels[rests[-1] + 1 :])):
        return True
    return any(_IN_FRONT.search(text, max(0, part.start - 40), part.start) for part in parts[1:])


def is_no_answer(label: str) -> bool:
    """Whether the words behind a share say that those counted in it gave no answer."""
    return _NO_ANSWER.search(_cut(label)) is not None


def _cut(label: str) -> str:
    end = _END.search(label, 1)
    return label[: end.start()] if end is not None else label
