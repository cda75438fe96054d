"""The ledger: what became of every waiver and baseline entry, and how much each rule withheld of each document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What became of an entry of the waivers or the baseline."""

    USED = "used"
    UNUSED = "unused"
    """It matches no finding, and the run examined all that it could have matched."""
    OPEN = "open"
    """It matches no finding, but the run did not examine what it speaks of."""
    EXPIRED = "expired"
    UNKNOWN = "unknown"
    """It names a rule or a document that there is not."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One entry of the waivers (``by`` is ``waiver``) or the baseline; ``what`` says what it speaks of, in words."""

    file: str
    line: int
    by: str
    fate: Fate
    what: str
    cause: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Withholding:
    """How many of a document's characters one rule withholds, by itself or with others."""

    document: str
    rule: str
    withheld: int
    characters: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a run came to, sorted."""

    entries: tuple[Entry, ...] = ()
    withholdings: tuple[Withholding, ...] = ()
