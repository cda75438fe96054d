"""World-wide or regional figures in a text about one place.

## What it flags
A sentence with a figure for the world, or for a region that contains the covered place, that names no covered
place. In text gathered from several pages also a sentence that gives more than ten million people, or more than
ten billion in money, of nobody's country: such sizes are estimates for the world.

## Why it matters
"24.9 million people are victims" under the heading of one country is read as a figure of that country, by people and
by programs.

## What it leaves alone
Definitions and other sentences without a figure; comparisons that name the covered place; regions from which
somebody merely comes; documents of which nothing tells what place they are about.

## Bad
```toml
[declared]
places = ["Mexico"]
```
```text
⟦An estimated 40 million people are in modern slavery around the world.⟧ Mexico counted 706 victims.
```

## Good
```toml
[declared]
places = ["Mexico"]
```
```text
Slavery exists around the world. Mexico ranks third of 40 countries in the Americas.
```

## Known limits
A world figure that is smaller than the bounds above and does not say that it is one is not seen.

## References
United Nations Statistics Division, Standard Country or Area Codes for Statistical Use (M49): regions.
"""

import re
from collections.abc import Iterator, Sequence

from sourcelint import Document, DocumentRule, Effect, Severity
from sourcelint.finding import Draft
from sourcelint.reading.coverage import Coverage, read_coverage
from sourcelint.reading.dating import stitched
from sourcelint.reading.places import PlaceKind, PlaceMention
from sourcelint.reading.quantities import Quantity
from sourcelint.reading.sentences import Sentence
from sourcelint_rules.topic._where import (
    figures_in,
    has_national_actor,
    is_in_passing,
    is_setting,
    mentions_in,
)

_UNITS = ("count", "percent", "share", "times")
_RANKED = re.compile(r" (?:\w+ly )?(?:\w+est|most|first|second|third|only|top|leading|best|worst|number)\b")
_RANKED_BEFORE = re.compile(r"\b(?:\w{2,}est|most|first|only|leading|best|worst)\s[^,.;]{0,50}$")
"""The world's largest harbour, the oldest bridge in the world: each is one thing of one place."""
_PEOPLE = re.compile(
    r"\b(?:people|persons|individuals|women|men|children|girls|boys|adults|workers|victims|migrants|[Oo]f th[eo]se)\b"
)
WORLD_PEOPLE, WORLD_MONEY = 10_000_000, 10_000_000_000
"""Counts and amounts from which a figure that names no country is taken for one of the world."""


class BroaderScope(DocumentRule):
    """Note figures of a wider area than the covered places."""

    code, name = "TOP102", "broader-scope"
    severity, effect = Severity.NOTE, Effect.NOTE
    message = "the figure is for {scope}; the document is about {covered}"
    help = "Keep it apart from the figures of the covered place, or leave it out."

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield every sentence with a figure of a wider area."""
        coverage = read_coverage(document)
        gathered = stitched(document)
        for sentence in self.examined(document.sentences):
            figures = [f for f in figures_in(document, sentence) if f.unit in _UNITS or f.money] if coverage else []
            if not figures:
                continue
            self.recognised()
            mentions = mentions_in(document, sentence)
            if any(coverage.relation(mention) == "inside" for mention in mentions):
                continue
            wide = _wide(document, sentence, mentions, coverage)
            if wide is not None:
                where, scope = [(wide.span, "the area")], "the world" if wide.kind is PlaceKind.WORLD else wide.text
            elif (
                gathered and not mentions and _is_huge(sentence.text, figures) and not has_national_actor(sentence, ())
            ):
                where, scope = [], "no named country, and too large for one"
            else:
                continue
            yield self.finding(sentence.span, related=where, scope=scope, covered=", ".join(coverage.names))


def _wide(
    document: Document, sentence: Sentence, mentions: Sequence[PlaceMention], coverage: Coverage
) -> PlaceMention | None:
    """The world or region for which the sentence speaks."""
    earlier, was = None, False
    for mention in mentions:
        was = is_setting(document.text, sentence, mention, earlier, was)
        earlier = mention
        if coverage.relation(mention) != "around":
            continue
        if mention.kind is PlaceKind.WORLD and (
            _RANKED.match(document.text, mention.end)
            or _RANKED_BEFORE.search(document.text[max(sentence.start, mention.start - 60) : mention.start])
        ):
            continue
        if mention.kind is PlaceKind.WORLD or (
            mention.kind is PlaceKind.REGION and was and not is_in_passing(document.text, sentence, mention)
        ):
            return mention
    return None


def _is_huge(text: str, figures: Sequence[Quantity]) -> bool:
    """Whether so many people, or so much money, is more than a text about one country gives without naming it."""
    people = _PEOPLE.search(text) is not None
    return any(
        (figure.money and figure.value >= WORLD_MONEY)
        or (people and figure.unit == "count" and figure.value >= WORLD_PEOPLE)
        for figure in figures
    )
