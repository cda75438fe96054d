"""Contacts that were published on purpose: those of offices, of authors and editors, of whoever answers for a text.

An address is no private one because a name stands in it. What tells a public contact is who offers it: the words on the
same line, the questions that it is there for, or the section: the addresses of the authors of a standard, the people
thanked in a report, the correspondence of an article.
"""

from __future__ import annotations

import re

PUBLIC = re.compile(
    r"\b(?:press|media|prensa|presse|stampa|hotline|helpline|line|toll[\s-]?free|freephone|switchboard|office|officer|bureau|büro|oficina|spokes\w+|sprecher\w*|contact\sfor|"
    r"editors?|correspond\w+|authors?|maintain\w+|contributors?|chair\w*|secretary|convenors?|organi[sz]ers?|moderators?|reporters?|columnists?|copyright|\(c\)|©|signed-off-by|co-authored-by|reviewed-by|mailto|"
    r"present:|attend(?:ees|ing|ance)|department|ministry|embassy|consulate|agency|clinic|hospital|school|museum|customer|information|details|tickets|rsvp|register|reservations?|emergency|24[\s-]?(?:hours?|/7)|"
    r"donat\w+|spende\w*|donación|dons?|verein|e\.\s?v\.|gmbh|ltd|inc|llc|foundation|stiftung|fundación|fondation|association|company|firma|empresa|municipal\w*)(?:\b|(?<=\W))",
    re.IGNORECASE,
)
OFFICIAL = re.compile(r"(?:^|\.)(?:gov|gob|gouv|mil|govt|admin|bund|europa)(?:\.[a-z]{2})?$|\.int$", re.IGNORECASE)
"""Domains of states and of the bodies that states form: whoever writes from there holds an office."""
OFFERED = re.compile(
    r"\b(?:questions?|inquir\w+|enquir\w+|quer(?:y|ies)|comments|this\s(?:report|notice|letter|rule|document|study)"
    r"|preguntas|consultas|dudas|fragen|rückfragen|questions|renseignements|dúvidas|domande)\b",
    re.IGNORECASE,
)
"""Whoever offers a number for questions about a paper answers for an office."""
_SECTION = re.compile(
    r"^[#*_ \t]*(?:\d{1,2}(?:\.\d{1,2})*\.?[ \t]+)?(?:[^\W\d_]{2,14}[ \t]){0,2}"
    r"(?:authors?|editors?|contributors?|acknowledge?ments?|acks|contacts?|participants|attendees|members|chairs?|committee"
    r"|maintainers|credits|correspondence|signatories|autor(?:en|es)?|auteurs?|autori|kontakte?|contacto|contatti)['’]?s?['’]?"
    r"(?:[ \t](?:and[ \t])?(?:(?:contact|e-?mail)[ \t])?"
    r"(?:addresse?s?|information|details|affiliations?|list|acknowledge?ments?))?"
    r"[ \t]*:?[#*_ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line of its own that heads such a section."""
_PROSE = re.compile(r"^[^\n@]{150,}[.!?][ \t]*$|^(?:[^\n@]{50,}\n){4}", re.MULTILINE)
"""What such a section does not hold: a paragraph, or four full lines."""
_REACH = 6_000
_MANY_WORDS = 12
"""Words in lower case before an address in its paragraph from which it stands in prose."""
_FAX = re.compile(r"\b(?:tele)?fax\b", re.IGNORECASE)


def is_letterhead(text: str, start: int, end: int) -> bool:
    """Whether a fax stands beside an address, on its line or the next: private persons have none."""
    first = text.rfind("\n", 0, max(0, text.rfind("\n", 0, start))) + 1
    last = text.find("\n", end)
    last = text.find("\n", last + 1) if last >= 0 else -1
    return _FAX.search(text, max(first, start - 300), min(last if last >= 0 else len(text), end + 300)) is not None


def is_among_contacts(text: str, start: int) -> bool:
    """Whether an address stands in a section of contacts: under its heading, with no paragraph between."""
    before = text[max(0, start - _REACH) : start]
    headings = list(_SECTION.finditer(before))
    if not headings or _PROSE.search(before, headings[-1].end()):
        return False
    paragraph = before.rpartition("\n\n")[2]
    return sum(word.islower() for word in paragraph.split()) < _MANY_WORDS
