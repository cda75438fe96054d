"""Readers: one module per format.

A reader module names the file suffixes it reads in ``SUFFIXES``, the media types in ``MEDIATYPES``, and yields the
texts of a file in ``read(data, encoding)``. Dropping a module into this folder is all it takes. Compressed files
(``.gz``, ``.zst``) are opened here, before the reader of the inner suffix sees them.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol


class ReadingProblem(Exception):
    """A file or record that cannot be read: what is wrong, where, and the way out, in one line."""

    def __init__(self, cause: str, record: str | None = None, kind: str = "unreadable") -> None:
        super().__init__(cause)
        self.cause = cause
        self.record = record
        self.kind = kind

    def __reduce__(self) -> tuple[type[ReadingProblem], tuple[str, str | None, str]]:
        return type(self), (self.cause, self.record, self.kind)


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a file: ``record`` is its id within the file, None when the file is the text."""

    text: str
    format: str = "text"
    record: str | None = None


class Reader(Protocol):
    """What a module of this folder provides."""

    SUFFIXES: tuple[str, ...]
    MEDIATYPES: tuple[str, ...]

    def read(self, data: bytes, encoding: str | None) -> Iterator[Text | ReadingProblem]:
        """Yield the texts of a file, or what is wrong with a record; raise when the file is unreadable."""


@cache
def readers() -> tuple[Reader, ...]:
    """The modules of this folder."""
    found: list[Any] = [importlib.import_module(f"{__name__}.{info.name}") for info in pkgutil.iter_modules(__path__)]
    return tuple(found)


@cache
def by_suffix() -> dict[str, Reader]:
    """The reader of every suffix known, the longest first."""
    pairs = [(suffix, reader) for reader in readers() for suffix in reader.SUFFIXES]
    return dict(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))


@cache
def by_mediatype() -> dict[str, Reader]:
    """The reader of every media type known."""
    return {mediatype: reader for reader in readers() for mediatype in reader.MEDIATYPES}


COMPRESSED = (".gz", ".zst")
DEFAULT_SUFFIX = ".txt"


def suffix_of(name: str) -> str | None:
    """The suffix that decides how a file is read, without that of its compression; None when unknown."""
    lower = name.lower()
    for ending in COMPRESSED:
        lower = lower.removesuffix(ending)
    return next((suffix for suffix in by_suffix() if lower.endswith(suffix)), None)


def read_texts(
    name: str, data: bytes, encoding: str | None = None, mediatype: str | None = None
) -> Iterator[Text | ReadingProblem]:
    """Yield the texts of a file's bytes by the reader of its declared media type, else of its suffix.

    A file that neither tells anything of is read as plain text.

    Raises:
        ReadingProblem: the file as a whole cannot be read.
    """
    data = _decompressed(name, data)
    reader = by_mediatype().get(mediatype or "") or by_suffix()[suffix_of(name) or DEFAULT_SUFFIX]
    yield from reader.read(data, encoding)


def _decompressed(name: str, data: bytes) -> bytes:
    lower = name.lower()
    try:
        if lower.endswith(".gz"):
            import gzip

            return gzip.decompress(data)
        if lower.endswith(".zst"):
            try:
                import zstandard
            except ImportError as error:
                raise ReadingProblem(
                    "reading .zst needs the package zstandard: pip install 'sourcelint[zstd]'"
                ) from error

            with zstandard.ZstdDecompressor().stream_reader(data) as stream:
                return bytes(stream.read())
    except ReadingProblem:
        raise
    except Exception as error:
        raise ReadingProblem(f"the compressed data is damaged ({error}); fetch the file again") from error
    return data
