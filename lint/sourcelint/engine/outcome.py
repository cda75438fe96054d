"""What a run finds out: of each document, of the rules, and of what could not be done."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from sourcelint.corpus.listing import Entry
from sourcelint.document import Declaration
from sourcelint.finding import Finding
from sourcelint.reading.attestation import Attestation
from sourcelint.rule import Tally


@dataclass(frozen=True, slots=True)
class Record:
    """What the report says of one document besides its findings."""

    document: str
    sha256: str
    size: int
    characters: int
    declared: Declaration
    readable: bool = True
    encoding: str | None = None
    mediatype: str | None = None
    """The declared encoding and media type, where they are declared."""
    attested: tuple[Attestation, ...] = ()
    """What the text itself says of the declared facts."""
    file_sha256: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """What could not be done: an input that could not be read (``rule`` is empty), or a rule that failed."""

    document: str
    rule: str
    cause: str


@dataclass
class Outcome:
    """Everything a run found out."""

    records: list[Record] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    """How long each rule took, over all processes; what a document reads on first use counts for who asked first."""

    def add(self, other: Outcome) -> None:
        """Take over what another part of the run found out."""
        self.records += other.records
        self.findings += other.findings
        self.failures += other.failures
        for name, tally in other.tallies.items():
            self.tallies[name] += tally
        for name, seconds in other.seconds.items():
            self.seconds[name] += seconds


@dataclass
class Mapped(Outcome):
    """The outcome of mapping one file: also its facts, summaries and place in the listing."""

    facts: list[tuple[str, str, Any]] = field(default_factory=list)
    summaries: dict[str, Any] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
