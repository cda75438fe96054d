"""Content that does something when it is shown.

## What it flags
Scripts and the elements that load or embed others, event handlers, `javascript:` and `data:` addresses, refreshes, and
the stubs of trackers and consent tools that were scraped along with a page.

## Why it matters
A text that holds them runs in the browser of whoever displays it, and is noise for whoever reads it.

## What it leaves alone
Code, quoted or laid out; texts that name a tag, a handler or a scheme without using it; the innocent tags, which
markup-escape reports.

## Bad
> The museum is open daily. ⟦<script>track("visit");</script>⟧ Admission is free.

> <a ⟦href="javascript:openMap()"⟧>Map</a>

## Good
> The <script> element loads programs; the javascript: scheme and data: addresses run in the page.

## Known limits
A script without its element is only recognised by the phrases that trackers have in common.

## References
OWASP Cross Site Scripting Prevention Cheat Sheet. RFC 2397, The "data" URL scheme.
"""

import re
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.code import inside

_LOADS = "iframe|object|embed|applet|frame|base|link|meta"
_ACTIVE = re.compile(
    r"(?P<script><(?:script|noscript|style)\b[^<>]{0,500}>)"
    r"|(?P<loads><(?:iframe|object|embed|applet|frame)\s[^<>]{0,800}>|<meta\s[^<>]{0,200}http-equiv\s*=\s*[\"']?refresh[^<>]{0,300}>)"
    r"|(?P<handler><[a-z][\w-]{0,20}\s(?:[^<>]{0,400}?\s)?on[a-z]{3,20}\s*=\s*[\"'][^\"'<>]{1,600}[\"'][^<>]{0,400}>)"
    r"|(?P<address>(?:\b(?:href|src|action|data|formaction)\s*=\s*[\"']?\s*|\]\(\s*)?\b(?:(?:javascript|vbscript):\s*(?:void\s*\(|[\w.$]{1,80}\s*[(=;])[^\s<>\"]{0,400}[\"']?"
    r"|data:[a-z]{2,20}/[\w.+-]{1,60}(?:;[\w=-]{1,40}){0,3},[^\s\"')]{2,})[\"']?)"
    r"|(?P<tracker>\(function\s*\((?:[a-z]\s*,\s*){2,8}[a-z]\s*\)\s*\{|\bwindow\.dataLayer\s*=|\bgtag\(\s*['\"]|\b_gaq\.push\(|\bfbq\(\s*['\"]"
    r"|\bdocument\.write(?:ln)?\(\s*[\"'<]|\bgoogletag\.cmd\b|//\s*<!\[CDATA\[|\b_paq\.push\(|\beval\(function\(p,a,c,k,e)",
    re.IGNORECASE,
)
_HINTS = (  # without one of these nothing can be active; looking for them is much faster than the pattern
    *(
        "<script",
        "<noscript",
        "<style",
        "<iframe",
        "<object",
        "<embed",
        "<applet",
        "<frame",
        "http-equiv",
        "javascript:",
    ),
    *(
        "vbscript:",
        "data:",
        '="',
        "='",
        "datalayer",
        "gtag(",
        "_gaq",
        "fbq(",
        "document.write",
        "googletag",
        "cdata",
        "_paq",
    ),
    *("eval(", "(function"),
)
_LONGEST = 20_000
_NAMES = {
    "script": "a script or style",
    "loads": "an element that loads another page or program",
    "handler": "an event handler",
    "address": "an address that runs or holds content",
    "tracker": "the stub of a tracker",
}
_SPOKEN_OF = re.compile(
    r"^\s*(?:tags?|elements?|blocks?|attributes?|scheme|handlers?|balise|Element|etiqueta)\b", re.IGNORECASE
)


class ActiveContent(DocumentRule):
    """Flags content that does something when it is shown."""

    code, name = "SAF104", "active-content"
    severity, effect = Severity.ERROR, Effect.WITHHOLD
    message = "{kind}: {opening}"
    help = "Leave it out; take the text from the page without its programs."

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield a finding for every piece of active content."""
        for _ in self.examined(document.blocks):
            self.recognised()
        text = document.text
        lower = text.lower()
        if not any(hint in lower for hint in _HINTS):
            return
        done = 0
        for match in _ACTIVE.finditer(text):
            start, end = match.span()
            if start < done or inside(start, document.code):
                continue
            kind = str(match.lastgroup)
            if kind == "script":
                name = re.match(r"<(\w+)", match.group())
                close = f"</{name[1].lower() if name else 'script'}>"
                found = text[end : end + _LONGEST].lower().find(close)
                if found == -1 and (_SPOKEN_OF.match(text[end : end + 30]) or "=" not in match.group()):
                    continue  # named, not used
                end = end + found + len(close) if found != -1 else end
            elif kind == "tracker":
                end = _statement_end(text, end)
            done = end
            yield self.finding(Span(start, end), kind=_NAMES[kind], opening=" ".join(text[start:end].split())[:60])


def _statement_end(text: str, offset: int) -> int:
    """The end of the line, or of the last statement within reach where the text is one line."""
    end = text.find("\n", offset)
    end = len(text) if end == -1 else end
    if end - offset <= 400:
        return end
    last = text.rfind(";", offset, offset + 400)
    return last + 1 if last != -1 else offset
