"""Names of places: the gazetteer and ISO 3166-2, folded, ready to be looked for in one pass."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sourcelint.reading import gazetteer


class PlaceKind(StrEnum):
    """What is named."""

    COUNTRY = "country"
    SUBDIVISION = "subdivision"
    CITY = "city"
    PEOPLE = "people"
    INSTITUTION = "institution"
    BODY = "body"
    """An institution that carries the name of its country or people."""
    REGION = "region"
    WORLD = "world"


@dataclass(frozen=True, slots=True)
class Name:
    """One entry of the gazetteer: how it is written, and what it means."""

    written: str
    kind: PlaceKind | None
    """None: the name of something that carries a place's name."""
    country: str | None = None
    subdivision: str | None = None
    canonical: str = ""
    countries: frozenset[str] = frozenset()
    any_case: bool = False


class _Folding(dict[int, int]):
    """A table for ``str.translate`` that fills itself: one code point for one code point, always."""

    def __missing__(self, code: int) -> int:
        character = chr(code)
        base = unicodedata.normalize("NFD", character)[0] if code > 0xBF else character
        lower = base.lower()
        result = ord(lower) if len(lower) == 1 else ord(base)
        if character in "’‘ʼ`´ʻ":
            result = ord("'")
        elif character in "‐‑":
            result = ord("-")
        elif character.isspace():
            result = ord(" ")
        self[code] = result
        return result


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Lower case, no accents, plain apostrophes and blanks; every code point keeps its offset."""
    return text.translate(_FOLDING)


# --- the gazetteer, made ready ---------------------------------------------------------------------------


@lru_cache(maxsize=1)
def subregions() -> dict[str, str]:
    """The subregion of every country."""
    return {line[:2]: line[3:6] for line in gazetteer.COUNTRIES.strip().splitlines()}


def name_of(country: str) -> str:
    """The English name of a country, or its code when the gazetteer does not have it."""
    names = (name for name in all_names() if name.country == country and name.kind is PlaceKind.COUNTRY)
    return next((name.canonical for name in names), country)


@lru_cache(maxsize=1)
def all_names() -> tuple[Name, ...]:
    """Every name of the gazetteer, the first of several with the same writing first."""
    return tuple({fold(name.written): name for name in reversed(list(_entries()))}.values())


@lru_cache(maxsize=1)
def by_writing() -> dict[str, Name]:
    """The gazetteer by folded writing."""
    return {fold(name.written): name for name in all_names()}


def _entries() -> Iterator[Name]:
    for line in gazetteer.COUNTRIES.strip().splitlines():
        head, _, rest = line.partition(": ")
        country = head[:2]
        names, people, cities, *_ = [_items(part) for part in (rest + " /  / ").split(" / ")]
        if country == "US":  # the only capital that is written with commas of its own
            cities = [*cities, "Washington, D.C.", "Washington, DC"]
        canonical = names[0]
        for written in names:
            yield Name(written, PlaceKind.COUNTRY, country, canonical=canonical)
        for word in people:
            for written in gazetteer.peoples(word):
                yield Name(written, PlaceKind.PEOPLE, country, canonical=canonical)
        for written in cities:
            if written not in gazetteer.AMBIGUOUS and written not in ("D.C.", "DC"):
                yield Name(written, PlaceKind.CITY, country, canonical=written)
    for line in gazetteer.SUBDIVISIONS.strip().splitlines():
        country, _, rest = line.partition(": ")
        for item in _items(rest):
            code, _, written = item.partition(" ")
            subdivision = None if code == "--" else f"{country}-{code}"
            if written not in gazetteer.AMBIGUOUS:
                yield Name(written, PlaceKind.SUBDIVISION, country, subdivision, written)
    for line in gazetteer.INSTITUTIONS.strip().splitlines():
        country, _, rest = line.partition(": ")
        for written in _items(rest):
            yield Name(written, PlaceKind.INSTITUTION, country, canonical=written)
    for written, members in gazetteer.REGIONS.items():
        yield Name(written, PlaceKind.REGION, canonical=written, countries=_members(members))
    for written in gazetteer.WORLD:
        yield Name(written, PlaceKind.WORLD, canonical="world", any_case=True)
    for written in gazetteer.ELSEWHERE:
        yield Name(written, None)
    for written in gazetteer.AMBIGUOUS:
        kind = PlaceKind.PEOPLE if written.endswith(("an", "ese")) and written != "Jordan" else PlaceKind.COUNTRY
        yield Name(written, kind, canonical=written)
    for written in gazetteer.SHARED_INSTITUTIONS:
        yield Name(written, PlaceKind.INSTITUTION, canonical=written)


def _items(listing: str) -> list[str]:
    return [item for item in (part.strip() for part in listing.split(",")) if item and item != "-"]


def _members(listing: str) -> frozenset[str]:
    members: set[str] = set()
    for item in listing.split():
        if item[0] == "+":
            members.add(item[1:])
        elif item[0] == "-":
            members.discard(item[1:])
        else:
            members.update(country for country, subregion in subregions().items() if subregion == item)
    return frozenset(members)


def _build(names: Sequence[Name]) -> Any:
    from ahocorasick_rs import AhoCorasick, MatchKind

    return AhoCorasick([fold(name.written) for name in names], matchkind=MatchKind.Standard)


@lru_cache(maxsize=1)
def automaton() -> Any:
    """The automaton of all names of the gazetteer."""
    return _build(all_names())


def _subdivisions(country: str) -> Iterator[tuple[str, str]]:
    """Code and name of the first-level subdivisions; read from pycountry's file, whose import costs ten times more."""
    spec = find_spec("pycountry")
    assert spec is not None
    assert spec.origin is not None
    listing = json.loads((Path(spec.origin).parent / "databases" / "iso3166-2.json").read_bytes())
    for entry in listing["3166-2"]:
        if entry["code"].startswith(f"{country}-") and "parent" not in entry:
            yield entry["code"], entry["name"]


@lru_cache(maxsize=8)
def subdivision_names(country: str) -> tuple[Name, ...]:
    """The first-level subdivisions of a country under the names of ISO 3166-2, without those known anyway."""
    names: dict[str, Name] = {}
    for code, name in _subdivisions(country):
        for part in re.split(r"[\[\];/]", name):
            written = re.sub(r"(?:,.*|\s*\(.*)$", "", part).strip(" *")
            if len(written) > 3 and fold(written) not in by_writing():
                names.setdefault(fold(written), Name(written, PlaceKind.SUBDIVISION, country, code, written))
    return tuple(names.values())


@lru_cache(maxsize=8)
def subdivision_automaton(country: str) -> Any:
    """The automaton of a country's subdivisions."""
    return _build(subdivision_names(country))
