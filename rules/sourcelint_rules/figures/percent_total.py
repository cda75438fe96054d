"""Shares of one whole that do not add up to 100 percent.

## What it flags
Shares that the text gives as shares of one whole that exclude each other, and whose sum leaves 100 percent by more
than rounding explains (half a unit of the last written digit for each share). Too large a sum is flagged for every
such list; too small a one only where the text says that the list is complete: a class for the rest (unknown, other,
unspecified, no opinion), a list in brackets behind what is divided. Where neither a class for the rest nor words that
exclude each other (male, female) nor `comprising` leave no doubt of the list, where there are but two, which may be
rates of two groups, where more than three fall short, of which one may have been lost on the way, or where it misses a
hundred by more than ten points, it is a warning and withholds nothing.

## Why it matters
One of the shares is wrong, or they are not shares of one whole. A reader cannot tell which, and neither can a model.

## What it leaves alone
Shares of different wholes, places or years; answers of which several could be given (`used email`, `phoned`); rates
of groups (`76% for boys, 58% for girls`); growth rates; lists said to be incomplete (`including`); answers on a scale
that are fewer than all; shares that are ranges or approximate and may add up.

## Bad
> Callers reported ⟦41 percent theft, 38 percent fraud and 31 percent assault⟧.

> Of the 240 trees felled, ⟦55% were oak, 30% beech and 5% of unknown kind⟧.

## Good
> Callers reported 41 percent theft, 38 percent fraud and 21 percent assault.

> Some 41 percent of men and 72 percent of women answered.

## Known limits
Shares spread over several sentences or table cells are not held together.

## References
P. Diaconis and D. Freedman, On Rounding Percentages, Journal of the American Statistical Association 74, 1979.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.divisions.evidence import doubts
from sourcelint.reading.rivals import rival

from ._arithmetic import DOUBTFUL, list_span, part_spans, plain, rounding_of, sum_of, terms


class PercentTotal(DocumentRule):
    """Holds the shares of one whole against 100 percent."""

    code, name = "FIG102", "percent-total"
    severity, effect = Severity.ERROR, Effect.WITHHOLD
    message = "the shares add up to {sum} %, not 100 %: {terms}"
    help = "Look the shares up in the source; if they are not shares of one whole, say of what they are."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the lists of shares that cannot be divisions of one whole."""
        for division in self.examined(d for d in document.divisions if d.unit == "percent"):
            if not division.exclusive:
                continue
            contradicted = division.exceeds() or (division.closed and division.falls_short())
            if contradicted and rival(document, division) is not None:
                continue
            self.recognised()
            if contradicted:
                yield self.finding(
                    list_span(document, division),
                    **(DOUBTFUL if doubts(document, division) else {}),
                    related=part_spans(division),
                    shares=[plain(part.quantity.value) for part in division.parts],
                    sum=sum_of(division.parts),
                    terms=terms(division.parts),
                    rounding=rounding_of(division),
                    complete=division.closed,
                )
