"""Changes: words like rose, fewer or doubled, with the two figures that they bind to.

A change is only read where the text binds it to a pair: ``from A to B`` behind a verb of change, ``B, up from A``,
``B, compared with A, a rise of 12 percent``, ``This was a decrease from A`` behind a sentence about B, ``sales of B
grew 12 percent from A``. Both figures must count the same thing. The size that the text gives (``by 12``, ``12
percent``) goes with it. ``trends`` reads what is said of series of years: a record, the lowest since 2015.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sourcelint.reading.changes.binding import changes_in
from sourcelint.reading.changes.change import Change
from sourcelint.reading.changes.likeness import can_change
from sourcelint.reading.changes.sizes import as_points, is_of_shares, is_slip
from sourcelint.reading.changes.trends import read_steps

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim

__all__ = ["Change", "is_of_shares", "is_slip", "read_changes"]


def read_changes(document: Document) -> tuple[Change, ...]:
    """All changes that the text binds to a pair of figures, in order."""
    read = (as_points(document.text, claim) for claim in document.claims)
    figures = [claim for claim in read if can_change(claim) or claim.quantity.unit == "points"]
    found: list[Change] = []
    previous: list[Claim] = []
    for index, group in groupby(figures, key=lambda claim: claim.sentence):
        claims = list(group)
        sentence = document.sentences[index]
        near = previous and previous[0].sentence == index - 1 and previous[0].block == claims[0].block
        found += changes_in(document.text, sentence.start, sentence.end, claims, previous if near else [])
        previous = claims
    told = {(change.before.start, change.after.start) for change in found}
    for before, after, direction, span in read_steps(document):
        if (before.start, after.start) not in told:
            found.append(Change(before, after, span, direction))
    found.sort(key=lambda change: (change.before.start, change.span.start))
    return tuple(found)
