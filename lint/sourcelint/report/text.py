"""Text for a terminal: every finding with its place, its quotation, what is wrong and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from sourcelint.report import Report, View
from sourcelint.report._terminal import broken, clip, linked, pad, prefix, printable, styled, suffix, width, wrapped

COLOURS = {
    "error": "red",
    "warning": "yellow",
    "note": "cyan",
    "reject": "red",
    "quarantine": "yellow",
    "admit": "green",
}
CONTEXT = 40
"""How many columns of the line are shown before and after a span that does not fit with its whole line."""
QUOTED_LINES = 4
"""A longer quotation loses its middle, unless ``--verbose``."""
LISTED_DOCUMENTS = 20
"""In larger corpora the verdicts of admitted documents are summed up, unless ``--verbose``."""
NARROWEST = 40

Values = Mapping[str, Any]


def render(report: Report, view: View) -> Iterator[str]:
    """Yield the report: documents with their findings, failures, statistics, verdicts and summary."""
    shown = [finding for finding in report["findings"] if view.verbose or finding["suppressed"] is None]
    if not view.quiet:
        for document, findings in groupby(shown, key=lambda finding: str(finding["document"])):
            yield from _document(document, list(findings), view)
    yield from _failures(report, view)
    if view.statistics:
        yield from _statistics(report, view)
    yield from _verdicts(report, view)
    yield from _summary(report, view)


def _document(document: str, findings: list[Values], view: View) -> Iterator[str]:
    text = view.text_of(document)
    name = styled(printable(document), view.colour, bold=True, underline=True)
    yield f"{linked(name, view.address_of(document))}\n"
    helped: set[str] = set()
    for finding in findings:
        yield from _finding(finding, text, view)
        if finding["help"] not in helped:
            helped.add(finding["help"])
            for line in wrapped(f"help: {printable(finding['help'])}", "    ", _columns(view), "  "):
                yield styled(line, view.colour, dim=True)
    yield "\n"


def _columns(view: View) -> int:
    return max(NARROWEST, view.width)


def _finding(finding: Values, text: str | None, view: View) -> Iterator[str]:
    severity = styled(finding["severity"], view.colour, fg=COLOURS[finding["severity"]], bold=True)
    head = f"  {_where(finding)}  {severity}  {styled(finding['name'], view.colour, bold=True)} {finding['code']}"
    if finding["effect"] != "note":
        head += f"  [{finding['effect']}]"
    yield head + "\n"
    if finding["suppressed"]:
        yield from wrapped(_suppression(finding["suppressed"]), "    ", _columns(view), "  ")
    yield from wrapped(printable(finding["message"]), "    ", _columns(view))
    if finding["start"] is not None:
        yield from _quotation(finding, text, view)
    for related in finding["related"]:
        yield from _related(related, finding, view)


def _where(place: Values) -> str:
    return "document" if place["line"] is None else f"{place['line']}:{place['column']}"


def _suppression(suppressed: Values) -> str:
    until = f" until {suppressed['until']}" if suppressed["until"] else ""
    return f"suppressed by {suppressed['by']}{until}: {printable(suppressed['reason'])}"


def _related(related: Values, finding: Values, view: View) -> Iterator[str]:
    """Another place in one line, clipped, and its note: a quotation that only repeats the finding's is left out."""
    where = _where(related)
    if related["document"] != finding["document"]:
        where = f"{printable(related['document'])}:{where}" if related["line"] else printable(related["document"])
    note = printable(related["note"])
    line = f"    also {where}" + (f" {note}" if note else "")
    if related["text"] and related["text"] != finding["text"]:
        quoted = f"“{clip(printable(related['text']), max(24, _columns(view) - 10))}”"
        if width(line) + 2 + width(quoted) <= _columns(view):
            yield f"{line}: {quoted}\n"
            return
        yield from wrapped(line.strip() + ":", "    ", _columns(view), "  ")
        yield f"      {quoted}\n"
        return
    yield from wrapped(line.strip(), "    ", _columns(view), "  ")


def _quotation(finding: Values, text: str | None, view: View) -> Iterator[str]:
    """The span with what stands around it on its lines, broken to the width, the span underlined."""
    room = max(24, _columns(view) - 6)
    before, after = _around(finding, text, room)
    span = printable(finding["text"]) or "▏"
    most = room * QUOTED_LINES - width(before) - width(after) - room // 2
    if width(span) > most and not view.verbose:
        span = _without_middle(span, max(room, most))
    quoted = before + span + after
    first, last = len(before), len(before) + len(span)
    for start, end in broken(quoted, room):
        low, high = min(max(start, first), end), max(min(end, last), start)
        high = max(low, high)
        marked = styled(quoted[low:high], view.colour, bold=True)
        yield f"    | {quoted[start:low]}{marked}{quoted[high:end]}\n"
        if high > low:
            carets = styled("^" * width(quoted[low:high]), view.colour, fg=COLOURS[finding["severity"]])
            yield f"    | {' ' * width(quoted[start:low])}{carets}\n"


