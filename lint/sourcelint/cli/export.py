"""``sourcelint export``: the admitted text, with its provenance."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from sourcelint.cli._gate import trust_options, trusted
from sourcelint.cli._options import write


@click.command()
@click.argument("findings", type=click.Path(path_type=Path))
@click.argument("files", nargs=-1, metavar="[FILE…]")
@click.option("--format", "format_", type=click.Choice(["jsonl", "parquet"]), default="jsonl", help="How to write it.")
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write here, atomically."
)
@trust_options
def command(findings: Path, files: tuple[str, ...], format_: str, output: Path | None, **given: Any) -> int:
    """Write every admitted passage as a row: text, document, offsets, digest, provenance and notes.

    Without a FILE all files of the report are exported. A file that has changed, or is not there, ends the
    export with exit status 2, and nothing is written.
    """
    from sourcelint.exporting import rows, write_parquet

    gate = trusted(findings, given)
    found = list(rows(gate, [Path(file) for file in files] or None))
    if format_ == "parquet":
        if output is None:
            raise click.UsageError("--format parquet needs --output")
        write_parquet(found, output)
    else:
        write((json.dumps(row, ensure_ascii=False) + "\n" for row in found), output)
    click.echo(f"{len(found)} passages of {len({row['document'] for row in found})} documents", err=True)
    return 0
