"""The size of one population given differently.

## What it flags
`17 of 32 states` beside `24 of 31 states`: two sizes of one set of territories in the same document. The finding
stands at the rarer size; the others are related to it.

## Why it matters
Either one size is wrong, or two sets are meant (with and without the capital, the islands, the associated
territories), and shares of the two cannot be compared.

## What it leaves alone
Samples, patients, cases: of these every count has its own whole. Narrowed sets (`of the 12 coastal districts`), sets
that the text says have changed, and sizes that are only approximate.

## Bad
> Clinics reported from 24 of 31 districts. Water was tested in ⟦17 of 32 districts⟧, and clean in 29 of 31 districts.

## Good
> Clinics reported from 24 of 31 districts. Water was tested in 17 of 31 districts.

> The drug helped 24 of 31 patients in the first trial and 17 of 32 patients in the second.

## Known limits
Only territories are known to be one set for all of a document.

## References
Eurostat, ESS Handbook for Quality Reports, 2014, on coherence across domains.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.claims import Claim

from ._arithmetic import plain, shown

#: Nouns for the parts of a country or an organisation, of which there is one list.
TERRITORIES = frozenset(
    "state province district region department county municipality canton governorate prefecture parish territory "
    "borough ward commune oblast voivodeship emirate atoll constituency republic island division".split()
)
#: How many of the others a finding relates, one for each size first; ``data.elsewhere`` counts them all.
SHOWN = 20
_CHANGED = ("merged", "new states", "newly created", "were created", "abolished", "split into")


class DenominatorDiffers(DocumentRule):
    """Compares the sizes that a document gives for one set of territories."""

    code, name = "FIG105", "denominator-differs"
    severity, effect = Severity.WARNING, Effect.NOTE
    message = "of {size} {noun} here, but of {others} elsewhere in this document"
    help = "Find out how many there are, and say so where another set is meant."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the rarer sizes of each set."""
        sets: dict[str, list[Claim]] = {}
        for claim in self.examined(c for c in document.claims if c.quantity.whole is not None):
            if claim.head in TERRITORIES and not claim.modifiers and claim.quantity.unit == "count":
                self.recognised()
                sets.setdefault(claim.head, []).append(claim)
        changed = any(word in document.text for word in _CHANGED) if sets else False
        for head, claims in sets.items():
            sizes = Counter(_size(claim) for claim in claims)
            if len(sizes) < 2 or changed:
                continue
            ordered = sorted(sizes)
            usual = max(ordered, key=lambda size: sizes[size])
            first = {_size(claim): claim for claim in reversed(claims)}
            examples = [*first.values(), *(c for c in claims if first[_size(c)] is not c)]
            for claim in claims:
                size = _size(claim)
                if size == usual or not _comparable(size, usual):
                    continue
                others = islice((c for c in examples if _size(c) != size), SHOWN)
                yield self.finding(
                    claim.span,
                    related=[(o.span, f"of {shown(_size(o))}") for o in sorted(others, key=lambda c: c.start)],
                    noun=document.text[claim.start : claim.end].split()[-1],
                    size=plain(size),
                    others=_listed([shown(other) for other in islice((o for o in ordered if o != size), SHOWN)], sizes),
                    elsewhere=len(claims) - sizes[size],
                    head=head,
                )


def _listed(others: list[str], sizes: Counter[float]) -> str:
    """The other sizes; of very many the first, and how many there are besides."""
    more = len(sizes) - 1 - len(others)
    return ", ".join(others) + (f" and {more} more sizes" if more else "")


def _size(claim: Claim) -> float:
    assert claim.quantity.whole is not None
    return claim.quantity.whole.value


def _comparable(size: float, usual: float) -> bool:
    """Sizes that are far apart are sizes of different sets (states, and the 12 of them with a coast)."""
    return 0.75 <= size / usual <= 1.34 if usual else False
