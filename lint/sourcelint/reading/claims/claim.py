"""What a claim is: one figure with what the text says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.phrases import stem

if TYPE_CHECKING:
    from sourcelint.reading.dating import Dating
    from sourcelint.reading.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure with what the text says of it.

    ``head`` is the singular of what is counted and ``counted`` the phrase as written; ``modifiers`` narrow it
    (own phrase, category of a list, agent). ``category`` is what an item of a list stands for (``for fraud``).
    ``compared`` marks figures of a comparison, ``omitted`` those whose noun is that of another claim.
    ``sentence`` and ``block`` are indices. ``relative`` is an expression of time that could not be resolved.
    ``counted_by`` and ``act_by`` name the evidence: where in the text the noun and the act were read.
    """

    quantity: Quantity
    start: int
    end: int
    sentence: int
    block: int
    counted: str | None = None
    head: str | None = None
    modifiers: tuple[str, ...] = ()
    category: str = ""
    act: str | None = None
    agent: tuple[str, ...] = ()
    dating: Dating | None = None
    compared: bool = False
    omitted: bool = False
    partitive: bool = False
    relative: str | None = None
    counted_by: str = ""
    act_by: str = ""

    @property
    def span(self) -> Span:
        """The figure with at most its noun phrase."""
        return Span(self.start, self.end)

    @property
    def bound(self) -> bool:
        """Whether what is counted and the act were each read by a rule that leaves no choice.

        The noun stands behind the number, or in the list that it is an item of, or is its unit; the act is a verb or
        a nominal that governs it or its list, not a bare auxiliary, and not one that was told of something else. The
        period is a slot of its own (``dating``), which says where it comes from.
        """
        return self.quantity.statistical and self.counted_by in _COUNTED and self.act_by in _ACTED

    @property
    def scope(self) -> tuple[str, ...]:
        """What narrows the claim, sorted, as stems."""
        written = (*self.modifiers, *self.agent, *re.findall(r"[a-z]{3,}", self.category.lower()))
        return tuple(sorted({stem(word) for word in written} - _EMPTY))


#: Evidence that leaves no choice. Not so: the noun of the sentence before, a category without a noun, a single word;
#: an auxiliary without a verb.
_COUNTED = frozenset(["noun", "list", "unit"])
_ACTED = frozenset(["verb", "behind", "nominal", "qualifier", "comparison", "share", "list", "report"])
#: Stems that narrow nothing.
_EMPTY = frozenset("total the and for with their its from who were was that other additional".split())
