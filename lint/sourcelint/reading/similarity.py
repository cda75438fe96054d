"""Similarity: how much of one sentence stands in another one, in order, and how the two differ.

Hashing only proposes pairs; this is the exact measure that accepts them. Two sentences are aligned word by word
(longest common subsequence), stray single matches are dropped, and what remains must lie close together. The
differences are then typed, because a sentence in parallel construction (the federal government did this, the state
governments did it too) is no copy, however many words it shares.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sourcelint.reading.wording import FIGURE, Wording, is_light

MIN_WORDS = 6
MIN_SHARE = 0.7
"""Words of the shorter sentence that must stand in the longer one, in order."""
MIN_RUN = 2
"""Matching words in a row; single ones prove nothing. Shorter runs count where they are content words."""
ALIKE = 0.7
"""From this ratio of lengths on, two sentences are compared as wholes, not one as a clause of the other."""
SLACK = 1.6
"""How much longer than the shorter sentence the stretch may be in which its words stand."""
WORDS_PER_CHANGE = 10
"""One content word in so many may be another one."""
SAME_WORD = 70.0
"""Likeness of two forms of a word: work and worked, analyse and analyze."""

_NEGATIONS = frozenset(
    "not no never none neither nor without cannot can't don't didn't doesn't isn't wasn't weren't won't hardly"
    " nicht kein keine ne pas jamais sans nunca sin".split()
)
_CONTRASTS = tuple(
    frozenset(words.split())
    for words in (
        "federal state local municipal national provincial regional county district city",
        "men women boys girls male female man woman boy girl children adults adult child fathers mothers",
        "increased decreased maintained reduced expanded rose fell increase decrease increasing decreasing"
        " grew shrank improved worsened more fewer less higher lower better worse declined",
        "criminal civil administrative military",
        "north south east west northern southern eastern western central",
        "january february march april may june july august september october november december",
        "monday tuesday wednesday thursday friday saturday sunday",
        "urban rural public private domestic foreign international internal external",
        "prosecuted convicted investigated identified arrested sentenced acquitted charged referred assisted",
        "prosecutions convictions investigations arrests sentences",
        "victims suspects perpetrators offenders defendants witnesses",
        "born died married divorced admitted discharged injured killed recovered hired dismissed opened closed"
        " bought sold won lost paid owed",
        "births deaths marriages divorces admissions discharges injuries",
        "minimum maximum before after above below inside outside early late",
        "all some most few many none several every any",
        "primary secondary tertiary preschool",
        "first second third last next previous",
        "spring summer autumn fall winter morning afternoon evening",
        "red blue green yellow black white",
        "left right upper lower top bottom",
        "gross net fixed variable current deferred basic diluted",
        "buyer seller landlord tenant lender borrower plaintiff defendant",
        "old new young elderly rich poor short long",
        "may must shall should can will",
    )
)
_OPPOSING = frozenset(
    "in im de ex out up down over under pre post inter intra maxi mini pro anti sub super micro macro".split()
)
_DENYING = frozenset("un in im il ir dis non anti mis de".split())
MIN_STEM = 4
"""Letters that two words share behind opposing prefixes: im-port and ex-port, in-creased and de-creased."""
_CLASS_OF: dict[str, frozenset[int]] = {
    word: frozenset(index for index, words in enumerate(_CONTRASTS) if word in words)
    for words in _CONTRASTS
    for word in words
}


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the one sentence that stand where the other one has its own (either side may be empty)."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    names: bool = False

    def __str__(self) -> str:
        return f"{' '.join(self.before) or '∅'} → {' '.join(self.after) or '∅'}"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two sentences compare.

    ``share`` is the part of the shorter sentence's words found in the longer one, ``ratio`` the length of the
    shorter as a part of the longer. ``substitutions`` are content words that stand for other ones, ``parallel``
    says that there are too many of them, or that the sentences are ``opposed``: words contrast, or one side is negated.
    ``same_figures``: every figure of the shorter
    sentence stands in the longer one too.
    """

    share: float
    ratio: float
    changes: tuple[Change, ...]
    substitutions: tuple[Change, ...]
    parallel: bool
    opposed: bool
    same_figures: bool

    @property
    def copied(self) -> bool:
        """Whether the shorter sentence is the longer one's, or a clause of it, apart from its figures."""
        return self.share >= MIN_SHARE and not self.parallel

    @property
    def differing(self) -> list[str]:
        """The changes, as written in findings."""
        return [str(change) for change in self.changes]


