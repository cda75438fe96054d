"""Places: the countries, subdivisions, cities, peoples and regions that a text names.

One pass of an Aho-Corasick automaton over the folded text finds every name of the gazetteer; the longest name
wins, so that New Mexico is not Mexico and the Gulf of Mexico is neither. Names that several places share are
decided by the other places of the document, names that are also personal names by the words beside them. The
first-level subdivisions of the country that the document is mostly about are then read from ISO 3166-2.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sourcelint.document import Span
from sourcelint.reading import gazetteer, institutions, place_context
from sourcelint.reading.place_names import (
    Name,
    PlaceKind,
    all_names,
    automaton,
    by_writing,
    fold,
    subdivision_automaton,
    subdivision_names,
    subregions,
)

if TYPE_CHECKING:
    from sourcelint.document import Document

__all__ = ["PlaceKind", "PlaceMention", "countries_of", "read_places", "subdivision_of"]


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place where the text names it.

    ``country`` is ISO 3166-1 alpha-2 (``XK`` for Kosovo) and None for regions and the world; ``subdivision`` is
    ISO 3166-2. ``countries`` are the members of a region. ``named_after`` marks a name that only stands in the
    name of something else (University of Pennsylvania, Boston Globe): such a thing may be anywhere.
    """

    start: int
    end: int
    text: str
    kind: PlaceKind
    name: str
    country: str | None = None
    subdivision: str | None = None
    countries: frozenset[str] = frozenset()
    named_after: bool = False

    @property
    def span(self) -> Span:
        """The mention's span."""
        return Span(self.start, self.end)


def read_places(document: Document) -> tuple[PlaceMention, ...]:
    """Every place the document names, in order, none overlapping another."""
    text = document.text
    folded = fold(text)
    found = list(_longest(_matches(text, folded, all_names(), automaton())))
    found = [
        mention
        for mention in found
        if not (place_context.is_person(text, mention) or place_context.is_language(text, mention))
    ]
    mentions = list(_resolved(text, found, _declared_home(document)))
    home = _home(document, mentions)
    if home is not None:
        names = subdivision_names(home)
        if names:
            local = [
                m for m in _matches(text, folded, names, subdivision_automaton(home)) if place_context.stands(text, m)
            ]
            known = [(mention.start, mention.end) for mention in found]
            local = [m for m in local if not place_context.is_person(text, m) and not _inside(m, known)]
            mentions = list(_longest([*mentions, *local]))
    mentions = _with_bodies(text, _joined(text, mentions))
    return tuple(replace(m, named_after=place_context.names_something(text, m)) for m in mentions if m.name)


def countries_of(name: str) -> frozenset[str]:
    """The countries a declared place stands for: a name, an ISO code, a region; empty when unknown."""
    wanted = name.strip()
    code = wanted.upper()[:2] if re.fullmatch(r"[A-Za-z]{2}(?:-\w{1,3})?", wanted) else ""
    if code in subregions():
        return frozenset({code})
    entry = by_writing().get(fold(wanted))
    if entry is None:
        return frozenset()
    if fold(wanted) in _ambiguous():
        choice = _choose(_ambiguous()[fold(wanted)], Counter())
        return frozenset({choice[:2]} if choice else ())
    return entry.countries if entry.countries else frozenset({entry.country} if entry.country else ())


def subdivision_of(name: str) -> str | None:
    """The ISO 3166-2 code a declared place stands for, or None."""
    if re.fullmatch(r"[A-Za-z]{2}-\w{1,3}", name.strip()):
        return name.strip().upper()
    entry = by_writing().get(fold(name.strip()))
    return None if entry is None else entry.subdivision


# --- matching --------------------------------------------------------------------------------------------


def _matches(text: str, folded: str, names: Sequence[Name], automaton: Any) -> Iterator[PlaceMention]:
    """Every name that stands as a word of its own and in its own capitals."""
    end_of_text = len(text)
    for index, start, end in automaton.find_matches_as_indexes(folded, overlapping=True):
        if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
            continue
        if end < end_of_text and (text[end].isalnum() or text[end] == "_"):
            continue
        name = names[index]
        if not name.any_case and not all(text[start + at].isupper() for at in _capitals(name.written)):
            continue
        if name.written == "US" and place_context.shouted(text, start, end):
            continue
        yield PlaceMention(
            start,
            end,
            text[start:end],
            name.kind or PlaceKind.WORLD,
            name.canonical if name.kind else "",
            name.country,
            name.subdivision,
            name.countries,
        )


@lru_cache(maxsize=8192)
def _capitals(written: str) -> tuple[int, ...]:
    return tuple(index for index, character in enumerate(written) if character.isupper())


def _longest(mentions: Iterable[PlaceMention]) -> Iterator[PlaceMention]:
    """Leftmost, then longest; what overlaps it is dropped."""
    end = -1
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.start >= end:
            end = mention.end
            yield mention


