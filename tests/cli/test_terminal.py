"""The report on a real terminal, of a given width: colours, links, and no line that the terminal would break."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from sourcelint.report._terminal import width

fcntl = pytest.importorskip("fcntl")
import pty  # noqa: E402
import termios  # noqa: E402

ESCAPES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[!-~]*\x1b\\")


def on_terminal(columns: int, folder: Path, *arguments: str, **environment: str) -> str:
    """What a terminal of that width is sent."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    process = subprocess.Popen(
        [sys.executable, "-m", "sourcelint", *arguments],
        cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs, env={**kept, "TERM": "xterm-256color", **environment},
    )  # fmt: skip
    os.close(theirs)
    received = b""
    while True:
        try:
            piece = os.read(ours, 65_536)
        except OSError:  # Linux's way to say that nobody holds the other end any more
            break
        if not piece:
            break
        received += piece
    os.close(ours)
    process.wait(timeout=60)
    return received.decode("utf-8").replace("\r\n", "\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = "Of the 584 callers, 78 percent were women, 19 percent men and 9 percent did not say. " * 40
    (tmp_path / "callers.txt").write_text(text + "\n")
    (tmp_path / "sourcelint.toml").write_text('select = ["percent-total"]\n')
    return tmp_path


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(folder: Path, columns: int) -> None:
    shown = ESCAPES.sub("", on_terminal(columns, folder, "check", "callers.txt"))
    lines = shown.splitlines()
    assert "the shares add up to 106 %, not 100 %: 78 + 19 + 9" in shown
    assert [line for line in lines[:-1] if width(line) > columns] == []
    assert max(map(width, lines[:-1])) > columns - 16  # and the width is used


def test_colours_on_a_terminal_and_none_where_they_are_not_wanted(folder: Path) -> None:
    assert "\x1b[31m" in on_terminal(80, folder, "check", "callers.txt")
    assert "\x1b" not in on_terminal(80, folder, "check", "callers.txt", NO_COLOR="1")


def test_links_only_on_terminals_that_show_them(folder: Path) -> None:
    link = f"\x1b]8;;{(folder / 'callers.txt').as_uri()}\x1b\\"
    assert link in on_terminal(80, folder, "check", "callers.txt", TERM="xterm-kitty")
    assert "\x1b]8;;" not in on_terminal(80, folder, "check", "callers.txt")