def compare(one: Wording, other: Wording) -> Likeness:
    """Align two sentences; the order of the arguments is that of the ``changes``."""
    from rapidfuzz.distance import LCSseq

    swapped = len(one) > len(other)
    short, long = (other, one) if swapped else (one, other)
    if not short.words:
        return Likeness(0.0, 0.0, (), (), True, True, False)
    blocks = _blocks(short, long, LCSseq.opcodes(short.words, long.words))
    blocks = _compact(blocks, len(short))
    matched = sum(size for _, _, size in blocks)
    changes = tuple(_changes(short, long, blocks, swapped))
    substitutions = tuple(change for change in changes if _substitutes(change))
    opposed = _negated(changes) or any(_contrasts(change) for change in changes)
    figures = Counter(short.figures) - Counter(long.figures)
    if len(long.figures) < len(short.figures):
        del figures["one"]  # a pronoun on one side only: "hotlines, including one for crimes"
    return Likeness(
        share=matched / len(short),
        ratio=len(short) / len(long),
        changes=changes,
        substitutions=substitutions,
        parallel=opposed or len(substitutions) > len(short) // WORDS_PER_CHANGE,
        opposed=opposed,
        same_figures=not figures,
    )


Block = tuple[int, int, int]
"""Where a run of equal words begins in the shorter and the longer sentence, and its length."""


def _blocks(short: Wording, long: Wording, opcodes: Iterable[Any]) -> list[Block]:
    """The runs of equal words that prove something."""
    blocks = []
    for operation in opcodes:
        start, size = operation.src_start, operation.src_end - operation.src_start
        if operation.tag == "equal" and (size >= MIN_RUN or not is_light(short.words[start])):
            blocks.append((start, operation.dest_start, size))
    return blocks


def _compact(blocks: list[Block], words: int) -> list[Block]:
    """Take away blocks at the ends until the rest lies close together in the longer sentence."""
    blocks = list(blocks)
    while blocks:
        first, last = blocks[0], blocks[-1]
        stretch = last[1] + last[2] - first[1]
        wanted = last[0] + last[2] - first[0]
        if stretch <= SLACK * max(wanted, 1) + 3:
            break
        # The end with the wider gap to its neighbour for fewer words goes first.
        if len(blocks) == 1:
            break
        gap_first = (blocks[1][1] - first[1] - first[2]) / first[2]
        gap_last = (last[1] - blocks[-2][1] - blocks[-2][2]) / last[2]
        blocks.pop(0 if gap_first >= gap_last else -1)
    return blocks


def _changes(short: Wording, long: Wording, blocks: list[Block], swapped: bool) -> list[Change]:
    """What differs between the matching runs, and around them as far as that can be compared."""
    if not blocks:
        return []
    changes = []
    head, tail = blocks[0][1], blocks[-1][1] + blocks[-1][2]
    if len(short) >= ALIKE * len(long):  # no clause of a longer sentence: what stands around it differs too
        head = max(0, head - blocks[0][0])
        tail = min(len(long), tail + len(short) - blocks[-1][0] - blocks[-1][2])
    edges = [(0, head, 0), *blocks, (len(short), tail, 0)]
    for (start, at, size), (next_start, next_at, _) in pairwise(edges):
        a = range(start + size, next_start)
        b = range(at + size, next_at)
        if not a and not b:
            continue
        before, after = tuple(short.words[i] for i in a), tuple(long.words[i] for i in b)
        names = bool(a) and bool(b) and any(i in short.names for i in a) and any(i in long.names for i in b)
        changes.append(Change(after, before, names) if swapped else Change(before, after, names))
    return changes


def _substitutes(change: Change) -> bool:
    """Whether content words stand on both sides that are not forms of one another."""
    from rapidfuzz import fuzz

    before = [word for word in change.before if not is_light(word) and word != FIGURE]
    after = [word for word in change.after if not is_light(word) and word != FIGURE]
    if not before or not after:
        return False
    shorter, longer = sorted((before, after), key=len)
    return not all(
        any(word[:2] == other[:2] and fuzz.ratio(word, other) >= SAME_WORD for other in longer) for word in shorter
    )


def _negated(changes: Sequence[Change]) -> bool:
    """Whether one sentence denies what the other one says."""
    before = any(word in _NEGATIONS for change in changes for word in change.before)
    after = any(word in _NEGATIONS for change in changes for word in change.after)
    return before != after


def _contrasts(change: Change) -> bool:
    """Whether a word is swapped for another of its class."""
    before, after = set(change.before), set(change.after)
    for word in before - after:
        classes = _CLASS_OF.get(word, frozenset())
        for other in after - before:
            if word[:4] != other[:4] and classes & _CLASS_OF.get(other, frozenset()):
                return True
            if _are_opposites(word, other):
                return True
    return False


def _are_opposites(word: str, other: str) -> bool:
    """Whether two words are one with opposing prefixes or parts: import, export; legal, illegal; payer, payee."""
    shorter, longer = sorted((word, other), key=len)
    if len(shorter) < MIN_STEM:
        return False
    if longer.endswith(shorter) and longer[: -len(shorter)] in _DENYING:
        return True
    common = 0
    while common < len(shorter) and shorter[-1 - common] == longer[-1 - common]:
        common += 1
    for size in range(MIN_STEM, common + 1):
        if shorter[:-size] in _OPPOSING and longer[:-size] in _OPPOSING:
            return True
    one, two = sorted((word.removesuffix("s"), other.removesuffix("s")), key=lambda each: each.endswith("ee"))
    return two.endswith("ee") and one.endswith(("er", "or")) and one[:-2] == two[:-2]
