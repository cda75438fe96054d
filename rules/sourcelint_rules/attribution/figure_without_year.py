"""Figures that no period belongs to.

## What it flags
Figures for which neither their sentence nor anything they can inherit from says when they were true: not the figure
that opens their series in the paragraph, not a heading, not the declared period of a report. One finding covers the
undated figures of a sentence.

## Why it matters
A count without its year cannot be compared, updated or cited, and once it is quoted elsewhere it passes for current.

## What it leaves alone
Figures in a report whose period is declared, or whose heading names it; numbers that are no figures (ages, penalties,
terms, sections, notes, plans, test statistics, lengths and other measures of a thing); what a sentence lays down,
supposes, plans, offers, asks or defines; the other years of a comparison; figures dated by an expression that depends
on the day of writing, which relative-time speaks of; tables; counts in words that only tell a story (`two men met at
the bridge`); a fraction without a population (`half of the island`).
Laws and history are left alone as a whole; studies, lessons and memoirs but for figures too large to be of their own
making.
A year that only names a law, a plan or a citation dates nothing, and neither does the year of a comparison:
in `95 people, compared to 228 in 2016` the 95 have none.

## Bad
> Doctors see ⟦1,200 patients⟧ in the villages on the coast.

> The port handled ⟦310 ships⟧, compared to 280 in 2016.

## Good
> In 2019 doctors saw 1,200 patients in the villages.

> The port handled 310 ships in 2017. Of these, 90 were tankers.

## Known limits
A later sentence that gives the year is not looked at. A paragraph hands its year to the next only where a page has cut
it in two. Nothing is inherited in text put together from several sources.

## References
W3C, Data on the Web Best Practices, 2017, best practice 5 (provide provenance) and 2 (temporal coverage).
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.claims import Claim
from sourcelint.reading.facts import facts_of, of_the_world
from sourcelint.reading.genres import Genre
from sourcelint.reading.layout import BlockKind

#: Shorter segments are labels, prices and counters rather than statements.
LEAST_WORDS = 4
_WORD = re.compile(r"[^\W\d_]{2,}")


class FigureWithoutYear(DocumentRule):
    """Flags the figures of a sentence that nothing dates."""

    code, name = "ATT102", "figure-without-year"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "nothing says when this was true: {figures}"
    help = "State the year beside the figure, or declare the period that the document covers."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield one finding for each run of undated figures in a sentence."""
        if document.self_description.period is not None and document.declared.get("kind") != "aggregate":
            return
        if document.genre in (Genre.LAW, Genre.HISTORY):
            return
        figures = (claim for claim in document.claims if claim.quantity.statistical)
        for _, group in groupby(self.examined(figures), key=lambda claim: claim.sentence):
            claims = list(group)
            if document.blocks[claims[0].block].kind in (BlockKind.TABLE, BlockKind.CODE):
                continue
            sentence = document.sentences[claims[0].sentence]
            if len(_WORD.findall(sentence.text)) < LEAST_WORDS:
                continue
            self.recognised(len(claims))
            facts = facts_of(document, claims)
            yield from self._runs(document, [claim for claim in facts if of_the_world(claim, document.genre)])

    def _runs(self, document: Document, claims: list[Claim]) -> Iterator[Draft]:
        """Neighbouring undated figures together; a dated one between them parts them."""
        candidates = [claim for claim in claims if not claim.compared and _says_of_what(claim)]
        for undated, run in groupby(candidates, key=_undated):
            if undated:
                yield self._finding(document, list(run))

    def _finding(self, document: Document, run: Iterable[Claim]) -> Draft:
        claims = list(run)
        span = Span(claims[0].start, max(claim.end for claim in claims))
        return self.finding(
            span,
            figures=", ".join(document.text[claim.start : claim.end] for claim in claims[:4])
            + (f" and {len(claims) - 4} more" if len(claims) > 4 else ""),
            count=len(claims),
            document_year=next((claim.dating.label for claim in claims if claim.dating is not None), None),
        )


def _says_of_what(claim: Claim) -> bool:
    """Whether it is told what the figure is of; a percentage is of something, even where its noun went before."""
    return claim.counted is not None or claim.quantity.unit in ("percent", "points")


def _undated(claim: Claim) -> bool:
    """Whether nothing near the claim says when it was true."""
    return claim.relative is None and (claim.dating is None or claim.dating.origin == "document")
