"""``sourcelint config``: what the settings come to here."""

from __future__ import annotations

import json
from pathlib import Path

import click

from sourcelint.cli._options import configuration, configuration_options, names, selection_options, write
from sourcelint.config import DEFAULT_PATHS, DEFAULT_PROFILE, Selection, make_plan


@click.group(invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """Show the settings that count in this folder."""
    if context.invoked_subcommand is None:
        context.invoke(show)


@command.command()
@configuration_options
@selection_options
def show(
    config_file: Path | None = None,
    isolated: bool = False,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    extend_select: tuple[str, ...] = (),
    profile: str | None = None,
) -> int:
    """Print the resolved settings as JSON: file, paths, profile, rules with options, and their digest."""
    settings = configuration(config_file, isolated)
    plan = make_plan(settings, Selection(names(select) or None, names(ignore), names(extend_select), profile))
    value = {
        "file": settings.file.name if settings.file else None,
        "paths": list(settings.get("paths", DEFAULT_PATHS)),
        "profile": profile or settings.get("profile", DEFAULT_PROFILE),
        "fail-on": settings.get("fail-on", "error"),
        "digest": plan.digest,
        "rules": plan.resolved(),
    }
    write([json.dumps(value, ensure_ascii=False, indent=1), "\n"], None)
    return 0
