"""Partitions over documents: totals and parts of one measure, which the periods that add up prove.

Series of one measure (noun, act, unit, place) differ in what narrows them: victims that were identified, that the
federal police identified, that the states identified. Which of them are parts of which total nobody says; that two
series add up to a third one to the unit, in several periods, does. How likely that is by chance is bounded by the
number of combinations that were tried, divided by the size of the totals that were met (Bonferroni).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from math import comb, prod

from sourcelint import Document, Place
from sourcelint.reading.intervals import Interval
from sourcelint.reading.intervals import total as sum_of

from ._claims import hedged

#: Numbers below this agree by chance too often to prove anything.
SMALLEST = 20
#: How likely a proof may be by chance, over all combinations of a measure.
CHANCE = 1e-3
#: Measures with more series than this are searched for pairs of parts only.
MOST_FOR_TRIPLES = 60


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """One figure of a measure: what narrows it, its period, its value."""

    place: Place
    scope: tuple[str, ...]
    label: str
    low: float
    high: float
    value: float
    judged: bool
    """Whether its own document has shown that its parts do not add up."""

    @property
    def interval(self) -> Interval:
        """All values that the figure allows."""
        return Interval(self.low, self.high)

    @property
    def proves(self) -> bool:
        """Whether a sum that meets the figure is no accident."""
        return self.low == self.high and self.value >= SMALLEST


@dataclass(frozen=True, slots=True, order=True)
class Failing:
    """A total that does not add up, its parts, and the totals that prove the partition."""

    total: Member
    parts: tuple[Member, ...]
    proof: tuple[Member, ...]


class Series:
    """The figures of one scope by period; a period for which they differ tells nothing."""

    def __init__(self, scope: tuple[str, ...]) -> None:
        self.scope = scope
        self.members: dict[str, list[Member]] = defaultdict(list)

    def at(self, label: str) -> Member | None:
        """The figure for a period, if there is one and no other."""
        members = self.members.get(label)
        return members[0] if members and all(member.value == members[0].value for member in members) else None

    @property
    def periods(self) -> list[str]:
        """The periods of which the series is sure, sorted."""
        return sorted(label for label in self.members if self.at(label) is not None)

    def holds(self, parts: Sequence[Series]) -> bool:
        """Whether every part says all that the whole says, and more, each something else."""
        own = set(self.scope)
        return all(own < set(part.scope) for part in parts)


def members_of(document: Document) -> Iterator[tuple[str, Member]]:
    """The counts of a document that may be totals or parts, by what they measure."""
    judged = {failure.total.start for partition in document.partitions for failure in partition.failures}
    for point in document.points:
        claim, quantity = point.claim, point.claim.quantity
        if quantity.unit == "count" and quantity.whole is None and not hedged(document, claim):
            place, interval = document.place(claim.start, claim.end), quantity.interval
            known = claim.start in judged
            scope, measure = point.key.scope, point.key.measure
            yield measure, Member(place, scope, point.label, interval.low, interval.high, quantity.value, known)


def series_of(members: Sequence[Member]) -> list[Series]:
    """The series of a measure that tell of two periods at least, in order of their scopes."""
    found: dict[tuple[str, ...], Series] = {}
    for member in members:
        found.setdefault(member.scope, Series(member.scope)).members[member.label].append(member)
    return [found[scope] for scope in sorted(found) if len(found[scope].periods) > 1]


def failing(series: Sequence[Series]) -> list[Failing]:
    """The totals that the parts of a proven partition contradict, each once, in order of their places."""
    if len(series) < 3:
        return []
    sizes = (2, 3) if len(series) <= MOST_FOR_TRIPLES else (2,)
    tried = sum(comb(len(series) - 1, size) for size in sizes) * len(series)
    found: list[Failing] = []
    for whole in series:
        narrower = sum(set(whole.scope) < set(other.scope) for other in series)
        for parts, labels in _proven(whole, series, sizes):
            own = sum(comb(narrower, size) for size in sizes) if whole.holds(parts) else tried
            found += _judged(whole, parts, labels, own)
    return list({case.total.place: case for case in sorted(found, reverse=True) if not case.total.judged}.values())[
        ::-1
    ]


def _proven(
    whole: Series, series: Sequence[Series], sizes: Sequence[int]
) -> Iterator[tuple[tuple[Series, ...], list[str]]]:
    """The combinations of series that add up to a whole in some period, with these periods."""
    found: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for label in whole.periods:
        member = whole.at(label)
        assert member is not None
        if not member.proves:
            continue
        values = {
            index: part.value
            for index, other in enumerate(series)
            if other is not whole and (part := other.at(label)) is not None and part.low == part.high and part.value > 0
        }
        for size in sizes:
            for indices in _summing(values, member.value, size):
                found[indices].append(label)
    for indices, labels in found.items():
        yield tuple(series[index] for index in indices), labels


def _summing(values: dict[int, float], wanted: float, size: int) -> Iterator[tuple[int, ...]]:
    """The indices whose values add up to a number; the last of them is looked up instead of tried."""
    by_value: dict[float, list[int]] = defaultdict(list)
    for index, value in values.items():
        by_value[value].append(index)
    for indices in combinations(sorted(values), size - 1):
        rest = wanted - sum(values[index] for index in indices)
        for last in by_value.get(rest, ()):
            if last > indices[-1]:
                yield (*indices, last)


def _judged(whole: Series, parts: tuple[Series, ...], proven: list[str], tried: int) -> Iterator[Failing]:
    """The periods in which a partition does not add up, if enough others prove it."""
    proof = [member for label in proven if (member := whole.at(label)) is not None]
    if tried / prod(member.value for member in proof) > CHANCE:
        return
    misses: list[list[Failing]] = []
    exceeds = True
    for label in whole.periods:
        own = whole.at(label)
        members = tuple(member for part in parts if (member := part.at(label)) is not None)
        if own is None or len(members) < len(parts) or label in proven:
            continue
        added = sum_of(member.interval for member in members)
        if not own.interval.meets(added):
            exceeds = exceeds and own.interval.below(added)
            misses.append([Failing(total, members, tuple(proof)) for total in whole.members[label]])
    # A year in which a further part was counted falls short of the total; parts never exceed it.
    if len(misses) < len(proof) or (len(misses) == len(proof) and exceeds and whole.holds(parts)):
        yield from chain.from_iterable(misses)
