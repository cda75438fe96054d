"""How sentences are compared."""

import pytest

from sourcelint.reading.similarity import compare
from sourcelint.reading.wording import shingles, wording


def test_case_quotes_dashes_and_punctuation_do_not_count() -> None:
    assert (
        wording("The “Old” law—of 1,814 pages—ended.").exact == wording('the "old" law - of 1814 pages - ended').exact
    )
    assert wording("The company’s plan").words == wording("The company's plan").words


def test_figures_are_masked_and_kept() -> None:
    read = wording("Twenty-eight of 31 states paid $1,000.50 in 2018.")
    assert read.words == ("#", "#", "of", "#", "states", "paid", "$", "#", "in", "#")
    assert read.figures == ("twenty", "eight", "31", "1000.50", "2018")


def test_every_word_keeps_its_place() -> None:
    text = "Élan vital: 40 œuvres, l’été."
    read = wording(text)
    assert [text[start:end].casefold().replace("’", "'") for start, end in read.spans][:2] == ["élan", "vital"]
    assert len(read.spans) == len(read.words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Victims had uneven access to shelters across the country.", "However, victims had uneven access to the shelters across the country."),
        ("Inspectors lacked resources and faced difficulties.", "Fines were modest; inspectors lacked resources and faced difficulties."),
        ("NGOs operated the majority of shelters that served victims.", "NGOs operated most shelters that served victims."),
    ],
)  # fmt: skip
def test_copies_and_clauses_are_recognised(one: str, other: str) -> None:
    assert compare(wording(one), wording(other)).copied
    assert compare(wording(other), wording(one)).copied


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The federal government identified most of the victims.", "The state government identified most of the victims."),
        ("The court increased the fine for the owner of the mill.", "The court decreased the fine for the owner of the mill."),
        ("The firm paid its debts to the bank in the spring.", "The firm never paid its debts to the bank in the spring."),
        ("Add the eggs and stir the dough with a spoon.", "Add the milk and heat the sauce with a lid."),
    ],
)  # fmt: skip
def test_parallel_sentences_are_no_copies(one: str, other: str) -> None:
    assert not compare(wording(one), wording(other)).copied


def test_scattered_words_of_a_long_sentence_are_no_copy() -> None:
    short = "The minister and the bank sold the old bridge to the town."
    long = (
        "The minister who came to power in the autumn said that farmers and the people of the coast had to wait, that the bank"
        " which had lent them money for seed and tools sold too little grain, and that the old men who kept the bridge would"
        " have to go to the next town."
    )
    assert not compare(wording(short), wording(long)).copied


def test_differing_words_are_told_in_the_order_of_the_arguments() -> None:
    likeness = compare(
        wording("In June the government completed a transition to an adversarial system at all levels of justice."),
        wording("In June the government completed a transition to an accusatory system at all levels of justice."),
    )
    assert likeness.differing == ["adversarial → accusatory"]
    assert likeness.same_figures


def test_figures_of_the_shorter_must_stand_in_the_longer() -> None:
    rolled = compare(
        wording("They freed 95 in 2017, against 228 in 2016."),
        wording("They freed 60 in 2018, against 95 in 2017 and 228 in 2016."),
    )
    changed = compare(wording("They freed 95 people in May of 2017."), wording("They freed 96 people in May of 2017."))
    assert rolled.same_figures
    assert not changed.same_figures


def test_a_clause_shares_a_shingle_with_its_sentence() -> None:
    clause = wording("Inspectors lacked resources and faced technical difficulties in carrying out inspections.")
    sentence = wording(
        "Authorities closed few farms, imposed modest fines, published nothing, and inspectors lacked resources and faced"
        " technical difficulties in carrying out inspections of mines, mills, harbours and quarries during the winter."
    )
    assert set(shingles(clause)) & set(shingles(sentence))


def test_texts_without_words_compare_as_nothing() -> None:
    assert not compare(wording("…"), wording("—")).copied
    assert shingles(wording("")) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("imports", "exports"),
        ("increased", "decreased"),
        ("legal", "illegal"),
        ("employers", "employees"),
        ("registered", "unregistered"),
        ("upstream", "downstream"),
        ("births", "deaths"),
        ("admitted", "discharged"),
    ],
)
def test_words_that_contrast_make_parallel_sentences(one: str, other: str) -> None:
    text = "The office of the province wrote that {} of the second quarter were counted by hand in all its towns."
    assert compare(wording(text.format(one)), wording(text.format(other))).opposed


@pytest.mark.parametrize(("one", "other"), [("workers", "worker"), ("reported", "supported"), ("teachers", "teaching")])
def test_other_words_do_not_contrast(one: str, other: str) -> None:
    text = "The office of the province wrote that {} of the second quarter were counted by hand in all its towns."
    assert not compare(wording(text.format(one)), wording(text.format(other))).opposed
