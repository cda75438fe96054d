"""``sourcelint check``: lint files, folders and globs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from sourcelint.cli._options import (
    cache_folder,
    configuration,
    configuration_options,
    names,
    no_cache,
    opened_cache,
    output_options,
    selection_options,
    write,
)
from sourcelint.cli._progress import progress, show_timings
from sourcelint.cli._view import Texts, make_view
from sourcelint.config import DEFAULT_PATHS, Configuration, Selection, make_plan
from sourcelint.errors import SourcelintError
from sourcelint.finding import Severity
from sourcelint.report import formats, prepare, render


class _Check(click.Command):
    """``--report-on`` takes every path that follows it, up to the next option, as a commit hook passes them."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        spread: list[str] = []
        collecting = False
        for argument in args:
            if argument == "--report-on":
                collecting = True
            elif collecting and (argument == "-" or not argument.startswith("-")):
                spread.append(f"--report-on={argument}")
            else:
                collecting = False
                spread.append(argument)
        return super().parse_args(ctx, spread)


@click.command(cls=_Check)
@click.argument("paths", nargs=-1, metavar="[PATH…|-]")
@click.option("--format", "format_", type=click.Choice(formats()), default="text", help="How to report.")
@output_options
@selection_options
@click.option("--fail-on", type=click.Choice([str(severity) for severity in Severity]), help="Default: error.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 instead of 1; never instead of 2.")
@click.option("--manifest", type=click.Path(path_type=Path), metavar="FILE", help="The manifest of all documents.")
@click.option("--no-manifest", is_flag=True, help="Judge the texts by what they say of themselves.")
@configuration_options
@click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Findings that are known.")
@click.option("--no-baseline", is_flag=True, help="Count known findings like new ones.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="How many processes to use.")
@no_cache
@cache_folder
@click.option("--report-on", multiple=True, metavar="PATH…", help="Examine everything, report on these documents only.")
@click.option("--stdin-filename", metavar="NAME", help="What to call the text on standard input (-).")
@click.option("--force-exclude", is_flag=True, help="Exclude even files that are named outright.")
@click.option("--allow-empty", is_flag=True, help="Nothing to examine is no error.")
@click.option("--statistics", is_flag=True, help="Say how many candidates every rule examined.")
@click.option("--timings", is_flag=True, help="Say on standard error how long every rule took.")
@click.option("--progress/--no-progress", default=None, help="Default: when standard error is a terminal.")
@click.option("--quiet", is_flag=True, help="Only the summary and the verdicts.")
@click.option("--verbose", is_flag=True, help="Show suppressed findings too.")
def command(
    paths: tuple[str, ...],
    format_: str,
    output: Path | None,
    color: str,
    fail_on: str | None,
    exit_zero: bool,
    config_file: Path | None,
    isolated: bool,
    statistics: bool,
    quiet: bool,
    verbose: bool,
    **given: Any,
) -> int:
    """Lint source texts: files, folders, globs, or - for standard input.

    Without a path, those of the configuration are linted, else the folder seeds.
    """
    settings = configuration(config_file, isolated)
    prepare(format_)
    report, texts = _examine(paths, settings, {**given, "isolated": isolated})
    view = make_view(settings, output, color, fail_on, texts, statistics=statistics, quiet=quiet, verbose=verbose)
    write(render(format_, report, view), output)
    if report["failures"]:
        return 2
    threshold = Severity(fail_on or settings.get("fail-on", "error")).rank
    failing = sum(
        count for severity, count in report["summary"]["findings"].items() if Severity(severity).rank >= threshold
    )
    return 1 if failing and not exit_zero else 0


def _examine(paths: tuple[str, ...], settings: Configuration, given: dict[str, Any]) -> tuple[dict[str, Any], Any]:
    """Run the check; the report's value, and a function that gives the text of a document."""
    from sourcelint.cli._known import known_findings
    from sourcelint.linting import assemble, examine, reference_for_stdin
    from sourcelint.project import name_in_reports
    from sourcelint.report.model import value_of

    plan = make_plan(
        settings,
        Selection(
            names(given["select"]) or None, names(given["ignore"]), names(given["extend_select"]), given["profile"]
        ),
    )
    manifest = given["manifest"] or settings.path("manifest")
    if given["manifest"] and given["no_manifest"]:
        raise click.UsageError("--manifest and --no-manifest exclude each other")
    chosen = [path for path in paths if path != "-"]
    extra = []
    if "-" in paths:
        data = sys.stdin.buffer.read()
        extra.append(reference_for_stdin(data, given["stdin_filename"], settings.root))
    elif not chosen:
        chosen = default_paths(settings)
    report_on = None
    if given["report_on"]:
        report_on = [name_in_reports(Path(path), settings.root) for path in given["report_on"]]
        chosen += [path for path in given["report_on"] if path not in chosen]
    corpus = assemble(
        chosen,
        settings.root,
        exclude=settings.get("exclude", ()),
        force_exclude=given["force_exclude"],
        manifest=manifest,
        use_manifest=not given["no_manifest"],
        extra=extra,
    )
    if not corpus.references and not given["allow_empty"]:
        raise SourcelintError(
            "nothing to examine: no text file in " + ", ".join(f"'{path}'" for path in chosen),
            "name a file outright, or say --allow-empty",
        )
    partial = [name for name in ("select", "ignore", "extend_select", "profile", "report_on") if given[name]]
    known = known_findings(
        settings,
        isolated=given["isolated"],
        baseline=given["baseline"],
        use_baseline=not given["no_baseline"],
        complete=not (paths or partial or given["isolated"]),
    )
    with opened_cache(given["no_cache"], given["cache_dir"]) as cache, progress(given["progress"]) as watch:
        jobs = given["jobs"] or settings.get("jobs", 1)
        result = examine(plan, corpus, known, jobs=jobs, report_on=report_on, watch=watch, cache=cache)
    if given["timings"]:
        show_timings(result.outcome.seconds)
    return value_of(result), _texts(corpus)


def default_paths(settings: Configuration) -> list[str]:
    """The paths to check when none is given: those of the configuration, else the folder seeds."""
    configured = settings.get("paths")
    if configured is not None:
        return [str(settings.root / path) for path in configured]
    paths = [str(settings.root / path) for path in DEFAULT_PATHS]
    if not Path(paths[0]).exists():
        raise SourcelintError(
            "no path given, and there is no folder 'seeds'",
            "name the files or folders, or set paths in sourcelint.toml",
        )
    return paths


def _texts(corpus: Any) -> Texts:
    references = {reference.name: reference for reference in corpus.references}
    return Texts(lambda name: references.get(name) or references.get(name.rpartition("#")[0]))
