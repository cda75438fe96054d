"""Options and habits that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sourcelint.config import Configuration, find_configuration

if TYPE_CHECKING:
    from sourcelint.cache import Cache

F = TypeVar("F", bound=Callable[..., Any])


def configuration_options(function: F) -> F:
    """``--config FILE`` and ``--isolated``."""
    function = click.option(
        "--config", "config_file", type=click.Path(path_type=Path), metavar="FILE", help="Use this configuration."
    )(function)
    return click.option("--isolated", is_flag=True, help="Ignore every configuration file.")(function)


def selection_options(function: F) -> F:
    """``--select``, ``--ignore``, ``--extend-select`` and ``--profile``."""
    for name, text in (
        ("--extend-select", "Run these rules besides."),
        ("--ignore", "Do not run these rules."),
        ("--select", "Run these rules: names, codes, families or ALL, separated by commas."),
    ):
        function = click.option(name, multiple=True, metavar="RULES", help=text)(function)
    return click.option("--profile", metavar="NAME", help="Start from this profile: report, web, strict or your own.")(
        function
    )


def output_options(function: F) -> F:
    """``--output FILE`` and ``--color``."""
    function = click.option(
        "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write here, atomically."
    )(function)
    return click.option(
        "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour the text format."
    )(function)


cache_folder = click.option(
    "--cache-dir",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    envvar="SOURCELINT_CACHE_DIR",
    help="Where results on unchanged files are kept; default: the user's folder for caches.",
)
no_cache = click.option(
    "--no-cache", is_flag=True, envvar="SOURCELINT_NO_CACHE", help="Work everything out again, and keep nothing."
)


@contextmanager
def opened_cache(no_cache: bool, cache_dir: Path | None) -> Iterator[Cache | None]:
    """The cache that the options name, opened; None when there shall be none."""
    if no_cache:
        yield None
        return
    from sourcelint.cache import Cache, default_folder

    def complain(message: str) -> None:
        click.echo(f"sourcelint: {message}", err=True)

    with Cache(cache_dir or default_folder(), complain) as cache:
        yield cache


def names(values: Iterable[str]) -> tuple[str, ...]:
    """The names in repeated, comma-separated option values."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def configuration(config_file: Path | None, isolated: bool) -> Configuration:
    """The configuration that counts here."""
    return find_configuration(Path.cwd(), config_file, isolated)


def wants_colour(choice: str, output: Path | None) -> bool:
    """``--color``, then FORCE_COLOR, NO_COLOR, then whether the output is a terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("FORCE_COLOR"):
        return True
    if os.environ.get("NO_COLOR"):
        return False
    return output is None and sys.stdout.isatty()


def write(pieces: Iterable[str], output: Path | None) -> None:
    """Write to standard output, or atomically to a file: always in UTF-8, never with translated line ends."""
    if output is None:
        stream = sys.stdout.buffer
        for piece in pieces:
            stream.write(piece.encode("utf-8", "backslashreplace"))
        stream.flush()
        return
    # Whole before the file is touched: click replaces it even when writing broke off.
    data = b"".join(piece.encode("utf-8", "backslashreplace") for piece in pieces)
    try:
        with click.open_file(output, "wb", atomic=True) as file:
            file.write(data)
    except OSError as error:
        raise click.ClickException(f"cannot write {output}: {error.strerror}") from error
