"""Numbers in digits: separators by the convention of the text, decimals, scales, fractions behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from sourcelint.reading.numbers.number import LETTER_SCALES, SCALE, SCALES, TIGHT_BLANKS, VULGAR, Number

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
_DIGITS = re.compile(rf"\d+(?:[.,·'’{TIGHT_BLANKS}]\d+|\ \d{{3}}(?![\d,.]\d|\d))*")

_ORDINAL_DIGITS = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_VULGAR = re.compile("[" + "".join(VULGAR) + "]")
_CONTINENTAL = re.compile(
    r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?:,\d{1,2}(?!\d)|(?<=\.\d{3})(?=\.\d{3}))|(?<![\d.,])\d{1,3},\d{1,2}(?=\s?(?:%|percent\b|per\scent\b))"
)
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")
_ENGLISH = re.compile(rf"{_GROUPED.pattern}|(?<![\d.,])\d{{1,3}}\.\d{{1,2}}(?=\s?(?:%|percent\b|per\scent\b))")
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
        grouped=_GROUPED.search(sample) is not None,
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


#: ``1, 361, 297``: groups with a blank behind each comma. Once a text writes so, it also means ``542, 533``.
_TORN_TWICE = re.compile(r"(?<![\d,.])(?<!\d )\d{1,3}(?:, \d{3}){2,4}(?![\d]|,\d|, \d)")
_TORN = re.compile(r"(?<![\d,.])(?<!, )\d{1,3}(?:, ?\d{3}){1,4}(?![\d]|,\d|, \d)")


def _torn_groups(text: str) -> list[re.Match[str]]:
    if len(_TORN_TWICE.findall(text, 0, _SAMPLE)) < 2:
        return []
    return [match for match in _TORN.finditer(text) if ", " in match.group()]


def in_digits(text: str, convention: Convention) -> Iterator[Number]:
    """The numbers of a text that are written in digits: torn ones first, fractions of one sign last."""
    torn = [Number(m.start(), m.end(), float(re.sub(r"\D", "", m.group())), 1.0, "digits") for m in _torn_groups(text)]
    yield from torn
    masks = [match.span() for window in digit_windows(text) for match in _MASKS.finditer(text, *window)]
    masked = sorted([*masks, *((number.start, number.end) for number in torn)])
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
        rf"(\d+)[·\{decimal}](\d+)",  # a journal sets 6·5 for 6.5
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
    scale = SCALE.match(text, end)
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
SCALED_NOUN = re.compile(
    r"\s(?:euros?|dollars?|pounds?|pesos?|rupees?|yen|yuan|roubles?|francs?|people|users|viewers|customers|jobs|homes|"
    r"households|children|passengers|tonnes|barrels|copies|votes|subscribers|visitors|listeners|cases|doses)\b"
)


def _letter_scale(text: str, start: int, end: int) -> bool:
    """A single letter scales an amount of money or a number with decimals; ``5m`` alone may be metres."""
    before = text[max(0, start - 4) : start]
    if SCALED_NOUN.match(text, end + 1):
        return True
    return bool(re.search(r"[$€£¥₹₽R]\s?$|[A-Z]{3}\s?$", before)) or text[end : end + 1] in "kK"
