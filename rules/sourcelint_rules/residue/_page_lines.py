"""Which lines of a web page belong to its frame: a line is judged by its form and by its neighbours.

Sixteen features of a line, each between 0 and 1, are weighed and added up. The features follow the literature on
boilerplate (C. Kohlschütter et al., WSDM 2010; J. Pomikálek, 2011), without tags to lean on; the main text is found
by maximum subsequence segmentation (J. Pasternack and D. Roth, WWW 2009). No feature knows a word of any site.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sourcelint import Document
from sourcelint.reading.form import SMALL, Form, Verb

from ._credits import DATE, TIME, read_credit
from ._menus import is_notice, is_separated_menu, label_share
from ._widgets import labels_of_widget

# A logistic regression with the signs fixed beforehand, trained on 22 pages of 3,400 lines from before 2007; on
# pages left out in turn, it flags lines with precision 0.84 and recall 0.87 at a threshold of 0.45. What is true of
# a page as a whole (how much of it is prose) is left out: two dozen pages are too few to weigh that.
BIAS = -2.0
WEIGHTS = {
    "length": -0.8,
    "under ten words": -0.7,
    "twenty words and more": -1.05,
    "labels": 2.6,
    "bars": 1.2,
    "address": 2.5,
    "prose just before": -1.05,
    "after the last prose": 0.85,
    "run of short lines": 3.8,
    "labels beside": 2.0,
    "run inside the main text": -2.65,
    "date and time": 3.8,
    "words run together": 2.2,
    "capitals without a verb": 0.7,
    "labels around": 2.65,
    "prose around": -0.7,
}
GLUED = re.compile(r"[a-zà-ÿ)][A-ZÀ-Þ][a-zà-ÿ]")
COST = 4.0
"""What a line that is no prose costs the main text, in words of prose; 2 to 14 were tried."""
MAX_MARKS = 300
"""Longer lines are not looked at for labels, separators and bylines."""
MAX_STAMP_WORDS, MIN_SENTENCE = 10, 6
NEAR, AROUND = 3, 8
"""Lines to either side that count as neighbours."""


@dataclass(frozen=True)
class Line:
    """One block of a page."""

    text: str

    @cached_property
    def form(self) -> Form:
        """The form of the line; of a long one, of its beginning."""
        return Form(self.text[:2000])

    @cached_property
    def count(self) -> int:
        """Words of the line."""
        return len(self.form.words)

    @cached_property
    def is_prose(self) -> bool:
        """Built like a sentence, and not a short one."""
        return self.count >= 6 and self.form.is_closed and self.form.verb > Verb.NONE

    @cached_property
    def is_short(self) -> bool:
        """Short, and without an end."""
        return self.count < 10 and not self.form.is_closed

    @cached_property
    def labels(self) -> float:
        """How much of the line interface labels account for; separators and notices count as labels."""
        if len(self.text) > MAX_MARKS:
            return 0.0
        if is_separated_menu(self.text) or is_notice(self.text) or labels_of_widget(self.form):
            return 1.0
        return min(1.0, label_share(self.text))

    @property
    def is_label(self) -> bool:
        """Whether it is nothing but labels."""
        return self.labels >= 0.99

    @cached_property
    def is_stamp(self) -> bool:
        """Whether it is a date with a time of day and few words more, or a byline that says so."""
        if len(self.text) >= 200:
            return False
        if DATE.search(self.text) and TIME.search(self.text) and self.count <= MAX_STAMP_WORDS:
            return True
        credit = read_credit(self.text)
        return credit is not None and credit.is_labelled

    @cached_property
    def is_run_on(self) -> bool:
        """Whether it is many capitalised words in a row with hardly a small word, no verb and no end."""
        form = self.form
        small = sum(word.lower() in SMALL for word in form.words)
        is_bare = form.verb < Verb.SURE and not form.is_closed and "," not in self.text
        return self.count >= 6 and is_bare and form.title_case > 0.85 and small < 0.2 * self.count


def frame_lines(document: Document) -> Iterator[tuple[int, float, list[str]]]:
    """For every block: its index, how surely it belongs to the frame (0 to 1), and what speaks most for it."""
    lines = [Line(document.text[block.start : block.end]) for block in document.blocks]
    for index, features in enumerate(_features(lines)):
        parts = {name: WEIGHTS[name] * value for name, value in features.items()}
        score = 1 / (1 + math.exp(-BIAS - sum(parts.values())))
        reasons = sorted((name for name in parts if parts[name] > 0), key=lambda name: (-parts[name], name))
        yield index, score, reasons[:3]


def is_content_by_form(document: Document, index: int) -> bool:
    """Whether a block is a sentence, or stands as the title stands: right above a paragraph. Never a label."""
    own, *below = (Line(document.text[b.start : b.end]) for b in document.blocks[index : index + 2])
    if own.is_label or own.is_stamp:
        return False
    is_sentence = own.form.is_closed and own.form.verb > Verb.NONE and len(own.form.tokens) >= MIN_SENTENCE
    return is_sentence or (own.is_short and any(line.is_prose for line in below))


def _features(lines: Sequence[Line]) -> Iterator[dict[str, float]]:
    first, last = _main_text(lines)
    last_prose = max((index for index, line in enumerate(lines) if line.is_prose), default=-1)
    runs = _runs(lines)
    since_prose = 99
    for index, line in enumerate(lines):
        beside = _beside(lines, index, NEAR)
        around = _beside(lines, index, AROUND)
        inside = first <= index < last
        yield {
            "length": math.log1p(line.count) / 5,
            "under ten words": float(3 <= line.count <= 9),
            "twenty words and more": float(line.count >= 20),
            "labels": line.labels,
            "bars": float("|" in line.text[:MAX_MARKS]),
            "address": float("://" in line.text[:MAX_MARKS] or "www." in line.text[:MAX_MARKS]),
            "prose just before": 1 / (1 + since_prose),
            "after the last prose": float(index > last_prose),
            "run of short lines": math.log1p(runs[index]) / 4,
            "labels beside": sum(other.is_label for other in beside) / max(1, len(beside)),
            "run inside the main text": float(inside and runs[index] >= 5),
            "date and time": float(line.is_stamp),
            "words run together": min(3, len(GLUED.findall(line.text[:600]))) / 3 if line.count > 3 else 0.0,
            "capitals without a verb": float(line.is_run_on),
            "labels around": sum(other.is_label for other in around) / max(1, len(around)),
            "prose around": sum(other.is_prose for other in around) / max(1, len(around)),
        }
        since_prose = 0 if line.is_prose else min(99, since_prose + 1)


def _beside(lines: Sequence[Line], index: int, reach: int) -> list[Line]:
    return [*lines[max(0, index - reach) : index], *lines[index + 1 : index + 1 + reach]]


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


def _runs(lines: Sequence[Line]) -> list[int]:
    """For every line, the length of the run of short lines that it stands in; 0 for others."""
    runs = [0] * len(lines)
    start = 0
    for index in range(len(lines) + 1):
        if index == len(lines) or not lines[index].is_short:
            runs[start:index] = [index - start] * (index - start)
            start = index + 1
    return runs
