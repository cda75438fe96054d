"""A complete ingestion: lint the texts, ask the gate, index what it admits, answer a question with citations.

    python examples/ingestion/ingest.py "How many victims were identified in 2018?"

The corpus is the one that `sourcelint check` finds in this folder: here the seeds. Nothing but sourcelint and
the standard library is needed; the index is SQLite's full-text search.
"""

from __future__ import annotations

import argparse
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sourcelint.gate import Gate, Passage

SMALL_WORDS = frozenset(
    "a an and are did do does for how in is many much of on or the to was were what when which who".split()
)


@dataclass(frozen=True)
class Citation:
    """Words of a document, where they stand, and who said them when."""

    document: str
    start: int
    end: int
    quote: str
    source: str
    sha256: str

    def __str__(self) -> str:
        return f"“{self.quote}”\n  [{self.document}:{self.start}-{self.end}] {self.source}; SHA-256 {self.sha256[:12]}…"


def lint(findings: Path, paths: list[str]) -> None:
    """Write the report. Findings are no reason to stop: the gate decides what may be taken."""
    command = [sys.executable, "-m", "sourcelint", "check", *paths, "--format", "json", "--output", str(findings)]
    subprocess.run([*command, "--exit-zero"], check=True)


def sentences(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where the sentences of a passage stand in its document; a passage is cut at line ends and full stops."""
    for match in re.finditer(r"\S[^\n]*?(?:[.!?][”\"’)]*(?=\s+[A-Z“•])|$)", passage.text, re.MULTILINE):
        yield passage.start + match.start(), passage.start + match.end()


def index(gate: Gate) -> sqlite3.Connection:
    """A full-text index of every admitted sentence, with its document, offsets and source."""
    database = sqlite3.connect(":memory:")
    database.execute(
        "create virtual table sentences using fts5(text, source, document unindexed, start unindexed, "
        "end unindexed, sha256 unindexed, tokenize = 'porter unicode61')"
    )
    for path in gate.paths:
        decision = gate.explain(path)
        print(f"{decision.answer:10}  {decision.document}  {decision.message}".rstrip(), file=sys.stderr)
        for passage in gate.passages(path):
            facts = {name: str(fact["value"]) for name, fact in passage.provenance.items()}
            source = ", ".join(facts[name] for name in ("publisher", "title", "published") if name in facts)
            for start, end in sentences(passage):
                words = passage.text[start - passage.start : end - passage.start]
                row = (words, source, passage.document, start, end, passage.sha256)
                database.execute("insert into sentences values (?, ?, ?, ?, ?, ?)", row)
    return database


def answer(database: sqlite3.Connection, question: str, limit: int = 3) -> list[Citation]:
    """The sentences that fit a question best, each with its citation."""
    words = [word for word in re.findall(r"\w+", question.lower()) if word not in SMALL_WORDS]
    query = " OR ".join(f'"{word}"' for word in words)
    rows = database.execute(
        "select document, start, end, text, source, sha256 from sentences where sentences match ? "
        "order by bm25(sentences, 2.0, 0.5), document, start limit ?",
        (query, limit),
    )
    return [Citation(*row) for row in rows]


def main() -> int:
    """Run the whole chain."""
    parser = argparse.ArgumentParser(description="Lint, gate, index, answer.")
    parser.add_argument("question")
    parser.add_argument("paths", nargs="*", help="texts to ingest; default: those of the configuration")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        findings = Path(folder) / "findings.json"
        lint(findings, arguments.paths)
        citations = answer(index(Gate.load(findings)), arguments.question)
    for citation in citations:
        print(citation)
    return 0 if citations else 1


if __name__ == "__main__":
    sys.exit(main())
