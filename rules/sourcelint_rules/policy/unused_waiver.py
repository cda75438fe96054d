"""A waiver that no longer accepts anything.

## What it flags
An entry of `sourcelint.waivers.toml` that matches no finding, in a run that examined all it could have matched.

## Why it matters
The fault was mended, or the text around it changed so much that somebody should look again. A waiver left behind
is an open door: the next finding that looks like the old one walks through it unseen.

## What it leaves alone
Entries that speak of a document or a rule that this run did not examine. An entry that names neither is only judged
when the whole corpus was examined by all selected rules.

## Bad
```toml
[[suppression]]
file = "sourcelint.waivers.toml"
line = 3
what = "share-widget in pages/news.txt"
fate = "unused"
flagged = true
```

## Good
```toml
[[suppression]]
file = "sourcelint.waivers.toml"
line = 3
what = "share-widget in pages/news.txt"
fate = "used"
```

## Known limits
Of two waivers that accept the same finding the second one counts as unused.

## References
The same check of unused suppressions: Ruff, RUF100 (unused-noqa); mypy, `--warn-unused-ignores`.
"""

from __future__ import annotations

from collections.abc import Iterator

from sourcelint import Draft, LedgerRule, Place, Severity
from sourcelint.ledger import Fate, Ledger


class UnusedWaiver(LedgerRule):
    """POL101."""

    code, name = "POL101", "unused-waiver"
    severity = Severity.WARNING
    message = "line {line}: this waiver matches no finding: {what}"
    help = "Remove the entry, or waive what is found now."

    def check(self, ledger: Ledger) -> Iterator[Draft]:
        """Flag every waiver that was of no use."""
        for entry in self.examined(entry for entry in ledger.entries if entry.by == "waiver"):
            self.recognised()
            if entry.fate is Fate.UNUSED:
                yield self.finding(Place(entry.file), line=entry.line, what=entry.what, evidence=entry.what)
