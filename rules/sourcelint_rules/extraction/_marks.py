"""Marks of markup in a text, and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
LATEX_READ = 200_000
"""How much of a text is looked at to tell whether it is written in LaTeX."""


def marks(text: str) -> Iterator[re.Match[str]]:
    """Every mark; each begins with one of a few characters, which are fast to find."""
    done = 0
    for start in _START.finditer(text):
        if start.start() >= done and (match := _MARKS.match(text, start.start())):
            done = match.end()
            yield match


def marks_of_markdown(text: str) -> Iterator[re.Match[str]]:
    """What even a reader of Markdown does not carry out."""
    return _NOT_MARKDOWN.finditer(text)


def is_latex(text: str) -> bool:
    """Whether a text is written in LaTeX, where backslashes are commands."""
    return len(_LATEX.findall(text[:LATEX_READ])) >= 3


def is_real(mark: str, kind: str) -> bool:
    """Whether a reference names a character that exists."""
    if kind != "reference" or mark.startswith("&#"):
        return True
    from html.entities import html5

    return mark[1:] in html5 or mark.startswith("&amp;")


def is_spoken_of(text: str, match: re.Match[str], kind: str) -> bool:
    """Whether the text speaks about the mark, or it is part of a path."""
    before, after = text[max(0, match.start() - 30) : match.start()], text[match.end() : match.end() + 30]
    if kind in ("escape", "program") and _PATH.search(before):
        return True
    return bool(_ABOUT.match(after) or _ABOUT_BEFORE.search(before)) and kind in ("tag", "reference", "escape")


def carried_out(mark: str, kind: str) -> str:
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
        code = int(mark[2:], 16)
        return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)  # half of a pair is no character
    return "\n" if kind == "program" else ""
