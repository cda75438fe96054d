"""From paths, globs and ignores to the files of a corpus."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sourcelint.corpus.readers import suffix_of
from sourcelint.document import Declaration
from sourcelint.errors import SourcelintError
from sourcelint.project import name_in_reports


@dataclass(frozen=True, slots=True)
class Reference:
    """One file of a corpus: where it is, how reports call it, what is declared about it."""

    path: str
    name: str
    encoding: str | None = None
    mediatype: str | None = None
    declared: Declaration = field(default_factory=Declaration)
    data: bytes | None = None
    """The bytes, where they do not come from a file (standard input)."""


def covered_files(
    paths: Iterable[str], root: Path, exclude: Iterable[str] = (), force_exclude: bool = False
) -> dict[str, str]:
    """The files that the paths mean: name in reports -> path, sorted by name.

    A folder means every file below it that a reader knows by its suffix, hidden ones and excluded ones left out;
    a file named outright is always covered, unless ``force_exclude``. Names are relative to the root.

    Raises:
        SourcelintError: a path or pattern that means nothing.
    """
    excluded = _excluder(exclude)
    found: dict[str, str] = {}
    for path in paths:
        matches = [path] if Path(path).exists() else sorted(glob.glob(path, recursive=True))
        if not matches:
            what = "no file matches" if glob.has_magic(path) else "no such file or folder:"
            raise SourcelintError(f"{what} '{path}'", "check the path; patterns are relative to this folder")
        for match in matches:
            if Path(match).is_dir():
                for file in _texts_below(Path(match)):
                    name = name_in_reports(file, root)
                    if not excluded(name):
                        found[name] = str(file)
            else:
                name = name_in_reports(Path(match), root)
                if not (force_exclude and excluded(name)):
                    found[name] = match
    return dict(sorted(found.items()))


def _texts_below(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and suffix_of(name) is not None:
                yield Path(parent) / name


def _excluder(patterns: Iterable[str]) -> Callable[[str], bool]:
    lines = list(patterns)
    if not lines:
        return lambda name: False
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines).match_file
