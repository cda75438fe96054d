"""Genres: texts whose figures are their own, and not facts that hold in one year and no longer in the next.

A *study* counts its own samples, doses and effects, a *lesson* invents the numbers of its examples, a *law* or a
standard lays them down, a *memoir* tells what its writer saw, and *history* tells of another time altogether. Each is
told by its habits: marks that stand many times in it and hardly ever in reports, news or articles. The densities were
measured on studies, textbooks, laws, standards, speeches and novels against reports, news and surveys.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcelint.document import Document

_SECTION = re.compile(
    r"""^[#*\s\d.]{0,8}(?:[A-Z]+\.){0,2}(?:(?P<methods>(?:materials?|patients?|subjects?)\s(?:and|&)\smethods?
        |methods?(?:\sand\s\w+)?|methodology|experimental\s(?:procedures|design)|study\sdesign|statistical\sanalys[ie]s)
    |(?P<results>results?(?:\sand\sdiscussion)?|findings)|(?P<discussion>discussion|conclusions?|limitations))
    [\s:.]{0,3}(?=$|[A-Z])""",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_CITATION = re.compile(
    r"\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,12}\]|\bet\sal\b"
    r"|\([A-Z][\w’'-]{1,20}(?:\sand\s[A-Z][\w’'-]{1,20})?,?\s(?:19|20)\d\d[a-z]?[;)]"
)
_TEST = re.compile(
    r"\b[pP]\s?(?:[<>=≤≥]|&[lg]t;)\s?0?\.\d|\b95\s?%\s?(?:CI|confidence)|\b[nN]\s?=\s?\d|±|\bstatistically\ssignificant|\bstandard\sdeviations?\b"
)
_WORKING = re.compile(
    r"""\b(?:in\s(?:this|the\s(?:present|current))\s(?:study|trial|experiment)|(?:were|was)\s(?:randomi[sz]ed|randomly\s(?:assigned
        |allocated))|data\snot\sshown|\(?fig(?:ure)?s?\.?\s?\d|eqs?\.|equations?|algorithms?|simulations?|controls?\sgroups?|placebo|in\svi(?:vo|tro)|regression|assays?
        |we\s(?:found|show|observed|measured|estimated|analy[sz]ed|examined|tested|used|compared|report))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LESSON = re.compile(
    r"""\b(?:Example\s[A-Z\d]|[Ss]uppos(?:e|ing)|[Ii]magine|[Aa]ssum(?:e|ing)|[Cc]alculate
        |[Ee]quations?|[Gg]raphs?|curves?|horizontal\saxis|vertical\saxis|[Hh]ypothetical|[Ll]et[’']s|[Cc]onsider\s(?:an?|the)|[Kk]ey\s(?:[Cc]oncepts|[Tt]erms)
        |[Ss]elf-[Cc]heck|[Ee]xercises?|[Ll]earning\s[Oo]bjectives)\b""",
    re.VERBOSE,
)
_LAW = re.compile(
    r"\b(?:shall|SHALL|MUST|must|subsections?|pursuant|hereby|thereof|herein|paragraph\s\(|section\s\d+|MAY|SHOULD)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|myself)\b")
_QUOTED = re.compile(r"“[^”]{0,600}”|\"[^\"]{0,600}\"")
_YEAR = re.compile(r"(?<![\d,.$£€])(?:1[5-9]|20)\d\d(?![\d%])")
#: Marks in a thousand words from which a text is a lesson, a law or a memoir, and how many there must be at least.
_LESSONS, _LAWS, _MEMOIRS, _MARKS = 3.0, 8.0, 10.0, 6
#: Texts are history when most of the years that they name are before this one.
_OLDEN, _MOST_YEARS, _LEAST_YEARS = 1950, 0.6, 5
#: How many of a kind of mark there must be in ten thousand characters of a study, and at least.
_DENSITY, _LEAST = 3.0, 3


class Genre(StrEnum):
    """A kind of text whose figures are its own."""

    STUDY = "study"
    LESSON = "lesson"
    LAW = "law"
    MEMOIR = "memoir"
    HISTORY = "history"


def genre_of(document: Document) -> Genre | None:
    """The genre that a text has the habits of, or None for one that gives figures of the world."""
    text = document.text
    words = text.count(" ") + 1
    if _many(_LAW, text, words, _LAWS):
        return Genre.LAW
    years = [int(match.group()) for match in _YEAR.finditer(text)]
    if len(years) >= _LEAST_YEARS and sum(year < _OLDEN for year in years) >= _MOST_YEARS * len(years):
        return Genre.HISTORY
    if _is_study(text):
        return Genre.STUDY
    if _many(_LESSON, text, words, _LESSONS):
        return Genre.LESSON
    return Genre.MEMOIR if _many(_FIRST_PERSON, _QUOTED.sub("", text), words, _MEMOIRS) else None


def _many(pattern: re.Pattern[str], text: str, words: int, density: float) -> bool:
    found = sum(1 for _ in pattern.finditer(text))
    return found >= _MARKS and 1000 * found >= density * words


def _is_study(text: str) -> bool:
    """Whether a text has two habits of a study: its sections, its citations, its tests, its words."""
    sections = {match.lastgroup for match in _SECTION.finditer(text)}
    habits = [len(sections) >= 2 and bool(sections & {"methods", "results"})]
    habits += [_habitual(pattern, text) for pattern in (_CITATION, _TEST, _WORKING)]
    return sum(habits) >= 2


def _habitual(pattern: re.Pattern[str], text: str) -> bool:
    found = sum(1 for _ in pattern.finditer(text))
    return found >= max(_LEAST, _DENSITY * len(text) / 10_000)
