"""What a text contains and does not show: direction marks, zero-width and tag characters, look-alike letters.

Unicode has good uses for nearly all of them: joiners in Persian and in the scripts of India, in emoji; zero-width
spaces where scripts have no blanks; direction marks where two directions meet; tags in the flags of regions. What
remains shows a reader one thing and a program another. (Unicode Technical Reports 36 and 39; N. Boucher and
R. Anderson, Trojan Source: Invisible Vulnerabilities, 2021.)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sourcelint.document import Span

if TYPE_CHECKING:
    from sourcelint.document import Document


class Hiding(StrEnum):
    """How something is hidden."""

    DIRECTION = "direction control"
    ZERO_WIDTH = "zero-width characters"
    TAGS = "tag characters"
    SELECTORS = "variation selectors"
    LOOKALIKE = "look-alike letters"
    STYLE = "hidden by its style"


@dataclass(frozen=True, slots=True)
class Hidden:
    """A stretch that hides something; ``shown`` is what a reader sees or the hidden words, ``grave`` when it
    can only be meant to."""

    start: int
    end: int
    how: Hiding
    shown: str
    grave: bool

    @property
    def span(self) -> Span:
        """The stretch's span."""
        return Span(self.start, self.end)


_EXOTIC = re.compile(
    r"[\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e01ef]"
)
_DIRECTION = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_OVERRIDE = re.compile("[\u202d\u202e]")
_ZERO = re.compile(r"[\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u2065\u3164\ufeff\uffa0]+")
_TAG = re.compile(r"[\U000e0000-\U000e007f]+")
_SELECTORS = re.compile(r"[\ufe00-\ufe0f\U000e0100-\U000e01ef]{2,}")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Scripts that use joiners or zero-width spaces: Hebrew to Tibetan, Myanmar to Mongolian, kana, Han, Hangul.
_JOINING = re.compile(r"[\u0590-\u10ff\u1200-\u137f\u1700-\u18af\u1a00-\u1cff\u3040-\u9fff\ua000-\uabff\uac00-\ud7af]")
_EMOJI = re.compile(r"[\u00a9\u00ae\u200d\u2139-\u3299\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]")
_FLAG = "\U0001f3f4"
_STYLED = re.compile(
    r"<(?P<tag>[a-z]{1,10})\b[^<>]{0,300}?\bstyle\s*=\s*[\"'][^\"'<>]{0,200}?"
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d]))[^<>]{0,200}>",
    re.IGNORECASE,
)

_OTHER_SCRIPTS = re.compile(r"[\u0370-\u052f\u1f00-\u1fff]")
_WORD = re.compile(r"[^\W\d_]{3,60}")
# Letters that look the same in common typefaces (after the confusables of Unicode Technical Standard 39).
_CYRILLIC = dict(zip("аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅԌԚԜ", "aeopcyxijshdqwABEKMHOPCTYXIJSGQW", strict=True))
_GREEK = dict(zip("ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ovABEZHIKMNOPTYX", strict=True))
_LOOKALIKES = {**_CYRILLIC, **_GREEK}
_LATIN_LOOKALIKES = frozenset(_LOOKALIKES.values())


def read_hidden(document: Document) -> tuple[Hidden, ...]:
    """Everything a text hides, in order."""
    text = document.text
    found: list[Hidden] = []
    if not text.isascii():
        if _EXOTIC.search(text):
            found += [*_directions(text), *_zero_width(text), *_tags(text), *_selectors(text)]
        if _OTHER_SCRIPTS.search(text):
            found += _lookalikes(text)
    if "style" in text:
        found += _styled(text)
    return tuple(sorted(found, key=lambda item: (item.start, item.end)))


