"""Text that was decoded with the wrong encoding, as ftfy recognises it.

ftfy looks for sequences that no language writes and undoes the decoding that made them. It is asked about
stretches of at most a few hundred characters, so that one bad word does not decide about a long line, and only
about those in which characters beyond ASCII stand side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.spans import apart

if TYPE_CHECKING:
    from sourcelint.document import Document


@dataclass(frozen=True, slots=True)
class Mojibake:
    """A stretch decoded wrongly, and what it was before; None when that is lost."""

    start: int
    end: int
    repaired: str | None

    @property
    def span(self) -> Span:
        """The stretch's span."""
        return Span(self.start, self.end)


STRETCH = 300
"""Characters that are looked at together; a word longer than this is cut."""

# Two characters beyond ASCII in a row, or one that opens a sequence in a common encoding with a mark or blank.
_SUSPECT = re.compile(r"[^\x00-\x7f]{2}|[ÃÂâÅÄ][ \W]|[√¬∆≈≠╬├┬╩]|[\x80-\x9f\ufffd]")
_ROOT = re.compile(r"[^\W\d_]{1,40}√[^\x00-\x7f\s][^\s\x00-\x40]{0,40}")
_STRETCH = re.compile(rf"[^\n]{{1,{STRETCH}}}(?=\s|$)|[^\n]{{1,{STRETCH}}}")
_TOKEN = re.compile(r"\s+|\S+")
_LOST = re.compile(r"[^\s\ufffd]{0,40}\ufffd+(?:[^\s\ufffd]{1,40}\ufffd+){0,20}[^\s\ufffd]{0,40}")


def read_mojibake(document: Document) -> tuple[Mojibake, ...]:
    """Every stretch that was decoded with the wrong encoding, in order."""
    text = document.text
    if text.isascii() or not _SUSPECT.search(text):
        return ()
    found = [Mojibake(match.start(), match.end(), None) for match in _LOST.finditer(text)]
    found += _macintosh(text)
    for stretch in _STRETCH.finditer(text):
        if not stretch.group().isascii() and _SUSPECT.search(stretch.group()):
            found += _repairs(stretch.group(), stretch.start())
    return apart(found)


def _macintosh(text: str) -> Iterator[Mojibake]:
    """Words with a root sign where the encoding of old Macintoshes has it; ftfy takes a single one for a formula."""
    for match in _ROOT.finditer(text):
        try:
            repaired = match.group().encode("mac_roman").decode("utf-8")
        except UnicodeError:
            continue
        yield Mojibake(match.start(), match.end(), repaired)


def _repairs(stretch: str, offset: int) -> Iterator[Mojibake]:
    import ftfy

    repaired = ftfy.fix_encoding(stretch, uncurl_quotes=False)
    if repaired == stretch:
        return
    before = [(match.group(), match.start()) for match in _TOKEN.finditer(stretch)]
    after = _TOKEN.findall(repaired)
    merged: list[list[int]] = []
    for change in _changes([token for token, _ in before], after):
        # What only a blank parts belongs together.
        if merged and change[0] - merged[-1][1] <= 1 and not before[merged[-1][1]][0].strip():
            merged[-1][1], merged[-1][3] = change[1], change[3]
        else:
            merged.append(change)
    for first, last, start, end in merged:
        if first == last:
            continue
        begin = before[first][1]
        old, new = stretch[begin : before[last - 1][1] + len(before[last - 1][0])], "".join(after[start:end])
        head, tail = _same_marks(old, new)
        old, new = old[head : len(old) - tail], new[head : len(new) - tail]
        if _is_likely(old, new):
            yield Mojibake(offset + begin + head, offset + begin + head + len(old), new)


def _changes(before: list[str], after: list[str]) -> list[list[int]]:
    """Which tokens were repaired: first and last before, first and last after.

    A repair may swallow a blank; then the next word that both have is looked for a few tokens ahead, never
    further, so that the time is linear in the tokens.
    """
    changes: list[list[int]] = []
    old = new = 0
    while old < len(before) or new < len(after):
        if before[old : old + 1] == after[new : new + 1]:
            old, new = old + 1, new + 1
            continue
        step = next((pair for pair in _STEPS if _meet(before, after, old + pair[0], new + pair[1])), None)
        if step is None:
            step = len(before) - old, len(after) - new
        changes.append([old, old + step[0], new, new + step[1]])
        old, new = old + step[0], new + step[1]
    return changes


_AHEAD = 6
_STEPS = sorted(((i, j) for i in range(_AHEAD) for j in range(_AHEAD) if i + j > 0), key=sum)


def _meet(before: list[str], after: list[str], old: int, new: int) -> bool:
    """Whether both go on with the same words from here, or end here."""
    if old >= len(before) or new >= len(after):
        return old == len(before) and new == len(after)
    return before[old : old + 2] == after[new : new + 2]


def _same_marks(old: str, new: str) -> tuple[int, int]:
    """How many marks and blanks at the start and at the end are the same in both."""
    head = tail = 0
    shorter = min(len(old), len(new))
    while head < shorter and old[head] == new[head] and not old[head].isalnum():
        head += 1
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail] and not old[-1 - tail].isalnum():
        tail += 1
    return head, tail


def _is_likely(old: str, new: str) -> bool:
    """Whether a repair is more than the reading of one rare capital: a letter alone, the end of MAÇÃ."""
    if "\u00a0" in old:
        return True
    bare = old.strip()
    return len(bare) > 1 and not (bare.isupper() and not new.strip().isupper() and bare[:-1].isalpha())
