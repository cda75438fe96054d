"""From bytes to text, strictly: a byte that does not decode is an error, never a replacement character."""

from __future__ import annotations

import codecs

from sourcelint.corpus.readers import ReadingProblem

# Longest first: the mark of UTF-32 LE begins with that of UTF-16 LE.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
BINARY_SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive (perhaps an office document)",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"\x1f\x8b": "gzip data",
    b"\x28\xb5\x2f\xfd": "Zstandard data",
    b"PAR1": "a Parquet file",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "a database",
}


def decode(data: bytes, encoding: str | None = None) -> str:
    """The text of the bytes: by the byte-order mark, else by the declared encoding, else as UTF-8.

    A byte-order mark is not part of the text.

    Raises:
        ReadingProblem: no bytes or only blanks, binary data, an unknown encoding, a byte that does not decode.
    """
    if not data:
        raise ReadingProblem("the file is empty: nothing to examine")
    for mark, name in MARKS:
        if data.startswith(mark):
            return _not_blank(_decode(data[len(mark) :], name, "its byte-order mark"))
    for signature, name in BINARY_SIGNATURES.items():
        if data.startswith(signature):
            raise ReadingProblem(f"not a text but {name}; extract its text first", kind="binary")
    declared = (encoding or "utf-8").lower()
    if b"\x00" in data and not declared.startswith(("utf-16", "utf-32")):
        offset = data.index(b"\x00")
        raise ReadingProblem(f"binary data: a NUL byte at offset {offset}; extract its text first", kind="binary")
    return _not_blank(_decode(data, declared, "the manifest" if encoding else "default"))


def _decode(data: bytes, encoding: str, origin: str) -> str:
    try:
        return data.decode(encoding, "strict")
    except LookupError as error:
        raise ReadingProblem(f"unknown encoding '{encoding}' (from {origin})") from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = data[error.start]
        raise ReadingProblem(
            f"not valid {encoding} (from {origin}): byte 0x{byte:02x} at offset {error.start}, line {line}; "
            "declare the true `encoding` in the manifest or convert the file to UTF-8",
            kind="undecodable",
        ) from error


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ReadingProblem("the file holds only blanks: nothing to examine")
    return text
