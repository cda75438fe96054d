"""Compounds whose hyphen was lost when the text was converted.

## What it flags
A word that no word list has, and that the corpus elsewhere writes with a hyphen, or that consists of two everyday
words of which the second is usually bound by one: `governmentfunded`, `traffickingrelated`, `highrisk`. The
suggested spelling is in `data.suggestion`.

## Why it matters
Converters drop a hyphen that stands at the end of a printed line, the right one together with the one that only
divided a word. What is left is a word of its own to an index or a model, and a search for either part misses it.

## What it leaves alone
Words that a word list has (`wellbeing`, `healthcare`, `nonprofit`), words with a prefix that is as often written
solid, unless the corpus regularly writes them with a hyphen, names, brands, identifiers and addresses, words that a
text uses again and again, and compounds in languages that write them as one word.

## Bad
> The county opened four ⟦governmentfunded⟧ clinics in 2015.

> A long-term plan was agreed. Long-term costs were not counted. The ⟦longterm⟧ effects are unknown.

## Good
> The county opened four government-funded clinics in 2015.

> Their website tells patients how childcare and healthcare are paid for in the countryside.

## Known limits
A hyphen that was replaced by a blank (`out of state shelters`) is not found. The word list decides what a word is:
a rare compound that it has, however doubtful, passes.

## References
Unicode Standard Annex 14, Unicode Line Breaking Algorithm (the hyphen and the soft hyphen).

R. Speer, wordfreq, doi:10.5281/zenodo.7199437 (the word lists).
"""

from collections.abc import Iterator, Mapping

from sourcelint import Document, Draft, Effect, Severity

from ._joins import CompoundRule, Lost


class LostHyphen(CompoundRule):
    """Flags joined words that should have a hyphen; the profile counts the hyphenated compounds of the corpus."""

    code, name = "EXT101", "lost-hyphen"
    severity, effect = Severity.WARNING, Effect.NOTE
    message = "'{text}' has lost its hyphen: {suggestion}"
    help = "Convert the source again without removing hyphens at line ends, or restore this one."

    def check(self, document: Document, profile: Mapping[str, int]) -> Iterator[Draft]:
        """Yield a finding for every joined word that has lost a hyphen."""
        for join, text in self.joins(document, profile, Lost.HYPHEN):
            suggestion = f"{text[: len(join.left)]}-{text[len(join.left) :]}"
            yield self.finding(
                join.span, text=text, suggestion=suggestion, evidence_kind=join.evidence, compounds=join.count
            )
