"""Documents of which nobody says where they come from.

## What it flags
A document for which neither the manifest (`publisher`, `address`, `excerpt_of`) nor the text itself names who
published or wrote it: no statement of publication, no copyright line, no byline, no agency in a dateline, no
organisation in the title or alone on a line at the head or the foot, nothing that says what it was taken from.

## Why it matters
Nobody answers for what it says. Its figures cannot be checked, its licence cannot be known, and a reader cannot tell
an authority from a rumour.

## What it leaves alone
Documents whose source the manifest declares, even where it was only concluded, and documents that name their
publisher or author in English, Spanish, French or German.

## Bad
> ⟦⟧The government decreased its efforts. Officials closed 12 of the 40 shelters.

## Good
> Ministry of Transport
>
> Road deaths fell by a tenth.

> The dam was finished in May.
>
> © 2019 Northern Power Ltd.

## Known limits
An organisation that is only spoken of in the text does not count as its publisher, even where a reader would guess
so. In text gathered from several pages no single name answers for all of it.

## References
Dublin Core Metadata Element Set, ISO 15836-1:2017: publisher, creator, source.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Effect, Severity
from sourcelint.finding import Draft

DECLARED = ("publisher", "address", "excerpt_of")


class DocumentWithoutSource(DocumentRule):
    """Flag documents that name no publisher and no author."""

    code, name = "ATT201", "document-without-source"
    severity, effect = Severity.ERROR, Effect.REJECT
    message = "neither the manifest nor the text names who published or wrote this"
    help = "Find out where the text was taken from, and state `publisher` and its address in the manifest."

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield one finding about the whole document when nobody answers for it."""
        for item in self.examined([document]):
            if not any(character.isalpha() for character in item.text):
                continue
            self.recognised()
            if any(item.declared.get(name) for name in DECLARED):
                continue
            described = item.self_description
            if described.source is None and described.excerpt is None:
                yield self.finding(None)
