"""JSON: the report as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sourcelint.report import Report, View


def render(report: Report, view: View) -> Iterator[str]:
    """Yield the report as one JSON object, indented by one blank, with a line end after it."""
    yield json.dumps(report, ensure_ascii=False, indent=1)
    yield "\n"
