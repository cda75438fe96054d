"""Bytes that are not the declared ones.

## What it flags
A document whose file has another SHA-256 digest, or another size, than the manifest declares.

## Why it matters
The file was edited, truncated or swapped after somebody vouched for it. What was said of the old bytes (where
they came from, what was found in them) does not hold for the new ones.

## What it leaves alone
Entries that declare neither digest nor size: there is nothing to hold the file against.

## Bad
```toml
[declared]
bytes = 3469
```
```text name=notice.txt
⟦⟧The library opens at nine.
```

## Good
```toml
[declared]
kind = "report"
```
```text name=notice.txt
The library opens at nine.
```

## Known limits
The digest is that of the whole file; a change of one record of a JSON Lines file is reported for each of its
records.

## References
NIST FIPS 180-4, Secure Hash Standard. Data Package standard, version 2, property `hash` of a resource.
"""

from __future__ import annotations

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity


class DigestMismatch(DocumentRule):
    """PRV103."""

    code, name = "PRV103", "digest-mismatch"
    severity, effect = Severity.ERROR, Effect.REJECT
    message = "the file is not the declared one: {differences}"
    help = "Restore the declared file; if the change is meant, update {manifest}."

    def check(self, document: Document) -> Iterator[Draft]:
        """Compare the declared size and digest with those of the bytes that were read."""
        declared = document.declared
        if declared.bytes is None and declared.hash is None:
            return
        self.tally.examined += 1
        self.recognised()
        differences = []
        if declared.bytes is not None and declared.bytes != document.file_size:
            differences.append(f"{document.file_size} bytes instead of {declared.bytes}")
        if declared.hash is not None and declared.hash != f"sha256:{document.file_sha256}":
            differences.append(f"SHA-256 {document.file_sha256[:12]}… instead of {declared.hash[7:19]}…")
        if differences:
            yield self.finding(
                None,
                differences=" and ".join(differences),
                manifest=declared.manifest,
                bytes=document.file_size,
                declared_bytes=declared.bytes,
                hash=f"sha256:{document.file_sha256}",
                declared_hash=declared.hash,
            )
