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
from sourcelint.linting import assemble, examine
from sourcelint.policy import Grade, Override, Policy
from sourcelint.report.model import value_of
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
        ('[[overrides]]\nprofile = "wbe"\n', "did you mean 'web'"),
        ('[profiles.few]\nselect = ["residue"]\n[[overrides]]\nprofile = "few"\n', "'few' sets select"),
        ("[[overrides]]\nrules.repeated-frame.min-documents = 9\n", "unknown key 'min-documents'"),
        (
            '[profiles.ours.rules.repeated-frame]\nmin-documents = 9\n[[overrides]]\nprofile = "ours"\n',
            "[rules.repeated-frame]",
        ),
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


PAGE = """Home
River news
Farming
Weather
Contact us
The council voted on Tuesday to keep the ferry running through the winter, for the first time since 1998.
Letters
Search
"""


@pytest.mark.parametrize(
    ("override", "withheld"),
    [
        ('paths = ["pages/"]\nprofile = "web"', {"pages/a.txt"}),
        ('kinds = ["article"]\nprofile = "web"', {"texts/b.txt"}),
        ('paths = ["pages/"]\nrules.navigation.web-page = true', {"pages/a.txt"}),
        ('paths = ["pages/"]\nprofile = "web"\nrules.navigation.web-page = false', set()),
        ('paths = ["pages/"]\nprofile = "web"\nrules.RES102.effect = "note"', set()),
    ],
)
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_profile_can_hold_for_some_documents(tmp_path: Path, override: str, withheld: set[str], jobs: int) -> None:
    write_texts(tmp_path, {"pages/a.txt": PAGE, "texts/b.txt": PAGE.replace("ferry", "coach")})
    entry = {"name": "b", "path": "texts/b.txt", "sourcelint": {"kind": "article"}}
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [entry]}))
    (tmp_path / "sourcelint.toml").write_text(f'select = ["navigation"]\n[[overrides]]\n{override}\n')
    corpus = assemble([str(tmp_path / "pages"), str(tmp_path / "texts")], tmp_path)
    report = value_of(examine(make_plan(find_configuration(tmp_path)), corpus, jobs=jobs))
    lines = {(item["document"], item["line"]) for item in report["findings"] if item["effect"] == "withhold"}
    assert {name for name, line in lines if line == 7} == withheld


def test_what_holds_for_some_documents_is_part_of_the_digest(tmp_path: Path) -> None:
    digests = set()
    for profile in ("web", "strict", "report"):
        (tmp_path / "sourcelint.toml").write_text(f'[[overrides]]\nprofile = "{profile}"\n')
        digests.add(make_plan(find_configuration(tmp_path)).digest)
    assert len(digests) == 3


def test_a_page_that_is_mostly_frame_keeps_its_text_under_the_profile_web(tmp_path: Path) -> None:
    write_texts(tmp_path, {"pages/a.txt": PAGE + "Archive\nJobs\nEvents calendar\nPhotos of the river\n" * 3})
    corpus = assemble([str(tmp_path / "pages")], tmp_path)
    verdicts = []
    for profile in ("web", "ours"):
        (tmp_path / "sourcelint.toml").write_text(
            f'profile = "{profile}"\nselect = ["navigation"]\n[profiles.ours.rules.navigation]\nweb-page = true\n'
        )
        report = value_of(examine(make_plan(find_configuration(tmp_path)), corpus))
        verdicts += [document["verdict"] for document in report["documents"]]
    assert verdicts == ["quarantine", "reject"]
