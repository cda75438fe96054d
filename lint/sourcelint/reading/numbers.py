"""Numbers as they are written: digits with separators, words, fractions, scales.

A number here is only its value, its precision and its form. Whether it is a year, a share, an age or an
amount is for the modules that build on this one to say.
"""
# ruff: noqa: E501  (word lists and patterns)

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from sourcelint.document import Span

if TYPE_CHECKING:
    pass

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "lakh": 1e5, "crore": 1e7, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
#: Scales that are one letter; they count only right behind the digits.
LETTER_SCALES = {"k": 1e3, "m": 1e6, "M": 1e6, "K": 1e3, "B": 1e9, "b": 1e9}
#: Denominators of fractions in words.
PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
VULGAR = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5,
          "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}  # fmt: skip
#: Blanks that are written inside numbers: no-break, narrow no-break, thin, figure space.
TIGHT_BLANKS = "\u00a0\u202f\u2009\u2007"


@dataclass(frozen=True, slots=True)
class Number:
    """One written number.

    ``step`` is one unit of the last written digit, in base units: 1 for ``706``, 10,000 for ``3.31 million``;
    0 for words and fractions, which are meant as they stand. ``form`` is ``digits``, ``words``, ``fraction``
    or ``ordinal``; ``bare`` tells digits without any separator, scale or decimals, which may be a year.
    """

    start: int
    end: int
    value: float
    step: float
    form: str
    bare: bool = False

    @property
    def span(self) -> Span:
        """The number's span."""
        return Span(self.start, self.end)


#: What holds digits and is no number: addresses, dates, times, versions, telephone numbers, identifiers.
_MASKS = re.compile(
    r"""(?:https?://|www\.)\S{1,2000}
      | (?<![\w.])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}
      | (?<![\w/.])\d{1,4}/\d{1,2}/\d{1,4}(?![\w/])
      | (?<![\w-])(?:1[0-9]|2[01])\d\d-\d\d-\d\d(?![\w-])
      | (?<![\w.])\d{1,2}\.\d{1,2}\.(?:1[0-9]|2[01])\d\d(?!\w)
      | (?<![\w:])\d{1,2}:\d\d(?::\d\d)?(?!\w|:)
      | (?<!\w)\d{1,3}(?:\.\d{1,5}){2,9}(?![\w])(?!,\d)
      | \+\d[\d\ ()./-]{6,22}\d
      | (?<![\w-])1-\d{3}-[\dA-Z]{3}-?[\dA-Z]{4}(?!\w)
      | (?<![\w-])\(?\d{3}\)?[\ -]\d{3}-\d{4}(?![\w-])
      | (?<!\w)24/7(?!\w)
      | (?<![\w.,])\d{1,2}['’′][ ]?\d{1,2}(?:["”″]|(?![\w]))
      | (?<![\w.])\d{1,4}-\d{1,2}/\d{1,2}(?![\w/])
    """,
    re.VERBOSE,
)
_DIGITS = re.compile(rf"\d+(?:[.,'’{TIGHT_BLANKS}]\d+|\ \d{{3}}(?![\d,.]\d|\d))*")
#: A scale stands behind one blank or hyphen, or at the beginning of the next line.
_SCALE = re.compile(
    r"(?:[\s\u00a0-]|\n[ ]{1,8})?(hundred|thousand|million|billion|trillion|dozen|lakh|crore|mn|mln|bn|bln|tn|trn)s?(?!\w)"
    r"|([kKmMbB])(?![\w²³/])",
    re.IGNORECASE,
)
_BASE = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety"
)
_WORD = f"{_BASE}|hundred|thousand|million|billion|trillion|dozen|half"
_WORDS = re.compile(
    rf"\b(?:(?:an?)[ ](?=hundred\b|thousand\b|million\b|billion\b|trillion\b|dozen\b|half\b))?(?:half[ ](?=an?[ ])an?[ ])?"
    rf"(?:{_WORD})\b(?:(?:[ ]?[-‐‑–][ ]?|[ ]+|[ ]and[ ](?:an?[ ])?)(?:{_WORD})\b){{0,12}}",
    re.IGNORECASE,
)
_PART = "half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twelfths?|twentieths?|hundredths?"
_FRACTION = re.compile(rf"[ -](?P<part>{_PART})\b", re.IGNORECASE)
_SINGLE = re.compile(
    r"\b(?:(?P<article>an?)[ -](?P<part>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth)"
    r"(?=\s+(?:of|more|less|fewer|higher|lower|to|from|in|since|over|last|this|between|during|compared|against|on|by|as|were|was|are|had|have|said)\b|\s*[.,;:)–—]|\s*$))",
    re.IGNORECASE,
)
_ORDINAL_DIGITS = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_VULGAR = re.compile("[" + "".join(VULGAR) + "]")
_CONTINENTAL = re.compile(
    r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?:,\d{1,2}(?!\d)|(?<=\.\d{3})(?=\.\d{3}))|(?<![\d.,])\d{1,3},\d{1,2}(?=\s?(?:%|percent\b|per\scent\b))"
)
_ENGLISH = re.compile(
    r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\d.,])\d{1,3}\.\d{1,2}(?=\s?(?:%|percent\b|per\scent\b))"
)
_SPACED = re.compile(r"(?<![\d.,] )(?<![\d.,])\d{1,3}(?:\ \d{3})+(?![\d,.]\d|\d| \d)")
#: How much of a text is looked at to learn its convention of separators.
_SAMPLE = 200_000


