"""Accuracy on the labelled sentences, by rule, with floors that only rise."""

from collections import Counter

import pytest

from sourcelint import Document
from sourcelint.registry import load
from sourcelint.testing import run_rule

from .sentences import SUBJECTS, labelled

#: The rules that the set labels completely: what they flag elsewhere is a false alarm.
JUDGED = ("parts-total", "percent-total", "direction-contradicted", "share-mismatch", "impossible-figure")
#: Share of the faults of each rule that it must find. Raise a floor when the measured value has risen; never lower it.
FLOORS = {
    "parts-total": 1.0,
    "percent-total": 1.0,
    "direction-contradicted": 1.0,
    "share-mismatch": 1.0,
    "impossible-figure": 1.0,
}
SENTENCES = tuple(labelled())


def speaking(text: str) -> set[str]:
    """The names of the rules that flag a text."""
    document = Document("a.txt", text)
    rules = [rule for rule in load() if rule.name in JUDGED]
    return {rule.name for rule in rules if run_rule(rule, [document])}


@pytest.fixture(scope="module")
def spoken() -> list[set[str]]:
    return [speaking(sentence.text) for sentence in SENTENCES]


def test_the_set_is_large_varied_and_mostly_traps() -> None:
    assert len(SENTENCES) >= 300
    assert len(SUBJECTS) >= 10
    assert sum(sentence.rule is None for sentence in SENTENCES) > len(SENTENCES) / 2


@pytest.mark.parametrize("rule", JUDGED)
def test_faults_are_found(rule: str, spoken: list[set[str]]) -> None:
    faults = [(s.text, rules) for s, rules in zip(SENTENCES, spoken, strict=True) if s.rule == rule]
    missed = [text for text, rules in faults if rule not in rules]
    assert 1 - len(missed) / len(faults) >= FLOORS[rule], missed[:5]


def test_no_trap_is_flagged(spoken: list[set[str]]) -> None:
    alarms = [(sorted(rules), s.text) for s, rules in zip(SENTENCES, spoken, strict=True) if s.rule is None and rules]
    assert not alarms, (Counter(name for names, _ in alarms for name in names), alarms[:8])


def test_a_fault_is_flagged_by_its_own_rule_alone(spoken: list[set[str]]) -> None:
    others = [
        (sorted(rules), s.text) for s, rules in zip(SENTENCES, spoken, strict=True) if s.rule and rules - {s.rule}
    ]
    assert not others, others[:8]
