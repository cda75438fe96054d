"""What a division is: a whole, its parts, and what the text says of their sum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.intervals import Interval, total

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim


@dataclass(frozen=True, slots=True)
class Division:
    """A whole (None: 100 percent) and its parts.

    ``closed``: the parts make up the whole. ``exclusive``: no thing is counted in two of them. ``like``: the parts
    count the same noun as the whole, or leave it out; else they are kinds of it (farms and mills of sites).
    ``marker`` is what showed the division; ``proofs`` is how often the same kinds make up their whole elsewhere.
    """

    whole: Claim | None
    parts: tuple[Claim, ...]
    unit: str
    marker: str
    closed: bool
    exclusive: bool
    like: bool = True
    proofs: int = 0

    @property
    def span(self) -> Span:
        """From the first part to the last."""
        return Span(self.parts[0].start, max(part.end for part in self.parts))

    @property
    def sum(self) -> Interval:
        """All values that the parts can add up to."""
        return total(part.quantity.interval for part in self.parts)

    @property
    def target(self) -> Interval:
        """All values that the whole can have."""
        return self.whole.quantity.interval if self.whole is not None else Interval(100.0, 100.0)

    def exceeds(self) -> bool:
        """Whether the parts are more than the whole, whatever the rounding; a tenth of a hundred is let pass."""
        return self.target.below(Interval(self.sum.low - self._slack(0.0), self.sum.high))

    def falls_short(self) -> bool:
        """Whether the parts are less than the whole, whatever the rounding; a point of a hundred is let pass."""
        return Interval(self.sum.low, self.sum.high + self._slack(1.0)).below(self.target)

    def _slack(self, points: float) -> float:
        """What rounding may explain besides the written digits: of a hundred, and of whole units of a measure."""
        if self.whole is None:
            least = min(part.quantity.grain for part in self.parts)
            return max(points, least if least < 1 else 0.0)
        if self.unit == "count" or self.whole.quantity.money:
            return 0.0
        return sum(0.5 for claim in (self.whole, *self.parts) if claim.quantity.low == claim.quantity.high)
