"""The language server: findings where the text is read and edited.

Speaks the Language Server Protocol over standard input and output. While a text is edited, it is examined by itself;
when it is opened or saved, together with the corpus of its configuration, if that is not too large. Needs the extra
``editor``.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls import uris
from pygls.lsp.server import LanguageServer

from sourcelint import __version__
from sourcelint.cli._known import known_findings, waivers_file
from sourcelint.cli.check import default_paths
from sourcelint.config import Configuration, find_configuration, make_plan
from sourcelint.errors import SourcelintError
from sourcelint.finding import Finding, Severity
from sourcelint.linting import assemble, examine
from sourcelint.project import name_in_reports
from sourcelint.report._rules import documentation_address, markdown_of_rule
from sourcelint.report._terminal import printable
from sourcelint.waivers import Waiver, waiver_text

SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.NOTE: lsp.DiagnosticSeverity.Information,
}
LARGEST_CORPUS = 5_000_000
"""Bytes of a corpus that is examined whole whenever a text of it is opened or saved."""
PAUSE = 0.4
"""Seconds without a change after which an edited text is examined again."""
REASONS = ("it is right as it stands", "the source says so", "a false alarm")
_LINE = re.compile(r"\r\n|\n|\r")
_UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Lines:
    """Where the lines of a text begin, as the protocol counts them, and positions in the units that were agreed on."""

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self.text = text
        self._codec, self._unit = _UNITS[encoding]
        self.starts = [0, *(match.end() for match in _LINE.finditer(text))]

    def position(self, offset: int) -> lsp.Position:
        """The position of a code point."""
        line = bisect_right(self.starts, offset) - 1
        before = self.text[self.starts[line] : offset]
        return lsp.Position(line, len(before.encode(self._codec, "surrogatepass")) // self._unit)

    def range(self, start: int | None, end: int | None) -> lsp.Range:
        """The range of a span; a whole document is shown at its first line."""
        if start is None or end is None:
            first = self.starts[1] if len(self.starts) > 1 else len(self.text)
            start, end = 0, len(self.text[:first].rstrip("\r\n"))
        return lsp.Range(self.position(start), self.position(end))


@dataclass
class Examined:
    """What is known of one open text: its version, its lines, its findings with their ranges, its configuration."""

    lines: Lines
    settings: Configuration
    findings: list[tuple[Finding, lsp.Range]] = field(default_factory=list)


class Server(LanguageServer):
    """The server with what it knows of the open texts."""

    def __init__(self) -> None:
        # Whole texts: pygls applies a change by lines that also end at form feeds and U+2028, unlike the protocol's.
        super().__init__("sourcelint", f"v{__version__}", text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
        self.examined: dict[str, Examined] = {}
        self.waiting: dict[str, asyncio.TimerHandle] = {}


def examine_text(path: Path, text: str, whole: bool, encoding: str = "utf-16") -> Examined:
    """Examine a text as it stands in the editor, alone or with its corpus.

    Raises:
        SourcelintError: a configuration or manifest that cannot be used.
    """
    settings = find_configuration(path.parent)
    name = name_in_reports(path, settings.root)
    data = text.encode("utf-8", "surrogatepass")
    paths = [str(path)]
    if whole:
        try:
            paths = [*default_paths(settings), str(path)]
        except SourcelintError:  # no folder by default: the text stands alone
            paths = [str(path)]
    manifest = settings.path("manifest")
    corpus = assemble(paths, settings.root, exclude=settings.get("exclude", ()), manifest=manifest)
    sizes = sum(Path(reference.path).stat().st_size for reference in corpus.references if reference.name != name)
    if sizes > LARGEST_CORPUS:
        corpus = assemble([str(path)], settings.root, manifest=manifest)
    references = tuple(
        replace(reference, data=data, encoding="utf-8") if reference.name == name else reference
        for reference in corpus.references
    )
    corpus = replace(corpus, references=references)
    result = examine(make_plan(settings), corpus, known_findings(settings), report_on=[name])
    lines = Lines(text, encoding)
    findings = [
        (finding, lines.range(finding.place.start, finding.place.end))
        for finding in result.findings
        if finding.suppressed is None and finding.place.document == name
    ]
    return Examined(lines, settings, findings)


def diagnostic(finding: Finding, where: lsp.Range, examined: Examined) -> lsp.Diagnostic:
    """A finding as the editor shows it."""
    return lsp.Diagnostic(
        range=where,
        message=f"{printable(finding.message)}\n{printable(finding.help)}",
        severity=SEVERITIES[finding.severity],
        code=finding.name,
        code_description=lsp.CodeDescription(href=rule_address(finding.name)),
        source="sourcelint",
        related_information=list(_related(finding, examined)),
        data={"fingerprint": finding.fingerprint},
    )


def _related(finding: Finding, examined: Examined) -> Iterator[lsp.DiagnosticRelatedInformation]:
    for related in finding.related:
        place = related.place
        path = examined.settings.root / place.document
        uri = uris.from_fs_path(str(path))
        if uri is None:
            continue
        if place.document == finding.place.document:
            where = examined.lines.range(place.start, place.end)
        else:  # of another text only lines and code points are known
            line, column = (place.line or 1) - 1, (place.column or 1) - 1
            where = lsp.Range(
                lsp.Position(line, column), lsp.Position((place.end_line or 1) - 1, place.end_column or 1)
            )
        note = printable(f"{related.note}: {place.text or ''}".strip(": "))
        yield lsp.DiagnosticRelatedInformation(lsp.Location(uri, where), note or "related")


def rule_address(name: str) -> str:
    """Where the documentation of a rule can be read: on the site of its package, else in a file of this machine."""
    from sourcelint.registry import load

    rule = load().rules[name]
    address = documentation_address(rule)
    if address is not None:
        return address
    folder = _cache_folder() / "rules"
    file = folder / f"{name}.md"
    text = f"# {name} ({rule.code})\n\n{markdown_of_rule(rule)}\n"
    if not file.is_file() or file.read_text(encoding="utf-8") != text:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return file.as_uri()


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    home = Path(base) if base else Path.home() / ".cache"
    folder = home / "sourcelint" / __version__
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        folder = Path(tempfile.gettempdir()) / f"sourcelint-{__version__}"
    return folder


def create_server() -> Server:
    """The server with all that it answers."""
    server = Server()

    def publish(uri: str, version: int | None, text: str, whole: bool) -> None:
        path = uris.to_fs_path(uri)
        if path is None:
            return
        try:
            agreed = server.workspace.position_encoding or "utf-16"
            encoding = str(getattr(agreed, "value", agreed))
            examined = examine_text(Path(path), text, whole, encoding)
        except SourcelintError as error:
            server.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"sourcelint: {error.message}"))
            return
        server.examined[uri] = examined
        diagnostics = [diagnostic(finding, where, examined) for finding, where in examined.findings]
        server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, diagnostics, version))

    def now(uri: str, whole: bool) -> None:
        document = server.workspace.get_text_document(uri)
        publish(uri, document.version, document.source, whole)

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        now(params.text_document.uri, whole=True)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: lsp.DidSaveTextDocumentParams) -> None:
        now(params.text_document.uri, whole=True)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        if uri in server.waiting:
            server.waiting[uri].cancel()
        server.waiting[uri] = asyncio.get_running_loop().call_later(PAUSE, now, uri, False)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        if uri in server.waiting:
            server.waiting.pop(uri).cancel()
        server.examined.pop(uri, None)
        server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        examined = server.examined.get(params.text_document.uri)
        hits = [] if examined is None else [hit for hit in examined.findings if _holds(hit[1], params.position)]
        if not hits:
            return None
        pieces = dict.fromkeys(_hover_text(finding) for finding, _ in hits)
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, "\n\n---\n\n".join(pieces)), hits[0][1])

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix])
    )
    def actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        examined = server.examined.get(params.text_document.uri)
        found = [] if examined is None else examined.findings
        return [
            _waive(finding, where, examined, reason)
            for finding, where in found
            if examined is not None and _overlap(where, params.range)
            for reason in REASONS
        ]

    return server


def _hover_text(finding: Finding) -> str:
    from sourcelint.registry import load
    from sourcelint.report.markdown import escaped

    rule = load().rules[finding.name]
    return f"**{escaped(finding.message)}**\n\n### {rule.name} ({rule.code})\n\n{markdown_of_rule(rule)}"


def _waive(finding: Finding, where: lsp.Range, examined: Examined, reason: str) -> lsp.CodeAction:
    """An edit that adds a waiver to the end of the waivers, for the editor to show and the author to keep."""
    target = waivers_file(examined.settings)
    uri = uris.from_fs_path(str(target)) or target.as_uri()
    present = target.read_text(encoding="utf-8") if target.is_file() else ""
    waiver = Waiver(reason, finding.fingerprint, finding.name, finding.place.document, None)
    addition = waiver_text(waiver, printable(finding.message))
    if not present:
        addition = addition.lstrip("\n")
    elif not present.endswith("\n"):
        addition = "\n" + addition
    end = Lines(present).position(len(present))
    changes: list[Any] = [
        lsp.TextDocumentEdit(
            lsp.OptionalVersionedTextDocumentIdentifier(uri, None), [lsp.TextEdit(lsp.Range(end, end), addition)]
        )
    ]
    if not target.is_file():
        changes.insert(0, lsp.CreateFile(uri, options=lsp.CreateFileOptions(ignore_if_exists=True)))
    return lsp.CodeAction(
        title=f"Waive {finding.name}: {reason}",
        kind=lsp.CodeActionKind.QuickFix,
        diagnostics=[diagnostic(finding, where, examined)],
        edit=lsp.WorkspaceEdit(document_changes=changes),
    )


def _key(position: lsp.Position) -> tuple[int, int]:
    return position.line, position.character


def _holds(where: lsp.Range, position: lsp.Position) -> bool:
    return _key(where.start) <= _key(position) <= _key(where.end)


def _overlap(a: lsp.Range, b: lsp.Range) -> bool:
    return _key(a.start) <= _key(b.end) and _key(b.start) <= _key(a.end)
