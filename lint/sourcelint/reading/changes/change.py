"""What a change is: two figures, and what the text says of the way from one to the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcelint.document import Span
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.intervals import Interval


@dataclass(frozen=True, slots=True)
class Change:
    """A pair of figures and what the text says of the way from ``before`` to ``after``.

    ``direction`` is ``up``, ``down`` or None; ``factor`` a word like ``doubled``, with a ``more`` where it is more than
    that; ``percent`` and ``amount`` the size of the change where it is given. ``span`` is that of the words. ``sure``
    tells whether the text leaves no other reading: ``a decrease from 30 to 70 percent`` may be a range, ``fell to 12,
    compared with 14 elsewhere`` no change.
    """

    before: Claim
    after: Claim
    span: Span
    direction: str | None = None
    factor: str | None = None
    percent: Interval | None = None
    amount: Interval | None = None
    sure: bool = True
