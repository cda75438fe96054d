"""The gate: may this text be ingested, and which parts of it?

    gate = Gate.load("findings.json")
    gate.admits("seeds/001.txt")                # True only when all of it may be taken, as it lies there now
    for passage in gate.passages("seeds/001.txt"):
        store(passage.text, passage.document, passage.start, passage.end, passage.provenance)
    gate.explain("seeds/001.txt").message       # why, in one line; never raises

A verdict is bound to the bytes that were examined. The gate hashes them again and refuses what has changed,
what it does not know, what is not there or does not read as it did, and every report that is not whole. It needs
the standard library alone, and nothing of the engine; the readers of texts are loaded when a text is asked for.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sourcelint.gate.answers import Answer, Cause, Decision, Note, Passage, Refused, ReportRefused
from sourcelint.gate.report import Demands, Entry, checked, demand, parsed
from sourcelint.project import find_project, name_in_reports

__all__ = ["Answer", "Cause", "Decision", "Demands", "Gate", "Note", "Passage", "Refused", "ReportRefused"]


@dataclass(frozen=True)
class Gate:
    """A report that holds together, and the files it speaks of. Make one with `Gate.load`."""

    root: Path
    entries: Mapping[str, Entry]
    findings: Mapping[str, tuple[Mapping[str, Any], ...]]
    version: str
    settings: str
    _files: dict[str, list[str]] = field(default_factory=dict, repr=False)

    @classmethod
    def load(
        cls,
        report: str | os.PathLike[str],
        *,
        root: str | os.PathLike[str] | None = None,
        demands: Demands | None = None,
        attestation: str | os.PathLike[str] | None = None,
        key: str | os.PathLike[str] | None = None,
    ) -> Gate:
        """Read a report and see that it holds together.

        Args:
            report: the file that ``sourcelint check --format json`` wrote.
            root: the folder that names in the report are relative to; default: the project around the working
                directory, as for ``sourcelint check``.
            demands: what the report must fulfil besides.
            attestation: the file that ``sourcelint attest`` wrote about the report.
            key: the public key (PEM) that the attestation must be signed by; needs the package cryptography.

        Raises:
            ReportRefused: a report that cannot be read, was edited, is incomplete or is not what is demanded.
            AttestationRefused: an attestation that does not vouch for this report.
        """
        path = Path(report)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise ReportRefused(f"{path.name}: cannot be opened: {error.strerror}", "check the path") from error
        gate = cls.read(data, root=root, demands=demands, name=path.name)
        if attestation is not None:
            from sourcelint.attestation import verify

            verify(Path(attestation), Path(key) if key is not None else None, data)
        elif key is not None:
            raise ReportRefused("a key without an attestation proves nothing", "name the attestation as well")
        return gate

    @classmethod
    def read(
        cls,
        data: bytes,
        *,
        root: str | os.PathLike[str] | None = None,
        demands: Demands | None = None,
        name: str = "the report",
    ) -> Gate:
        """As `load`, from the bytes of a report."""
        folder = Path(root).absolute() if root is not None else find_project(Path.cwd())[0]
        try:
            value = parsed(data)
            entries, findings = checked(value)
            demand(value, demands or Demands())
        except ReportRefused as problem:
            raise ReportRefused(f"{name}: {problem.message}", problem.hint) from problem
        files: dict[str, list[str]] = {}
        for document in entries:
            for position in (match.start() for match in re.finditer("#", document)):
                files.setdefault(document[:position], []).append(document)
        return cls(folder, entries, findings, value["tool"]["version"], value["settings"], files)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that the report speaks of, in order, each once."""
        return tuple(self.root / name for name in dict.fromkeys(self._file_of(name) for name in self.entries))

    def admits(self, path: str | os.PathLike[str]) -> bool:
        """Whether all of a file (or record, ``file.jsonl#id``) may be ingested as it lies there now."""
        return self.explain(path).answer is Answer.ADMIT

    def explain(self, path: str | os.PathLike[str]) -> Decision:
        """The answer to a path, with its reasons; a refusal is an answer too."""
        try:
            parts = tuple(_decision(entry) for entry, _ in self._verified(path))
        except Refused as refusal:
            name, _ = self._located(path)
            message = refusal.message + (f"; {refusal.hint}" if refusal.hint else "")
            return Decision(name, Answer.REFUSE, message, refusal.cause)
        if len(parts) == 1:
            return parts[0]
        answers = list(Answer)
        worst = max((part.answer for part in parts), key=answers.index)
        held_back = sum(part.answer is not Answer.ADMIT for part in parts)
        return Decision(
            self._located(path)[0],
            worst,
            f"{held_back} of {len(parts)} records are not admitted whole" if held_back else "",
            reasons=tuple(sorted({reason for part in parts for reason in part.reasons})),
            characters=sum(part.characters for part in parts),
            withheld=sum(part.withheld for part in parts),
            parts=parts,
        )

    def passages(self, path: str | os.PathLike[str]) -> Iterator[Passage]:
        """The admitted stretches of a file or record, in order; a stretch of blanks alone is left out.

        Nothing is yielded before all of the file is verified, and what is yielded is cut from the bytes that were.

        Raises:
            Refused: a file that has changed, is unknown, is not there or does not read as it did.
        """
        texts = [(entry, text()) for entry, text in self._verified(path)]
        for entry, text in texts:
            self._read_alike(entry, text)
        return (passage for entry, text in texts for passage in self._cut(entry, text))

    # --- from a path to what is known of it ----------------------------------------------------------------

    def _located(self, path: str | os.PathLike[str]) -> tuple[str, Path]:
        """The name a path has in reports, and the file to open for it."""
        given = Path(path)
        name = name_in_reports(given, self.root)
        if "#" in name and not given.exists():
            return name, self.root / self._file_of(name)
        return name, given

    def _file_of(self, document: str) -> str:
        """The name of the file that holds a document: the document itself, or what stands before one of its #."""
        if "#" not in document or (self.root / document).exists():
            return document
        parts = document.split("#")
        heads = ["#".join(parts[:count]) for count in range(1, len(parts))]
        return next((head for head in heads if (self.root / head).is_file()), heads[0])

    def _verified(self, path: str | os.PathLike[str]) -> list[tuple[Entry, Callable[[], str]]]:
        """The documents that a path stands for, each with a function that gives its text from the verified bytes."""
        name, file = self._located(path)
        known = name in self.entries or name in self._files
        try:
            data = file.read_bytes()
        except OSError as error:
            if isinstance(error, FileNotFoundError):
                said = "the report speaks of it, but there is no such file" if known else "no such file"
                raise Refused(Cause.MISSING, said) from error
            raise Refused(Cause.UNREADABLE, f"cannot be opened: {error.strerror}") from error
        if not known:
            hint = f"names are relative to {self.root}; check again, or name another root"
            raise Refused(Cause.UNKNOWN, "the report does not speak of it", hint)
        if name in self.entries and name == name_in_reports(file, self.root):
            entry = self.entries[name]
            _same(entry, data)
            return [(entry, lambda: _text(entry, data))]
        return self._records(name, file, data)

    def _records(self, name: str, file: Path, data: bytes) -> list[tuple[Entry, Callable[[], str]]]:
        """One record of a file, or all of them: then the file may hold no other, and must hold each."""
        holder = name_in_reports(file, self.root)
        prefix = len(holder) + 1
        expected = {document[prefix:]: self.entries[document] for document in self._files.get(holder, ())}
        texts = _texts(holder, data, next(iter(expected.values())))
        wanted = expected if name == holder else {name[prefix:]: self.entries[name]}
        if name == holder:
            for record in texts:
                if record not in expected:
                    raise Refused(Cause.UNKNOWN, f"the report does not speak of its record '{record}'")
        found: list[tuple[Entry, Callable[[], str]]] = []
        for record, entry in wanted.items():
            if record not in texts:
                raise Refused(Cause.MISSING, f"the report speaks of its record '{record}', which is not there")
            text = texts[record]
            _same(entry, text.encode("utf-8"), f"its record '{record}': ")
            found.append((entry, lambda text=text: text))  # type: ignore[misc]
        return found

    def _read_alike(self, entry: Entry, text: str) -> None:
        """The text must read as it did when it was examined: other readers would move every offset."""
        alike = len(text) == entry.characters and all(
            finding["text"] is None or text[finding["start"] : finding["end"]] == finding["text"]
            for finding in self.findings.get(entry.name, ())
        )
        if not alike:
            raise Refused(
                Cause.UNREADABLE,
                f"the bytes are the examined ones, but read differently here ({len(text)} characters instead of "
                f"{entry.characters}, or another text where a finding quotes it)",
                "use the same version and extras of sourcelint",
            )

    def _cut(self, entry: Entry, text: str) -> Iterator[Passage]:
        findings = [finding for finding in self.findings.get(entry.name, ()) if finding["suppressed"] is None]
        for start, end in entry.admitted:
            if text[start:end].strip():
                notes = tuple(
                    Note(*(finding[key] for key in ("code", "name", "severity", "message", "start", "end")))
                    for finding in findings
                    if finding["start"] is None or (finding["start"] < end and start < finding["end"])
                )
                yield Passage(
                    entry.name, start, end, text[start:end], entry.sha256, entry.verdict, entry.provenance, notes
                )


