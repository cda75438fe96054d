"""Words of change that the figures beside them contradict.

## What it flags
`an increase from 744` before which 440 stands, `down from 43` behind 60, `doubled from 40 to 52`, `rose 12 percent
from 50 to 71`, `rose by a third`, `fell to 60, compared with 43`: the direction or the size of the change against the
two figures that the words bind to, in the sentence, or in the sentence before (`This was a decrease from …`). And what
is said of a series: `fewer than in the previous year`, `the lowest since 2015`, `a record 412`, `for the third year
running`, `every year since 2016`, against the figures that the document gives for these years, wherever it does so.
It is a warning, and nothing is withheld, where another reading is left: `a decrease from 30 to 70 percent` may be a
range, `fell to 12, compared with 14 elsewhere` may compare two groups. So it is where the figures, or the stated and
the computed size, are more than two and a half times apart, which a slip of the pen seldom makes.

## Why it matters
Either a figure or the word is wrong, and a summary that takes the word says the opposite of the numbers.

## What it leaves alone
Words about efforts, quality or intentions; pairs that count different things; changes within the rounding of the
figures; `compared with` without a word of change; years of which the document says nothing, or two things.

## Bad
> Thefts fell from ⟦510⟧ in 2017 to 609 in 2018.

> The ward treated 440 patients in 2022. This was an increase from ⟦744 patients⟧ in 2021.

> Police recorded ⟦510 thefts⟧ in 2018, fewer than in the previous year. It rained. Police recorded 433 thefts in 2017.

## Good
> Thefts fell from 609 in 2017 to 510 in 2018.

> Police improved their efforts and recorded 510 thefts, compared with 609 in 2017.

## Known limits
Figures of a series are only held against each other when the same noun, act and narrowing words are told of them.

## References
R. E. Moore, Interval Analysis, Prentice-Hall, 1966 (comparing rounded numbers).
"""

from collections.abc import Iterator
from math import inf, isclose

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.changes import Change, is_slip, read_changes
from sourcelint.reading.claims import Claim
from sourcelint.reading.intervals import Interval

from ._arithmetic import DOUBTFUL, plain, shown

#: How far a stated size of change may be from the computed one: percentage points, and share of it.
POINTS, SHARE = 1.0, 0.1
#: A figure with an open end (``more than 17 million``) is less than another where its number is so much less.
APART = 0.9
#: What doubled, tripled and halved may mean as a factor.
FACTORS = {"doubled": (1.6, 2.6), "tripled": (2.5, 3.7), "quadrupled": (3.4, 4.7), "halved": (0.4, 0.6)}


class DirectionContradicted(DocumentRule):
    """Holds words of change against the pair of figures that they describe."""

    code, name = "FIG104", "direction-contradicted"
    severity, effect = Severity.ERROR, Effect.WITHHOLD
    message = "'{words}'{size}, but the figures go from {before_shown} to {after_shown} ({change:+g} %)"
    help = "Look both figures up in the source, and say which of the three the text has wrong."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the pairs whose change is not the one that the text states."""
        for change in self.examined(read_changes(document)):
            self.recognised()
            if _contradicted(change):
                before, after = change.before.quantity.value, change.after.quantity.value
                where, *others = _places(document, change)
                yield self.finding(
                    where,
                    related=[*others, (change.span, "the words of change")],
                    **({} if change.sure and is_slip(change) else DOUBTFUL),
                    words=" ".join(document.text[change.span.start : change.span.end].split()),
                    size=_size(change),
                    before=plain(before),
                    after=plain(after),
                    before_shown=shown(before),
                    after_shown=shown(after),
                    change=plain(round(100 * (after - before) / before, 1)) if before else 0,
                )


def _factor(written: str) -> Interval:
    """What a factor in words may be; ``more than doubled`` has no end on the one side."""
    *hedge, word = written.split()
    low, high = FACTORS[word]
    if hedge != ["more"]:
        return Interval(low, high)
    return Interval(0.0, high) if word == "halved" else Interval(low, inf)


def _size(change: Change) -> str:
    """The stated size of a change, for the message."""
    if change.percent is not None and change.percent.bounded:
        return f" by {(change.percent.low + change.percent.high) / 2:g} %"
    if change.amount is not None and change.amount.bounded:
        return f" by {shown((change.amount.low + change.amount.high) / 2)}"
    return ""


def _places(document: Document, change: Change) -> tuple[Span, tuple[Span, str]]:
    """The figure in the sentence of the words, the earlier one if both stand there, and the other one."""
    sentence = document.sentences[change.before.sentence]
    if change.before.sentence != change.after.sentence and not sentence.start <= change.span.start < sentence.end:
        return change.after.span, (change.before.span, "the earlier figure")
    return change.before.span, (change.after.span, "the later figure")


def _less(first: Claim, second: Claim) -> bool:
    """Whether one figure is less than another.

    Figures that are rounded alike keep their order; those of ``more than 17 million, up from 25`` are told by their
    numbers.
    """
    one, two = first.quantity, second.quantity
    if one.exactness == two.exactness == "exact" and isclose(one.high - one.low, two.high - two.low, rel_tol=1e-6):
        return one.value < two.value
    if not (one.interval.bounded and two.interval.bounded):
        return one.value < APART * two.value
    return one.interval.below(two.interval)


def _contradicted(change: Change) -> bool:
    before, after = change.before.quantity.interval, change.after.quantity.interval
    if change.direction == "up" and _less(change.after, change.before):
        return True
    if change.direction == "down" and _less(change.before, change.after):
        return True
    ratio = after.over(before)
    if ratio is None or not ratio.bounded:
        return False
    if change.factor is not None:
        return not ratio.meets(_factor(change.factor))
    if change.percent is not None and change.direction is not None:
        sign = 1 if change.direction == "up" else -1
        actual = Interval(*sorted((sign * 100 * (ratio.low - 1), sign * 100 * (ratio.high - 1))))
        reach = max(POINTS, SHARE * change.percent.high)
        if not actual.meets(Interval(change.percent.low - reach, change.percent.high + reach)):
            return True
    if change.amount is not None and change.direction is not None:
        sign = 1 if change.direction == "up" else -1
        actual = after - before if sign > 0 else before - after
        return not actual.meets(change.amount)
    return False