def _directions(text: str) -> Iterator[Hidden]:
    for match in _DIRECTION.finditer(text):
        around = text[max(0, match.start() - 200) : match.end() + 200]
        mixed = _RIGHT_TO_LEFT.search(around) is not None
        grave = _OVERRIDE.search(match.group()) is not None
        if grave or not mixed:
            # A mark alone does nothing where all runs from left to right; what reorders is another matter.
            harmless = not match.group().strip("\u200e\u200f\u061c\u2068\u2069")
            yield Hidden(match.start(), match.end(), Hiding.DIRECTION, _names(match.group()), grave or not harmless)


def _zero_width(text: str) -> Iterator[Hidden]:
    for match in _ZERO.finditer(text):
        start, end = match.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if match.group() == "\ufeff" and (start == 0 or before in "\n\f"):
            continue  # a byte order mark, of the file or of one that was appended
        if len(match.group()) == 1 and _is_joined(match.group(), before, after):
            continue
        inside = before.isalpha() and after.isalpha()
        yield Hidden(start, end, Hiding.ZERO_WIDTH, _names(match.group()), end - start > 1 or inside)


def _is_joined(character: str, before: str, after: str) -> bool:
    """Whether one zero-width character does what it is for between its neighbours."""
    if character == "\u200d" and before and after and _EMOJI.match(before) and _EMOJI.match(after):
        return True
    if character in "\u034f\u2061\u2062\u2063\u2064\u2065":
        return False
    return bool((before and _JOINING.match(before)) or (after and _JOINING.match(after)))


def _tags(text: str) -> Iterator[Hidden]:
    for match in _TAG.finditer(text):
        if text[match.start() - 1 : match.start()] == _FLAG and match.group().endswith("\U000e007f"):
            continue  # the flag of a region
        letters = "".join(chr(ord(character) - 0xE0000) for character in match.group() if character > "\U000e001f")
        yield Hidden(match.start(), match.end(), Hiding.TAGS, letters, True)


def _selectors(text: str) -> Iterator[Hidden]:
    for match in _SELECTORS.finditer(text):
        yield Hidden(match.start(), match.end(), Hiding.SELECTORS, f"{len(match.group())} selectors", True)


def _names(characters: str) -> str:
    kinds = sorted(set(characters))
    return ", ".join(unicodedata.name(kind, f"U+{ord(kind):04X}").lower() for kind in kinds)


def _lookalikes(text: str) -> Iterator[Hidden]:
    """Words in Latin letters with look-alikes of another script among them, or the other way round."""
    for match in _WORD.finditer(text):
        word = match.group()
        if word.isascii():
            continue
        foreign = [character for character in word if character in _LOOKALIKES]
        others = [c for c in word if c not in _LOOKALIKES and ("\u0370" <= c <= "\u052f" or "\u1f00" <= c <= "\u1fff")]
        latin = [character for character in word if character < "\u0250"]
        if not latin or not (foreign or others):
            continue
        if not others:
            # Latin letters with look-alikes among them: nothing shows that the word is not what it seems. A
            # Greek letter at the edge of a word is science: νMSM, TNFα.
            greek = all(character in _GREEK for character in foreign)
            if greek and not any(character in _GREEK for character in word[1:-1]):
                continue
            shown = "".join(_LOOKALIKES.get(character, character) for character in word)
            yield Hidden(match.start(), match.end(), Hiding.LOOKALIKE, shown, True)
        elif (
            len(word) >= 4
            and len(latin) < len(word) / 2
            and all(character in _LATIN_LOOKALIKES for character in latin)
            and all("\u0400" <= character <= "\u052f" for character in others)  # in Greek, formulas mix letters
        ):
            yield Hidden(match.start(), match.end(), Hiding.LOOKALIKE, word, True)


def _styled(text: str) -> Iterator[Hidden]:
    for match in _STYLED.finditer(text):
        close = text.find(f"</{match['tag']}>", match.end(), match.end() + 4000)
        if close > match.end() and (content := text[match.end() : close].strip()):
            yield Hidden(match.start(), close + len(match["tag"]) + 3, Hiding.STYLE, content[:200], True)
