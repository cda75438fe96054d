"""Where a finding lies, in the terms of tools that know files and lines only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

_RECORD = re.compile(r"^(?P<file>.+?\.(?!txt|text|md|markdown)[A-Za-z0-9]+(?:\.gz|\.zst)?)#(?P<record>.+)$", re.DOTALL)


def file_of(document: str) -> tuple[str, str | None]:
    """The file that holds a document, and the record's id in it: ``data/a.jsonl#17`` is record 17 of data/a.jsonl."""
    match = _RECORD.match(document)
    return (match["file"], match["record"]) if match else (document, None)


def relative_uri(path: str) -> str:
    """A relative path as a URI reference."""
    return quote(path.replace("\\", "/"), safe="/", errors="surrogatepass")


def lines_of(place: Mapping[str, Any]) -> tuple[int, int, int, int] | None:
    """First line and column, last line and column (exclusive) in the file; None for a whole file or for a record."""
    if place["line"] is None or file_of(place["document"])[1] is not None:
        return None
    return place["line"], place["column"], place["end_line"], place["end_column"]


def where(place: Mapping[str, Any]) -> str:
    """``document:line:column``, or the document alone."""
    if place["line"] is None:
        return str(place["document"])
    return f"{place['document']}:{place['line']}:{place['column']}"
