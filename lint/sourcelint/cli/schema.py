"""``sourcelint schema``: the JSON Schemas of what is read and written."""

from __future__ import annotations

import json

import click

from sourcelint.cli._options import write

NAMES = ("findings", "config", "manifest", "sidecar", "claims", "baseline", "waivers")


@click.command()
@click.argument("name", type=click.Choice(NAMES))
def command(name: str) -> int:
    """Print a JSON Schema."""
    if name == "config":
        from sourcelint.config import config_schema
        from sourcelint.registry import load as load_rules

        value = config_schema(load_rules())
    else:
        from sourcelint.schemas import load

        value = load(name)
    write([json.dumps(value, ensure_ascii=False, indent=1), "\n"], None)
    return 0
