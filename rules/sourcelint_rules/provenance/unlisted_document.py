"""A document that the manifest does not list.

## What it flags
A document under examination that no entry of the manifest stands for, where there is a manifest.

## Why it matters
Nobody has said what the document is, where it came from or what its bytes should be. Whoever ingests it
cannot cite it, and cannot tell a stray file from a source.

## What it leaves alone
Runs without a manifest: there nothing is declared of any document.

## Bad
```toml
[[entry]]
name = "texts/report.txt"
status = "read"
listed = true

[[entry]]
name = "texts/copy of report.txt"
status = "read"
flagged = true
```

## Good
```toml
[[entry]]
name = "texts/report.txt"
status = "read"
listed = true
```

## Known limits
A record of a listed JSON Lines file counts as listed with its file.

## References
Data Package standard, version 2: https://datapackage.org/standard/data-package/
"""

from __future__ import annotations

from collections.abc import Iterator

from sourcelint import Draft, Effect, ListingRule, Place, Severity
from sourcelint.corpus.listing import Listing, Status


class UnlistedDocument(ListingRule):
    """PRV101."""

    code, name = "PRV101", "unlisted-document"
    severity, effect = Severity.ERROR, Effect.REJECT
    message = "the manifest {manifest} does not list this document"
    help = "Add an entry to {manifest}, or move the file out of the corpus."

    def check(self, listing: Listing) -> Iterator[Draft]:
        """Flag every file that was found but is not listed."""
        if listing.manifest is None:
            return
        for entry in self.examined(entry for entry in listing.entries if entry.status is not Status.MISSING):
            self.recognised()
            if not entry.listed:
                yield self.finding(Place(entry.name), manifest=listing.manifest)
