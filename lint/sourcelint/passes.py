"""What happens to findings after the rules: a chain of pure passes, none of which looks back.

deduplicate -> sort -> grade -> fingerprint -> waive -> baseline -> verdict
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sourcelint.document import Place
from sourcelint.engine.outcome import Record
from sourcelint.finding import Effect, Finding, digest_fields, fingerprint, normalised
from sourcelint.ledger import Withholding
from sourcelint.policy import TOO_MUCH_WITHHELD, Policy


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
    """Give every finding its fingerprint.

    A finding is told from its identical twins by what stands before and after it. A side that twins have in common
    tells nothing, so it counts together with the other one; twins with the same surroundings get ordinals.
    """
    groups: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for index, finding in enumerate(findings):
        groups[finding.name, finding.place.document, normalised(finding.evidence)].append(index)
    result = list(findings)
    for identity, members in groups.items():
        sides = [_sides(findings[index].place, bool(members[1:])) for index in members]
        befores, afters = Counter(before for before, _ in sides), Counter(after for _, after in sides)
        seen: Counter[tuple[str, str]] = Counter()
        for index, (before, after) in zip(members, sides, strict=True):
            both = digest_fields([before, after, str(seen[before, after])])
            seen[before, after] += 1
            value = fingerprint(
                *identity,
                before=both if befores[before] > 1 else before,
                after=both if afters[after] > 1 else after,
            )
            result[index] = replace(findings[index], fingerprint=value)
    return result


SIDE = 24
"""How many characters on each side are compared: three or four words."""


def _sides(place: Place, twins: bool) -> tuple[str, str]:
    """The words before a place on its line and those after it, normalised.

    Where the line ends the next one counts; where it begins, the one before counts only if there are twins to tell
    apart, for a fingerprint must not change when lines are inserted above.
    """
    before = normalised(place.before.rpartition("\n")[2])
    if not before and twins:
        before = normalised(place.before.rstrip().rpartition("\n")[2])
    after = normalised(place.after.partition("\n")[0]) or normalised(place.after.lstrip().partition("\n")[0])
    return before[-SIDE:], after[:SIDE]


def judged(
    records: Iterable[Record], findings: Iterable[Finding], policy: Policy | None = None
) -> dict[str, Judgement]:
    """The verdict on every document. A waived finding has no effect; one of the baseline has."""
    policy = policy or Policy()
    effective: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        waived = finding.suppressed is not None and finding.suppressed.by == "waiver"
        if finding.effect is not Effect.NOTE and not waived:
            effective[finding.place.document].append(finding)
    return {record.document: _judge(record, effective[record.document], policy) for record in records}


def _judge(record: Record, findings: Sequence[Finding], policy: Policy) -> Judgement:
    reasons = tuple(sorted({finding.name for finding in findings}))
    withheld = _merged(_spans(findings))
    if not record.readable:
        return Judgement(Verdict.REJECT, (*reasons, "unreadable"), (), withheld)
    if any(finding.effect is Effect.REJECT or finding.place.start is None for finding in findings):
        return Judgement(Verdict.REJECT, reasons, (), withheld)
    limit = policy.limit(record.document, record.declared.get("kind"))
    if _length(withheld) > limit * record.characters:
        return Judgement(Verdict.REJECT, (*reasons, TOO_MUCH_WITHHELD), (), withheld)
    verdict = Verdict.QUARANTINE if withheld else Verdict.ADMIT
    return Judgement(verdict, reasons, _complement(withheld, record.characters), withheld)


def withholdings(records: Iterable[Record], findings: Iterable[Finding]) -> list[Withholding]:
    """How much every rule withholds of every document."""
    spans: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        waived = finding.suppressed is not None and finding.suppressed.by == "waiver"
        if finding.effect is Effect.WITHHOLD and not waived:
            spans[finding.place.document, finding.name].append(finding)
    characters = {record.document: record.characters for record in records}
    return sorted(
        Withholding(document, rule, _length(_merged(_spans(found))), characters[document])
        for (document, rule), found in spans.items()
        if document in characters
    )


def _spans(findings: Iterable[Finding]) -> Iterator[tuple[int, int]]:
    for finding in findings:
        start, end = finding.place.start, finding.place.end
        if start is not None and end is not None and start < end:
            yield start, end


def _length(spans: Iterable[tuple[int, int]]) -> int:
    return sum(end - start for start, end in spans)


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
