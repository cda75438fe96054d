"""A waiver for a rule or a document that there is not.

## What it flags
An entry of `sourcelint.waivers.toml` that names a rule nobody has, or, where the whole corpus was examined, a
document that is not in it.

## Why it matters
A misspelt name accepts nothing, and looks as if it did. After a rename it accepts nothing any more.

## What it leaves alone
Documents outside what a partial run was asked to examine.

## Bad
```toml
[[suppression]]
file = "sourcelint.waivers.toml"
line = 1
what = "percent-totals in roads/a.txt"
fate = "unknown"
cause = "there is no rule 'percent-totals'"
flagged = true
```

## Good
```toml
[[suppression]]
file = "sourcelint.waivers.toml"
line = 1
what = "percent-total in roads/a.txt"
fate = "open"
```

## Known limits
A rule of a package that is not installed here is unknown here.

## References
The corresponding error in ESLint: `Definition for rule not found`.
"""

from __future__ import annotations

from collections.abc import Iterator

from sourcelint import Draft, LedgerRule, Place, Severity
from sourcelint.ledger import Fate, Ledger


class UnknownWaiver(LedgerRule):
    """POL103."""

    code, name = "POL103", "unknown-waiver"
    severity = Severity.ERROR
    message = "line {line}: this waiver means nothing: {cause}"
    help = "Mend the name, or remove the entry."

    def check(self, ledger: Ledger) -> Iterator[Draft]:
        """Flag every waiver that names what there is not."""
        for entry in self.examined(entry for entry in ledger.entries if entry.by == "waiver"):
            self.recognised()
            if entry.fate is Fate.UNKNOWN:
                yield self.finding(
                    Place(entry.file), line=entry.line, cause=entry.cause, what=entry.what, evidence=entry.what
                )
