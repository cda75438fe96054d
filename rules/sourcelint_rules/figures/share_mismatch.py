"""Shares that their own numbers contradict.

## What it flags
A share given beside the number and the whole that it is the share of, and that is not their quotient within rounding:
`17 of 32 districts (63 percent)`, `of the 480 ships, 120 (30 percent) were tankers`, `480 ships, of which 120 (30
percent) were tankers`, `12 of 60, or one in four`, `480 ships. Of these, 120 (30 percent)`.

## Why it matters
Of three numbers that belong together one is wrong, and the share is what gets quoted.

## What it leaves alone
Shares of a whole that is not given with them or that another number of the sentence may be, approximate numbers and
ranges that fit, rates of change. A quotient whose further digits are cut off instead of rounded (18.75 as 18) is a
warning and withholds nothing. So is a fraction in words, a share that is more than half as large again, or less than
two thirds, and one of a whole at the head of its sentence of which another share there is none either.

## Bad
> Water was tested in ⟦17 of 32 districts (63 percent)⟧.

> Of the 480 ships inspected, ⟦120 (30 percent)⟧ were tankers.

## Good
> Water was tested in 17 of 32 districts (53 percent).

> Of the 480 ships inspected, 120 (25 percent) were tankers, 12 percent more than in 2011.

## Known limits
The whole must stand in the same sentence, or in the one before if that has no other count.

## References
M. B. Nuijten and others, The prevalence of statistical reporting errors in psychology (1985-2013), Behavior Research
Methods 48, 2016 (recomputing what is reported, with its rounding).
"""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.claims import Claim
from sourcelint.reading.intervals import Interval

from ._arithmetic import DOUBTFUL, plain, shown
from ._shares import ROUGHLY, as_written, cut_off, mismatch, of_the_same, shares_in_front, shares_of_which
from ._wholes import beside, figures_of, of_another_whole, speaks_of_another_whole, whole_before, whole_of

_CLOSED = re.compile(r"\s?(?:[),.;]|of\b(?!\s\d)|—|–|$)")
#: Another share in the same bracket.
_SEVERAL = re.compile(r"[^()%]{1,40}(?:%|\bper\s?cent)")


class ShareMismatch(DocumentRule):
    """Recomputes shares from the number and the whole beside them."""

    code, name = "FIG107", "share-mismatch"
    severity, effect = Severity.ERROR, Effect.WITHHOLD
    message = "{part_shown} of {whole_shown} is {computed:g} %, not {stated_shown} %"
    help = "Look the three numbers up in the source, and say which one the text has wrong."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the shares that their numbers contradict."""
        text = document.text
        previous: list[Claim] = []
        for index, group in groupby(figures_of(document), key=lambda claim: claim.sentence):
            claims = list(group)
            near = previous and previous[0].sentence == index - 1 and previous[0].block == claims[0].block
            before, previous = previous if near else [], claims
            for part, share in self.examined(pairwise(claims)):
                if share.quantity.unit not in ("percent", "share") or part.quantity.unit not in ("count", "share"):
                    continue
                between = text[part.quantity.end : share.start]
                if share.quantity.change or not beside(between) or not _CLOSED.match(text, share.end):
                    continue
                if share.quantity.exactness == "range" or _SEVERAL.match(text, share.quantity.end):
                    continue  # three of three attacks (32% to 60%), 37 of 45 patients (91% breast, 58% colon)
                if part.quantity.unit == "share":
                    same = share.quantity.unit == "percent" and of_the_same(between)
                    if same and not of_another_whole(text, claims, part, share):
                        self.recognised()
                        yield from self._in_words(part, share)
                    continue
                start = document.sentences[index].start
                whole = whole_of(text, start, claims, part, share)
                loose = whole is None
                if whole is None:
                    whole = whole_before(text, start, claims, part, share, before)
                if whole is None or whole[1].low <= 0:
                    continue
                self.recognised()
                if share.quantity.unit != "percent" and share.quantity.exactness == "about":
                    continue  # 30 of the 103, or about one-third
                told = part.quantity.whole is not None or whole[0].start > share.start
                doubtful = not told and speaks_of_another_whole(text, claims, part, whole[1])
                if (draft := self._judge(text, part, share, *whole, doubtful, loose)) is not None:
                    yield draft
            yield from self._behind(text, claims)

    def _behind(self, text: str, claims: list[Claim]) -> Iterator[Draft]:
        for share, part, whole in (*shares_in_front(text, claims), *shares_of_which(text, claims)):
            self.recognised()
            doubtful = part.start < share.start and speaks_of_another_whole(text, claims, part, whole.interval)
            if (draft := self._judge(text, part, share, whole.span, whole.interval, doubtful)) is not None:
                yield draft

    def _in_words(self, part: Claim, share: Claim) -> Iterator[Draft]:
        """``one in four (35 percent)``: a fraction in words is only roughly its percentage."""
        whole = part.quantity.whole
        value = part.quantity.value / whole.value if whole is not None else part.quantity.value
        reach = Interval(100 * value * (1 - ROUGHLY), 100 * value * (1 + ROUGHLY))
        if part.quantity.exactness != "exact" or reach.meets(share.quantity.interval):
            return
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

    def _judge(
        self, text: str, part: Claim, share: Claim, where: Span, whole: Interval, far: bool = False, loose: bool = False
    ) -> Draft | None:
        found = mismatch(part, share, whole)
        if found is None or (loose and found.far):
            return None  # a whole further away is the other one where the share is far off
        end = max(part.quantity.end, share.end)
        return self.finding(
            Span(min(part.start, share.start), end + text.startswith(")", end)),
            **(DOUBTFUL if far or found.far or cut_off(found.computed, share) else {}),
            related=[(part.span, "the part"), (where, "the whole"), (share.span, "the share")],
            part=plain(part.quantity.value),
            whole=plain(found.whole),
            stated=plain(found.stated),
            stated_shown=as_written(found.stated, share),
            computed=plain(round(found.computed, 2)),
            part_shown=shown(part.quantity.value),
            whole_shown=shown(found.whole),
        )
