"""A text that is evidently part of a larger one and is not declared so.

## What it flags
A document that says it was extracted from something, that opens in the middle of a sentence and breaks off in
the middle of another, or that lacks most of the sections that all its siblings have: the documents of the same
publisher on the same subject.

## Why it matters
Whoever reads an excerpt as the whole takes what it leaves out for what there is not: no word of prosecution, no
victims in the north.

## What it leaves alone
Documents declared as `excerpt` or `aggregate`, or with `excerpt_of`; a text that is merely cut at one end, which
truncated-text reports.

## Bad
```toml
[declared]
kind = "report"
```
```text name=roads.txt
⟦⟧Extracted from the Annual Road Safety Report 2019

In 2019 the police recorded 1,204 collisions.
```

## Good
```toml
[declared]
kind = "excerpt"
excerpt_of = "Annual Road Safety Report 2019"
```
```text name=roads.txt
Extracted from the Annual Road Safety Report 2019

In 2019 the police recorded 1,204 collisions.
```

## Known limits
Siblings are compared by their headings alone, and only where three or more are in the corpus.

## References
Dublin Core Metadata Terms, `isPartOf`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sourcelint import Document, Draft, ProfiledRule, Severity
from sourcelint.reading.layout import BlockKind

Series = tuple[str, str]
Profile = dict[Series, dict[str, frozenset[str]]]

SIBLINGS = 3
SHARED = 3
MOST = 0.8
"""A section is one of the series if at least this share of the siblings have it."""
MAX_HEADINGS = 60
_END = re.compile(r"[.!?…\"”’»)\]:;]\s*$")
_WORD_END = re.compile(r"[a-zà-ÿ,]\s*$")


class UndeclaredExcerpt(ProfiledRule[Profile]):
    """PRV106."""

    code, name = "PRV106", "undeclared-excerpt"
    severity = Severity.WARNING
    message = "this is part of a larger text, and is not declared so: {why}"
    help = "Declare it as an excerpt in the manifest, with `excerpt_of`, or replace it by the whole."

    def empty(self) -> Profile:
        """No series."""
        return {}

    def summarise(self, document: Document) -> Profile:
        """The headings of a document, under its series: publisher and subject."""
        series = _series(document)
        return {series: {document.name: _sections(document)}} if series else {}

    def merge(self, left: Profile, right: Profile) -> Profile:
        """The documents of both."""
        return {key: {**left.get(key, {}), **right.get(key, {})} for key in sorted({*left, *right})}

    def check(self, document: Document, profile: Profile) -> Iterator[Draft]:
        """Flag a document that says, or shows, that it is part of something."""
        declared = document.declared
        if declared.get("excerpt_of") or declared.get("kind") in ("excerpt", "aggregate"):
            return
        self.tally.examined += 1
        self.recognised()
        stated = document.self_description.excerpt
        if stated is not None:
            related = [(stated.span, "it says so")]
            yield self.finding(None, related=related, why=f"it says so ({stated.value})", part_of=stated.value)
        elif _cut_at_both_ends(document):
            yield self.finding(None, why="it opens and ends in the middle of a sentence")
        elif lacking := _lacking(document, profile):
            why = "it lacks sections of its siblings: " + ", ".join(lacking)
            yield self.finding(None, why=why, lacking=lacking, evidence=", ".join(lacking))


def _series(document: Document) -> Series | None:
    publisher, subject = document.declared.get("publisher"), document.declared.all("subject")
    return (str(publisher), ", ".join(map(str, subject))) if publisher and subject else None


def _sections(document: Document) -> frozenset[str]:
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING][1 : MAX_HEADINGS + 1]
    names = (document.text[block.start : block.end].strip("#*_ \t\r\n:.").casefold() for block in headings)
    return frozenset(name for name in names if 2 < len(name) <= 60 and not any(c.isdigit() for c in name))


def _cut_at_both_ends(document: Document) -> bool:
    text = document.text.strip()
    opens = text[:1].islower() and " " in text[:60]
    return opens and _END.search(text[-40:]) is None and _WORD_END.search(text[-40:]) is not None


def _lacking(document: Document, profile: Profile) -> list[str]:
    series = _series(document)
    siblings = [names for name, names in profile.get(series, {}).items() if name != document.name] if series else []
    if len(siblings) < SIBLINGS:
        return []
    counts = Counter(name for names in siblings for name in names)
    shared = sorted(name for name, count in counts.items() if count >= MOST * len(siblings))
    own = _sections(document)
    lacking = [name for name in shared if name not in own]
    return lacking if len(shared) >= SHARED and len(lacking) > len(shared) / 2 else []
