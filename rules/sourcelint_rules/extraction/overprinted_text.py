"""Text that was read twice because the page prints it twice, in bold or with a shadow.

## What it flags
Words whose letters are all doubled (`TThhee rreeppoorrtt`), three and more words in a row that each stand twice (`The
The report report shows shows`), and, where it happens more than once, a line that stands twice in a row: there the
second copy is withheld. `data.suggestion` is the text as it should read.

## Why it matters
Such words are in no dictionary and no search finds them; doubled figures are other figures: `22001188` is no year.

## What it leaves alone
A word written twice (*had had*), sounds (*hmmmm*), Roman numerals, rhyme schemes, refrains, rows of tables that are
equal, code.

## Bad
> ⟦TThhee rreeppoorrtt⟧ appeared in May.

> ⟦The The report report shows shows⟧ that rents fell.

## Good
> He had had enough that that day, and the very, very old bookkeeper said bye bye. Hmmmm. The rhyme is aabb ccdd.

## Known limits
A doubled word that stands alone and has under six letters is not seen. Neither is a single doubled line.

## References
Adobe Systems, PDF Reference, sixth edition, 5.2.5 (text rendering mode; bold and shadow by painting text twice).
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity


class OverprintedText(DocumentRule):
    """See the module."""

    code, name = "EXT111", "overprinted-text"
    severity, effect = Severity.WARNING, Effect.NOTE
    message = "read twice, {unit} by {unit}: “{suggestion}”"
    help = "Write it once."

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield every stretch that stands there twice."""
        for _ in self.examined(document.blocks):
            self.recognised()
        for item in document.overprints:
            yield self.finding(
                item.span,
                effect=Effect.WITHHOLD if item.unit == "line" else None,
                unit=item.unit,
                suggestion=item.once,
            )
