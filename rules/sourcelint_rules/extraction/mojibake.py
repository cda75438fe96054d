"""Text that was decoded with the wrong encoding.

## What it flags
Words in which the bytes of one encoding were read as another (`cafÃ©`, `donâ€™t`, `Ð¡Ð°Ð½ÐºÑ‚`), as ftfy recognises
them, and words with replacement characters, whose letters are lost. The repaired words are in `data.suggestion`.

## Why it matters
The words are not found, names fall apart into several, and a model learns spellings that no one ever wrote.

## What it leaves alone
Accented letters of any language, capitals, quotation marks, symbols and rare letters that stand where they belong,
and texts that show single signs of mojibake without its sequences.

## Bad
> The ⟦cafÃ©⟧ is closed, and the owners ⟦donâ€™t⟧ know why.

> The river ⟦D�le⟧ rose by two metres.

## Good
> Le café est fermé ; « où ? » demande-t-on à Besançon. Straße, Łódź, Århus, São Paulo, NÃO, Đà Nẵng, Ελλάδα, Ёлка.

## Known limits
Letters that were replaced by a question mark are not recognised.

## References
R. Speer, ftfy, doi:10.5281/zenodo.2591652.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity


class WronglyDecoded(DocumentRule):
    """Flags text decoded with the wrong encoding."""

    code, name = "EXT103", "mojibake"
    severity, effect = Severity.ERROR, Effect.NOTE
    message = "decoded with the wrong encoding{instead}"
    help = "Read the source again with its own encoding; lost letters can only come from there."

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield a finding for every stretch of mojibake."""
        for _ in self.examined(document.blocks):
            self.recognised()
        for item in document.mojibake:
            lost = item.repaired is None
            yield self.finding(
                item.span,
                kind="letters lost" if lost else "repairable",
                suggestion=item.repaired,
                instead=": letters are lost" if lost else f": {str(item.repaired)[:60]}",
            )
