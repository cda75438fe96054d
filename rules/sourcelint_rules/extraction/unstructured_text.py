"""Pages of text in one piece, with no paragraph.

## What it flags
A stretch of many sentences with nothing to set one part off from the next: no blank line, no heading, no list. When
nearly all of the document is like that, the finding is about the document.

## Why it matters
What belonged together can't be told any more: where a figure inherits its year, to whom "they" refers, which
sentences come from one source. Whatever cuts the text into passages cuts it anywhere.

## What it leaves alone
Long paragraphs, code, tables, and texts of a page or two.

## Bad
```toml
[options]
min-characters = 100
min-sentences = 5
```
```text name=flood.txt
⟦⟧The river rose. The town stood under water. Nobody was hurt. The bridge was closed. The state sent engineers.
```

## Good
> The river rose in the night. The lower town stood under water by the morning.

## Known limits
How many sentences a paragraph may have is a matter of the kind of text; see the options.

## References
M. A. Hearst, TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages, Computational Linguistics 23, 1997.
"""

from collections import Counter
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.layout import BlockKind
from sourcelint.rule import Option

_NEARLY_ALL = 0.9


class UnstructuredText(DocumentRule):
    """Flags pages of text without a paragraph."""

    code, name = "EXT108", "unstructured-text"
    severity, effect = Severity.NOTE, Effect.NOTE
    message = "{sentences} sentences, {characters} characters without a paragraph"
    help = "Convert the source again and keep its paragraphs, headings and lists."
    option_schemas = {
        "min-characters": Option(6_000, "Shorter stretches are left alone.", {"type": "integer", "minimum": 100}),
        "min-sentences": Option(30, "Stretches of fewer sentences are left alone.", {"type": "integer", "minimum": 2}),
    }

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield a finding for every stretch, or one for the document."""
        counts = Counter(sentence.block for sentence in document.sentences)
        characters = len(document.text.strip())
        for index, block in enumerate(self.examined(document.blocks)):
            if block.kind in (BlockKind.CODE, BlockKind.TABLE):
                continue
            self.recognised()
            size = len(block.span)
            if size < self.options["min-characters"] or counts[index] < self.options["min-sentences"]:
                continue
            where = None if size >= _NEARLY_ALL * characters else block.span
            yield self.finding(where, sentences=counts[index], characters=size)
