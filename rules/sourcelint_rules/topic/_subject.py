"""What a corpus is about: in how many of its sentences each content word stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from sourcelint.reading.form import SMALL
from sourcelint.reading.sentences import Sentence

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


def passages_of(sentences: Sequence[Sentence], gathered: bool) -> Iterator[list[Sentence]]:
    """Sentences one by one, or all those of a block together."""
    blocks = (list(block) for _, block in groupby(sentences, key=lambda sentence: sentence.block))
    return ([sentence] for sentence in sentences) if gathered else blocks


def blocks_on_topic(sentences: Sequence[Sentence], vocabulary: frozenset[str]) -> frozenset[int]:
    """The blocks of which some sentence uses a word of the subject."""
    return frozenset(sentence.block for sentence in sentences if content_words(sentence.text) & vocabulary)
