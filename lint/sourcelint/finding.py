"""Findings: what a rule drafts, what the engine makes of it, and how a finding is recognised again."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sourcelint.document import Place, Span


class Severity(StrEnum):
    """How bad it is; decides the exit status (``--fail-on``)."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for a note, 2 for an error."""
        return ("note", "warning", "error").index(self.value)


class Effect(StrEnum):
    """What it means for whoever ingests the text; decides the verdict."""

    NOTE = "note"
    WITHHOLD = "withhold"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place a finding speaks of, and in what role."""

    place: Place
    note: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A finding as its rule sees it, before the engine stamps it.

    ``where`` is a span of the document under examination, a place, or None for the whole document.
    ``severity``, ``effect`` and ``message`` are given only where they differ from the rule's own.
    ``evidence`` is what identifies the finding when its text alone does not; default: the quoted text.
    """

    where: Span | Place | None
    data: Mapping[str, Any] = field(default_factory=dict)
    related: tuple[tuple[Span | Place, str], ...] = ()
    severity: Severity | None = None
    effect: Effect | None = None
    message: str | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a finding does not count: by a waiver or the baseline, with the reason somebody wrote."""

    by: str
    reason: str
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A stamped finding, as every report shows it."""

    code: str
    name: str
    severity: Severity
    effect: Effect
    place: Place
    message: str
    help: str
    data: Mapping[str, Any]
    related: tuple[Related, ...] = ()
    evidence: str = ""
    fingerprint: str = ""
    suppressed: Suppression | None = None

    @property
    def sort_key(self) -> tuple[tuple[str, int, int], str, str, str]:
        """Document, start, end, code; then message and evidence, so that the order is total."""
        return self.place.sort_key, self.code, self.message, self.evidence

    @property
    def documents(self) -> frozenset[str]:
        """Every document the finding speaks of."""
        return frozenset({self.place.document, *(related.place.document for related in self.related)})


def normalised(text: str) -> str:
    """Text as compared in fingerprints: NFKC, case folded, blanks run together."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def digest_fields(fields: Iterable[str]) -> str:
    """SHA-256 over length-prefixed fields, so that no two lists of fields run together to the same bytes."""
    digest = hashlib.sha256()
    for item in fields:
        raw = item.encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big"))
        digest.update(raw)
    return digest.hexdigest()


BASE, HALF = 20, 6
"""How many hexadecimal digits of a fingerprint stand for the finding, and for each side of its surroundings."""


def fingerprint(name: str, document: str, evidence: str, before: str = "", after: str = "") -> str:
    """16 bytes in hex that recognise a finding after edits elsewhere in its document.

    The first 20 digits stand for the rule's name, the document's name and the normalised evidence; six for what
    stands before it on its line and six for what follows it, so that of two identical findings each is
    recognised when the other is gone.
    """
    base = digest_fields([name, document, normalised(evidence)])
    return base[:BASE] + digest_fields([before])[:HALF] + digest_fields([after])[:HALF]


def halves(value: str) -> tuple[str, str, str]:
    """The parts of a fingerprint: the finding, what stands before it, what follows it."""
    return value[:BASE], value[BASE : BASE + HALF], value[BASE + HALF :]
