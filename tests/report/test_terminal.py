"""Text on a terminal: nothing of a source steers it, and columns are counted as it counts them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.report._terminal import (
    broken,
    clip,
    linked,
    prefix,
    printable,
    suffix,
    supports_hyperlinks,
    width,
    wrapped,
)


@given(st.text(st.characters(codec=None)))
def test_printable_text_holds_no_control_format_or_surrogate_character(text: str) -> None:
    assert not {unicodedata.category(character) for character in printable(text)} & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\\u{1b}[31mred"),
        ("\x9b1m", "\\u{9b}1m"),
        ("a\u202eb", "a\\u{202e}b"),
        ("a\tb\nc\r\n", "a b⏎c⏎"),
        ("\ud800", "\\u{d800}"),
        ("plain text, Köln, 東京", "plain text, Köln, 東京"),
    ],
)
def test_what_steers_a_terminal_is_shown_as_an_escape(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("東京", 4), ("e\u0301", 1), ("한", 2), ("\u1112\u1161\u11ab", 2), ("☕", 2), ("", 0)],
)
def test_width_counts_columns(text: str, columns: int) -> None:
    assert width(text) == columns


@given(st.text(), st.integers(1, 30))
def test_clipped_text_fits_and_says_when_it_was_cut(text: str, room: int) -> None:
    shown = clip(text, room)
    assert width(shown) <= room
    assert shown == text or shown.endswith("…")


@given(st.text(), st.integers(2, 30))
def test_lines_fit_and_together_hold_every_word(text: str, room: int) -> None:
    text = printable(text)
    pieces = [text[start:end] for start, end in broken(text, room)]
    assert all(width(piece) <= room for piece in pieces)
    assert "".join("".join(pieces).split(" ")) == "".join(text.split(" "))


def test_a_word_longer_than_the_line_is_broken() -> None:
    assert list(wrapped("x" * 50, "  ", 22)) == ["  " + "x" * 20 + "\n", "  " + "x" * 20 + "\n", "  " + "x" * 10 + "\n"]


def test_prefix_and_suffix_keep_whole_characters() -> None:
    assert prefix("東京都", 5) == "東京"
    assert suffix("東京都", 5) == "京都"


def test_an_address_cannot_end_its_hyperlink() -> None:
    shown = linked("name", "file:///a\x1b\\\x07b c")
    assert shown == "\x1b]8;;file:///a%1B%5C%07b%20c\x1b\\name\x1b]8;;\x1b\\"
    assert linked("name", None) == "name"


@pytest.mark.parametrize(
    ("environment", "supported"),
    [
        ({}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"VTE_VERSION": "6800"}, True),
        ({"VTE_VERSION": "4000"}, False),
        ({"TERM_PROGRAM": "vscode"}, True),
        ({"TERM_PROGRAM": "vscode", "TERM": "dumb"}, False),
        ({"TERM_PROGRAM": "vscode", "CI": "true"}, False),
        ({"FORCE_HYPERLINK": "1"}, True),
        ({"FORCE_HYPERLINK": "0", "WT_SESSION": "x"}, False),
    ],
)
def test_hyperlinks_only_where_the_terminal_is_known_to_show_them(environment: dict[str, str], supported: bool) -> None:
    assert supports_hyperlinks(environment) is supported
