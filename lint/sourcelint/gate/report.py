"""A report that the gate may rely on: whole, unedited, in agreement with itself, and the one that is demanded."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sourcelint.gate.answers import Answer, ReportRefused
from sourcelint.integrity import KEY, digest_of

SCHEMA = "sourcelint.findings/1"
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the report says of one document."""

    name: str
    sha256: str
    size: int
    characters: int
    verdict: Answer
    reasons: tuple[str, ...]
    admitted: Spans
    withheld: Spans
    provenance: Mapping[str, Mapping[str, Any]]
    encoding: str | None = None
    mediatype: str | None = None


@dataclass(frozen=True, slots=True)
class Demands:
    """What a report must fulfil to be relied on; ``rules`` are names or codes that must have run."""

    rules: tuple[str, ...] = ()
    settings: str | None = None
    version: str | None = None


def parsed(data: bytes) -> dict[str, Any]:
    """The value of a report from its bytes; raises `ReportRefused` for what is no report."""

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(items)
        if len(value) != len(items):
            raise ReportRefused("a key stands twice in one object", "write the report again")
        return value

    def constant(word: str) -> Any:
        raise ReportRefused(f"{word} is no JSON", "write the report again")

    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=pairs, parse_constant=constant)
    except UnicodeDecodeError as error:
        raise ReportRefused(f"not UTF-8 at byte {error.start}", "write the report again") from error
    except json.JSONDecodeError as error:
        raise ReportRefused(
            f"line {error.lineno}, column {error.colno}: not JSON: {error.msg}", "write the report again"
        ) from error
    except (RecursionError, ValueError) as error:
        raise ReportRefused(f"not a report: {error}", "write the report again") from error
    if not isinstance(value, dict) or value.get("schema") != SCHEMA:
        found = value.get("schema") if isinstance(value, dict) else type(value).__name__
        raise ReportRefused(
            f"not a report of this format: {found!r} instead of '{SCHEMA}'", "sourcelint check --format json writes one"
        )
    return value


def checked(
    value: Mapping[str, Any],
) -> tuple[dict[str, Entry], dict[str, tuple[Mapping[str, Any], ...]]]:
    """The documents and findings of a report that is whole, unedited, and agrees with itself."""
    try:
        if KEY not in value:
            raise ReportRefused("it carries no digest of itself", "write it again with this version of sourcelint")
        if value[KEY] != digest_of(value):
            raise ReportRefused("it was edited: its digest is not that of its content", "write the report again")
        if value["failures"]:
            failure = value["failures"][0]
            what = failure["document"] or f"the rule {failure['rule']}"
            raise ReportRefused(
                f"the run it reports did not succeed ({len(value['failures'])} failures): {what}: {failure['cause']}",
                "mend the cause and check again",
            )
        entries: dict[str, Entry] = {}
        for item in value["documents"]:
            entry = _entry(item)
            if entry.name in entries:
                raise ReportRefused(f"it speaks twice of the document '{entry.name}'", "write the report again")
            entries[entry.name] = entry
        counts = {verdict: value["summary"]["verdicts"][verdict] for verdict in ("admit", "quarantine", "reject")}
        if counts != {verdict: sum(entry.verdict == verdict for entry in entries.values()) for verdict in counts}:
            raise ReportRefused("its summary counts other verdicts than its documents have", "write the report again")
        findings: dict[str, list[Mapping[str, Any]]] = {}
        for finding in value["findings"]:
            findings.setdefault(finding["document"], []).append(finding)
            _has_its_effect(finding, entries)
        tool = value["tool"]
        if tool["name"] != "sourcelint" or not isinstance(tool["version"], str):
            raise ReportRefused("it does not say which tool wrote it", "write the report again")
        if not re.fullmatch(r"sha256:[0-9a-f]{64}", value["settings"]):
            raise ReportRefused("it does not say with which settings it was made", "write the report again")
        _ = {rule[key] for rule in value["summary"]["rules"] for key in ("code", "name")}
    except (KeyError, TypeError, IndexError, ValueError, AttributeError) as error:
        raise ReportRefused(
            f"it is not of the form that its schema demands ({type(error).__name__}: {error})",
            "see `sourcelint schema findings`",
        ) from error
    return entries, {document: tuple(items) for document, items in findings.items()}


