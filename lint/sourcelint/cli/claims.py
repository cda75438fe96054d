"""``sourcelint claims``: the register of figures, as it was read and bound."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from sourcelint.cli._options import configuration, configuration_options, output_options, write
from sourcelint.config import DEFAULT_PATHS
from sourcelint.errors import SourcelintError

SCHEMA = "sourcelint.claims/1"
_COLUMNS = (
    "document", "start", "end", "text", "value", "low", "high", "exactness", "unit", "counted", "act", "scope", "place",
    "period", "period_from", "statistical", "bound",
)  # fmt: skip


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json", "csv"]), default="text", help="How to list them."
)
@output_options
@click.option("--manifest", type=click.Path(path_type=Path), metavar="FILE", help="The manifest of all documents.")
@click.option("--no-manifest", is_flag=True, help="Read the texts by what they say of themselves.")
@configuration_options
def command(
    paths: tuple[str, ...],
    format_: str,
    output: Path | None,
    color: str,
    manifest: Path | None,
    no_manifest: bool,
    config_file: Path | None,
    isolated: bool,
) -> int:
    """List every figure with what it counts, the act, the scope, the place and the period.

    Figures that could not be bound are listed as such; nothing that another sentence or document says is held against
    them.
    """
    from sourcelint.corpus.read import Unreadable, read_documents
    from sourcelint.linting import assemble
    from sourcelint.reading.claims.register import register

    del color
    if manifest and no_manifest:
        raise click.UsageError("--manifest and --no-manifest exclude each other")
    settings = configuration(config_file, isolated)
    chosen = list(paths) or [str(settings.root / path) for path in settings.get("paths", DEFAULT_PATHS)]
    corpus = assemble(
        chosen,
        settings.root,
        exclude=settings.get("exclude", ()),
        manifest=manifest or settings.path("manifest"),
        use_manifest=not no_manifest,
    )
    if not corpus.references:
        raise SourcelintError("nothing to read: no text file in " + ", ".join(f"'{path}'" for path in chosen))
    unreadable: list[str] = []

    def rows() -> Iterator[dict[str, Any]]:
        for reference in corpus.references:
            for item in read_documents(reference):
                if isinstance(item, Unreadable):
                    unreadable.append(f"{item.name}: {item.cause}")
                else:
                    yield from register(item)

    write(_RENDERERS[format_](rows()), output)
    for problem in unreadable:
        click.echo(f"cannot be read: {problem}", err=True)
    return 2 if unreadable else 0


def _json(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    yield f'{{"schema": "{SCHEMA}", "claims": ['
    separator = "\n"
    for row in rows:
        yield separator + json.dumps(row, ensure_ascii=False)
        separator = ",\n"
    yield "\n]}\n"


def _csv(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for row in rows:
        writer.writerow(["; ".join(row[c]) if c == "scope" else row[c] for c in _COLUMNS])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def _text(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    for row in rows:
        if not row["statistical"]:
            continue
        bound = f"{row['act']} · {row['counted']}" if row["bound"] else "unbound"
        when = f"{row['period']} ({row['period_from']})" if row["period"] else "no period"
        text = " ".join(row["text"].split())
        yield f"{row['document']}:{row['start']}-{row['end']}  {text}  [{row['unit']}]  {bound}  {when}\n"


_RENDERERS = {"json": _json, "csv": _csv, "text": _text}
