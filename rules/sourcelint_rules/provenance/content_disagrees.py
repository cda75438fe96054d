"""What the manifest declares and what the text states are not the same.

## What it flags
A place, year of publication, publisher or language that is declared, where the text plainly states another one: in
its title, its imprint, its copyright line, or by the language it is written in. Both are shown.

## Why it matters
One of the two is wrong. A passage that is cited with the wrong year, place or publisher misleads everybody who
relies on it, and a file that was mistaken for another one is found in this way.

## What it leaves alone
Facts of which the text says nothing. Names that can mean the same body (`U.S. State Dept`, `WHO`). A title that names
the year covered instead of that of publication; an update of the same year; regions that contain the place.

## Bad
```toml
[declared]
published = "2017"
publisher = "Ministry of Transport"
```
```text name=roads.txt
# Road safety report

⟦Published: March 2021⟧

The police recorded 1,204 collisions.
```

## Good
```toml
[declared]
published = "2021"
publisher = "Ministry of Transport"
```
```text name=roads.txt
# Road safety report

Published by the Min. of Transport, March 2021

The police recorded 1,204 collisions.
```

## Known limits
Only what stands at the head or the foot of a text counts as its own statement.

## References
W3C PROV-DM, The PROV Data Model, 2013, on attribution.
"""

from __future__ import annotations

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Severity

NAMES = {"published": "year", "publisher": "publisher", "places": "place", "languages": "language"}


class ContentDisagrees(DocumentRule):
    """PRV108."""

    code, name = "PRV108", "content-disagrees"
    severity = Severity.ERROR
    message = "the text states the {what} {stated}, {origin} declares {declared}"
    help = "Find out which is right, and mend {origin} or replace the file."

    def check(self, document: Document) -> Iterator[Draft]:
        """Flag every declared fact that the text contradicts, where it does."""
        for item in self.examined(item for item in document.attestations if item.field in NAMES):
            self.recognised()
            if item.agrees:
                continue
            fact = document.declared.facts[item.field]
            values = fact.value if isinstance(fact.value, list) else [fact.value]
            declared = ", ".join(map(str, values))
            yield self.finding(
                item.span,
                related=[(fact.place, f"declared: {declared}")] if fact.place else [],
                what=NAMES[item.field],
                field=item.field,
                stated=item.stated,
                declared=declared,
                origin=fact.origin,
                evidence=f"{item.field} {item.stated}",
            )
