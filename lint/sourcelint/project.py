"""Where a project begins: the folder that names in reports are relative to."""

from __future__ import annotations

import os
import re
from pathlib import Path

CONFIGURATION = "sourcelint.toml"
_OWN_TABLE = re.compile(r"^\[tool\.sourcelint[\].]", re.MULTILINE)


def find_project(start: Path, isolated: bool = False) -> tuple[Path, Path | None]:
    """The root of the project around a folder, and its configuration file if it has one.

    The nearest ``sourcelint.toml``, or ``pyproject.toml`` with a table ``[tool.sourcelint]``, marks the root; else the
    root of the repository; else the folder itself. ``isolated`` looks at no configuration.
    """
    start = start.absolute()
    for folder in (start, *start.parents):
        if not isolated:
            for path in (folder / CONFIGURATION, folder / "pyproject.toml"):
                if path.is_file() and (path.name == CONFIGURATION or _has_own_table(path)):
                    return folder, path
        if (folder / ".git").exists():
            return folder, None
    return start, None


def name_in_reports(path: Path, root: Path) -> str:
    """The path relative to the root, with forward slashes, whatever the working directory."""
    return Path(os.path.relpath(path.absolute(), root.absolute())).as_posix()


def _has_own_table(path: Path) -> bool:
    return _OWN_TABLE.search(path.read_text(encoding="utf-8", errors="replace")) is not None
