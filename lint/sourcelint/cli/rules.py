"""``sourcelint rules``: every rule in a line."""

from __future__ import annotations

import json
from typing import Any

import click

from sourcelint.cli._options import write
from sourcelint.documentation import documentation
from sourcelint.registry import family, load, shape


@click.command()
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="How to list them.")
def command(format_: str) -> int:
    """List every rule: code, name, severity, effect, shape and status."""
    rows: list[dict[str, Any]] = [
        {
            "code": rule.code,
            "name": rule.name,
            "family": family(rule),
            "severity": str(rule.severity),
            "effect": str(rule.effect),
            "scope": shape(rule),
            "status": rule.status,
            "languages": sorted(rule.languages) if rule.languages is not None else None,
            "summary": documentation(rule).summary,
        }
        for rule in load()
    ]
    if format_ == "json":
        write([json.dumps(rows, ensure_ascii=False, indent=1), "\n"], None)
    else:
        columns = ("code", "name", "severity", "effect", "scope", "status")
        widths = [max(len(column), *(len(str(row[column])) for row in rows), 0) for column in columns]
        for row in [dict(zip(columns, columns, strict=True)), *rows]:
            line = "  ".join(f"{row[column]!s:{width}}" for column, width in zip(columns, widths, strict=True))
            write([line.rstrip(), "\n"], None)
    return 0
