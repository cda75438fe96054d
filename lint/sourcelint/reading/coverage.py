"""Coverage: which places a document is about, and how each place it names lies to them.

Declared places decide. Where none is declared, the title may name the place, else the country that clearly
more sentences name than any other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.reading.place_names import PlaceKind, name_of
from sourcelint.reading.places import PlaceMention, countries_of, subdivision_of

if TYPE_CHECKING:
    from sourcelint.document import Document

MIN_SENTENCES = 5
LEAD, MAJORITY = 1.4, 0.5
"""How many times more sentences must name the leading country than the next, and which part of all that name one: else
the text is about several, and which of them does not belong there nobody can say."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The covered places: countries, and the subdivisions to which some of them are narrowed.

    ``origin`` says where that comes from: ``declared``, ``title``, ``counts``, or empty when nothing tells.
    """

    countries: frozenset[str] = frozenset()
    subdivisions: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    origin: str = ""

    def __bool__(self) -> bool:
        return bool(self.countries)

    def relation(self, mention: PlaceMention) -> str:
        """``inside`` the covered places, ``around`` them (it contains them, or may be them), or ``outside``."""
        if mention.country is None:
            return "around" if not mention.countries or mention.countries & self.countries else "outside"
        if mention.country not in self.countries:
            return "outside"
        parts = [code for code in self.subdivisions if code.startswith(mention.country + "-")]
        if not parts or mention.subdivision in parts:
            return "inside"
        return "around" if mention.subdivision is None else "outside"


def read_coverage(document: Document) -> Coverage:
    """The places a document is about."""
    declared = document.declared.all("places")
    if declared:
        return _coverage(tuple(str(place) for place in declared), "declared")
    place = document.self_description.place
    if place is not None:
        return _coverage((place.value,), "title")
    return _leading(document)


def _coverage(places: tuple[str, ...], origin: str) -> Coverage:
    countries: set[str] = set()
    subdivisions: set[str] = set()
    for place in places:
        countries |= countries_of(place)
        subdivision = subdivision_of(place)
        if subdivision is not None:
            subdivisions.add(subdivision)
    # A country that is also declared whole is not narrowed to its parts.
    whole = {c for place in places if subdivision_of(place) is None for c in countries_of(place)}
    kept = frozenset(code for code in subdivisions if code[:2] not in whole)
    return Coverage(frozenset(countries), kept, places, origin if countries else "")


def _leading(document: Document) -> Coverage:
    starts = [sentence.start for sentence in document.sentences]
    counted = (m for m in document.places if m.kind is not PlaceKind.INSTITUTION and not m.named_after)
    named = {(bisect_right(starts, m.start), m.country) for m in counted if m.country}
    counts = Counter(country for _, country in named)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:2]
    if not ranked or ranked[0][1] < MIN_SENTENCES:
        return Coverage()
    if ranked[0][1] < MAJORITY * counts.total() or (len(ranked) > 1 and ranked[0][1] < LEAD * ranked[1][1]):
        return Coverage()
    country = ranked[0][0]
    return Coverage(frozenset({country}), frozenset(), (name_of(country),), "counts")
