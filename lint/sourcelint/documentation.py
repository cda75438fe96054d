"""The documentation of a rule: the docstring of its module, under fixed headings."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from sourcelint.rule import Rule

HEADINGS = (
    "What it flags",
    "Why it matters",
    "What it leaves alone",
    "Bad",
    "Good",
    "Known limits",
    "References",
)


@dataclass(frozen=True, slots=True)
class Documentation:
    """A rule's documentation: the one-sentence summary and the text under each heading."""

    summary: str
    sections: Mapping[str, str]

    @property
    def missing(self) -> tuple[str, ...]:
        """The fixed headings that are absent or empty."""
        return tuple(heading for heading in HEADINGS if not self.sections.get(heading))


def documentation(rule: type[Rule]) -> Documentation:
    """Read the documentation of a rule from its module."""
    text = (sys.modules[rule.__module__].__doc__ or "").strip()
    head, *rest = re.split(r"^## +(.+?) *$", text, flags=re.MULTILINE)
    sections = {title.strip(): body.strip("\n") for title, body in zip(rest[::2], rest[1::2], strict=True)}
    return Documentation(" ".join(head.split()), sections)
