"""From a file of the corpus to its documents."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sourcelint.corpus.discover import Reference
from sourcelint.corpus.readers import ReadingProblem, Text, read_texts
from sourcelint.document import Document


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file or record that could not be read. ``sha256`` is None when even the bytes could not be had."""

    name: str
    cause: str
    kind: str
    sha256: str | None = None
    size: int = 0


def read_documents(reference: Reference) -> Iterator[Document | Unreadable]:
    """Yield the documents of a file, and what could not be read of it; never raises for a bad file."""
    if reference.data is not None:
        data = reference.data
    else:
        try:
            data = Path(reference.path).read_bytes()
        except OSError as error:
            cause = f"cannot be opened: {error.strerror or error}"
            yield Unreadable(reference.name, cause, "unreadable")
            return
    digest, size = hashlib.sha256(data).hexdigest(), len(data)
    try:
        for item in read_texts(
            reference.path if reference.data is None else reference.name, data, reference.encoding, reference.mediatype
        ):
            if isinstance(item, ReadingProblem):
                yield Unreadable(f"{reference.name}#{item.record}", item.cause, item.kind)
            else:
                yield _document(reference, item, digest, size)
    except ReadingProblem as problem:
        yield Unreadable(reference.name, problem.cause, problem.kind, digest, size)


def _document(reference: Reference, item: Text, digest: str, size: int) -> Document:
    if item.record is None:
        name, own_digest, own_size = reference.name, digest, size
    else:
        raw = item.text.encode("utf-8")
        name, own_digest, own_size = (
            f"{reference.name}#{item.record}",
            hashlib.sha256(raw).hexdigest(),
            len(raw),
        )
    return Document(
        name=name,
        text=item.text,
        sha256=own_digest,
        size=own_size,
        file_sha256=digest,
        file_size=size,
        format=item.format,
        declared=reference.declared,
    )
