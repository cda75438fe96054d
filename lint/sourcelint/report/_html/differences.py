"""Two texts side by side, word by word, with what differs marked."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from markupsafe import Markup

from sourcelint.report._html.marking import visible

LONGEST = 4_000
"""Words in a pair of texts; beyond, they are shown without their differences marked."""


def side_by_side(left: str, right: str) -> tuple[Markup, Markup]:
    """Both texts as HTML: words of the left that the right lacks in ``<del>``, and the other way in ``<ins>``."""
    a, b = _words(left), _words(right)
    if len(a) + len(b) > LONGEST:
        return visible(left), visible(right)
    deleted: list[str] = []
    inserted: list[str] = []
    matcher = SequenceMatcher(None, [word.casefold() for word in a], [word.casefold() for word in b], autojunk=False)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        old, new = visible("".join(a[a1:a2])), visible("".join(b[b1:b2]))
        deleted.append(old if tag == "equal" else _tagged("del", old))
        inserted.append(new if tag == "equal" else _tagged("ins", new))
    return Markup("".join(deleted)), Markup("".join(inserted))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+|\s+|[^\w\s]", text)


def _tagged(tag: str, text: Markup) -> str:
    return f"<{tag}>{text}</{tag}>" if text else ""
