"""Planted faults are found, and clean texts stay silent, with floors that only rise."""

from collections import Counter
from functools import cache
from random import Random

import pytest

from sourcelint import Document
from sourcelint.registry import load

from .mutation import Plant, flagged, found, plants
from .paragraphs import clean

RULES = tuple(load())
ERRORS = (
    "parts-total",
    "percent-total",
    "direction-contradicted",
    "share-mismatch",
    "impossible-figure",
    "conflicting-figure",
)
#: Recall by kind of plant; inside a sentence and across sentences apart. They only rise.
FLOORS = {
    ("part", False): 0.95,
    ("total", False): 0.95,
    ("part", True): 0.9,
    ("total", True): 0.9,
    ("year", False): 0.95,
    ("direction", False): 0.95,
    ("copy", False): 0.95,
}
DOCUMENTS = tuple(Document(name, text) for name, text in clean())


@cache
def planted() -> dict[tuple[str, bool], list[tuple[Plant, bool]]]:
    """Every plant with whether it was found, by kind."""

    def flags(rule: str, document: Document) -> set[tuple[str, str]]:
        return flagged(RULES, rule, [document])

    results: dict[tuple[str, bool], list[tuple[Plant, bool]]] = {}
    for number, document in enumerate(DOCUMENTS):
        for plant in plants(document, Random(number)):
            results.setdefault((plant.kind, plant.across), []).append((plant, found(plant, document, flags)))
    return results


def test_clean_texts_raise_no_error() -> None:
    alarms = [(rule, d.name) for rule in ERRORS for d in DOCUMENTS if flagged(RULES, rule, [d])]
    assert not alarms, Counter(rule for rule, _ in alarms)


def test_clean_texts_have_their_years() -> None:
    assert not [d.text for d in DOCUMENTS if flagged(RULES, "figure-without-year", [d])]


@pytest.mark.parametrize("kind", FLOORS, ids=lambda kind: f"{kind[0]} {'across' if kind[1] else 'inside'}")
def test_planted_faults_are_found(kind: tuple[str, bool]) -> None:
    results = planted()[kind]
    assert len(results) >= 10
    missed = [plant.text for plant, was_found in results if not was_found]
    assert 1 - len(missed) / len(results) >= FLOORS[kind], (len(missed), len(results), missed[:3])
