"""Estimates of one thing that do not meet.

## What it flags
Estimates of the same thing, place and period whose ranges have no value in common, or whose sizes differ by more than
a factor of three, in one document or in several.

## Why it matters
Each of them will be quoted as if it were the only one. A reader should see how far apart they lie.

## What it leaves alone
Counts, which conflicting-figure compares; estimates of other years, places or groups; ranges that meet; several
estimates of one sentence, which are of several things.

## Bad
> They estimated that 24,000 to 32,000 seals live there. Others estimated that ⟦2,000 to 4,000 seals⟧ live there.

## Good
> They estimated that 24,000 to 32,000 seals live there. Others estimated that 20,000 to 30,000 seals live there.

## Known limits
Estimates are the same only when the same words narrow them.

## References
Joint Committee for Guides in Metrology, Guide to the expression of uncertainty in measurement, 2008.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from sourcelint import CorpusRule, Document, Draft, Effect, Place, Severity
from sourcelint.reading.phrases import stem

from ._arithmetic import plain, shown
from ._claims import estimate_key

#: Estimates whose middles differ by more than this are far apart even where their ranges meet.
FACTOR = 3.0


@dataclass(frozen=True, slots=True, order=True)
class Estimate:
    """One estimate and its place."""

    place: Place
    low: float
    high: float
    value: float


class ConflictingEstimates(CorpusRule[Estimate]):
    """Groups estimates by what they estimate, and compares their ranges."""

    code, name = "FIG108", "conflicting-estimates"
    severity, effect = Severity.NOTE, Effect.NOTE
    message = "estimated at {value} here, at {others} elsewhere"
    help = "Quote the estimates together, with who made each of them and how."
    languages = frozenset({"en"})

    def facts(self, document: Document) -> Iterator[tuple[str, Estimate]]:
        """Yield the estimates of a document by what they estimate."""
        keys = [estimate_key(document, claim) for claim in document.claims]
        told = Counter((key, claim.sentence) for key, claim in zip(keys, document.claims, strict=True))
        for key, claim in zip(keys, self.examined(document.claims), strict=True):
            if key is None or told[key, claim.sentence] > 1:
                continue
            self.recognised()
            quantity = claim.quantity
            top = quantity.top if quantity.top is not None else quantity.high
            yield key, Estimate(document.place(claim.start, claim.end), quantity.low, top, quantity.value)

    def check(self, key: str, facts: Sequence[Estimate]) -> Iterator[Draft]:
        """Yield the first estimate that lies apart from one before it."""
        seen = Reach()
        for index, fact in enumerate(facts):
            if not seen.apart(fact):
                seen.add(fact)
                continue
            apart = [other for other in facts[:index] if _apart(fact, other)]
            yield self.finding(
                fact.place,
                related=[(other.place, _range(other)) for other in apart],
                evidence=f"{key}\n{fact.value:g}",
                value=_range(fact),
                others=", ".join(dict.fromkeys(_range(other) for other in apart)),
                estimated=stem(key.partition("|")[0]),
                low=plain(fact.low),
            )
            return


@dataclass(slots=True)
class Reach:
    """How far a number of estimates reach, which tells whether another one lies apart from any of them."""

    lowest_top: float = inf
    highest_low: float = -inf
    smallest: float = inf
    largest: float = 0.0

    def add(self, fact: Estimate) -> None:
        """Take one more estimate in."""
        self.lowest_top = min(self.lowest_top, fact.high)
        self.highest_low = max(self.highest_low, fact.low)
        if fact.value > 0:
            self.smallest = min(self.smallest, fact.value)
            self.largest = max(self.largest, fact.value)

    def apart(self, fact: Estimate) -> bool:
        """Whether an estimate lies apart from one that was taken in."""
        if fact.low > self.lowest_top or fact.high < self.highest_low:
            return True
        return fact.value > 0 and (fact.value > FACTOR * self.smallest or self.largest > FACTOR * fact.value)


def _apart(first: Estimate, second: Estimate) -> bool:
    if first.low > second.high or second.low > first.high:
        return True
    small, large = sorted((first.value, second.value))
    return small > 0 and large > FACTOR * small


def _range(fact: Estimate) -> str:
    bounded = fact.high not in (inf, fact.low)
    return f"{shown(fact.low)} to {shown(fact.high)}" if bounded else shown(fact.value)
