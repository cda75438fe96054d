"""A small project on disk for tests: texts, a configuration, and the report of a check."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from sourcelint import DocumentRule, Draft, Effect, Severity, Span
from sourcelint.document import Document
from sourcelint.engine.plan import Plan, RuleSetting
from sourcelint.linting import Known, assemble, examine
from sourcelint.report.model import value_of


class Shouting(DocumentRule):
    """A rule of our own, so that these tests depend on no rule that ships."""

    code, name = "TST101", "shouting"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "shouted: {word}"
    help = "Write it in small letters."
    word: ClassVar[str] = "STOP"

    def check(self, document: Document) -> Iterator[Draft]:
        start = document.text.find(self.word)
        while start != -1:
            yield self.finding(Span(start, start + len(self.word)), word=self.word)
            start = document.text.find(self.word, start + 1)


class Banned(Shouting):
    code, name = "TST102", "banned-text"
    severity, effect = Severity.ERROR, Effect.REJECT
    word = "BANNED"


class Remark(Shouting):
    code, name = "TST103", "remark"
    severity, effect = Severity.NOTE, Effect.NOTE
    word = "perhaps"


RULES = (Shouting, Banned, Remark)
PLAN = Plan(tuple(RuleSetting(rule) for rule in RULES))

TEXTS = {
    "texts/clean.txt": "The ferry sailed at noon.\n\nIt perhaps arrived at one.\n",
    "texts/partly.txt": "The road was closed. STOP It opened again in May. STOP Nobody was hurt.\n",
    "texts/banned.txt": "This text is BANNED from the library.\n",
    "texts/records.jsonl": '{"id": "a", "text": "Ten trees fell."}\n{"id": "b#2", "text": "STOP here"}\n',
}


def write_texts(root: Path, texts: dict[str, str] | None = None) -> Path:
    for name, text in (TEXTS if texts is None else texts).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return root


def check(root: Path, known: Known | None = None, plan: Plan = PLAN) -> dict[str, Any]:
    corpus = assemble([str(root / "texts")], root)
    return value_of(examine(plan, corpus, known))


def encoded(report: dict[str, Any]) -> bytes:
    return (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode()


@contextmanager
def kept(path: Path) -> Iterator[bytes]:
    """The bytes of a file, which are put back afterwards."""
    data = path.read_bytes()
    try:
        yield data
    finally:
        path.write_bytes(data)
