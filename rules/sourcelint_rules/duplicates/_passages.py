"""The sentences that the duplicate rules compare, and the groups in which those of several documents meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from sourcelint import Document
from sourcelint.document import Place
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.sentences import Sentence
from sourcelint.reading.similarity import MIN_WORDS
from sourcelint.reading.wording import Wording, is_light, shingles, wording

MAX_CHARACTERS, MAX_WORDS = 8_000, 1_000
"""No sentence is longer: a text without full stops, which would have to travel under each of its shingles."""
MIN_UNENDED_WORDS = 8
"""Lines without an end mark are labels unless they are longer than this."""
MIN_EXACT_WORDS = 4
"""Shorter copies are labels: *Not all states reported data.* can be carried forward, *See below.* can't."""
COMPARED, KEPT = 12, 48
"""Earlier sentences that one sentence is compared with in one group, and how many of the group stand ready for that;
where more were left out and no copy was found, the rule says so."""
EXACT = "="

_SKIPPED = (BlockKind.HEADING, BlockKind.TABLE, BlockKind.CODE)
CUT = ("…", "...")
_ENDS = (".", "!", "?", "…", ";", ":", "。")
_NOT_PROSE = re.compile(r"[<>{}|\\^=_~@]|::|\$ ?[a-z]|[-/]\w+\.\w{1,5}\b")
MIN_PROSE_WORDS = 0.6
"""The part of a sentence's words that are words of two letters and more, and not formulas or figures."""


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """One sentence on its way to the others: where it stands, and the shingles by which it meets them."""

    document: str
    start: int
    exact: str = field(compare=False)
    shingles: tuple[int, ...] = field(compare=False)
    place: Place = field(compare=False)

    @property
    def wording(self) -> Wording:
        """The words of the sentence."""
        return wording(self.place.text or "")


def sentences_of(document: Document, formulas: frozenset[str]) -> Iterator[tuple[Sentence, Wording]]:
    """The sentences worth comparing: prose of four words and more that is no listed formula."""
    blocks = document.blocks
    for sentence in document.sentences:
        if blocks[sentence.block].kind in _SKIPPED or len(sentence.text) > MAX_CHARACTERS:
            continue
        words = wording(sentence.text)
        if len(words) < MIN_EXACT_WORDS or words.exact in formulas:
            continue
        if _is_prose(sentence.text, words):
            yield sentence, words


def _is_prose(text: str, words: Wording) -> bool:
    """Whether this is a sentence in words: no formula, no line of a program, no label or row without an end mark."""
    if _NOT_PROSE.search(text):
        return False
    if sum(len(word) > 1 for word in words.words) < MIN_PROSE_WORDS * len(words):
        return False
    first = next((character for character in text if character.isalnum()), " ")
    if is_ended(text):
        return not first.islower() or len(words) >= MIN_WORDS
    has_small_words = any(is_light(word) and word.isalpha() for word in words.words)
    return len(words) >= MIN_UNENDED_WORDS and first == text[0] and has_small_words


def is_ended(text: str) -> bool:
    """Whether a sentence has its end mark, or the ellipsis where it was cut."""
    return text.rstrip("\"'”’»)]*_").endswith(_ENDS)


def is_cut_short(text: str, words: Wording, whole: Wording) -> bool:
    """Whether a sentence opens like another one and breaks off in its words; the last of them may be cut as well."""
    ending = words.words[-3:-1]
    return (
        text.endswith(CUT)
        and whole.words[:2] == words.words[:2]
        and any(whole.words[at : at + 2] == ending for at in range(len(whole.words)))
    )


def formulas_of(options: Sequence[str]) -> frozenset[str]:
    """The sentences that the configuration lets stand however often they return."""
    return frozenset(wording(text).exact for text in options)


def exact_key(words: Wording) -> str:
    """The key under which exact copies meet."""
    return EXACT + blake2b(words.exact.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def shingle_key(shingle: int) -> str:
    """The key under which sentences meet that share a shingle."""
    return f"{shingle:08x}"


def passage_of(place: Place, words: Wording) -> Passage:
    """The sentence at a place, on its way to the others."""
    return Passage(place.document, place.start or 0, exact_key(words), keys_of(words), place)


def keys_of(words: Wording) -> tuple[int, ...]:
    """The shingles of a sentence long enough to be compared word by word."""
    return shingles(words) if MIN_WORDS <= len(words) <= MAX_WORDS else ()


@dataclass(frozen=True, slots=True)
class Candidates:
    """A sentence, the earlier ones it is to be compared with, and whether there were more of them."""

    passage: Passage
    earlier: tuple[Passage, ...]
    cut: bool


def candidates(key: str, passages: Sequence[Passage]) -> Iterator[Candidates]:
    """What one group has to compare: sentences of different documents that share the shingle of the key.

    A pair that shares several shingles is left to the group of the smallest, so that it is judged once. Exact
    copies meet under a key of their own; here the first of them stands for all. The work is linear in the size
    of the group: only the first ``KEPT`` sentences are compared with, and at most ``COMPARED`` of them.
    """
    own = int(key, 16)
    kept: list[Passage] = []
    seen: set[str] = set()
    full = False
    for passage in passages:
        if passage.exact in seen:
            continue
        seen.add(passage.exact)
        earlier: list[Passage] = []
        cut = full
        for other in kept:
            if other.document == passage.document or not _is_own(own, other, passage):
                continue
            if len(earlier) == COMPARED:
                cut = True
                break
            earlier.append(other)
        if earlier:
            yield Candidates(passage, tuple(earlier), cut)
        if len(kept) < KEPT:
            kept.append(passage)
        else:
            full = True


def _is_own(key: int, earlier: Passage, passage: Passage) -> bool:
    """Whether the key is the smallest shingle that the two share."""
    if earlier.shingles[0] == passage.shingles[0]:
        return earlier.shingles[0] == key
    return min(set(earlier.shingles).intersection(passage.shingles)) == key
