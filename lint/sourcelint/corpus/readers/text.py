"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator

from sourcelint.corpus.decoding import decode
from sourcelint.corpus.readers import ReadingProblem, Text

SUFFIXES = (".txt", ".text")
MEDIATYPES = ("text/plain",)


def read(data: bytes, encoding: str | None) -> Iterator[Text | ReadingProblem]:
    """Yield the whole file as one text."""
    yield Text(decode(data, encoding))
