"""What is quoted or in italics is not the text's own."""

import time

import pytest

from sourcelint import Document
from sourcelint.reading.set_off import read_set_off, without


def set_off(text: str) -> list[str]:
    """The stretches of a text that are set off."""
    return [text[start:end] for start, end in read_set_off(Document("a.md", text))]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “all is lost” and left.", ["“all is lost”"]),
        ('He said "all is lost" and left.', ['"all is lost"']),
        ("Sie rief „alles ist verloren“ und ging.", ["„alles ist verloren“"]),
        ("Il dit « tout est perdu » et partit.", ["« tout est perdu »"]),
        ("Hon sade ”allt är förlorat” och gick.", ["”allt är förlorat”"]),
        ("She read *Die Welt* and _Le Monde_ daily.", ["*Die Welt*", "_Le Monde_"]),
        ("She read <i>Die Welt</i> daily.", ["<i>Die Welt</i>"]),
        ("She sang.\n\n> Alles ist verloren.\n\nHe slept.", ["> Alles ist verloren."]),
        ("He wrote: “It is cold.\n\nIt is dark.” Then he left.", ["“It is cold.\n\nIt is dark.”"]),
        ("He wrote: “It is cold.\n\n“It is dark.” Then he left.", ["“It is cold.", "“It is dark.”"]),
        ("“‘Tis late,’ he said” is a line.", ["“‘Tis late,’ he said”"]),
    ],
)
def test_what_is_set_off(text: str, quoted: list[str]) -> None:
    assert set_off(text) == quoted


@pytest.mark.parametrize(
    "text",
    [
        "The keeper’s lamp and the boys’ boat are theirs, aren’t they?",
        'A board of 12" by 6" costs 4 * 3 = 12, and snake_case_names cost 2 * 2.',
        "* one\n* two\n* three",
        'A mark that " nothing closes in its paragraph.\n\nAnother one.',
    ],
)
def test_what_is_the_texts_own(text: str) -> None:
    assert set_off(text) == []


def test_a_piece_without_what_is_set_off_in_it() -> None:
    text = "He read “Die Welt” and *Le Monde* at sea."
    stretches = read_set_off(Document("a.md", text))
    assert without(text, 0, len(text), stretches).split() == "He read and at sea.".split()
    assert without(text, 10, len(text), stretches).split() == "and at sea.".split()


def test_marks_without_end_take_linear_time() -> None:
    began = time.perf_counter()
    for mark in '“"*_«‘<':
        set_off(f"{mark}a " * 40_000)
        set_off(f"{mark}a\n\n" * 20_000)
    assert time.perf_counter() - began < 30
