"""The same claim with different values.

## What it flags
Two figures of the corpus for the same thing (noun with all that narrows it, act, agent, place and period) whose
values cannot both be true, in whatever order they are told (`police arrested`, `were arrested by police`). The
finding stands at the later document's figure, with all values in `data.register`. The difference is typed:
`contradiction` is an error within a document that names the year in both sentences; elsewhere it is a warning, as a
later text may count what has come since, or count otherwise. It is a warning, too, where one value is nearly twice the
other, or of a few things: they are as often of two kinds. `rounding` (one is the other,
rounded), `revision` (a text says that it revises, or two later texts agree against the oldest), `sections` (under two
headings of one document, which may name what each is about), `occasions` (amounts of money in one document, which may
have been paid one after the other) and `many` (more than twelve values, which cannot be of one thing) are notes.

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
from dataclasses import dataclass

from sourcelint import CorpusRule, Document, Draft, Effect, Place, Severity
from sourcelint.reading.dating import written_in

from ._arithmetic import plain, shown
from ._claims import hedged, rounds_to, sections

#: So many different values are not of one thing; they are shown, and not called contradictions.
MOST = 12
#: Figures that lie further apart than this multiple are as often of two things, and so are those of fewer things.
FAR, FEW = 1.8, 10


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """One value of a claim, with what is needed to judge it elsewhere."""

    place: Place
    low: float
    high: float
    value: float
    revises: bool
    sentence: int
    money: bool
    heading: str
    own: bool
    """Whether only the document tells who acted: ``the committee`` of another page may be another one."""
    written: int
    """The year in which its document was written, 0 where nobody says."""
    told: bool
    """Whether its own sentence names the year."""


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
            quantity, place = claim.quantity, document.place(claim.start, claim.end)
            revises = "revis" in document.sentences[claim.sentence].text.lower()
            said = (quantity.low, quantity.high, quantity.value, revises, claim.sentence, quantity.money)
            own = point.key.place == document.name
            yield (
                f"{point.key}|{point.label}",
                Value(
                    place,
                    *said,
                    heading[claim.block],
                    own,
                    written,
                    claim.dating is not None and claim.dating.origin == "sentence",
                ),
            )

    def check(self, key: str, facts: Sequence[Value]) -> Iterator[Draft]:
        """Yield one finding where the values of a group cannot all be true."""
        distinct: list[Value] = []
        for fact in facts:
            if not any(_agree(fact, other) for other in distinct):
                distinct.append(fact)
            if len(distinct) > MOST:
                break
        if len(distinct) < 2 or len({(fact.place.document, fact.sentence) for fact in distinct}) < len(distinct):
            return
        last = distinct[-1]
        others = [fact for fact in facts if not _agree(fact, last)]
        if any(other.place.document == last.place.document and other.sentence == last.sentence for other in others):
            return
        kind = "many" if len(distinct) > MOST else _difference(last, others, facts)
        yield self.finding(
            last.place,
            related=[(other.place, shown(other.value)) for other in others],
            severity=_severity(kind, last, others),
            evidence=f"{key}\n{last.value:g}",
            kind=kind,
            value=shown(last.value),
            others=", ".join(shown(value) for value in sorted({other.value for other in others})),
            period=key.rpartition("|")[2],
            register=[{"value": plain(fact.value), "document": fact.place.document} for fact in facts],
        )


def _severity(kind: str, last: Value, others: Sequence[Value]) -> Severity | None:
    """An error only where the values lie so near each other that both were meant for the same thing."""
    if kind != "contradiction":
        return Severity.NOTE
    near = all(max(last.value, other.value) <= FAR * min(last.value, other.value) for other in others)
    alone = all(other.place.document == last.place.document for other in others)
    told = last.told and not last.money and all(other.told for other in others)
    return None if near and alone and told and last.value >= FEW and not last.own else Severity.WARNING


def _agree(first: Value, second: Value) -> bool:
    return first.low <= second.high and second.low <= first.high


def _difference(last: Value, others: Sequence[Value], facts: Sequence[Value]) -> str:
    """What kind of difference it is; only a contradiction is an error."""
    if all(rounds_to(last.value, other.value) or rounds_to(other.value, last.value) for other in others):
        return "rounding"
    if last.revises or any(other.revises for other in others) or _superseded(facts):
        return "revision"
    if all(fact.place.document == last.place.document and fact.heading != last.heading for fact in others):
        return "sections"
    if last.money and all(fact.place.document == last.place.document for fact in facts):
        return "occasions"
    return "contradiction"


def _superseded(facts: Sequence[Value]) -> bool:
    """Whether only the oldest text differs, and at least two later ones agree: then they have a revised figure."""
    oldest = min(fact.written for fact in facts)
    later = [fact for fact in facts if fact.written > oldest]
    agree = all(_agree(fact, later[0]) for fact in later)
    return oldest > 0 and agree and len({fact.place.document for fact in later}) > 1
