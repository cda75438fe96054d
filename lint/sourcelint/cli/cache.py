"""``sourcelint cache``: where results on unchanged files are kept, and forgetting them."""

from __future__ import annotations

from pathlib import Path

import click

from sourcelint.cli._options import cache_folder, opened_cache, write


@click.group()
def command() -> None:
    """What is kept of earlier runs; it changes how long a run takes, never what it says."""


@command.command()
@cache_folder
def info(cache_dir: Path | None) -> int:
    """Print where the cache lies and how much it holds."""
    with opened_cache(False, cache_dir) as cache:
        if cache is None or not cache.usable:
            return 2  # why has been said
        size = cache.size()
        write([f"folder   {cache.folder}\nentries  {size.entries:,}\nbytes    {size.bytes:,}\n"], None)
    return 0


@command.command()
@cache_folder
def clear(cache_dir: Path | None) -> int:
    """Forget everything that is kept."""
    with opened_cache(False, cache_dir) as cache:
        if cache is None or not cache.usable:
            return 2
        entries = cache.size().entries
        cache.clear()
        write([f"{entries:,} entries forgotten\n"], None)
    return 0
