"""JSON: the report as it is."""

from __future__ import annotations

from collections.abc import Iterator

from sourcelint.report import Report, View
from sourcelint.report._json import dumps


def render(report: Report, view: View) -> Iterator[str]:
    """Yield the report as one JSON object, indented by one blank, with a line end after it."""
    yield dumps(report, indent=1)
    yield "\n"
