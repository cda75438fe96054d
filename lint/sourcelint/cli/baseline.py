"""``sourcelint baseline``: know the findings of today, so that only new ones count."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import click

from sourcelint.cli._known import baseline_file, known_findings
from sourcelint.cli._options import configuration, configuration_options, write
from sourcelint.config import Configuration
from sourcelint.errors import SourcelintError
from sourcelint.finding import Finding, Severity
from sourcelint.waivers import baseline_text, known, known_of, read_baseline

_output = click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Default: the baseline here.")
_file = click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Default: the baseline here.")


@click.group()
def command() -> None:
    """Keep the baseline: a file of known findings, which no longer count for the exit status.

    Their text is still withheld: the baseline knows of a fault, it does not excuse it.
    """


_fail_on = click.option(
    "--fail-on", type=click.Choice([str(severity) for severity in Severity]), help="Take no milder ones up."
)


@command.command()
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option("--reason", required=True, help="Why these findings are known and left.")
@_fail_on
@_output
@configuration_options
def create(
    paths: tuple[str, ...],
    reason: str,
    fail_on: str | None,
    output: Path | None,
    config_file: Path | None,
    isolated: bool,
) -> int:
    """Write a baseline of all that is found now and is not waived."""
    if not reason.strip():
        raise SourcelintError("--reason is empty", "say why these findings are known and left")
    settings = configuration(config_file, isolated)
    threshold = Severity(fail_on or "note").rank
    found = [finding for finding in findings_now(settings, paths, isolated) if finding.severity.rank >= threshold]
    target = output or baseline_file(settings)
    write([baseline_text(map(known_of, found), reason.strip())], target)
    click.echo(f"{target.name}: {len(found)} findings", err=True)
    return 0


@command.command()
@click.option("--add", is_flag=True, help="Take up what is new as well.")
@_fail_on
@click.option("--reason", help="Another reason for leaving these findings.")
@_file
@configuration_options
def update(
    add: bool,
    fail_on: str | None,
    reason: str | None,
    baseline: Path | None,
    config_file: Path | None,
    isolated: bool,
) -> int:
    """Take out of the baseline what is no longer found; nothing new is taken up unless --add says so."""
    settings = configuration(config_file, isolated)
    target = baseline or baseline_file(settings)
    before = read_baseline(target)
    found = findings_now(settings, (), isolated)
    matched = known(found, before)
    threshold = Severity(fail_on or "note").rank
    kept = [
        known_of(finding)
        for number, finding in enumerate(found)
        if number in matched or (add and finding.severity.rank >= threshold)
    ]
    write([baseline_text(kept, (reason or "").strip() or before.reason)], target)
    gone, new = len(before.entries) - len(matched), len(kept) - len(matched)
    click.echo(f"{target.name}: {len(kept)} findings, {gone} taken out, {new} taken up", err=True)
    return 0


@command.command()
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="How to show it.")
@_file
@configuration_options
def show(format_: str, baseline: Path | None, config_file: Path | None, isolated: bool) -> int:
    """Show what the baseline knows, by document and rule."""
    known_here = read_baseline(baseline or baseline_file(configuration(config_file, isolated)))
    if format_ == "json":
        value = {"reason": known_here.reason, "findings": [asdict(entry) for entry in known_here.entries]}
        write([json.dumps(value, ensure_ascii=False, indent=1), "\n"], None)
        return 0
    counts = Counter((entry.document or "?", entry.rule or "?") for entry in known_here.entries)
    lines = [f"{count:6}  {document}  {rule}\n" for (document, rule), count in sorted(counts.items())]
    write([f"{known_here.file}: {len(known_here.entries)} findings: {known_here.reason}\n", *lines], None)
    return 0


def findings_now(settings: Configuration, paths: tuple[str, ...], isolated: bool) -> list[Finding]:
    """What is found now in the documents and is not waived; what is known is found too.

    Raises:
        SourcelintError: a run that did not succeed, for half of the findings would be taken for all.
    """
    from sourcelint.cli.check import default_paths
    from sourcelint.config import make_plan
    from sourcelint.linting import assemble, examine
    from sourcelint.rule import LedgerRule

    corpus = assemble(
        list(paths) or default_paths(settings),
        settings.root,
        exclude=settings.get("exclude", ()),
        manifest=settings.path("manifest"),
    )
    known_here = known_findings(settings, isolated=isolated, use_baseline=False)
    plan = make_plan(settings)
    result = examine(plan, corpus, known_here, jobs=settings.get("jobs", 1))
    if result.outcome.failures:
        failure = result.outcome.failures[0]
        raise SourcelintError(f"{failure.document or failure.rule}: {failure.cause}", "mend it first")
    about_itself = {setting.rule.name for setting in plan.rules if issubclass(setting.rule, LedgerRule)}
    return [finding for finding in result.findings if finding.suppressed is None and finding.name not in about_itself]
