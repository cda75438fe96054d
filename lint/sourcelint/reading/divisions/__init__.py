"""Divisions: a whole and the parts that the text gives for it.

A division is *closed* when the text says that the parts make up the whole (a list behind a dash, a colon or in
brackets, ``comprising``, ``for a total of``, a class for the remainder); it is *open* behind ``including`` or
``of whom``: then the parts may fall short and never exceed, and only when they exclude each other. Parts must
count the same thing as the whole; a number governed by a preposition (victims in 17 states) is no part.

``division`` is what a division is; ``lists``, ``brackets``, ``totals``, ``shares``, ``gapped`` and ``of_these`` read
one shape each; what they share stands in ``marks`` (the words of a division), ``rests`` (classes for what is left
over), ``kinds`` (which parts exclude each other), ``parallel`` (items built alike) and ``scales`` (answers to one
question). ``proofs`` closes lists that the rest of the document proves; ``lookalikes``, ``evidence`` and ``slips`` tell
how far one may be trusted.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.brackets import numbered
from sourcelint.reading.divisions.division import Division
from sourcelint.reading.divisions.gapped import gapped
from sourcelint.reading.divisions.lists import listed
from sourcelint.reading.divisions.of_these import is_size, of_these
from sourcelint.reading.divisions.proofs import proven
from sourcelint.reading.divisions.shares import shares
from sourcelint.reading.divisions.totals import totalled

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim

__all__ = ["Division", "read_divisions"]

#: A sentence with more figures than this that count nothing is a table without its lines.
_MOST_FIGURES = 120


def read_divisions(document: Document) -> tuple[Division, ...]:
    """All divisions of a document, in order of their parts."""
    text = document.text
    found: list[Division] = []
    for _, group in groupby(document.claims, key=lambda claim: claim.sentence):
        found += numbered(text, list(group))
    figures = [claim for claim in document.claims if claim.quantity.statistical or _is_item(document, claim)]
    previous: list[Claim] = []
    for index, group in groupby(figures, key=lambda claim: claim.sentence):
        sentence = document.sentences[index]
        claims = list(group)
        if claims[0].head is None and len(claims) > _MOST_FIGURES:
            continue
        found += listed(text, sentence.end, claims)
        found += totalled(text, claims)
        found += shares(text, sentence.start, sentence.end, claims)
        found += gapped(text, claims)
        follows = previous and previous[0].sentence == index - 1 and previous[0].block == claims[0].block
        found += of_these(text, sentence.start, sentence.end, claims, previous if follows else ())
        previous = claims
    found = [division for division in found if not _is_comparison(text, division)]
    found.sort(key=lambda division: (division.parts[0].start, division.marker))
    return tuple(proven(document, found))


#: ``and one in South Africa``: the last item of a list, where no plural follows.
_LAST_ONE = re.compile(r"(?:,|;|\band)\s$")
_OF_ONE_KIND = re.compile(r"\s(?:in|for|from|at|on|by|to|as)\s")


def _is_item(document: Document, claim: Claim) -> bool:
    """Whether a number that is no figure by itself stands where an item of a list does, or what a sentence divides."""
    text = document.text
    if is_size(document, claim):
        return True
    if claim.quantity.reason != "pronoun" or not _OF_ONE_KIND.match(text, claim.quantity.end):
        return False
    return _LAST_ONE.search(text, max(0, claim.start - 5), claim.start) is not None


_AGAINST = re.compile(r"\b(?:against|compared\s(?:with|to)|versus|vs\.?|than|instead\sof)\s(?:[\w’-]+\s){0,3}$")


def _is_comparison(text: str, division: Division) -> bool:
    """Whether a part is set against the one before it: 4 percent against 5 percent are no two shares of a whole."""
    return any(_AGAINST.search(text[first.end : second.start]) for first, second in pairwise(division.parts))
