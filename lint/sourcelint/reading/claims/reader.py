"""Reads the sentences of a document in order, and keeps what a paragraph hands on: its period and its nouns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sourcelint.reading import dating
from sourcelint.reading.claims.acts import bind_acts
from sourcelint.reading.claims.claim import Claim
from sourcelint.reading.claims.counted import Draft, read_counted
from sourcelint.reading.dating import Comparison, Dating
from sourcelint.reading.inheritance import Inheritance

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.periods import Period
    from sourcelint.reading.quantities import Quantity
    from sourcelint.reading.sentences import Sentence

#: A sentence with more figures than this is a table without its lines; nothing is bound in it.
_MOST_FIGURES = 120


def read_claims(document: Document) -> tuple[Claim, ...]:
    """All quantities of a document as claims, in order; those that are no figures stay unbound."""
    sentences = document.sentences
    starts = [sentence.start for sentence in sentences]
    grouped: dict[int, list[Quantity]] = {}
    for quantity in document.quantities:
        index = bisect_left(starts, quantity.start + 1) - 1
        if index >= 0 and quantity.end <= sentences[index].end:
            grouped.setdefault(index, []).append(quantity)
    return tuple(_Reader(document, grouped).read())


class _Reader:
    """Reads the sentences of one document in order, and keeps what a paragraph hands on."""

    def __init__(self, document: Document, grouped: dict[int, list[Quantity]]) -> None:
        self.document = document
        self.text = document.text
        self.grouped = grouped
        self.stitched = dating.stitched(document)
        self.declared = dating.declared_dating(document)
        self.published = dating.written_in(document)
        self.periods = document.periods
        self.period_starts = [period.start for period in self.periods]
        self.inherited = Inheritance(document)

    def read(self) -> Iterator[Claim]:
        """The claims of the document; those without a period of their own take its."""
        claims: list[Claim] = []
        votes: list[Dating] = []
        current: Dating | None = None
        fallback: Dating | None = None
        block, voted = -1, False
        previous: list[Claim] = []
        for index, sentence in enumerate(self.document.sentences):
            if sentence.block != block:
                handed = None if self.stitched else self.inherited.at(index, current or fallback)
                block, current, fallback, voted, previous = sentence.block, None, handed, False, []
            made, main, leading = self._sentence(index, sentence, current or fallback, previous)
            claims += made
            figures = [claim for claim in made if claim.quantity.statistical]
            previous = figures or previous
            if main is not None and figures:
                current = main.moved("inherited")
                if not voted:
                    votes.append(main)
                    voted = True
            elif leading is not None:
                fallback = leading.moved("inherited")
            self.inherited.note(index, main or leading)
        document_year = None if self.stitched else dating.elected(votes)
        for claim in claims:
            if claim.dating is None and claim.quantity.statistical and not claim.compared and claim.relative is None:
                yield replace(claim, dating=self.declared or document_year)
            else:
                yield claim

    def _sentence(
        self, index: int, sentence: Sentence, inherited: Dating | None, previous: Sequence[Claim]
    ) -> tuple[list[Claim], Dating | None, Dating | None]:
        """The claims of a sentence, the period of its main figures, and the period it opens with."""
        quantities = self.grouped.get(index, [])
        if len(quantities) > _MOST_FIGURES:
            return [Claim(q, q.start, q.end, index, sentence.block) for q in quantities], None, None
        periods = self._periods(sentence)
        if not quantities and not periods:
            return [], None, None
        comparisons = dating.comparisons_in(self.text, sentence.start, sentence.end)
        narrative = None if self.stitched or dating.of_the_present(sentence.text) else inherited
        leading = self._leading(periods, comparisons, narrative)
        if not quantities:
            return [], None, leading
        drafts = read_counted(self.text, sentence.end, quantities, comparisons, () if self.stitched else previous)
        bind_acts(self.text, (sentence.start, sentence.end), drafts)
        stated = dating.stated(self.text, quantities, periods, comparisons)
        claims: list[Claim] = []
        main: Dating | None = None
        for draft, period in zip(drafts, stated, strict=True):
            when = dating.resolve(period, self.published, narrative) if period is not None else None
            relative = period.text if period is not None and when is None and period.kind == "relative" else None
            if when is None and relative is None and not draft.compared and narrative is not None:
                when = narrative
            own = when is not None and when.origin == "sentence" and not draft.compared
            if own and main is None and draft.quantity.statistical:
                main = when
            claims.append(self._claim(draft, index, sentence, when, relative))
        return claims, main, leading

    def _periods(self, sentence: Sentence) -> Sequence[Period]:
        first = bisect_left(self.period_starts, sentence.start)
        last = bisect_left(self.period_starts, sentence.end)
        return self.periods[first:last]

    def _leading(
        self, periods: Sequence[Period], comparisons: Sequence[Comparison], narrative: Dating | None
    ) -> Dating | None:
        """The first period of a sentence outside its comparisons."""
        for period in periods:
            if period.role == "time" and not dating.in_comparison(period.start, comparisons):
                found = dating.resolve(period, self.published, narrative)
                if found is not None:
                    return found
        return None

    def _claim(self, draft: Draft, index: int, sentence: Sentence, when: Dating | None, relative: str | None) -> Claim:
        quantity = draft.quantity
        return Claim(
            quantity,
            quantity.start,
            max(quantity.end, draft.end),
            index,
            sentence.block,
            draft.counted,
            draft.head,
            draft.modifiers,
            draft.category,
            draft.act,
            draft.agent,
            when,
            draft.compared,
            draft.omitted,
            draft.phrase.partitive,
            relative,
            draft.counted_by,
            draft.act_by,
        )
