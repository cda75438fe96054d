"""Figures that cannot be.

## What it flags
A share of people or things over 100 percent, a part greater than the total it is a part of (`45 of 31 districts`, `20
cars, including 35 for hire`), a range written from high to low, years that run backwards, a day that its month does
not have.

## Why it matters
Such a figure is wrong whatever the source says: a digit was lost or two numbers changed places.

## What it leaves alone
Growth of more than 100 percent, shares of a capacity, a target, an average or a price, which may be exceeded; numbers
that fell `from 43 to 12`; at least and about; ranges of markets, and years before the present. Errors are a day that
is one too many (31 June, 29 February of a common year) and a part right behind its total that exceeds it by less than
a third. The others withhold nothing: so many of fewer is more often a score or a date, and a range may be told from its
top.

## Bad
> Water was tested in ⟦45 of 31 districts⟧.

> The fleet had ⟦20 cars⟧, including 35 for hire.

> The lake froze on ⟦31 February⟧.

## Good
> The prison was filled to 140 percent of its capacity, after growth of 210 percent.

> Deaths fell from 43 to 12, and lay between 10 and 15 for years.

## Known limits
Whether a possible figure is plausible is not asked.

## References
ISO 8601-1:2019, Date and time (days of the months).
"""

import re
from collections.abc import Iterator
from typing import Any

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.claims import Claim
from sourcelint.reading.divisions import Division
from sourcelint.reading.divisions.slips import SLIP
from sourcelint.reading.phrases import PERSONS, is_plural
from sourcelint.reading.rivals import larger_between, rival
from sourcelint.reading.spans import within

from ._arithmetic import DOUBTFUL, shown
from ._calendar import impossible_dates
from ._ranges import runs_down

_CHANGE = re.compile(r"\b(?:increas|decreas|ris|growth|declin|drop|reduc)\w*\sof\s(?:about\s|some\s)?$", re.IGNORECASE)
_BE = re.compile(r"[^.;,]{0,60}?\b(?:were|are|was|is|had|have|said|reported|live|lived|work|worked|voted|agreed)\b")
FEW = 3  #: all three of the two-stage methods
FAR = 2.5  #: so many times its whole is a part of something else


class ImpossibleFigure(DocumentRule):
    """Flags figures that contradict arithmetic or the calendar."""

    code, name = "FIG109", "impossible-figure"
    severity, effect = Severity.ERROR, Effect.WITHHOLD
    message = "{problem}"
    help = "Look the figure up in the source; it cannot be right as it stands."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield impossible shares, parts, ranges and days."""
        for claim in self.examined(c for c in document.claims if c.quantity.statistical):
            self.recognised()
            problem = _problem(document, claim)
            if problem is not None:
                yield self.finding(claim.span, **problem[1], problem=problem[0])
        for division in self.examined(d for d in document.divisions if d.whole is not None and d.like and _listed(d)):
            whole = division.whole
            assert whole is not None
            changed = _CHANGE.search(document.text, max(0, whole.start - 30), whole.start)
            if changed or (division.exclusive and len(division.parts) > 1 and division.exceeds()):
                continue  # an increase of 10, of which: of the sum that it came to; else parts-total speaks
            for part in division.parts:
                if whole.quantity.interval.below(part.quantity.interval) and _is_part(document, division, part):
                    yield self.finding(
                        whole.span,
                        **({} if part is division.parts[0] and _is_sure(document, whole, part) else DOUBTFUL),
                        related=[(part.span, "the part")],
                        problem=f"a part of {shown(part.quantity.value)} is more than its total of "
                        f"{shown(whole.quantity.value)}",
                    )
                    break
        for start, end, wrong, sure in impossible_dates(document.text):
            yield self.finding(Span(start, end), **({} if sure else DOUBTFUL), problem=wrong)


_ADJACENT = re.compile(
    r"(?:,?\s(?:[a-z-]+\s)?(?:including|of\swh(?:om|ich)|among\sthem)|,?\s\d[\d,.]*\sof\swh(?:om|ich))\b", re.IGNORECASE
)


def _is_sure(document: Document, whole: Claim, part: Claim) -> bool:
    """Whether a part stands right behind its whole, or is said to be one of these, and is only a little more.

    In ``173 stations, 24 of them private, including 30 in the north`` it may be one of the number further in front.
    """
    if part.quantity.value > SLIP * whole.quantity.value:
        return False
    earlier = within(document.claims, document.sentences[whole.sentence].start, whole.start)
    if any(c.quantity.unit == part.quantity.unit and c.quantity.high >= part.quantity.low for c in earlier):
        return False
    return (
        whole.sentence != part.sentence
        or _ADJACENT.match(document.text, max(whole.end, whole.quantity.end)) is not None
    )


def _listed(division: Division) -> bool:
    """Whether one part alone is enough to judge: behind a dash or a colon anything may stand."""
    return division.marker in ("open", "of") or (len(division.parts) > 1 and division.marker != "comma")


def _is_part(document: Document, division: Division, part: Claim) -> bool:
    """Whether no other reading of the sentence makes something else of the part."""
    whole = division.whole
    if whole is None or whole.counted is None or (division.marker == "of" and whole.omitted):
        return False  # a number without its noun may be a name: 14 in bracket 2, five of these
    if part is not division.parts[0] and division.parts[0].omitted and not part.omitted and not whole.omitted:
        return False  # 18 patients here were ill, of whom four died, and 19 patients there were
    if part.quantity.value > FAR * whole.quantity.value or whole.quantity.rate != part.quantity.rate:
        return False
    return rival(document, division) is None and not larger_between(document, whole, part)


def _problem(document: Document, claim: Claim) -> tuple[str, dict[str, Any]] | None:
    quantity, text = claim.quantity, document.text
    if quantity.whole is not None and quantity.whole.interval.below(quantity.interval) and quantity.whole.value > FEW:
        problem = f"{shown(quantity.value)} of {shown(quantity.whole.value)} is more than all of them"
        return problem, DOUBTFUL  # 62 runs of 59 balls, 16 February of 2005
    if quantity.unit == "percent" and quantity.low > 100 and claim.partitive and not quantity.change and claim.head:
        things = claim.head in PERSONS or is_plural(text[claim.start : claim.end].split()[-1].lower())
        known = things and claim.head in PERSONS | {"victim", "patient", "household", "school", "respondent"}
        if known and _BE.match(text, claim.end):
            return f"{shown(quantity.value)} percent of a whole is more than all of it", {}
    if runs_down(text, quantity):
        problem = f"the range runs from high to low: {shown(quantity.value)} to {shown(quantity.top or 0)}"
        return problem, DOUBTFUL  # a range may be told from its top
    return None
