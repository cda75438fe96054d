"""Addresses, file names and captions of pictures, dropped into the text.

## What it flags
An address or the name of a media file that stands in a sentence as if it were a word of it, or alone between
sentences; placeholders of pictures (`[image]`), credits (`Photo: Ann Lee/Reuters`) and captions that only name
what a picture shows.

## Why it matters
An address is no statement, and a caption speaks of a picture that is not there.

## What it leaves alone
An address that is cited: in brackets, quotation marks or code, after a word that cites (source, see, at, from), at the
end of a sentence or where it would not be whole without, in a note, a reference, a list of links that the text
announces; a table of addresses; a sentence about a picture; `(Figure 1)`; a figure on its own line of a Markdown text.

## Bad
> Half of them were minors, ⟦https://example.org/uploads/logo_small.jpg⟧, and most were girls.

> The bridge was closed. ⟦Photo: Ann Lee/Reuters.⟧ It opened again in May. ⟦IMG_2041.JPG⟧

## Good
> The figures are available at https://example.org/data. The annex (https://example.org/annex.pdf) lists them.

> The photo shows the bridge in 1962. Images of the flood were published by Reuters.

## Known limits
A caption that is a complete sentence reads like any other sentence.

## References
RFC 3986, Uniform Resource Identifier: Generic Syntax.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.layout import BlockKind

from ._media import caption, inside
from ._segments import segments


class MediaReference(DocumentRule):
    """See the module."""

    code, name = "RES104", "media-reference"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "a reference to a picture, file or address ({signs})"
    help = "Leave it out, or cite the address as a source."

    def check(self, document: Document) -> Iterator[Draft]:
        """Flag whole segments that are captions or addresses, and addresses inside sentences."""
        for segment in self.examined(segments(document)):
            if segment.block.kind is BlockKind.TABLE or segment.is_reference:
                continue
            signs = caption(segment)
            if signs:
                self.recognised()
                yield self.finding(segment.sentence.span, signs=signs)
                continue
            for start, end, signs in inside(segment):
                self.recognised()
                offset = segment.sentence.start
                yield self.finding(Span(offset + start, offset + end), signs=signs)
