"""The same sentence again in one document.

## What it flags
A sentence that stands earlier in the same document with the same words and figures in the same order, whatever its
case, quotation marks, dashes, punctuation and blanks. The later copy is flagged.

## Why it matters
A page that was taken twice, a lead that is repeated in the teaser, text gathered from overlapping results: what stands
there twice is counted twice, by readers, by statistics and by a model.

## What it leaves alone
The first copy; headings, tables, code and formulas; sentences of under six words (in text gathered from several pages:
under four); sentences with other figures; formulas that the configuration lists. Text written as a whole repeats itself
on purpose: steps, items and clauses, the same requirement for the next device, an abstract and its introduction, an
example that is quoted again. There a copy is noted, and withheld only where it is an accident: a line printed twice in
a row; a paragraph pasted in whole where nothing around it is built alike; a sentence with names and figures that
returns within a few lines; a page that was taken twice.

## Bad
> The new law took effect in May of 2014. Courts heard 40 cases. ⟦The new law took effect in May of 2014.⟧

## Good
> The new law took effect in May of 2014. The second law took effect in May of 2015.

> Answer: yes. Nobody was hurt. Answer: yes.

## Known limits
A long refrain is flagged like any other sentence. In text written as a whole, a sentence that slipped in again far from
its place is only noted: nothing tells it from one that the author needed there.

## References
S. Schleimer, D. Wilkerson and A. Aiken, Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Effect, Severity
from sourcelint.finding import Draft
from sourcelint.reading.dating import stitched
from sourcelint.reading.sentences import Sentence
from sourcelint.reading.similarity import MIN_WORDS
from sourcelint.rule import Option
from sourcelint_rules.duplicates._passages import formulas_of, sentences_of
from sourcelint_rules.duplicates._retaken import retaken
from sourcelint_rules.duplicates._standing import Standing, follows, is_distinctive


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
        gathered = stitched(document)
        standing, again = Standing(document), retaken(document)
        last: dict[str, tuple[Sentence, Sentence]] = {}
        for sentence, words in self.examined(sentences_of(document, formulas_of(self.options["formulas"]))):
            self.recognised()
            first, latest = last.get(words.exact, (sentence, sentence))
            last[words.exact] = (first, sentence)
            if first is sentence or (not gathered and sentence.block in document.references):
                continue
            line, _ = document.position(first.start)
            is_accident = (
                gathered
                or (follows(document, latest, sentence) and is_distinctive(words))
                or sentence.start in again
                or any(standing.is_accident(earlier, sentence, words) for earlier in (first, latest))
            )
            if not is_accident and len(words) < MIN_WORDS:
                continue
            yield self.finding(
                sentence.span,
                related=[(first.span, "the first copy")],
                severity=None if is_accident else Severity.NOTE,
                effect=None if is_accident else Effect.NOTE,
                line=line,
            )
