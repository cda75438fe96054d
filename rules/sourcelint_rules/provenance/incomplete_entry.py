"""A manifest entry that leaves out what whoever cites the document needs.

## What it flags
A listed document whose entry lacks its title, publisher, year of publication, kind, licence, address or
retrieval date. The missing fields are named, with the values that the text itself suggests for them.

## Why it matters
A passage that cannot be traced to a title, a year and an address cannot be checked, cited or taken down; without a
licence nobody knows whether it may be used.

## What it leaves alone
Documents that the manifest does not list (unlisted-document speaks of them), and runs without a manifest.

## Bad
```toml
[declared]
title = "Annual road safety report"
publisher = "Ministry of Transport"
```
```text name=roads.txt
⟦⟧In 2019 the police recorded 1,204 collisions.
```

## Good
```toml
[declared]
title = "Annual road safety report"
kind = "report"
publisher = "Ministry of Transport"
published = "2020"
licence = "CC-BY-4.0"
address = "https://example.org/roads-2019"
retrieved = "2021-03-04"
```
```text name=roads.txt
In 2019 the police recorded 1,204 collisions.
```

## Known limits
Whether a declared value is true is not judged here.

## References
Data Package standard, version 2. W3C PROV-DM, The PROV Data Model, 2013.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sourcelint import Document, DocumentRule, Draft, Severity
from sourcelint.reading.self_description import Statement
from sourcelint.rule import Option

FIELDS = ("title", "publisher", "published", "kind", "licence", "address", "retrieved")


class IncompleteEntry(DocumentRule):
    """PRV104."""

    code, name = "PRV104", "incomplete-entry"
    severity = Severity.WARNING
    message = "the entry in {manifest} does not say: {missing_names}"
    help = "Complete the entry in {manifest}{advice}."
    option_schemas = {
        "fields": Option(
            list(FIELDS),
            "The fields that every entry must state.",
            {"type": "array", "items": {"enum": list(FIELDS)}, "uniqueItems": True},
        )
    }

    def check(self, document: Document) -> Iterator[Draft]:
        """Name the missing fields of a listed document in one finding."""
        if not document.declared.listed:
            return
        self.tally.examined += 1
        self.recognised()
        missing = [name for name in self.options["fields"] if name not in document.declared.facts]
        if not missing:
            return
        stated = [(name, statement) for name, statement in suggestions(document) if name in missing]
        advice = ", ".join(f"{name}: {statement.value}" for name, statement in stated)
        yield self.finding(
            None,
            related=[(statement.span, f"the text suggests as {name}: {statement.value}") for name, statement in stated],
            manifest=document.declared.manifest,
            missing=missing,
            missing_names=", ".join(missing),
            suggested={name: statement.value for name, statement in stated},
            advice=f"; the text itself suggests {advice}" if advice else "",
            evidence=", ".join(missing),
        )


def suggestions(document: Document) -> Iterator[tuple[str, Statement]]:
    """What the text says of itself, by the fields of an entry that it would fill."""
    described = document.self_description
    for name in ("title", "publisher", "published"):
        statement = getattr(described, name)
        if statement is not None:
            yield name, statement
    if described.excerpt is not None:
        yield "kind", replace(described.excerpt, value="excerpt")
