"""What a corpus is about: in how many of its sentences each content word stands."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from sourcelint.reading.form import SMALL

STEM = 5
"""Letters of a word that are compared: *cable* and *cables*, *inspect* and *inspection* are one word."""
_WORD = re.compile(r"[^\W\d_]{5,}")


@dataclass
class Subject:
    """In how many sentences of the corpus each content word stands."""

    sentences: int = 0
    words: Counter[str] = field(default_factory=Counter)


def content_words(text: str) -> frozenset[str]:
    """The longer words of a text by their first letters; words that hold sentences together carry no subject."""
    return frozenset(word[:STEM] for word in _WORD.findall(text.casefold()) if word not in SMALL)
