"""Markdown: read as it is written; the layout module understands its marks."""

from __future__ import annotations

from collections.abc import Iterator

from sourcelint.corpus.decoding import decode
from sourcelint.corpus.readers import ReadingProblem, Text

SUFFIXES = (".md", ".markdown")
MEDIATYPES = ("text/markdown", "text/x-markdown")


def read(data: bytes, encoding: str | None) -> Iterator[Text | ReadingProblem]:
    """Yield the whole file as one text."""
    yield Text(decode(data, encoding), format="markdown")
