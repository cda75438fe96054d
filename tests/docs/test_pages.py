"""Every command and snippet of the documentation, run."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.docs.pages import blocks, perform, shell

REPOSITORY = Path(__file__).resolve().parents[2]
DOCS = REPOSITORY / "docs"
INSTALLING = re.compile(r"^(?:pip install|make|git clone|docker|pre-commit)\b.*$", re.MULTILINE)
"""Commands that install something: the commit hook, the package and the containers have tests of their own."""


@pytest.mark.parametrize("page", sorted(path.name for path in DOCS.glob("*.md")))
def test_every_snippet_of_a_page_works(page: str, tmp_path: Path) -> None:
    text = INSTALLING.sub("", (DOCS / page).read_text(encoding="utf-8"))
    if "--8<--" in text:  # its snippets are the files of the example, tested in test_writing_a_rule.py
        return
    if page == "accuracy.md":  # about this repository
        for name in ("seeds", "tests/gold"):
            shutil.copytree(REPOSITORY / name, tmp_path / name)
    for block in blocks(text):
        perform(block, tmp_path)


def test_every_snippet_of_the_readme_works(tmp_path: Path) -> None:
    for name in ("seeds", "tests/gold", "benchmarks"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "report.txt").write_text("In 2018 the clinics treated 2,390 patients.\n")
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    for block in blocks(INSTALLING.sub("", text)):
        if block.kind == "sh":  # some of its commands find something, which is not an error of the command
            for line in block.body.splitlines():
                command = line.partition("#")[0].strip()
                if command.startswith(("sourcelint", "python")):
                    shell(f"{command} > output.txt", tmp_path, None)
        else:
            perform(block, tmp_path, status=None)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "clean.txt").write_text("Nothing is wrong in this sentence.\n")
    (tmp_path / "shares.txt").write_text(
        "Of the callers, 78 percent were women, 19 percent men and 9 percent did not say.\n"
    )
    (tmp_path / "broken.txt").write_bytes(b"caf\xe9 au lait\n")
    (tmp_path / "unknown-key.toml").write_text("colour = true\n")
    (tmp_path / "empty").mkdir()
    shell("sourcelint check clean.txt shares.txt --select percent-total --format json --exit-zero --output findings.json",
          tmp_path, 0)  # fmt: skip
    return tmp_path


def test_exit_statuses_are_those_of_the_table(corpus: Path) -> None:
    table = re.findall(r"^\| (\d) \| `(.+?)` \|", (DOCS / "exit-status.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {status for status, _ in table} == {"0", "1", "2"}
    for status, command in table:
        shell(command, corpus, int(status))
