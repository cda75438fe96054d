"""JUnit XML: a test suite for every document, a test case for every finding.

A finding at or above ``fail_on`` is a failure, a milder one a case that passes and says so in its output, a
suppressed one a skipped case with the reason; a document without findings is one case that passes. What could
not be done is an error. There are no durations: the report is the same for the same corpus.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from sourcelint.finding import Severity
from sourcelint.report import Report, View
from sourcelint.report._place import where
from sourcelint.report._terminal import printable

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, not even escaped."""


def render(report: Report, view: View) -> Iterator[str]:
    """Yield the document."""
    by_document: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for finding in report["findings"]:
        by_document[finding["document"]].append(finding)
    failures: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for failure in report["failures"]:
        failures[failure["document"] or "the corpus"].append(failure)
    names = sorted({document["document"] for document in report["documents"]} | set(by_document) | set(failures))
    suites = [_suite(name, by_document[name], failures[name], view) for name in names]
    totals = [sum(counts[index] for counts, _ in suites) for index in range(3)]
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="sourcelint" tests="{totals[0]}" failures="{totals[1]}" errors="{totals[2]}">\n'
    for _, text in suites:
        yield text
    yield "</testsuites>\n"


def _suite(
    name: str, findings: list[Mapping[str, Any]], failures: list[Mapping[str, Any]], view: View
) -> tuple[tuple[int, int, int], str]:
    cases = [_failed_case(failure, name) for failure in failures]
    cases += [_case(finding, view) for finding in findings]
    if not cases:
        cases = [f"  <testcase classname={_attribute(name)} name={_attribute('no finding')}/>\n"]
    counted = len(cases), sum(_fails(finding, view) for finding in findings), len(failures)
    skipped = sum(finding["suppressed"] is not None for finding in findings)
    head = (
        f' <testsuite name={_attribute(name)} tests="{counted[0]}" failures="{counted[1]}" errors="{counted[2]}" '
        f'skipped="{skipped}">\n'
    )
    return counted, head + "".join(cases) + " </testsuite>\n"


def _fails(finding: Mapping[str, Any], view: View) -> bool:
    return finding["suppressed"] is None and Severity(finding["severity"]).rank >= Severity(view.fail_on).rank


def _case(finding: Mapping[str, Any], view: View) -> str:
    place = "document" if finding["line"] is None else f"{finding['line']}:{finding['column']}"
    title = f"{finding['name']} ({finding['code']}) at {place}, {finding['fingerprint'][:8]}"
    head = f"  <testcase classname={_attribute(finding['document'])} name={_attribute(title)}>\n"
    message = _attribute(finding["message"])
    if finding["suppressed"]:
        suppressed = finding["suppressed"]
        inner = f"   <skipped message={_attribute(suppressed['by'] + ': ' + suppressed['reason'])}/>\n"
    elif _fails(finding, view):
        inner = f'   <failure type="{finding["severity"]}" message={message}>{_content(_details(finding))}</failure>\n'
    else:
        inner = f"   <system-out>{_content(finding['severity'] + ': ' + _details(finding))}</system-out>\n"
    return head + inner + "  </testcase>\n"


def _details(finding: Mapping[str, Any]) -> str:
    lines = [f"{where(finding)}: {finding['message']}"]
    if finding["text"] is not None:
        lines.append(f"text: {finding['text']}")
    for related in finding["related"]:
        lines.append(f"also {where(related)} {related['note']}: {related['text'] or ''}")
    lines.append(f"help: {finding['help']}")
    return "\n".join(printable(line) for line in lines)


def _failed_case(failure: Mapping[str, Any], name: str) -> str:
    rule = failure["rule"] or "reading"
    return (
        f"  <testcase classname={_attribute(name)} name={_attribute(rule)}>\n"
        f'   <error type="failure" message={_attribute(failure["cause"])}/>\n'
        "  </testcase>\n"
    )


def _allowed(text: str) -> str:
    return _FORBIDDEN.sub(lambda match: f"\\u{{{ord(match[0]):x}}}", text)


def _attribute(text: str) -> str:
    return quoteattr(_allowed(printable(text)))


def _content(text: str) -> str:
    return escape(_allowed(text))
