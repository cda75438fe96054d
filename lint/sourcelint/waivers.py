"""Waivers and the baseline: findings that somebody knows of, each with the reason that was written down.

A *waiver* accepts a finding: it counts neither for the exit status nor for the verdict. The *baseline* only
knows it: it does not count for the exit status, but the text is still withheld, for its fault is still there.
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from sourcelint.errors import SourcelintError
from sourcelint.finding import Finding, Suppression

WAIVERS_FILE = "sourcelint.waivers.toml"
BASELINE_FILE = "sourcelint.baseline.json"
BASELINE_SCHEMA = "sourcelint.baseline/1"


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waiver: a fingerprint, or a rule (and perhaps a document); ``until`` is the last day it holds."""

    reason: str
    fingerprint: str | None = None
    rule: str | None = None
    document: str | None = None
    until: str | None = None

    def covers(self, finding: Finding, today: date) -> bool:
        """Whether the waiver accepts the finding on that day."""
        if self.until is not None and today > date.fromisoformat(self.until):
            return False
        if self.fingerprint is not None and self.fingerprint != finding.fingerprint:
            return False
        if self.rule is not None and self.rule not in (finding.name, finding.code):
            return False
        return self.document is None or self.document in finding.documents


def read_waivers(path: Path) -> tuple[Waiver, ...]:
    """Read a file of waivers.

    Raises:
        SourcelintError: a file that cannot be read, is no TOML, or holds an entry without a reason.
    """
    values = _read(path, lambda raw: tomllib.loads(raw.decode("utf-8")), "waivers")
    waivers = []
    for number, entry in enumerate(values.get("waiver", ()), start=1):
        until = entry.get("until")
        waiver = Waiver(**{**entry, "until": until.isoformat() if isinstance(until, date) else until})
        if waiver.fingerprint is None and waiver.rule is None:
            raise SourcelintError(
                f"{path.name}: waiver {number} names neither fingerprint nor rule", "say what it accepts"
            )
        waivers.append(waiver)
    return tuple(waivers)


def read_baseline(path: Path) -> tuple[Counter[str], str]:
    """The fingerprints of a baseline as a multiset, and its reason.

    Raises:
        SourcelintError: a file that cannot be read or is no baseline.
    """
    values = _read(path, json.loads, "baseline")
    return Counter(entry["fingerprint"] for entry in values["findings"]), values["reason"]


def _read(path: Path, parse: Any, schema: str) -> dict[str, Any]:
    from sourcelint.schemas import load, problems

    try:
        values: dict[str, Any] = parse(path.read_bytes())
    except OSError as error:
        raise SourcelintError(f"{path.name}: cannot be opened: {error.strerror}", "check the path") from error
    except ValueError as error:
        raise SourcelintError(f"{path.name}: cannot be read: {error}", "mend the file") from error
    plain = json.loads(json.dumps(values, default=str))
    for place, message in problems(load(schema), plain):
        raise SourcelintError(f"{path.name}: {place or 'the file'}: {message}", f"see the documentation of {path.name}")
    return values


def baseline_of(findings: Iterable[Finding], reason: str) -> str:
    """The text of a baseline file that knows these findings."""
    entries = [
        {
            "fingerprint": finding.fingerprint,
            "rule": finding.name,
            "document": finding.place.document,
            "message": finding.message,
        }
        for finding in findings
    ]
    value = {"schema": BASELINE_SCHEMA, "reason": reason, "findings": entries}
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def waive(findings: Sequence[Finding], waivers: Sequence[Waiver], today: date) -> list[Finding]:
    """Mark the findings that a waiver accepts."""
    result = []
    for finding in findings:
        waiver = next((waiver for waiver in waivers if waiver.covers(finding, today)), None)
        if waiver is not None:
            finding = replace(finding, suppressed=Suppression("waiver", waiver.reason, waiver.until))
        result.append(finding)
    return result


def know(findings: Sequence[Finding], baseline: Counter[str], reason: str) -> list[Finding]:
    """Mark the findings that the baseline knows, each entry once."""
    left = Counter(baseline)
    result = []
    for finding in findings:
        if finding.suppressed is None and left[finding.fingerprint] > 0:
            left[finding.fingerprint] -= 1
            finding = replace(finding, suppressed=Suppression("baseline", reason))
        result.append(finding)
    return result
