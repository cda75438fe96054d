"""``sourcelint gate`` and ``sourcelint check`` on the seeds: what a single changed byte does."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sourcelint.cli import cli
from sourcelint.errors import SourcelintError
from tests.project import kept

REPOSITORY = Path(__file__).parents[2]
SEEDS = sorted(path.name for path in (REPOSITORY / "seeds").glob("*.txt"))
RULES = "provenance,undecodable-text"


def invoke(*arguments: str) -> tuple[int, Result]:
    """Run a command as `main` does; its exit status and its output."""
    result = CliRunner().invoke(cli, arguments, standalone_mode=False)
    if result.exception is not None:
        assert isinstance(result.exception, SourcelintError), result.exception
        return 2, result
    return result.return_value, result


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("copy")
    shutil.copytree(REPOSITORY / "seeds", root / "seeds")
    (root / "sourcelint.toml").write_text('paths = ["seeds"]\n')
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        status, _ = invoke("check", "--select", RULES, "--format", "json", "--output", "findings.json")
    assert status == 0
    return root


@pytest.fixture(autouse=True)
def inside(project: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(project)
    return iter(())


@pytest.mark.parametrize("seed", SEEDS)
def test_a_changed_byte_in_a_seed_is_refused_by_the_gate_and_reported_by_the_check(project: Path, seed: str) -> None:
    path = project / "seeds" / seed
    assert invoke("gate", "findings.json", str(path))[0] == 0
    with kept(path) as data:
        middle = len(data) // 2
        while data[middle] >= 0x7F:  # keep it valid UTF-8: the digest must tell, not the decoder
            middle += 1
        path.write_bytes(data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :])
        status, result = invoke("gate", "findings.json", str(path))
        assert status == 2
        assert "changed" in result.output
        status, result = invoke("check", "--select", RULES, "--format", "json")
        assert status == 1
        flagged = [f["document"] for f in json.loads(result.output)["findings"] if f["name"] == "digest-mismatch"]
        assert flagged == [f"seeds/{seed}"]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_truncated_seed_is_refused(project: Path, seed: str) -> None:
    path = project / "seeds" / seed
    with kept(path) as data:
        path.write_bytes(data[:-1])
        assert invoke("gate", "findings.json", str(path))[0] == 2


@pytest.mark.parametrize("seed", SEEDS)
def test_two_seeds_swapped_are_refused(project: Path, seed: str) -> None:
    path = project / "seeds" / seed
    other = project / "seeds" / SEEDS[SEEDS.index(seed) - 1]
    with kept(path) as mine, kept(other) as its:
        path.write_bytes(its)
        other.write_bytes(mine)
        status, result = invoke("gate", "findings.json", str(path), str(other))
        assert status == 2
        assert result.output.count("changed: ") == 2


def test_a_line_a_file_and_the_worst_decides(project: Path) -> None:
    (project / "stray.txt").write_text("Nobody examined this.")
    status, result = invoke("gate", "findings.json", f"seeds/{SEEDS[0]}", "stray.txt")
    assert status == 2
    assert [line.split()[0] for line in result.output.splitlines()] == ["admit", "refuse"]


def test_every_file_of_the_report_as_json(project: Path) -> None:
    status, result = invoke("gate", "findings.json", "--all", "--format", "json")
    assert status == 0
    value = json.loads(result.output)
    assert [decision["document"] for decision in value["decisions"]] == [f"seeds/{seed}" for seed in SEEDS]
    assert {decision["answer"] for decision in value["decisions"]} == {"admit"}


def test_a_file_named_twice_is_refused_the_second_time() -> None:
    status, result = invoke("gate", "findings.json", f"seeds/{SEEDS[0]}", f"./seeds/{SEEDS[0]}")
    assert status == 2
    assert "named twice" in result.output


def test_another_root_gives_the_files_other_names(project: Path) -> None:
    assert invoke("gate", "--root", str(project / "seeds"), "findings.json", f"seeds/{SEEDS[0]}")[0] == 2


def test_an_edited_report_is_refused_whole(project: Path) -> None:
    text = (project / "findings.json").read_text()
    (project / "edited.json").write_text(text.replace('"bytes": 3469', '"bytes": 3470', 1))
    status, result = invoke("gate", "edited.json", "--all")
    assert status == 2
    assert "edited" in str(result.exception)


def test_nothing_named_is_no_admission() -> None:
    result = CliRunner().invoke(cli, ["gate", "findings.json"])
    assert result.exit_code == 2
