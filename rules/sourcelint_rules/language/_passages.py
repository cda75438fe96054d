"""Passages of a document, and what else than prose in another language they may be."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from sourcelint import Document
from sourcelint.reading.code import inside
from sourcelint.reading.language import UNDETERMINED, Passage, length_of, words_of
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.set_off import without
from sourcelint.reading.vocabulary import word_list

MIN_WORDS_PART = 12
"""Words that part of a paragraph needs to be judged apart from the rest."""
_MIN_DISTINCT = 6
_LONG = 60
"""Words from which a passage is more than an entry of a bibliography."""
_MAX_NAMES, _MAX_NAMES_GERMAN = 0.45, 0.65
"""The part of the words with a capital from which they are a list of names. German gives one to every noun: the median
of 34 passages is 0.36, that of short sentences comes to 0.6."""
_HEADING = 40
_SUMMARY = re.compile(
    r"[#*_\s\d.]*(?:resumen|résumé|resumé|resumo|resum|riassunto|sommario|zusammenfassung|kurzfassung|samenvatting"
    r"|sammanfattning|sammendrag|resume|tiivistelmä|streszczenie|rezumat|souhrn|özet|аннотация|резюме|abstract|summary)"
    r"[*_\s.:—–-]*",
    re.IGNORECASE,
)
"""The heading of a summary, which papers have in more languages than one."""
_MANY, _SECOND = 5, 0.15
"""Passages, and the part of the words, from which a text has a second language."""
_TOKEN = re.compile(r"\w+")
_REFERENCE = re.compile(
    r"\((?:1[5-9]|20)\d\d[a-z]?\)|\b(?:pp?|vol|nº|no|núm|t|s|S|Bd|Hrsg|eds?|Ed)\. ?\d|\bISBN\b|\bdoi\b|\bVerlag\b"
    r"|\([^()\d]{2,100}[,:] ?(?:1[5-9]|20)\d\d\)"  # an imprint: place and year
    r"|^\d{1,3} [^\n]{0,200}[\"“«]|^(?:\[\d+\]|\d+\.)?\s*[A-ZÀ-Þ][\w'’-]+, [A-ZÀ-Þ]\."
)
_CODE_LIKE = re.compile(r"::|^[-$+>#%/(<]|[<>{}=]|\w\(\)|\s--?\w")


def is_prose(document: Document, passage: Passage, least: int) -> bool:
    """Whether a passage is prose that says enough in words of its own: at least so many."""
    if passage.kind in (BlockKind.CODE, BlockKind.TABLE, BlockKind.HEADING):
        return False
    least = least if passage.whole else MIN_WORDS_PART
    if passage.words < least or inside(passage.start, document.code):
        return False
    text = document.text[passage.start : passage.end]
    if _CODE_LIKE.search(text) or (passage.words < _LONG and _REFERENCE.search(text)):
        return False
    if bisect_right(document.blocks, passage.start, key=lambda block: block.start) - 1 in document.references:
        return False
    own = own_words(document, passage)
    return length_of(words_of(own)) >= least and not is_made_of_names(own, passage.language)


def own_words(document: Document, passage: Passage) -> str:
    """What a passage says in its own words: without what it quotes and sets in italics."""
    return without(document.text, passage.start, passage.end, document.set_off)


def is_made_of_names(text: str, language: str) -> bool:
    """Whether so many words open with a capital, or are figures, that this lists names, or is a note of entries."""
    most = _MAX_NAMES_GERMAN if language == "de" else _MAX_NAMES
    tokens: list[str] = _TOKEN.findall(text)
    return sum(token[0].isupper() or token[0].isdigit() for token in tokens) > most * len(tokens)


def is_known(document: Document, passage: Passage, expected: set[str]) -> bool:
    """Whether a passage without function words is made of words of an expected language, or of few words at all."""
    words = sorted(set(words_of(document.text[passage.start : passage.end])))
    lists = [known for code in sorted(expected) if (known := word_list(code)) is not None]
    return length_of(words) < _MIN_DISTINCT or any(
        sum(known.zipf(word) >= 2.5 for word in words) >= 0.5 * len(words) for known in lists
    )


def alternates(passages: tuple[Passage, ...], expected: set[str]) -> bool:
    """Whether a text changes between two languages all the time: an edition in both, a course, a dictionary."""
    foreign = [passage for passage in passages if passage.language not in expected | {UNDETERMINED}]
    if len(foreign) < 3:
        return False
    code, _ = Counter(passage.language for passage in foreign).most_common(1)[0]
    runs = [code for code, _ in groupby(passage.language for passage in passages if passage.words > 3)]
    words = sum(passage.words for passage in foreign if passage.language == code)
    return runs.count(code) >= 3 and words > 0.35 * sum(passage.words for passage in passages)


def has_second_language(passages: Sequence[Passage], foreign: Sequence[Passage]) -> bool:
    """Whether so many passages are in one other language that the text is written in both: a speech, a joint notice."""
    words = sum(passage.words for passage in foreign)
    if len({passage.language for passage in foreign} - {UNDETERMINED}) > 1 or len(foreign) < _MANY:
        return False
    return words >= _SECOND * sum(passage.words for passage in passages)


def is_summary(document: Document, passage: Passage) -> bool:
    """Whether a passage is the summary of the text for readers of another language, under its own heading."""
    block = bisect_right(document.blocks, passage.start, key=lambda block: block.start) - 1
    above = document.blocks[max(0, block - 1)]
    heading = document.text[above.start : above.end] if above.end - above.start <= _HEADING else ""
    opening = document.text[passage.start : passage.start + _HEADING]
    return _SUMMARY.fullmatch(heading) is not None or _SUMMARY.match(opening.partition(":")[0] + ":") is not None
