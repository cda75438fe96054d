"""The command line: one module per command, each with a click command called ``command``."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

import click

from sourcelint import __version__
from sourcelint.errors import suggestion


class _Commands(click.Group):
    """Finds the commands in the modules of this package, and imports only the one that runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        names = (info.name for info in pkgutil.iter_modules(__path__))
        return sorted(name.removesuffix("_command") for name in names if not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        names = {info.name for info in pkgutil.iter_modules(__path__)}
        name = next((name for name in (cmd_name, f"{cmd_name}_command") if name in names), None)
        if name is None or name.startswith("_"):
            return None
        command: click.Command = importlib.import_module(f"{__name__}.{name}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            hint = suggestion(args[0], self.list_commands(ctx)) or "`sourcelint --help` lists them all"
            raise click.UsageError(f"no such command '{args[0]}'; {hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="sourcelint %(version)s")
def cli() -> None:
    """A linter for source texts: what a corpus inherits from the pages it was made of.

    Exit status: 0 all was examined and nothing at or above --fail-on is left; 1 something is; 2 the job could not be
    done.
    """
