"""Sentences too long to be one.

## What it flags
A sentence of many more words than prose has, not counting what semicolons, colons and bullets set apart: lists that
ran together, a table read line by line, lost full stops.

## Why it matters
It is read as one statement, and every figure in it is held to be about the same thing. Models cut it anywhere.

## What it leaves alone
Long sentences whose parts are set off by semicolons or bullets, as laws and judgments have them, addresses, code and
tables.

## Bad
```toml
[options]
max-words = 20
```
```text name=fair.txt
The fair is open. ⟦Hall one has machines hall two chairs hall three books the gate is in the north a bus goes at ten.⟧
```

## Good
> The council decided that the road would be built after all, but that it would be narrower than planned, that trees
> would be planted along it, and that no lorries would be allowed on it at night.

## Known limits
Languages that put no blanks between words are not judged.

## References
H. Cutts, Oxford Guide to Plain English, 5th edition, 2020, chapter 1.
"""

import re
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.layout import BlockKind
from sourcelint.rule import Option

_PART = re.compile(r"[;:•●▪■◦]|\s\\?\*\s|\n\s*\n")


class OverlongSentence(DocumentRule):
    """Flags sentences of very many words."""

    code, name = "LNG103", "overlong-sentence"
    severity, effect = Severity.NOTE, Effect.NOTE
    message = "{words} words without a break"
    help = "Look whether a list or a table ran together here, and give it its lines or full stops back."
    option_schemas = {
        "max-words": Option(
            90,
            "Words that a sentence, or a part of it set off by a semicolon, may have.",
            {"type": "integer", "minimum": 20},
        ),
    }

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield a finding for every sentence that is too long."""
        limit = self.options["max-words"]
        for sentence in self.examined(document.sentences):
            if document.blocks[sentence.block].kind in (BlockKind.CODE, BlockKind.TABLE):
                continue
            self.recognised()
            if len(sentence.text) < 2 * limit:
                continue
            words = max(len(part.split()) for part in _PART.split(sentence.text))
            if words > limit:
                yield self.finding(sentence.span, words=words)
