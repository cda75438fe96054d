r"""Markup that was left in the text instead of being carried out.

## What it flags
In plain text: escapes of Markdown (`\*`, `\$`, `\_`), character references of HTML (`&amp;`, `&#39;`), tags, Markdown
headings, bold marks, links and images, BBCode, and the escapes of JSON and programs (`caf\u00e9`, `\n` between
sentences). In a Markdown document: only what no Markdown reader carries out, references escaped twice and a bullet
`\*` in the middle of a paragraph. The text without the markup is in `data.suggestion`.

## Why it matters
`R&amp;D` is not found as `R&D`; marks become tokens of their own, break words and sentences apart, and a bullet that
runs on in a paragraph hides where an item begins.

## What it leaves alone
Code, in quotes or laid out; texts that speak about a tag or an escape; LaTeX; paths of Windows; hashtags and number
signs; placeholders such as `<file>`. Scripts and other active content are reported by active-content.

## Bad
> The budget was ⟦\$⟧4 million for R⟦&amp;⟧D.

> The hall was ⟦<b>⟧closed⟦</b>⟧ in May.

## Good
> Use the tag <b> for bold text, type `\*` for a star, look in C:\_old\$files and see #metoo, item # 5 and <file>.

## Known limits
Marks that plain text uses too (`*word*`, `_word_`, `> quoted`) are not reported.

## References
CommonMark Specification 0.31.2, section 2.4; HTML Living Standard, section 13.5, Named character references.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.code import inside
from sourcelint.reading.layout import BlockKind
from sourcelint_rules.extraction._marks import carried_out, is_latex, is_real, is_spoken_of, marks, marks_of_markdown

INDENT = 80
"""A heading is not indented by more than this."""


class MarkupEscape(DocumentRule):
    """Flags markup left in the text."""

    code, name = "EXT104", "markup-escape"
    severity, effect = Severity.NOTE, Effect.NOTE
    message = "{kind} left in the text: {mark}"
    help = "Convert the source again with its markup carried out, or take the mark out."

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield a finding for every mark."""
        text = document.text
        code = document.code
        markdown = document.format == "markdown"
        headings = [] if markdown else list(self._headings(document))
        yield from headings
        taken = tuple((draft.where.start, draft.where.end) for draft in headings if isinstance(draft.where, Span))
        latex = is_latex(text)
        for match in self.examined(marks_of_markdown(text) if markdown else marks(text)):
            kind = str(match.lastgroup)
            if inside(match.start(), code) or inside(match.start(), taken) or (latex and kind in ("escape", "program")):
                continue
            if is_spoken_of(text, match, kind) or not is_real(match.group(), kind):
                continue
            self.recognised()
            yield self._draft(Span(*match.span()), kind, match.group())

    def _headings(self, document: Document) -> Iterator[Draft]:
        """Headings of Markdown in plain text, standing apart from the lines around them."""
        text = document.text
        for block in self.examined(document.blocks):
            if block.kind is not BlockKind.HEADING or block.level == 0 or text[block.start] != "#":
                continue
            above = text[max(0, block.start - INDENT) : block.start].rstrip(" \t")[-2:]
            below = text[block.end : block.end + 3].lstrip(" \t\r")[:2]
            if above in ("", "\n\n", "\r\n") and below in ("", "\n", "\n\n", "\n\r"):
                self.recognised()
                yield self._draft(block.span, "heading", text[block.start : block.end])

    def _draft(self, span: Span, kind: str, mark: str) -> Draft:
        return self.finding(span, kind=_NAMES[kind], mark=mark[:60], suggestion=carried_out(mark, kind))


_NAMES = {
    "reference": "a character reference",
    "tag": "a tag",
    "escape": "an escape",
    "bold": "a Markdown mark",
    "link": "a Markdown link",
    "bbcode": "a BBCode mark",
    "program": "an escape of a program",
    "heading": "a Markdown heading",
}