def _entry(item: Mapping[str, Any]) -> Entry:
    """One document of the report; its spans must cover it exactly, and fit its verdict."""
    name, sha256, characters = item["document"], item["sha256"], item["characters"]
    problem = ReportRefused(f"what it says of '{name}' contradicts itself", "write the report again")
    if not isinstance(name, str) or not re.fullmatch(r"[0-9a-f]{64}", sha256) or type(characters) is not int:
        raise problem
    verdict = Answer(item["verdict"])
    admitted, withheld = _spans(item["admitted"], characters), _spans(item["withheld"], characters)
    covered = 0
    for start, end in sorted((*admitted, *withheld)):
        if verdict is not Answer.REJECT and start != covered:
            raise problem
        covered = end
    fits = {
        Answer.ADMIT: not withheld and covered == characters,
        Answer.QUARANTINE: bool(withheld) and covered == characters and bool(item["reasons"]),
        Answer.REJECT: not admitted and bool(item["reasons"]),
    }
    if not fits.get(verdict, False):
        raise problem
    return Entry(
        name,
        sha256,
        item["bytes"],
        characters,
        verdict,
        tuple(map(str, item["reasons"])),
        admitted,
        withheld,
        item["provenance"],
        item.get("encoding"),
        item.get("mediatype"),
    )


def _spans(value: Iterable[Any], characters: int) -> Spans:
    spans = tuple((start, end) for start, end in value)
    last = 0
    for start, end in spans:
        if type(start) is not int or type(end) is not int or not last <= start < end <= characters:
            raise ValueError(f"spans out of order or out of the text at {start}:{end}")
        last = end
    return spans


def _has_its_effect(finding: Mapping[str, Any], entries: Mapping[str, Entry]) -> None:
    """A finding that withholds or rejects must show in the verdict on its document, unless it is waived."""
    suppressed = finding["suppressed"]
    entry = entries.get(finding["document"])
    if finding["effect"] == "note" or (suppressed and suppressed["by"] == "waiver") or entry is None:
        return
    start, end = finding["start"], finding["end"]
    whole = finding["effect"] == "reject" or start is None
    shows = entry.verdict is Answer.REJECT or (
        not whole and (start == end or any(left <= start and end <= right for left, right in entry.withheld))
    )
    if not shows or finding["name"] not in entry.reasons:
        raise ReportRefused(
            f"its verdict on '{entry.name}' leaves out a finding of {finding['name']}", "write the report again"
        )


# --- is it the report that is demanded? -------------------------------------------------------------------------


def demand(value: Mapping[str, Any], demands: Demands) -> None:
    """Raise `ReportRefused` for a report that does not fulfil the demands."""
    version = value["tool"]["version"]
    if demands.version is not None and _release(version) < _release(demands.version):
        raise ReportRefused(f"made by sourcelint {version}; at least {demands.version} is demanded", "check again")
    if demands.settings is not None and value["settings"] != demands.settings:
        raise ReportRefused(
            f"made with other settings: {value['settings'][:19]}… instead of {demands.settings[:19]}…",
            "`sourcelint config show` prints the digest of the settings that count here",
        )
    ran = {rule[key] for rule in value["summary"]["rules"] for key in ("code", "name")}
    lacking = [rule for rule in demands.rules if rule not in ran]
    if lacking:
        raise ReportRefused("made without the rules demanded: " + ", ".join(lacking), "check again with these rules")


def _release(version: str) -> tuple[tuple[int, ...], int, int]:
    """A version in order: its numbers, then a development or pre-release before the release itself."""
    match = re.fullmatch(r"v?(\d{1,9}(?:\.\d{1,9})*)(?:(\.dev|a|b|rc)(\d{1,9}))?(?:\+[\w.]+)?", version.strip())
    if match is None:
        raise ReportRefused(f"'{version}' is no version", "write it as 1.2.3")
    numbers = [int(number) for number in match[1].split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    stage = (".dev", "a", "b", "rc", None).index(match[2])
    return tuple(numbers), stage, int(match[3] or 0)
