"""Markdown: an audit for a pull request, an issue or a wiki. Text of the sources never becomes markup in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from sourcelint.report import Report, View
from sourcelint.report._terminal import clip, printable
from sourcelint.report.text import plural

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|&@~^$\"']|:(?=//)|(?<=www)\.|(?<=://)")
MARKS = {"error": "🔴", "warning": "🟡", "note": "🔵", "admit": "🟢", "quarantine": "🟡", "reject": "🔴"}
QUOTED = 400
"""Columns of a quotation that are shown; the ellipsis says that there is more."""


def escaped(text: str) -> str:
    """Text that stays text in Markdown: what could be markup, mention or link becomes a character reference."""
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};" if match[0] else "", printable(text))


def code(text: str) -> str:
    """Text as a code span, whatever it holds; not for tables, in which a bar would end the cell."""
    shown = clip(printable(text), QUOTED)
    ticks = "`" * (1 + max((len(run) for run in re.findall("`+", shown)), default=0))
    blank = " " if shown.startswith("`") or shown.endswith("`") or not shown.strip() else ""
    return f"{ticks}{blank}{shown}{blank}{ticks}"


def render(report: Report, view: View) -> Iterator[str]:
    """Yield the summary, the verdicts, what could not be done, and the findings of every document."""
    yield "# Audit of the sources\n\n"
    yield from _summary(report)
    yield from _failures(report)
    yield from _verdicts(report)
    shown = [finding for finding in report["findings"] if view.verbose or finding["suppressed"] is None]
    for document, group in groupby(shown, key=lambda finding: str(finding["document"])):
        findings = list(group)
        yield f"## {escaped(document)}\n\n"
        folded = len(shown) > 20
        if folded:
            yield f"<details><summary>{plural(len(findings), 'finding')}</summary>\n\n"
        for finding in findings:
            yield from _finding(finding)
        if folded:
            yield "</details>\n\n"
    if view.statistics:
        yield from _statistics(report)


def _summary(report: Report) -> Iterator[str]:
    summary = report["summary"]
    counts = ", ".join(plural(summary["findings"][severity], severity) for severity in ("error", "warning", "note"))
    suppressed = f", {summary['suppressed']:,} suppressed" if summary["suppressed"] else ""
    yield (
        f"**{counts}{suppressed}** in {plural(summary['documents'], 'document')} "
        f"({plural(summary['characters'], 'character')}), examined by {plural(len(summary['rules']), 'rule')}.\n\n"
    )


def _failures(report: Report) -> Iterator[str]:
    if report["failures"]:
        yield "## Not everything was examined\n\n"
    for failure in report["failures"]:
        rule = f", rule {escaped(failure['rule'])}" if failure["rule"] else ""
        yield f"- {escaped(failure['document'] or 'the corpus')}{rule}: {escaped(failure['cause'])}\n"
    if report["failures"]:
        yield "\n"


def _verdicts(report: Report) -> Iterator[str]:
    yield "| verdict | document | withheld | because of |\n| --- | --- | --: | --- |\n"
    for document in report["documents"]:
        held = sum(end - start for start, end in document["withheld"])
        share = f"{held / document['characters']:.1%}" if document["characters"] else "0.0%"
        verdict = document["verdict"]
        reasons = ", ".join(escaped(reason) for reason in document["reasons"])
        yield f"| {MARKS[verdict]} {verdict} | {escaped(document['document'])} | {share} | {reasons} |\n"
    yield "\n"


def _finding(finding: Mapping[str, Any]) -> Iterator[str]:
    place = "" if finding["line"] is None else f", {finding['line']}:{finding['column']}"
    effect = "" if finding["effect"] == "note" else f", {finding['effect']}"
    yield (
        f"- {MARKS[finding['severity']]} **{escaped(finding['message'])}**  \n"
        f"  {finding['name']} ({finding['code']}), {finding['severity']}{effect}{place}\n"
    )
    if finding["suppressed"]:
        yield f"  - suppressed by {finding['suppressed']['by']}: {escaped(finding['suppressed']['reason'])}\n"
    if finding["text"] is not None:
        yield f"  - text: {code(finding['text'])}\n"
    for related in finding["related"]:
        line = "" if related["line"] is None else f" {related['line']}:{related['column']}"
        quoted = f": {code(related['text'])}" if related["text"] else ""
        yield f"  - also {escaped(related['document'])}{line} {escaped(related['note'])}{quoted}\n"
    yield f"  - {escaped(finding['help'])}\n\n"


def _statistics(report: Report) -> Iterator[str]:
    yield "## What was examined\n\n| rule | examined | recognised | flagged |\n| --- | --: | --: | --: |\n"
    for rule in report["summary"]["rules"]:
        counts = " | ".join(f"{rule[key]:,}" for key in ("examined", "recognised", "flagged"))
        yield f"| {rule['name']} ({rule['code']}) | {counts} |\n"
    yield "\n"
