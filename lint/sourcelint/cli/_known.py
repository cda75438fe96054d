"""The waivers and the baseline that count here, for the commands that need them."""

from __future__ import annotations

from pathlib import Path

from sourcelint.config import Configuration
from sourcelint.linting import Known
from sourcelint.waivers import BASELINE_FILE, WAIVERS_FILE, Baseline, read_baseline, read_waivers


def waivers_file(settings: Configuration) -> Path:
    """Where the waivers stand, or would stand."""
    return settings.path("waivers") or settings.root / WAIVERS_FILE


def baseline_file(settings: Configuration) -> Path:
    """Where the baseline stands, or would stand."""
    return settings.path("baseline") or settings.root / BASELINE_FILE


def known_findings(
    settings: Configuration,
    *,
    isolated: bool = False,
    baseline: Path | None = None,
    use_baseline: bool = True,
    complete: bool = False,
) -> Known:
    """The waivers and the baseline: those of the configuration, else the files of the usual names beside it.

    ``isolated`` looks at neither; a configured file that is not there is an error, one of the usual name is not.
    """
    waivers = None if isolated else waivers_file(settings)
    if waivers is not None and settings.path("waivers") is None and not waivers.is_file():
        waivers = None
    if baseline is None and not isolated:
        baseline = baseline_file(settings)
        if settings.path("baseline") is None and not baseline.is_file():
            baseline = None
    return Known(
        read_waivers(waivers) if waivers else (),
        read_baseline(baseline) if baseline and use_baseline else Baseline(),
        complete,
    )
