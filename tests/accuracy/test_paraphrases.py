"""The same count told in other words by two texts: found when the values differ, silent when anything else does too."""

from collections.abc import Iterator
from itertools import permutations

import pytest

from sourcelint import Document
from sourcelint.registry import load
from sourcelint.testing import run_rule

RULE = next(rule for rule in load() if rule.name == "conflicting-figure")

#: Who acted, the verb, its noun, what was counted with what narrows it, and where.
FACTS = (
    ("the federal police", "arrested", "arrest", "suspected smugglers", "in Kenya"),
    ("the labour inspectorate", "inspected", "inspection", "fishing boats", "in Norway"),
    ("public hospitals", "treated", "treatment", "malaria patients", "in Ghana"),
    ("the courts", "convicted", "conviction", "drunken drivers", "in Poland"),
    ("customs officers", "seized", "seizure", "hunting rifles", "in Peru"),
    ("the school board", "enrolled", "enrolment", "deaf pupils", "in Malta"),
    ("road crews", "repaired", "repair", "stone bridges", "in Nepal"),
    ("the prison service", "released", "release", "sick inmates", "in Chile"),
)
#: Ways to tell one fact; {n} is the figure, {m} that of another year.
TELLINGS = (
    "In 2017, {agent} {acted} {n} {things} {place}.",
    "{Agent} {acted} {n} {things} {place} in 2017.",
    "{Agent} reported that it {acted} {m} {things} {place} in 2018, compared to {n} in 2017.",
    "{n} {things} {place} were {acted} by {agent} in 2017.",
    "In 2017, {n} {things} were {acted} {place} by {agent}.",
    "The {noun} of {n} {things} {place} by {agent} in 2017 was praised.",
    "{Agent} {acted} {m} {things} {place} in 2018, up from {n} in 2017.",
    "In 2018, {agent} {acted} {m} {things} {place} ({n} in 2017).",
)
#: What makes a second text speak of something else, or say less than a contradiction.
TRAPS = (
    "In 2016, {agent} {acted} {n} {things} {place}.",
    "In May 2017, {agent} {acted} {n} {things} {place}.",
    "In the first quarter of 2017, {agent} {acted} {n} {things} {place}.",
    "{Agent} {acted} {n} {things} {place} between 2015 and 2017.",
    "In 2017, {agent} {acted} {n} {things} in Laos.",
    "In 2017, {agent} {acted} {n} foreign {things} {place}.",
    "In 2017, {agent} of the capital {acted} {n} {things} {place}.",
    "In 2017, private firms {acted} {n} {things} {place}.",
    "In 2017, {agent} counted {n} {things} {place}.",
    "In 2017, {agent} {acted} {n} {things} near the coast {place}.",
    "In 2017, {agent} {acted} {n} {things} {place}, only in the north.",
    "In 2017, {agent} {acted} at least 40 {things} {place}.",
    "In 2017, {agent} {acted} about {about} {things} {place}.",
    "In 2017, {agent} {acted} another {n} {things} {place}.",
    "In 2017, {agent} {acted} {n} {things} {place}, according to provisional data.",
    "In 2017, {agent} {acted} {n} of the {things} {place}.",
    "In 2017, {agent} planned to have {acted} {n} {things} {place}.",
    "In 2017, they {acted} {n} {things} {place}.",
    "In 2017, {agent} {acted} {n} {things} a month {place}.",
    "By December 2017, {agent} had {acted} {n} {things} {place}.",
)


def told(telling: str, fact: tuple[str, ...], number: int) -> str:
    agent, acted, noun, things, place = fact
    return telling.format(
        agent=agent, Agent=agent[0].upper() + agent[1:], acted=acted, noun=noun, things=things, place=place,
        n=number, m=number + 61, about=round(number, -1),
    )  # fmt: skip


def flags(first: str, second: str) -> list[str]:
    documents = [Document("a.txt", first), Document("b.txt", second)]
    return [str(finding.data["kind"]) for finding in run_rule(RULE, documents)]


def pairs() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for number, fact in enumerate(FACTS):
        for first, second in list(permutations(TELLINGS, 2))[number % 3 :: 3]:
            yield first, second, fact


def test_another_value_is_found_in_other_words() -> None:
    told_pairs = [(told(first, fact, 412), told(second, fact, 427)) for first, second, fact in pairs()]
    missed = [pair for pair in told_pairs if set(flags(*pair)) != {"contradiction"}]
    assert 1 - len(missed) / len(told_pairs) >= 0.95, (len(missed), len(told_pairs), missed[:5])


def test_the_same_value_in_other_words_is_silent() -> None:
    assert not [
        (first, second) for first, second, fact in pairs() if flags(told(first, fact, 412), told(second, fact, 412))
    ]


@pytest.mark.parametrize("trap", TRAPS)
def test_what_else_differs_is_no_contradiction(trap: str) -> None:
    alarms = [
        (telling, fact)
        for number, fact in enumerate(FACTS)
        for telling in TELLINGS[number % 2 :: 2]
        if "contradiction" in flags(told(telling, fact, 412), told(trap, fact, 427))
    ]
    assert not alarms
