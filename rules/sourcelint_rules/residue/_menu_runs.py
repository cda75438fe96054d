"""Menus that were joined into one line: labels with other capitalised words between them, and no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sourcelint.reading.form import SMALL, TOKEN

from ._menus import NAVIGATION
from ._segments import capitalised_labels

MIN_LABELS, MIN_DISTINCT = 4, 3
"""Three capitalised labels can stand beside each other in a sentence ("Home Search Help")."""
MIN_SHARE = 0.2
"""Of the words of a run, those of labels. With a gap of 8 words, on pages joined into one line, 0.95 and more of the
characters found belong to the frame; none is found in 400 documents of other kinds."""
MAX_GAP = 8
SAYING = frozenset("who which that is are was were has have had will can could would should may must do does".split())
"""Words of statements: no menu has one of them between its labels."""
SENTENCE_MARK = re.compile(r"[.,;:?!()\"“”\n]")
"""A line break too: lines are judged as lines."""


@dataclass
class _Run:
    start: int
    end: int
    labels: list[str]
    others: int = 0

    @property
    def is_menu(self) -> bool:
        covered = sum(len(label.split()) for label in self.labels)
        is_varied = len(self.labels) >= MIN_LABELS and len(set(self.labels)) >= MIN_DISTINCT
        return is_varied and covered >= MIN_SHARE * (covered + self.others)


def menu_runs(text: str) -> Iterator[tuple[int, int]]:
    """Where menus begin and end inside a text, from the first label to the last.

    ``Home Our Schools Bus Routes News Contact Us Search The council voted …`` has one up to *Search*; a sentence that
    enumerates labels, with commas or with "and", has none.
    """
    run: _Run | None = None
    for start, end in capitalised_labels(text, frozenset(NAVIGATION)):
        label = text[start:end].lower()
        others = _capitalised_words(text[run.end : start]) if run is not None else None
        if run is None or others is None:
            if run is not None and run.is_menu:
                yield run.start, run.end
            run = _Run(start, end, [label])
        else:
            run.end, run.others = end, run.others + others
            run.labels.append(label)
    if run is not None and run.is_menu:
        yield run.start, run.end


def _capitalised_words(between: str) -> int | None:
    """How many words stand between two labels, if they may stand in a menu."""
    if len(between) > 200 or SENTENCE_MARK.search(between):
        return None
    words = TOKEN.findall(between)
    if not SAYING.isdisjoint(word.lower() for word in words) or any(word.isdigit() for word in words):
        return None  # a headline, "News in English Is Up"; the bars of a chart
    if len(words) > MAX_GAP or (words and words[0].lower() == "and"):
        return None
    is_titled = all(not word[0].islower() or word in SMALL for word in words)
    return len(words) if is_titled else None
