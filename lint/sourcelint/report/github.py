"""Workflow commands of GitHub Actions: every finding becomes an annotation of the pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from sourcelint.report import Report, View
from sourcelint.report._place import file_of, lines_of
from sourcelint.report._terminal import printable
from sourcelint.report.text import plural

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
SHOWN_PER_STEP = 10
"""GitHub shows this many annotations of each kind for a step; the others are in the log only."""


def render(report: Report, view: View) -> Iterator[str]:
    """Yield a command for every failure and every finding that is not suppressed, and one that sums them up."""
    for failure in report["failures"]:
        what = f"the rule {failure['rule']} failed: " if failure["rule"] else ""
        properties = {"title": "sourcelint could not examine everything"}
        if failure["document"]:
            properties = {"file": file_of(failure["document"])[0], **properties}
        yield _command("error", properties, what + failure["cause"])
    counts: Counter[str] = Counter()
    for finding in report["findings"]:
        if finding["suppressed"] is None:
            counts[finding["severity"]] += 1
            yield _annotation(finding)
    if any(count > SHOWN_PER_STEP for count in counts.values()):
        total = plural(sum(counts.values()), "finding")
        yield _command(
            "notice",
            {"title": "sourcelint"},
            f"{total}; GitHub shows {SHOWN_PER_STEP} annotations of each kind for a step, all of them are in its log",
        )


def _annotation(finding: Mapping[str, Any]) -> str:
    file, record = file_of(finding["document"])
    properties: dict[str, object] = {"file": file}
    lines = lines_of(finding)
    if lines:
        line, column, end_line, end_column = lines
        properties |= {"line": line, "endLine": end_line}
        if line == end_line:  # columns on different lines are refused
            properties |= {"col": column, "endColumn": end_column}
    properties["title"] = f"{finding['name']} ({finding['code']})"
    message = finding["message"]
    if record is not None:
        message = f"record {record}: {message}"
    return _command(COMMANDS[finding["severity"]], properties, f"{message}\n{finding['help']}")


def _command(command: str, properties: Mapping[str, object], message: str) -> str:
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    lines = (printable(line) for line in message.split("\n"))
    return f"::{command} {given}::{_data(chr(10).join(lines))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
