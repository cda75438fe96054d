"""Brackets and quotation marks are paired within a block."""

from __future__ import annotations

import pytest

from sourcelint import Document
from sourcelint.reading.enclosures import enclosed


def enclosures(text: str) -> list[str]:
    return [text[start:end] for start, end in Document("a.txt", text).enclosures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill (it is old) and [the weir] stand.", ["(it is old)", "[the weir]"]),
        ("He said “the mill (it is old) stands” and left.", ["“the mill (it is old) stands”"]),
        ('He said "the mill" and "the weir" twice.', ['"the mill"', '"the weir"']),
        ("Er sagte „die Mühle“ und ging.", ["„die Mühle“"]),
        ("A bracket (that nobody closes.", []),
        ("a) the mill, b) the weir", []),
        ("The mill (one.\n\nThe weir) two.", []),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert enclosures(text) == expected


def test_a_stretch_is_enclosed_when_a_pair_closes_behind_it() -> None:
    text = "The mill (it is old. It stands) was sold."
    pairs = Document("a.txt", text).enclosures
    assert enclosed(0, text.index(" It"), pairs)
    assert not enclosed(0, len(text), pairs)
    assert not enclosed(text.index(" was"), len(text), pairs)


def test_many_marks_take_little_time() -> None:
    text = "(" * 50_000 + ")" * 50_000 + '"' * 50_000
    assert len(Document("a.txt", text).enclosures) < 50_000
