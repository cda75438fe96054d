"""Studies: texts that report an experiment, a trial or a model, and whose figures are those of the study.

A study counts its own samples, doses and effects; they hold as of its publication, and no editor writes the year
beside each. What it says of the world beyond them, it says on the authority of others: how many people have a
disease, what its treatment costs a country.
"""

from __future__ import annotations

import re
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
#: How many of a kind of mark there must be in ten thousand characters, and at least, to be one of its habits.
_DENSITY, _LEAST = 3.0, 3


def is_study(document: Document) -> bool:
    """Whether a text has two habits of a study: its sections, its citations, its tests, its words."""
    text = document.text
    sections = {match.lastgroup for match in _SECTION.finditer(text)}
    habits = [len(sections) >= 2 and bool(sections & {"methods", "results"})]
    habits += [_habitual(pattern, text) for pattern in (_CITATION, _TEST, _WORKING)]
    return sum(habits) >= 2


def _habitual(pattern: re.Pattern[str], text: str) -> bool:
    found = sum(1 for _ in pattern.finditer(text))
    return found >= max(_LEAST, _DENSITY * len(text) / 10_000)
