"""The cache changes how long a run takes, never what it says."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sourcelint.cache import FILENAME, KEPT_DAYS, Cache, code_digest
from sourcelint.corpus.discover import Reference
from sourcelint.document import Declaration
from sourcelint.engine.local import Worker, run
from sourcelint.engine.memory import Memory
from sourcelint.engine.outcome import Outcome
from sourcelint.engine.plan import Plan, RuleSetting
from sourcelint.registry import load
from tests.conftest import Run

TEXTS = {
    "a.txt": "In 2018 the port handled 300 ships: 180 tankers, 70 ferries and 90 tugs. Twitter. Facebook.\n",
    "b.txt": "The museum of the harbour opened in 1962. It shows nets, lamps and sails of three centuries.\n",
}
NAMES = ("parts-total", "share-widget", "copied-sentence", "off-topic", "lost-hyphen")
PLAN = Plan(tuple(RuleSetting(load().get(name)) for name in NAMES))


@pytest.fixture
def files(tmp_path: Path) -> list[Reference]:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [Reference(str(tmp_path / name), name) for name in TEXTS]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def checked(folder: Path, files: list[Reference], plan: Plan = PLAN, jobs: int = 1) -> Outcome:
    with Cache(folder) as cache:
        return run(plan, files, cache=cache, jobs=jobs)


def says(outcome: Outcome) -> tuple[object, ...]:
    found = sorted(outcome.findings, key=lambda finding: finding.sort_key)
    return (found, outcome.records, outcome.failures, sorted(outcome.tallies.items()))


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are really examined."""
    examined: list[str] = []
    original = Worker.map

    def spy(self: Worker, reference: Reference, part: int = 0, parts: int = 1) -> object:
        examined.append(reference.name)
        return original(self, reference, part, parts)

    monkeypatch.setattr(Worker, "map", spy)
    return examined


def test_an_unchanged_file_is_not_examined_again_and_says_the_same(
    files: list[Reference], folder: Path, counted: list[str]
) -> None:
    first = checked(folder, files)
    assert counted == ["a.txt", "b.txt"]
    assert first.findings
    assert says(checked(folder, files)) == says(first) == says(run(PLAN, files))
    assert counted == ["a.txt", "b.txt"] * 2  # the run without a cache examines them again


def test_only_the_file_that_changed_is_examined(files: list[Reference], folder: Path, counted: list[str]) -> None:
    checked(folder, files)
    Path(files[0].path).write_text(TEXTS["a.txt"].replace("90", "50"), encoding="utf-8")
    counted.clear()
    changed = checked(folder, files)
    assert counted == ["a.txt"]
    assert says(changed) == says(run(PLAN, files))
    assert "parts-total" not in {finding.name for finding in changed.findings}


@pytest.mark.parametrize("what", ["plan", "declaration", "name", "encoding"])
def test_whatever_decides_a_result_makes_another_one(
    files: list[Reference], folder: Path, counted: list[str], what: str
) -> None:
    checked(folder, files)
    counted.clear()
    plan = Plan(PLAN.rules[:2]) if what == "plan" else PLAN
    all_changes: dict[str, dict[str, object]] = {
        "declaration": {"declared": Declaration(manifest="datapackage.json", listed=True)},
        "name": {"name": "c.txt"},
        "encoding": {"encoding": "latin-1"},
    }
    checked(folder, [replace(files[0], **all_changes.get(what, {})), files[1]], plan)  # type: ignore[arg-type]
    assert counted[:1] == ["c.txt" if what == "name" else "a.txt"]


def test_a_document_more_changes_what_a_profile_says_of_the_others(files: list[Reference], folder: Path) -> None:
    checked(folder, files[:1])
    assert says(checked(folder, files)) == says(run(PLAN, files))


def test_several_processes_share_what_is_known(files: list[Reference], folder: Path) -> None:
    assert says(checked(folder, files, jobs=2)) == says(checked(folder, files)) == says(checked(folder, files, jobs=2))


def test_code_that_changes_changes_every_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "rules_of_somebody"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    before = code_digest(("rules_of_somebody",))
    assert code_digest(("rules_of_somebody",)) == before
    os.utime(package / "__init__.py", ns=(0, 1))
    touched = code_digest(("rules_of_somebody",))
    (package / "words.txt").write_text("a", encoding="utf-8")
    assert len({before, touched, code_digest(("rules_of_somebody",))}) == 3