def _around(finding: Values, text: str | None, room: int) -> tuple[str, str]:
    """What stands before and after the span on its first and last line, cut at a word with an ellipsis."""
    if text is None or text[finding["start"] : finding["end"]] != finding["text"]:
        return "", ""
    line_start = max(finding["start"] - (finding["column"] - 1), 0)
    line_end = text.find("\n", finding["end"])
    line_end = len(text) if line_end == -1 else line_end
    # A window is enough: no more than this many characters can fit, and lines may be as long as the document.
    left = text[max(line_start, finding["start"] - 4 * room) : finding["start"]]
    right = text[finding["end"] : min(line_end, finding["end"] + 4 * room)]
    before, after = printable(left), printable(right)
    whole = len(left) == finding["start"] - line_start and len(right) == line_end - finding["end"]
    if whole and width(before) + width(printable(finding["text"])) + width(after) <= room:
        return before.lstrip(" "), after.rstrip(" ")
    if width(before) > CONTEXT:
        kept = suffix(before, CONTEXT)
        before = "…" + (re.sub(r"^[^ ]*[ ]+(?=[^ ])", "", kept) if " " in kept.rstrip(" ") else kept)
    if width(after) > CONTEXT:
        kept = prefix(after, CONTEXT)
        after = (re.sub(r"[ ]+[^ ]*$", "", kept) if " " in kept.strip(" ") else kept) + "…"
    return before.lstrip(" "), after.rstrip(" ")


def _without_middle(span: str, room: int) -> str:
    head, tail = prefix(span, room * 2 // 3 - 14), suffix(span, room // 3 - 14)
    left_out = len(span) - len(head) - len(tail)
    return f"{head.rstrip()} […{left_out:,} characters…] {tail.lstrip()}"


def _failures(report: Report, view: View) -> Iterator[str]:
    for failure in report["failures"]:
        what = printable(failure["document"] or "the corpus")
        if failure["rule"]:
            what += f": the rule {failure['rule']} failed"
        yield styled("failed", view.colour, fg="red", bold=True) + "\n"
        yield from wrapped(f"{what}: {printable(failure['cause'])}", "  ", _columns(view), "  ")
    if report["failures"]:
        yield "\n"


def _statistics(report: Report, view: View) -> Iterator[str]:
    """What every rule examined, understood and flagged; a rule that understood nothing says so."""
    rows = [
        (f"{rule['code']} {rule['name']}", rule["examined"], rule["recognised"], rule["flagged"])
        for rule in report["summary"]["rules"]
    ]
    columns = min(max([4, *(len(row[0]) for row in rows)]), _columns(view) - 31)
    yield f"{'rule':{columns}} {'examined':>9} {'recognised':>11} {'flagged':>8}\n"
    for name, examined, recognised, flagged in rows:
        line = f"{clip(name, columns):{columns}} {examined:>9,} {recognised:>11,} {flagged:>8,}\n"
        yield styled(line, view.colour and not flagged, dim=True)
    blind = [rule["name"] for rule in report["summary"]["rules"] if rule["examined"] and not rule["recognised"]]
    if blind:
        yield from wrapped(f"examined candidates and understood none: {', '.join(blind)}", "", _columns(view), "  ")
    yield "\n"


def _verdicts(report: Report, view: View) -> Iterator[str]:
    documents = report["documents"]
    listed = [document for document in documents if document["verdict"] != "admit"]
    if view.verbose or len(documents) <= LISTED_DOCUMENTS:
        listed = documents
    if documents:
        yield "verdicts\n"
    for document in listed:
        verdict = document["verdict"]
        label = styled(f"{verdict:10}", view.colour, fg=COLOURS[verdict])
        held = sum(end - start for start, end in document["withheld"])
        share = f"  {held / document['characters']:.1%} withheld" if held and document["characters"] else ""
        name = linked(printable(document["document"]), view.address_of(document["document"]))
        yield f"  {label}  {name}{share}\n"
        yield from wrapped(", ".join(document["reasons"]), " " * 14, _columns(view))
    if len(listed) < len(documents):
        label = styled(pad("admit", 10), view.colour, fg=COLOURS["admit"])
        yield f"  {label}  {len(documents) - len(listed):,} other documents\n"


def _summary(report: Report, view: View) -> Iterator[str]:
    summary = report["summary"]
    counts = ", ".join(
        styled(plural(count, severity), view.colour and bool(count), fg=COLOURS[severity])
        for severity, count in ((severity, summary["findings"][severity]) for severity in ("error", "warning", "note"))
    )
    suppressed = f", {summary['suppressed']:,} suppressed" if summary["suppressed"] else ""
    failed = f", {plural(len(report['failures']), 'failure')}" if report["failures"] else ""
    yield (
        f"{plural(summary['documents'], 'document')}, {plural(summary['characters'], 'character')}, "
        f"{plural(len(summary['rules']), 'rule')}: {counts}{suppressed}{failed}\n"
    )


def plural(count: int, word: str) -> str:
    """``1 error``, ``1,200 errors``."""
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
