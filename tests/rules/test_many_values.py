"""Groups of any size are judged whole: nothing is left out without a word."""

from random import Random

from sourcelint import Document, Place
from sourcelint.registry import load
from sourcelint.testing import run_rule
from sourcelint_rules.figures.conflicting_estimates import FACTOR, ConflictingEstimates, Estimate

RULES = {rule.name: rule for rule in load()}


def apart(first: Estimate, second: Estimate) -> bool:
    if first.low > second.high or second.low > first.high:
        return True
    small, large = sorted((first.value, second.value))
    return small > 0 and large > FACTOR * small


def test_an_estimate_behind_hundreds_that_agree_is_found() -> None:
    text = "An estimated 5,000 wells in the valley are dry. " * 400 + "An estimated 40,000 wells in the valley are dry."
    (finding,) = run_rule(RULES["conflicting-estimates"], [Document("a.txt", text)])
    assert finding.place.start == text.index("40,000")
    assert len(finding.related) == 400


def test_the_first_estimate_apart_is_that_of_all_pairs() -> None:
    random = Random(7)
    for _ in range(500):
        facts = []
        for position in range(random.randint(1, 6)):
            low = random.choice([0.0, 100.0, 120.0, 150.0, 280.0, 310.0, 900.0])
            high = low + random.choice([0.0, 50.0, float("inf")])
            facts.append(Estimate(Place("a.txt", position, position + 1), low, high, low))
        expected = [i for i, fact in enumerate(facts) if any(apart(fact, other) for other in facts[:i])][:1]
        found = [draft.where for draft in ConflictingEstimates().check("well|valley", facts)]
        assert found == [facts[i].place for i in expected]


def test_very_many_sizes_of_one_set_are_counted_where_they_are_not_shown() -> None:
    sizes = [100] * 40 + list(range(80, 130))
    text = " ".join(f"Water was tested in 17 of {size} districts." for size in sizes)
    findings = run_rule(RULES["denominator-differs"], [Document("a.txt", text)])
    assert findings
    assert all(f"and {50 - 1 - 20} more sizes" in finding.message for finding in findings)
    assert findings[0].data["elsewhere"] == 90 - 1