def test_what_failed_is_tried_again(files: list[Reference], folder: Path, tmp_path: Path, counted: list[str]) -> None:
    broken = tmp_path / "c.jsonl"
    broken.write_text("{\n", encoding="utf-8")
    references = [*files, Reference(str(broken), "c.jsonl")]
    assert checked(folder, references).failures
    assert checked(folder, references).failures
    assert counted == ["a.txt", "b.txt", "c.jsonl", "c.jsonl"]


def test_a_result_is_not_kept_for_bytes_it_was_not_made_from(files: list[Reference], folder: Path) -> None:
    with Cache(folder) as cache:
        memory = Memory(cache, PLAN.digest)
        key = memory.key(files[0], 0, 1)
        assert key is not None
        Path(files[0].path).write_text("Something else was written in between.\n", encoding="utf-8")
        worker = Worker(PLAN)
        list(
            memory.recall([key], [("map", (files[0], 0, 1))], lambda tasks: (worker.map(*given) for _, given in tasks))
        )
        assert key.name not in cache


def test_a_damaged_entry_is_dropped_and_worked_out_again(files: list[Reference], folder: Path) -> None:
    first = checked(folder, files)
    with sqlite3.connect(folder / FILENAME) as connection:
        connection.execute("UPDATE results SET value = x'00'")
    heard: list[str] = []
    with Cache(folder, heard.append) as cache:
        assert says(run(PLAN, files, cache=cache)) == says(first)
    assert all("dropped" in line for line in heard)
    assert heard
    assert says(checked(folder, files)) == says(first)


def test_entries_that_nobody_asks_for_go(files: list[Reference], folder: Path) -> None:
    checked(folder, files)
    with sqlite3.connect(folder / FILENAME) as connection:
        connection.execute("UPDATE results SET day = day - ?", (KEPT_DAYS + 1,))
    checked(folder, files[:1])
    with Cache(folder) as cache:
        key = Memory(cache, PLAN.digest).key(files[1], 0, 1)
        assert key is not None
        assert key.name not in cache


# --- the command line -------------------------------------------------------------------------------------------

CHECK = ("check", "texts", "--no-manifest", "--format", "json", "--exit-zero")


def test_the_command_line_keeps_shows_and_forgets(sourcelint: Run, corpus: Callable[..., Path], tmp_path: Path) -> None:
    root = corpus({f"texts/{name}": text for name, text in TEXTS.items()})
    env = {"SOURCELINT_NO_CACHE": "", "SOURCELINT_CACHE_DIR": str(tmp_path / "kept")}
    runs = [sourcelint(*CHECK, cwd=root, env=env) for _ in range(2)]
    runs.append(sourcelint(*CHECK, "--no-cache", cwd=root, env=env))
    assert len({done.stdout for done in runs}) == 1
    assert [done.stderr for done in runs] == [""] * 3
    shown = sourcelint("cache", "info", cwd=root, env=env).stdout
    assert "entries  4" in shown  # two files, each in two passes
    assert str(tmp_path / "kept") in shown
    assert sourcelint("cache", "clear", cwd=root, env=env).stdout == "4 entries forgotten\n"
    assert "entries  0" in sourcelint("cache", "info", cwd=root, env=env).stdout


def test_no_cache_leaves_nothing(sourcelint: Run, corpus: Callable[..., Path], tmp_path: Path) -> None:
    root = corpus({"texts/a.txt": TEXTS["a.txt"]})
    env = {"SOURCELINT_NO_CACHE": "", "SOURCELINT_CACHE_DIR": str(tmp_path / "kept")}
    assert sourcelint(*CHECK, "--no-cache", cwd=root, env=env).returncode == 0
    assert not (tmp_path / "kept").exists()


def test_a_cache_that_cannot_be_used_is_said_and_changes_nothing(
    sourcelint: Run, corpus: Callable[..., Path], tmp_path: Path
) -> None:
    root = corpus({"texts/a.txt": TEXTS["a.txt"]})
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    env = {"SOURCELINT_NO_CACHE": "", "SOURCELINT_CACHE_DIR": str(tmp_path / "taken" / "cache")}
    done = sourcelint(*CHECK, cwd=root, env=env)
    assert done.returncode == 0
    assert "cannot be used" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == sourcelint(*CHECK, "--no-cache", cwd=root, env=env).stdout


@pytest.mark.parametrize("command", ["info", "clear"])
def test_what_cannot_be_shown_or_cleared_is_an_error(sourcelint: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    done = sourcelint("cache", command, "--cache-dir", tmp_path / "taken" / "cache", cwd=tmp_path)
    assert done.returncode == 2
    assert "cannot be used" in done.stderr
