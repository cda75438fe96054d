"""The same sentence again in one document.

## What it flags
A sentence that stands earlier in the same document with the same words and figures in the same order, whatever its
case, quotation marks, dashes, punctuation and blanks. The later copy is flagged.

## Why it matters
A page that was taken twice, a lead that is repeated in the teaser, text gathered from overlapping results: what stands
there twice is counted twice, by readers, by statistics and by a model.

## What it leaves alone
The first copy; headings, tables, code and formulas; sentences of under six words (in text gathered from several pages:
under four); sentences with other figures; formulas that the configuration lists. In text written as a whole, short
sentences without figures and names are noted, not withheld: a speaker repeats them on purpose.

## Bad
> The new law took effect in May of 2014. Courts heard 40 cases. ⟦The new law took effect in May of 2014.⟧

## Good
> The new law took effect in May of 2014. The second law took effect in May of 2015.

> Answer: yes. Nobody was hurt. Answer: yes.

## Known limits
A refrain, a repeated instruction or a repeated question of a form is flagged like any other sentence.

## References
S. Schleimer, D. Wilkerson and A. Aiken, Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Effect, Severity, Span
from sourcelint.finding import Draft
from sourcelint.reading.similarity import MIN_WORDS
from sourcelint.rule import Option
from sourcelint_rules.duplicates._passages import MIN_EXACT_WORDS, formulas_of, sentences_of

RHETORIC = 12
"""Words under which a sentence without figures and names is taken for a repetition on purpose: of 26 sentences that
return in 30 speeches, papers and manuals nearly all were."""


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
        gathered = document.self_description.gathered or document.declared.get("kind") == "aggregate"
        least = MIN_EXACT_WORDS if gathered else MIN_WORDS
        first: dict[str, Span] = {}
        for sentence, words in self.examined(sentences_of(document, formulas_of(self.options["formulas"]))):
            if len(words) < least:
                continue
            self.recognised()
            earlier = first.setdefault(words.exact, sentence.span)
            if earlier != sentence.span:
                line, _ = document.position(earlier.start)
                on_purpose = not gathered and len(words) < RHETORIC and not (words.figures or words.names)
                yield self.finding(
                    sentence.span,
                    related=[(earlier, "the first copy")],
                    severity=Severity.NOTE if on_purpose else None,
                    effect=Effect.NOTE if on_purpose else None,
                    line=line,
                )
