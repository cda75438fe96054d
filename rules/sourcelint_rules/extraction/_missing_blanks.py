"""Places where a blank is missing after a mark, beside a year, or before a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sourcelint import Document, Span
from sourcelint.reading.code import inside
from sourcelint.reading.function_words import FUNCTION_WORDS
from sourcelint.reading.vocabulary import WordList, word_list

from ._joins import is_technical


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where a blank is missing: the two words around it, the offset, and the kind of place."""

    span: Span
    at: int
    kind: str


_LONGEST = 200
# Marks, years and letters that touch where a blank may be missing; fast to find.
_TOUCH = re.compile(
    r"[.!?][\"”’)]?(?=[^\W\d_])|,(?=[^\W\d_])|[a-z](?=(?:1[6-9]|20)\d\d)|(?:1[6-9]|20)\d\d(?=[a-z])|[;)](?=[^\W\d_]{2})|[^\W\d_](?=\([A-Z]{3})"
)
# What stands before and after the end mark of a sentence. The token may hold no other mark that addresses,
# paths, identifiers, abbreviations or calls have.
_STOP = re.compile(
    r"(?P<left>[^\W\d_]{2,}|\d{4}|[)\]”\"’»%])(?P<mark>[.!?]|\.[”\"’)])(?P<right>[^\W\d_]+)(?P<rest>[^\w/@\\=(.]|['’-]|$)"
)
_COMMA = re.compile(r"(?P<left>[^\W\d_]{3,})[,;](?P<right>[^\W\d_]{3,})(?=[\s.,;:)]|$)")
# An abbreviation in brackets, grown together with the word before or after it.
_BRACKET_AFTER = re.compile(r"(?<![\w&])(?P<left>[^\W\d_]{3,})(?P<right>\([A-Z]{3,}\))")
_BRACKET_BEFORE = re.compile(r"(?P<left>\([A-Z][A-Za-z]+\))(?P<right>[a-z]{2,})(?!\w)")
_YEAR_AFTER = re.compile(
    r"(?<![\w.-])(?P<left>in|of|the|and|from|since|by|until|to|during|before|after)(?P<right>(?:1[6-9]|20)\d\d)(?![\w-])"
)
_YEAR_BEFORE = re.compile(
    r"(?<![\w.,/-])(?P<left>(?:1[6-9]|20)\d\d)(?P<right>and|the|to|in|was|were|with|compared|by|of|but|which)(?![\w-])"
)
_CAPITAL = re.compile(
    r"(?<![\w@/.#_-])(?P<left>[a-z]{3,})(?P<right>The|This|These|Those|There|They|However|Although|According|When|While|After)(?=\s)"
)
_NO_CODE = re.compile(r"[@/\\_=<>{}|#$&]|::|www\.|\(\)|\)\)|\(\(")
_DOMAIN = frozenset("com org net edu gov mil info io js py txt pdf doc docx html htm xml php".split())


def find_missing_blanks(document: Document) -> Iterator[Gap]:
    """Every missing blank of a document, in order of the kinds."""
    text = document.text
    words = word_list(document.language)
    code = document.code
    suspects, capitals = list(_suspects(text)), list(_CAPITAL.finditer(text))
    programs = bool(suspects or capitals) and is_technical(document)
    for offset, part in suspects:
        if _NO_CODE.search(part) or inside(offset, code):
            continue
        for pattern, kind in _KINDS:
            if not (match := pattern.search(part)):
                continue
            if kind == "sentence" and not _ends_sentence(match, part, words, document, offset + len(part), programs):
                continue
            if kind == "comma" and not _is_prose_comma(match, part, words):
                continue
            if kind == "bracket" and not _is_prose_bracket(match, words, programs):
                continue
            start, end = match.start("left"), match.end("right")
            # A closing bracket or quote is no word: take in the one before it.
            while (start > 0 and not part[start].isalnum()) or (start > 0 and part[start - 1].isalnum()):
                start -= 1
            yield Gap(Span(offset + start, offset + end), offset + match.start("right"), kind)
            break
    for match in capitals:
        if words is not None and words.zipf(match["left"]) >= 3 and not inside(match.start(), code) and not programs:
            yield Gap(Span(match.start("left"), match.end("right")), match.start("right"), "capital")


def _suspects(text: str) -> Iterator[tuple[int, str]]:
    """Tokens in which something touches, with their offsets; endless ones are left out."""
    done = 0
    for match in _TOUCH.finditer(text):
        if match.start() < done:
            continue
        start, end = match.span()
        while start > done and end - start < _LONGEST and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and end - start < _LONGEST and not text[end].isspace():
            end += 1
        done = end
        if end - start < _LONGEST:
            yield start, text[start:end]


_KINDS = (
    (_STOP, "sentence"),
    (_COMMA, "comma"),
    (_YEAR_AFTER, "year"),
    (_YEAR_BEFORE, "year"),
    (_BRACKET_AFTER, "bracket"),
    (_BRACKET_BEFORE, "bracket"),
)


def _ends_sentence(
    match: re.Match[str], token: str, words: WordList | None, document: Document, after: int, programs: bool
) -> bool:
    """Whether an end mark in the middle of a token ends a sentence."""
    left, right = match["left"], match["right"]
    if not right[0].isupper() or not (right[1:].islower() or right in ("A", "I")):
        return False
    opener = right.lower() in _openers(document.language)
    if token.count(".") - token.endswith(".") > 1 or right.lower() in _DOMAIN or left in _DOMAIN:
        return False
    if left[0].isalpha() and not left.islower():
        # A name, a class, an abbreviation ("Node.Type", "Inc.The") unless an everyday word ends the sentence.
        common = words is not None and len(left) > 3 and left[1:].islower() and words.zipf(left) >= 3.5
        return opener and len(right) > 2 and common and not programs
    follows = document.text[after : after + 2]
    if opener:
        return len(left) > 2 or not left.isalpha() or words is None or words.zipf(left) > 5
    if programs or words is None or document.text.count(match.group(0)) > 1:
        return False
    goes_on = bool(match["rest"]) or follows[:1].isspace()
    known = not left.isalpha() or (len(left) > 2 and words.zipf(left) >= 2.5) or left in _ABBREVIATED
    return known and goes_on and words.zipf(right) >= 3


_ABBREVIATED = frozenset({"etc", "al", "usw", "ecc"})


def _openers(language: str) -> frozenset[str]:
    """Small words that often open a sentence."""
    return FUNCTION_WORDS.get(language, FUNCTION_WORDS["en"]) - {"in", "no", "d", "l", "n", "s", "c", "j"}


def _is_prose_bracket(match: re.Match[str], words: WordList | None, programs: bool) -> bool:
    """Whether a bracket touches a word of prose: no call, no part of a word, no numeral of a chemist."""
    left, right = match["left"], match["right"]
    word, bracket = (right, left) if left.startswith("(") else (left, right)
    return not programs and words is not None and words.zipf(word) >= 3 and not set(bracket) <= set("(IVXivx)s")


def _is_prose_comma(match: re.Match[str], token: str, words: WordList | None) -> bool:
    """Whether a comma stands between two words of prose, not between the items of a list of codes."""
    left, right = match["left"], match["right"]
    if (
        words is None
        or token.count(",") + token.count(";") - token.endswith((",", ";")) > 1
        or not (left + right).islower()
    ):
        return False
    return words.zipf(left) >= 3 and words.zipf(right) >= 3.4
