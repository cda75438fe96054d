"""JSON Lines: every line an object, its text in ``text``, its name in ``id`` (else the line number, from 1)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sourcelint.corpus.decoding import decode
from sourcelint.corpus.readers import ReadingProblem, Text

SUFFIXES = (".jsonl", ".ndjson")
MEDIATYPES = ("application/jsonl", "application/x-ndjson")


def read(data: bytes, encoding: str | None) -> Iterator[Text | ReadingProblem]:
    """Yield a text for every line that holds a record, and what is wrong with every line that does not."""
    seen: set[str] = set()
    any_record = False
    for number, line in enumerate(decode(data, encoding).split("\n"), start=1):
        if not line.strip():
            continue
        any_record = True
        try:
            record = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            problem = getattr(error, "msg", "too deeply nested")
            column = getattr(error, "colno", 1)
            yield ReadingProblem(f"line {number}, column {column}: not JSON ({problem})", str(number))
            continue
        if not isinstance(record, dict) or not isinstance(record.get("text"), str):
            yield ReadingProblem(f"line {number}: no field 'text' that holds a string", str(number))
            continue
        key = record.get("id")
        name = str(key) if isinstance(key, str | int) and not isinstance(key, bool) and key != "" else str(number)
        if name in seen:
            yield ReadingProblem(f"line {number}: a second record with the id '{name}'; ids must differ", str(number))
            continue
        seen.add(name)
        text = record["text"]
        if not text.strip():
            yield ReadingProblem(f"line {number}: the text is empty", name)
            continue
        if _has_surrogate(text):
            yield ReadingProblem(f"line {number}: the text holds half of a surrogate pair, which is no character", name)
            continue
        yield Text(text, record=name)
    if not any_record:
        raise ReadingProblem("the file is empty: nothing to examine")


def _has_surrogate(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
