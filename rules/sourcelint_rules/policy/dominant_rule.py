"""One rule that by itself withholds most of a document.

## What it flags
A document of which a single rule withholds more than half (see the options).

## Why it matters
Either the document is not what it was taken for (a page that is all menus, a report on another country), or the rule
does not understand this kind of text. Both deserve a look by a person before anything is ingested, or lost.

## What it leaves alone
Documents of which several rules together withhold much and none of them most; short texts, of which one sentence is
already most.

## Bad
```toml
[[withholding]]
document = "pages/index.txt"
rule = "navigation"
withheld = 4200
characters = 5000
flagged = true
```

## Good
```toml
[[withholding]]
document = "pages/article.txt"
rule = "navigation"
withheld = 420
characters = 5000
```

## Known limits
A rule that rejects the whole document withholds nothing, and is not counted here.

## References
J. W. Rae et al., Scaling Language Models: Methods, Analysis and Insights from Training Gopher, 2021: how much each
filter of a corpus removes is measured before it is trusted.
"""

from __future__ import annotations

from collections.abc import Iterator

from sourcelint import Draft, LedgerRule, Place, Severity
from sourcelint.ledger import Ledger
from sourcelint.rule import Option


class DominantRule(LedgerRule):
    """POL105."""

    code, name = "POL105", "dominant-rule"
    severity = Severity.WARNING
    message = "{rule} alone withholds {share:.0%} of this document"
    help = "Read the document: either it does not belong here, or {rule} misjudges it and should be waived or reported."
    option_schemas = {
        "share": Option(0.5, "The share of the characters that makes it most.", {"type": "number", "minimum": 0}),
        "shortest": Option(500, "Documents of fewer characters are left alone.", {"type": "integer", "minimum": 0}),
    }

    def check(self, ledger: Ledger) -> Iterator[Draft]:
        """Flag every document of which one rule withholds most."""
        for item in self.examined(ledger.withholdings):
            if item.characters < max(1, self.options["shortest"]):
                continue
            self.recognised()
            share = item.withheld / item.characters
            if share > self.options["share"]:
                yield self.finding(
                    Place(item.document),
                    rule=item.rule,
                    share=round(share, 4),
                    withheld=item.withheld,
                    evidence=item.rule,
                )
