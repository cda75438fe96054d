"""Page numbers and running heads left in the text.

## What it flags
What stands at the top and the foot of printed pages, when a conversion leaves it between the lines or inside them: a
line or a title with a number that rises by one from page to page (`– 12 –`, `Annual Report 12`), the heads without a
number beside it, `12 | P a g e`, and `Page 12 of 40` in the middle of a sentence. A line of its own is withheld; inside
a sentence it is noted, with the sentence made whole in `data.suggestion`.

## Why it matters
A page number inside a sentence is read as a figure, and a head as its subject: *the government 12 Annual Report counted
300 cases*. As lines of their own they are the most frequent sentences of a long report.

## What it leaves alone
Pages that are cited; headings, figures, tables, questions and verses that are numbered: they rise at uneven distances,
or never stand inside a sentence.

## Bad
> The road was closed by the government ⟦Page 12 of 40⟧ reported the mayor. ⟦13 | P a g e⟧ It opened in May.

## Good
> The map stands on page 12 of 40 pages. See page 13 for the second one, and page 14 for the third.

> Chapter 1 tells of ships. Chapter 2 tells of trains. Chapter 3 tells of roads.

## Known limits
Fewer than three pages show no sequence; then only the forms that no sentence has are found. Heads of a text whose pages
all end with a paragraph are left alone.

## References
H. Déjean and J.-L. Meunier, A System for Converting PDF Documents into Structured XML Format, Document Analysis
Systems VII, 2006.
X. Lin, Header and Footer Extraction by Page-Association, Document Recognition and Retrieval X, SPIE 2003.
"""

from bisect import bisect_right
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.pages import Furniture

MAX_SUGGESTION = 1_000


class PageFurniture(DocumentRule):
    """See the module."""

    code, name = "EXT110", "page-furniture"
    severity, effect = Severity.WARNING, Effect.NOTE
    message = "what stands on a page, not in the text ({signs})"
    help = "Take it out, and join what it separates."

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield every page number and running head."""
        for _ in self.examined(document.blocks):
            self.recognised()
        for item in document.furniture:
            effect = Effect.WITHHOLD if item.own_line else None
            whole = _made_whole(document, item)
            if whole:
                yield self.finding(item.span, effect=effect, signs=_signs(item), suggestion=whole)
            else:
                yield self.finding(item.span, effect=effect, signs=_signs(item))


def _signs(item: Furniture) -> str:
    if item.number is None:
        return "beside page numbers"
    found = f"page {item.number}"
    return found if item.pages == 1 else f"{found}, one of {item.pages} in a row"


def _made_whole(document: Document, item: Furniture) -> str:
    """The sentence without what interrupts it; nothing for a line of its own."""
    sentences = document.sentences
    index = bisect_right(sentences, item.start, key=lambda sentence: sentence.start) - 1
    if item.own_line or index < 0 or sentences[index].end < item.end:
        return ""
    sentence = sentences[index]
    whole = document.text[sentence.start : item.start] + document.text[item.end : sentence.end]
    return " ".join(whole.split()) if len(whole) <= MAX_SUGGESTION else ""
