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

import re
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.code import inside
from sourcelint.reading.layout import BlockKind

_TAGS = (
    "a|abbr|address|article|aside|b|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|div|dl|dt"
    "|em|fieldset|figcaption|figure|font|footer|h[1-6]|head|header|hr|html|i|img|input|ins|label|li|link|main|map|mark"
    "|meta|nav|nobr|ol|option|p|picture|pre|q|s|section|select|small|source|span|strike|strong|sub|summary|sup|table"
    "|tbody|td|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|wbr"
)
_REFERENCE = r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,6});"
_MARKS = re.compile(
    rf"(?P<reference>{_REFERENCE}(?:[a-z]{{2,8}};)?)"
    rf"|(?P<tag></?(?:{_TAGS})(?:\s[^<>]{{0,400}})?/?>|<!--[^<>]{{0,400}}-->)"
    r"|(?P<escape>(?<![\\:/\w])\\[*$_#&%~\[\]{}()>+.!|-](?!\\)|(?<=\w)\\[_*&$](?=\w))"
    r"|(?P<bold>(?<![\w*/\\])\*\*(?=[^\s*])[^*\n]{1,200}(?<=\S)\*\*(?![\w*]))"
    r"|(?P<link>!?\[[^\[\]\n]{0,200}\]\((?:https?://|/|\#|mailto:|[\w./-]{1,100}\.(?:png|jpe?g|gif|svg|html?|pdf|md)\b)[^()\s]{0,400}\))"
    r"|(?P<bbcode>\[/(?:b|i|u|url|quote|img|size|color|list)\]|\[(?:url|img|quote|size|color)=[^\[\]\n]{1,200}\])"
    r"|(?P<program>(?<=[^\W\d_])\\[ux][0-9A-Fa-f]{2,4}|(?<=[.!?,;:\w)])\\r?\\?n(?=\\|[A-Z•]|\s|$)|(?<=[.!?])\\n(?=\w))",
    re.IGNORECASE | re.ASCII,
)
_START = re.compile(r"[&<\\*!\[]")
_NOT_MARKDOWN = re.compile(r"(?P<reference>&amp;(?:[a-z]{2,8}|#\d{2,6});)|(?P<escape>(?<=[.!?,;:)]\s)\\\*(?=\s))")
_LATEX = re.compile(r"\\(?:begin|end|frac|documentclass|usepackage|section|cite|textbf|alpha|sum|left|right)\b")
_ABOUT = re.compile(
    r"^[>\s\"'”’]*\s*(?:tags?|elements?|attributes?|marks?|escapes?|characters?|entit(?:y|ies)|balises?|etiquetas?|Tags?)\b"
)
_ABOUT_BEFORE = re.compile(
    r"(?:tags?|elements?|entit(?:y|ies)|escapes?|balise|etiqueta|type|write|use|into)\s*[\"'“‘]?$", re.IGNORECASE
)
_PATH = re.compile(r"(?:[A-Za-z]:|\\\\)[\\\w.$]{0,100}$")


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
        latex = len(_LATEX.findall(text[:200_000])) >= 3
        for match in self.examined(_NOT_MARKDOWN.finditer(text) if markdown else _marks(text)):
            kind = str(match.lastgroup)
            if inside(match.start(), code) or inside(match.start(), taken) or (latex and kind in ("escape", "program")):
                continue
            if _is_spoken_of(text, match, kind) or not _is_real(match.group(), kind):
                continue
            self.recognised()
            yield self._draft(Span(*match.span()), kind, match.group())

    def _headings(self, document: Document) -> Iterator[Draft]:
        """Headings of Markdown in plain text, standing apart from the lines around them."""
        text = document.text
        for block in self.examined(document.blocks):
            if block.kind is not BlockKind.HEADING or block.level == 0 or text[block.start] != "#":
                continue
            above, below = text[: block.start].rstrip(" \t")[-2:], text[block.end : block.end + 3].lstrip(" \t\r")[:2]
            if above in ("", "\n\n", "\r\n") and below in ("", "\n", "\n\n", "\n\r"):
                self.recognised()
                yield self._draft(block.span, "heading", text[block.start : block.end])

    def _draft(self, span: Span, kind: str, mark: str) -> Draft:
        return self.finding(span, kind=_NAMES[kind], mark=mark[:60], suggestion=_carried_out(mark, kind))


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


def _marks(text: str) -> Iterator[re.Match[str]]:
    """Every mark; each begins with one of a few characters, which are fast to find."""
    done = 0
    for start in _START.finditer(text):
        if start.start() >= done and (match := _MARKS.match(text, start.start())):
            done = match.end()
            yield match


def _is_real(mark: str, kind: str) -> bool:
    """Whether a reference names a character that exists."""
    if kind != "reference" or mark.startswith("&#"):
        return True
    from html.entities import html5

    return mark[1:] in html5 or mark.startswith("&amp;")


def _is_spoken_of(text: str, match: re.Match[str], kind: str) -> bool:
    """Whether the text speaks about the mark, or it is part of a path."""
    before, after = text[max(0, match.start() - 30) : match.start()], text[match.end() : match.end() + 30]
    if kind in ("escape", "program") and _PATH.search(before):
        return True
    return bool(_ABOUT.match(after) or _ABOUT_BEFORE.search(before)) and kind in ("tag", "reference", "escape")


def _carried_out(mark: str, kind: str) -> str:
    """What the mark stands for."""
    if kind == "reference":
        from html import unescape

        return unescape(unescape(mark))
    if kind == "escape":
        return mark[1:]
    if kind == "link":
        return mark.lstrip("!")[1:].partition("](")[0]
    if kind in ("bold", "heading"):
        return mark.lstrip("# ").replace("**", "")
    if kind == "program" and mark[1] in "uxUX":
        return chr(int(mark[2:], 16))
    return "\n" if kind == "program" else ""
