"""SARIF 2.1.0, the interchange format of static analysis: code scanning, editors, dashboards.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sourcelint.report import Report, View
from sourcelint.report._json import dumps
from sourcelint.report._place import file_of, lines_of, relative_uri
from sourcelint.report._rules import RuleText, rule_texts
from sourcelint.report._terminal import printable

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
INFORMATION = "urn:sourcelint"
"""SARIF wants an address that tells about the tool; a name is all there is until the documentation has one."""
BASE = "SRCROOT"
GITHUB_SHOWS, GITHUB_TAKES = 5_000, 25_000
"""GitHub code scanning shows this many results of a run, and refuses a run with more than the second number."""
PROBLEM_SEVERITIES = {"error": "error", "warning": "warning", "note": "recommendation"}


def render(report: Report, view: View) -> Iterator[str]:
    """Yield one log with one run."""
    rules = rule_texts(report)
    artifacts = {document["document"]: index for index, document in enumerate(_files(report))}
    run = {
        "tool": {
            "driver": {
                "name": report["tool"]["name"],
                "version": report["tool"]["version"],
                "semanticVersion": report["tool"]["version"],
                "informationUri": INFORMATION,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "invocations": [_invocation(report)],
        "originalUriBaseIds": {
            BASE: {"description": {"text": "The folder that the names in the report are relative to."}}
        },
        "artifacts": [_artifact(document) for document in _files(report)],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, {rule.code: index for index, rule in enumerate(rules)}, artifacts)
            for finding in report["findings"]
        ],
        "properties": {"settings": report["settings"], "verdicts": report["summary"]["verdicts"]},
    }
    yield dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1)
    yield "\n"


def _files(report: Report) -> list[Mapping[str, Any]]:
    """The documents that are files; a record of a larger file is no artifact of its own."""
    return [document for document in report["documents"] if file_of(document["document"])[1] is None]


def _rule(rule: RuleText) -> dict[str, Any]:
    value: dict[str, Any] = {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.description},
        "help": {"text": rule.text, "markdown": rule.markdown},
        "properties": {
            "tags": [tag for tag in (rule.family, rule.name) if tag],
            "problem.severity": PROBLEM_SEVERITIES[rule.severity],
            "effect": rule.effect,
        },
        "defaultConfiguration": {"level": rule.severity},
    }
    if rule.address:
        value["helpUri"] = rule.address
    return value


def _invocation(report: Report) -> dict[str, Any]:
    notifications = [_notification(failure) for failure in report["failures"]]
    count = len(report["findings"])
    if count > GITHUB_SHOWS:
        text = (
            f"{count:,} results. GitHub shows {GITHUB_SHOWS:,} of a run and refuses more than {GITHUB_TAKES:,}; "
            "nothing was left out here. Check with --select FAMILY, one run for each family, to show them all."
        )
        notifications.append({"level": "warning", "message": {"text": text}})
    return {"executionSuccessful": not report["failures"], "toolExecutionNotifications": notifications}


def _notification(failure: Mapping[str, Any]) -> dict[str, Any]:
    what = f"the rule {failure['rule']} failed: " if failure["rule"] else ""
    value: dict[str, Any] = {"level": "error", "message": {"text": _plain(what + failure["cause"])}}
    if failure["document"]:
        value["locations"] = [{"physicalLocation": {"artifactLocation": _location(failure["document"])}}]
    return value


def _artifact(document: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "location": _location(document["document"]),
        "length": document["bytes"],
        "hashes": {"sha-256": document["sha256"]},
        "roles": ["analysisTarget"],
        "properties": {"verdict": document["verdict"], "reasons": document["reasons"]},
    }


def _location(document: str, artifacts: Mapping[str, int] | None = None) -> dict[str, Any]:
    value: dict[str, Any] = {"uri": relative_uri(file_of(document)[0]), "uriBaseId": BASE}
    if artifacts and document in artifacts:
        value["index"] = artifacts[document]
    return value


def _result(finding: Mapping[str, Any], rules: Mapping[str, int], artifacts: Mapping[str, int]) -> dict[str, Any]:
    value: dict[str, Any] = {
        "ruleId": finding["code"],
        "ruleIndex": rules[finding["code"]],
        "level": finding["severity"],
        "message": {"text": _plain(_sentence(finding["message"]) + " " + finding["help"])},
        "locations": [_place(finding, artifacts)],
        # GitHub takes the second; the first is for everybody else.
        "partialFingerprints": {
            "sourcelint/v1": finding["fingerprint"],
            "primaryLocationLineHash": f"{finding['fingerprint']}:1",
        },
        "suppressions": [],
        "properties": {"effect": finding["effect"], "data": finding["data"]},
    }
    if finding["related"]:
        value["relatedLocations"] = [
            {**_place(related, artifacts), "id": number, "message": {"text": _plain(related["note"] or "related")}}
            for number, related in enumerate(finding["related"], start=1)
        ]
    if finding["suppressed"]:
        reason = f"{finding['suppressed']['by']}: {finding['suppressed']['reason']}"
        value["suppressions"] = [{"kind": "external", "status": "accepted", "justification": reason}]
    return value


def _place(place: Mapping[str, Any], artifacts: Mapping[str, int]) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _location(place["document"], artifacts)}
    lines = lines_of(place)
    record = file_of(place["document"])[1]
    if lines is None and record is None:  # viewers want a region: a whole document is shown at its beginning
        physical["region"] = {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
    elif lines:
        line, column, end_line, end_column = lines
        physical["region"] = {
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
            "charOffset": place["start"],
            "charLength": place["end"] - place["start"],
            "snippet": {"text": place["text"]},
        }
    value: dict[str, Any] = {"physicalLocation": physical}
    if record is not None:
        value["logicalLocations"] = [{"fullyQualifiedName": place["document"], "kind": "object"}]
        value["properties"] = {"start": place["start"], "end": place["end"], "text": place["text"]}
    return value


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?", "…")) else text + "."


def _plain(text: str) -> str:
    """A message in which nothing is a link: ``[text](target)`` would be one, so its brackets are escaped."""
    shown = printable(text)
    return re.sub(r"[\[\]\\]", r"\\\g<0>", shown) if "](" in shown else shown
