"""Words that stand for words to come, left in a text that was published.

## What it flags
`[insert name]`, `[date to be confirmed]`, `TODO:`, `TBD`, `lorem ipsum`, and words that the option `words` adds.

## Why it matters
The sentence says less than it seems to, and whoever counts or quotes it takes the placeholder for a fact.

## What it leaves alone
Brackets that add to a quotation, and the words in lower case where they are ordinary words.

## Bad
> The study was led by ⟦[insert name]⟧ and covered 12 districts.

> Funding: ⟦TBD⟧.

## Good
> The minister said that “they [the districts] were informed”.

## Known limits
Placeholders in other languages are only found when the option names them.

## References
None: a convention of drafts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.rule import Option

_CANDIDATE = re.compile(r"\[[^\[\]\n]{1,60}\]|\b(?i:lorem ipsum)\b|\b[A-Z]{3,12}\b")
_BRACKETED = re.compile(
    r"\[(?:please )?(?:insert|add|enter|your|tbc|tbd|todo)\b|\bto be (?:confirmed|added|decided)\b", re.IGNORECASE
)


class Placeholder(DocumentRule):
    """DRA101."""

    code, name = "DRA101", "placeholder"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "a placeholder: {placeholder}"
    help = "Look up what belongs here, or leave the sentence out."
    option_schemas = {
        "words": Option(
            ["TODO", "TBD", "TBC", "TKTK"],
            "Words that are placeholders, in capitals.",
            {"type": "array", "items": {"type": "string"}},
        ),
    }

    def check(self, document: Document) -> Iterator[Draft]:
        """Flag every candidate that stands for words to come."""
        words = frozenset(self.options["words"])
        for match in self.examined(_CANDIDATE.finditer(document.text)):
            text = match[0]
            self.recognised()
            if text in words or text.lower() == "lorem ipsum" or (text[0] == "[" and _BRACKETED.search(text)):
                yield self.finding(Span(match.start(), match.end()), placeholder=text)
