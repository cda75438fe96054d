"""Wording: the words of a sentence as compared with another one's, and the shingles by which the two meet.

Case, accents of quotation, dashes and punctuation do not count; figures are masked, so that the reports of two
years look alike, and kept beside, so that they can be compared afterwards. Shingles are chosen by winnowing
(S. Schleimer, D. Wilkerson and A. Aiken, Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003):
two sentences that share a run of ``SHINGLE + WINDOW - 1`` content words share at least one chosen shingle, also
when one of them is a clause of the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from sourcelint.reading.function_words import FUNCTION_WORDS

FIGURE = "#"
SHINGLE = 3
"""Content words in a shingle."""
WINDOW = 2
"""Of so many neighbouring shingles at least one is chosen."""

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[%$€£¥<>=+±]")
_APOSTROPHES = str.maketrans("’ʼ`´", "''''")
_NUMBER_WORDS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion"
    " trillion dozen half twice double first second third fourth fifth sixth seventh eighth ninth tenth uno dos tres"
    " cuatro cinco seis siete ocho nueve diez cien mil deux trois quatre cinq sept huit neuf dix cent mille zwei drei"
    " vier fünf sechs sieben acht neun zehn hundert tausend".split()
)
_LIGHT = frozenset(word for words in FUNCTION_WORDS.values() for word in words) | frozenset(
    "most many several every each both own upon among within another either".split()
)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a text: folded, figures masked by ``#``; the figures as written; which words are names.

    ``names`` holds the indexes of words with a capital that do not open the text, ``spans`` the place of each word in
    the text. ``exact`` is what two exact copies have in common: all words and figures in order. ``hashes`` are those
    of every run of ``SHINGLE`` content words, in order.
    """

    words: tuple[str, ...]
    figures: tuple[str, ...]
    names: frozenset[int]
    spans: tuple[tuple[int, int], ...]
    exact: str
    hashes: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)


@lru_cache(maxsize=8192)
def wording(text: str) -> Wording:
    """Read the words of a text."""
    words: list[str] = []
    exact: list[str] = []
    figures: list[str] = []
    names: list[int] = []
    spans: list[tuple[int, int]] = []
    plain = text.translate(_APOSTROPHES)  # one for one, so that offsets stay
    for match in _TOKEN.finditer(plain):
        token = match.group()
        folded = token.casefold()
        if token[0].isdigit() or folded in _NUMBER_WORDS:
            figure = folded.replace(",", "")
            figures.append(figure)
            exact.append(figure)
            words.append(FIGURE)
            spans.append(match.span())
            continue
        if words and token[0].isupper():
            names.append(len(words))
        words.append(folded)
        exact.append(folded)
        spans.append(match.span())
    return Wording(tuple(words), tuple(figures), frozenset(names), tuple(spans), " ".join(exact), tuple(_hashes(words)))


def written_figures(text: str) -> list[str]:
    """The figures of a text as they are written, compounds such as *twenty-eight* in one piece."""
    read = wording(text)
    spans: list[tuple[int, int]] = []
    for word, (start, end) in zip(read.words, read.spans, strict=True):
        if word != FIGURE:
            continue
        if spans and text[spans[-1][1] : start] in ("-", "‐", "‑") and text[start].isalpha():
            start = spans.pop()[0]
        spans.append((start, end))
    return [text[start:end] for start, end in spans]


def is_light(word: str) -> bool:
    """Whether a word carries little of its own: a function word, a short word, a masked figure."""
    return len(word) < 3 or word in _LIGHT


def _hashes(words: Sequence[str]) -> list[int]:
    content = [word.encode("utf-8", "surrogatepass") for word in words if not is_light(word)]
    return [crc32(b" ".join(content[index : index + SHINGLE])) for index in range(len(content) - SHINGLE + 1)]


def shingles(read: Wording) -> tuple[int, ...]:
    """The chosen shingles of a sentence, as sorted hashes; empty when it has too few content words."""
    hashes = read.hashes
    if len(hashes) <= 2 * WINDOW:
        return tuple(sorted(set(hashes)))
    return tuple(sorted({min(hashes[index : index + WINDOW]) for index in range(len(hashes) - WINDOW + 1)}))
