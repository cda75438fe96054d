"""Words of change that the figures beside them contradict.

## What it flags
`an increase from 744` before which 440 stands, `down from 43` behind 60, `doubled from 40 to 52`, `rose 12 percent
from 50 to 71`, `rose by a third`, `fell to 60, compared with 43`: the direction or the size of the change against the
two figures that the words bind to, in the sentence, or in the sentence before (`This was a decrease from …`). And what
is said of a series: `fewer than in the previous year`, `the lowest since 2015`, `a record 412`, `for the third year
running`, `every year since 2016`, against the figures that the document gives for these years, wherever it does so.
It is a warning, and nothing is withheld, where another reading is left: `a decrease from 30 to 70 percent` may be a
range, `fell to 12, compared with 14 elsewhere` may compare two groups. So it is where the figures, or the stated and
the computed size, are more than two and a half times apart, which a slip of the pen seldom makes, or where the size is
that of two other figures of the sentence.

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

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.changes import Change, is_slip, read_changes

from ._arithmetic import DOUBTFUL, plain, shown
from ._changes import fits_otherwise, is_contradicted


class DirectionContradicted(DocumentRule):
    """Holds words of change against the pair of figures that they describe."""

    code, name = "FIG104", "direction-contradicted"
    severity, effect = Severity.ERROR, Effect.WITHHOLD
    message = (
        "'{words}'{size}, but the figures go from {before_shown} to {after_shown} ({difference:+,}, {change:+g} %)"
    )
    help = "Look both figures up in the source, and say which of the three the text has wrong."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the pairs whose change is not the one that the text states."""
        for change in self.examined(read_changes(document)):
            self.recognised()
            if is_contradicted(change):
                before, after = change.before.quantity.value, change.after.quantity.value
                sure = change.sure and is_slip(change) and not fits_otherwise(document, change)
                where, *others = _places(document, change)
                yield self.finding(
                    where,
                    related=[*others, (change.span, "the words of change")],
                    **({} if sure else DOUBTFUL),
                    words=" ".join(document.text[change.span.start : change.span.end].split()),
                    size=_size(change),
                    before=plain(before),
                    after=plain(after),
                    before_shown=shown(before),
                    after_shown=shown(after),
                    difference=plain(round(after - before, 6)),
                    change=plain(round(100 * (after - before) / before, 1)) if before else 0,
                )


def _size(change: Change) -> str:
    """The stated size of a change, or both of them, for the message."""
    sizes = []
    if change.amount is not None and change.amount.bounded:
        sizes.append(shown((change.amount.low + change.amount.high) / 2))
    if change.percent is not None and change.percent.bounded:
        sizes.append(f"{(change.percent.low + change.percent.high) / 2:g} %")
    return f" by {' or '.join(sizes)}" if sizes else ""


def _places(document: Document, change: Change) -> tuple[Span, tuple[Span, str]]:
    """The figure in the sentence of the words, the earlier one if both stand there, and the other one."""
    sentence = document.sentences[change.before.sentence]
    if change.before.sentence != change.after.sentence and not sentence.start <= change.span.start < sentence.end:
        return change.after.span, (change.before.span, "the earlier figure")
    return change.before.span, (change.after.span, "the later figure")
