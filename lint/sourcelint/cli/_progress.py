"""How far the work has come, on standard error: how much is done, how fast it goes, how much time is left."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import click

QUIET_SECONDS = 1.0
"""Work that is done sooner shows no progress at all."""
BETWEEN = 0.1


class Meter:
    """One line that is written over again and again, and wiped when the work is done."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, quiet: float = QUIET_SECONDS) -> None:
        self._clock = clock
        self._begun = clock()
        self._next = self._begun + quiet
        self._shown = 0

    def __call__(self, done: int, total: int) -> None:
        """Show that so many bytes of so many are done."""
        now = self._clock()
        if now < self._next or not total:
            return
        self._next = now + BETWEEN
        self._write(line_of(done, total, now - self._begun))

    def close(self) -> None:
        """Wipe the line."""
        if self._shown:
            self._write("")
            click.echo("\r", nl=False, err=True)

    def _write(self, line: str) -> None:
        click.echo("\r" + line.ljust(self._shown), nl=False, err=True)
        self._shown = len(line)


def line_of(done: int, total: int, seconds: float) -> str:
    """``examined 12.0 of 48.0 MB (25%), 4.0 MB/s, 0:09 left``."""
    rate = done / seconds if seconds > 0 else 0.0
    text = f"examined {done / 1e6:.1f} of {total / 1e6:.1f} MB ({done / total:.0%})"
    if rate > 0:
        left = round((total - done) / rate)
        text += f", {rate / 1e6:.1f} MB/s, {left // 60}:{left % 60:02} left"
    return text


@contextmanager
def progress(wanted: bool | None) -> Iterator[Callable[[int, int], None] | None]:
    """Something to tell how far the work has come; None when nobody would see it."""
    if not (sys.stderr.isatty() if wanted is None else wanted):
        yield None
        return
    meter = Meter(quiet=QUIET_SECONDS if wanted is None else 0)
    try:
        yield meter
    finally:
        meter.close()


def show_timings(seconds: Mapping[str, float]) -> None:
    """The rules by the time they took, on standard error.

    What a document works out on first use (its sentences, say) counts for the rule that asked first.
    """
    total = sum(seconds.values())
    for name, taken in sorted(seconds.items(), key=lambda item: (-item[1], item[0])):
        share = taken / total if total else 0.0
        click.echo(f"{taken * 1000:10.1f} ms {share:6.1%}  {name}", err=True)
    click.echo(f"{total * 1000:10.1f} ms {'':6}  all rules", err=True)
