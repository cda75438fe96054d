"""Parts that do not add up to the total that the text gives for them.

## What it flags
A total and the parts that the text itself calls its parts, whose sum differs from the total by more than the rounding
of the written digits explains: lists behind a dash, a colon or in brackets, `comprising`, `for a total of`, `in all`.
Parts behind `including` and `of whom` may be fewer; they are flagged when they exclude each other and are more, and
when they are fewer although the same kinds make up their whole elsewhere in the document. A list that is only probably
all of its whole (behind a comma; fewer, without a class for the rest, in a bracket), whose items may overlap (some of
them, told apart by their form alone), or that misses it by more than a third is a warning and withholds nothing; so is
one that neither a class for the rest nor words that exclude each other hold together, unless one wrong digit (or two
that changed places) explains what it misses. Of a list that is both far off and doubtful nothing is said.
Over several years: where two or three groups add up to the total in most years of a series, the year in which they do
not, in one paragraph, one document or several.

## Why it matters
One of the numbers is wrong, and whoever takes one of them alone takes the error with it.

## What it leaves alone
Parts of another thing than the total (95 people charged in 40 cases), numbers governed by a preposition (victims in
17 states), groups that overlap, ranges and `at least`, a rest that the text mentions without counting it, a partition
that never adds up: then it was none. Over documents, sums that may be met by chance, figures that differ between
texts, and totals for which a further group may have been counted.

## Bad
> The line carried ⟦4,210 passengers⟧: 2,800 adults, 910 pupils and 480 pensioners.

> Inspectors visited 44 mills and 18 farms, for a total of ⟦61⟧.

## Good
> The line carried 4,210 passengers: 2,800 adults, 930 pupils and 480 pensioners.

> The fleet had 310 boats, including 40 trawlers and 85 long-liners.

> Courts convicted 228 people in 127 federal and state cases.

## Known limits
A total and its parts that stand in different paragraphs are only held together through a series of years. Of a noun,
act and place with more than 60 such series only pairs of parts are looked for, and a note says so.

## References
R. E. Moore, Interval Analysis, Prentice-Hall, 1966 (sums of rounded numbers). R. G. Miller, Simultaneous Statistical
Inference, Springer, 1981 (how many combinations a coincidence must be weighed against).
"""

from collections.abc import Iterator, Sequence

from sourcelint import CorpusRule, Document, Draft, Effect, Place, Severity, Span
from sourcelint.reading.divisions import Division
from sourcelint.reading.divisions.evidence import doubts
from sourcelint.reading.rivals import rival

from ._arithmetic import DOUBTFUL, list_span, part_spans, rounding_of, sum_data
from ._partitions import MOST_FOR_TRIPLES, Member, failing, members_of, series_of

#: Kinds of a whole (farms and mills of sites) are only held against it when they come this near: a list
#: of other things seldom does.
NEAR = 0.35


class PartsTotal(CorpusRule[Member]):
    """Holds the parts of a division, or of a partition over years, against their total."""

    code, name = "FIG101", "parts-total"
    severity, effect = Severity.ERROR, Effect.WITHHOLD
    message = "the parts add up to {sum_shown}, not {total_shown}: {terms} (difference {difference:+})"
    help = "Look the total and its parts up in the source, and say which one the text has wrong."
    languages = frozenset({"en"})

    def alone(self, document: Document) -> Iterator[Draft]:
        """Yield the totals that their own parts contradict, in a sentence or in the years of a paragraph."""
        for division in self.examined(d for d in document.divisions if d.unit != "percent" and len(d.parts) > 1):
            if not (division.closed or division.exclusive):
                continue
            contradicted = division.whole is not None and self._contradicts(division)
            if contradicted and rival(document, division) is not None:
                continue
            self.recognised()
            doubtful = doubts(document, division) if contradicted else 0
            if contradicted and doubtful < 2:
                yield self._finding(document, division, doubtful > 0)
        for partition in self.examined(document.partitions):
            self.recognised()
            proof = [(claim.span, label) for claim, label in zip(partition.proof, partition.proven, strict=True)]
            for failure in partition.failures:
                parts = [(part.span, part.quantity.value) for part in failure.parts]
                yield self._over_years(failure.total.span, failure.total.quantity.value, failure.period, parts, proof)

    def facts(self, document: Document) -> Iterator[tuple[str, Member]]:
        """Yield the counts of a document by what they measure."""
        yield from members_of(document)

    def check(self, key: str, facts: Sequence[Member]) -> Iterator[Draft]:
        """Yield the totals that contradict parts which stand elsewhere and which other periods prove to be theirs."""
        series = series_of(facts)
        if len(series) > MOST_FOR_TRIPLES:
            yield self.finding(
                facts[0].place,
                severity=Severity.NOTE,
                effect=Effect.NOTE,
                message="{series} series of one measure; totals of three of them were not looked for",
                evidence=key,
                series=len(series),
            )
        for case in failing(series):
            parts = [(part.place, part.value) for part in case.parts]
            proof = [(member.place, member.label) for member in case.proof]
            yield self._over_years(case.total.place, case.total.value, case.total.label, parts, proof)

    def _contradicts(self, division: Division) -> bool:
        if not division.like or division.marker in ("comma", "with"):
            near = NEAR * division.target.low
            if abs(sum(p.quantity.value for p in division.parts) - division.target.low) > near:
                return False
        if division.exclusive and division.exceeds():
            return True
        return division.closed and division.falls_short()

    def _finding(self, document: Document, division: Division, doubtful: bool) -> Draft:
        whole = division.whole
        assert whole is not None
        return self.finding(
            whole.span,
            **(DOUBTFUL if doubtful else {}),
            related=[*part_spans(division), (list_span(document, division), "the list")],
            **sum_data(whole.quantity.value, (part.quantity.value for part in division.parts)),
            rounding=rounding_of(division),
            unit=division.unit,
            complete=division.closed,
        )

    def _over_years(
        self,
        where: Span | Place,
        stated: float,
        period: str,
        parts: Sequence[tuple[Span | Place, float]],
        proof: Sequence[tuple[Span | Place, str]],
    ) -> Draft:
        return self.finding(
            where,
            related=[
                *((place, f"a part in {period}") for place, _ in parts),
                *((place, "adds up in this year") for place, _ in proof),
            ],
            message="the parts for {period} add up to {sum_shown}, not {total_shown}: {terms} "
            "(difference {difference:+}); they add up in {proof}",
            period=period,
            proof=", ".join(label for _, label in proof),
            **sum_data(stated, (value for _, value in parts)),
        )
