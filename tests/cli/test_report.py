"""``sourcelint report``: a stored report in another format."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from sourcelint.cli import cli
from sourcelint.errors import SourcelintError
from tests.report.sample import TEXTS, sample


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    report, texts = sample()
    for name, text in texts.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    (tmp_path / "findings.json").write_text(json.dumps(report), encoding="utf-8")
    (tmp_path / "sourcelint.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, data: bytes | None = None) -> str:
    result = CliRunner().invoke(cli, ["report", *arguments], input=data, standalone_mode=False)
    if result.exception:
        raise result.exception
    assert result.return_value == 0
    return result.output


def test_stored_report_is_shown_with_the_text_around_each_finding(project: Path) -> None:
    assert "In the end seriouscrime was found here." in run("findings.json")


def test_text_of_a_file_that_changed_is_not_shown(project: Path) -> None:
    path = project / "corpus" / "one-line.txt"
    path.write_bytes(b"x" + path.read_bytes())
    output = run("findings.json")
    assert "In the end" not in output
    assert "seriouscrime" in output


def test_report_is_read_from_standard_input_and_written_to_a_file(project: Path) -> None:
    data = (project / "findings.json").read_bytes()
    assert run("-", "--format", "jsonl", "--output", "out.jsonl", data=data) == ""
    assert (project / "out.jsonl").read_text(encoding="utf-8").count("\n") == 1 + len(TEXTS) + 9 + 1


def test_json_of_a_stored_report_is_that_report(project: Path) -> None:
    assert json.loads(run("findings.json", "--format", "json")) == sample()[0]


def test_fail_on_decides_what_junit_calls_a_failure(project: Path) -> None:
    assert 'failures="3"' in run("findings.json", "--format", "junit")
    assert 'failures="6"' in run("findings.json", "--format", "junit", "--fail-on", "warning")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "not JSON"),
        ("[]", "no report of the schema"),
        ('{"schema": "sourcelint.findings/0"}', "no report of the schema"),
        ('{"schema": "sourcelint.findings/1"}', "is a required property"),
    ],
)
def test_what_is_no_report_is_refused(project: Path, content: str, message: str) -> None:
    (project / "other.json").write_text(content)
    with pytest.raises(SourcelintError, match=message):
        run("other.json")


def test_a_missing_report_is_an_error(project: Path) -> None:
    with pytest.raises(SourcelintError, match="cannot be opened"):
        run("missing.json")


def test_an_edited_report_is_refused(project: Path) -> None:
    text = (project / "findings.json").read_text(encoding="utf-8")
    (project / "findings.json").write_text(text.replace("106 %", "107 %"), encoding="utf-8")
    with pytest.raises(SourcelintError, match="was changed"):
        run("findings.json")


def test_a_file_of_many_records_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sourcelint.cli._view import Texts
    from sourcelint.corpus import read
    from sourcelint.corpus.discover import Reference

    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"text": f"Text {number}."}) + "\n" for number in range(20)))
    reads: list[Reference] = []
    original = read.read_documents

    def counted(reference: Reference) -> Iterator[Any]:
        reads.append(reference)
        return original(reference)

    monkeypatch.setattr(read, "read_documents", counted)
    texts = Texts(lambda name: Reference(str(path), "a.jsonl"))
    assert [texts(f"a.jsonl#{number + 1}") for number in range(20)] == [f"Text {number}." for number in range(20)]
    assert len(reads) == 1
