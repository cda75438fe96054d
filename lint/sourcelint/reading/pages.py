"""Page furniture: page numbers and running heads that a conversion left between or inside the lines of a text.

Nothing is known of how a publisher writes them. What tells is that pages follow each other: the same frame of words
stands around a number that rises by one, at distances that are alike, and the sentence that it interrupts goes on
behind it. Chapters, figures and items rise too, but at uneven distances, and between sentences; a page that is cited
(*see page 12*) neither rises nor interrupts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.spans import apart

if TYPE_CHECKING:
    from sourcelint.document import Document

MIN_PAGES = 3
MIN_RISING = 0.8
"""The share of steps that rise by one, or by two where left and right pages have frames of their own."""
PAGE = (500, 12_000)
"""Characters between two page numbers, half of the time: a page of a booklet, a page of footnotes in small print."""
MAX_SPREAD = 0.5
"""The middle half of the distances lies so close to the median: pages are of a size, chapters are not."""
MIN_INTERRUPTED = 0.2
"""Of the pages in running prose more than half end in mid-sentence; of those with many headings, still a quarter."""
MAX_LINE, MIN_FULL_LINE = 120, 30
MAX_FRAME_WORDS = 12
FURNITURE = 4
"""Lines at the foot of one page and the head of the next."""
BESIDE = 2
"""Lines above and below a page number among which the heads that bear no number stand."""

_LINE = re.compile(r"[^\n\r\f]+")
_NUMBER = re.compile(r"(?<![\w.,/$€£#:-])\d{1,4}(?![\w%°:]|[.,/-]\d)")
_SPACED_OUT = re.compile(r"\b\d{1,4} ?\| ?(?:P a g e|p a g e|Page)\b|\b(?:P a g e|Page) ?\| ?\d{1,4}\b")
_OF_SO_MANY = re.compile(
    r"(?<=[^\W\d_A-Z,] )(?:Page|Seite|Página|Pagina|Pág\.|Strona) (\d{1,4}) (?:of|von|de|di|sur|z|/) \d{1,4}"
    r"(?= [^\W\d_A-Z])"
)
_TITLE = re.compile(r"(?:[A-ZÀ-Þ][\w’'.-]*|\d{1,4}|of|the|and|for|on|in|de|del|la|et|und|der|[–—|·-])$")
_CITED = frozenset(
    "see on at from to and or in of page pages p pp seite auf página pág voir cf than until through".split()
)
_GOES_ON = re.compile(r"\s*[^\W\d_A-ZÀ-Þ][^\W\d_]*(?![\w.)])")
_FORMULA = re.compile(r"[=＝≈≤≥∝]|\\[a-z]{2}")
_NUMBER_WITHOUT_BRACKETS = re.compile(r"\s*[^\s(\[]")
_ENDED = re.compile(r"[.!?…:;]\W*$")


@dataclass(frozen=True, slots=True)
class Furniture:
    """A page number or running head: where it stands, its number if it has one, and whether it is a line of its own.

    ``interrupts`` says that it stands inside a sentence, which goes on behind it.
    """

    start: int
    end: int
    number: int | None
    own_line: bool
    interrupts: bool
    pages: int

    @property
    def span(self) -> Span:
        """The furniture's span."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def read_furniture(document: Document) -> tuple[Furniture, ...]:
    """Every page number and running head, in order, none overlapping another."""
    text = document.text
    lines = [_Line(m.start(), m.end(), m.group()) for m in _LINE.finditer(text) if not m.group().isspace()]
    found = [*_on_lines(lines), *_single(text)]
    found += _in_lines(text, found)
    return apart(found)


# --- lines of their own ----------------------------------------------------------------------------------


