"""GitLab Code Quality: the findings in a merge request.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sourcelint.finding import digest_fields
from sourcelint.report import Report, View
from sourcelint.report._json import dumps
from sourcelint.report._place import file_of
from sourcelint.report._terminal import printable

SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report, view: View) -> Iterator[str]:
    """Yield one JSON array: failures as blockers, then every finding that is not suppressed."""
    issues = [_failure(failure) for failure in report["failures"]]
    issues += [_issue(finding) for finding in report["findings"] if finding["suppressed"] is None]
    yield dumps(issues, indent=1)
    yield "\n"


def _issue(finding: Mapping[str, Any]) -> dict[str, Any]:
    file, record = file_of(finding["document"])
    message = finding["message"] if record is None else f"record {record}: {finding['message']}"
    lines: dict[str, int] = {"begin": 1}
    if finding["line"] is not None and record is None:
        lines = {"begin": finding["line"], "end": finding["end_line"]}
    return {
        "description": printable(message),
        "check_name": finding["name"],
        "fingerprint": finding["fingerprint"],
        "severity": "critical" if finding["effect"] == "reject" else SEVERITIES[finding["severity"]],
        "location": {"path": file, "lines": lines},
    }


def _failure(failure: Mapping[str, Any]) -> dict[str, Any]:
    cause = failure["cause"] if not failure["rule"] else f"the rule {failure['rule']} failed: {failure['cause']}"
    fields = [failure["document"] or "", failure["rule"] or "", failure["cause"]]
    return {
        "description": printable(cause),
        "check_name": "sourcelint-failure",
        "fingerprint": digest_fields(["failure", *fields])[:32],
        "severity": "blocker",
        "location": {"path": file_of(failure["document"] or ".")[0], "lines": {"begin": 1}},
    }
