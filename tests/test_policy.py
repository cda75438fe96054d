"""Verdicts: effects by path and kind, and how much of a document may be withheld."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sourcelint.config import find_configuration, make_plan
from sourcelint.engine.plan import Plan
from sourcelint.errors import SourcelintError
from sourcelint.finding import Effect, Severity
from sourcelint.gate import Answer, Gate
from sourcelint.policy import Grade, Override, Policy
from tests.project import PLAN, check, encoded, write_texts

TEXTS = {
    "texts/a.txt": "The mill closed in 1998. STOP It never opened again.\n",
    "texts/b.txt": "STOP STOP STOP no.\n",
}
LENIENT = Grade(Severity.NOTE, Effect.NOTE)


def verdicts(root: Path, policy: Policy) -> dict[str, Any]:
    report = check(root, plan=Plan(PLAN.rules, policy))
    Gate.read(encoded(report), root=root)  # whatever the policy, the report agrees with itself
    return {document["document"]: document["verdict"] for document in report["documents"]}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_texts(tmp_path, TEXTS)
    resources = [
        {"name": name[6], "path": name, "sourcelint": {"kind": kind}}
        for name, kind in zip(TEXTS, ("report", "aggregate"), strict=True)
    ]
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": resources}))
    return tmp_path


def test_a_document_of_which_more_than_half_is_withheld_is_rejected(root: Path) -> None:
    assert verdicts(root, Policy()) == {"texts/a.txt": "quarantine", "texts/b.txt": "reject"}
    report = check(root)
    assert report["documents"][1]["reasons"] == ["shouting", "withheld-share"]


def test_the_limit_can_be_moved(root: Path) -> None:
    assert verdicts(root, Policy(max_withheld=1.0))["texts/b.txt"] == "quarantine"
    assert verdicts(root, Policy(max_withheld=0.0))["texts/a.txt"] == "reject"


def test_the_limit_can_be_moved_for_a_kind(root: Path) -> None:
    policy = Policy(overrides=(Override(kinds=("aggregate",), max_withheld=0.9),))
    assert verdicts(root, policy)["texts/b.txt"] == "quarantine"


def test_an_effect_can_be_changed_for_a_path(root: Path) -> None:
    policy = Policy(overrides=(Override(paths=("b.*",), rules={"shouting": LENIENT}),))
    assert verdicts(root, policy) == {"texts/a.txt": "quarantine", "texts/b.txt": "admit"}


def test_an_effect_can_be_changed_for_a_kind(root: Path) -> None:
    policy = Policy(overrides=(Override(kinds=("report",), rules={"shouting": Grade(effect=Effect.REJECT)}),))
    assert verdicts(root, policy)["texts/a.txt"] == "reject"


def test_path_and_kind_must_both_fit(root: Path) -> None:
    policy = Policy(overrides=(Override(("a.txt",), ("aggregate",), {"shouting": LENIENT}),))
    assert verdicts(root, policy)["texts/a.txt"] == "quarantine"


def test_the_last_override_that_fits_wins(root: Path) -> None:
    strict = Override(("texts/",), (), {"shouting": Grade(effect=Effect.REJECT)})
    mild = Override(("a.txt",), (), {"shouting": LENIENT})
    assert verdicts(root, Policy(overrides=(strict, mild)))["texts/a.txt"] == "admit"
    assert verdicts(root, Policy(overrides=(mild, strict)))["texts/a.txt"] == "reject"


def test_the_policy_is_part_of_the_settings_a_report_is_made_with(root: Path) -> None:
    digests = {
        Plan(PLAN.rules, policy).digest
        for policy in (Policy(), Policy(0.4), Policy(overrides=(Override(("a.txt",), (), {"shouting": LENIENT}),)))
    }
    assert len(digests) == 3


def test_records_of_a_file_follow_the_patterns_of_the_file() -> None:
    override = Override(paths=("data/*.jsonl",))
    assert override.fits("data/a.jsonl#17", None)
    assert not override.fits("other/a.jsonl#17", None)


CONFIGURATION = """
max-withheld = 0.25

[[overrides]]
paths = ["drafts/"]
rules.digest-mismatch = { severity = "note", effect = "note" }
rules.PRV104.severity = "error"
"""


def test_the_policy_is_read_from_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "sourcelint.toml").write_text(CONFIGURATION)
    policy = make_plan(find_configuration(tmp_path)).policy
    assert policy.max_withheld == 0.25
    (override,) = policy.overrides
    assert override.rules == {"digest-mismatch": LENIENT, "incomplete-entry": Grade(Severity.ERROR, None)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[overrides]]\npath = ["a"]\n', "unknown key 'path'"),
        ('[[overrides]]\nrules.digest-mismach.effect = "note"\n', "digest-mismatch"),
        ('[[overrides]]\nrules.digest-mismatch.effect = "ignore"\n', "ignore"),
        ('[[overrides]]\nkinds = ["novel"]\n', "novel"),
        ("max-withheld = 2\n", "max-withheld"),
    ],
)
def test_an_override_that_means_nothing_is_an_error(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "sourcelint.toml").write_text(text)
    with pytest.raises(SourcelintError) as caught:
        make_plan(find_configuration(tmp_path))
    assert said in f"{caught.value.message} {caught.value.hint}"


def test_the_strict_profile_makes_an_incomplete_entry_an_error(tmp_path: Path) -> None:
    (tmp_path / "sourcelint.toml").write_text('profile = "strict"\n')
    plan = make_plan(find_configuration(tmp_path))
    setting = next(setting for setting in plan.rules if setting.rule.name == "incomplete-entry")
    assert setting.severity is Severity.ERROR
    assert plan.policy.max_withheld < Policy().max_withheld


def test_a_quarantined_document_yields_what_the_policy_leaves(root: Path) -> None:
    report = check(root, plan=Plan(PLAN.rules, Policy(max_withheld=1.0)))
    gate = Gate.read(encoded(report), root=root)
    assert gate.explain(root / "texts/b.txt").answer is Answer.QUARANTINE
    assert "STOP" not in "".join(passage.text for passage in gate.passages(root / "texts/b.txt"))
