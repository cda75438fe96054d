"""What is already known about an unchanged file: results by a digest of all that decides them.

A result is kept under the digest of the bytes of its file, what is declared about it, the plan, the code of sourcelint
and of every rule, and the versions of the libraries they read with; whatever of these changes, the result is worked
out again. So the state of the cache never shows in a report.

The cache lies in the user's own folder and never in a project: its entries are unpickled, and a project may come from
a stranger. A cache that cannot be used is said once and does without.
"""

from __future__ import annotations

import pickle
import re
import sqlite3
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any

from sourcelint.finding import digest_fields

KEPT_DAYS = 30
"""How long an entry is kept that nobody asks for."""
FILENAME = "results.sqlite3"
_DAY = 86_400
_TABLE = "CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, day INTEGER NOT NULL, value BLOB NOT NULL)"


def default_folder() -> Path:
    """Where the cache lies unless somebody says otherwise: in the user's folder for caches."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("sourcelint", appauthor=False))


@dataclass(frozen=True, slots=True)
class Size:
    """How much a cache holds: entries, and bytes on disk."""

    entries: int
    bytes: int


class Cache:
    """Results by key, in one SQLite file; a context manager. Nothing it does can fail a run."""

    def __init__(self, folder: Path, complain: Callable[[str], None] | None = None) -> None:
        self.folder = folder
        self._complain = complain or (lambda message: None)
        self._connection: sqlite3.Connection | None = None
        self._today = int(time.time()) // _DAY

    def __enter__(self) -> Cache:
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._connection = sqlite3.connect(self.folder / FILENAME, timeout=5, isolation_level=None)
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute(_TABLE)
        except (OSError, sqlite3.Error) as error:
            self._give_up(error)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._connection is None:
            return
        try:
            self._connection.execute("DELETE FROM results WHERE day < ?", (self._today - KEPT_DAYS,))
            self._connection.close()
        except sqlite3.Error as problem:
            self._give_up(problem)

    @property
    def usable(self) -> bool:
        """Whether it is open; one that cannot be used knows nothing and keeps nothing."""
        return self._connection is not None

    def __contains__(self, key: str) -> bool:
        return bool(self._ask("SELECT 1 FROM results WHERE key = ?", key))

    def get(self, key: str) -> Any:
        """What is kept under a key, or None: there is nothing, or it cannot be read any more."""
        rows = self._ask("SELECT value FROM results WHERE key = ?", key)
        if not rows:
            return None
        raw = rows[0][0]
        try:
            value = pickle.loads(zlib.decompress(raw))
        except Exception as error:  # whatever a damaged entry may raise
            self._complain(f"an entry of the cache cannot be read and is dropped: {type(error).__name__}: {error}")
            self._ask("DELETE FROM results WHERE key = ?", key)
            return None
        self._ask("UPDATE results SET day = ? WHERE key = ? AND day != ?", self._today, key, self._today)
        return value

    def put(self, key: str, value: Any) -> None:
        """Keep a result, replacing what was kept under its key."""
        raw = zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), 1)
        self._ask("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", key, self._today, raw)

    def size(self) -> Size:
        """How much it holds."""
        rows = self._ask("SELECT COUNT(*) FROM results")
        files = self.folder.glob(f"{FILENAME}*")
        return Size(rows[0][0] if rows else 0, sum(file.stat().st_size for file in files))

    def clear(self) -> None:
        """Forget everything."""
        self._ask("DELETE FROM results")
        self._ask("VACUUM")

    def _ask(self, statement: str, *values: Any) -> list[Any]:
        if self._connection is None:
            return []
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def _give_up(self, error: Exception) -> None:
        self._complain(f"the cache in {self.folder} cannot be used: {error}")
        if self._connection is not None:
            self._connection.close()
        self._connection = None


def code_digest(packages: tuple[str, ...]) -> str:
    """A digest of what reads and judges: the files of these packages as they lie there, and the libraries' versions."""
    fields = [sys.version]
    for package in sorted({name.partition(".")[0].partition(":")[0] for name in packages}):
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            continue
        origin = Path(spec.origin)
        files = sorted(_files(origin.parent)) if spec.submodule_search_locations else [origin]
        for file in files:
            found = file.stat()
            fields += [package, str(file.relative_to(origin.parent)), str(found.st_size), str(found.st_mtime_ns)]
    fields += [f"{name} {_version(name)}" for name in _libraries()]
    return digest_fields(fields)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.suffix != ".pyc" and path.is_file())


def _libraries() -> list[str]:
    try:
        demanded = requires("sourcelint") or []
    except PackageNotFoundError:
        return []
    return sorted({re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in demanded if "extra ==" not in line})


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
