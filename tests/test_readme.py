"""What the README shows is what its commands print."""

from __future__ import annotations

import re
import shlex

import pytest

from tests.conftest import ROOT, Run

BLOCKS = re.findall(r"^```console\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)


def test_readme_shows_a_finding() -> None:
    assert BLOCKS


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[0])
def test_command_in_the_readme_prints_what_is_shown(sourcelint: Run, block: str) -> None:
    command, _, shown = block.partition("\n")
    arguments = shlex.split(command.removeprefix("$ "))
    assert arguments.pop(0) == "sourcelint"
    assert sourcelint(*arguments, env={"COLUMNS": "100"}).stdout.rstrip() == shown.rstrip()
