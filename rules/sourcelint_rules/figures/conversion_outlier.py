"""Currency conversions out of line with the others of a document.

## What it flags
An amount and its conversion whose rate differs from the rate of the other conversions of the same document,
currencies and period by more than the rounding of both and a margin explain.

## Why it matters
One of the two amounts has a wrong digit, or was converted at the rate of another year.

## What it leaves alone
Fewer than three conversions to compare; conversions of other years; ranges and approximate amounts that fit.

## Bad
> They paid 20,000 pesos ($1,000), 40,000 pesos ($2,000), 60,000 pesos ($3,000) and ⟦90,000 pesos ($5,400)⟧.

## Good
> They paid 20,000 pesos ($1,000), 40,000 pesos ($2,000), 60,000 pesos ($3,050) and 90,000 pesos ($4,500).

## Known limits
The rate itself is not looked up anywhere.

## References
OECD, National Accounts Statistics: PPPs and exchange rates (annual averages), for how far rates move within a year.
"""

from collections.abc import Iterator
from statistics import median

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.claims import Claim
from sourcelint.reading.intervals import Interval
from sourcelint.rule import Option

from ._arithmetic import plain

#: Fewer conversions do not tell which of them is out of line.
ENOUGH = 3
#: So large a share of them must agree on the rate.
MOST = 0.6
#: How many of the others a finding shows.
SHOWN = 20
#: Zeros at the end of an amount may be rounding, but seldom of more than this share of it.
SIGNIFICANT = 0.005


class ConversionOutlier(DocumentRule):
    """Compares the rates of the conversions of a document."""

    code, name = "FIG106", "conversion-outlier"
    severity, effect = Severity.WARNING, Effect.NOTE
    message = "converted at {rate:g} {source} per {target}, the {count} others at about {usual:g}"
    help = "Look both amounts up; if the rate is that of another year, say so."
    languages = frozenset({"en"})
    option_schemas = {
        "margin": Option(0.04, "How far a rate may be from the others, as a share.", {"type": "number", "minimum": 0})
    }

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the conversions that stand out among at least three of one pair and period."""
        groups: dict[tuple[str, str, str], list[Claim]] = {}
        for claim in self.examined(c for c in document.claims if c.quantity.conversion is not None):
            conversion = claim.quantity.conversion
            if conversion is not None and conversion.value > 0 and claim.quantity.value > 0:
                self.recognised()
                when = claim.dating.label if claim.dating is not None else ""
                groups.setdefault((claim.quantity.unit, conversion.unit, when), []).append(claim)
        for (source, target, _), claims in groups.items():
            if len(claims) >= ENOUGH:
                yield from self._judge(source, target, claims)

    def _judge(self, source: str, target: str, claims: list[Claim]) -> Iterator[Draft]:
        usual = median(_rate(claim) for claim in claims)
        around = _around(usual, self.options["margin"])
        alike = [claim for claim in claims if _bounds(claim).meets(around)]
        if len(alike) < MOST * len(claims) or len(alike) < 2:
            return
        for claim in claims:
            if _bounds(claim).meets(around):
                continue
            conversion = claim.quantity.conversion
            assert conversion is not None
            yield self.finding(
                Span(claim.start, conversion.end + 1),
                related=[(other.span, f"at {_rate(other):.4g}") for other in alike[:SHOWN]],
                rate=plain(float(f"{_rate(claim):.4g}")),
                usual=plain(float(f"{usual:.4g}")),
                count=len(alike),
                source=source,
                target=target,
            )


def _rate(claim: Claim) -> float:
    conversion = claim.quantity.conversion
    assert conversion is not None
    return claim.quantity.value / conversion.value


def _bounds(claim: Claim) -> Interval:
    """The rates that the rounding of both amounts allows."""
    quantity, conversion = claim.quantity, claim.quantity.conversion
    assert conversion is not None
    half = min(quantity.grain / 2, quantity.value * SIGNIFICANT)
    other = min(conversion.grain / 2, conversion.value * SIGNIFICANT)
    return Interval(
        (quantity.value - half) / (conversion.value + other), (quantity.value + half) / (conversion.value - other)
    )


def _around(rate: float, margin: float) -> Interval:
    return Interval(rate * (1 - margin), rate * (1 + margin))
