"""Every rule against its literate cases and the examples of its documentation."""

from pathlib import Path

import pytest

from sourcelint.documentation import documentation
from sourcelint.registry import family, load
from sourcelint.rule import Rule
from sourcelint.testing import Case, documented_cases, explain_difference, parse_cases, run_case, spans_of

CASES = Path(__file__).parent / "rules"
RULES = [rule for rule in load() if rule.__module__.startswith("sourcelint_rules.")]


def case_file(rule: type[Rule]) -> Path:
    return CASES / family(rule) / f"{rule.__module__.rpartition('.')[2]}.md"


def cases_of(rule: type[Rule]) -> list[Case]:
    path = case_file(rule)
    return parse_cases(path.read_text(encoding="utf-8")) if path.exists() else []


LITERATE = [pytest.param(rule, case, id=f"{rule.name}: {case.title}") for rule in RULES for case in cases_of(rule)]
DOCUMENTED = [
    pytest.param(rule, case, id=f"{rule.name}: {case.title}") for rule in RULES for case in documented_cases(rule)
]


@pytest.mark.parametrize(("rule", "case"), LITERATE)
def test_case_flags_what_is_marked_and_nothing_else(rule: type[Rule], case: Case) -> None:
    findings = run_case(rule, case)
    assert spans_of(findings) == case.expected, explain_difference(case, findings)


@pytest.mark.parametrize(("rule", "case"), DOCUMENTED)
def test_documented_example_does_what_the_documentation_says(rule: type[Rule], case: Case) -> None:
    findings = run_case(rule, case)
    assert spans_of(findings) == case.expected, explain_difference(case, findings)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_has_three_cases_that_flag_and_three_that_stay_silent(rule: type[Rule]) -> None:
    cases = cases_of(rule)
    assert sum(bool(case.expected) for case in cases) >= 3, case_file(rule)
    assert sum(not case.expected for case in cases) >= 3, case_file(rule)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_is_documented_under_the_fixed_headings(rule: type[Rule]) -> None:
    text = documentation(rule)
    assert text.summary.endswith(".")
    assert text.missing == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_documentation_shows_a_bad_and_a_good_example(rule: type[Rule]) -> None:
    cases = documented_cases(rule)
    assert any(case.expected for case in cases if case.title.startswith("Bad"))
    assert all(not case.expected for case in cases if case.title.startswith("Good"))
    assert any(case.title.startswith("Good") for case in cases)


def test_no_case_file_is_left_over_from_a_rule_that_is_gone() -> None:
    known = {case_file(rule) for rule in RULES}
    assert sorted(set(CASES.rglob("*.md")) - known) == []
