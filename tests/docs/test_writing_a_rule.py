"""The worked example of a rule package: installed as any other, found, run and tested."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("hatchling")
EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "examples" / "sourcelint-drafts"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plugin")
    shutil.copytree(EXAMPLE, folder / "source")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "--target", str(folder / "site"), str(folder / "source")], check=True, timeout=120)
    return folder


def run(installed: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed / "site"), "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=installed, env=environment, capture_output=True, text=True, check=False
    )


def test_rule_is_found_explained_and_run(installed: Path) -> None:
    (installed / "draft.txt").write_text("The survey was led by [insert name] in 2019.\n")
    assert "DRA101" in run(installed, "sourcelint", "rules").stdout
    assert "What it leaves alone" in run(installed, "sourcelint", "explain", "placeholder").stdout
    found = run(installed, "sourcelint", "check", "draft.txt", "--select", "drafts", "--fail-on", "warning")
    assert found.returncode == 1
    assert "a placeholder: [insert name]" in found.stdout


def test_its_option_is_known_to_the_configuration(installed: Path) -> None:
    (installed / "options.toml").write_text('[rules.placeholder]\nwords = ["NACHTRAGEN"]\n')
    (installed / "entwurf.txt").write_text("Die Zahl ist NACHTRAGEN.\n")
    found = run(installed, "sourcelint", "check", "entwurf.txt", "--select", "drafts", "--config", "options.toml")
    assert "a placeholder: NACHTRAGEN" in found.stdout


def test_its_own_tests_pass(installed: Path) -> None:
    done = run(installed, "pytest", "-q", "-p", "no:cacheprovider", "source/tests")
    assert done.returncode == 0, done.stdout
