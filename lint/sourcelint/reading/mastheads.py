"""Mastheads: the name of the paper, the author and the date where they run on at the head of a text.

Conversions lose the lines of a masthead: ``The Harbour Gazette Friday, 3 May 2019 Ferries idle By Ana Ruiz The …``.
What is left to tell them by is that nothing governs them: no preposition stands before the date, no verb after the
name.
"""

from __future__ import annotations

import re

#: How far into a text a masthead reaches, and a column of a title page.
REACH, TITLE_PAGE = 400, 1_200

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_YEAR = r"(?:1[89]|20)\d\d"
_DAY = (
    rf"(?:{_MONTH}\s\d{{1,2}},?\s{_YEAR}|\d{{1,2}}\s{_MONTH}\s{_YEAR}|\d{{1,2}}[-/]\d{{1,2}}[-/]{_YEAR}"
    rf"|{_YEAR}-\d\d-\d\d)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)"
_POSTED = re.compile(
    rf"(?:(?P<before>[^\s]+)\s+|^|\n)(?P<weekday>{_WEEKDAY})?(?P<date>{_DAY})(?=\s*(?:\n|$|[—–-])|,?\s+[\"“‘(]?[A-Z])"
)
_MONTH_ALONE = re.compile(rf"(?:^|\n|[ \t]{{2,}})[ \t]*(?P<date>{_MONTH}\s{_YEAR})(?=[ \t]*(?:\n|$)|\s[A-Z]{{2}})")
#: Words that take a date into their sentence.
_GOVERNING = frozenset(
    "in on since by until till from of to at through during after before between effective dated and or as for".split()
)
_NAME = (
    rf"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ]\.)*(?:\s(?!{_MONTH}|{_WEEKDAY})(?:[A-ZÀ-Þ]\.|de|van|von|[A-ZÀ-Þ][\w’'-]+)){{1,2}}"
)
_BYLINE = re.compile(rf"(?:^|\n|[\w,’'\"”]\s|\d{{4}}\s|[.!?]\s)(?:By|BY)\s(?P<name>{_NAME})")
#: Capitalised words that follow ``By`` at the start of a sentence.
_NO_NAME = re.compile(
    rf"(?:{_MONTH}|{_WEEKDAY}|The|A|An|This|That|These|Its|Their|His|Her|Our|Mid|Early|Late|Law|Contrast|Then|Now|Some|All"
    r"|January|Far|Default|Design|Any|Most|More)\b"
)
_CREDIT = re.compile(rf"\((?:Additional\s)?[Rr]eporting\sby\s(?P<name>{_NAME})")
_NAME_DATED = re.compile(rf"(?:^|\n)(?P<name>{_NAME})\s{_WEEKDAY}?{_DAY}")
_AGENCY = re.compile(
    r"[A-ZÀ-Þ]{3,}[A-ZÀ-Þ .,’'-]{0,40}(?:[\w. ,]{0,30})?\((?P<name>AP|Associated Press|Reuters|AFP|dpa|EFE|ANSA|Xinhua"
    r"|UPI|Bloomberg|Kyodo|TASS|PTI|CP|AAP|CNN|BBC)\)\s?[-–—]"
)
#: Last words of the names of newspapers and magazines.
_PAPER = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'&.-]*\s|of\s|the\s|and\s){1,5}(?:News|Times|Post|Press|Journal|Gazette|Herald|Tribune|Bulletin|Reporter"
    r"|Record|Chronicle|Examiner|Courier|Sentinel|Observer|Guardian|Star|Sun|Daily|Weekly|Magazine|Lawyer|Business|Online"
    r"|Times-Union|Dispatch|Globe|Mail|Telegraph|Standard|Mirror|Inquirer|Ledger|Register|Argus|Review)$"
)


def posting_date(text: str) -> re.Match[str] | None:
    """The date that stands in the masthead by itself; its group is ``date``."""
    for match in _POSTED.finditer(text, 0, REACH + 40):
        before = match.group("before") or ""
        told = before[:1].islower() and match.group("weekday") is None
        if match.start("date") <= REACH and not told and before.lower() not in _GOVERNING:
            return match
    return _MONTH_ALONE.search(text, 0, TITLE_PAGE)


def byline(text: str) -> re.Match[str] | None:
    """Who signs in the masthead: ``By`` and a name, or a name in front of the date; its group is ``name``."""
    for match in _BYLINE.finditer(text, 0, REACH):
        if not _NO_NAME.match(match.group("name")):
            return match
    return _NAME_DATED.search(text, 0, REACH)


def credit(text: str) -> re.Match[str] | None:
    """Who is credited with the reporting at the end; its group is ``name``."""
    return _CREDIT.search(text, max(0, len(text) - TITLE_PAGE))


def agency(text: str) -> re.Match[str] | None:
    """The agency whose dateline opens the text behind its title; its group is ``name``."""
    return _AGENCY.search(text, 0, REACH)


def letterhead(text: str) -> str:
    """What stands on the first line in front of the date, without reference numbers; empty without a date."""
    line = text.lstrip().split("\n", 1)[0]
    found = re.search(rf"\s{_WEEKDAY}?{_DAY}", line[:REACH])
    if found is None:
        return ""
    return " ".join(word for word in line[: found.start()].split() if not any(c.isdigit() for c in word))


def paper(text: str) -> str | None:
    """The name of a newspaper on the first line, above a title."""
    lines = text.strip().split("\n", 1)
    first = letterhead(text) or lines[0].strip("#* ")
    if len(first) > 60 or len(lines) < 2 or not lines[1].strip():
        return None
    return first if _PAPER.fullmatch(first) else None
