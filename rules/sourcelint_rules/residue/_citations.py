"""The parts of a reference-list entry: authors, year, volume and pages, publisher, identifiers."""

from __future__ import annotations

import re

from sourcelint.reading.form import Form, Verb

NAME = r"[A-ZÀ-Þ][\w’'-]{1,30}"
INITIAL = r"[A-ZÀ-Þ](?![\w’'])\.?"
INITIALS = rf"{INITIAL}(?:[ -]?{INITIAL}){{0,2}}"
INVERTED = rf"{NAME}(?: {NAME})?, (?:{INITIALS}|{NAME}(?: {INITIALS})?)"
"""``Gozdz, E. M.``, ``Lee, Ann B``: the surname first."""
LATER = rf"(?:{INVERTED}|{NAME}(?: {NAME}| {INITIALS}){{1,2}})"
AUTHORS = re.compile(
    rf"(?:^|[:;.]\s+)(?P<authors>{INVERTED}(?:(?:[,;]? (?:and|&|y|et|und|e) |[,;] ){LATER}){{0,12}}"
    r"(?:,? et al\.?|,? \(?[Ee]ds?\.?\)?)?)(?P<rest>.*)",
    re.DOTALL,
)
INITIALS_BEHIND = re.compile(rf"^(?:{NAME}(?: {NAME})? [A-ZÀ-Þ]{{1,3}}(?:, |\.|; )){{2,}}(?:et al\.?)?")
"""``Weber A, Rossi MB, Lee C.``: as medical journals write authors."""
WITH_INITIALS = re.compile(rf"{NAME}, (?:[A-ZÀ-Þ]\.[ -]?){{1,3}}")
YEAR = re.compile(
    r"\((?:19|20)\d\d[a-z]?(?:, [A-Z][a-z]+(?: \d{1,2})?)?\)"
    r"|[.,;] (?:19|20)\d\d[a-z]?[.;:]|, (?:19|20)\d\d\.?$"
)
VOLUME = re.compile(
    r"\b(?:19|20)\d\d;\d{1,4}(?:\(\d{1,3}\))?:\d{1,5}|"
    r"\b\d{1,4} ?\(\d{1,3}\)"
    r"|\b[Vv]ol(?:ume|\.)? ?\d{1,4}|\b\d{1,4}: ?\d{1,5}[-–]\d{1,5}|\bpp?\. ?\d{1,5}(?:[-–]\d{1,5})?"
    r"|, \d{1,4}, \d{1,5}[-–]\d{1,5}"
)
IDENTIFIER = re.compile(r"\bdoi:? ?10\.|doi\.org/10\.|\bISBN\b|\bISSN\b|\barXiv:\d|\bPMID\b", re.IGNORECASE)
RETRIEVED = re.compile(
    r"\b(?:Retrieved|Accessed|Available) (?:\w+ \d{1,2}, \d{4},? )?(?:from|at|on|online)\b|\b[Aa]vailable at:? ?http"
    r"|\b(?:Recuperado|Disponible|Consulté|Abgerufen|Disponível) (?:de|en|le|am|em)\b"
)
PUBLISHER = re.compile(
    r"\b[A-Z][\w’' ]{1,30}: [A-Z][\w’'& ]{1,40}(?:Press|Publish\w*|Books|Verlag|Editorial|Éditions|& Co)\b"
    r"|\bUniversity Press\b"
)


LONE_CAPITAL = re.compile(r"\b[A-ZÀ-Þ]\b")
SAYS = re.compile(r"\.? (?:\[[^\]]{0,200}\] |\((?:19|20)\d\d[a-z]?\) )?[a-zà-ÿ]{3,}\s")
"""A word in lower case behind the authors: they do something."""

AUTHORS_FIRST = "authors, surname first"
PARTS = (
    ("year", YEAR),
    ("volume or pages", VOLUME),
    ("identifier", IDENTIFIER),
    ("retrieved from", RETRIEVED),
    ("publisher", PUBLISHER),
)
PARTS_WITHOUT_DIGITS = PARTS[2:]
DIGIT = re.compile(r"\d")
MAX_LENGTH = 600


def signs_of_citation(form: Form) -> list[str]:
    """The parts of an entry that a segment shows; empty when it says something or shows too little."""
    text = form.text
    if len(text) > MAX_LENGTH:
        return []
    possible = PARTS if DIGIT.search(text) else PARTS_WITHOUT_DIGITS
    signs = [sign for sign, pattern in possible if pattern.search(text)]
    authors = AUTHORS.search(text) if ", " in text or signs else None
    if authors is not None and SAYS.match(authors["rest"]) and (form.verb > Verb.NONE or "et al" in authors["authors"]):
        return []  # "Moreover, Wu et al. measured …": the authors are a subject
    is_cut = authors is not None and not authors["rest"].strip(" .,;") and _is_list(authors["authors"])
    if INITIALS_BEHIND.match(text):
        signs.insert(0, AUTHORS_FIRST)
        return signs if len(signs) > 1 or form.verb is Verb.NONE else []
    if authors is not None and (_is_list(authors["authors"]) or WITH_INITIALS.match(authors["authors"])):
        signs.insert(0, AUTHORS_FIRST)
        if is_cut and form.verb is Verb.SURE and not LONE_CAPITAL.search(authors["authors"]):
            return []  # "These villages are Lund, Skåne; and Visby, Gotland."
        return signs if is_cut or (len(signs) > 1 and form.verb < Verb.SURE) else []
    is_part = len(signs) > 1 and signs != ["year", "volume or pages"] and form.verb is Verb.NONE
    return signs if is_part else []


def _is_list(authors: str) -> bool:
    """Two authors or more, or one with an initial."""
    return bool(re.search(r" (?:and|&|y|et|und|e) |;|, et al", authors)) or bool(LONE_CAPITAL.search(authors))
