"""What can go wrong outside the texts, said once: what, where, and the way out."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class SourcelintError(Exception):
    """The job cannot be done; exit status 2.

    ``message`` says what is wrong and where, ``hint`` the way out. Both are one line.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def suggestion(word: str, known: Iterable[str]) -> str:
    """``did you mean 'x'?`` for the nearest known word, or the empty string."""
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else ""
