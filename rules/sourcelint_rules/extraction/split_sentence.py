"""Sentences cut in two by a page, a column or a running head.

## What it flags
A paragraph that stops without an end mark and goes on in the next one: after a blank line, after a page break, or
after what stands at the foot and the top of a page. The finding spans both halves; `data` has the words on both
sides of the cut, and the sentence made whole in `data.suggestion`.

## Why it matters
Both halves are read as sentences of their own: a figure loses its year, a subject its verb. Whatever splits the text
into passages splits it here.

## What it leaves alone
Headings, lists and lists of clauses, verse, tables, paragraphs that end with a colon, lines that begin with an
identifier or an address, and texts that use no end marks at all.

## Bad
```text name=report.txt
The region has 14 hospitals. ⟦Most of them were built with a loan that the province has to

repay by 2031.⟧ Two have closed.
```

## Good
```text name=report.txt
The region has 14 hospitals. Most of them were built with a loan. The ministry has these aims:

to repay the loan;

to open a clinic in every district.
```
```text name=verse.txt
And when the evening settled on the water

The boats came home, and all the bells were still
```

## Known limits
A second half that begins with a name or another capital is only found where the first one ends in an article, a
preposition or a conjunction.

## References
H. Déjean and J.-L. Meunier, A System for Converting PDF Documents into Structured XML Format, Document Analysis
Systems VII, 2006.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity


class SplitSentence(DocumentRule):
    """Flags sentences cut in two."""

    code, name = "EXT105", "split-sentence"
    severity, effect = Severity.WARNING, Effect.NOTE
    message = "the sentence is cut: '…{before}' goes on with '{after}…'"
    help = "Join the two halves, and take out what stands between them."

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield a finding for every cut."""
        text = document.text
        for _ in self.examined(document.blocks):
            self.recognised()
        for cut in document.cuts:
            whole = " ".join(f"{text[cut.start : cut.stop]} {text[cut.resume : cut.end]}".split())
            yield self.finding(
                cut.span,
                before=" ".join(text[max(cut.start, cut.stop - 60) : cut.stop].split()[-5:]),
                after=" ".join(text[cut.resume : min(cut.end, cut.resume + 60)].split()[:5]),
                between=cut.between.value,
                suggestion=whole,
            )
