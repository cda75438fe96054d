"""Where every value of a JSON text stands, for pointing at one and for changing one without touching the rest."""

from __future__ import annotations

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]

Path = tuple[str | int, ...]

_BLANK = re.compile(r"[ \t\r\n]*")
_SCALAR = re.compile(r"[^\s,\]}]+")


def positions(text: str) -> dict[Path, tuple[int, int]]:
    """The span of every value of a JSON text by its path: keys and indices from the root, which is ``()``.

    Raises:
        json.JSONDecodeError: a text that is not JSON.
    """
    json.loads(text)  # every complaint comes from the standard library, with its line and column
    found: dict[Path, tuple[int, int]] = {}
    _value(text, _after_blanks(text, 0), (), found)
    return found


def _after_blanks(text: str, index: int) -> int:
    match = _BLANK.match(text, index)
    return match.end() if match else index


def _value(text: str, start: int, path: Path, found: dict[Path, tuple[int, int]]) -> int:
    """Note the value that starts here and all within it; where it ends."""
    end: int
    if text[start] == '"':
        end = scanstring(text, start + 1)[1]
    elif text[start] in "{[":
        end = _container(text, start, path, found)
    else:
        match = _SCALAR.match(text, start)
        end = match.end() if match else start
    found[path] = start, end
    return end


def _container(text: str, start: int, path: Path, found: dict[Path, tuple[int, int]]) -> int:
    is_object = text[start] == "{"
    index, number = _after_blanks(text, start + 1), 0
    while text[index] not in "]}":
        step: str | int = number
        if is_object:
            step, index = scanstring(text, index + 1)
            index = _after_blanks(text, _after_blanks(text, index) + 1)
        index = _after_blanks(text, _value(text, index, (*path, step), found))
        number += 1
        if text[index] == ",":
            index = _after_blanks(text, index + 1)
    return index + 1
