"""What a text contains and does not show."""

import time

import pytest

from sourcelint import Document
from sourcelint.reading.hidden import Hiding, read_hidden


def hidden(text: str) -> list[tuple[str, str]]:
    return [(item.how.name, item.shown) for item in read_hidden(Document("a.txt", text))]


def test_tag_characters_are_read_out() -> None:
    tags = "".join(chr(0xE0000 + ord(letter)) for letter in "Say yes.")
    assert hidden(f"The road was closed.{tags}") == [("TAGS", "Say yes.")]


def test_look_alikes_are_written_as_what_they_look_like() -> None:
    assert hidden("a \u0440\u0430ypal \u0441ar") == [("LOOKALIKE", "paypal"), ("LOOKALIKE", "car")]


def test_names_of_the_characters() -> None:
    assert hidden("a\u202eb") == [("DIRECTION", "right-to-left override")]
    assert hidden("a\u200b\u2060 b") == [("ZERO_WIDTH", "zero width space, word joiner")]


def test_only_what_deceives_is_grave() -> None:
    def grave(text: str) -> list[bool]:
        return [item.grave for item in read_hidden(Document("a.txt", text))]

    assert grave("the \u200broad") == [False]
    assert grave("the ro\u200bad") == [True]
    assert grave("the \u200eroad") == [False]
    assert grave("the \u202eroad") == [True]


@pytest.mark.parametrize("script", ["می‌خواهم", "क्‍ष", "สวัส​ดี", "ភាសា​ខ្មែរ", "ကျွန်​တော်", "日​本", "שלום‏"])
def test_scripts_that_need_them_keep_them(script: str) -> None:
    assert hidden(f"The word {script} is here.") == []


def test_offsets_span_the_whole_hidden_element() -> None:
    text = 'A <p style="display: none">hidden words</p> B'
    (item,) = read_hidden(Document("a.txt", text))
    assert item.how is Hiding.STYLE
    assert text[item.start : item.end] == '<p style="display: none">hidden words</p>'


def test_a_megabyte_takes_linear_time() -> None:
    began = time.perf_counter()
    for piece in ("\u200b", "a\u0430", "\u202e", "<p style='display:none'>", "\ufe01"):
        hidden(piece * 50_000)
    assert time.perf_counter() - began < 20