def _on_lines(lines: Sequence[_Line]) -> Iterator[Furniture]:
    """Lines with a frame that returns and a number that rises, and what stands beside them on most pages."""
    frames: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if len(line.text) <= MAX_LINE and any(character.isdigit() for character in line.text):
            frames.setdefault(_masked(line.text), []).append(index)
    numbered: list[int] = []
    returning: frozenset[str] | None = None
    for members in frames.values():
        for series in _series(members, [_numbers(lines[index].text) for index in members]):
            if not _is_paged([lines[index].start for index in series]):
                continue
            returning = _returning(lines) if returning is None else returning
            cut = [_cuts(lines, index, returning) for index in series]
            if sum(cut) >= MIN_INTERRUPTED * len(series):
                numbered += series
    pages, with_number = len(numbered), set(numbered)
    for index in sorted({*with_number, *_heads(lines, numbered)}):
        line = lines[index]
        start, end = line.start + len(line.text) - len(line.text.lstrip()), line.start + len(line.text.rstrip())
        numbers = _numbers(line.text) if index in with_number else ()
        interrupts = _cuts(lines, index, returning or frozenset())
        yield Furniture(start, end, numbers[-1] if numbers else None, True, interrupts, pages)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d{1,4}", text)[:4])


def _returning(lines: Sequence[_Line]) -> frozenset[str]:
    """The short lines that stand in the text as often as there are pages at the least, apart from figures."""
    counts = Counter(_masked(line.text) for line in lines if len(line.text) <= MAX_LINE)
    return frozenset(line for line, count in counts.items() if count >= MIN_PAGES)


def _masked(text: str) -> str:
    return re.sub(r"\d+", "0", _folded(text))


def _cuts(lines: Sequence[_Line], index: int, returning: frozenset[str]) -> bool:
    """Whether the text above a line goes on below it, past other lines that return."""
    above, below = index - 1, index + 1
    while above > max(0, index - FURNITURE) and _masked(lines[above].text) in returning:
        above -= 1
    while below < min(len(lines) - 1, index + FURNITURE) and _masked(lines[below].text) in returning:
        below += 1
    if above < 0 or below >= len(lines) or len(lines[above].text.strip()) < MIN_FULL_LINE:
        return False  # above stands a heading, or nothing
    if _FORMULA.search(lines[above].text) and not _NUMBER_WITHOUT_BRACKETS.match(lines[index].text):
        return False  # the number of an equation
    return _is_cut(lines[above].text, lines[below].text)


def _is_cut(before: str, after: str) -> bool:
    """Whether the words before have no end, and those after go on; a list's *a)* goes on with nothing."""
    return not _ENDED.search(before[-12:]) and _GOES_ON.match(after) is not None


def _series(members: Sequence[int], numbers: Sequence[tuple[int, ...]]) -> Iterator[list[int]]:
    """The members in whose frame one of the numbers rises from each to the next, if most do."""
    if len(members) < MIN_PAGES:
        return
    for place in range(min(len(each) for each in numbers)):
        column = [each[place] for each in numbers]
        rising = [later - earlier in (1, 2) for earlier, later in pairwise(column)]
        if sum(rising) >= MIN_RISING * len(rising):
            yield list(members)
            return


