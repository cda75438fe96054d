"""The cases of the rule, and the examples of its documentation."""

from pathlib import Path

import pytest
from sourcelint.testing import Case, documented_cases, explain_difference, parse_cases, run_case, spans_of
from sourcelint_drafts.drafts.placeholder import Placeholder

CASES = parse_cases(Path(__file__).with_name("placeholder.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", [*CASES, *documented_cases(Placeholder)], ids=lambda case: case.title)
def test_placeholder(case: Case) -> None:
    findings = run_case(Placeholder, case)
    assert spans_of(findings) == case.expected, explain_difference(case, findings)
