"""Expressions of time that only the day of writing resolves, in a text without one.

## What it flags
`last year`, `earlier this week`, `two years ago`, `over the past three years`, `recently` in a document with no date,
declared or stated, or in an aggregate, whose pieces have different ones; and `the previous year`, `In May`, `for
the second consecutive year` where nothing in reach says which year that is.

## Why it matters
A text that is read years later, or cut out of its page, says something else or nothing by them.

## What it leaves alone
Documents that declare or state when they were published; `the previous year` beside a year, or in a report whose
figures tell the year it is about.

## Bad
> Thefts rose by a fifth ⟦last year⟧.

> The clinic closed ⟦two years ago⟧.

## Good
> Thefts rose by a fifth in 2016, and fell in the year before.

> In 2017 the port handled 310 ships, more than in the previous year.

## Known limits
Whether `now`, `currently` and the present tense are still true is not asked.

## References
J. Pustejovsky and others, TimeML: Robust Specification of Event and Temporal Expressions in Text, 2003 (deictic and
anchored expressions of time).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import partial

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.dating import declared_dating, stitched, written_in
from sourcelint.reading.periods import Period
from sourcelint.reading.phrases import is_past
from sourcelint.reading.sentences import Sentence
from sourcelint.reading.spans import within


class RelativeTime(DocumentRule):
    """Flags relative expressions of time that nothing resolves."""

    code, name = "ATT103", "relative-time"
    severity, effect = Severity.WARNING, Effect.NOTE
    message = "'{expression}' depends on {anchor}, which the text does not give"
    help = "Write the year or the date, or declare when the document was published."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield every relative expression that cannot be resolved."""
        gathered = stitched(document)
        dated = not gathered and written_in(document) is not None
        told = not gathered and (
            dated or declared_dating(document) is not None or any(c.dating is not None for c in document.claims)
        )
        unresolved = partial(_unresolved, document, dated, told, gathered)
        candidates = (p for p in document.periods if p.kind == "relative" and p.anchor != "weekday")
        for period in self.examined(candidates):
            self.recognised()
            if unresolved(period):
                anchor = "the day of writing" if period.anchor == "speech" else "a year named before"
                yield self.finding(period.span, expression=" ".join(period.text.split()), anchor=anchor)


def _unresolved(document: Document, dated: bool, told: bool, gathered: bool, period: Period) -> bool:
    """Whether neither a date of writing nor a year in reach resolves the expression."""
    if period.anchor == "speech":
        return not dated
    if period.month is not None and not dated:
        if not _told_as_past(document, period):
            return False  # the season runs from early May
        return not _year_before(document, period, gathered)
    return not (told or dated) and not _year_before(document, period, gathered)


def _sentence_of(document: Document, period: Period) -> Sentence | None:
    index = bisect_right(document.sentences, period.start, key=lambda sentence: sentence.start) - 1
    if index < 0 or document.sentences[index].end <= period.start:
        return None
    return document.sentences[index]


def _told_as_past(document: Document, period: Period) -> bool:
    """Whether the sentence tells what happened, not what happens every year."""
    sentence = _sentence_of(document, period)
    words = re.findall(r"[a-z]+", sentence.text.lower()) if sentence is not None else []
    return any(is_past(word) or word in ("was", "were", "had") for word in words)


def _year_before(document: Document, period: Period, gathered: bool) -> bool:
    """Whether a year stands in the same sentence, or earlier in the same paragraph."""
    sentence = _sentence_of(document, period)
    if sentence is None:
        return False
    start = sentence.start if gathered else document.blocks[sentence.block].start
    return any(other.dated for other in within(document.periods, start, sentence.end))
