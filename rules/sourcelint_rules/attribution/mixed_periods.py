"""Documents that mix the reporting years of several.

## What it flags
An aggregate, declared or evident, or a document declared to be one report, whose main figures belong to several
years, none of which prevails. The finding names the years, with a figure of each.

## Why it matters
Counts of several years stand side by side as if they were of one, and are added up and compared as such.

## What it leaves alone
The other years of comparisons; series that the text sets out by year; reports in which one year prevails, or that set
their year beside the two before it.

## Bad
```toml
[declared]
kind = "aggregate"
```
```text
⟦⟧In 2014 the police held 40 men. In 2014 the courts freed 9. In 2017 the police held 90. In 2017 the courts freed 31.
```

## Good
> In 2017 police held 90 men, compared to 40 in 2014. In 2017 courts freed 31 men, compared to 12 in 2014.

## Known limits
Only figures with a year in their own sentence count.

## References
European Statistics Code of Practice, 2017, principle 14 (coherence and comparability).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.claims import Claim
from sourcelint.reading.dating import stitched

#: A year counts when so many sentences give figures of it; none may have more than this share.
LEAST, PREVAILING = 2, 0.7
#: A report sets its year beside the two before it; that mixes nothing.
COMPARED = 3


class MixedPeriods(DocumentRule):
    """Flags documents whose main figures are of several years."""

    code, name = "ATT105", "mixed-periods"
    severity, effect = Severity.WARNING, Effect.NOTE
    message = "gives figures of {count} years as if of one: {years}"
    help = "Keep the texts of different years apart, or state the year beside every figure."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield one finding about a document that mixes years."""
        kind = document.declared.get("kind")
        if kind not in ("aggregate", "report", "excerpt") and not (kind is None and stitched(document)):
            return
        for item in self.examined([document]):
            years: defaultdict[str, dict[int, Claim]] = defaultdict(dict)
            for claim in item.claims:
                when = claim.dating
                if when is None or when.origin != "sentence" or when.first != when.last:
                    continue
                if claim.quantity.statistical and not claim.compared:
                    years[str(when.first)].setdefault(claim.sentence, claim)
            _leave_out_series(years)
            self.recognised()
            counted = {year: claims for year, claims in sorted(years.items()) if len(claims) >= LEAST}
            total = sum(len(claims) for claims in years.values())
            gathered = kind == "aggregate" or stitched(item)
            least = 2 if gathered else 3
            if not gathered and counted and int(max(counted)) - int(min(counted)) < COMPARED:
                continue
            if len(counted) < least or max(len(c) for c in counted.values()) > PREVAILING * total:
                continue
            yield self.finding(
                None,
                related=[(next(iter(claims.values())).span, year) for year, claims in counted.items()],
                years=", ".join(counted),
                count=len(counted),
            )


def _leave_out_series(years: defaultdict[str, dict[int, Claim]]) -> None:
    """Drop the sentences that give figures of several years, one beside the other."""
    named = Counter(sentence for claims in years.values() for sentence in claims)
    for claims in years.values():
        for sentence in [sentence for sentence in claims if named[sentence] > 1]:
            del claims[sentence]
