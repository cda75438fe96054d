"""How surely a list is a division, and what a list is built like."""

import pytest

from sourcelint import Document
from sourcelint.reading.divisions.bands import are_bands, cover_everything
from sourcelint.reading.divisions.evidence import doubts
from sourcelint.reading.divisions.parallel import are_dealt_out, are_parallel
from sourcelint.reading.divisions.rests import has_rest, is_no_answer, is_rest
from sourcelint.reading.divisions.scales import on_a_scale


def firm(text: str) -> list[bool]:
    document = Document("case.txt", text)
    return [doubts(document, division) == 0 for division in document.divisions]


@pytest.mark.parametrize(
    "text",
    [
        "Police opened 120 cases (80 for theft, 30 for fraud and 20 unclassified).",
        "Police opened 120 cases: 80 for theft and 30 for fraud.",
        "The boat carried 132 people, including 99 women and 41 men.",
        "The chain has 38 shops, comprising 24 in towns and 19 in villages.",
        "Of the 584 callers, 78 percent were women, 19 percent men and 9 percent did not say.",
        "Of the 241 pupils, 124 were assigned to the red team and 137 to the blue team.",
    ],
)
def test_a_list_is_firm_where_the_text_leaves_no_doubt(text: str) -> None:
    assert firm(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Callers reported 41 percent theft, 38 percent fraud and 31 percent assault.",
        "Altogether 98 pupils were chosen, 47 for the choir and 31 for the band.",
        "Of the 241 pupils, 104 were assigned to the red team and 107 to the blue team.",
        "The clinic saw 90 people (60 women, 55 refugees and 20 smokers).",
        "The district had 34 schools: 20 primary, 9 middle and 6 high schools (one school combines two levels).",
        "The regiment lost 312 men at the ford: 54 killed, 210 wounded, 48 missing, and 23 horses.",
        "The garden has 32 kinds of trees, 30 herbs – also called simples – 18 grasses, 14 annuals and four vines.",
        "The council has 108 seats (97 elected; 9 appointed).",
        "The harbour has 40 boats (15 from the north, 12 from the south and 8 from the east).",
        "Doctors saw 19 cases: 18 were confirmed and three have died.",
        "The raid left 489 sailors, including 54 women and 44 children, and 287 others hurt.",
        "Of the callers, 93.2% were local, 4.1% foreign, with Danes being the most at 2.0%, and 2.7% did not say.",
        "Ill were two groups (53.7 percent rural and 55.9 percent urban households).",
    ],
)
def test_a_list_that_only_a_bracket_or_its_form_announces_is_not(text: str) -> None:
    assert firm(text) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Police opened 120 cases (80 for theft, 130 for fraud and 20 unclassified).",
        "The boat carried 132 people, comprising 29 women and 41 men.",
        "You can get up to $200 off: $100 for a bed, $50 for a chair and $110 for a lamp.",
        "Of those who moved, 45 per cent went by rail, 14 per cent by road and 20 per cent by other means.",
        "The town counts 33% English, 29.9% Scots, 49% Irish and 4.7% of other origins.",
    ],
)
def test_a_list_that_misses_its_whole_by_far_is_more_likely_misread(text: str) -> None:
    assert firm(text) == [False]


def test_a_list_may_leave_a_doubt_of_its_size_and_one_of_its_kind() -> None:
    document = Document(
        "case.txt", "The harbour has 90 boats (15 from the north, 12 from the south and 8 from the east)."
    )
    assert [doubts(document, division) for division in document.divisions] == [2]


def test_what_people_may_name_several_of_may_exceed_a_hundred() -> None:
    assert firm("By ethnic group, 53% were Mestizo, 26% Creole, 17% Maya and 9% of other groups.") == [False]
    assert firm("By trade, 53% were weavers, 26% spinners, 17% dyers and 9% of other trades.") == [True]


def test_items_of_one_preposition_and_one_verb_are_parallel() -> None:
    assert are_parallel([" held for theft and ", " for fraud"])
    assert are_dealt_out([" pupils were assigned to the red team and ", " pupils to the blue team"])
    assert not are_parallel([" held for theft and ", " in prison"])
    assert not are_parallel([" worked in towns and ", " slept in towns"])


@pytest.mark.parametrize(
    "label", [" of unknown kind", " others", " were of other breeds", " with their age unspecified"]
)
def test_a_rest_is_told_by_its_words_in_their_place(label: str) -> None:
    assert is_rest(label)


@pytest.mark.parametrize("label", [" had seen other sailors", " did not respond to letters", " refusing to row"])
def test_what_somebody_does_to_others_is_no_rest(label: str) -> None:
    assert not is_rest(label)


def test_another_kind_is_a_rest_only_where_the_list_ends() -> None:
    text = "Of those who left, 45 per cent joined parents, 24 per cent other relatives and 20 per cent a club."
    labels = [" joined parents, ", " other relatives and ", " a club."]
    claims = Document("case.txt", text).claims
    assert not has_rest(text, claims, labels)
    assert has_rest(text, claims, [labels[0], labels[2], labels[1]])
    assert has_rest(text, claims, [labels[0], labels[1], " two or more of these."])


def test_bands_follow_on_each_other() -> None:
    assert are_bands([" under 18, ", " from 18 to 24, ", " from 25 to 64 and ", " 65 or older."])
    assert cover_everything([" over 64, ", " from 18 to 64 and ", " under 18."])
    assert not are_bands([" under 18, ", " from 25 to 64 and ", " 65 or older."])
    assert not cover_everything([" from 18 to 24, ", " from 25 to 64 and ", " 65 or older."])


def test_no_answer_is_an_answer_of_its_own() -> None:
    assert is_no_answer(" had no opinion")
    assert not is_no_answer(" say it does not provide enough help")


def test_answers_on_a_scale_differ() -> None:
    assert on_a_scale([" say it will be better, ", " worse, while ", " about the same"])
    assert not on_a_scale([" say it will be better, ", " that it improved, while ", " about the same"])
    assert not on_a_scale([" like tea, ", " coffee, and ", " milk"])
