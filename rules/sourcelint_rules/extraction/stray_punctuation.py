"""Marks that stand where no sentence puts them.

## What it flags
Marks doubled (`..`, `,,`), a comma before a full stop, a blank before a full stop or comma, a sentence that opens with
`;`, `,` or `)`, a dash that opens a sentence inside a paragraph, brackets with nothing in them, closing brackets that
nobody opened, and bullets with nothing after them.

## Why it matters
Something stood there: a footnote mark, a link, a word, a line end. Sentence splitters and parsers stumble over what
is left.

## What it leaves alone
Ellipses, decimal points, ranges and paths (`1..10`, `../`), file names and extensions, French blanks before `;`, `:`,
`!` and `?`, spaced dashes inside a sentence, dashes that open a line or a spoken line, dashes between German
sentences, list labels such as `a)`, smileys, code and tables.

## Bad
> The clinic closed in ⟦May..⟧ Patients go to the city now.

> Sales rose in spring ⟦,⟧ and fell in autumn ⟦()⟧.

## Good
> He waited... Then – after an hour – he left (with .NET 4.5 and a file named .profile), see a) and b) below :)

## Known limits
Quotation marks without a partner are not judged.

## References
The Chicago Manual of Style, 17th edition, chapter 6.
"""

import re
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.code import inside
from sourcelint.reading.layout import BlockKind

_BULLETS = "•●▪■◦‣▸►○"
_MARKS = re.compile(
    r"(?P<doubled>(?<=[^\W\d_]|[)\]”\"’])(?:\.\.(?![./\w])|,,(?!,)|;;(?!;)|[,;]\.(?![.\w])))"
    r"|(?P<blank>(?<=[\w)\]”\"’%][ \u00a0])[.,](?=\s|$)(?!\s?[.,]))"
    r"|(?P<empty>(?<![\w.:$>\]])(?<!^[-*+] )[(\[][\s,;.]*[)\]](?![(\w]))"
    r"|(?P<opening>(?<=[.!?…]\s)[;,)\]](?=\s|\w\w))"
    r"|(?P<dash>(?<=[^\W\d_][.!?]\s)[–—-](?=\s+[A-ZÀ-Þ]))"
    rf"|(?P<bullet>[{_BULLETS}](?=\s*(?:[{_BULLETS}.;,]|$)))"
)
_START = re.compile(rf"[.,;](?=[\s.,;\w]|$)|[(\[][\s,;.)\]]|[)\]–—-](?=[\s\w])|[{_BULLETS}]")
_LABEL = re.compile(r"(?:^|[\s,;(])(?:\w{1,3}|[ivxlc]{1,5}|\d{1,3}[a-z]?|[^\W\d_]\.)$", re.IGNORECASE)
_SMILEY = re.compile(r"[:;=8xX][-'^o]?$")
_NAMES = {
    "doubled": "a mark twice",
    "blank": "a blank before a mark",
    "empty": "brackets with nothing in them",
    "opening": "a sentence opens with a mark",
    "dash": "a sentence opens with a dash",
    "bullet": "a bullet with nothing after it",
    "closing": "a bracket that nobody opened",
}
_PAIRS = {")": "(", "]": "["}


class StrayPunctuation(DocumentRule):
    """Flags marks out of place."""

    code, name = "EXT107", "stray-punctuation"
    severity, effect = Severity.NOTE, Effect.NOTE
    message = "{kind}: '{mark}'"
    help = "Look what stood here in the source, and take the mark out."

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield a finding for every stray mark."""
        blocks = document.blocks
        for index, block in enumerate(self.examined(blocks)):
            text = document.text[block.start : block.end]
            if block.kind in (BlockKind.CODE, BlockKind.TABLE) or (
                text in _BULLETS and index + 1 < len(blocks) and len(blocks[index + 1].span) > 1
            ):
                continue  # no prose, or a bullet whose text stands on the next line
            self.recognised()
            found = [
                (_word_start(text, m.start()) if m.lastgroup == "doubled" else m.start(), m.end(), str(m.lastgroup))
                for m in _marks(text)
                if _is_stray(m, document)
            ]
            if text[0] in ";,)]" and len(text) > 20:
                found.append((0, 1, "opening"))
            found += [(at, at + 1, "closing") for at in _unopened(text) if not any(s <= at < e for s, e, _ in found)]
            for start, end, kind in sorted(found):
                if not inside(block.start + start, document.code):
                    span = Span(block.start + start, block.start + end)
                    yield self.finding(span, kind=_NAMES[kind], mark=text[start:end].strip()[-40:])


def _marks(text: str) -> Iterator[re.Match[str]]:
    """Every mark that may be stray; each begins with one of a few characters, which are fast to find."""
    done = 0
    for start in _START.finditer(text):
        if start.start() >= done and (match := _MARKS.match(text, start.start())):
            done = match.end()
            yield match


def _word_start(text: str, offset: int) -> int:
    """Where the word before an offset begins."""
    while offset > 0 and not text[offset - 1].isspace() and text[offset - 1] not in "([“‘«":
        offset -= 1
    return offset


def _is_stray(match: re.Match[str], document: Document) -> bool:
    """Whether a mark is out of place in the language of the document."""
    if match.lastgroup == "dash":
        # German writes a dash between two sentences; after a quotation it leads to the author.
        return document.language != "de" and match.string[match.start() - 3 : match.start()][-3] not in '"”»'
    if match.lastgroup == "doubled":
        return not match.string.startswith("/", match.end())
    return match.lastgroup != "empty" or ".." not in match.group()


def _unopened(text: str) -> Iterator[int]:
    """Closing brackets with no partner before them, list labels and smileys left out."""
    opened: list[str] = []
    for match in re.finditer(r"[()\[\]]", text):
        bracket = match.group()
        if bracket in "([":
            opened.append(bracket)
        elif _PAIRS[bracket] in opened:
            while opened.pop() != _PAIRS[bracket]:
                pass
        elif match.start() > 0:
            before = text[max(0, match.start() - 12) : match.start()]
            if not _LABEL.search(before) and not _SMILEY.search(before) and not opened:
                yield match.start()
