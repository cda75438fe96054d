"""An entry of the baseline that is no longer found.

## What it flags
A known finding of the baseline that the run does not find any more, though it examined its document by its rule.
An entry for a rule or a document that is gone counts too.

## Why it matters
A baseline is a ratchet: what was mended must not come back unseen, and it would as long as its entry stands.

## What it leaves alone
Entries for documents and rules that this run did not examine.

## Bad
```toml
[[suppression]]
file = "sourcelint.baseline.json"
line = 0
what = "0f3a joined-words in pages/a.txt"
fate = "unused"
by = "baseline"
flagged = true
```

## Good
```toml
[[suppression]]
file = "sourcelint.baseline.json"
line = 0
what = "0f3a joined-words in pages/a.txt"
fate = "used"
by = "baseline"
```

## Known limits
An entry that names neither rule nor document is only judged when the whole corpus was examined.

## References
The same ratchet: betterer; PHPStan, `reportUnmatchedIgnoredErrors`.
"""

from __future__ import annotations

from collections.abc import Iterator

from sourcelint import Draft, LedgerRule, Place, Severity
from sourcelint.ledger import Fate, Ledger


class StaleBaseline(LedgerRule):
    """POL104."""

    code, name = "POL104", "stale-baseline"
    severity = Severity.WARNING
    message = "the baseline knows a finding that is gone: {what}"
    help = "Run `sourcelint baseline update`."

    def check(self, ledger: Ledger) -> Iterator[Draft]:
        """Flag every entry that stands for nothing."""
        for entry in self.examined(entry for entry in ledger.entries if entry.by == "baseline"):
            self.recognised()
            if entry.fate in (Fate.UNUSED, Fate.UNKNOWN):
                yield self.finding(Place(entry.file), what=entry.what, evidence=entry.what)