@dataclass(frozen=True, slots=True)
class Convention:
    """Which separators a text uses.

    ``decimal`` is ``.`` or ``,``, ``grouped`` tells whether it groups by commas, ``spaced`` whether by blanks: one
    ``64 737`` alone may be 64 aircraft of a type.
    """

    decimal: str = "."
    grouped: bool = False
    spaced: bool = True


def convention_of(text: str) -> Convention:
    """Learn from a text itself whether the comma separates thousands or decimals."""
    sample = text[:_SAMPLE]
    continental = sum(1 for _ in _CONTINENTAL.finditer(sample))
    english = sum(1 for _ in _ENGLISH.finditer(sample))
    spaced = {match.group() for match in islice(_SPACED.finditer(sample), 20)}
    return Convention(
        "," if continental > english else ".",
        grouped=english > 0,
        spaced=len({run[-3:] for run in spaced}) > 1 or any(run.endswith(" 000") for run in spaced),
    )


#: How far around digits the patterns for dates, periods and the like can reach.
_MARGIN = 48
_DIGIT_RUN = re.compile(r"\d+")
#: How far back the blank in front of a number is looked for: addresses are long.
_TOKEN_REACH = 300


def digit_windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that hold digits, with what stands around them, ends at blanks; none overlaps another."""
    start = end = -1
    for match in _DIGIT_RUN.finditer(text):
        if match.start() - _MARGIN > end:
            if end >= 0:
                yield start, _blank_after(text, end)
            start = _blank_before(text, match.start() - _MARGIN)
        end = match.end() + _MARGIN
    if end >= 0:
        yield start, _blank_after(text, end)


def _blank_before(text: str, at: int) -> int:
    return max(0, text.rfind(" ", max(0, at - _TOKEN_REACH), at)) if at > 0 else 0


def _blank_after(text: str, at: int) -> int:
    return at if at >= len(text) else max(at, text.find(" ", at, at + 40))


def numbers_in(text: str, convention: Convention | None = None) -> list[Number]:
    """All numbers of a text, in order."""
    convention = convention or convention_of(text)
    masked = [
        (match.start(), match.end()) for window in digit_windows(text) for match in _MASKS.finditer(text, *window)
    ]
    torn = [Number(m.start(), m.end(), float(re.sub(r"\D", "", m.group())), 1.0, "digits") for m in _torn_groups(text)]
    masked = sorted([*masked, *((number.start, number.end) for number in torn)])
    found = [*torn, *_in_digits(text, convention, masked), *_in_words(text)]
    found.sort(key=lambda number: (number.start, -number.end))
    result: list[Number] = []
    for number in found:
        if not result or number.start >= result[-1].end:
            result.append(number)
    return result


#: ``1, 361, 297``: groups with a blank behind each comma. Once a text writes so, it also means ``542, 533``.
_TORN_TWICE = re.compile(r"(?<![\d,.])(?<!\d )\d{1,3}(?:, \d{3}){2,4}(?![\d]|,\d|, \d)")
_TORN = re.compile(r"(?<![\d,.])(?<!, )\d{1,3}(?:, ?\d{3}){1,4}(?![\d]|,\d|, \d)")


def _torn_groups(text: str) -> list[re.Match[str]]:
    if len(_TORN_TWICE.findall(text, 0, _SAMPLE)) < 2:
        return []
    return [match for match in _TORN.finditer(text) if ", " in match.group()]


def _in_digits(text: str, convention: Convention, masked: list[tuple[int, int]]) -> Iterator[Number]:
    mask = 0
    for match in _DIGITS.finditer(text):
        while mask < len(masked) and masked[mask][1] <= match.start():
            mask += 1
        if mask < len(masked) and masked[mask][0] < match.end():
            continue
        yield from _interpret(text, match.start(), match.end(), convention)
    for match in _VULGAR.finditer(text):
        around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
        if not any(char.isalnum() for char in around):  # a letter beside it: the rest of a wrong decoding
            yield Number(match.start(), match.end(), VULGAR[match.group()], 0.0, "fraction")


def _interpret(text: str, start: int, end: int, convention: Convention) -> Iterator[Number]:
    """Read a run of digits and separators as one number, or as several when the separators do not fit."""
    run = text[start:end]
    if len(run) > 60:
        return
    parsed = _parse(run, convention)
    if parsed is None:
        for piece in re.finditer(r"\d+(?:,\d{3})*", run):
            if len(piece.group()) <= 20:
                inner = _parse(piece.group(), convention)
                if inner is not None:
                    yield from _complete(text, start + piece.start(), start + piece.end(), *inner)
        return
    yield from _complete(text, start, end, *parsed)


@lru_cache(maxsize=4096)
def _parse(run: str, convention: Convention) -> tuple[float, float, bool] | None:
    """Value, step and bareness of a run of digits, or None when it is not one number."""
    if run.isdigit():
        return (float(run), 1.0, True) if len(run) <= 18 else None
    decimal, group = (".", ",") if convention.decimal == "." else (",", ".")
    if " " in run and (convention.grouped or not convention.spaced or group in run or run.count(".") > 1):
        return None
    blanks = f"[ '’{TIGHT_BLANKS}]"
    for pattern in (
        rf"(\d{{1,3}}(?:\{group}\d{{3}})+)(?:\{decimal}(\d+))?",
        rf"(\d{{1,3}}(?:{blanks}\d{{3}})+)(?:[.,](\d+))?",
        rf"(\d{{1,2}}(?:\{group}\d\d)+\{group}\d{{3}})(?:\{decimal}(\d+))?",
        rf"(\d+)\{decimal}(\d+)",
    ):
        match = re.fullmatch(pattern, run)
        if match:
            decimals = match.group(2) or ""
            whole = re.sub(r"\D", "", match.group(1))
            if pattern.startswith(r"(\d+)") and convention.decimal == "," and not decimals:
                return None
            return float(f"{whole}.{decimals or 0}"), 10.0 ** -len(decimals), False
    if convention.decimal == "," and re.fullmatch(r"\d+\.\d{1,2}", run):
        return float(run), 10.0 ** -len(run.partition(".")[2]), False
    return None


def _complete(text: str, start: int, end: int, value: float, step: float, bare: bool) -> Iterator[Number]:
    """Add what stands directly around the digits: a scale, an ordinal ending, a vulgar fraction."""
    before = text[start - 1] if start else " "
    if before.isalpha() or before == "_":
        return
    if before == "." and bare and (start < 2 or text[start - 2] in " (\n"):
        # .06: the naught in front of the point is left out
        start, value, step, bare = start - 1, value / 10.0 ** (end - start), 10.0 ** (start - end), False
    elif bare and end - start > 1 and text[start] == "0":
        return  # a time, a code, a telephone number
    elif bare and before in _CURRENCY_SIGNS and (cents := _TORN_CENTS.match(text, end)) is not None:
        # $3. 28 a share: an amount that was torn apart
        end, value, step, bare = cents.end(), value + int(cents.group(1)) / 100, 0.01, False
    ordinal = _ORDINAL_DIGITS.match(text, end)
    if ordinal:
        yield Number(start, ordinal.end(), value, step, "ordinal")
        return
    fraction = _MIXED.match(text, end)
    if fraction and bare:
        value += VULGAR.get(fraction.group()[-1], 0.5)
        end, step, bare = fraction.end(), 0.0, False
    scale = _SCALE.match(text, end)
    if scale:
        letter = scale.group(2)
        if letter is None or _letter_scale(text, start, end):
            factor = SCALES[scale.group(1).lower()] if letter is None else LETTER_SCALES[letter]
            yield Number(start, scale.end(), round(value * factor, 6), step * factor, "digits")
            return
    after = text[end : end + 1]
    if after.isalpha() and not _UNIT_SUFFIX.match(text, end):
        return
    yield Number(start, end, value, step, "digits", bare)


_CURRENCY_SIGNS = "$€£¥₹"
_TORN_CENTS = re.compile(r"\.[ \n](\d\d)(?=[ ][a-z])")
_MIXED = re.compile(r" ?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]| and a half\b")
#: Units of measure that are written right behind the digits.
_UNIT_SUFFIX = re.compile(
    r"(?:[kcmµ]?m[²³23]?|km²|[kmµ]?g|[kMGT]?Wh?|[kMG]B|[mcdh]?[lL]|ha|ft|mi|mph|kph|kcal|cal|mg|pc|p|hrs?|mins?|s|[A-Z]{3}|€|°)\b"
)


#: What is counted or paid in millions: ``40m euros``, ``5m people``; but ``100m sprint``.
_SCALED_NOUN = re.compile(
    r"\s(?:euros?|dollars?|pounds?|pesos?|rupees?|yen|yuan|roubles?|francs?|people|users|viewers|customers|jobs|homes|"
    r"households|children|passengers|tonnes|barrels|copies|votes|subscribers|visitors|listeners|cases|doses)\b"
)


def _letter_scale(text: str, start: int, end: int) -> bool:
    """A single letter scales an amount of money or a number with decimals; ``5m`` alone may be metres."""
    before = text[max(0, start - 4) : start]
    if _SCALED_NOUN.match(text, end + 1):
        return True
    return bool(re.search(r"[$€£¥₹₽R]\s?$|[A-Z]{3}\s?$", before)) or text[end : end + 1] in "kK"


def _in_words(text: str) -> Iterator[Number]:
    for match in _WORDS.finditer(text):
        yield from _split_words(text, match.start(), match.end())
    for match in _SINGLE.finditer(text):
        part = PARTS[match.group("part").lower()]
        yield Number(match.start(), match.end(), 1 / part, 0.0, "fraction")


_TOKEN = re.compile(r"[A-Za-z]+")
_VAGUE = re.compile(r"\b(?:several|few|many)\s$", re.IGNORECASE)


#: ``five-year`` and the like are adjectives; their number is no count.
_ADJECTIVE = re.compile(r"-[A-Za-z]")
_FOLLOWS_HALF = re.compile(r"\s+(?:of|the|all|its|their|as|a|an|were|was|are|is|had|have|that)\b|\s*[.,;:)—–]|$")


def _split_words(text: str, start: int, end: int) -> Iterator[Number]:
    """Split a run of number words into numbers: ``two and three`` are two, ``a hundred and three`` is one."""
    if start and text[start - 1] in "-_":
        return
    if _VAGUE.search(text, max(0, start - 12), start):
        return  # several hundred is no number
    words = [(m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]
    index = 0
    while index < len(words):
        stop, value = _longest(words, index)
        if stop == index:
            index += 1
            continue
        first_at, last_end = words[index][1], words[stop - 1][2]
        part = _FRACTION.match(text, last_end)
        if part and float(value).is_integer() and 1 <= value <= 99:
            name = part.group("part").lower()
            name = "half" if name == "halves" else name.rstrip("s")
            plural = part.group("part").lower().endswith("s")
            if name in PARTS and (plural or value == 1):
                yield Number(first_at, part.end(), value / PARTS[name], 0.0, "fraction")
                return
        if value == 0.5 and stop - index == 1:
            if _half_is_a_number(text, words[index][1], last_end):
                yield Number(first_at, last_end, 0.5, 0.0, "fraction")
        elif not _ADJECTIVE.match(text, last_end):
            scale = _SCALE.match(text, last_end) if words[stop - 1][0] not in SCALES else None
            if scale is not None and scale.group(1) is not None:  # three mln, or the scale is on the next line
                factor = SCALES[scale.group(1).lower()]
                yield Number(first_at, scale.end(), value * factor, factor if factor >= 1e3 else 0.0, "words")
                return
            big = value >= 1e3 and stop - index >= 1 and words[stop - 1][0] in SCALES
            yield Number(first_at, last_end, value, _word_step(words[index:stop]) if big else 0.0, "words")
        index = stop


def _word_step(words: list[tuple[str, int, int]]) -> float:
    """``five million`` is a round number: its last written digit stands for a million."""
    return SCALES.get(words[-1][0], 0.0) if words[-1][0] not in ("dozen", "hundred") else 0.0


def _half_is_a_number(text: str, start: int, end: int) -> bool:
    """``half of the schools``, ``by half``; not ``the first half``, ``half-hour``, ``half past``."""
    if text[end : end + 1] == "-":
        return False
    before = text[max(0, start - 16) : start].rsplit(maxsplit=1)
    last = before[-1].lower() if before else ""
    if last in {"first", "second", "latter", "other", "1st", "2nd", "better", "later", "last"}:
        return False
    return bool(_FOLLOWS_HALF.match(text, end)) or last in {
        "by",
        "nearly",
        "almost",
        "than",
        "about",
        "only",
        "exactly",
        "to",
    }


def _longest(words: list[tuple[str, int, int]], index: int) -> tuple[int, float]:
    """The longest number that starts at a word: the index after it, and its value."""
    total, group, position, last = 0.0, 0.0, index, 1e15
    began = False
    small = False
    while position < len(words):
        word = words[position][0]
        if word in ("a", "an") and not began:
            if position + 1 < len(words) and (words[position + 1][0] in SCALES or words[position + 1][0] == "half"):
                position += 1
                if words[position][0] in SCALES:
                    group = 1.0
                began = True
                continue
            return index, 0.0
        if word in ("a", "an"):
            if position + 1 < len(words) and words[position + 1][0] == "half" and words[position - 1][0] == "and":
                position += 1
                continue
            if words[position - 1][0] == "half" and position + 1 < len(words) and words[position + 1][0] in SCALES:
                position += 1
                continue
            break
        if word == "and":
            follower = words[position + 1][0] if position + 1 < len(words) else ""
            after_scale = words[position - 1][0] in SCALES
            if follower in ("a", "half") or (after_scale and (follower in UNITS or follower in TENS)):
                position += 1
                continue
            break
        if word == "half":
            if began and words[position - 1][0] not in ("and", "a", "an"):
                break
            group += 0.5
            began, small = True, True
        elif word in UNITS:
            if began and not _may_follow(words[position - 1][0], word):
                break
            if small and words[position - 1][0] not in TENS:
                break
            group += UNITS[word]
            began, small = True, True
        elif word in TENS:
            if began and words[position - 1][0] not in SCALES and words[position - 1][0] != "and":
                break
            group += TENS[word]
            began, small = True, True
        elif word in SCALES:
            if not began:
                return index, 0.0  # hundred of them: the number that it is of is lost
            if word == "hundred" or word == "dozen":
                group *= SCALES[word]
            else:
                if SCALES[word] >= last:
                    break
                total, group, last = total + (group or 1.0) * SCALES[word], 0.0, SCALES[word]
            began, small = True, False
        else:
            break
        position += 1
    while position > index and words[position - 1][0] in ("and", "a", "an"):
        position -= 1
    return (position, total + group) if began else (index, 0.0)


def _may_follow(previous: str, word: str) -> bool:
    """A unit follows tens (``twenty-five``), a scale (``hundred five``) or ``and``."""
    return (previous in TENS and 1 <= UNITS[word] <= 9) or previous in SCALES or previous == "and"
