"""Dates that cannot be: days that no month has, and years that run backwards."""

import re
from calendar import isleap
from collections.abc import Iterator

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = re.compile(
    rf"(?<![\d.,:])(?<!:\s)(\d\d)(?:st|nd|rd|th)?\s(?:of\s)?({_MONTHS})\b|\b({_MONTHS})\s(\d\d)(?:st|nd|rd|th)?\b(?![\d:]|-[a-z])"
)
#: A day beyond this is the number of a page, a note or a measure as often as a day.
_LONGEST = 31
_LENGTH = {"February": 29, "April": 30, "June": 30, "September": 30, "November": 30}
_BACKWARDS = re.compile(
    r"\b(?:[Bb]etween(?=\s\d{4}\sand)|[Ff]rom(?=\s\d{4}\sto))\s((?:1[5-9]|20)\d\d)\s\w+\s((?:1[5-9]|20)\d\d)\b(?![,.]\d)"
)
#: Years before the present, or before an era.
COUNTED_BACK = re.compile(r"\s?(?:(?:cal|yr)s?\.?\s)?(?:B\.?\s?[CP]\b|BCE|years?\s(?:ago|before))")
_MOVED = re.compile(
    r"\b(?:accelerat|advanc|anticipat|br(?:ing|ought)|pull|push|shift|chang|revis|mov|forward|commitment|target|deadline"
    r"|goal)\w*\b[^.;]{0,160}$",
    re.IGNORECASE,
)
_COMPARING = re.compile(r"\b(?:compar|differ)\w*[^.;]{0,70}$", re.IGNORECASE)

#: Behind a month: the day and the year of it, so that the number in front is that of a page.
_WHOLE_DATE = re.compile(r"\s\d{1,2}[,.]?\s(?:1[5-9]|20)\d\d\b")
_CELL = re.compile(r"\d\s$")
#: The day that Sweden had in the year in which it gave up its calendar.
_ONCE = (30, "February", "1712")
_YEAR = re.compile(r",?\s(?:1[5-9]|20)\d\d\b")
_DATING = re.compile(
    r"\b(?:on|by|until|till|from|to|through|since|before|after|dated|between|ended|ending)\s$", re.IGNORECASE
)


#: In a year after the last calendar without leap centuries had been given up.
_LEAP_DAY = re.compile(
    r"(?<![.,:\d])\b29(?:th)?\s(?:of\s)?February,?\s(19[2-9]\d|20\d\d)\b|\bFebruary\s29(?:th)?,?\s(19[2-9]\d|20\d\d)\b"
)


def impossible_dates(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Yield where such a date stands, from its start to its end, what is wrong with it, and whether that is sure.

    From one year to an earlier one something may have been moved, and ``for June 35`` may be a measure of the month.
    """
    for match in _BACKWARDS.finditer(text):
        lead = text[max(0, match.start() - 180) : match.start()]
        is_meant = _COMPARING.search(lead) or _MOVED.search(lead)
        if int(match[1]) > int(match[2]) and not is_meant:
            if COUNTED_BACK.match(text, match.end()):
                continue
            yield *match.span(), f"the years run backwards: {match.group()}", False
    for match in _LEAP_DAY.finditer(text):
        year = int(match[1] or match[2])
        if not isleap(year):
            yield *match.span(), f"February {year} has no day 29", True
    for match in _DAY.finditer(text):
        day, month = int(match[1] or match[4]), match[2] or match[3]
        lead = text[max(0, match.start() - 10) : match.start()]
        if _CELL.search(lead) or (
            (day, month) == _ONCE[:2] and _ONCE[2] in text[max(0, match.start() - 60) : match.end() + 60]
        ):
            continue  # Bolivia 68 33 June
        if _LENGTH.get(month, 31) < day <= 39 and not _WHOLE_DATE.match(text, match.end()):
            told = _YEAR.match(text, match.end()) or _DATING.search(lead)
            yield *match.span(), f"{month} has no day {day}", told is not None and day <= _LONGEST
