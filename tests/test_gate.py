"""The gate: what it admits, and everything that it refuses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from sourcelint.gate import Answer, Cause, Demands, Gate, Refused, ReportRefused
from sourcelint.integrity import digest_of
from tests.project import TEXTS, check, encoded, kept, write_texts
from tests.tampering import damaged


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_texts(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def report(root: Path) -> dict[str, Any]:
    return check(root)


@pytest.fixture
def gate(root: Path, report: dict[str, Any]) -> Gate:
    return Gate.read(encoded(report), root=root)


def resealed(report: dict[str, Any], **changes: Any) -> bytes:
    """A report that was changed by somebody who knows how to compute its digest."""
    value = {**report, **changes}
    return encoded({**value, "digest": digest_of(value)})


# --- what it admits ---------------------------------------------------------------------------------------------


def test_clean_text_is_admitted_whole(gate: Gate, root: Path) -> None:
    path = root / "texts/clean.txt"
    assert gate.admits(path)
    (passage,) = gate.passages(path)
    assert passage.text == TEXTS["texts/clean.txt"]
    assert (passage.start, passage.end) == (0, len(passage.text))


def test_withheld_spans_are_left_out_and_offsets_hold(gate: Gate, root: Path) -> None:
    path = root / "texts/partly.txt"
    assert not gate.admits(path)
    assert gate.explain(path).answer is Answer.QUARANTINE
    passages = list(gate.passages(path))
    text = TEXTS["texts/partly.txt"]
    assert [text[passage.start : passage.end] for passage in passages] == [passage.text for passage in passages]
    assert "STOP" not in "".join(passage.text for passage in passages)


def test_rejected_text_yields_nothing_and_says_why(gate: Gate, root: Path) -> None:
    decision = gate.explain(root / "texts/banned.txt")
    assert decision.answer is Answer.REJECT
    assert decision.reasons == ("banned-text",)
    assert list(gate.passages(root / "texts/banned.txt")) == []


def test_notes_travel_with_the_passage_they_speak_of(gate: Gate, root: Path) -> None:
    (passage,) = gate.passages(root / "texts/clean.txt")
    assert [note.name for note in passage.notes] == ["remark"]


def test_file_of_records_is_judged_by_its_worst_record(gate: Gate, root: Path) -> None:
    decision = gate.explain(root / "texts/records.jsonl")
    assert decision.answer is Answer.QUARANTINE
    assert [part.answer for part in decision.parts] == [Answer.ADMIT, Answer.QUARANTINE]


def test_single_records_have_names_of_their_own_even_with_a_number_sign(gate: Gate, root: Path) -> None:
    assert gate.admits(f"{root}/texts/records.jsonl#a")
    assert [passage.text for passage in gate.passages(f"{root}/texts/records.jsonl#b#2")] == [" here"]


def test_paths_of_the_gate_are_the_files_of_the_report(gate: Gate, root: Path) -> None:
    assert [path.relative_to(root).as_posix() for path in gate.paths] == sorted(TEXTS)


def test_relative_paths_are_those_of_the_working_directory(
    gate: Gate, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root / "texts")
    assert gate.admits("clean.txt")
    assert gate.admits("../texts/clean.txt")


def test_file_whose_own_name_has_a_number_sign(tmp_path: Path) -> None:
    write_texts(tmp_path, {"texts/a#1.txt": "One sentence stands here.\n"})
    gate = Gate.read(encoded(check(tmp_path)), root=tmp_path)
    assert gate.admits(tmp_path / "texts/a#1.txt")
    assert gate.paths == (tmp_path / "texts/a#1.txt",)


def test_declared_encoding_decides_how_the_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    text = "Der Fluß fließt träge. STOP Überall."
    (tmp_path / "texts/a.txt").write_bytes(text.encode("latin-1"))
    resource = {"name": "a", "path": "texts/a.txt", "encoding": "latin-1"}
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [resource]}))
    gate = Gate.read(encoded(check(tmp_path)), root=tmp_path)
    assert "".join(passage.text for passage in gate.passages(tmp_path / "texts/a.txt")) == text.replace("STOP", "")


# --- files that it refuses --------------------------------------------------------------------------------------


def test_unknown_file_is_refused(gate: Gate, root: Path, tmp_path: Path) -> None:
    stray = tmp_path / "stray.txt"
    stray.write_text(TEXTS["texts/clean.txt"])
    assert gate.explain(stray).cause is Cause.UNKNOWN
    with pytest.raises(Refused):
        gate.passages(stray)


def test_copy_of_an_admitted_file_under_another_name_is_unknown(gate: Gate, root: Path) -> None:
    copy = root / "copy.txt"
    copy.write_text(TEXTS["texts/clean.txt"])
    assert gate.explain(copy).cause is Cause.UNKNOWN


def test_missing_file_is_refused(gate: Gate, root: Path) -> None:
    path = root / "texts/clean.txt"
    with kept(path):
        path.unlink()
        assert gate.explain(path).cause is Cause.MISSING


def test_swapped_files_are_refused_both(gate: Gate, root: Path) -> None:
    one, other = root / "texts/clean.txt", root / "texts/partly.txt"
    with kept(one) as first, kept(other) as second:
        one.write_bytes(second)
        other.write_bytes(first)
        assert gate.explain(one).cause is gate.explain(other).cause is Cause.CHANGED


def test_folder_is_refused(gate: Gate, root: Path) -> None:
    assert gate.explain(root / "texts").answer is Answer.REFUSE


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ('{"id": "a", "text": "Ten trees fell!"}\n{"id": "b#2", "text": "STOP here"}\n', Cause.CHANGED),
        ('{"id": "a", "text": "Ten trees fell."}\n', Cause.MISSING),
        (TEXTS["texts/records.jsonl"] + '{"id": "c", "text": "New."}\n', Cause.UNKNOWN),
        (TEXTS["texts/records.jsonl"] + '{"id": "a", "text": "Ten trees fell."}\n', Cause.UNREADABLE),
        (TEXTS["texts/records.jsonl"] + "not JSON\n", Cause.UNREADABLE),
    ],
)
def test_changed_lacking_new_and_doubled_records_are_refused(
    gate: Gate, root: Path, content: str, cause: Cause
) -> None:
    path = root / "texts/records.jsonl"
    with kept(path):
        path.write_text(content)
        assert gate.explain(path).cause is cause


def test_text_that_reads_differently_than_when_it_was_examined_is_refused(root: Path, report: dict[str, Any]) -> None:
    documents = [dict(document) for document in report["documents"]]
    clean = next(document for document in documents if document["document"] == "texts/clean.txt")
    clean["encoding"] = "utf-16-le"
    gate = Gate.read(resealed(report, documents=documents), root=root)
    with pytest.raises(Refused):
        gate.passages(root / "texts/clean.txt")


def test_thousand_random_changes_of_a_file_admit_nothing(gate: Gate, root: Path) -> None:
    random = Random(2019)
    path = root / "texts/clean.txt"
    with kept(path) as data:
        for _ in range(1_000):
            path.write_bytes(damaged(data, random))
            assert gate.explain(path).cause is Cause.CHANGED


# --- reports that it refuses ------------------------------------------------------------------------------------


def test_thousand_random_changes_of_a_report_are_refused(root: Path, report: dict[str, Any]) -> None:
    random = Random(2023)
    data = encoded(report)
    refused = 0
    while refused < 1_000:
        changed = damaged(data, random)
        if _means_the_same(changed, report):  # a blank between two values is no part of the report
            continue
        with pytest.raises(ReportRefused):
            Gate.read(changed, root=root)
        refused += 1


def _means_the_same(data: bytes, report: dict[str, Any]) -> bool:
    try:
        return bool(json.loads(data) == report)
    except ValueError:
        return False


def test_report_without_digest_is_refused(root: Path, report: dict[str, Any]) -> None:
    value = {key: part for key, part in report.items() if key != "digest"}
    with pytest.raises(ReportRefused, match="no digest"):
        Gate.read(encoded(value), root=root)


def test_report_of_a_run_that_failed_is_refused(root: Path, report: dict[str, Any]) -> None:
    failure = {"document": "texts/x.txt", "rule": None, "cause": "cannot be opened"}
    with pytest.raises(ReportRefused, match="did not succeed"):
        Gate.read(resealed(report, failures=[failure]), root=root)


def _with(report: dict[str, Any], name: str, **changes: Any) -> list[dict[str, Any]]:
    return [{**document, **(changes if document["document"] == name else {})} for document in report["documents"]]


@pytest.mark.parametrize(
    "changes",
    [
        {"verdict": "admit"},
        {"verdict": "admit", "admitted": [[0, 72]], "withheld": [], "reasons": []},
        {"withheld": [[21, 25]], "admitted": [[0, 21], [25, 72]]},
        {"admitted": [[0, 72]]},
        {"admitted": [[0, 21], [25, 51], [55, 73]]},
        {"reasons": []},
        {"sha256": "abc"},
        {"characters": "72"},
        {"verdict": "fine"},
    ],
)
def test_report_that_contradicts_itself_is_refused_even_with_a_new_digest(
    root: Path, report: dict[str, Any], changes: dict[str, Any]
) -> None:
    assert next(d for d in report["documents"] if d["document"] == "texts/partly.txt")["characters"] == 72
    with pytest.raises(ReportRefused):
        Gate.read(resealed(report, documents=_with(report, "texts/partly.txt", **changes)), root=root)


def test_report_that_names_a_document_twice_is_refused(root: Path, report: dict[str, Any]) -> None:
    with pytest.raises(ReportRefused, match="twice"):
        Gate.read(resealed(report, documents=[*report["documents"], report["documents"][0]]), root=root)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b"null", b"\xff", b'{"schema": "sourcelint.findings/2"}', b"[" * 100_000]
)
def test_what_is_no_report_is_refused(root: Path, content: bytes) -> None:
    with pytest.raises(ReportRefused):
        Gate.read(content, root=root)


def test_key_that_stands_twice_is_refused(root: Path, report: dict[str, Any]) -> None:
    data = encoded(report).replace(b'"settings"', b'"settings": "x",\n "settings"', 1)
    with pytest.raises(ReportRefused, match="twice"):
        Gate.read(data, root=root)


def test_report_that_is_not_there_is_refused(root: Path) -> None:
    with pytest.raises(ReportRefused, match="cannot be opened"):
        Gate.load(root / "nowhere.json")


# --- demands ----------------------------------------------------------------------------------------------------


def test_demanded_rules_settings_and_version_are_accepted(root: Path, report: dict[str, Any]) -> None:
    Gate.read(encoded(report), root=root, demands=Demands(("TST101", "banned-text"), report["settings"], "0.0.9"))


@pytest.mark.parametrize(
    "demands",
    [
        Demands(rules=("no-such-rule",)),
        Demands(settings="sha256:" + "0" * 64),
        Demands(version="99"),
        Demands(version="not a version"),
    ],
)
def test_report_of_other_rules_settings_or_an_older_version_is_refused(
    root: Path, report: dict[str, Any], demands: Demands
) -> None:
    with pytest.raises(ReportRefused):
        Gate.read(encoded(report), root=root, demands=demands)


@pytest.mark.parametrize(
    ("made_by", "demanded", "accepted"),
    [
        ("0.10.0", "0.9", True),
        ("1.0", "1.0.0", True),
        ("1.0.0rc1", "1.0.0", False),
        ("1.0.0.dev3", "1.0.0a1", False),
        ("1.0.1", "1.0.0rc2", True),
    ],
)
def test_versions_are_compared_as_numbers_and_pre_releases_come_first(
    root: Path, report: dict[str, Any], made_by: str, demanded: str, accepted: bool
) -> None:
    data = resealed(report, tool={"name": "sourcelint", "version": made_by})
    if accepted:
        Gate.read(data, root=root, demands=Demands(version=demanded))
    else:
        with pytest.raises(ReportRefused, match="at least"):
            Gate.read(data, root=root, demands=Demands(version=demanded))


# --- what it costs ----------------------------------------------------------------------------------------------


def test_importing_the_gate_loads_neither_the_engine_nor_anything_installed() -> None:
    program = (
        "import sys, sourcelint.gate\n"
        "own = {name for name in sys.modules if name.startswith('sourcelint')}\n"
        "print(sorted(own))\n"
        "print(any('site-packages' in (getattr(module, '__file__', None) or '') for name, module in "
        "list(sys.modules.items()) if not name.startswith(('sourcelint', '_')) and name != 'sitecustomize'))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": ""},
    )
    own, foreign = done.stdout.splitlines()
    own_parts = ("", ".errors", ".gate", ".gate.answers", ".gate.report", ".integrity", ".project")
    assert own == str([f"sourcelint{part}" for part in own_parts])
    assert foreign == "False"
