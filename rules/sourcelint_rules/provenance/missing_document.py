"""A document that the manifest lists but that is not there.

## What it flags
An entry of the manifest whose file does not exist.

## Why it matters
A corpus that lacks a source without saying so gives a different answer than the one its manifest promises.

## What it leaves alone
Files that exist and merely were not named on the command line; files that exist and cannot be read, which fail
the run by themselves.

## Bad
```toml
[[entry]]
name = "texts/2018.txt"
status = "missing"
listed = true
flagged = true
```

## Good
```toml
[[entry]]
name = "texts/2018.txt"
status = "read"
listed = true
```

## Known limits
A file that was renamed is reported twice: as missing here, and as unlisted under its new name.

## References
Data Package standard, version 2: https://datapackage.org/standard/data-package/
"""

from __future__ import annotations

from collections.abc import Iterator

from sourcelint import Draft, ListingRule, Place, Severity
from sourcelint.corpus.listing import Listing, Status


class MissingDocument(ListingRule):
    """PRV102."""

    code, name = "PRV102", "missing-document"
    severity = Severity.ERROR
    message = "the manifest {manifest} lists this document, but there is no such file"
    help = "Bring the file back, or remove its entry from {manifest}."

    def check(self, listing: Listing) -> Iterator[Draft]:
        """Flag every listed file that does not exist."""
        for entry in self.examined(entry for entry in listing.entries if entry.listed):
            self.recognised()
            if entry.status is Status.MISSING:
                yield self.finding(Place(entry.name), manifest=listing.manifest or "")
