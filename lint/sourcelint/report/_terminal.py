"""Text on a terminal: what may be sent there, how many columns it needs, and where it is broken."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from urllib.parse import quote

import click

_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
"""Categories that steer a terminal or hide text: control, format, half surrogates, private use, line separators."""
_BLANK = {"\t": " ", "\n": "⏎", "\r": ""}


def printable(text: str) -> str:
    """Text that can be sent to a terminal: control, format and unpaired characters become visible escapes."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character in _BLANK:
        return _BLANK[character]
    if unicodedata.category(character) in _UNSAFE:
        return f"\\u{{{ord(character):x}}}"
    return character


def width(text: str) -> int:
    """How many columns a terminal needs for a printable text."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me") or "\u1160" <= character <= "\u11ff":
        return 0  # marks, and vowels and finals that join the Hangul syllable before them
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def prefix(text: str, room: int) -> str:
    """As much of the beginning as fits into so many columns, marks kept with their letters."""
    if width(text) <= room:
        return text
    columns = 0
    for index, character in enumerate(text):
        columns += _columns(character)
        if columns > room:
            return text[:index]
    return text


def suffix(text: str, room: int) -> str:
    """As much of the end as fits into so many columns."""
    columns = 0
    for index in range(len(text) - 1, -1, -1):
        columns += _columns(text[index])
        if columns > room:
            return text[index + 1 :]
    return text


def clip(text: str, room: int) -> str:
    """At most so many columns of a text, with an ellipsis where it is cut."""
    if width(text) <= room:
        return text
    return prefix(text, room - 1) + "…" if room > 0 else ""


def pad(text: str, columns: int) -> str:
    """The text with blanks up to so many columns."""
    return text + " " * max(0, columns - width(text))


def broken(text: str, room: int) -> Iterator[tuple[int, int]]:
    """Where the lines of a printable text begin and end when it is broken at blanks, long words wherever they must."""
    start, end = 0, 0
    used = 0
    for word in re.finditer(r"[ ]*[^ ]+", text):
        blanks = len(word[0]) - len(word[0].lstrip(" "))
        needed = width(word[0])
        if end > start and used + needed > room:
            yield start, end
            start, used, needed = word.start() + blanks, 0, needed - blanks
        while needed > room:
            piece = len(prefix(text[start : word.end()], room)) or 1
            yield start, start + piece
            start += piece
            used, needed = 0, width(text[start : word.end()])
        end = word.end()
        used += needed
    if end > start:
        yield start, end


def wrapped(text: str, indent: str, columns: int, hanging: str = "") -> Iterator[str]:
    """The lines of a printable text under an indent; later lines are indented by ``hanging`` more."""
    lead = indent
    room = max(16, columns - len(indent) - len(hanging))
    for start, end in broken(text, room):
        yield f"{lead}{text[start:end]}\n"
        lead = indent + hanging


def linked(text: str, address: str | None) -> str:
    """The text as a terminal hyperlink (OSC 8), or as it is without an address."""
    if not address:
        return text
    safe = quote(address, safe="%/:=&?~#+!$,;'@()*[]-._")
    return f"\x1b]8;;{safe}\x1b\\{text}\x1b]8;;\x1b\\"


def supports_hyperlinks(environment: Mapping[str, str]) -> bool:
    """Whether the terminal of this environment is known to show OSC 8 hyperlinks."""
    forced = environment.get("FORCE_HYPERLINK")
    if forced is not None:
        return forced != "0"
    if environment.get("TERM") == "dumb" or environment.get("CI"):
        return False
    vte = environment.get("VTE_VERSION", "")
    return (
        any(name in environment for name in ("WT_SESSION", "KITTY_WINDOW_ID", "DOMTERM", "KONSOLE_VERSION"))
        or environment.get("TERM_PROGRAM") in ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio")
        or environment.get("TERM", "") in ("xterm-kitty", "alacritty", "foot", "xterm-ghostty")
        or (vte.isdigit() and int(vte) >= 5000)
    )


def styled(text: str, colour: bool, **style: bool | str) -> str:
    """The text in colour, where the output may have it."""
    return click.style(text, **style) if colour else text  # type: ignore[arg-type]
