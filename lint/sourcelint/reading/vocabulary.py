"""Words that are known, words that are not, and what the unknown ones may be made of.

The word lists are those of wordfreq (frequencies of a few hundred thousand forms for each language, from
several kinds of text). They are loaded when a text first needs one, and never for a language that has none.
Frequencies are on the Zipf scale: 3 is once in a million words, 6 once in a thousand.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcelint.document import Document

COMMON = 3.4
"""Zipf frequency from which a word counts as everyday; some 15,000 words of English reach it."""

LESS_COMMON, _LONG = 2.9, 7
"""The same for words of seven letters and more, which are rarely part of anything else."""

_LISTED = frozenset("ar bn ca cs de en es fi fr he it ja mk nb nl pl pt ru sv uk zh".split())
"""Languages with a large list; a small one knows too little to call a word unknown."""

# A word between blanks or ordinary punctuation: nothing of an address, a path, an identifier, a brand in two cases.
_WORD = re.compile(r"(?<![\w@/\\#.&=+~’'-])[^\W\d_]+(?![\w@/\\#=+~]|[.&’'-]\w|\()")
_COMPOUND = re.compile(r"(?<![\w@/\\#.&=+~-])([^\W\d_]{2,30})[-‐‑]([^\W\d_]{2,30})(?![\w@/\\=+~]|[-.]\w)")
_SHORTEST, _LONGEST = 7, 32


@dataclass(frozen=True, slots=True)
class WordList:
    """The words of one language with their frequencies."""

    language: str
    frequencies: dict[str, int]
    """Forms with their frequency in centibels below certainty: 300 is one in a thousand."""

    def zipf(self, word: str) -> float:
        """How common a form is, 0 when the list does not have it; case is ignored."""
        centibels = self.frequencies.get(word.lower())
        return 0.0 if centibels is None else 9 - centibels / 100

    def knows(self, word: str) -> bool:
        """Whether the list has the form, or for English one that it is derived from."""
        word = word.lower()
        if word in self.frequencies:
            return True
        if self.language != "en":
            return False
        for ending, stems in _ENGLISH_ENDINGS:
            if word.endswith(ending):
                stem = word[: -len(ending)]
                if len(stem) > 3 and any(stem + rest in self.frequencies for rest in stems):
                    return True
        return False


_ENGLISH_ENDINGS = (
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ing", ("", "e")),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ers", ("", "e", "er")),
    ("er", ("", "e")),
    ("ly", ("", "le")),
    ("ness", ("",)),
    ("less", ("",)),
    ("like", ("",)),
    ("able", ("", "e")),
    ("ization", ("ize", "")),
    ("isation", ("ise", "")),
    ("ability", ("able", "")),
)


@dataclass(frozen=True, slots=True)
class JoinedWord:
    """An unknown word that is two known ones, with the Zipf frequencies of both."""

    start: int
    end: int
    left: str
    right: str
    left_zipf: float
    right_zipf: float

    @property
    def form(self) -> str:
        """The joined form in lower case."""
        return self.left + self.right


@lru_cache(maxsize=8)
def word_list(language: str) -> WordList | None:
    """The word list of a language, English for ``und``; None when there is no large one."""
    code = {"und": "en", "no": "nb"}.get(language, language)
    if code not in _LISTED:
        return None
    return WordList(code, _read_list(code))


def _read_list(code: str) -> dict[str, int]:
    """The large list of a language, read from wordfreq's own file.

    Importing wordfreq costs more time than all else that is done with a page of text: its tokenizers come along.
    The file is a list of lists of words, one for each centibel (``wordfreq.read_cBpack``); should it ever be another,
    wordfreq is asked.
    """
    import gzip
    from importlib.util import find_spec
    from pathlib import Path

    import msgpack

    package = find_spec("wordfreq")
    if package is not None and package.origin is not None:
        path = Path(package.origin).parent / "data" / f"large_{code}.msgpack.gz"
        if path.exists():
            header, *buckets = msgpack.unpackb(gzip.decompress(path.read_bytes()), raw=False)
            if header == {"format": "cB", "version": 1}:
                frequencies: dict[str, int] = {}
                for centibels, words in enumerate(buckets):
                    frequencies.update(dict.fromkeys(words, centibels))
                return frequencies
    import wordfreq

    return {
        word: round(-100 * math.log10(frequency))
        for word, frequency in wordfreq.get_frequency_dict(code, "large").items()
    }


def count_compounds(document: Document) -> Counter[str]:
    """Every compound of two parts written with a hyphen, in lower case, and how often it stands there."""
    text = document.text
    if "-" not in text and "‐" not in text and "‑" not in text:
        return Counter()
    return Counter(f"{left}-{right}".lower() for left, right in _COMPOUND.findall(text))


def find_words(document: Document) -> dict[str, list[tuple[int, int]]]:
    """Where each long enough word stands, by its lower-case form; names, brands and identifiers are left out.

    A capital counts as a name unless a sentence may begin there.
    """
    text = document.text
    places: dict[str, list[tuple[int, int]]] = {}
    for match in _WORD.finditer(text):
        word = match.group()
        if not _SHORTEST <= len(word) <= _LONGEST:
            continue
        if not word.islower() and not (word[1:].islower() and _may_open(text, match.start())):
            continue
        places.setdefault(word.lower(), []).append(match.span())
    return places


def _may_open(text: str, start: int) -> bool:
    """Whether a sentence may begin at an offset: at the start of a line, or after an end mark."""
    before = text[max(0, start - 4) : start].rstrip(" \"'“‘(«„")
    return start == 0 or not before or before[-1] in ".!?:\n*#>•–—"


def read_joined_words(document: Document) -> tuple[JoinedWord, ...]:
    """Unknown words of a text that are two everyday words with nothing between them.

    Languages that write compounds as one word are not read: there every such word may be right.
    """
    if document.language not in _SPLIT or not document.long_words:
        return ()
    words = word_list(document.language)
    if words is None:
        return ()
    joined = []
    for form, places in document.long_words.items():
        if len(places) > _REPEATED:
            continue
        known = words.knows(form)
        if known and words.zipf(form) >= _ACCIDENT:
            continue
        parts = split_word(form, words)
        # Lists made from the web have accidents of their own: "havebeen".
        if parts and (not known or min(parts[2:]) >= _SMALL):
            joined += [JoinedWord(start, end, *parts) for start, end in places]
    return tuple(sorted(joined, key=lambda word: word.start))


_ACCIDENT, _SMALL = 2.0, 6.0
"""Zipf frequencies: a form rarer than this that is two of the commonest words is an accident."""
_SPLIT = frozenset({"en", "fr", "es", "it", "pt", "und"})
_REPEATED = 3
"""A form that stands more often than this in one text is a term of its subject, not an accident."""


def split_word(form: str, words: WordList) -> tuple[str, str, float, float] | None:
    """The likeliest two everyday words that make up a form, with their frequencies."""
    best: tuple[str, str, float, float] | None = None
    for cut in range(2, len(form) - 1):
        left, right = form[:cut], form[cut:]
        left_zipf = words.zipf(left)
        if left_zipf < (COMMON if cut < _LONG else LESS_COMMON):
            continue
        right_zipf = words.zipf(right)
        if (
            right_zipf < (COMMON if len(right) < _LONG else LESS_COMMON)
            or _too_short(left, left_zipf)
            or _too_short(right, right_zipf)
        ):
            continue
        if best is None or left_zipf + right_zipf > best[2] + best[3]:
            best = left, right, left_zipf, right_zipf
    return best


def _too_short(part: str, zipf: float) -> bool:
    """Short forms are in every list, as abbreviations and syllables; only the very common ones are words."""
    return (len(part) == 2 and zipf < 6.5) or (len(part) == 3 and zipf < 5.0)
