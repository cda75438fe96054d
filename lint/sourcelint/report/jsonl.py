"""JSON Lines: the report in pieces that can be read one by one, each with its ``type``.

First the run (tool, settings, summary), then every document, finding and failure, a line each.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sourcelint.report import Report, View
from sourcelint.report._json import dumps


def render(report: Report, view: View) -> Iterator[str]:
    """Yield a line for the run, for every document, for every finding and for every failure."""
    yield _line("run", {key: report[key] for key in ("schema", "tool", "settings", "summary", "digest")})
    for kind, key in (("document", "documents"), ("finding", "findings"), ("failure", "failures")):
        for value in report[key]:
            yield _line(kind, value)


def _line(kind: str, value: dict[str, Any]) -> str:
    return dumps({"type": kind, **value}) + "\n"
