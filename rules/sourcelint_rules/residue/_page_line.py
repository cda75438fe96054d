"""One line of a web page, by what it looks like: prose, a label, a stamp, a short line without an end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from sourcelint.reading.form import SMALL, Form, Verb

from ._credits import DATE, TIME, read_credit
from ._menus import is_notice, is_separated_menu, label_share
from ._widgets import labels_of_widget

GLUED = re.compile(r"[a-zà-ÿ)][A-ZÀ-Þ][a-zà-ÿ]")
MAX_LENGTH = 2000
"""Characters of a line that are looked at: a longer line shows what it is in its beginning."""
MAX_MARKS = 300
"""Longer lines are not looked at for labels, separators and bylines."""
MAX_STAMP_WORDS = 10
MIN_PARAGRAPH = 12
WITHOUT_END = 20
"""Words from which on a line is prose without an end mark, if it has a verb and the small words of sentences."""
SMALL_IN_TEXT = 0.2
"""The share of small words that running text has, in the six languages whose small words are known: on nearly all pages
more than this, in the Declaration of Human Rights 0.4 and more; less than this in Dutch, Polish, Swedish, Turkish."""


@dataclass(frozen=True)
class Line:
    """One block of a page."""

    text: str

    @cached_property
    def form(self) -> Form:
        """The form of the line; of a long one, of its beginning."""
        return Form(self.text[:MAX_LENGTH])

    @cached_property
    def count(self) -> int:
        """Words of the line."""
        return len(self.form.words)

    @cached_property
    def is_prose(self) -> bool:
        """Built like a sentence and not a short one, or a paragraph: long, with an end, or held together like one."""
        if self.form.verb is Verb.NONE:
            return self.is_running and self.form.is_closed  # verbs of few languages are known
        return (self.count >= 6 and self.form.is_closed) or (self.count >= WITHOUT_END and self.small > SMALL_IN_TEXT)

    @property
    def is_running(self) -> bool:
        """Whether it is as long as a sentence, most of its words in lower case."""
        return self.count >= MIN_PARAGRAPH and self.form.title_case < 0.6

    @property
    def is_paragraph(self) -> bool:
        """Prose of some length, the stuff of a page's main text."""
        return self.is_prose and self.count >= MIN_PARAGRAPH

    @cached_property
    def is_short(self) -> bool:
        """Short, and without an end."""
        return self.count < 10 and not self.form.is_closed

    @cached_property
    def small(self) -> float:
        """The share of small words, those that hold sentences together."""
        return sum(word.lower() in SMALL for word in self.form.words) / max(1, self.count)

    @cached_property
    def subject(self) -> frozenset[str]:
        """The beginnings of the words that carry content."""
        return frozenset(word.lower().removesuffix("s")[:7] for word in self.form.content)

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
    def glued(self) -> float:
        """How often words run into each other (``HomeAbout``), three times being the most: 0 to 1."""
        return min(3, len(GLUED.findall(self.text[:600]))) / 3 if self.count > 3 else 0.0

    @property
    def has_bars(self) -> bool:
        """Whether parts stand between bars, as in menus and footers."""
        return "|" in self.text[:MAX_MARKS]
