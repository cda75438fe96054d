"""Words with no blank between them where there should be one.

## What it flags
Two everyday words written as one that no word list has (`seriouscrime`), a sentence that begins right after the end
mark of the one before (`background.Women`, `etc.Women`), a comma or a year with no blank beside it
(`schools,clinics`, `in2017`), a small word grown together with a capital (`victimsThe`). The suggested text is in
`data.suggestion`.

## Why it matters
Blanks are lost at line, cell and element borders when pages are converted. Two sentences become one for whatever
splits them, and two words become a third that does not exist.

## What it leaves alone
Words that a word list has, terms that a text uses again and again, compounds that have lost a hyphen (lost-hyphen),
names, brands in two cases, addresses, file names, identifiers and calls (`node.js`, `object.Method()`),
abbreviations, figures with their own commas, lists of codes, and languages that join words by rule.

## Bad
> Fraud is a ⟦seriouscrime⟧ in every country.

> The clinic closed in ⟦spring.Patients⟧ now travel to the city.

> The plant was built ⟦in1987⟧ and enlarged twice.

## Good
> The website describes healthcare, childcare and homeownership.

> See example.org/Women or call list.Append(item) in node.js, e.g. with the file notes.Old.txt.

> Der Bundesgerichtshof hob das Berufungsurteil des Oberlandesgerichts auf.

## Known limits
A blank lost beside a name is not seen (`MrSmith`), nor one between two words that make up a third (`there fore`).

## References
R. Speer, wordfreq, doi:10.5281/zenodo.7199437 (the word lists).
"""

from collections.abc import Iterator, Mapping

from sourcelint import Document, Draft, Effect, Severity

from ._joins import CompoundRule, Lost
from ._missing_blanks import find_missing_blanks


class JoinedWords(CompoundRule):
    """Flags missing blanks; the profile counts the hyphenated compounds of the corpus."""

    code, name = "EXT102", "joined-words"
    severity, effect = Severity.WARNING, Effect.NOTE
    message = "a blank is missing: '{suggestion}'"
    help = "Look at the source: a line, cell or element ended here. Convert it again, or put the blank back."

    def check(self, document: Document, profile: Mapping[str, int]) -> Iterator[Draft]:
        """Yield a finding for every missing blank."""
        for join, text in self.joins(document, profile, Lost.BLANK):
            suggestion = f"{text[: len(join.left)]} {text[len(join.left) :]}"
            yield self.finding(join.span, suggestion=suggestion, evidence_kind=join.evidence)
        for gap in find_missing_blanks(document):
            text = document.text[gap.span.start : gap.span.end]
            suggestion = f"{text[: gap.at - gap.span.start]} {text[gap.at - gap.span.start :]}"
            yield self.finding(gap.span, suggestion=suggestion, evidence_kind=gap.kind)
