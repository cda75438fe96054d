"""Whose institution a name means is read from the country or the people in it."""

import pytest

from sourcelint import Document
from sourcelint.reading.places import PlaceKind


def bodies(text: str) -> list[tuple[str, str | None]]:
    """The institutions that carry a place's name, with the country."""
    return [(place.text, place.country) for place in Document("a.txt", text).places if place.kind is PlaceKind.BODY]


@pytest.mark.parametrize(
    ("text", "body", "country"),
    [
        ("The Royal Canadian Mounted Police arrested two men.", "Royal Canadian Mounted Police", "CA"),
        ("Officers of the Kenya Revenue Authority seized rice.", "Kenya Revenue Authority", "KE"),
        ("The Ministry of Health of Peru counted 40 cases.", "Ministry of Health of Peru", "PE"),
        ("Statistics Norway counted 300 farms.", "Statistics Norway", "NO"),
        ("Two men met at the Lao Ministry of Public Security.", "Lao Ministry of Public Security", "LA"),
        ("The Supreme Court of India ruled on the case.", "Supreme Court of India", "IN"),
        ("Ayer la Policía Nacional de Colombia detuvo a dos.", "Policía Nacional de Colombia", "CO"),
        ("Hier le Ministère de la Santé du Sénégal a compté.", "Ministère de la Santé du Sénégal", "SN"),
        ("The Reserve Bank of Australia raised rates.", "Reserve Bank of Australia", "AU"),
        ("The South African Police Service seized guns.", "South African Police Service", "ZA"),
    ],
)
def test_an_authority_belongs_to_the_country_in_its_name(text: str, body: str, country: str) -> None:
    assert bodies(text) == [(body, country)]


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian Refugee Council opened a camp.",
        "The British Council taught English.",
        "The Japan International Cooperation Agency built a bridge.",
        "A clerk of the French Embassy came.",
        "The American Red Cross helped.",
        "Bank of Ireland lent money.",
        "The Mexican police arrested two men.",
        "French Open winners met in the University of Nairobi.",
    ],
)
def test_what_works_abroad_and_what_is_no_authority_stays_a_name(text: str) -> None:
    assert bodies(text) == []


def test_two_institutions_side_by_side_stay_two() -> None:
    text = "The Mexican Foreign Ministry and the U.S. Department of State signed."
    assert bodies(text) == [("Mexican Foreign Ministry", "MX"), ("U.S. Department of State", "US")]


def test_a_gulf_and_a_river_are_not_the_country() -> None:
    places = Document("a.txt", "Ships wait in the Gulf of Guinea. The Niger River is low.").places
    assert all(place.named_after for place in places)
