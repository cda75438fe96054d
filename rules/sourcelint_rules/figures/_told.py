"""The shares of a sentence with their numbers and wholes, in all the ways in which texts tell them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from sourcelint import Document, Span
from sourcelint.reading.claims import Claim
from sourcelint.reading.intervals import Interval

from ._agreed import shares_agreed_on
from ._pairs import set_off
from ._rates import rates
from ._shares import of_the_same, shares_in_front, shares_of_which
from ._wholes import figures_of, of_another_whole, speaks_of_another_whole, whole_before, whole_of

_CLOSED = re.compile(r"\s?(?:[),.;\]]|of\b(?!\s\d)|—|–|$)")
#: Another share in the same bracket.
_SEVERAL = re.compile(r"[^()\[\]%]{1,40}(?:%|\bper\s?cent)")
#: What is measured in percent itself: the effect of seven of nine is no share of them.
_OF_ITS_OWN = re.compile(
    r"\bwith\s(?:an?\s|the\s)?(?:total|average|mean|median|cumulative|combined|maximum|minimum|peak|high|low)\s"
)
#: Between a ratio with a stroke and its share: ``43/61; 70.5%``, ``43/61 men [70.5%]``.
_PUNCTUATED = re.compile(r"(?:\s[a-z][a-z-]*){0,4}\s?[,;:=\[]\s?")
#: Between a share and its number: whose share it is.
_GROUP = re.compile(r"\s(?:in|among|for|at|with)\s")
#: Shares that are weighted are no quotients, and neither are those of survival; pictures and bodies have weights, too.
_WEIGHTED = re.compile(
    r"(?<![-‐])\b(?:weighted|(?:survey|sampling|sample|population)\sweights?|actuarial|life[\s-]tables?|Kaplan"
    r"|cumulative\sincidence|\d+-year\s(?:\w+\s)?incidence)\b",
    re.IGNORECASE,
)
#: So far in front of a share it is said that it is weighted.
_LEAD = 1_000
#: So many numbers to either side of a share may say what it is of.
_NEAR = 24


@dataclass(frozen=True, slots=True)
class Told:
    """A share, its number, and the whole with its place.

    ``doubtful``: another whole of the sentence may be meant, or the share is weighted; ``loose``: the whole stands in
    the sentence before; ``apart``: its number may be that of what stands between, ``45% in responders (38/92)``.
    """

    share: Claim
    part: Claim
    where: Span
    whole: Interval
    doubtful: bool = False
    loose: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence from ``start`` on: its claims, those of the sentence before, and all near ones of its paragraph."""

    text: str
    start: int
    claims: Sequence[Claim]
    previous: Sequence[Claim]
    earlier: Sequence[Claim]

    def shares(self) -> Iterator[Told]:
        """Its shares with their wholes; of one share the first reading counts."""
        read: set[int] = set()
        for told in (*self._beside(), *self._told_otherwise()):
            if told.share.start not in read:
                read.add(told.share.start)
                weighted = _WEIGHTED.search(self.text, max(0, told.share.start - _LEAD), told.share.end) is not None
                yield replace(told, doubtful=told.doubtful or weighted)

    def fractions(self) -> Iterator[tuple[Claim, Claim]]:
        """Its fractions in words beside their percentage: ``one in four (25 percent)``."""
        for part, share, near in self._pairs("share"):
            same = share.quantity.unit == "percent" and of_the_same(self._between(part, share))
            if same and not of_another_whole(self.text, near, part, share):
                yield part, share

    def _between(self, part: Claim, share: Claim) -> str:
        return self.text[part.quantity.end : share.start]

    def _pairs(self, unit: str) -> Iterator[tuple[Claim, Claim, Sequence[Claim]]]:
        """Numbers of a unit with the share behind them, and the claims around them."""
        for index, (part, share) in enumerate(pairwise(self.claims)):
            if part.quantity.unit != unit or share.quantity.unit not in ("percent", "share") or share.quantity.change:
                continue
            stroke = part.quantity.slashed and _PUNCTUATED.fullmatch(self._between(part, share))
            if not (stroke or set_off(self.text, part, share)) or not _CLOSED.match(self.text, share.end):
                continue
            if share.quantity.low > 100 or _OF_ITS_OWN.search(self._between(part, share)):
                continue  # 7 of 9 loci with a total effect (86%)
            if share.quantity.exactness == "range" or _SEVERAL.match(self.text, share.quantity.end):
                continue  # three of three attacks (32% to 60%), 37 of 45 patients (91% breast, 58% colon)
            yield part, share, self._near(index)

    def _near(self, index: int) -> Sequence[Claim]:
        """The claims around one, and the first with what stands beside it, which the sentence may divide."""
        start = max(0, index - _NEAR)
        return [*self.claims[: min(start, 2)], *self.claims[start : index + _NEAR]]

    def _beside(self) -> Iterator[Told]:
        """Shares behind their number, in brackets or set off: ``17 of 32 (53%)``, ``of 480 ships, 120 (25%)``."""
        for part, share, near in self._pairs("count"):
            whole = whole_of(self.text, self.start, near, part, share)
            loose = whole is None
            if whole is None:
                whole = whole_before(self.text, self.start, near, part, share, self.previous[:_NEAR])
            if whole is None or whole[1].low <= 0:
                continue
            if share.quantity.unit != "percent" and share.quantity.exactness == "about":
                continue  # 30 of the 103, or about one-third
            told = part.quantity.whole is not None or whole[0].start > share.start
            doubtful = not told and speaks_of_another_whole(self.text, near, self.earlier, part, share, whole[1])
            yield Told(share, part, *whole, doubtful, loose)

    def _told_otherwise(self) -> Iterator[Told]:
        text, claims = self.text, self.claims
        for share, part, whole in (*shares_in_front(text, claims), *shares_of_which(text, claims)):
            near = self._near(bisect_left(claims, share.start, key=lambda claim: claim.start))
            doubtful = part.start < share.start and speaks_of_another_whole(
                text, near, self.earlier, part, share, whole.interval
            )
            apart = _GROUP.match(text, share.quantity.end, part.start) is not None
            yield Told(share, part, whole.span, whole.interval, doubtful, apart=apart)
        for share, part, whole in (*rates(text, self.start, claims), *shares_agreed_on(text, claims, self.earlier)):
            yield Told(share, part, whole.span, whole.interval)


def sentences_of(document: Document) -> Iterator[Sentence]:
    """The sentences of a document that have figures, in order."""
    previous: list[Claim] = []
    earlier: list[Claim] = []
    for index, group in groupby(figures_of(document), key=lambda claim: claim.sentence):
        claims = list(group)
        if earlier and earlier[-1].block != claims[0].block:
            previous, earlier = [], []
        near = previous if previous and previous[0].sentence == index - 1 else []
        yield Sentence(document.text, document.sentences[index].start, claims, near, earlier)
        previous, earlier = claims, [*earlier, *claims][-_NEAR:]
