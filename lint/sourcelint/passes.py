"""What happens to findings after the rules: a chain of pure passes, none of which looks back.

deduplicate -> sort -> fingerprint -> waive -> baseline -> verdict
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sourcelint.engine.local import Record
from sourcelint.finding import Effect, Finding, fingerprint, normalised


class Verdict(StrEnum):
    """What another project may ingest of a document: all of it, all but the withheld spans, or nothing."""

    ADMIT = "admit"
    QUARANTINE = "quarantine"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one document, the rules that decided it, and the spans it leaves and takes."""

    verdict: Verdict
    reasons: tuple[str, ...]
    admitted: tuple[tuple[int, int], ...]
    withheld: tuple[tuple[int, int], ...]


def deduplicated(findings: Iterable[Finding]) -> list[Finding]:
    """One finding of a rule on a span, in order; of several the one with the higher severity is kept."""
    kept: dict[tuple[str, tuple[str, int, int], str], Finding] = {}
    for finding in sorted(findings, key=lambda finding: (-finding.severity.rank, finding.sort_key)):
        kept.setdefault((finding.code, finding.place.sort_key, normalised(finding.evidence)), finding)
    return sorted(kept.values(), key=lambda finding: finding.sort_key)


def fingerprinted(findings: Sequence[Finding]) -> list[Finding]:
    """Give every finding its fingerprint; identical ones get ordinals in their order."""
    seen: Counter[tuple[str, str, str]] = Counter()
    result = []
    for finding in findings:
        identity = finding.name, finding.place.document, normalised(finding.evidence)
        result.append(replace(finding, fingerprint=fingerprint(*identity, ordinal=seen[identity])))
        seen[identity] += 1
    return result


def judged(records: Iterable[Record], findings: Iterable[Finding]) -> dict[str, Judgement]:
    """The verdict on every document. A waived finding has no effect; one of the baseline has."""
    effective: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        waived = finding.suppressed is not None and finding.suppressed.by == "waiver"
        if finding.effect is not Effect.NOTE and not waived:
            effective[finding.place.document].append(finding)
    return {record.document: _judge(record, effective[record.document]) for record in records}


def _judge(record: Record, findings: Sequence[Finding]) -> Judgement:
    reasons = tuple(sorted({finding.name for finding in findings}))
    spans = [
        (finding.place.start, finding.place.end)
        for finding in findings
        if finding.place.start is not None and finding.place.end is not None and finding.place.start < finding.place.end
    ]
    withheld = _merged(spans)
    rejected = not record.readable or any(
        finding.effect is Effect.REJECT or finding.place.start is None for finding in findings
    )
    if rejected:
        return Judgement(Verdict.REJECT, reasons, (), withheld)
    verdict = Verdict.QUARANTINE if withheld else Verdict.ADMIT
    return Judgement(verdict, reasons, _complement(withheld, record.characters), withheld)


def _merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return tuple(merged)


def _complement(spans: Sequence[tuple[int, int]], length: int) -> tuple[tuple[int, int], ...]:
    edges = [0, *(edge for span in spans for edge in span), length]
    return tuple((start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end)
