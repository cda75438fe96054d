"""Which places a text names."""

import pytest

from sourcelint import Document
from sourcelint.document import Declaration, Declared
from sourcelint.reading.place_names import fold
from sourcelint.reading.places import PlaceKind, countries_of, read_places, subdivision_of


def named(text: str, *declared: str) -> list[tuple[str, str | None]]:
    """The mentions as (text, subdivision or country)."""
    facts = {"places": Declared(list(declared), "datapackage.json")} if declared else {}
    document = Document("a.txt", text, declared=Declaration(facts=facts))
    return [(m.text, m.subdivision or m.country) for m in read_places(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prisons in New Mexico are full.", [("New Mexico", "US-NM")]),
        ("The U.S.-Mexico border is long.", [("U.S.", "US"), ("Mexico", "MX")]),
        ("Courts in Mexico City and the State of Mexico sat.", [("Mexico City", "MX"), ("State of Mexico", "MX-MEX")]),
        ("Oil spilled into the Gulf of Mexico.", []),
        ("New South Wales and Wales both farm sheep.", [("New South Wales", "AU-NSW"), ("Wales", "GB-WLS")]),
        ("Guinea-Bissau, Equatorial Guinea and Papua New Guinea", [("Guinea-Bissau", "GW"), ("Equatorial Guinea", "GQ"), ("Papua New Guinea", "PG")]),
        ("Nigeria is not Niger, and Romania is not Oman.", [("Nigeria", "NG"), ("Niger", "NE"), ("Romania", "RO"), ("Oman", "OM")]),
        ("Côte d’Ivoire or Ivory Coast", [("Côte d’Ivoire", "CI"), ("Ivory Coast", "CI")]),
        ("En México y en Estados Unidos", [("México", "MX"), ("Estados Unidos", "US")]),
        ("Officials in the UK told us that US officials had left.", [("UK", "GB"), ("US", "US")]),
        ("CONTACT US TODAY", []),
        ("The turkey was served on china from a jersey farm.", []),
        ("She speaks Spanish and wrote the report in English.", []),
        ("Spanish-speaking nurses", []),
        ("Spanish nurses work in German hospitals.", [("Spanish", "ES"), ("German", "DE")]),
        ("Danish pastry and French fries on a Turkish carpet", [("Turkish", "TR")]),
        ("Birmingham, Alabama, and Birmingham", [("Birmingham", "US-AL"), ("Alabama", "US-AL"), ("Birmingham", "GB")]),
        ("The Tulip Festival in Holland, Michigan, opened.", [("Holland", "US-MI"), ("Michigan", "US-MI")]),
        ("Mexico, Texas and California met.", [("Mexico", "MX"), ("Texas", "US-TX"), ("California", "US-CA")]),
        ("Besides a command of English, books on Java helped.", []),
        ("United\nStates of America", [("United\nStates of America", "US")]),
    ],
)  # fmt: skip
def test_the_longest_name_in_its_own_capitals_wins(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jordan and Paris Hilton met Virginia Woolf.",
        "President Washington wrote to Mr. Jackson, and J. London answered.",
        "According to Jordan Peterson, Chad Smith plays the drums.",
    ],
)
def test_personal_names_are_no_places(text: str) -> None:
    assert named(text) == []


def test_a_country_that_is_also_a_name_stays_a_country() -> None:
    text = "Refugees in Jordan, in Chad and in northern Virginia. The Virginia Department of Health reported."
    assert [code for _, code in named(text)] == ["JO", "TD", "US-VA", "US-VA", "US"]


def test_shared_names_are_decided_by_the_other_places() -> None:
    assert named("Schools in Alabama, Florida and Georgia closed.")[-1] == ("Georgia", "US-GA")
    assert named("Georgia borders Armenia and Russia.")[0] == ("Georgia", "GE")
    assert named("In Victoria and Queensland, Australia, fires burnt.")[0] == ("Victoria", "AU-VIC")
    assert named("Victoria was told.") == []
    assert named("The Department of Justice in the Philippines appealed.")[0] == ("Department of Justice", "PH")
    assert named("The Department of Justice appealed.") == []


def test_subdivisions_of_the_country_the_text_is_about() -> None:
    text = "Ghana has sixteen regions. Ghana’s Ashanti region is populous. In Ghana, Volta is not."
    assert ("Ashanti", "GH-AH") in named(text)
    assert ("Ashanti", "GH-AH") not in named("Ashanti stools are carved. Kenya has none.")


def test_common_words_are_subdivisions_only_beside_the_word_for_one() -> None:
    text = "Central figures in Northern Province met. Central Province did not."
    assert [t for t, _ in named(text, "Zambia")] == ["Northern", "Central"]


def test_names_within_names_are_marked() -> None:
    text = "The University of Pennsylvania and the Boston Globe asked prisons in Boston."
    mentions = read_places(Document("a.txt", text))
    assert [(m.text, m.named_after) for m in mentions] == [
        ("Pennsylvania", True),
        ("Boston", True),
        ("Boston", False),
    ]


def test_regions_know_their_countries() -> None:
    (region,) = read_places(Document("a.txt", "Prices rose across Central America."))
    assert region.kind is PlaceKind.REGION
    assert "GT" in region.countries
    assert "BR" not in region.countries


def test_declared_places_are_understood_as_names_and_codes() -> None:
    assert countries_of("México") == countries_of("MX") == countries_of("mexico") == frozenset({"MX"})
    assert countries_of("Ruritania") == frozenset()
    assert countries_of("Georgia") == {"GE"}
    assert countries_of("US-GA") == {"US"}
    assert subdivision_of("US-NM") == subdivision_of("New Mexico") == "US-NM"


def test_folding_keeps_every_offset() -> None:
    text = "İstanbul ß ﬁ Ångström ’ \u2028 𝔄 é e\u0301"
    assert len(fold(text)) == len(text)


def test_every_mention_quotes_the_text() -> None:
    text = "In Perú, Peru's Lima region and THE PHILIPPINES; Brazilians left São Paulo."
    for mention in read_places(Document("a.txt", text)):
        assert text[mention.start : mention.end] == mention.text
