"""A file whose bytes are not the text that they claim to be.

## What it flags
A file that does not decode: an invalid byte for UTF-8 or for the declared encoding. The run fails as well (exit
status 2), for what could not be read could not be examined.

## Why it matters
Tools that put a replacement character there, or guess, pass corrupted words on, and nobody can tell them from what
the source said.

## What it leaves alone
Files that are no text at all, and empty ones: they fail the run without being a fault of extraction.

## Bad
```toml
[[entry]]
name = "texts/minutes.txt"
status = "unreadable"
kind = "undecodable"
cause = "not valid utf-8 (from default): byte 0xe9 at offset 120, line 3"
flagged = true
```

## Good
```toml
[[entry]]
name = "texts/scan.pdf"
status = "unreadable"
kind = "binary"
cause = "not a text but a PDF; extract its text first"
```

## Known limits
A text that decodes in a wrong encoding (`Ã©` for `é`) is the subject of mojibake.

## References
RFC 3629, UTF-8, a transformation format of ISO 10646. Unicode Technical Report 36, section 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from sourcelint import Draft, Effect, ListingRule, Place, Severity
from sourcelint.corpus.listing import Listing, Status


class UndecodableText(ListingRule):
    """EXT109."""

    code, name = "EXT109", "undecodable-text"
    severity, effect = Severity.ERROR, Effect.REJECT
    message = "{cause}"
    help = "Find out in which encoding the file was written, and declare it or convert the file to UTF-8."

    def check(self, listing: Listing) -> Iterator[Draft]:
        """Flag every file that was found and did not decode."""
        for entry in self.examined(entry for entry in listing.entries if entry.status is not Status.MISSING):
            self.recognised()
            if entry.status is Status.UNREADABLE and entry.kind == "undecodable":
                yield self.finding(Place(entry.name), cause=entry.cause)