def _same(entry: Entry, data: bytes, what: str = "") -> None:
    digest = hashlib.sha256(data).hexdigest()
    if digest != entry.sha256 or len(data) != entry.size:
        raise Refused(
            Cause.CHANGED,
            f"{what}not what was examined: {len(data)} bytes, SHA-256 {digest[:12]}… "
            f"instead of {entry.size} bytes, {entry.sha256[:12]}…",
            "check it again",
        )


def _decision(entry: Entry) -> Decision:
    withheld = sum(end - start for start, end in entry.withheld)
    message = ", ".join(entry.reasons)
    if entry.verdict is Answer.QUARANTINE:
        message = f"{withheld} of {entry.characters} characters are withheld: {message}"
    return Decision(entry.name, entry.verdict, message, None, entry.reasons, entry.characters, withheld)


def _text(entry: Entry, data: bytes) -> str:
    texts = _texts(entry.name, data, entry)
    if None not in texts:
        raise Refused(Cause.UNREADABLE, "it reads as a file of records here, and was examined as one text")
    return texts[None]


def _texts(name: str, data: bytes, entry: Entry) -> dict[str | None, str]:
    """The texts of a file by the names of their records, None for that of a whole file."""
    from sourcelint.corpus.readers import ReadingProblem, read_texts

    texts: dict[str | None, str] = {}
    try:
        for item in read_texts(name, data, entry.encoding, entry.mediatype):
            if isinstance(item, ReadingProblem):
                raise item
            texts[item.record] = item.text
    except ReadingProblem as problem:
        raise Refused(Cause.UNREADABLE, problem.cause) from problem
    return texts
