"""``sourcelint waive`` and ``sourcelint baseline``: from a finding to a file that accepts it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_gate import invoke

SELECT = 'paths = ["texts"]\nselect = ["incomplete-entry", "digest-mismatch", "policy"]\n'


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "texts").mkdir()
    for name in "ab":
        (tmp_path / f"texts/{name}.txt").write_text(f"The ferry {name} sailed in 2019.\n")
    resources = [{"name": name, "path": f"{name}.txt", "bytes": 3} for name in "ab"]
    (tmp_path / "texts/datapackage.json").write_text(json.dumps({"resources": resources}))
    (tmp_path / "sourcelint.toml").write_text(SELECT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def findings(*arguments: str) -> list[dict[str, Any]]:
    status, result = invoke("check", "--format", "json", "--exit-zero", *arguments)
    assert status == 0
    found: list[dict[str, Any]] = json.loads(result.output)["findings"]
    return found


def mismatch(document: str) -> str:
    return str(
        next(f["fingerprint"] for f in findings() if (f["name"], f["document"]) == ("digest-mismatch", document))
    )


def test_a_waived_finding_no_longer_fails_the_check_and_lets_its_document_pass(project: Path) -> None:
    for name in "ab":
        status, _ = invoke("waive", mismatch(f"texts/{name}.txt"), "--reason", "mended by hand, see the log")
        assert status == 0
    status, result = invoke("check")
    assert status == 0
    assert "2 suppressed" in result.output
    assert [f["suppressed"]["reason"] for f in findings() if f["suppressed"]] == ["mended by hand, see the log"] * 2


def test_waivers_are_added_at_the_end_and_nothing_else_is_touched(project: Path) -> None:
    path = project / "sourcelint.waivers.toml"
    path.write_text("# Our waivers,  as we like them\n\n[[waiver]]\nrule='incomplete-entry'   # all\nreason='later'")
    before = path.read_text()
    assert invoke("waive", mismatch("texts/a.txt")[:10], "--reason", "r", "--until", "2999-01-31")[0] == 0
    after = path.read_text()
    assert after.startswith(before)
    assert "until = 2999-01-31" in after
    assert "# the file is not the declared one" in after


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["0" * 32, "--reason", "r"], "no finding has the fingerprint"),
        (["abc", "--reason", "r"], "too short"),
        (["{a}", "--reason", "  "], "--reason is empty"),
        (["{a}", "--reason", "r", "--until", "soon"], "no date"),
        (["{a}", "--reason", "r", "--until", "2020-01-01"], "is over"),
        (["{a}", "--reason", "r", "--report", "nowhere.json"], "cannot be opened"),
        (["{a}", "--reason", "r", "--report", "sourcelint.toml"], "not a JSON report"),
    ],
)
def test_a_waiver_that_would_mean_nothing_is_not_written(project: Path, arguments: list[str], said: str) -> None:
    given = [argument.replace("{a}", mismatch("texts/a.txt")) for argument in arguments]
    status, result = invoke("waive", *given)
    assert status == 2
    assert said in str(result.exception)
    assert not (project / "sourcelint.waivers.toml").exists()


def test_a_finding_is_not_waived_twice() -> None:
    fingerprint = mismatch("texts/a.txt")
    assert invoke("waive", fingerprint, "--reason", "r")[0] == 0
    assert invoke("waive", fingerprint, "--reason", "r")[0] == 2


def test_a_waiver_can_be_taken_from_a_stored_report(project: Path) -> None:
    invoke("check", "--format", "json", "--output", "findings.json", "--exit-zero")
    assert invoke("waive", mismatch("texts/b.txt"), "--reason", "r", "--report", "findings.json")[0] == 0


def test_the_check_with_a_baseline_shows_only_what_is_new(project: Path) -> None:
    assert invoke("baseline", "create", "--reason", "left for now")[0] == 0
    status, result = invoke("check")
    assert status == 0
    assert "digest-mismatch" not in result.output.partition("verdicts")[0]
    (project / "texts/c.txt").write_text("New here.\n")
    manifest = json.loads((project / "texts/datapackage.json").read_text())
    manifest["resources"].append({"name": "c", "path": "c.txt", "bytes": 1})
    (project / "texts/datapackage.json").write_text(json.dumps(manifest))
    status, result = invoke("check")
    assert status == 1
    shown = result.output.partition("verdicts")[0]
    assert "texts/c.txt" in shown
    assert "texts/a.txt" not in shown
    assert "4 suppressed" in result.output
    assert len([f for f in findings() if f["suppressed"]]) == 4
    assert invoke("check", "--no-baseline")[1].output.count("digest-mismatch") > 3


def test_a_known_fault_still_keeps_its_text_back() -> None:
    invoke("baseline", "create", "--reason", "left for now")
    _, result = invoke("check", "--format", "json")
    assert {document["verdict"] for document in json.loads(result.output)["documents"]} == {"reject"}


def test_updating_the_baseline_takes_out_what_is_gone_and_takes_up_nothing(project: Path) -> None:
    invoke("baseline", "create", "--reason", "left for now")
    manifest = json.loads((project / "texts/datapackage.json").read_text())
    del manifest["resources"][0]["bytes"]
    manifest["resources"][1]["bytes"] = 99
    manifest["resources"][0]["title"] = "The ferry"
    (project / "texts/datapackage.json").write_text(json.dumps(manifest))
    stale = [f for f in findings() if f["name"] == "stale-baseline"]
    assert len(stale) == 2
    assert invoke("baseline", "update")[0] == 0
    assert [f for f in findings() if f["name"] == "stale-baseline"] == []
    assert len([f for f in findings() if f["suppressed"] is None]) == 1
    assert invoke("baseline", "update", "--add", "--fail-on", "error")[0] == 0
    assert len([f for f in findings() if f["suppressed"] is None]) == 1  # a warning, too mild to be taken up
    assert invoke("baseline", "update", "--add", "--reason", "new reason")[0] == 0
    assert {f["suppressed"]["reason"] for f in findings()} == {"new reason"}


def test_the_baseline_can_be_shown() -> None:
    invoke("baseline", "create", "--reason", "left for now")
    _, result = invoke("baseline", "show")
    assert "4 findings: left for now" in result.output
    _, result = invoke("baseline", "show", "--format", "json")
    assert len(json.loads(result.output)["findings"]) == 4


def test_a_partial_check_calls_no_waiver_useless(project: Path) -> None:
    invoke("waive", mismatch("texts/a.txt"), "--reason", "r")
    assert [f["name"] for f in findings("texts/b.txt") if f["name"].endswith("-waiver")] == []
    (project / "texts/a.txt").write_text("...")
    assert "unused-waiver" in [f["name"] for f in findings()]
    assert "unused-waiver" in [f["name"] for f in findings("texts/a.txt")]
