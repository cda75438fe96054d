"""The report as JSON values: the contract that other programs are written against."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sourcelint import __version__
from sourcelint.document import Place
from sourcelint.engine.outcome import Record
from sourcelint.finding import Effect, Finding, Severity
from sourcelint.integrity import KEY, digest_of
from sourcelint.linting import Result
from sourcelint.passes import Judgement, Verdict
from sourcelint.report import SCHEMA


def value_of(result: Result) -> dict[str, Any]:
    """The whole report; the same run gives the same value."""
    value = {
        "schema": SCHEMA,
        "tool": {"name": "sourcelint", "version": __version__},
        "settings": result.plan.digest,
        "summary": _summary(result),
        "documents": [_document(record, result.judgements[record.document]) for record in result.outcome.records],
        "findings": [_finding(finding) for finding in result.findings],
        "failures": [
            {"document": failure.document or None, "rule": failure.rule or None, "cause": failure.cause}
            for failure in result.outcome.failures
        ],
    }
    return {**value, KEY: digest_of(value)}


def _summary(result: Result) -> dict[str, Any]:
    records = result.outcome.records
    verdicts = Counter(result.judgements[record.document].verdict for record in records)
    counted = [finding for finding in result.findings if finding.suppressed is None]
    severities = Counter(finding.severity for finding in counted)
    rules = []
    for setting in result.plan.rules:
        tally = result.outcome.tallies[setting.rule.name]
        rules.append(
            {
                "code": setting.rule.code,
                "name": setting.rule.name,
                "examined": tally.examined,
                "recognised": tally.recognised,
                "flagged": tally.flagged,
            }
        )
    return {
        "documents": len(records),
        "characters": sum(record.characters for record in records),
        "verdicts": {str(verdict): verdicts[verdict] for verdict in Verdict},
        "findings": {str(severity): severities[severity] for severity in Severity},
        "suppressed": len(result.findings) - len(counted),
        "rules": rules,
    }


def _document(record: Record, judgement: Judgement) -> dict[str, Any]:
    return {
        "document": record.document,
        "sha256": record.sha256,
        "bytes": record.size,
        "characters": record.characters,
        **({"encoding": record.encoding} if record.encoding else {}),
        **({"mediatype": record.mediatype} if record.mediatype else {}),
        "verdict": str(judgement.verdict),
        "reasons": list(judgement.reasons),
        "admitted": [list(span) for span in judgement.admitted],
        "withheld": [list(span) for span in judgement.withheld],
        "provenance": _provenance(record),
    }


def _provenance(record: Record) -> dict[str, Any]:
    """Every declared fact with its origin and its grade.

    A fact is *claimed* by whoever wrote it down; *attested* where the text says the same; *verified* where it was
    tried: the digest was computed again, and with it the address that the very same bytes are recorded for.
    """
    declared = record.declared
    verified = declared.hash is not None and declared.hash == f"sha256:{record.file_sha256}"
    attested = {item.field: item for item in record.attested if item.agrees}
    result: dict[str, Any] = {}
    for name, fact in sorted(declared.facts.items()):
        entry: dict[str, Any] = {"value": fact.value, "from": fact.origin}
        if fact.inferred:
            entry["inferred"] = True
        entry["grade"] = "verified" if name == "address" and verified else "claimed"
        if name in attested:
            entry["grade"] = "attested"
            entry["evidence"] = [attested[name].start, attested[name].end]
        result[name] = entry
    if declared.hash is not None and declared.manifest is not None:
        grade = "verified" if verified else "claimed"
        result["hash"] = {"value": declared.hash, "from": declared.manifest, "grade": grade}
    return dict(sorted(result.items()))


def _finding(finding: Finding) -> dict[str, Any]:
    suppressed = finding.suppressed
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        "effect": str(finding.effect or Effect.NOTE),
        **_place(finding.place),
        "message": finding.message,
        "help": finding.help,
        "data": dict(finding.data),
        "related": [{**_place(related.place), "note": related.note} for related in finding.related],
        "fingerprint": finding.fingerprint,
        "suppressed": None
        if suppressed is None
        else {"by": suppressed.by, "reason": suppressed.reason, "until": suppressed.until},
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "document": place.document,
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "text": place.text,
    }
