"""Points: claims with a key, which wordings share and which every narrowing word changes."""

import pytest

from sourcelint import Document
from sourcelint.reading.points import root


def keys(text: str) -> list[str]:
    return [str(point.key) for point in Document("a.txt", text).points]


def test_active_passive_and_nominal_wordings_have_one_key() -> None:
    wordings = (
        "In 2017, the federal police arrested 40 smugglers near the coast of Kenya.",
        "Near the coast of Kenya, 40 smugglers were arrested by the federal police in 2017.",
        "The arrest of 40 smugglers near the coast of Kenya by the federal police in 2017 was praised.",
    )
    assert len({key for text in wordings for key in keys(text)}) == 1


def test_a_figure_of_a_comparison_is_narrowed_as_its_main_figure() -> None:
    first, second = keys("Police arrested 40 smugglers near the coast in 2017, compared with 38 in 2016.")
    assert first == second


@pytest.mark.parametrize(
    "text",
    [
        "They arrested 40 smugglers in 2017.",
        "The club can host 40 guests in 2017.",
        "Police arrested 40 smugglers in May 2017.",
        "Police arrested 40 smugglers a month in 2017.",
        "Police arrested 40 smugglers between 2015 and 2017.",
        "Arrests of smugglers rose by 40 percent in 2017.",
    ],
)
def test_a_claim_with_an_open_slot_is_no_point(text: str) -> None:
    assert not keys(text)


def test_who_is_only_known_as_the_company_is_that_of_its_document() -> None:
    (key,) = keys("The company sold 412 tractors in 2017.")
    assert "a.txt" in key
    (key,) = keys("Police sold 412 tractors in 2017.")
    assert "a.txt" not in key


@pytest.mark.parametrize(
    "forms",
    ["identified identifying identification", "convicted conviction", "seized seizure", "vaccinated vaccination"],
)
def test_forms_of_a_verb_and_its_noun_share_a_root(forms: str) -> None:
    assert len({root(form) for form in forms.split()}) == 1


def test_a_sentence_that_only_compares_goes_on_about_the_figure_before_it() -> None:
    text = "The coast guard of Malta saved 440 sailors in 2022. This was a decrease from 744 sailors saved in 2021."
    first, second = keys(text)
    assert first == second
