"""``sourcelint baseline``: know the findings of today, so that only new ones count."""

from __future__ import annotations

from pathlib import Path

import click

from sourcelint.cli._options import configuration, configuration_options, write
from sourcelint.config import make_plan
from sourcelint.errors import SourcelintError
from sourcelint.finding import Severity
from sourcelint.waivers import BASELINE_FILE, WAIVERS_FILE, baseline_of, read_waivers


@click.group()
def command() -> None:
    """Create the baseline: a file of known findings, which no longer count for the exit status."""


@command.command()
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option("--reason", required=True, help="Why these findings are known and left.")
@click.option("--fail-on", type=click.Choice([str(severity) for severity in Severity]), help="Leave milder ones out.")
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help=f"Default: {BASELINE_FILE}.")
@configuration_options
def create(
    paths: tuple[str, ...],
    reason: str,
    fail_on: str | None,
    output: Path | None,
    config_file: Path | None,
    isolated: bool,
) -> int:
    """Write a baseline of all that is found now."""
    from sourcelint.cli.check import _default_paths
    from sourcelint.linting import Known, assemble, examine

    if not reason.strip():
        raise SourcelintError("--reason is empty", "say why these findings are known and left")
    settings = configuration(config_file, isolated)
    waivers = settings.path("waivers") or settings.root / WAIVERS_FILE
    known = Known(read_waivers(waivers) if waivers.is_file() else ())
    corpus = assemble(
        list(paths) or _default_paths(settings),
        settings.root,
        exclude=settings.get("exclude", ()),
        manifest=settings.path("manifest"),
    )
    result = examine(make_plan(settings), corpus, known, jobs=settings.get("jobs", 1))
    if result.outcome.failures:
        failure = result.outcome.failures[0]
        raise SourcelintError(f"{failure.document or failure.rule}: {failure.cause}", "mend it first")
    threshold = Severity(fail_on or "note").rank
    kept = [f for f in result.findings if f.suppressed is None and f.severity.rank >= threshold]
    target = output or settings.path("baseline") or settings.root / BASELINE_FILE
    write([baseline_of(kept, reason)], target)
    click.echo(f"{target.name}: {len(kept)} findings", err=True)
    return 0
