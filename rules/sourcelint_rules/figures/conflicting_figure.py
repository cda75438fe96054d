"""The same claim with different values.

## What it flags
Two figures of the corpus for the same thing (noun with all that narrows it, act, agent, place and period) whose
values cannot both be true, in whatever order they are told (`police arrested`, `were arrested by police`). The
finding stands at the later document's figure, with all values in `data.register`. The difference is typed:
`contradiction` is an error where both sentences name the year and say nearly the same in other respects (in two
documents: of a place that both name), and no document is known to have been written before that year was over.
Elsewhere it is a warning: a later text may count what has come since, and a sentence about something else may narrow
what it counts. It is a warning, too, where one value is nearly twice the other, or of a few things: they are as often
of two kinds. `rounding` (one is the other, rounded), `revision` (a text says that it revises, or two later texts agree
against the oldest), `sections` (under two headings of one document, which may name what each is about), `occasions`
(amounts of money in one document, which may have been paid one after the other) and `many` (more than twelve values,
which cannot be of one thing) are notes.

## Why it matters
One of the documents is wrong, or they count differently without saying so; whoever uses both uses a contradiction.

## What it leaves alone
Other periods, scopes, places or units; figures narrowed by a word that the other does not have; months, quarters and
other parts of a year; provisional, partial and estimated figures; at least, about and ranges that fit; figures that
were not bound with confidence; `they` and `it`. `The company` of a text that names no place is another one in every
text.

## Bad
> Police impounded 310 stolen cars in 2017. It rained a lot. In 2017, ⟦290 stolen cars⟧ were impounded by police.

## Good
> Police impounded 310 stolen cars in 2017. Customs impounded 290 stolen cars in 2017. Police impounded 280 in 2016.

## Known limits
Two words for one act or one thing (`impounded`, `seized`) are not recognised as one.

## References
X. L. Dong and others, Knowledge-Based Trust, VLDB 2015 (extracted values that disagree, and errors of extraction).
"""

from collections.abc import Iterator, Sequence

from sourcelint import CorpusRule, Document, Draft, Effect, Severity
from sourcelint.reading.dating import written_in

from ._arithmetic import plain, shown
from ._claims import hedged, sections
from ._conflicts import Value, agree, difference, severity_of, value_of

#: So many different values are not of one thing; they are shown, and not called contradictions.
MOST = 12


class ConflictingFigure(CorpusRule[Value]):
    """Groups claims by all that they say except the value, and compares the values."""

    code, name = "FIG103", "conflicting-figure"
    severity, effect = Severity.ERROR, Effect.NOTE
    message = "{value} here, {others} elsewhere, for the same thing and period ({period})"
    help = "Look the figures up in their sources; say which was revised, or what each of them counts."
    languages = frozenset({"en"})

    def facts(self, document: Document) -> Iterator[tuple[str, Value]]:
        """Yield the bound claims of a document by all that identifies them."""
        self.tally.examined += len(document.claims)
        written, heading = written_in(document) or 0, sections(document)
        for point in document.points:
            claim = point.claim
            if claim.partitive or hedged(document, claim):
                continue
            self.recognised()
            yield f"{point.key}|{point.label}", value_of(document, point, heading[claim.block], written)

    def check(self, key: str, facts: Sequence[Value]) -> Iterator[Draft]:
        """Yield one finding where the values of a group cannot all be true."""
        distinct: list[Value] = []
        for fact in facts:
            if not any(agree(fact, other) for other in distinct):
                distinct.append(fact)
            if len(distinct) > MOST:
                break
        if len(distinct) < 2 or len({(fact.place.document, fact.sentence) for fact in distinct}) < len(distinct):
            return
        last = distinct[-1]
        others = [fact for fact in facts if not agree(fact, last)]
        if any(other.place.document == last.place.document and other.sentence == last.sentence for other in others):
            return
        kind = "many" if len(distinct) > MOST else difference(last, others, facts)
        yield self.finding(
            last.place,
            related=[(other.place, shown(other.value)) for other in others],
            severity=severity_of(kind, last, others),
            evidence=f"{key}\n{last.value:g}",
            kind=kind,
            value=shown(last.value),
            others=", ".join(shown(value) for value in sorted({other.value for other in others})),
            period=key.rpartition("|")[2],
            register=[{"value": plain(fact.value), "document": fact.place.document} for fact in facts],
        )
