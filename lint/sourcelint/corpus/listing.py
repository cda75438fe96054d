"""The listing: what is declared, what was found, and what could be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """What became of one document of the listing."""

    READ = "read"
    UNREADABLE = "unreadable"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One file of the corpus, by its name in reports; ``cause`` says why it could not be read."""

    name: str
    status: Status
    listed: bool = False
    cause: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Every file that was declared or found, sorted by name. ``manifest`` is None when there is none."""

    entries: tuple[Entry, ...]
    manifest: str | None = None
