"""Documents most of whose sentences stand in another one.

## What it flags
A document of which more than half of the sentences of six words and more are found in one other document of the
corpus: at least half of a sentence's shingles (runs of three content words) are among those of the other one.
The shares of both documents are in the data.

## Why it matters
An excerpt beside its whole, or last year's report under this year's name, counts everything twice. Which of the two
is the source has to be decided once, for the document, and not for every sentence.

## What it leaves alone
Documents that share the standing text of their series; documents of fewer than five sentences; documents declared to
be an excerpt (`excerpt_of`).

## Bad
```text name=excerpt.txt
⟦⟧The old harbour was closed in the winter. Inspectors found rotten planks under the eastern pier. Fishermen moved
their boats to the northern lake. The town council borrowed money for new piers. Engineers tested the iron bolts twice.
```
```text name=whole.txt
The old harbour was closed in the winter. Inspectors found rotten planks under the eastern pier. Fishermen moved
their boats to the northern lake. The town council borrowed money for new piers. Engineers tested the iron bolts twice.
Wages rose in all three mills. A painter gave lessons to the miller's children. Bakers sold white bread on Sundays only.
The railway company bought meadows along the river. Nurses asked for warmer rooms and better lamps.
The schoolmaster collected beetles and pressed flowers. Nobody remembered such quiet summers in the valley.
```

## Good
```text name=2018.txt
The old harbour was closed in the winter. Inspectors found rotten planks under the eastern pier. Wages rose in the mill.
The town council borrowed money for new piers. Engineers tested the iron bolts twice. Bakers sold white bread.
```
```text name=2019.txt
The old harbour was opened again in May. Fishermen paid higher fees for their places. Wages fell in the mill.
The town council sold two meadows to the railway. A storm took the roof of the school. Bakers struck for a week.
```

## Known limits
Of very long documents only a sample of shingles is compared (the 20,000 with the smallest hashes), so that their
shares are estimates.

## References
A. Broder, On the resemblance and containment of documents, Compression and Complexity of Sequences 1997.
"""

from collections.abc import Iterator

from sourcelint import Document, Effect, ProfiledRule, Severity
from sourcelint.document import Place
from sourcelint.finding import Draft
from sourcelint.rule import Option
from sourcelint_rules.duplicates._sketches import Index, Sketches, share_of, sketch

MIN_SENTENCES = 5


class ContainedDocument(ProfiledRule[Sketches]):
    """Flag documents that mostly stand in another one."""

    code, name = "DUP105", "contained-document"
    severity, effect = Severity.WARNING, Effect.NOTE
    message = (
        "{share:.0%} of its sentences stand in {document}, and {other_share:.0%} of its words are those of this one"
    )
    help = "Keep the complete one, or declare this one with `excerpt_of`."
    option_schemas = {
        "share": Option(
            0.5,
            "The share of the sentences that must stand in the other document.",
            {"type": "number", "exclusiveMinimum": 0, "maximum": 1},
        )
    }
    _index: Index | None = None

    def empty(self) -> Sketches:
        """No documents."""
        return {}

    def summarise(self, document: Document) -> Sketches:
        """The sampled shingles of one document."""
        return {document.name: sketch(document)}

    def merge(self, left: Sketches, right: Sketches) -> Sketches:
        """The samples of both."""
        smaller, larger = sorted((left, right), key=len)
        larger.update(smaller)
        return larger

    def check(self, document: Document, profile: Sketches) -> Iterator[Draft]:
        """Yield one finding when another document holds most of this one."""
        if self._index is None or self._index.sketches is not profile:
            self._index = Index(profile)
        for item in self.examined([document]):
            if item.declared.get("excerpt_of"):
                self.recognised()
                continue
            best: tuple[float, str] | None = None
            for name in self._index.sharing(item.name):
                count, share = share_of(item, profile[name])
                if count >= MIN_SENTENCES and share > self.options["share"] and (best is None or share > best[0]):
                    best = share, name
            self.recognised()
            if best is not None:
                share, name = best
                other = self._index.containment(name, item.name)
                yield self.finding(
                    None,
                    related=[(Place(name), "the document that holds it")],
                    document=name,
                    share=round(share, 3),
                    other_share=round(other, 3),
                    evidence=name,
                )
