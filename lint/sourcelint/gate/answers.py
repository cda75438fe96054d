"""What the gate answers, and how it refuses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sourcelint.errors import SourcelintError


class Answer(StrEnum):
    """What may be taken: everything, all but some spans, nothing; or the gate gives no verdict."""

    ADMIT = "admit"
    QUARANTINE = "quarantine"
    REJECT = "reject"
    REFUSE = "refuse"


class Cause(StrEnum):
    """Why the gate gives no verdict on a file."""

    CHANGED = "changed"
    UNKNOWN = "unknown"
    MISSING = "missing"
    UNREADABLE = "unreadable"


class ReportRefused(SourcelintError):
    """The report itself cannot be relied on."""


class Refused(SourcelintError):
    """The gate gives no verdict on a file; ``cause`` is one of `Cause`."""

    def __init__(self, cause: Cause, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.cause = cause


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader of a passage should know; it keeps nothing back. Without offsets: of the whole document."""

    code: str
    name: str
    severity: str
    message: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that may be ingested: ``text`` is exactly what stands at ``start:end`` of the document.

    Offsets are code points of the decoded text, end exclusive. ``sha256`` is the digest of the bytes it was
    read from (for a record of a larger file, of the record's text in UTF-8). ``provenance`` maps field names to
    ``{"value": …, "from": …}``, and further keys, as the report does.
    """

    document: str
    start: int
    end: int
    text: str
    sha256: str
    verdict: Answer
    provenance: Mapping[str, Mapping[str, Any]]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer to one path: for a file of records, the worst of its records, with theirs in ``parts``."""

    document: str
    answer: Answer
    message: str
    cause: Cause | None = None
    reasons: tuple[str, ...] = ()
    characters: int = 0
    withheld: int = 0
    parts: tuple[Decision, ...] = ()
