"""The same sentence again in one document.

## What it flags
A sentence that stands earlier in the same document with the same words and figures in the same order, whatever its
case, quotation marks, dashes, punctuation and blanks. The later copy is flagged.

## Why it matters
A page that was taken twice, a lead that is repeated in the teaser, text gathered from overlapping results: what stands
there twice is counted twice, by readers, by statistics and by a model.

## What it leaves alone
The first copy; headings, tables and code; labels of under four words, and of under six when they have no end mark;
sentences with other figures; formulas that the configuration lists.

## Bad
> The law took effect in 2014. Courts heard 40 cases. ⟦The law took effect in 2014.⟧

## Good
> The law took effect in 2014. A second law took effect in 2015.

> Answer: yes. Nobody was hurt. Answer: yes.

## Known limits
A refrain, a repeated instruction or a repeated question of a form is flagged like any other sentence.

## References
S. Schleimer, D. Wilkerson and A. Aiken, Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Effect, Severity, Span
from sourcelint.finding import Draft
from sourcelint.rule import Option
from sourcelint_rules.duplicates._passages import formulas_of, sentences_of


class DuplicateSentence(DocumentRule):
    """Flag the later copies of a sentence."""

    code, name = "DUP101", "duplicate-sentence"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "the same sentence stands on line {line}"
    help = "Keep the first copy."
    option_schemas = {
        "formulas": Option(
            [], "Sentences that may return.", {"type": "array", "items": {"type": "string"}, "uniqueItems": True}
        )
    }

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield every sentence that stood there before."""
        first: dict[str, Span] = {}
        for sentence, words in self.examined(sentences_of(document, formulas_of(self.options["formulas"]))):
            self.recognised()
            earlier = first.setdefault(words.exact, sentence.span)
            if earlier != sentence.span:
                line, _ = document.position(earlier.start)
                yield self.finding(sentence.span, related=[(earlier, "the first copy")], line=line)
