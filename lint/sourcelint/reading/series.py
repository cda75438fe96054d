"""Series: claims that differ only in their period; and partitions, which a series proves.

Where two or three series add up to another in at least two periods, they are its parts, whether or not the
text says so: that the sums of unrelated numbers agree twice to the unit is next to impossible. The period in which
they do not add up is then wrong. Where they never add up, they were no parts, and nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from sourcelint.reading.intervals import total

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim

#: Numbers below this agree by chance too often to prove anything.
_SMALLEST = 20
#: Longest list of series in one block that is searched; more would be a table.
_MOST = 12


#: The label of a series' own figure when nothing dates it: ``140 victims, compared to 194 in 2016 and 876 in 2015``.
UNDATED = ""


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one count over several periods: the period's label to its claim, in order of the text."""

    head: str
    points: tuple[tuple[str, Claim], ...]

    def at(self, label: str) -> Claim | None:
        """The claim for a period."""
        return next((claim for period, claim in self.points if period == label), None)

    @property
    def compared(self) -> frozenset[str]:
        """The periods that the series' own figure is compared with."""
        return frozenset(label for label, claim in self.points if claim.compared)

    def aligned(self, other: Series) -> Series:
        """The series with its undated figure in the period of another one that is compared with the same periods.

        Sentences of one report compare one period with the same earlier ones; who compares with 2016 and 2015
        speaks of the same period as who does so with its own year stated.
        """
        own = next((label for label, claim in other.points if not claim.compared and label != UNDATED), None)
        if own is None or self.compared != other.compared or len(self.compared) < 2:
            return self
        return Series(self.head, tuple((own if label == UNDATED else label, claim) for label, claim in self.points))


@dataclass(frozen=True, slots=True)
class Failure:
    """One period in which a proven partition does not add up."""

    period: str
    total: Claim
    parts: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Partition:
    """A total and its parts over several periods; ``proven`` are the periods in which they add up."""

    total: Series
    parts: tuple[Series, ...]
    proven: tuple[str, ...]
    failures: tuple[Failure, ...]

    @property
    def proof(self) -> tuple[Claim, ...]:
        """The totals of the periods that prove the partition."""
        return tuple(claim for label in self.proven if (claim := self.total.at(label)) is not None)


def read_series(document: Document) -> tuple[Series, ...]:
    """The series that sentences make by comparing periods: one count, several years."""
    series: list[Series] = []
    group: list[Claim] = []
    for claim in document.claims:
        if group and claim.sentence != group[-1].sentence:
            series += _series_of(group)
            group = []
        if claim.quantity.statistical and claim.quantity.unit == "count" and claim.quantity.whole is None:
            group.append(claim)
    return (*series, *_series_of(group))


def _series_of(claims: Sequence[Claim]) -> Iterator[Series]:
    """A sentence's claims of one noun and scope in different periods, in which a comparison stands."""
    groups: dict[tuple[str, tuple[str, ...]], list[tuple[str, Claim]]] = {}
    if not any(claim.compared for claim in claims):
        return
    for claim in claims:
        if claim.head is None or (claim.dating is None and claim.compared):
            continue
        label = claim.dating.label if claim.dating is not None else UNDATED
        points = groups.setdefault((claim.head, _kind(claim, claims)), [])
        if label not in {other for other, _ in points}:
            points.append((label, claim))
    for (head, _), points in groups.items():
        if sum(label != UNDATED for label, _ in points) > 1:
            yield Series(head, tuple(points))


def _kind(claim: Claim, claims: Sequence[Claim]) -> tuple[str, ...]:
    """What tells the series of one sentence apart: 112 federal and 304 state investigations are two."""
    position = claims.index(claim)
    same = [other for other in claims[:position] if other.dating == claim.dating and other.head == claim.head]
    return (str(len(same)),)


def read_partitions(document: Document) -> tuple[Partition, ...]:
    """Partitions that the series of a block prove and that fail in some period, in order of their totals."""
    found: list[Partition] = []
    blocks: dict[int, list[Series]] = {}
    for series in document.series:
        blocks.setdefault(series.points[0][1].block, []).append(series)
    for members in blocks.values():
        for head in dict.fromkeys(series.head for series in members):
            same = [series for series in members if series.head == head]
            if 3 <= len(same) <= _MOST:
                found += _partitions(same)
    found.sort(key=lambda partition: partition.total.points[0][1].start)
    return tuple(found)


def _partitions(members: Sequence[Series]) -> Iterator[Partition]:
    for whole in members:
        others = [series for series in members if series is not whole]
        for size in (2, 3):
            for parts in combinations(others, size):
                partition = _tested(whole, [part.aligned(whole) for part in parts])
                if partition is not None:
                    yield partition


def _tested(whole: Series, parts: Sequence[Series]) -> Partition | None:
    proven: list[str] = []
    failures: list[Failure] = []
    for label, claim in whole.points:
        if label == UNDATED:
            continue
        claims = tuple(part for series in parts if (part := series.at(label)) is not None)
        if len(claims) != len(parts):
            continue
        if not claim.quantity.interval.meets(total(part.quantity.interval for part in claims)):
            failures.append(Failure(label, claim, claims))
        elif claim.quantity.value >= _SMALLEST and all(part.quantity.value > 0 for part in claims):
            proven.append(label)
    if len(proven) < 2 or not failures or len(failures) >= len(proven):
        return None
    return Partition(whole, tuple(parts), tuple(proven), tuple(failures))