def _inside(mention: PlaceMention, known: list[tuple[int, int]]) -> bool:
    """Whether a mention already found begins before this one ends and reaches as far (``known`` is sorted)."""
    index = bisect_right(known, (mention.start, 1 << 60)) - 1
    return index >= 0 and known[index][1] >= mention.end


# --- the document decides --------------------------------------------------------------------------------


def _home(document: Document, mentions: Sequence[PlaceMention]) -> str | None:
    """The country the document is declared to be about, or that half of its places lie in."""
    declared = _declared_home(document)
    if declared is not None:
        return declared
    counts = Counter(m.country for m in mentions if m.country is not None)
    if not counts:
        return None
    country, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return country if count >= 3 and 2 * count >= counts.total() else None


def _declared_home(document: Document) -> str | None:
    for place in document.declared.all("places"):
        countries = countries_of(str(place))
        if len(countries) == 1:
            return next(iter(countries))
    return None


def _resolved(text: str, mentions: Sequence[PlaceMention], home: str | None) -> Iterator[PlaceMention]:
    """Decide the names that several places share; an institution that the declared country has too is its own."""
    support: Counter[str] = Counter()
    for mention in mentions:
        if mention.country is not None:
            support[mention.country] += 1
            if mention.kind in (PlaceKind.SUBDIVISION, PlaceKind.CITY):
                support[f"{mention.country}-"] += 1
    for mention in mentions:
        if mention.country is not None or mention.kind in (PlaceKind.REGION, PlaceKind.WORLD):
            yield mention
            continue
        candidates = _ambiguous()[fold(mention.text)]
        is_own = mention.kind is PlaceKind.INSTITUTION and home in candidates
        choice = home if is_own else _state(text, mention, candidates) or _choose(candidates, support)
        if choice is not None:
            country, _, _ = choice.partition("-")
            subdivision = choice if "-" in choice else None
            kind = PlaceKind.SUBDIVISION if subdivision and mention.kind is PlaceKind.COUNTRY else mention.kind
            yield replace(mention, country=country, subdivision=subdivision, kind=kind)


_COUNTY_BEFORE = re.compile(r"\b(?:County|Parish), $")


def _state(text: str, mention: PlaceMention, candidates: tuple[str, ...]) -> str | None:
    """The state of that name, where one of its counties stands before it."""
    if _COUNTY_BEFORE.search(text[max(0, mention.start - 10) : mention.start]) is None:
        return None
    return next((code for candidate in candidates if (code := candidate.lstrip("!")).startswith("US-")), None)


@lru_cache(maxsize=1)
def _ambiguous() -> dict[str, tuple[str, ...]]:
    """What a shared name may mean, by folded writing."""
    shared = {**gazetteer.SHARED_INSTITUTIONS, **gazetteer.AMBIGUOUS}
    return {fold(name): candidates for name, candidates in shared.items()}


def _choose(candidates: tuple[str, ...], support: Counter[str]) -> str | None:
    """The candidate that the document's other places speak for; a subdivision needs others of its country."""
    best, best_support, default = None, 0, None
    for candidate in candidates:
        code = candidate.lstrip("!")
        if candidate.startswith("!"):
            default = code
        country, _, part = code.partition("-")
        count = support[f"{country}-"] if part else support[country]
        count += sum(support[neighbour] for neighbour in gazetteer.NEIGHBOURS.get(country, ()))
        if count > best_support:
            best, best_support = code, count
    return best or default


def _with_bodies(text: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Widen the names of countries and peoples to those of the institutions that carry them."""
    result = []
    end = 0
    for index, mention in enumerate(mentions):
        if mention.country is not None and mention.kind in (PlaceKind.COUNTRY, PlaceKind.PEOPLE):
            following = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
            body = institutions.body_around(text, mention.start, mention.end, end, following)
            if body is not None:
                written = text[slice(*body)]
                mention = replace(
                    mention,
                    start=body[0],
                    end=body[1],
                    text=written,
                    kind=PlaceKind.BODY,
                    name=" ".join(written.split()),
                )
        result.append(mention)
        end = mention.end
    return result


_LISTED_ON = re.compile(r",? (?:and|or) |, ")


def _joined(text: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """``Birmingham, Alabama`` is in Alabama, and so is every place right before the state it lies in.

    A country's name is taken for that of a town only where the two do not stand in a longer list.
    """
    result = list(mentions)
    for index in range(len(result) - 1):
        here, following = result[index], result[index + 1]
        if following.kind is not PlaceKind.SUBDIVISION or text[here.end : following.start] != ", ":
            continue
        is_town = here.kind is PlaceKind.COUNTRY and here.country != following.country
        listed = _LISTED_ON.match(text, following.end) and index + 2 < len(result)
        if here.kind is PlaceKind.CITY or (is_town and not (listed and result[index + 2].start - following.end < 12)):
            place = replace(here, kind=PlaceKind.CITY, name=here.text)
            result[index] = replace(place, country=following.country, subdivision=following.subdivision)
    return result
