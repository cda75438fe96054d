"""Personal data of private persons.

## What it flags
Addresses of mail that belong to a person (at a private provider, or made of a name), telephone numbers said to be
private or mobile, payment cards, bank accounts, and identity numbers of a dozen countries. Numbers count only when
their check digits are right; where many numbers look alike, the words before must also say what it is. The finding
says which kind; the number itself is not repeated in `data`.

## Why it matters
A model repeats what it has read. Data of private persons that slipped into a page, a comment or a leak harm them, and
the law of many countries forbids passing them on.

## What it leaves alone
Hotlines, offices, press and other public contacts; authors, editors and people who are thanked, in the section of a
published text that gives their addresses; role addresses (`info@`, `press@`), placeholders and examples,
accounts for donations, figures, and numbers whose check digits are wrong. An address that names a person at an
organisation is noted, not withheld, unless the text calls it the person's own: most such persons hold an office.

## Bad
> Write to ⟦maria.keller@gmx.example⟧ or pay with the card ⟦4539 1488 0343 6467⟧.

> His mobile number is ⟦+44 7700 900 123⟧.

## Good
> Write to info@museum.example, call the hotline at 0800 123 456, or the press office: anna.meier@museum.example.

> The order 4539 1488 0343 6468 was paid in 2015 with 1,204,331 pesos.

## Known limits
Names, postal addresses and dates of birth are not recognised. Whether a person is a private one is judged by the
words on the same line.

## References
ISO/IEC 7812-1; ISO 13616; ISO/IEC 7064; Regulation (EU) 2016/679, article 4.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.code import inside


class PersonalData(DocumentRule):
    """Flags personal data of private persons."""

    code, name = "SAF103", "personal-data"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "{kind} of a private person ({evidence_kind})"
    help = "Leave it out; if it is a public contact, say so beside it or waive the finding."

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield a finding for every stretch of personal data."""
        for _ in self.examined(document.blocks):
            self.recognised()
        for item in document.personal:
            if inside(item.start, document.code):
                continue
            yield self.finding(
                item.span,
                severity=None if item.grave else Severity.NOTE,
                effect=None if item.grave else Effect.NOTE,
                kind=item.kind,
                evidence_kind=item.evidence,
            )
