"""The examples do what they say: one command, and citations that hold."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import blocks, perform
from tests.project import kept

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples/ingestion"
QUESTION = "How many trafficking victims did the government identify in 2018?"
CITATION = re.compile(r"“(?P<quote>[^\n]*)”\n  \[(?P<document>[^\n]+):(?P<start>\d+)-(?P<end>\d+)\] (?P<source>[^\n]+)")


@pytest.fixture(scope="module")
def answered() -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(EXAMPLE / "ingest.py"), QUESTION]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True, timeout=120)


def test_the_question_is_answered_from_the_report_of_that_year(answered: subprocess.CompletedProcess[str]) -> None:
    first = next(CITATION.finditer(answered.stdout))
    assert "706 trafficking victims in 2018" in first["quote"] or "2018" in first["quote"]
    assert "U.S. Department of State" in first["source"]


def test_every_citation_really_holds_the_quoted_text(answered: subprocess.CompletedProcess[str]) -> None:
    citations = list(CITATION.finditer(answered.stdout))
    assert len(citations) == 3
    for citation in citations:
        text = (ROOT / citation["document"]).read_bytes().decode()
        assert text[int(citation["start"]) : int(citation["end"])] == citation["quote"]


def test_every_document_of_the_corpus_was_put_to_the_gate(answered: subprocess.CompletedProcess[str]) -> None:
    answers = {
        line.split()[1]: line.split()[0]
        for line in answered.stderr.splitlines()
        if line.startswith(("admit", "quarantine", "reject"))
    }
    assert sorted(answers) == [f"seeds/{path.name}" for path in sorted((ROOT / "seeds").glob("*.txt"))]
    quoted = {match["document"] for match in CITATION.finditer(answered.stdout)}
    assert all(answers[document] != "reject" for document in quoted)


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_a_shell_with_jq_takes_the_same_passages_as_the_export(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    run = [sys.executable, "-m", "sourcelint"]
    check = [*run, "check", "seeds", "--format", "json", "--output", "findings.json", "--exit-zero"]
    subprocess.run(check, cwd=tmp_path, check=True, timeout=120)
    shell = ["sh", str(EXAMPLE / "admitted.sh"), "findings.json"]

    def admitted() -> subprocess.CompletedProcess[str]:
        return subprocess.run(shell, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False, timeout=120)

    done = admitted()
    assert (done.returncode, done.stderr) == (0, "")
    theirs = [json.loads(line) for line in done.stdout.splitlines()]
    export = subprocess.run([*run, "export", "findings.json"], cwd=tmp_path, capture_output=True, encoding="utf-8",
                            check=True, timeout=120)  # fmt: skip
    ours = [json.loads(line) for line in export.stdout.splitlines()]
    assert len(theirs) > 5
    assert [{key: row[key] for key in theirs[0]} for row in ours] == theirs

    first = tmp_path / "seeds" / theirs[0]["document"].removeprefix("seeds/")
    with kept(first) as data:
        first.write_bytes(data + b" ")
        done = admitted()
        assert done.returncode == 2
        assert "not what was examined" in done.stderr
    report = tmp_path / "findings.json"
    report.write_text(report.read_text().replace('"reject"', '"admit"', 1))
    done = admitted()
    assert (done.returncode, done.stdout) == (2, "")
    assert "edited" in done.stderr


def test_the_page_of_the_example_does_what_it_says(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(EXAMPLE, tmp_path / "examples/ingestion")
    shutil.copy(ROOT / "sourcelint.toml", tmp_path)
    for block in blocks((EXAMPLE / "README.md").read_text(encoding="utf-8")):
        if "jq" not in block.body or shutil.which("jq"):
            perform(block, tmp_path)
