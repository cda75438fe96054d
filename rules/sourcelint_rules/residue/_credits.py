"""The parts of a byline: labels, dates, times, names, roles, agencies. All of a segment, or it is none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sourcelint.reading.form import SMALL, Form, Verb
from sourcelint.reading.labels import Label, cover, words_of

MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september"
    r"|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre"
    r"|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|januar|jänner|februar|märz|juni|juli|oktober|dezember|janeiro|fevereiro|março|maio|junho|julho|setembro"
    r"|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)\.?"
)
DAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lunes|martes|miércoles|jueves|viernes|sábado"
    r"|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag"
    r"|samstag|sonntag|segunda|terça|quarta|quinta|sexta|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
)
DATE = re.compile(
    rf"\b(?:{DAY})?,?\s*(?:"
    rf"{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.|er|º)?\s+(?:de\s+|of\s+)?{MONTH},?\s+(?:de\s+|del\s+)?(?:19|20)\d\d"
    rf"|(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:19|20)?\d\d)\b",
    re.IGNORECASE,
)
MONTH_YEAR = re.compile(rf"\b{MONTH},?\s+(?:de\s+)?(?:19|20)\d\d\b", re.IGNORECASE)
TIME = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d){1,2}(?:\s*(?:[ap]\.?m\.?|uhr|h|hrs))?(?:\s*\(?(?:[A-Z]{2,4}|GMT[+-]\d{1,2})\b\)?)?"
    r"|\b\d{1,2}\s*(?:[ap]\.m\.|[ap]m\b)|\b\d{1,2}h\d\d\b",
    re.IGNORECASE,
)
AGENCY = re.compile(
    r"\b(?:AP|Reuters|AFP|EFE|dpa|DPA|UPI|ANSA|Xinhua|Bloomberg|TASS|Notimex|Associated Press|Agence France-Presse"
    r"|Press Association|Thomson Reuters)\b"
)
AUTHORSHIP = re.compile(
    r"(?:^|[\s,|·—–-])(?:by|por|par|von|di|a cura di|(?:written|posted|published|submitted|reported|reporting"
    r"|editing|edited|compiled|reviewed|fact-?checked|verified|approved|contributed|updated|created|story|text)\s+by)\s*:?\s+(?-i:(?=[A-ZÀ-Þ@§]))",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"\b(?:(?:senior|chief|staff|special|contributing|associate|assistant|managing|guest|health|science|political)\s+)*"
    r"(?:writer|reporter|correspondent|editor|columnist|blogger|contributor|journalist|redactor|redactora"
    r"|corresponsal|rédacteur|rédactrice|journaliste|redakteur|redakteurin|redaktion|korrespondent|repórter"
    r"|jornalista|giornalista|redazione|inviato|redacción|rédaction|redação|staff)s?\b",
    re.IGNORECASE,
)
PARTS = (("date", DATE), ("date", MONTH_YEAR), ("time", TIME), ("agency", AGENCY), ("role", ROLE))
PARTS_WITHOUT_DIGITS = PARTS[3:]
DIGIT = re.compile(r"\d")
JOINT = re.compile(r"\s*[;|•·]\s*|\s+[—–]\s+")
WITH_ROLE = re.compile(r",[^,§;]{0,40}§")
"""A role with what it is for, behind a name: ``, Home affairs correspondent``."""
MAX_WORDS_BESIDE_A_LABEL = 2
HINT = re.compile(rf"\d|{AUTHORSHIP.pattern}|{AGENCY.pattern}|{ROLE.pattern}", re.IGNORECASE)
"""Without a digit, an author, an agency or a role there is no byline."""
NAME = re.compile(r"[A-ZÀ-Þ][\w’'.-]*$|(?:de|del|la|van|von|der|den|da|dos|di|bin|al|y|e|and|und|et|&)$")
OF = frozenset("of the to in on for with or".split())
"""Words that stand in no name of a person; in capitals they look like one."""
DATE_LABELS = re.compile(
    r"\b(?:posted|published|updated|modified|revised|reviewed|created|submitted|issued|actualizad[oa]|publicad[oa]"
    r"|publié|mise? à jour|veröffentlicht|aktualisiert|erstellt|stand|geändert|änderung|atualizad[oa]|atualização"
    r"|actualización|pubblicato|aggiornato|aggiornamento|last changed"
    r"|date posted|added on|dateline|review due|next review)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Credit:
    """What a byline consists of."""

    parts: tuple[str, ...]

    @property
    def is_labelled(self) -> bool:
        """Whether a word says that this is a byline or a posting date."""
        return "author" in self.parts or "label" in self.parts

    @property
    def has_date(self) -> bool:
        """Whether a whole date is among the parts."""
        return "date" in self.parts

    @property
    def has_time(self) -> bool:
        """Whether a time of day is among the parts."""
        return "time" in self.parts

    @property
    def has_agency(self) -> bool:
        """Whether a news agency is among the parts."""
        return "agency" in self.parts


def read_credit(text: str) -> Credit | None:
    """Read a segment as a byline; None when a word of it is no part of one."""
    if not HINT.search(text) or text.startswith(("“", "«", "„")):
        return None  # nobody quotes a byline
    whole = _read(text)
    if whole is not None:
        return whole
    pieces = [piece for piece in JOINT.split(text.strip(" ().")) if piece.strip()]
    read = [_read(piece) for piece in pieces]
    if len(pieces) < 2 or not any(credit is not None and credit.is_labelled for credit in read):
        return None
    if any(credit is None and not _is_label(piece) for credit, piece in zip(read, pieces, strict=True)):
        return None
    return Credit(tuple(dict.fromkeys(part for credit in read if credit is not None for part in credit.parts)))


def _read(text: str) -> Credit | None:
    parts: list[str] = []
    rest = text
    for part, pattern in PARTS if DIGIT.search(text) else PARTS_WITHOUT_DIGITS:
        rest, count = pattern.subn(" § ", rest)
        if count:
            parts.append(part)
    labelled = DATE_LABELS.search(rest) is not None and ("date" in parts or "time" in parts)
    author = AUTHORSHIP.search(rest)
    if author and "role" in parts and not rest[author.end() :].strip(" §.,;"):
        parts.append("author")  # "By staff", "Por Redacción"
        rest = rest[: author.start()]
    elif author:
        names = _names(WITH_ROLE.sub(" § ", rest[author.end() :]))
        if names is None:
            return None
        if len(names) >= 2 or (names and ("date" in parts or "role" in parts or "agency" in parts)):
            parts.append("author")
        else:
            return None
        rest = rest[: author.start()]
    if labelled:
        parts.append("label")
    if not parts or parts == ["role"]:
        return None
    is_dated = labelled and _left_over(rest) <= MAX_WORDS_BESIDE_A_LABEL and Form(rest).verb is not Verb.SURE
    if not is_dated and not _is_nothing_else(rest) and not ("author" in parts and _is_adverb(rest)):
        return None
    return Credit(tuple(parts))


def _names(text: str) -> list[str] | None:
    """The names after "by" up to eight words; None when a word is no name and no label."""
    words = [word for word in re.split(r"[\s,;|/()§:]+", text.strip(" .|-–—")) if word]
    if any(word.isupper() and word.lower() in OF for word in words):
        return None  # capitals throughout: "BY ORDER OF THE COURT"
    names = [word for word in words if NAME.match(word)]
    others = [word for word in words if not NAME.match(word)]
    if len(names) > 8 or not _is_nothing_else(" ".join(others)):
        return None
    return [name for name in names if name[0].isupper() and name.lower() not in SMALL]


def _is_label(text: str) -> bool:
    return len(text) < 60 and cover(words_of(text), [Label.NAVIGATION, Label.SHARE])[1] == len(words_of(text))


def _is_adverb(text: str) -> bool:
    """``Medically`` before "reviewed by"."""
    words = words_of(text)
    return len(words) == 1 and words[0].endswith("ly")


def _is_nothing_else(text: str) -> bool:
    return _left_over(text) == 0


def _left_over(text: str) -> int:
    """How many words no label of a byline accounts for."""
    words = words_of(text)
    return len(words) - cover(words, [Label.BYLINE])[1]