def _is_paged(starts: Sequence[int]) -> bool:
    """Whether the places lie a page apart, and mostly alike."""
    gaps = sorted(later - earlier for earlier, later in pairwise(starts))
    middle = median(gaps)
    if not PAGE[0] <= middle <= PAGE[1]:
        return False
    low, high = gaps[len(gaps) // 4], gaps[(3 * len(gaps)) // 4]
    return high - low <= 2 * MAX_SPREAD * middle


def _heads(lines: Sequence[_Line], numbered: Sequence[int]) -> set[int]:
    """The lines beside page numbers that are the same on half of the pages."""
    own = set(numbered)
    beside: dict[str, list[int]] = {}
    for index in numbered:
        near = range(max(0, index - BESIDE), min(len(lines), index + BESIDE + 1))
        for other in near:
            if other not in own and len(lines[other].text) <= MAX_LINE:
                beside.setdefault(_folded(lines[other].text), []).append(other)
    least = max(MIN_PAGES, len(numbered) // 2)
    return {index for places in beside.values() if len(set(places)) >= least for index in places}


# --- inside a line ---------------------------------------------------------------------------------------


def _single(text: str) -> Iterator[Furniture]:
    """Forms that no sentence has: ``12 | P a g e``; ``Page 12 of 40`` between two words in lower case."""
    if "|" in text:
        for match in _SPACED_OUT.finditer(text):
            yield Furniture(*match.span(), int(re.sub(r"\D", "", match.group())), False, True, 1)
    for match in _OF_SO_MANY.finditer(text):
        if _word_before(text, match.start()).casefold() not in _CITED:
            yield Furniture(*match.span(), int(match.group(1)), False, True, 1)


def _word_before(text: str, start: int) -> str:
    words = text[max(0, start - 30) : start].split()
    return words[-1].strip("(,;") if words else ""


def _in_lines(text: str, known: Iterable[Furniture]) -> Iterator[Furniture]:
    """Titles with a number behind or before them that return in running text, where the number rises."""
    taken = sorted((item.start, item.end) for item in known)
    behind: dict[tuple[str, ...], list[tuple[int, int, int]]] = {}
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        index = bisect_left(taken, (end, 0)) - 1
        if index >= 0 and taken[index][1] >= end:
            continue
        number = int(match.group())
        before = text[text.rfind(" ", 0, max(0, start - 1)) + 1 : start][:1]
        after = text[end + 1 : end + 2]
        if before.isupper() or before in ("–", "—", "-"):
            _note(behind, _frame_before(text, start, end), number)
        if after.isupper():
            _note(behind, _frame_after(text, start, end), number)
    for members in behind.values():
        numbers = [(number,) for _, _, number in members]
        for series in _series(range(len(members)), numbers):
            places = [members[index] for index in series]
            cut = [_is_cut(text[max(0, s - 12) : s], text[e : e + 12]) for s, e, _ in places]
            if _is_paged([s for s, _, _ in places]) and sum(cut) >= MIN_INTERRUPTED * len(places):
                for (start, end, number), is_cut in zip(places, cut, strict=True):
                    yield Furniture(start, end, number, False, is_cut, len(places))


Frame = tuple[tuple[str, ...], tuple[int, int]]
"""The words of a frame, empty when there is none, and where it stands with its number."""


def _note(frames: dict[tuple[str, ...], list[tuple[int, int, int]]], frame: Frame, number: int) -> None:
    words, (start, end) = frame
    if words:
        frames.setdefault(words, []).append((start, end, number))


def _frame_before(text: str, start: int, end: int) -> Frame:
    """The title, or the dashes, right before a number."""
    window = text[max(0, start - MAX_LINE) : start]
    if window.rstrip().endswith(("–", "—", "-")) and text[end : end + 2].strip()[:1] in ("–", "—", "-"):
        opening = max(0, start - MAX_LINE) + len(window.rstrip()) - 1
        return ("dashes",), (opening, end + text[end : end + 2].index(text[end : end + 2].strip()[0]) + 1)
    words: list[str] = []
    position = start
    for word in reversed(list(re.finditer(r"\S+", window))[-MAX_FRAME_WORDS:]):
        if not _TITLE.match(word.group()) or "\n\n" in window[word.end() : position - start + len(window)]:
            break
        words.append(word.group())
        position = start - len(window) + word.start()
    while words and (words[-1][0].islower() or not words[-1][0].isalnum()):
        dropped = words.pop()
        position += len(dropped) + 1
    if sum(word[0].isupper() for word in words) < 2:
        return (), (start, end)
    return ("before", *reversed([re.sub(r"\d+", "0", word) for word in words])), (position, end)


def _frame_after(text: str, start: int, end: int) -> Frame:
    """The title right behind a number."""
    words: list[str] = []
    position = end
    for word in list(re.finditer(r"\S+", text[end : end + MAX_LINE]))[:MAX_FRAME_WORDS]:
        if not _TITLE.match(word.group()) or "\n\n" in text[position : end + word.start()]:
            break
        words.append(word.group())
        position = end + word.end()
    while words and (words[-1][0].islower() or not words[-1][0].isalnum()):
        dropped = words.pop()
        position = end + text[end:position].rstrip().rindex(dropped)
    if sum(word[0].isupper() for word in words) < 2:
        return (), (start, end)
    rest = text[start:position].rstrip()
    return ("after", *[re.sub(r"\d+", "0", word) for word in words]), (start, start + len(rest))
