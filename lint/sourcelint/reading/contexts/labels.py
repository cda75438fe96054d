"""Numbers that name, address or date something: sections, codes, streets, hours, scores, models, titles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.reading.verbs import FINITE_VERBS

if TYPE_CHECKING:
    from sourcelint.reading.quantities import Quantity

_LABEL_BEFORE = re.compile(
    r"""(?:§|\b(?:sections?|secs?\.?|articles?|arts?\.?|titles?|chapters?|paragraphs?|clauses?|schedules?|annex(?:es)?
        |appendix|rules?|regulations?|numbers?|no\.|nos\.|nr\.?|№|rooms?|routes?|flights?|channels?|phases?|tiers?
        |levels?|types?|grades?|classes|class|steps?|figures?|figs?\.?|tables?|boxe?s?|pages?|pp?\.|pp|versions?|v\.
        |resolutions?|decrees?|goals?|targets?|units?|blocks?|lots?|highways?|exits?|models?|items?|stages?|groups?
        |questions?|lessons?|volumes?|vol\.?|issues?|part|parts|line|lines|apartment|suite|zone|formula|ratio|scale
        |law|act|bill|directive|convention|agenda|protocol|note|footnote|plate|map|option|category|year|season|episode
        |round|game|week|day|month|under-?|id|code|pin|isbn:?|issn:?|doi:?|case\s(?:no\.?|number)|postal\scode|zip\scode
        |p\.o\.\sbox|population\sof\sunder|size|hotline|helpline|dial|dialling|dialing|telephone|phone|tel\.?|fax|gate
        |platform|terminal|top|points?|coefficient|opus|op\.|psalm|verse|encoding|posts|score|chord|edition
        |release|requirements?|recommendations?|conditions?|criterion|principles?|objectives?|amendments?|orders?|patients?
        |participants?|subjects?|respondents?|cohorts?|arms?|visits?|sessions?|bouts?|experiments?|exons?|introns?
        |chromosomes?|codons?|residues?|positions?|nucleotides?|ports?|bits?|bytes?|octets?|layers?|nodes?|slots?|rows?
        |columns?|cells?|lemmas?|theorems?|equations?|eqs?\.|propositions?|weeks|days|months|districts?|wards?|precincts?
        |U\.\s?S\.\s?C\.|C\.?F\.?R\.?|Reg\.(?:\sat)?|Stat\.(?:\sat)?|P\.\s?L\.|Pub\.\s?L\.|chs?\.|books?|canto|scene|stanza|hymn|RFC|ISO))\s?[\#№]?\s?$""",
    re.IGNORECASE | re.VERBOSE,
)
#: The members of a list of numbers that stand in front of one: ``exons 19 and`` 21, ``weeks 12, 24 and`` 48.
_LIST_BEFORE = re.compile(
    r"(?:\d[\d.]{0,6}[A-Za-z]?(?:\s?[-–—/]\s?|,\s?(?:(?:and|or|&)\s)?|\s(?:and|or|to|through|&)\s))+$"
)
#: A mark of reference set behind the word it belongs to, without a blank: ``blood test.11``, ``ten”4``, ``[^6``.
_REFERENCE_MARK = re.compile(r"(?:[a-z%)\]”\"’][.,;:]|[a-z][”\"’)]|\[\^)$")
_CITED = re.compile(r"\[[\d,;\s–-]*$")
#: Dots that lead to a page, and the gap between columns.
_LEADERS = re.compile(r"(?:\.{4,}|(?:\s\.){4,})")
_NEXT_COLUMN = re.compile(r"\s\d[\d,.]*(?=\s)(?!\s?(?:/|%|[a-z]))(?<!911)")
_COLUMN_BEFORE, _COLUMN_NEXT = re.compile(r"\S[ \t]{3,}$"), re.compile(r"[ \t]{3,}\S")
#: The number of a heading: ``8.6 Privacy Compliance`` on a line of its own, ``## 4 Requirements``.
_LINE_BEFORE = re.compile(r"(?:^|\n)[ \t]{0,3}(?P<mark>#{1,6}\s{1,3})?$")
_REST_OF_LINE = re.compile(r"[^\n]{1,100}(?=\n|$)")
MAX_HEADING_WORDS = 8
_HEADING_NEXT = re.compile(r"\.?\s{1,3}[A-Z]")
_LABEL_JOINED = re.compile(r"\d\s:\s$|[A-Za-z][-‐‑–]$|\d[-–:]$|[#№/\\_]$|[A-Za-z]\.$|\[$|[A-Z]{2,}\s?$")
#: The items of a list with slashes: ``4 female/8 male/ 10 unknown``.
_SLASHED, _NOUN_NEXT = re.compile(r"[a-z]{3}\s?/\s?$"), re.compile(r"\s[a-z]{3,}")
_STREET = re.compile(
    r"""\s(?:[A-Z][\w.’']*\s){1,3}
    (?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Lane|Drive|Square|Highway|Court|Way)\b""",
    re.VERBOSE,
)
_MONTHS = r"January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH_BEFORE = rf"\b(?:{_MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s"
_MONTH_NEAR = re.compile(rf"{_MONTH_BEFORE}$")
#: Other days of the same month: ``September 18 and`` 19.
_DAYS_BEFORE = re.compile(rf"{_MONTH_BEFORE}(?:\d\d?(?:,\s|\s?[-–]\s?|\s(?:and|or|to)\s)){{1,4}}$")
_MONTH_NEXT = re.compile(rf"(?:\s(?:of\s)?)(?:{_MONTHS})\b")
_CLOCK = re.compile(r"\s?(?:a\.?m\.?|p\.?m\.?|o[’']clock|hrs?|GMT|UTC)(?!\w)", re.IGNORECASE)
_PER = re.compile(r"\b(?:per|for every|for each)\s$")
_CODE_OF_LAW = re.compile(
    r"\s(?:U\.?\s?S\.?\s?C\.?(?:A\.)?|C\.?F\.?R\.?|et\sseq|Fed\.|F\.\s?(?:[23]d|Supp\.)"
    r"|Stat\.|S\.\s?Ct\.|U\.\s?S\.\s\d+)(?!\w\w)"
)
#: In front of the page of a case at law: ``454 U. S. 312``.
_REPORTER = re.compile(r"\d\s(?:U\.\s?S\.|S\.\s?Ct\.|F\.\s?(?:[23]d|Supp\.)|L\.\s?Ed\.),?\s(?:at\s)?(?:\d{1,5},\s)*$")
_COMPOUND = re.compile(r"[-‐‑][A-Za-z]")
_SURNAME = re.compile(r"[A-Z][a-z]+, $")


def what_it_names(
    text: str,
    quantity: Quantity,
    before: str,
    after: str,
    neighbours: tuple[Quantity | None, Quantity | None],
) -> str | None:
    """The kind of label that a number is, or None; ``before`` and ``after`` are the text on its sides."""
    digits = quantity.form == "digits"
    if digits and _LABEL_JOINED.search(text[max(0, quantity.start - 3) : quantity.start]):
        slashed = _SLASHED.search(text, max(0, quantity.start - 5), quantity.start) and _NOUN_NEXT.match(after)
        return None if slashed else "identifier"
    if digits and (_LABEL_BEFORE.search(before) or _CODE_OF_LAW.match(after) or _REPORTER.search(before)):
        return "label"
    if digits and (_marks(text, quantity, after) or _listed_label(before)):
        return "label"
    if quantity.value % 10 == 0 and quantity.value <= 90 and re.match(r"[’']?s\b", after):
        return "decade"
    first = text[quantity.start]
    if quantity.form == "words" and first.isupper() and _inside(before):
        return "name"
    if 14 <= quantity.value <= 99 and after[:1] == "," and _SURNAME.search(before):
        return "age"
    if _PER.search(before):
        return "denominator"
    if digits and _COMPOUND.match(after):
        return "age" if re.match(r"[-‐‑]year[-‐‑]old", after) else "compound"
    if digits and (re.match(r"\.[A-Z]{1,3}\b", after) or _IN_CAPITALS.match(text, quantity.end - 1)):
        return "identifier"
    if quantity.value in _EMERGENCY and _CALLING.search(before):
        return "code"
    if re.match(r"/\d", after):
        return "fraction"
    if before[-1:] in ("'", '"', "“", "‘") and after[:1] in ("'", '"', "”", "’"):
        return "label"
    if _STREET.match(after):
        return "address"
    if (
        _MONTH_NEAR.search(before)
        or (quantity.value <= 31 and _DAYS_BEFORE.search(before))
        or (quantity.value <= 31 and _MONTH_NEXT.match(after))
    ):
        return "date"
    if quantity.value <= 24 and _CLOCK.match(after):
        return "time"
    return _named_by_its_place(text, quantity, before, after, neighbours[0])


def follows_label(before: str) -> bool:
    """Whether a number behind this text is a label: ``WHO grade``, ``in stage``, ``on page``."""
    return _LABEL_BEFORE.search(before) is not None


def _listed_label(before: str) -> bool:
    """Whether a number is a further member of a list of labels."""
    found = _LIST_BEFORE.search(before)
    return found is not None and _LABEL_BEFORE.search(before[: found.start()]) is not None


def _marks(text: str, quantity: Quantity, after: str) -> bool:
    """Whether a number refers to a note, a page or a section, or numbers a heading."""
    window = text[max(0, quantity.start - 24) : quantity.start]
    listed = _LIST_BEFORE.search(window)
    lead = window[: listed.start()] if listed and "," in listed.group() else window
    if quantity.value < 1000 and quantity.grain >= 1 and _REFERENCE_MARK.search(lead):
        return True
    if _CITED.search(window) or _LEADERS.search(window) or _LEADERS.search(after):
        return True
    if _COLUMN_BEFORE.search(window) or _COLUMN_NEXT.match(after):
        return True
    line = _LINE_BEFORE.search(window if quantity.start > len(window) else "\n" + window)
    if line is None or not _HEADING_NEXT.match(after):
        return False
    return line.group("mark") is not None or quantity.grain < 1


def _is_heading(text: str, start: int) -> bool:
    """Whether what follows a number on its line is a few words without a verb or an end."""
    line = _REST_OF_LINE.match(text, start)
    words = line.group().split() if line else []
    if not 2 <= len(words) <= MAX_HEADING_WORDS or words[-1][-1] in ".!?;,:" or not words[0][0].isupper():
        return False
    return not any(word in FINITE_VERBS or word.endswith("ed") for word in words)


def _inside(before: str) -> bool:
    """Whether a sentence or a quotation has begun in front, so that a capital is no mere beginning."""
    return bool(before.strip()) and before.rstrip()[-1] not in '.!?:"“‘(•*-–—\n'


#: Numbers that are called, and what tells that they are.
_EMERGENCY = frozenset([911.0, 999.0, 112.0, 113.0, 108.0, 119.0, 110.0, 995.0, 988.0, 911911.0])
_CALLING = re.compile(r"\b(?:call|dial|calling|dialing|dialling)\s$", re.IGNORECASE)
_EMERGENCY_BEFORE = re.compile(
    r"\b(?:the|a|dial|call|called|calling|via|national|through|new|toll-free|to|emergency|enhanced|and)\s$",
    re.IGNORECASE,
)
_EMERGENCY_AFTER = re.compile(
    r"""\s(?:hotline|helpline|number|emergency|operators?|dispatch\w*|first|system|services?|lines?
        |call\s(?:center|centre)s?|calls?\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_ENUMERATOR = re.compile(r"(?:[.)]|\s?[.)]:)\s")
_TITLE = re.compile(r"\s[A-Z]{3,}\s[A-Z]{2,}\b|(?:\s[A-Z][\w’'-]*){3}|(?:\s[A-Z][\w’'-]*){2}[^\w]*$")
#: The mark of a note in front of its sentence: ``22 The Agency has …``, ``3 The Fund's new statement …``.
_ANOTHER_SENTENCE = re.compile(
    r"\s(?:(?:The|An?|In|On|At|This|These|Those|For|We|It|As|See|If|Most|Many|Some|All|When|While|Our|Their|His|Her|Although|However|There|Id|Ibid)\b"
    r"|[A-Z][\w.]*[’']s?\s)"
)
_HEADLINE = re.compile(r"\s[A-Z][a-z]+\s(?:About|That|To|For|Of|You|Every|Things)\b")
#: ``a 4K OLED screen``.
_IN_CAPITALS = re.compile(r"[kK]\s[A-Z]{2,}\b")
_PLAYED = re.compile(
    r"\s(?:points?\son\s\d|(?:\w+\s)?(?:rebounds?|touchdowns?|home\sruns?|wickets?|innings|birdies|strikeouts?|penalt(?:y|ies)\skicks?)\b)"
)
_SCORE = re.compile(r"\s?[-–:]\s?\d{1,2}\b(?!\s?%)")
_PLURAL_NEXT = re.compile(
    r"""\s(?:[a-z][\w’'-]{0,30}[\s-]){0,4}?
    (?:[a-z]{2,30}s|people|children|women|men|police|personnel|staff|cattle|fish)\b""",
    re.VERBOSE,
)


#: Behind a number: what may be the rest of it (322 246), in a text that does not show so.
_NEXT_GROUP = re.compile(r" \d{3}(?!\d|[.,/-]\d)")


def _named_by_its_place(
    text: str, quantity: Quantity, before: str, after: str, previous: Quantity | None
) -> str | None:
    """The kind of label that a number is by where it stands: behind another number, at the start of a line, …"""
    counts = quantity.unit == "count"
    if previous is not None and previous.unit == "count" and text[previous.end : quantity.start] == " ":
        return "code" if quantity.form == "digits" else None
    if counts and quantity.form == "digits" and quantity.value < 1000 and _NEXT_GROUP.match(after):
        return "code"
    if quantity.form == "digits" and quantity.value not in _EMERGENCY and _NEXT_COLUMN.match(after):
        return "column"
    if quantity.value in _EMERGENCY and _EMERGENCY_AFTER.match(after) and _EMERGENCY_BEFORE.search(before):
        return "code"
    line_start = quantity.start == 0 or text[quantity.start - 1] == "\n"
    if (line_start or not before.strip()) and quantity.value < 100 and _ENUMERATOR.match(after):
        return "label"
    bracket = text[quantity.start - 1 : quantity.start] == "(" or before.count("(") <= before.count(")")
    if after[:1] == ")" and bracket and quantity.value < 30 and counts:
        return "label"
    if before.strip() == "" and (_TITLE.match(after) or (quantity.form == "digits" and _ANOTHER_SENTENCE.match(after))):
        return "title"
    if _HEADLINE.match(after) or (line_start and quantity.form == "digits" and _is_heading(text, quantity.end)):
        return "title"
    if quantity.form != "digits":
        return None
    if quantity.grain <= 1 and counts and (_PLAYED.match(after) or (quantity.value < 30 and _SCORE.match(after))):
        return "score"
    return "identifier" if _after_name(before) and not _PLURAL_NEXT.match(after) else None


#: Words that are capitalised at the start of a sentence and name nothing.
_NOT_NAMES = frozenset(
    "In On At By From To Of The A An And Or But With For About Over Under Some Only Nearly Almost Than Between "
    "Authorities Police Officials Courts Prosecutors Least Most More Fewer Less Around Approximately Roughly Just "
    "Another Additional Total Since Until During After Before".split()
)


_COUNTRIES = frozenset("US USA UK EU UN UAE DC".split())


def _after_name(before: str) -> bool:
    """Whether a number directly follows a capitalised word in mid-sentence, as in a model or an event."""
    if not re.search(r"\b[A-Z][A-Za-z&]+\)?\s$", before):
        return False
    words = before.split()
    if words[-1] in _COUNTRIES:
        return False
    return len(words) > 1 and words[-1] not in _NOT_NAMES and not words[-2].endswith((".", ":", "•"))
