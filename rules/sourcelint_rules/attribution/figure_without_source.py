"""Figures of an article or an aggregate that nobody is said to have counted.

## What it flags
In an article, or in text gathered from several pages: a sentence with figures in which nobody counted, found,
estimated or said them, and nobody did what they count.

## Why it matters
The publisher of a report answers for its numbers; an article passes on those of others, and without their names
nobody does.

## What it leaves alone
Reports; sentences with a source, also a vague one, which vague-source speaks of; the sentences behind one in the same
paragraph of a text written in one piece; acts of somebody (`police arrested 40 men`); what a sentence lays down, plans
or supposes; studies, laws, lessons, memoirs and history, whose figures are their own.

## Bad
```toml
[declared]
kind = "article"
```
```text
Fishing is a ⟦$150 billion industry⟧.
```

## Good
> The Ministry of Fisheries put the catch at 310 tonnes.

## Known limits
A source that is named once for all figures of an article is not carried over to its other paragraphs.

## References
W3C, PROV-DM: The PROV Data Model, 2013 (attribution).
"""

from collections.abc import Iterator
from itertools import groupby, takewhile

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.claims import Claim
from sourcelint.reading.dating import stitched
from sourcelint.reading.facts import facts_of
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.phrases import AUXILIARIES, is_verb
from sourcelint.reading.sources import sourced

#: So many sentences behind one that names it, a source is still speaking.
_CARRIED = 4


class FigureWithoutSource(DocumentRule):
    """Flags the figures of articles and aggregates that have no source."""

    code, name = "ATT202", "figure-without-source"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "nobody is said to have counted this: {figures}"
    help = "Name who counted, found or estimated it, and when."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield one finding for each sentence whose figures have no source."""
        kind = document.declared.get("kind")
        if kind not in ("aggregate", "article") and not (kind is None and stitched(document)):
            return
        if document.genre is not None:
            return
        figures = (claim for claim in document.claims if claim.quantity.statistical)
        for index, group in groupby(self.examined(figures), key=lambda claim: claim.sentence):
            claims = list(group)
            if document.blocks[claims[0].block].kind is not BlockKind.PARAGRAPH:
                continue
            self.recognised(len(claims))
            claims = facts_of(document, claims)
            if not claims or self._sourced(document, index) or any(_done_by_somebody(claim) for claim in claims):
                continue
            span = Span(claims[0].start, max(claim.end for claim in claims))
            text = document.text[span.start : span.end]
            yield self.finding(span, figures=" ".join(text.split())[:80], count=len(claims))

    def _sourced(self, document: Document, index: int) -> bool:
        """Whether the sentence names who says so, or goes on after one of its paragraph that does."""
        block = document.sentences[index].block
        if sourced(document.sentences[index].text):
            return True
        if stitched(document):
            return False
        near = reversed(document.sentences[max(0, index - _CARRIED) : index])
        return any(sourced(other.text) for other in takewhile(lambda other: other.block == block, near))


def _done_by_somebody(claim: Claim) -> bool:
    """Whether the figure counts what a subject did, or something that happened (the rescue of three)."""
    if claim.act is None or claim.act in AUXILIARIES | {"estimated", "exist", "being"}:
        return False
    return bool(claim.agent) or not is_verb(claim.act.split()[0])
