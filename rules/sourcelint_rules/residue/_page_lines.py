"""Which lines of a web page belong to its frame: a line is judged by its form, its neighbours and the page's subject.

Features of a line, each between 0 and 1, are weighed and added up. They follow the literature on boilerplate
(C. Kohlschütter et al., WSDM 2010; J. Pomikálek, 2011), without tags to lean on; the main text is found by maximum
subsequence segmentation (J. Pasternack and D. Roth, WWW 2009). No feature knows a word of any site.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from sourcelint import Document

from ._page_line import SMALL_IN_TEXT, Line
from ._page_weights import BIAS, WEIGHTS

COST = 4.0
"""What a line that is no prose costs the main text, in words of prose; 2 to 14 were tried."""
NEAR, AROUND = 3, 8
"""Lines to either side that count as neighbours."""
FAR = 99
"""Lines from which on a distance makes no difference."""
Features = dict[str, float]


def frame_lines(document: Document) -> Iterator[tuple[int, float, list[str]]]:
    """The blocks that their form does not show to be content, by index.

    With each, how surely it belongs to the frame (0 to 1), and what speaks most for it.
    """
    lines = [Line(document.text[block.start : block.end]) for block in document.blocks]
    if not (_has_a_frame(lines) and _is_understood(lines)):
        return
    for index, features in enumerate(features_of(lines)):
        if is_content_by_form(lines, index):
            continue
        parts = {name: WEIGHTS[name] * value for name, value in features.items()}
        score = 1 / (1 + math.exp(-BIAS - sum(parts.values())))
        reasons = sorted((name for name in parts if parts[name] > 0), key=lambda name: (-parts[name], name))
        yield index, score, reasons[:3]


def is_content_by_form(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is prose, or stands as a title stands: right above prose. Never a label, never a stamp."""
    own, below = lines[index], lines[index + 1 : index + 2]
    if own.is_label or own.is_stamp:
        return False
    return own.is_prose or (own.is_short and any(line.is_prose for line in below))


def _has_a_frame(lines: Sequence[Line]) -> bool:
    """Whether anything belongs to an interface; else it is no page, or its frame is gone."""
    return any(line.is_label for line in lines)


def _is_understood(lines: Sequence[Line]) -> bool:
    """Whether the running text is in a language whose small words, and thus whose labels, are known."""
    running = [line for line in lines if line.is_running]
    words = sum(line.count for line in running)
    return sum(line.small * line.count for line in running) > SMALL_IN_TEXT * words


def features_of(lines: Sequence[Line]) -> list[Features]:
    """The features of every line of a page, in order."""
    found = [_own(line) for line in lines]
    for parts in (_by_neighbours(lines), _by_place(lines), _by_subject(lines)):
        for features, more in zip(found, parts, strict=True):
            features.update(more)
    return found


def _own(line: Line) -> Features:
    return {
        "length": math.log1p(line.count) / 5,
        "twenty words and more": float(line.count >= 20),
        "end mark": float(line.form.is_closed),
        "labels": line.labels,
        "bars": float(line.has_bars),
        "words run together": line.glued,
    }


def _by_neighbours(lines: Sequence[Line]) -> Iterator[Features]:
    labels = _counts(line.is_label for line in lines)
    short = _counts(line.is_short for line in lines)
    on_page = min(1.0, 10 * labels[-1] / max(1, len(lines)))
    for index in range(len(lines)):
        yield {
            "labels on the page": on_page,
            "labels beside": _share(labels, index, NEAR),
            "labels around": _share(labels, index, AROUND),
            "short lines around": _share(short, index, AROUND),
        }


def _by_place(lines: Sequence[Line]) -> Iterator[Features]:
    """Where a line stands among sentences and paragraphs: before the first, far from any, inside the main text."""
    first, last = _main_text(lines)
    runs = _stretches([line.is_short for line in lines])
    gaps = _stretches([not line.is_paragraph for line in lines])
    first_prose = next((index for index, line in enumerate(lines) if line.is_prose), len(lines))
    since = _distances([line.is_paragraph for line in lines])
    until = _distances([line.is_paragraph for line in reversed(lines)])[::-1]
    for index in range(len(lines)):
        inside = first <= index < last
        yield {
            "before the first prose": float(index < first_prose),
            "far below a paragraph": math.log1p(since[index]) / 4,
            "far above a paragraph": math.log1p(until[index]) / 4,
            "run inside the main text": float(inside and runs[index] >= 5),
            "stretch inside the main text": inside * math.log1p(gaps[index]) / 4,
        }


def _by_subject(lines: Sequence[Line]) -> Iterator[Features]:
    """How much of a line's words the paragraphs of the page use too, and how often."""
    used = Counter(word for line in lines if line.is_paragraph for word in line.subject)
    for line in lines:
        known = [used[word] - line.is_paragraph for word in line.subject]
        size = max(1, len(known))
        yield {
            "words of the subject": sum(count > 0 for count in known) / size,
            "frequent words of the subject": sum(math.log1p(count) for count in known) / size / 3,
        }


def _counts(flags: Iterator[bool]) -> list[int]:
    return [0, *accumulate(map(int, flags))]


def _share(counts: Sequence[int], index: int, reach: int) -> float:
    """The share of a line's neighbours, ``reach`` to either side, that are counted."""
    first, last = max(0, index - reach), min(len(counts) - 1, index + reach + 1)
    own = counts[index + 1] - counts[index]
    return (counts[last] - counts[first] - own) / max(1, last - first - 1)


def _main_text(lines: Sequence[Line]) -> tuple[int, int]:
    """The stretch of lines that holds most words of prose for the least of the rest."""
    best, total, start = (0.0, 0, 0), 0.0, 0
    for index, line in enumerate(lines):
        total += line.count if line.is_prose else -COST
        if total <= 0:
            total, start = 0.0, index + 1
        elif total > best[0]:
            best = (total, start, index + 1)
    return best[1], best[2]


def _stretches(flags: Sequence[bool]) -> list[int]:
    """For every line that is flagged, how many flagged lines stand in its row; 0 for others."""
    lengths = [0] * len(flags)
    start = 0
    for index in range(len(flags) + 1):
        if index == len(flags) or not flags[index]:
            lengths[start:index] = [index - start] * (index - start)
            start = index + 1
    return lengths


def _distances(flags: Sequence[bool]) -> list[int]:
    """For every line, how many lines stand between it and the last flagged one before it."""
    distances, distance = [], FAR
    for flag in flags:
        distances.append(distance)
        distance = 0 if flag else min(FAR, distance + 1)
    return distances
