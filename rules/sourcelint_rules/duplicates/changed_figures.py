"""The same wording with other figures.

## What it flags
Sentences of the corpus that are word for word the same except for their figures: in one document, or in two. When the
stated years differ as well it is an update, a note; otherwise one of the two is out of date or wrong, a warning. A
sentence that was carried over into another document with other figures and a few other words is noted too.

## Why it matters
To a search or a model the two look like one statement, and which of the figures it repeats is chance.

## What it leaves alone
Sentences under six words, figures included; sentences without figures, or with the same ones (duplicate-sentence and
copied-sentence speak of those); rows of tables.

## Bad
> The office counted 310 foreign ships. It rained. ⟦The office counted 290 foreign ships.⟧

## Good
> The harbour office counted 310 foreign ships. The customs office counted 290 foreign ships.

## Known limits
Within one document one changed word besides the figures hides the pair.

## References
M. Henzinger, Finding near-duplicate web pages, SIGIR 2006 (pages that differ in their numbers alone).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sourcelint import CorpusRule, Document, Draft, Effect, Place, Severity
from sourcelint.finding import digest_fields
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.similarity import compare
from sourcelint.reading.wording import wording as words_of
from sourcelint.reading.wording import written_figures
from sourcelint_rules.duplicates._passages import Passage, candidates, passage_of, shingle_key

LEAST_WORDS = 5  # shorter sentences are formulas that many texts share
NEAR = "~"
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """One sentence of a masked wording: its figures, its years and its place."""

    place: Place
    values: tuple[str, ...]
    years: tuple[str, ...]


class ChangedFigures(CorpusRule[Any]):
    """Groups sentences by their wording with the figures masked, and compares the figures."""

    code, name = "DUP104", "changed-figures"
    severity, effect = Severity.WARNING, Effect.NOTE
    message = "the same wording with other figures: {here} here, {there} in {origin}"
    help = "Keep the statement that is right for its year, and give both their years."

    def facts(self, document: Document) -> Iterator[tuple[str, Version | Passage]]:
        """Yield every sentence with figures by its masked wording, and by its shingles."""
        quantities, periods = iter([*document.quantities, None]), iter([*document.periods, None])
        quantity, period = next(quantities), next(periods)
        for sentence in self.examined(document.sentences):
            masked: list[tuple[int, int]] = []
            values, years = [], []
            while quantity is not None and quantity.start < sentence.end:
                if quantity.start >= sentence.start:
                    masked.append((quantity.start, quantity.end))
                    values.append(f"{quantity.value:g} {quantity.unit}")
                quantity = next(quantities)
            while period is not None and period.start < sentence.end:
                if period.start >= sentence.start and period.first is not None:
                    masked.append((period.start, period.end))
                    years.append(period.label or "")
                period = next(periods)
            if not values or document.blocks[sentence.block].kind is BlockKind.TABLE:
                continue
            wording = _wording(document.text, sentence.start, sentence.end, masked)
            if len(_WORD.findall(wording)) < LEAST_WORDS:
                continue
            self.recognised()
            place = document.place(sentence.start, sentence.end)
            yield digest_fields([wording])[:32], Version(place, tuple(values), tuple(years))
            passage = passage_of(place, words_of(sentence.text))
            yield from ((NEAR + shingle_key(value), passage) for value in passage.shingles)

    def check(self, key: str, facts: Sequence[Any]) -> Iterator[Draft]:
        """Yield every later version whose figures differ from the one before it."""
        if key.startswith(NEAR):
            yield from self._near(key.removeprefix(NEAR), facts)
            return
        for before, fact in pairwise(facts):
            if fact.values == before.values:
                continue
            update = fact.years != before.years
            yield self.finding(
                fact.place,
                related=[(before.place, "the same wording")],
                severity=Severity.NOTE if update else None,
                kind="update" if update else "changed",
                here=", ".join(written_figures(fact.place.text or "")),
                there=", ".join(written_figures(before.place.text or "")),
                origin="the same document" if before.place.document == fact.place.document else before.place.document,
                wording=key,
            )

    def _near(self, key: str, facts: Sequence[Passage]) -> Iterator[Draft]:
        """Sentences of two documents that differ in figures and in a few words."""
        for item in candidates(key, facts):
            for earlier in item.earlier:
                likeness = compare(earlier.wording, item.passage.wording)
                if likeness.copied and likeness.changes and not likeness.same_figures:
                    yield self.finding(
                        item.passage.place,
                        related=[(earlier.place, "nearly the same wording")],
                        severity=Severity.NOTE,
                        kind="reworded",
                        here=", ".join(written_figures(item.passage.place.text or "")),
                        there=", ".join(written_figures(earlier.place.text or "")),
                        origin=earlier.document,
                        wording="; ".join(likeness.differing),
                        evidence=f"{earlier.document}\n{earlier.place.text}\n{item.passage.place.text}",
                    )
                    break


def _wording(text: str, start: int, end: int, masked: Sequence[tuple[int, int]]) -> str:
    """A sentence with figures and periods masked, case and blanks folded."""
    pieces, at = [], start
    for left, right in sorted(masked):
        if left >= at:
            pieces += [text[at:left], " # "]
            at = min(right, end)
    pieces.append(text[at:end])
    return " ".join("".join(pieces).casefold().split())
