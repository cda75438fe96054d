"""What a text says of the facts that are declared of it."""

from __future__ import annotations

from typing import Any

import pytest

from sourcelint.reading.attestation import same_name
from sourcelint.testing import make_document

TEXT = """# Road safety report 2019

Published by the Dept. of Transport

Published on 4 March 2020

The police recorded 1,204 collisions in Norway. Of the drivers, 61 were older than eighty years.
"""


def attested(text: str = TEXT, **declared: Any) -> dict[str, bool]:
    return {item.field: item.agrees for item in make_document(text, declared=declared).attestations}


def test_what_the_text_says_too_is_attested_at_its_span() -> None:
    document = make_document(TEXT, declared={"title": "Road safety report 2019 (Norway)", "published": "2020-03"})
    spans = {item.field: TEXT[item.start : item.end] for item in document.attestations}
    assert spans["title"] == "Road safety report 2019"
    assert "4 March 2020" in spans["published"]
    assert all(item.agrees for item in document.attestations)


def test_a_publisher_is_recognised_by_its_words() -> None:
    assert attested(publisher="Department of Transport") == {"publisher": True}
    assert attested(publisher="Ministry of Fisheries") == {"publisher": False}


def test_nothing_is_said_of_what_is_not_declared_or_not_stated() -> None:
    assert attested() == {}
    assert attested(licence="MIT", address="https://example.org/a", subject="roads") == {}


def test_the_year_covered_in_a_title_contradicts_nothing() -> None:
    assert attested("# Annual report 2019\n\nSold.\n", published="2020") == {}
    assert attested("# Annual report 2019\n\nSold.\n", published="2019") == {"published": True}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("U.S. Department of State", "U.S. State Dept"),
        ("World Health Organization", "WHO"),
        ("Office for National Statistics", "ONS"),
        ("Ministry of the Interior", "Min. of the Interior"),
        ("World Health Organisation, Regional Office for Africa", "World Health Organization"),
        ("Eurostat", "EUROSTAT"),
        ("Acme Inc.", "ACME"),
    ],
)
def test_names_of_one_body(left: str, right: str) -> None:
    assert same_name(left, right)
    assert same_name(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ministry of Health", "Ministry of Justice"),
        ("University of Oslo", "University of Bergen"),
        ("WHO", "World Bank"),
        ("The", "Of"),
    ],
)
def test_names_of_different_bodies(left: str, right: str) -> None:
    assert not same_name(left, right)
