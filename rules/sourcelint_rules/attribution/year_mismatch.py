"""Years that the document cannot speak of yet.

## What it flags
A statement in the past tense about a year after the declared, or stated, publication: `in 2021 the port handled 310
ships` in a report of 2019.

## Why it matters
Either the declared date is wrong, or a passage of a later document slipped in; both spoil every comparison by year.

## What it leaves alone
Plans, targets, forecasts and deadlines; years in names of laws, plans, models and bonds, and in citations; tables;
documents without a date.

## Bad
```toml
[declared]
published = "2019"
```
```text
The port handled 310 ships ⟦in 2021⟧.
```

## Good
```toml
[declared]
published = "2019"
```
```text
The port handled 310 ships in 2018 and will handle more in 2021.
```

## Known limits
Only a year behind `in`, `during` or `on` counts, and only where the verb that governs it is in the past tense. A
report that names another year than the manifest is left to content-disagrees.

## References
Data Catalog Vocabulary (DCAT) version 3, W3C Recommendation 2024: `dcterms:issued` and `dcterms:temporal`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.dating import year_of
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.phrases import is_past

NO_PROSE = (BlockKind.TABLE, BlockKind.CODE)

_FUTURE = re.compile(
    r"\b(?:will|would|shall|should|plans?|planned|planning|aims?|aimed|target\w*|goals?|expect\w*|forecast\w*|project\w*|"
    r"until|by|intend\w*|propos\w*|schedul\w*|valid|expir\w*|due|deadline|through|agenda|strategy|predict\w*|could|may|might|"
    r"set\sto|committed|pledg\w*|promis\w*|onwards|future|upcoming|horizon|vision)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\b(?:[Ii]n|[Dd]uring|[Oo]n)\s(?:the\s)?(?:early\s|late\s|mid-)?$")
#: What stands between a verb in the past and a year that it does not govern: ``built to open in 2021``.
_OTHER_VERB = frozenset("to is are be been has have being for".split())
#: How many words away from the year its verb may stand.
_REACH = 9


class YearMismatch(DocumentRule):
    """Flags past statements about years after publication."""

    code, name = "ATT104", "year-mismatch"
    severity, effect = Severity.ERROR, Effect.NOTE
    message = "speaks in the past tense of {year}, but was published in {published}"
    help = "Check the declared date, and whether this passage belongs to the document."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the periods after publication that are told as past."""
        published = year_of(document.declared.get("published"))
        if published is None:
            return
        for period in self.examined(p for p in document.periods if p.dated):
            self.recognised()
            if period.first is None or period.first <= published or period.kind == "since":
                continue
            index = bisect_right(document.sentences, period.start, key=lambda sentence: sentence.start) - 1
            if index < 0:
                continue
            sentence = document.sentences[index]
            lead = _LEAD.search(document.text[max(sentence.start, period.start - 20) : period.start])
            if lead is None or _FUTURE.search(sentence.text) or document.blocks[sentence.block].kind in NO_PROSE:
                continue
            if lead.group().lower().startswith("on") and period.month is None:
                continue  # sights set on 2016
            start = period.start - len(lead.group())
            before, after = document.text[sentence.start : start], document.text[period.end : sentence.end]
            if _told(re.findall(r"[a-z]+", before.lower()), re.findall(r"[a-z]+|[A-Z][a-z]+", after)):
                yield self.finding(Span(start, period.end), year=period.first, published=published)


def _told(before: list[str], after: list[str]) -> bool:
    """Whether the verb that governs a period is in the past tense: the last in front of it, else the first behind."""
    for word in reversed(before[-_REACH:]) if before else after[:_REACH]:
        if word in _OTHER_VERB:
            return False
        if is_past(word) or word in ("was", "were", "had", "did"):
            return True
    return False
