"""Documentation as programs: every block of a page is written, run or read where a reader would do so.

- A block with ``title="path"`` is a file of that name.
- ``console``: every line after ``$ `` is run in a shell; what follows is its output, ``…`` standing for anything; it ends
  with status 0, or with the one that ``# exit status N`` names.
- ``sh``: run as a script that stops at the first error. ``python``: run as a program. ``toml``: read as a configuration.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sourcelint.config import validate

FENCE = re.compile(r'^(`{3,})(?P<kind>[\w-]*)(?: title="(?P<title>[^"]+)")?[^\n`]*\n(?P<body>.*?)^\1[ ]*$', re.M | re.S)
ENVIRONMENT = {
    **{key: value for key, value in os.environ.items() if key not in ("FORCE_COLOR", "COLUMNS", "PYTHONPATH")},
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    "NO_COLOR": "1",
    "COLUMNS": "100",
}


@dataclass(frozen=True)
class Block:
    """One fenced block of a page."""

    kind: str
    title: str | None
    body: str


def blocks(page: str) -> Iterator[Block]:
    """Every fenced block, in order."""
    for match in FENCE.finditer(page):
        yield Block(match["kind"], match["title"], match["body"])


def perform(block: Block, folder: Path, status: int | None = 0) -> None:
    """Do what a reader would do with the block; ``status`` is that of commands that name none, None for any but 2."""
    if block.title:
        path = folder / block.title
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.body, encoding="utf-8")
    if block.kind == "console":
        for command, expected in commands(block.body):
            run(command, expected, folder, status)
    elif block.kind == "sh":
        shell(f"set -e\n{block.body}", folder, 0)
    elif block.kind == "python" and not block.title:
        program = "def store(*passage: object) -> None: ...\n" + block.body
        subprocess.run([sys.executable, "-c", program], cwd=folder, env=ENVIRONMENT, check=True, timeout=120)
    elif block.kind == "toml":
        values = tomllib.loads(block.body)
        if not {"build-system", "waiver", "project", "language-server"} & set(values):
            validate(values, block.title or "the page", block.body)


def commands(body: str) -> Iterator[tuple[str, list[str]]]:
    """The commands of a console block with the lines they print."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, *expected = part.rstrip("\n").split("\n")
        yield command, expected


def run(command: str, expected: list[str], folder: Path, usual: int | None = 0) -> None:
    """Run a command; compare its status and, where the page shows any, its output."""
    status = re.search(r"# exit status (\d)", command)
    output = shell(command, folder, int(status[1]) if status else usual)
    if expected:
        pattern = "\n".join(map(re.escape, expected)).replace(re.escape("…"), "…")
        assert re.fullmatch(pattern.replace("…", "(?s:.*)"), output.rstrip("\n")), f"$ {command}\n{output}"
    else:
        assert output == "", f"$ {command}\n{output}"


def shell(script: str, folder: Path, status: int | None) -> str:
    """Run a script; its output, errors included."""
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode in ((0, 1) if status is None else (status,)), f"$ {script}\n{done.stdout}"
    return done.stdout
