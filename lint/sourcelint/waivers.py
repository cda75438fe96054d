"""Waivers and the baseline: findings that somebody knows of, each with the reason that was written down.

A *waiver* accepts a finding: it counts neither for the exit status nor for the verdict. The *baseline* only
knows it: it does not count for the exit status, but the text is still withheld, for its fault is still there.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from sourcelint.errors import SourcelintError
from sourcelint.finding import Finding, Suppression, halves
from sourcelint.ledger import Entry, Fate

WAIVERS_FILE = "sourcelint.waivers.toml"
BASELINE_FILE = "sourcelint.baseline.json"
BASELINE_SCHEMA = "sourcelint.baseline/1"


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waiver: a fingerprint, or a rule (and perhaps a document); ``until`` is the last day it holds.

    A document stands for all of its records, and for findings over several documents of which it is one.

    ``file`` and ``line`` say where it is written; line 0 when that is not known.
    """

    reason: str
    fingerprint: str | None = None
    rule: str | None = None
    document: str | None = None
    until: str | None = None
    file: str = WAIVERS_FILE
    line: int = 0

    def covers(self, finding: Finding) -> bool:
        """Whether the waiver speaks of the finding, its fingerprint left aside."""
        if self.rule is not None and self.rule not in (finding.name, finding.code):
            return False
        return self.document is None or any(
            self.document in (document, document.partition("#")[0]) for document in finding.documents
        )

    def expired(self, today: date) -> bool:
        """Whether its last day is over."""
        return self.until is not None and today > date.fromisoformat(self.until)


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """One entry of a baseline: a finding that is known; the rule and the document are there for people."""

    fingerprint: str
    rule: str | None = None
    document: str | None = None
    message: str | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings that are known, as a multiset, with the reason for leaving them."""

    entries: tuple[KnownFinding, ...] = ()
    reason: str = ""
    file: str = BASELINE_FILE


def read_waivers(path: Path) -> tuple[Waiver, ...]:
    """Read a file of waivers.

    Raises:
        SourcelintError: a file that cannot be read, is no TOML, or holds an entry without a reason.
    """
    raw, values = _read(path, lambda raw: tomllib.loads(raw.decode("utf-8")), "waivers")
    entries = values.get("waiver", ())
    lines = [number for number, line in enumerate(raw.splitlines(), start=1) if _HEADER.match(line)]
    waivers = []
    for number, entry in enumerate(entries):
        until = entry.get("until")
        where = lines[number] if len(lines) == len(entries) else 0
        waiver = Waiver(
            **{**entry, "until": until.isoformat() if isinstance(until, date) else until}, file=path.name, line=where
        )
        if waiver.fingerprint is None and waiver.rule is None:
            raise SourcelintError(
                f"{path.name}:{where}: waiver {number + 1} names neither fingerprint nor rule", "say what it accepts"
            )
        if not waiver.reason.strip():
            raise SourcelintError(f"{path.name}:{where}: waiver {number + 1} has no reason", "say why it is accepted")
        try:
            waiver.expired(date.min)
        except ValueError as error:
            raise SourcelintError(f"{path.name}:{where}: until: {error}", "write the last day as 2026-12-31") from error
        waivers.append(waiver)
    return tuple(waivers)


_HEADER = re.compile(rb"\s*\[\[\s*[\"']?waiver[\"']?\s*\]\]")


def waiver_text(waiver: Waiver, note: str = "") -> str:
    """A waiver as it is written into the file, with a comment that reminds of what it accepts."""
    lines = ["", "[[waiver]]"]
    lines += [f"# {line}" for line in note.splitlines()]
    for key in ("fingerprint", "rule", "document", "reason"):
        value = getattr(waiver, key)
        if value is not None:
            quoted = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
            lines.append(f"{key} = {quoted}")
    if waiver.until is not None:
        lines.append(f"until = {waiver.until}")
    return "\n".join(lines) + "\n"


def read_baseline(path: Path) -> Baseline:
    """Read a baseline.

    Raises:
        SourcelintError: a file that cannot be read or is no baseline.
    """
    _, values = _read(path, json.loads, "baseline")
    entries = tuple(KnownFinding(**entry) for entry in values["findings"])
    return Baseline(entries, values["reason"], path.name)


def _read(path: Path, parse: Any, schema: str) -> tuple[bytes, dict[str, Any]]:
    from sourcelint.schemas import load, problems

    try:
        raw = path.read_bytes()
        values: dict[str, Any] = parse(raw)
    except OSError as error:
        raise SourcelintError(f"{path.name}: cannot be opened: {error.strerror}", "check the path") from error
    except ValueError as error:
        raise SourcelintError(f"{path.name}: cannot be read: {error}", "mend the file") from error
    plain = json.loads(json.dumps(values, default=str))
    for place, message in problems(load(schema), plain):
        raise SourcelintError(f"{path.name}: {place or 'the file'}: {message}", f"see the documentation of {path.name}")
    return raw, values


def known_of(finding: Finding) -> KnownFinding:
    """A finding as an entry of a baseline."""
    return KnownFinding(finding.fingerprint, finding.name, finding.place.document, finding.message)


def baseline_text(entries: Iterable[KnownFinding], reason: str) -> str:
    """The text of a baseline file, an entry a line so that changes of it can be read."""
    rows = sorted(entries, key=lambda entry: (entry.document or "", entry.rule or "", entry.fingerprint))
    lines = [
        json.dumps({key: value for key, value in asdict(row).items() if value is not None}, ensure_ascii=False)
        for row in rows
    ]
    body = ",\n  ".join(lines)
    head = f'"schema": {json.dumps(BASELINE_SCHEMA)},\n "reason": {json.dumps(reason, ensure_ascii=False)}'
    return f'{{{head},\n "findings": [\n  {body}\n ]}}\n' if lines else f'{{{head},\n "findings": []}}\n'


def matches(fingerprints: Sequence[str | None], findings: Sequence[Finding]) -> dict[int, int]:
    """Which finding each fingerprint means: its index to that of the fingerprint; every one of either counts once.

    The same fingerprint comes first. What is left is recognised by one side of its surroundings, if that means
    one finding only: a finding is still the same when the text on its other side was edited.
    """
    found: dict[int, int] = {}
    wanted: dict[str, deque[int]] = defaultdict(deque)
    for index, value in enumerate(fingerprints):
        if value is not None:
            wanted[value].append(index)
    for number, finding in enumerate(findings):
        if wanted[finding.fingerprint]:
            found[number] = wanted[finding.fingerprint].popleft()
    left: dict[str, list[int]] = defaultdict(list)
    for number, finding in enumerate(findings):
        if number not in found:
            left[halves(finding.fingerprint)[0]].append(number)
    for value, indices in wanted.items():
        base, before, after = halves(value)
        for index in indices:
            near = [
                number
                for number in left[base]
                if number not in found
                and (before, after) != (sides := halves(findings[number].fingerprint)[1:])
                and (sides[0] == before or sides[1] == after)
            ]
            if len(near) == 1:
                found[near[0]] = index
    return found


def waived(findings: Sequence[Finding], waivers: Sequence[Waiver], today: date) -> dict[int, int]:
    """Which findings are accepted, and by which waiver: index to index."""
    valid = [waiver.fingerprint if not waiver.expired(today) else None for waiver in waivers]
    by_fingerprint = matches(valid, findings)
    general = [
        (index, waiver)
        for index, waiver in enumerate(waivers)
        if waiver.fingerprint is None and not waiver.expired(today)
    ]
    found: dict[int, int] = {}
    for number, finding in enumerate(findings):
        index = by_fingerprint.get(number)
        if index is None or not waivers[index].covers(finding):
            index = next((index for index, waiver in general if waiver.covers(finding)), None)
        if index is not None:
            found[number] = index
    return found


def known(findings: Sequence[Finding], baseline: Baseline) -> dict[int, int]:
    """Which findings that nobody waived are known, and by which entry: index to index."""
    open_ = [number for number, finding in enumerate(findings) if finding.suppressed is None]
    found = matches([entry.fingerprint for entry in baseline.entries], [findings[number] for number in open_])
    return {open_[number]: index for number, index in found.items()}


def waive(findings: Sequence[Finding], waivers: Sequence[Waiver], today: date) -> list[Finding]:
    """Mark the findings that a waiver accepts."""
    by = waived(findings, waivers, today)
    return [
        replace(finding, suppressed=Suppression("waiver", waivers[by[number]].reason, waivers[by[number]].until))
        if number in by
        else finding
        for number, finding in enumerate(findings)
    ]


def know(findings: Sequence[Finding], baseline: Baseline) -> list[Finding]:
    """Mark the findings that the baseline knows, each entry once."""
    by = known(findings, baseline)
    return [
        replace(finding, suppressed=Suppression("baseline", baseline.reason)) if number in by else finding
        for number, finding in enumerate(findings)
    ]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run examined: only within it can an entry be said to be of no use.

    ``complete`` says that all of the corpus was examined by all the rules that are selected for it.
    """

    rules: frozenset[str]
    documents: frozenset[str]
    every_rule: frozenset[str]
    complete: bool = True

    def fate(self, rule: str | None, document: str | None) -> tuple[Fate, str]:
        """What to say of an entry that matches nothing; the second is the cause."""
        if rule is not None and rule not in self.every_rule:
            return Fate.UNKNOWN, f"there is no rule '{rule}'"
        if self.complete and document is not None and document not in self.documents:
            return Fate.UNKNOWN, f"there is no document '{document}'"
        examined = self.complete or (rule is not None and document is not None and document in self.documents)
        if examined and (rule is None or rule in self.rules):
            return Fate.UNUSED, ""
        return Fate.OPEN, ""


def entries_of(
    findings: Sequence[Finding], waivers: Sequence[Waiver], baseline: Baseline, today: date, scope: Scope
) -> list[Entry]:
    """What became of every waiver and of every entry of the baseline; ``findings`` are as they were before both."""
    used = set(waived(findings, waivers, today).values())
    result = []
    for index, waiver in enumerate(waivers):
        fate, cause = scope.fate(waiver.rule, waiver.document)
        if fate is not Fate.UNKNOWN:
            if waiver.expired(today):
                fate, cause = Fate.EXPIRED, f"{waiver.until}"
            elif index in used:
                fate = Fate.USED
        what = waiver.fingerprint or " in ".join(name for name in (waiver.rule, waiver.document) if name)
        result.append(Entry(waiver.file, waiver.line, "waiver", fate, what, cause))
    found = set(known(waive(findings, waivers, today), baseline).values())
    for index, entry in enumerate(baseline.entries):
        fate, cause = scope.fate(entry.rule, entry.document)
        if index in found:
            fate, cause = Fate.USED, ""
        what = " in ".join(name for name in (entry.rule, entry.document) if name)
        result.append(Entry(baseline.file, 0, "baseline", fate, f"{entry.fingerprint} {what}".strip(), cause))
    return sorted(result)
