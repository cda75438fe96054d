"""Lines that return in a row on several documents: menus, banners and footers of one site.

## What it flags
A line of up to 300 characters that stands on at least three documents of different text, on each of them among the
same neighbours: three lines in a row that are the same, or two at the beginning or at the end of the documents. The
finding says on how many documents the row stands, and names the first.

## Why it matters
What every page of a site carries is its frame, whatever its words: no other evidence needs so little knowledge of a
language or a subject. Counted as text it is the most frequent text of all.

## What it leaves alone
A heading, an item or a formula that returns alone; rows of figures that differ; copies of one and the same text (see
contained-document); standing paragraphs (see copied-sentence).

## Bad
```text name=ferry.txt
⟦Kustbladet⟧
⟦Lokalt⟧
⟦Väder⟧
The ferry ran all winter, for the first time since the harbour was built.
```
```text name=school.txt
⟦Kustbladet⟧
⟦Lokalt⟧
⟦Väder⟧
The school on the far bank got a new roof before the snow came.
```
```text name=mill.txt
⟦Kustbladet⟧
⟦Lokalt⟧
⟦Väder⟧
The old mill was sold to a painter who wants to show her pictures there.
```

## Good
```text name=soup.txt
Ingredients
2 onions
1 leek
Cut everything, and let it boil in a large pot for an hour.
```
```text name=pie.txt
Ingredients
3 apples
2 eggs
Stir the eggs into the flour, and bake the pie until it is brown.
```
```text name=stew.txt
Ingredients
2 onions
1 pound of beef
Fry the onions first, then add the beef and a glass of water.
```

## Known limits
The header of a series of reports returns like the frame of a site; whether it belongs to the text is for the profile
to say: it is noted in reports and withheld on web pages. Two documents of one site are too few.

## References
Z. Bar-Yossef and S. Rajagopalan, Template Detection via Data Mining and its Applications, WWW 2002.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from sourcelint import CorpusRule, Document, Effect, Severity
from sourcelint.document import Place
from sourcelint.finding import Draft
from sourcelint.reading.layout import BlockKind
from sourcelint.rule import Option

MAX_LENGTH = 300
"""Longer lines are paragraphs: neighbours they may be, but whoever copies them copies text."""
SHORT = 80
"""A row is a frame only if one of its lines is as short as this."""
EDGE = ""


@dataclass(frozen=True, order=True, slots=True)
class Line:
    """A line of a document with the rows it belongs to, and what tells the text of the document from another."""

    place: Place
    text: str
    rows: tuple[str, ...]


class RepeatedFrame(CorpusRule[Line]):
    """Note lines that several documents have in a row."""

    code, name = "RES109", "repeated-frame"
    severity, effect = Severity.NOTE, Effect.NOTE
    message = "stands with its neighbours on {documents} documents"
    help = "Leave it out: it belongs to the site or the series, not to this text."
    option_schemas = {
        "min-documents": Option(3, "On how many documents a row must stand.", {"type": "integer", "minimum": 2})
    }

    def facts(self, document: Document) -> Iterator[tuple[str, Line]]:
        """Yield every line that can belong to a frame, under its words."""
        blocks = document.blocks
        texts = [" ".join(document.text[block.start : block.end].casefold().split()) for block in blocks]
        whole = _hash("\n".join(texts))
        padded = [EDGE, *texts, EDGE]
        for index, block in self.examined(enumerate(blocks)):
            if block.kind is BlockKind.CODE or len(texts[index]) > MAX_LENGTH:
                continue
            rows = tuple(_hash("\n".join(row)) for row in _rows(padded, index + 1))
            if rows:
                self.recognised()
                yield _hash(texts[index]), Line(document.place(block.start, block.end), whole, rows)

    def check(self, key: str, facts: Sequence[Line]) -> Iterator[Draft]:
        """Yield the lines whose row stands on enough documents."""
        texts: dict[str, set[str]] = {}
        first: dict[str, Place] = {}
        for fact in facts:
            for row in fact.rows:
                texts.setdefault(row, set()).add(fact.text)
                first.setdefault(row, fact.place)
        for fact in facts:
            row = max(fact.rows, key=lambda row: (len(texts[row]), row))
            if len(texts[row]) >= self.options["min-documents"]:
                elsewhere = [] if first[row] == fact.place else [(first[row], "the first of them")]
                yield self.finding(fact.place, related=elsewhere, documents=len(texts[row]))


def _rows(padded: Sequence[str], index: int) -> Iterator[tuple[str, ...]]:
    """The rows of three around a line that can be a frame; an edge of the document counts as a neighbour."""
    for start in range(max(0, index - 2), min(index, len(padded) - 3) + 1):
        row = tuple(padded[start : start + 3])
        lines = [line for line in row if line != EDGE]
        if len(lines) > 1 and min(map(len, lines)) <= SHORT and any(map(str.isalpha, "".join(lines))):
            yield row


def _hash(text: str) -> str:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=12).hexdigest()
