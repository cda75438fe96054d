"""Numbers in words: ``twenty-eight``, ``a hundred and three``, ``half a million``, ``two thirds``, ``a third of``."""
# ruff: noqa: E501  (word lists and patterns)

from __future__ import annotations

import re
from collections.abc import Iterator

from sourcelint.reading.numbers.number import PARTS, SCALE, SCALES, TENS, UNITS, Number

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


def in_words(text: str) -> Iterator[Number]:
    """The numbers of a text that are written in words, whole ones first."""
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
        if part and float(value).is_integer() and value >= 1:
            name = part.group("part").lower()
            name = "half" if name == "halves" else name.rstrip("s")
            plural = part.group("part").lower().endswith("s")
            if name in PARTS and value < PARTS[name] and (plural or value == 1):  # twenty-five quarters are no fraction
                yield Number(first_at, part.end(), value / PARTS[name], 0.0, "fraction")
                return
        if value == 0.5 and stop - index == 1:
            if _half_is_a_number(text, words[index][1], last_end):
                yield Number(first_at, last_end, 0.5, 0.0, "fraction")
        elif not _ADJECTIVE.match(text, last_end):
            scale = SCALE.match(text, last_end) if words[stop - 1][0] not in SCALES else None
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
