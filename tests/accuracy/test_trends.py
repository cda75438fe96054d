"""What is said of a series, against figures that stand sentences away: found when false, silent when true or unknown."""

from itertools import product

import pytest

from sourcelint import Document
from sourcelint.registry import load
from sourcelint.testing import run_rule

RULE = next(rule for rule in load() if rule.name == "direction-contradicted")
FACTS = (
    ("the northern ferries", "carried", "passengers"),
    ("public clinics", "treated", "burn patients"),
    ("customs officers", "seized", "hunting rifles"),
    ("the housing office", "issued", "building permits"),
    ("league referees", "suspended", "players"),
    ("the forest agency", "planted", "young oaks"),
)
YEARS = (2014, 2015, 2016, 2017)
RISING, FALLING, MIXED = (310, 350, 380, 420), (420, 380, 350, 310), (310, 420, 350, 380)
#: What is said of the figure of 2017, and of which of the three courses it is true.
SAID = (
    ("{Agent} {acted} {n} {things} in 2017, fewer than in the previous year.", {FALLING}),
    ("In 2017, {agent} {acted} {n} {things}, more than the year before.", {RISING, MIXED}),
    ("In 2017, {n} {things} were {acted} by {agent}, down from the previous year.", {FALLING}),
    ("{Agent} {acted} {n} {things} in 2017, the lowest number since 2013.", {FALLING}),
    ("{Agent} {acted} {n} {things} in 2017, the highest annual total on record.", {RISING}),
    ("In 2017, {agent} {acted} a record {n} {things}.", {RISING}),
    ("In 2017, {agent} {acted} {n} {things}, a record low.", {FALLING}),
    ("{Agent} {acted} {n} {things} in 2017, a rise for the third consecutive year.", {RISING}),
    ("{Agent} {acted} {n} {things} in 2017, the third straight year of decline.", {FALLING}),
    ("{Agent} {acted} {n} {things} in 2017; numbers have grown every year since 2014.", {RISING}),
)
TELLING = ("In {year}, {agent} {acted} {n} {things}.", "{n} {things} were {acted} by {agent} in {year}.")


def report(said: str, fact: tuple[str, str, str], course: tuple[int, ...]) -> str:
    agent, acted, things = fact
    words = {"agent": agent, "Agent": agent[0].upper() + agent[1:], "acted": acted, "things": things}
    others = [
        TELLING[year % 2].format(n=value, year=year, **words) for year, value in zip(YEARS[:3], course[:3], strict=True)
    ]
    return "\n\n".join([others[1], "It rained.", said.format(n=course[3], **words), others[0], others[2]])


def flagged(text: str) -> bool:
    return bool(run_rule(RULE, [Document("a.txt", text)]))


@pytest.mark.parametrize(("said", "true"), SAID)
def test_words_that_the_figures_contradict_are_found(said: str, true: set[tuple[int, ...]]) -> None:
    false = [course for course in (RISING, FALLING, MIXED) if course not in true]
    missed = [
        report(said, fact, course) for fact, course in product(FACTS, false) if not flagged(report(said, fact, course))
    ]
    assert not missed, (len(missed), missed[:2])


@pytest.mark.parametrize(("said", "true"), SAID)
def test_words_that_the_figures_bear_out_are_left_alone(said: str, true: set[tuple[int, ...]]) -> None:
    assert not [
        report(said, fact, course) for fact, course in product(FACTS, true) if flagged(report(said, fact, course))
    ]


@pytest.mark.parametrize(("said", "true"), SAID)
def test_figures_of_something_else_are_not_held_against_words(said: str, true: set[tuple[int, ...]]) -> None:
    for fact, course in product(FACTS, (RISING, FALLING, MIXED)):
        text = report(said, fact, course)
        kept = next(part for part in text.split("\n\n") if str(course[3]) in part and "2017" in part)
        for written, other in (
            (fact[2], f"foreign {fact[2]}"),
            (fact[0], f"{fact[0]} of the islands"),
            ("n 201", "n May 201"),
        ):
            others = [part if part == kept else part.replace(written, other) for part in text.split("\n\n")]
            assert not flagged("\n\n".join(others)), others
