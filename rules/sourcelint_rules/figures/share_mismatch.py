"""Shares that their own numbers contradict.

## What it flags
A share given beside the number and the whole that it is the share of, and that is not their quotient within rounding:
`17 of 32 districts (63 percent)`, `63% (17/32)`, `of the 480 ships, 120 (30 percent) were tankers`, `12 of 60, or one
in four`, `480 ships, of which 120 (30 percent) were tankers`, `480 ships. Of these, 120 (30 percent)`, `480 cases and
48 deaths (case fatality rate 12%)`. Where all shares of a sentence but one are of a number told before, that one.

## Why it matters
Of three numbers that belong together one is wrong, and the share is what gets quoted.

## What it leaves alone
Shares of a whole that is not given with them or that another number of the sentence may be, approximate numbers and
ranges that fit, rates of change. A quotient whose further digits are cut off instead of rounded (18.75 as 18) is a
warning and withholds nothing. So is a fraction in words, a share that is more than half as large again, or less than
two thirds, one of three or more of which none fits, one near which other shares are of another whole, and one that
may be weighted.

## Bad
> Water was tested in ⟦17 of 32 districts (63 percent)⟧.

> Of the 480 ships inspected, ⟦120 (30 percent)⟧ were tankers.

## Good
> Water was tested in 17 of 32 districts (53 percent).

> Of the 480 ships inspected, 120 (25 percent) were tankers, 12 percent more than in 2011.

## Known limits
The whole must stand in the same sentence, or in the one before if that has no other count; further in front only if
all other shares of the sentence are of it.

## References
M. B. Nuijten and others, The prevalence of statistical reporting errors in psychology (1985-2013), Behavior Research
Methods 48, 2016 (recomputing what is reported, with its rounding).
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.claims import Claim
from sourcelint.reading.intervals import Interval

from ._arithmetic import DOUBTFUL, plain, shown
from ._shares import ROUGHLY, Mismatch, as_written, cut_off, mismatch
from ._told import Told, sentences_of

#: Where so many shares stand in a sentence, one of them should fit.
_SEVERAL = 3


class ShareMismatch(DocumentRule):
    """Recomputes shares from the number and the whole beside them."""

    code, name = "FIG107", "share-mismatch"
    severity, effect = Severity.ERROR, Effect.WITHHOLD
    message = "{part_shown} of {whole_shown} is {computed:g} %, not {stated_shown} %"
    help = "Look the three numbers up in the source, and say which one the text has wrong."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the shares that their numbers contradict."""
        for sentence in sentences_of(document):
            self.tally.examined += len(sentence.claims)
            for part, share in sentence.fractions():
                self.recognised()
                yield from self._in_words(part, share)
            shares = list(sentence.shares())
            self.recognised(len(shares))
            wrong = [(told, found) for told in shares if (found := mismatch(told.part, told.share, told.whole))]
            least = 2 if all(told.apart for told, _ in wrong) else _SEVERAL
            none_fits = least <= len(shares) == len(wrong)
            for told, found in wrong:
                if not (told.loose and found.far):  # a whole further away is the other one where the share is far off
                    yield self._told(document.text, told, found, none_fits)

    def _in_words(self, part: Claim, share: Claim) -> Iterator[Draft]:
        """``one in four (35 percent)``: a fraction in words is only roughly its percentage."""
        whole = part.quantity.whole
        value = part.quantity.value / whole.value if whole is not None else part.quantity.value
        reach = Interval(100 * value * (1 - ROUGHLY), 100 * value * (1 + ROUGHLY))
        far = not Interval(50 * value, 200 * value).meets(share.quantity.interval)
        if part.quantity.exactness != "exact" or far or reach.meets(share.quantity.interval):
            return  # half of the tax (6.2 percent): what it comes to
        yield self.finding(
            Span(part.start, share.end),
            **DOUBTFUL,
            related=[(part.span, "the fraction"), (share.span, "the share")],
            part=plain(part.quantity.value),
            whole=plain(whole.value) if whole is not None else 1,
            stated=plain(share.quantity.value),
            stated_shown=as_written(share.quantity.value, share),
            computed=plain(round(100 * value, 2)),
            part_shown=shown(part.quantity.value),
            whole_shown=shown(whole.value) if whole is not None else "the whole",
        )

    def _told(self, text: str, told: Told, found: Mismatch, none_fits: bool) -> Draft:
        """The finding; where none of many shares fits, they may be of something else, or adjusted."""
        part, share = told.part, told.share
        doubtful = told.doubtful or none_fits or found.far or cut_off(found.computed, share)
        return self.finding(
            _span(text, min(part.start, share.start), max(part.quantity.end, share.end)),
            **(DOUBTFUL if doubtful else {}),
            related=[(part.span, "the part"), (told.where, "the whole"), (share.span, "the share")],
            part=plain(part.quantity.value),
            whole=plain(found.whole),
            stated=plain(found.stated),
            stated_shown=as_written(found.stated, share),
            computed=plain(round(found.computed, 2)),
            part_shown=shown(part.quantity.value),
            whole_shown=shown(found.whole),
        )


def _span(text: str, start: int, end: int) -> Span:
    """The span with the bracket that closes one inside it."""
    closing = text[end : end + 1]
    opening = {")": "(", "]": "["}.get(closing)
    return Span(start, end + 1 if opening is not None and opening in text[start:end] else end)
