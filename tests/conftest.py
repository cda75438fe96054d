"""What many tests need: the repository, its corpus, and the command line in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# A slow machine is no fault of the code: nothing in the suite is timed.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
# Tests compare what is worked out, not what is remembered; those of the cache name a folder of their own.
os.environ["SOURCELINT_NO_CACHE"] = "1"

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def sourcelint() -> Run:
    """Run the command line: ``sourcelint("check", "a.txt", cwd=folder)``."""

    def run(
        *arguments: str | Path, cwd: Path = ROOT, stdin: str | None = None, env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "sourcelint", *map(str, arguments)],
            cwd=cwd,
            input=stdin,
            env={**os.environ, **(env or {})},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def seeds_report(sourcelint: Run) -> dict[str, Any]:
    """The JSON report of the seeds, judged by what they say of themselves."""
    done = sourcelint("check", "seeds", "--no-manifest", "--no-baseline", "--format", "json", "--exit-zero")
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


@pytest.fixture
def corpus(tmp_path: Path) -> Callable[..., Path]:
    """Write a corpus: ``corpus({"texts/a.txt": "…"})``; bytes are written as they are."""

    def write(files: dict[str, str | bytes]) -> Path:
        (tmp_path / ".git").mkdir(exist_ok=True)
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return tmp_path

    return write
