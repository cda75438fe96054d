"""Text for a terminal: every finding with its place, its quotation, what is wrong and what to do about it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

import click

from sourcelint.report import Report, View

COLOURS = {
    "error": "red",
    "warning": "yellow",
    "note": "cyan",
    "reject": "red",
    "quarantine": "yellow",
    "admit": "green",
}
CONTEXT_BEFORE = 30
"""How many characters of the line are shown before a span that does not fit from the line's beginning."""


def render(report: Report, view: View) -> Iterator[str]:
    """Yield the report: documents with their findings, failures, statistics, summary and verdicts."""
    shown = [finding for finding in report["findings"] if view.verbose or finding["suppressed"] is None]
    if not view.quiet:
        texts: dict[str, str | None] = {}
        for document, findings in groupby(shown, key=lambda finding: finding["document"]):
            yield _bold(printable(document), view) + "\n"
            if document not in texts:
                texts = {document: view.text_of(document)}
            for finding in findings:
                yield from _finding(finding, texts[document], view)
            yield "\n"
    yield from _failures(report, view)
    if view.statistics:
        yield from _statistics(report)
    yield from _summary(report, view)


def printable(text: str) -> str:
    """Text that can be sent to a terminal: control, format and unpaired characters become visible escapes."""
    return "".join(_visible(character) if _is_unsafe(character) else character for character in text)


def _is_unsafe(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


def _visible(character: str) -> str:
    if character in "\t\n\r":
        return {"\t": " ", "\n": "⏎", "\r": ""}[character]
    return f"\\u{{{ord(character):x}}}"


def width(text: str) -> int:
    """How many columns a terminal needs for a text."""
    columns = 0
    for character in text:
        if unicodedata.combining(character):
            continue
        columns += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return columns


def _finding(finding: Mapping[str, Any], text: str | None, view: View) -> Iterator[str]:
    place = f"{finding['line']}:{finding['column']}" if finding["line"] is not None else "document"
    severity = click.style(finding["severity"], fg=COLOURS[finding["severity"]]) if view.colour else finding["severity"]
    head = f"  {place:>9}  {severity}  {_bold(finding['name'], view)} {finding['code']}"
    if finding["effect"] != "note":
        head += f"  [{finding['effect']}]"
    if finding["suppressed"]:
        head += f"  (suppressed by {finding['suppressed']['by']}: {printable(finding['suppressed']['reason'])})"
    yield head + "\n"
    yield from _wrapped(printable(finding["message"]), " " * 13, view.width)
    if finding["start"] is not None:
        yield from _quotation(finding, text, view)
    for related in finding["related"]:
        where = (
            f"{related['document']}:{related['line']}:{related['column']}" if related["line"] else related["document"]
        )
        quote = clip(printable(related["text"] or ""), max(20, view.width - 20 - width(where) - len(related["note"])))
        yield f"             also {printable(where)} {printable(related['note'])}: {quote}\n"
    yield from _wrapped("help: " + printable(finding["help"]), " " * 13, view.width)


def _quotation(finding: Mapping[str, Any], text: str | None, view: View) -> Iterator[str]:
    """The line that the span begins in, clipped around it, with the span underlined."""
    room = max(30, view.width - 15)
    before, after = "", ""
    span = finding["text"]
    if text is not None and text[finding["start"] : finding["end"]] == span:
        line_start = finding["start"] - (finding["column"] - 1)
        before = text[max(line_start, finding["start"] - room) : finding["start"]]
        line_end = text.find("\n", finding["end"])
        after = text[finding["end"] : min(finding["end"] + room, len(text) if line_end == -1 else line_end)]
    before, quoted, after = printable(before), printable(span), printable(after)
    if width(before) + width(quoted) > room or (text is not None and finding["column"] > 1 + len(before)):
        keep = max(CONTEXT_BEFORE, 0)
        if width(before) > keep:
            before = "…" + before[-keep:]
    quoted = clip(quoted, room - width(before))
    after = clip(after, room - width(before) - width(quoted))
    marked = click.style(quoted, underline=True) if view.colour else quoted
    yield f"           | {before}{marked}{after}\n"
    yield f"           | {' ' * width(before)}{'^' * max(1, width(quoted))}\n"


def clip(text: str, room: int) -> str:
    """At most so many columns of a text, with an ellipsis where it is cut."""
    if width(text) <= room:
        return text
    columns, kept = 1, []
    for character in text:
        columns += width(character)
        if columns > room:
            break
        kept.append(character)
    return "".join(kept) + "…" if room > 0 else ""


def _wrapped(text: str, indent: str, columns: int) -> Iterator[str]:
    line = indent
    for word in text.split():
        if line.strip() and width(line) + 1 + width(word) > columns:
            yield line + "\n"
            line = indent
        line += word if line == indent else " " + word
    if line.strip():
        yield line + "\n"


def _failures(report: Report, view: View) -> Iterator[str]:
    for failure in report["failures"]:
        what = printable(failure["document"] or "the corpus")
        if failure["rule"]:
            what += f": the rule {failure['rule']} failed"
        label = click.style("failed", fg="red", bold=True) if view.colour else "failed"
        yield f"{label}  {what}: {printable(failure['cause'])}\n"
    if report["failures"]:
        yield "\n"


def _statistics(report: Report) -> Iterator[str]:
    yield f"{'rule':34}{'examined':>10}{'recognised':>12}{'flagged':>9}\n"
    for rule in report["summary"]["rules"]:
        name = f"{rule['code']} {rule['name']}"
        yield f"{name:34}{rule['examined']:>10}{rule['recognised']:>12}{rule['flagged']:>9}\n"
    yield "\n"


def _summary(report: Report, view: View) -> Iterator[str]:
    summary = report["summary"]
    if report["documents"]:
        yield "verdicts\n"
    for document in report["documents"]:
        verdict = document["verdict"]
        shown = click.style(f"{verdict:10}", fg=COLOURS[verdict]) if view.colour else f"{verdict:10}"
        held = sum(end - start for start, end in document["withheld"])
        share = f"  {held / document['characters']:.1%} withheld" if held and document["characters"] else ""
        yield f"  {shown}  {printable(document['document'])}{share}\n"
        yield from _wrapped(", ".join(document["reasons"]), " " * 14, view.width)
    counts = ", ".join(_plural(summary["findings"][severity], severity) for severity in ("error", "warning", "note"))
    suppressed = f", {summary['suppressed']} suppressed" if summary["suppressed"] else ""
    failed = f", {_plural(len(report['failures']), 'failure')}" if report["failures"] else ""
    yield (
        f"{_plural(summary['documents'], 'document')}, {summary['characters']:,} characters, "
        f"{len(summary['rules'])} rules: {counts}{suppressed}{failed}\n"
    )


def _plural(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _bold(text: str, view: View) -> str:
    return click.style(text, bold=True) if view.colour else text
