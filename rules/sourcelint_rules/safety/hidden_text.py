"""Text that a program reads and a person does not see, or sees as something else.

## What it flags
Characters that change the direction of writing where there is only one, zero-width characters in a row or inside a
word, tag characters and runs of variation selectors, words in which letters of another script stand for their
look-alikes (`pаypal` with a Cyrillic а), and elements that their own style hides.

## Why it matters
Instructions, other words and marks of origin are hidden in this way from whoever reviews a text, and not from the
model or the index that takes it in. A single zero-width space cuts a word in two.

## What it leaves alone
Joiners in Persian, Arabic and the scripts of India, and in emoji; zero-width spaces in Thai, Khmer and other scripts
without blanks; direction marks beside Arabic and Hebrew; flags of regions; a byte order mark; Greek letters in
formulas and names of substances; words of two scripts that do not pretend to be one (`Wi-Fi`-роутер).

## Bad
```text escapes name=a.txt
The pass⟦\\u200b⟧word was changed, and invoice_⟦\\u202e⟧fdp.exe was opened.
```
```text escapes name=b.txt
Sign in at ⟦p\\u0430yp\\u0430l⟧ to confirm.
```

## Good
```text escapes name=a.txt
The verb \\u0645\\u06cc\\u200c\\u062e\\u0648\\u0627\\u0647\\u0645 is Persian.
The emoji \\U0001F468\\u200D\\U0001F469\\u200D\\U0001F467 is one; TNF\\u03b1 is a protein.
```

## Known limits
Words written wholly in another script are not compared with words of this one.

## References
Unicode Technical Standard 39, Unicode Security Mechanisms. N. Boucher and R. Anderson, Trojan Source: Invisible
Vulnerabilities, 2021.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity


class HiddenText(DocumentRule):
    """Flags what a text hides."""

    code, name = "SAF101", "hidden-text"
    severity, effect = Severity.ERROR, Effect.WITHHOLD
    message = "{how}: {shown}"
    help = "Look at the characters one by one; take the text from a source that you trust."

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield a finding for everything hidden; what may be a trace of the layout is a note."""
        text = document.text
        for _ in self.examined(document.blocks):
            self.recognised()
        for item in document.hidden:
            yield self.finding(
                item.span,
                severity=None if item.grave else Severity.NOTE,
                effect=None if item.grave else Effect.NOTE,
                how=item.how.value,
                shown=item.shown,
                evidence=text[max(0, item.start - 20) : item.end + 20],
            )
