"""Sentences that stand in another document too.

## What it flags
A sentence that another document of the corpus has as well: word for word (from four words on), or from six words on
nearly so, or as a clause of a longer sentence: at least 70 percent of the words of the shorter one in the same order
and close together, all its figures among those of the other one, and hardly a content word exchanged. The sentence
of the later document is flagged, the earlier one is named beside it; documents are ordered by name.

## Why it matters
Reports are written by carrying text forward. A sentence that stands in three yearly reports is one observation, not
three, and it may describe the first of the three years only.

## What it leaves alone
The same wording with other figures (see changed-figures); sentences in parallel construction; repetitions within one
document (see duplicate-sentence); headings, tables and code; formulas that the configuration lists.

## Bad
```text name=2018.txt
Victims had uneven access to shelters across the country. The hotline took 40 calls.
```
```text name=2019.txt
⟦However, victims had uneven access to the shelters across the country.⟧ The hotline took 75 calls.
```

## Good
```text name=2018.txt
The government maintained law enforcement efforts. The hotline took 40 calls.
```
```text name=2019.txt
The government decreased law enforcement efforts. The hotline took 75 calls.
```

## Known limits
A sentence is compared with the first 12 that share its rarest words; where there were more and none was the same, a
note says so. A sentence reworded beyond 30 percent of its words is not seen.

## References
P. Clough, R. Gaizauskas, S. Piao and Y. Wilks, METER: MEasuring TExt Reuse, ACL 2002. S. Schleimer, D. Wilkerson and
A. Aiken, Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003.
"""

from collections.abc import Iterator, Sequence

from sourcelint import CorpusRule, Document, Effect, Severity
from sourcelint.finding import Draft
from sourcelint.reading.similarity import Likeness, compare
from sourcelint.rule import Option
from sourcelint_rules.duplicates._passages import (
    EXACT,
    Passage,
    candidates,
    formulas_of,
    passage_of,
    sentences_of,
    shingle_key,
)


class CopiedSentence(CorpusRule[Passage]):
    """Note sentences that another document has too."""

    code, name = "DUP103", "copied-sentence"
    severity, effect = Severity.NOTE, Effect.NOTE
    message = "also in {document}, line {line}{how}"
    help = "Count it once, and ask which of the documents it was written for."
    option_schemas = {
        "formulas": Option(
            [], "Sentences that may return.", {"type": "array", "items": {"type": "string"}, "uniqueItems": True}
        )
    }

    def facts(self, document: Document) -> Iterator[tuple[str, Passage]]:
        """Yield every sentence once under its exact wording and once under each of its shingles."""
        seen: set[str] = set()
        for sentence, words in self.examined(sentences_of(document, formulas_of(self.options["formulas"]))):
            if words.exact in seen:
                continue
            seen.add(words.exact)
            passage = passage_of(document.place(sentence.start, sentence.end), words)
            self.recognised()
            yield passage.exact, passage
            for key in passage.shingles:
                yield shingle_key(key), passage

    def check(self, key: str, facts: Sequence[Passage]) -> Iterator[Draft]:
        """Yield the later sentences of every pair that holds."""
        if key.startswith(EXACT):
            first = facts[0]
            for copy in facts[1:]:
                yield self._draft(first, copy, None)
            return
        left_out = 0
        for item in candidates(key, facts):
            found = False
            for earlier in item.earlier:
                likeness = compare(earlier.wording, item.passage.wording)
                if likeness.copied and likeness.same_figures:
                    yield self._draft(earlier, item.passage, likeness)
                    found = True
                    break
            left_out += item.cut and not found
        if left_out:
            yield self._incomplete(facts, left_out)

    def _draft(self, earlier: Passage, later: Passage, likeness: Likeness | None) -> Draft:
        share = 1.0 if likeness is None else round(likeness.share, 3)
        return self.finding(
            later.place,
            related=[(earlier.place, "the earlier sentence")],
            document=earlier.document,
            line=earlier.place.line,
            share=share,
            how=", word for word" if likeness is None else f" ({share:.0%} of the words)",
            differing=[] if likeness is None else likeness.differing,
            evidence=f"{earlier.document}\n{earlier.place.text}\n{later.place.text}",
        )

    def _incomplete(self, facts: Sequence[Passage], left_out: int) -> Draft:
        return self.finding(
            facts[-1].place,
            message="{left_out} of {sentences} sentences with the same rare words were not compared with all others",
            left_out=left_out,
            sentences=len(facts),
        )
