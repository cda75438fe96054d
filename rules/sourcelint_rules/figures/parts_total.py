"""Parts that do not add up to the total that the text gives for them.

## What it flags
A total and the parts that the text itself calls its parts, whose sum differs from the total by more than the rounding
of the written digits explains: lists behind a dash, a colon or in brackets, `comprising`, `for a total of`, `in all`.
Parts behind `including` and `of whom` may be fewer; they are flagged when they exclude each other and are more. Over
several years: where two groups add up to the total in most years of a series, the year in which they do not.

## Why it matters
One of the numbers is wrong, and whoever takes one of them alone takes the error with it.

## What it leaves alone
Parts of another thing than the total (95 people charged in 40 cases), numbers governed by a preposition (victims in
17 states), groups that overlap, ranges and `at least`, a rest that the text mentions without counting it, a partition
that never adds up: then it was none.

## Bad
> The line carried ⟦4,210 passengers⟧: 2,800 adults, 910 pupils and 480 pensioners.

> Inspectors visited 44 mills and 18 farms, for a total of ⟦61⟧.

## Good
> The line carried 4,210 passengers: 2,800 adults, 930 pupils and 480 pensioners.

> The fleet had 310 boats, including 40 trawlers and 85 long-liners.

> Courts convicted 228 people in 127 federal and state cases.

## Known limits
A total and its parts that stand in different paragraphs are only held together through a series of years.

## References
R. E. Moore, Interval Analysis, Prentice-Hall, 1966 (sums of rounded numbers).
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.divisions import Division
from sourcelint.reading.rivals import rival
from sourcelint.reading.series import Partition

from ._arithmetic import list_span, part_spans, plain, rounding_of, shown, sum_of, terms

#: Kinds of a whole (farms and mills of sites) are only held against it when they come this near: a list
#: of other things seldom does.
NEAR = 0.35


class PartsTotal(DocumentRule):
    """Holds the parts of a division, or of a partition over years, against their total."""

    code, name = "FIG101", "parts-total"
    severity, effect = Severity.ERROR, Effect.WITHHOLD
    message = "the parts add up to {sum_shown}, not {total_shown}: {terms} (difference {difference:+})"
    help = "Look the total and its parts up in the source, and say which one the text has wrong."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the totals that their own parts contradict."""
        for division in self.examined(d for d in document.divisions if d.unit != "percent" and len(d.parts) > 1):
            if not (division.closed or division.exclusive):
                continue
            contradicted = division.whole is not None and self._contradicts(division)
            if contradicted and rival(document, division) is not None:
                continue
            self.recognised()
            if contradicted:
                yield self._finding(document, division)
        for partition in self.examined(document.partitions):
            self.recognised()
            yield from self._over_years(partition)

    def _contradicts(self, division: Division) -> bool:
        if not division.like or division.marker == "comma":
            near = NEAR * division.target.low
            if abs(sum(p.quantity.value for p in division.parts) - division.target.low) > near:
                return False
        if division.exclusive and division.exceeds():
            return True
        return division.closed and division.falls_short()

    def _finding(self, document: Document, division: Division) -> Draft:
        whole = division.whole
        assert whole is not None
        found, stated = sum_of(division.parts), plain(whole.quantity.value)
        return self.finding(
            whole.span,
            related=[*part_spans(division), (list_span(document, division), "the list")],
            total=stated,
            parts=[plain(part.quantity.value) for part in division.parts],
            sum=found,
            difference=plain(found - stated),
            terms=terms(division.parts),
            sum_shown=shown(found),
            total_shown=shown(stated),
            rounding=rounding_of(division),
            unit=division.unit,
            complete=division.closed,
        )

    def _over_years(self, partition: Partition) -> Iterator[Draft]:
        for failure in partition.failures:
            found, stated = sum_of(failure.parts), plain(failure.total.quantity.value)
            yield self.finding(
                failure.total.span,
                related=[
                    *((part.span, f"a part in {failure.period}") for part in failure.parts),
                    *((claim.span, "adds up in this year") for claim in partition.proof),
                ],
                message="the parts for {period} add up to {sum_shown}, not {total_shown}: {terms} "
                "(difference {difference:+}); they add up in {proof}",
                period=failure.period,
                proof=", ".join(partition.proven),
                total=stated,
                parts=[plain(part.quantity.value) for part in failure.parts],
                sum=found,
                difference=plain(found - stated),
                terms=terms(failure.parts),
                sum_shown=shown(found),
                total_shown=shown(stated),
            )
