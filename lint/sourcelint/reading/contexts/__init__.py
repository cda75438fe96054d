"""What a number is when it is no figure: an age, a term, a penalty, a section, a label, a code.

A figure is a fact about the world that somebody counted, measured or estimated. Everything else that is
written with digits is named here, so that no rule compares a telephone number with a budget.

``labels`` knows numbers that name or address something, ``apparatus`` those of a method or a thing at hand, ``terms``
ages, durations and penalties, ``small`` the small numbers that count nothing (``the two countries``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.reading.contexts.apparatus import what_it_measures
from sourcelint.reading.contexts.labels import what_it_names
from sourcelint.reading.contexts.small import why_small
from sourcelint.reading.contexts.terms import DURATIONS, is_age, is_penalty, is_stretch, why_duration
from sourcelint.reading.units import FLOORS, HOUSEHOLD, LENGTHS

if TYPE_CHECKING:
    from sourcelint.reading.quantities import Quantity

__all__ = ["why_not_a_figure"]

#: How much text on each side decides.
_REACH = 80

_PLANNED = re.compile(
    r"""\b(?:will|shall|plans?\sto|planned\sto|aims?\sto|aimed\sto|intends?\sto|intended\sto|pledged\sto|promised\sto
        |hopes?\sto|(?:target|goal)\sof|agreed\sto|set\sto)\s(?:[\w’-]+\s){0,5}$""",
    re.IGNORECASE | re.VERBOSE,
)
#: A number whose fraction stands right behind it: ``11/2 annas`` is one and a half, or eleven halves.
_PARTED, _PARTED_FROM = re.compile(r"/\d"), re.compile(r"\d/$")
_ERA = re.compile(r"\s?(?:(?:and|to|or|[-–])\s?\d{1,4}\s)?(?:CE|BCE|AD|BC|AH|A\.D\.|B\.C\.)(?!\w)")
_TIMES = re.compile(r"\s?(?:times|fold|-fold|x)\b", re.IGNORECASE)
_DEFINED = re.compile(r"\b(?:definitions?|defines?|statute|constitution)\b[^.;]{0,60}$", re.IGNORECASE)
_REFERRING = re.compile(r"\b(?:these|those|following)\s$", re.IGNORECASE)
#: What makes a length a quantity of something: ``120 km of roads`` were built, ``120 km away`` is where.
_OF_SOMETHING = re.compile(r"\sof\s(?!the\s)[a-z]")


def why_not_a_figure(
    text: str,
    quantity: Quantity,
    sentence: tuple[int, int],
    neighbours: tuple[Quantity | None, Quantity | None],
) -> str | None:
    """The name of what the quantity is instead of a figure, or None if it is one."""
    if quantity.slashed:
        return None  # its share stands beside it
    before = text[max(sentence[0], quantity.start - _REACH) : quantity.start]
    after = text[quantity.end : min(max(sentence[1], quantity.end), quantity.end + _REACH)]
    if _PARTED.match(after) or _PARTED_FROM.search(before):
        return "fraction"
    if quantity.unit == "count" and _ERA.match(after):
        return "date"
    if _PLANNED.search(before):
        return "plan"
    measured = what_it_measures(text, quantity, before, after)
    if measured:
        return measured
    if quantity.money or quantity.unit in ("percent", "points", "share"):
        return "penalty" if is_penalty(text, quantity, sentence, before) else None
    label = what_it_names(text, quantity, before, after, neighbours)
    if label:
        return label
    if is_age(quantity, before, after):
        return "age"
    if quantity.unit in DURATIONS:
        return why_duration(text, quantity, sentence, before, after)
    if quantity.unit in HOUSEHOLD:
        return "measure"
    if quantity.unit == "count" and is_stretch(after):
        return "duration"
    if quantity.unit in LENGTHS | FLOORS and not _OF_SOMETHING.match(after):
        return "measure"
    if quantity.unit == "count" and _TIMES.match(after):
        return "multiple"
    if _DEFINED.search(before):
        return "definition"
    if quantity.form == "words" or quantity.value <= 20:
        return why_small(text, quantity, sentence, before, after, neighbours)
    return "reference" if _REFERRING.search(before) else None
