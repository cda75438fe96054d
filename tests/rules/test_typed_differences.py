"""What kind of difference a conflict is decides how grave it is."""

import pytest

from sourcelint import Document, Severity
from sourcelint.registry import load
from sourcelint.testing import run_rule

ONE = "Norway borrowed $40 million for roads in 2017."
OTHER = "In 2017, Norway borrowed $25 million for roads."
PLOUGHS = "Norway bought 40 ploughs for roads in 2017.", "In 2017, Norway bought 25 ploughs for roads."


@pytest.mark.parametrize(
    ("texts", "kind", "severity"),
    [
        ([f"{ONE} The winter was mild. {OTHER}"], "occasions", Severity.NOTE),
        ([ONE, OTHER], "contradiction", Severity.ERROR),
        ([f"{PLOUGHS[0]} The winter was mild. {PLOUGHS[1]}"], "contradiction", Severity.ERROR),
    ],
)
def test_amounts_of_one_document_may_be_two_occasions(texts: list[str], kind: str, severity: Severity) -> None:
    rule = next(rule for rule in load() if rule.name == "conflicting-figure")
    (finding,) = run_rule(rule, [Document(f"{number}.txt", text) for number, text in enumerate(texts)])
    assert (finding.data["kind"], finding.severity) == (kind, severity)
