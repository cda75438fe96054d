"""Characters that nobody sees and every program does.

## What it flags
No-break spaces where an ordinary blank belongs, several of them in a row or beside a blank, soft hyphens inside
words, control characters, line separators, object replacement characters, private-use characters (bullets and icons
of a font that is not there), and ligatures of a font in the place of their letters (`ﬁ`). The suggested text is in
`data.suggestion`. Many in one paragraph are reported together, with their number.

## Why it matters
`in part` with a no-break space is not found by a search for `in part`, counts as another token, and makes two equal
sentences differ. A soft hyphen makes a word of its own.

## What it leaves alone
No-break spaces where typography wants them: between a number and its unit, inside large numbers, before `:`, `;`,
`!`, `?` and quotation marks as in French, after one-letter words as in Polish and Czech, after abbreviations and
initials, beside dashes; form feeds between pages. Zero-width and bidirectional characters belong to hidden-text.

## Bad
```text escapes name=a.txt
The rate was taken in part⟦\\u00a0 ⟧from the yearbook.
```
```text escapes name=b.txt
The commit⟦\\u00ad⟧tee met twice.
```

## Good
```text escapes name=a.txt
The plant produced 12\\u00a0000\\u00a0kg in May\\u00a02015, see p.\\u00a04.
```

## Known limits
Whether a no-break space is wanted is judged by its neighbours, not by the rules of each language.

## References
Unicode Standard Annex 14, Unicode Line Breaking Algorithm; Lexique des règles typographiques en usage à l'Imprimerie
nationale, Paris, 2002.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span

# Every candidate, with the blanks around no-break spaces.
_INVISIBLE = re.compile(
    r"(?P<space>[ ]*[\u00a0\u202f\u2007][ \u00a0\u202f\u2007]*)|(?P<soft>\u00ad+)"
    r"|(?P<control>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+)|(?P<line>[\x0b\x85\u2028\u2029]+)|(?P<object>[\ufffc\ufff9-\ufffb]+)"
    r"|(?P<private>[\ue000-\uf8ff]+)|(?P<ligature>[\ufb00-\ufb06])"
)
_ANY = re.compile(
    r"[\x00-\x08\x0b\x0e-\x1f\x7f-\xa0\xad\u2007\u2028\u2029\u202f\ue000-\uf8ff\ufb00-\ufb06\ufff9-\ufffc]"
)
_NAMES = {
    "space": "no-break space",
    "soft": "soft hyphen",
    "control": "control character",
    "line": "line separator",
    "object": "object replacement character",
    "private": "private-use character",
    "ligature": "ligature in the place of its letters",
}
_REPLACEMENT: dict[str, str | None] = {
    "space": " ",
    "soft": "",
    "control": "",
    "line": "\n",
    "object": "",
    "private": "",
    "ligature": None,
}
_TOGETHER = 5
"""From this many in one paragraph on they are one finding."""

_WANTED_BEFORE = re.compile(
    r"(?:[\d.°§¶№#%«‹„“(&/–—−+±×·<>=~≈≤≥€$£¥-]|(?:^|[\W\d_])[^\W\d_]{1,2}\.?|(?:^|\W)(?:[A-Z][a-z]{0,3}|[a-z]{1,4})\.)$"
)
_WANTED_AFTER = re.compile(r"[\d:;!?»›”%°‰€$£¥–—−+±×·=<>…/&§-]|[^\W\d_](?:\W|$)")


class InvisibleCharacter(DocumentRule):
    """Flags invisible characters where nothing asks for them."""

    code, name = "EXT106", "invisible-character"
    severity, effect = Severity.NOTE, Effect.NOTE
    message = "{kind} ({codes}){times}"
    help = "Replace it by an ordinary blank, or take it out."

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield a finding for every invisible character, or one for many in the same paragraph."""
        for _ in self.examined(document.blocks):
            self.recognised()
        text = document.text
        if not _ANY.search(text):
            return
        found = [match for match in _INVISIBLE.finditer(text) if not _is_wanted(match, text)]
        for (_, kind), group in groupby(found, key=lambda match: (self._paragraph(document, match), match.lastgroup)):
            matches = list(group)
            runs = [(matches[0].start(), matches[-1].end())]
            if len(matches) < _TOGETHER:
                runs = [match.span() for match in matches]
            for start, end in runs:
                yield self._draft(text, str(kind), start, end, len(matches) if len(runs) == 1 else 1)

    @staticmethod
    def _paragraph(document: Document, match: re.Match[str]) -> int:
        return document.position(match.start())[0]

    def _draft(self, text: str, kind: str, start: int, end: int, count: int) -> Draft:
        stretch = text[start:end]
        codes = sorted(
            {f"U+{ord(char):04X}" for match in _INVISIBLE.finditer(stretch) for char in match.group()} - {"U+0020"}
        )
        return self.finding(
            Span(start, end),
            kind=_NAMES[kind],
            codes=", ".join(codes),
            count=count,
            times=f", {count} times in this paragraph" if count > 1 else "",
            suggestion=_INVISIBLE.sub(_replacement, stretch),
            evidence=text[max(0, start - 20) : end + 20],
        )


def _replacement(match: re.Match[str]) -> str:
    """What an ordinary text has in its place."""
    replacement = _REPLACEMENT[str(match.lastgroup)]
    return unicodedata.normalize("NFKC", match.group()) if replacement is None else replacement


def _is_wanted(match: re.Match[str], text: str) -> bool:
    """Whether typography asks for this character at this place."""
    if match.lastgroup == "control":
        return False
    if match.lastgroup != "space":
        return False
    spaces = match.group()
    before, after = text[max(0, match.start() - 6) : match.start()], text[match.end() : match.end() + 2]
    if len(spaces) > 1:
        return False
    if not before or before[-1].isspace() or not after or after[0].isspace():
        return False
    return bool(_WANTED_BEFORE.search(before) or _WANTED_AFTER.match(after))
