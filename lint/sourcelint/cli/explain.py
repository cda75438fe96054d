"""``sourcelint explain``: the documentation of a rule."""

from __future__ import annotations

import json

import click

from sourcelint.cli._options import write
from sourcelint.documentation import HEADINGS, documentation
from sourcelint.registry import load


@click.command()
@click.argument("rule")
def command(rule: str) -> int:
    """Show what a rule flags, why, what it leaves alone, and its options."""
    found = load().get(rule)
    text = documentation(found)
    pieces = [
        f"{found.name} ({found.code})\n\n{text.summary}\n",
        f"\nSeverity {found.severity}, effect {found.effect}.\n",
    ]
    for heading in HEADINGS:
        if heading == "Known limits" and found.option_schemas:
            pieces.append("\nOptions\n\n")
            for name, option in found.option_schemas.items():
                pieces.append(
                    f"  {name} = {json.dumps(option.default, ensure_ascii=False)}\n      {option.description}\n"
                )
        if text.sections.get(heading):
            body = "\n".join(f"  {line}" if line else "" for line in text.sections[heading].splitlines())
            pieces.append(f"\n{heading}\n\n{body}\n")
    write(pieces, None)
    return 0
