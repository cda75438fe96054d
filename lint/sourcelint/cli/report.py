"""``sourcelint report``: render a stored report again, in any format."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from sourcelint.cli._options import configuration, configuration_options, output_options, write
from sourcelint.cli._view import Texts, make_view
from sourcelint.errors import SourcelintError
from sourcelint.finding import Severity
from sourcelint.integrity import KEY, digest_of
from sourcelint.report import SCHEMA, formats, prepare, render

FULLY_VALIDATED = 500
"""In a larger report, this many findings are held against the schema; the others have the same author."""


@click.command()
@click.argument("findings", type=click.Path(path_type=Path, allow_dash=True), metavar="FINDINGS|-")
@click.option("--format", "format_", type=click.Choice(formats()), default="text", help="How to report.")
@output_options
@configuration_options
@click.option("--fail-on", type=click.Choice([str(severity) for severity in Severity]), help="What junit calls failed.")
@click.option("--statistics", is_flag=True, help="Say how many candidates every rule examined.")
@click.option("--quiet", is_flag=True, help="Only the summary and the verdicts.")
@click.option("--verbose", is_flag=True, help="Show suppressed findings too, and quotations in full.")
def command(
    findings: Path,
    format_: str,
    output: Path | None,
    color: str,
    config_file: Path | None,
    isolated: bool,
    fail_on: str | None,
    statistics: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Render a report that was written with --format json.

    Texts are shown where they can still be read and have not changed since; the exit status is 0 whatever was found.
    """
    settings = configuration(config_file, isolated)
    prepare(format_)
    report = read_report(findings)
    texts = unchanged_texts(report, settings.root)
    view = make_view(settings, output, color, fail_on, texts, statistics=statistics, quiet=quiet, verbose=verbose)
    write(render(format_, report, view), output)
    return 0


def read_report(path: Path) -> dict[str, Any]:
    """Read a stored report and hold it against its schema.

    Raises:
        SourcelintError: a file that cannot be read or is no such report, or one that was edited.
    """
    from sourcelint.schemas import load, problems

    name = "standard input" if str(path) == "-" else path.name
    try:
        value = json.loads(sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes())
    except OSError as error:
        raise SourcelintError(f"{name}: cannot be opened: {error.strerror}", "check the path") from error
    except (ValueError, RecursionError) as error:
        raise SourcelintError(f"{name}: not JSON: {error}", "write it with `sourcelint check --format json`") from error
    if not isinstance(value, dict) or value.get("schema") != SCHEMA:
        raise SourcelintError(
            f"{name}: no report of the schema {SCHEMA}", "write it with `sourcelint check --format json`"
        )
    sample = dict(value)
    for key in ("findings", "documents"):
        if isinstance(value.get(key), list):
            sample[key] = value[key][:FULLY_VALIDATED]
    for place, message in problems(load("findings"), sample):
        raise SourcelintError(f"{name}: {place or 'the report'}: {message}", "write it again with --format json")
    if value[KEY] != digest_of(value):
        raise SourcelintError(f"{name}: was changed after it was written", "write it again with --format json")
    return value


def unchanged_texts(report: dict[str, Any], root: Path) -> Texts:
    """The texts of the documents whose bytes are still those that were examined."""
    from sourcelint.corpus.discover import Reference
    from sourcelint.report._place import file_of

    known = {document["document"]: document for document in report["documents"]}

    def find(name: str) -> Reference | None:
        if name not in known or "\0" in name:
            return None
        file = next((file for file in (name, file_of(name)[0]) if (root / file).is_file()), None)
        return Reference(str(root / file), file, known[name].get("encoding")) if file else None

    return Texts(find, {name: document["sha256"] for name, document in known.items()})
