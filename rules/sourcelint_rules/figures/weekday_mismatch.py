"""Dates that fell on another day of the week.

## What it flags
A day of the week written with a full date that did not fall on it: `Friday, 24 August 2004` was a Tuesday.

## Why it matters
Either the day or the date is wrong, most often the month or the year: whatever is dated by it, is dated wrongly.

## What it leaves alone
Dates without their year, days of the week that are shortened (`Sun` is a newspaper, too). Until 1923, when the last
countries gave up the Julian calendar, a date may be of either calendar.

## Bad
> The train left the rails on ⟦Friday, 24 August 2004⟧.

> It was signed on ⟦March 3, 2015 (a Friday)⟧.

## Good
> The train left the rails on Tuesday, 24 August 2004, and was back on Friday.

> It was signed on March 3, 2015 (a Tuesday).

## Known limits
Which of the two is wrong is not told. Days of the week in other languages are not read.

## References
ISO 8601-1:2019, Date and time. E. G. Richards, Calendars, in: Explanatory Supplement to the Astronomical Almanac, third
edition, University Science Books, 2013 (Julian day numbers of both calendars).
"""

import re
from collections.abc import Iterator
from datetime import date

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.periods import MONTH, WEEKDAYS, month_of

#: Until this year a date may be of the Julian calendar, and before the other one there was no Gregorian calendar.
LAST_JULIAN, FIRST_GREGORIAN = 1923, 1582

_DATE = (
    rf"(?:(?P<month>{MONTH})\s(?P<day>\d\d?)(?:st|nd|rd|th)?|"
    rf"(?P<day_first>\d\d?)(?:st|nd|rd|th)?\s(?:day\s)?(?:of\s)?(?P<month_last>{MONTH})),?\s(?P<year>1[5-9]\d\d|2[01]\d\d)(?![\d-])"
)
_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
#: The one name of the kind is let pass: to leave alone every name in front of a day would lose true faults.
_DATES = (
    re.compile(rf"(?<!Sheffield\s)\b{_WEEKDAY}(?:\s(?:morning|afternoon|evening))?,?\s\(?(?:the\s)?{_DATE}"),
    re.compile(rf"\b{_DATE}(?:\s?\(|,\s)(?:an?\s)?{_WEEKDAY}(?=\)|[,.;](?:\s|$))\)?"),
)


class WeekdayMismatch(DocumentRule):
    """Recomputes the day of the week of a date."""

    code, name = "FIG110", "weekday-mismatch"
    severity, effect = Severity.ERROR, Effect.WITHHOLD
    message = "{date} was a {computed}, not a {stated}"
    help = "Look the date up in the source: its day, month or year is wrong, or the day of the week."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the dates that did not fall on the day of the week beside them."""
        for match in self.examined(match for pattern in _DATES for match in pattern.finditer(document.text)):
            day = _date_of(match)
            if day is None:
                continue
            self.recognised()
            stated = match["weekday"]
            if stated not in _weekdays_of(day):
                yield self.finding(
                    Span(*match.span()), date=day.isoformat(), stated=stated, computed=WEEKDAYS[day.weekday()]
                )


def _date_of(match: re.Match[str]) -> date | None:
    month = month_of(match["month"] or match["month_last"])
    try:
        return date(int(match["year"]), month or 0, int(match["day"] or match["day_first"]))
    except ValueError:
        return None


def _weekdays_of(day: date) -> set[str]:
    """The names of the day in the calendars that a date may be of."""
    found = {WEEKDAYS[day.weekday()]} if day.year >= FIRST_GREGORIAN else set()
    if day.year <= LAST_JULIAN:
        found.add(WEEKDAYS[(day.weekday() + _behind(day)) % 7])
    return found


def _behind(day: date) -> int:
    """By how many days the Julian calendar is behind on a day written in it."""
    century = (day.year if day.month > 2 else day.year - 1) // 100
    return century - century // 4 - 2
