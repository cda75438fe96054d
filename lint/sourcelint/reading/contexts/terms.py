"""Ages, durations and penalties: numbers of years that no one counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcelint.reading.quantities import Quantity

DURATIONS = frozenset("years months weeks days hours minutes seconds decades centuries centurys nights".split())

_PERSON = (
    r"(?:children|child|boys?|girls?|women|men|minors?|adults?|persons?|people|individuals?|anyone|those|patients?"
    r"|students?|pupils?|workers?|victims?|drivers?|voters?|infants?|youths?|residents?|citizens?|inmates?|prisoners?"
    r"|adolescents?)"
)
_AGE_BEFORE = re.compile(
    rf"""\b(?:aged?|ages|aged?\s(?:of|between|from|over|under)|turned|turns|the\sage\sof|ages\s(?:of|between)
        |average\sage(?:\sof)?)\s(?:[a-z]+\s){{0,2}}$
    |\b{_PERSON}\s(?:who\s(?:are|were)\s)?(?:aged\s)?
        (?:under|over|below|above|older\sthan|younger\sthan|up\sto|from|between)\s(?:the\sage\sof\s)?$
    |\b(?:under|over|below|above|older\sthan|younger\sthan)\s(?:the\s)?age\s(?:of\s)?$
    |\b(?:older|younger)\sthan\s$""",
    re.IGNORECASE | re.VERBOSE,
)
#: Where a band begins or ends, behind the share of those in it: ``9% from 18 to 24``, ``47% were over 50``.
_BOUND = re.compile(
    r"""(?:%|\bper\s?cent)\s(?:(?:who|were|are|was|is|had|have|of|people|those|aged?)\s){0,3}
    (?:(?:from|between)\s(?:\d{1,3}\s(?:to|and)\s)?|(?:under|over|below|above)\s(?:the\sage\sof\s|age\s)?)$""",
    re.IGNORECASE | re.VERBOSE,
)
_IN_A_BAND = re.compile(r"\s?(?:[,.;)]|to\s\d|and\s\d|$)")
_AGE_AFTER = re.compile(
    r"[\s-]?(?:years?|months?|weeks?)?[\s-](?:of\sage|old)\b|\s?(?:-|–|to)\s?\d{1,3}[\s-]year", re.IGNORECASE
)
_AGE_UNIT = re.compile(r"[-\s](?:old|of\sage)\b")


def is_age(quantity: Quantity, before: str, after: str) -> bool:
    """Whether a number is somebody's age."""
    if _AGE_BEFORE.search(before) or _AGE_AFTER.match(after):
        return True
    if quantity.unit == "count" and _BOUND.search(before) and _IN_A_BAND.match(after):
        return True
    return quantity.unit in ("years", "months") and _AGE_UNIT.match(after) is not None


#: A sentence that lays down a rule reports nothing that happened.
_NORMATIVE = re.compile(
    r"""\b(?:prescrib\w{0,4}|(?:could|may|might|can|would|to)\sface
        |fac(?:es|ing|e)\s(?:up\sto|a\smaximum|jail|a\sfine)|punishable|penalt(?:y|ies)|liable\sto
        |carr(?:y|ies|ied)\s(?:a|penalties|sentences)|maximum\s(?:sentence|penalty|term|fine)
        |minimum\s(?:sentence|penalty|term)|shall|stipulat\w{0,3}|is\sentitled|are\sentitled|must\snot|eligible
        |mandat(?:es|ed|ory))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_FINE = re.compile(r"\b(?:fines?|penalt(?:y|ies)|punishable|fee|fees)\b", re.IGNORECASE)


#: A stretch of time whose unit stands behind an adjective or is shortened: ``25 straight months``, ``30 mo``.
_DURATION_AFTER = re.compile(
    r"\s(?:[a-z]{3,12}\s){0,2}?(?:years|months|weeks|days|hours|minutes|seconds|nights|decades|centur(?:y|ies)|generations)\b"
    r"|\s?(?:yrs?|mos?|wks?|hrs?|mins?|secs?)\b"
)


def is_stretch(after: str) -> bool:
    """Whether the words behind a bare number are a unit of time."""
    return _DURATION_AFTER.match(after) is not None


def is_penalty(text: str, quantity: Quantity, sentence: tuple[int, int], before: str) -> bool:
    """Whether an amount is what a law threatens with."""
    return quantity.money and bool(_NORMATIVE.search(text, *sentence) and _FINE.search(before))


_JAIL_AFTER = re.compile(
    r"""[’']?s?[’']?\s(?:of\s)?(?:imprisonment|in\s(?:prison|jail)|prison|jail|incarceration|probation|custody
        |hard\slabou?r|behind\sbars)""",
    re.IGNORECASE | re.VERBOSE,
)
_JAIL_BEFORE = re.compile(
    r"\b(?:imprisonment|prison\sterms?|sentences?|jail\sterms?)\s(?:of|ranging|from|to)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"\b(?:average|mean|median|averaged|averaging)\b[^.;]{0,50}$", re.IGNORECASE)


#: ``a 10-year plan``: the term makes a name of what it stands before.
_ADJECTIVAL = re.compile(r"[-‐‑](?:year|month|week|day|hour|minute|second|decade|century|night)$", re.IGNORECASE)


def why_duration(text: str, quantity: Quantity, sentence: tuple[int, int], before: str, after: str) -> str | None:
    """What a stretch of time is; None for a sentence that was passed and for an average, which somebody counted."""
    if _ADJECTIVAL.search(text[quantity.start : quantity.end]):
        return "duration"
    if _JAIL_AFTER.match(after) or _JAIL_BEFORE.search(before):
        return "penalty" if _NORMATIVE.search(text, *sentence) else None
    return None if _AVERAGE.search(before) else "duration"
