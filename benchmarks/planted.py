"""Of the sums that texts contain, how many would the rules miss if one number were wrong? Prints recall and the misses.

usage: python benchmarks/planted.py [--misses] TEXTS.jsonl …

TEXTS.jsonl holds a record a line with its `text`. Totals and parts are found by arithmetic alone: numbers in a row that
add up exactly to the number before or behind them, in one sentence or in two that follow each other, and shares in a
row that add up to 100. No reading of sourcelint is asked which of them belong together, so that what it cannot read
counts as missed. A part or the total is then changed, and the plant is found when a rule of arithmetic says of the
paragraph what it did not say before.

Sums are also met by chance. How many of them are is estimated by the runs that miss their total by a few (a total of 41
for parts that make 40 is no more and no less likely by chance than one of 40), and printed beside the recall; such runs
are no sums, so that nobody needs to judge them. Left out from the start: numbers that only follow each other (cells),
that are called something (section 12, page 7, aged 30), that are hedged (at least, nearly), and two shares that make a
hundred without being one list, which complement each other by chance or without the text saying so.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from random import Random

from sourcelint import Document
from sourcelint.registry import load
from sourcelint.testing import run_rule

RULES = ("parts-total", "percent-total", "impossible-figure", "share-mismatch")
#: Smaller sums are met by chance too often, as are longer runs of numbers.
LEAST_TOTAL, MOST_PARTS = 20, 8
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_SMALL = "one two three four five six seven eight nine ten eleven twelve".split()
_NUMBER = re.compile(rf"(?<![\w.,$£€/-])(\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(_SMALL)})(?![\w/]|[.,-]\d|-\w)", re.I)
_NO_COUNT = re.compile(
    r"\s?(?:%|per\s?cent|percent|million|billion|trillion|years?\b|months?\b|days?\b|hours?\b)", re.I
)
_SOME = re.compile(r"\b(?:including|included?s?|among|of\s(?:whom|which|these|those|them)|such as)\b", re.I)
_UNCERTAIN = re.compile(
    r"\b(?:at least|more than|over|nearly|about|some|almost|approximately|up to|around|to|than)\s$", re.I
)
_CALLED = re.compile(
    r"(?:\b(?:sections?|sec\.?|pages?|pp?\.|at|figs?\.?|figures?|tables?|no\.?|nos\.|chapters?|parts?|articles?|title|rules?"
    r"|aged?|ages|grades?|phase|versions?|vol\.?|items?|type|under|over|between|than|since|by)|[§#&:\[=<>≥≤±~*^+])\s?$",
    re.I,
)
#: What stands between the numbers of a list, other than the cells of a table or the terms of a formula.
_WORD = re.compile(r"[^\W\d_]{2}")
_LISTED = re.compile(r"[^.;:\d]{0,30}(?:,|/|\band\b|\bversus\b)[^.;:\d]{0,20}$")
#: By how much a run that is no sum misses its total, when the sums that are met by chance are counted.
_DECOYS = (-3, -2, -1, 1, 2, 3)
_SHARE = re.compile(r"(?<![\w.,$£€/-])(\d{1,2}(?:\.\d+)?)\s?(?:%|per\s?cent\b|percent\b)", re.I)


@dataclass(frozen=True)
class Number:
    """A number as it is written: its value and its place in the paragraph."""

    value: float
    start: int
    end: int


@dataclass(frozen=True)
class Sum:
    """Numbers that add up, as found: `inside` a sentence, `across` two, or `shares`."""

    kind: str
    numbers: tuple[Number, ...]


def counts(text: str, start: int, end: int) -> list[Number]:
    """The numbers of a stretch of text that may be counts, years left out."""
    found = []
    for match in _NUMBER.finditer(text, start, end):
        written = match.group()
        value = _SMALL.index(written.lower()) + 1 if written.lower() in _SMALL else int(written.replace(",", ""))
        if (1800 <= value <= 2100 and "," not in written) or _NO_COUNT.match(text, match.end()):
            continue
        if _CALLED.search(text, max(0, match.start() - 12), match.start()):
            continue
        found.append(Number(value, match.start(), match.end()))
    return found


def sums(document: Document, off: int = 0) -> Iterator[Sum]:
    """Every sum of a paragraph, each number in one sum at most; runs that miss by ``off`` for comparison."""
    text, taken = document.text, set[int]()
    ends = [(sentence.start, sentence.end) for sentence in document.sentences]
    for start, end in ends:
        shares = [Number(float(m.group(1)), m.start(1), m.end(1)) for m in _SHARE.finditer(text, start, end)]
        for run in _runs(shares, 2):
            made = abs(sum(share.value for share in run) - (100 + 3 * off)) < 0.5 + 0.05 * len(run)
            if made and len({s.value for s in run}) > 1 and (len(run) > 2 or _one_list(text, run)):
                yield Sum("shares", run)
                break
        yield from _taken(_adding_up(text, counts(text, start, end), off), taken, "inside")
    for (start, middle), (_, end) in pairwise(ends):
        before, behind = counts(text, start, middle), counts(text, middle, end)
        across = (
            run
            for run in _adding_up(text, [*before, *behind], off)
            if run[-1].start >= middle > run[0].start and run[0].value >= LEAST_TOTAL
        )
        yield from _taken(across, taken, "across")


def _one_list(text: str, run: tuple[Number, ...]) -> bool:
    return all(_LISTED.match(text[one.end : two.start].lstrip("%")) for one, two in pairwise(run))


def _runs(numbers: list[Number], least: int) -> Iterator[tuple[Number, ...]]:
    for size in range(min(MOST_PARTS, len(numbers)), least - 1, -1):
        for first in range(len(numbers) - size + 1):
            yield tuple(numbers[first : first + size])


def _adding_up(text: str, numbers: list[Number], off: int) -> Iterator[tuple[Number, ...]]:
    """Runs of which the first number is the sum of the others, or the last one is."""
    for run in _runs(numbers, 3):
        values = [number.value for number in run]
        if 2 * max(values[0], values[-1]) != sum(values) + off or max(values) < LEAST_TOTAL or min(values) <= 0:
            continue
        if any(_UNCERTAIN.search(text, max(0, number.start - 20), number.start) for number in run):
            continue
        if all(_WORD.search(text, one.end, two.start) for one, two in list(pairwise(run))[:-1]):
            yield run


def _taken(runs: Iterator[tuple[Number, ...]], taken: set[int], kind: str) -> Iterator[Sum]:
    for run in runs:
        starts = {number.start for number in run}
        if not starts & taken:
            taken |= starts
            yield Sum(kind, run)


def planted(text: str, found: Sum, random: Random) -> str:
    """The text with a number of a sum changed by more than a tenth of itself, as a slip of the hand would.

    Parts that the text only calls some of the parts are made more than the total: they may be less.
    """
    number = random.choice(found.numbers)
    up = number.value <= 40 or random.random() < 0.5
    if found.kind != "shares" and _SOME.search(text, found.numbers[0].start, found.numbers[-1].start):
        up = number.value < max(other.value for other in found.numbers)
    moved = number.value + max(3.0, round(0.13 * number.value)) * (1 if up else -1)
    return f"{text[: number.start]}{moved:,.0f}{text[number.end :]}"


@lru_cache(maxsize=8)
def said(text: str) -> Counter[str]:
    """What the rules of arithmetic say of a text."""
    document, rules = Document("text", text), load()
    return Counter(
        f"{rule} {finding.place.text} {sorted(finding.data.items(), key=str)}"
        for rule in RULES
        for finding in run_rule(rules.get(rule), [document])
    )


def main() -> None:
    paths = [argument for argument in sys.argv[1:] if argument != "--misses"]
    if not paths:
        sys.exit(__doc__)
    tried, hit, chance, random = Counter[str](), Counter[str](), Counter[str](), Random(1)
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").strip().split("\n"):
            for paragraph in _PARAGRAPH.finditer(json.loads(line)["text"]):
                text = paragraph.group()
                if sum(character.isdigit() for character in text) < 4:
                    continue
                document = Document("text", text)
                chance.update(decoy.kind for off in _DECOYS for decoy in sums(document, off))
                for one in sums(document):
                    tried[one.kind] += 1
                    changed = planted(text, one, random)
                    if said(changed) - said(text):
                        hit[one.kind] += 1
                    elif "--misses" in sys.argv:
                        start, end = max(0, one.numbers[0].start - 150), one.numbers[-1].end + 90
                        print(f"{one.kind} {[n.value for n in one.numbers]}: {' '.join(text[start:end].split())}\n")
    for kind in sorted(tried):
        met = chance[kind] / len(_DECOYS)
        print(
            f"{kind:8} {hit[kind]} of {tried[kind]} found ({hit[kind] / tried[kind]:.3f}); about {met:.0f} are sums by "
            f"chance, so {hit[kind] / max(tried[kind] - met, hit[kind], 1):.3f} of the others"
        )


if __name__ == "__main__":
    main()
