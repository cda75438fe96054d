"""A waiver whose last day is over.

## What it flags
An entry of `sourcelint.waivers.toml` whose `until` lies before today. It accepts nothing any more.

## Why it matters
Somebody promised to settle the matter by that day. The finding it accepted counts again, and here is why.

## What it leaves alone
Waivers without `until`, and those on their last day.

## Bad
```toml
[[suppression]]
file = "sourcelint.waivers.toml"
line = 8
what = "percent-total in health/2020.txt"
fate = "expired"
cause = "2021-06-30"
flagged = true
```

## Good
```toml
[[suppression]]
file = "sourcelint.waivers.toml"
line = 8
what = "percent-total in health/2020.txt"
fate = "used"
```

## Known limits
The day is that of the machine that runs the check.

## References
NIST SP 800-37, Risk Management Framework: an accepted risk is reviewed by a set date.
"""

from __future__ import annotations

from collections.abc import Iterator

from sourcelint import Draft, LedgerRule, Place, Severity
from sourcelint.ledger import Fate, Ledger


class ExpiredWaiver(LedgerRule):
    """POL102."""

    code, name = "POL102", "expired-waiver"
    severity = Severity.WARNING
    message = "line {line}: this waiver ended on {until}: {what}"
    help = "Settle the finding, or state a new last day with a new reason."

    def check(self, ledger: Ledger) -> Iterator[Draft]:
        """Flag every waiver that has ended."""
        for entry in self.examined(entry for entry in ledger.entries if entry.by == "waiver"):
            self.recognised()
            if entry.fate is Fate.EXPIRED:
                yield self.finding(
                    Place(entry.file), line=entry.line, until=entry.cause, what=entry.what, evidence=entry.what
                )
