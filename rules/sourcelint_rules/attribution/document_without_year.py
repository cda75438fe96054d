"""Documents that say neither when they were published nor which period they cover.

## What it flags
A document for which neither the manifest (`published`, `period`) nor the text itself states a year: not in its
title, not in a statement of publication, a copyright line, a dateline or a byline at its head or foot, and not in
a statement of the period that it covers. Years that the text merely speaks of do not date it.

## Why it matters
Every figure in the document hangs in the air: what rose "compared to the previous period" rose from when to when?
Two editions of one report cannot be told apart, and neither can a plan and a fact.

## What it leaves alone
Documents dated by the manifest, even where the date was only concluded, and documents that date themselves in
English, Spanish, French or German.

## Bad
> ⟦⟧The prison service held more inmates than in the previous period. By the end of 2018 two new wings had been opened.

## Good
> Prison Service: Annual Report 2018/19
>
> The prison service held more inmates than in the previous period.

> Last updated: 3 May 2021
>
> Hand washing prevents infections.

## Known limits
A year in a title counts, although a title can also name a year that the text looks back on. Text gathered from
several pages is not dated by a date that belongs to one of them.

## References
Data Catalog Vocabulary (DCAT) version 3, W3C Recommendation 2024: `dcterms:issued` and `dcterms:temporal`.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Effect, Severity
from sourcelint.finding import Draft


class DocumentWithoutYear(DocumentRule):
    """Flag documents that nothing dates."""

    code, name = "ATT101", "document-without-year"
    severity, effect = Severity.ERROR, Effect.REJECT
    message = "neither the manifest nor the text says when this was published or which period it covers{hint}"
    help = "Look the document up where it was taken from, and state `published` or `period` in the manifest."

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield one finding about the whole document when nothing dates it."""
        for item in self.examined([document]):
            if not any(character.isalpha() for character in item.text):
                continue
            self.recognised()
            described = item.self_description
            declared = item.declared.get("published") or item.declared.get("period")
            if declared or described.published or described.period:
                continue
            years = [period.last for period in item.periods if period.dated and period.last is not None]
            latest = max(years, default=None)
            hint = "" if latest is None else f"; the latest year it speaks of is {latest}"
            yield self.finding(None, latest_year=latest, hint=hint)
