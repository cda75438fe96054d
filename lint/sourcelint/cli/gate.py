"""``sourcelint gate``: may these files be ingested?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from sourcelint.cli._gate import trust_options, trusted
from sourcelint.cli._options import write
from sourcelint.gate import Answer, Decision, Gate

STATUS = {Answer.ADMIT: 0, Answer.QUARANTINE: 1, Answer.REJECT: 1, Answer.REFUSE: 2}


@click.command()
@click.argument("findings", type=click.Path(path_type=Path))
@click.argument("files", nargs=-1, metavar="FILE…")
@click.option("--all", "everything", is_flag=True, help="Every file that the report speaks of.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="How to answer.")
@trust_options
def command(findings: Path, files: tuple[str, ...], everything: bool, format_: str, **given: Any) -> int:
    """Say of each file, or record (FILE.jsonl#ID), whether it may be ingested as it lies there now.

    FINDINGS is a report of `sourcelint check --format json`. Exit status: 0 all are admitted whole; 1 of some
    only parts, or nothing; 2 a file has changed, is unknown or missing, or the report cannot be relied on.
    """
    if not files and not everything:
        raise click.UsageError("name the files to ask about, or say --all")
    gate = trusted(findings, given)
    decisions = list(_answers(gate, (*files, *(map(str, gate.paths) if everything else ()))))
    if format_ == "json":
        value = {"schema": "sourcelint.gate/1", "decisions": [_value(decision) for decision in decisions]}
        write([json.dumps(value, ensure_ascii=False, indent=1), "\n"], None)
    else:
        write((_line(decision) for decision in decisions), None)
    return max((STATUS[decision.answer] for decision in decisions), default=2)


def _answers(gate: Gate, files: tuple[str, ...]) -> Iterator[Decision]:
    """One answer a file; who names a file twice would ingest it twice, and is told so."""
    seen: set[str] = set()
    for file in files:
        decision = gate.explain(file)
        if decision.document in seen:
            decision = Decision(decision.document, Answer.REFUSE, "named twice: it would be ingested twice")
        seen.add(decision.document)
        yield decision


def _line(decision: Decision) -> str:
    cause = f"{decision.cause}: " if decision.cause else ""
    return f"{decision.answer:10}  {decision.document}  {cause}{decision.message}".rstrip() + "\n"


def _value(decision: Decision) -> dict[str, Any]:
    value: dict[str, Any] = {
        "document": decision.document,
        "answer": str(decision.answer),
        "cause": str(decision.cause) if decision.cause else None,
        "message": decision.message,
        "reasons": list(decision.reasons),
        "characters": decision.characters,
        "withheld": decision.withheld,
    }
    return {**value, "records": [_value(part) for part in decision.parts]} if decision.parts else value
