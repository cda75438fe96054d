"""Nearly the same sentence again in one document.

## What it flags
A sentence of six words and more that repeats an earlier one of the same document with hardly another word: at least
70 percent of the words of the shorter one stand in the other one in the same order, close together, the figures are the
same, and no content word stands for another one (one may, beside the same figure of three digits). A copy cut off by an
ellipsis counts too. Sentences that differ in nothing but a place (`… including Hawaii`, `… including New Mexico`) are
noted with that difference, and not withheld.

## Why it matters
Overlapping excerpts of one page say the same thing twice in slightly different cuts, which exact comparison
does not see.

## What it leaves alone
Exact copies (see duplicate-sentence); the same wording with other figures (see changed-figures); sentences in
parallel construction about two years, two agencies, two sexes; a summary that a longer sentence of the text takes up;
formulas that the configuration lists. In text written as a whole, where authors sum up what they said, a near copy is
noted, not withheld, unless it is cut off.

## Bad
> Inspectors closed the old harbour and the two smaller piers because the planks were rotten.
>
> ⟦Inspectors closed the old harbour and the two smaller piers, because planks were rotten, …⟧

## Good
> The federal government identified the victims of the flood and helped them. The state governments identified the
> victims of the flood and helped them.

## Known limits
A reworded sentence is not seen when less than 70 percent of its words were kept.

## References
S. Schleimer, D. Wilkerson and A. Aiken, Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003.
"""

from collections import Counter
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Effect, Severity
from sourcelint.finding import Draft
from sourcelint.reading.dating import stitched
from sourcelint.reading.sentences import Sentence
from sourcelint.reading.similarity import ALIKE, MIN_SHARE, Likeness, compare
from sourcelint.reading.wording import Wording
from sourcelint.rule import Option
from sourcelint_rules.duplicates._passages import CUT, formulas_of, is_cut_short, is_ended, keys_of, sentences_of
from sourcelint_rules.duplicates._slots import differ_in_places
from sourcelint_rules.duplicates._standing import distinctive_figures

PER_SHINGLE, COMPARED = 8, 4
"""Earlier sentences remembered under each shingle, and compared with; a sentence for which there were more, and no
copy among these, is counted as not recognised."""


class NearDuplicateSentence(DocumentRule):
    """Flag later sentences with nearly the words of an earlier one."""

    code, name = "DUP102", "near-duplicate-sentence"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "nearly the sentence on line {line}: {share:.0%} of the words, in the same order"
    help = "Keep the first one, or the complete one."
    option_schemas = {
        "formulas": Option(
            [], "Sentences that may return.", {"type": "array", "items": {"type": "string"}, "uniqueItems": True}
        )
    }

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield every sentence that nearly stood there before."""
        sentences: list[tuple[Sentence, Wording]] = []
        known: set[str] = set()
        under: dict[int | str, list[int]] = {}
        for sentence, words in self.examined(sentences_of(document, formulas_of(self.options["formulas"]))):
            if words.exact in known or not is_ended(sentence.text):
                continue
            known.add(words.exact)
            keys: list[int | str] = [*keys_of(words), *sorted(distinctive_figures(words))]
            shared = Counter(index for key in keys for index in under.get(key, ()))
            nearest = sorted(shared, key=lambda index: (-shared[index], index))
            hit = self._hit(document, sentences, nearest[:COMPARED], sentence, words)
            if hit is not None:
                yield hit
            if hit is not None or len(nearest) <= COMPARED:
                self.recognised()
            for key in keys:
                earlier = under.setdefault(key, [])
                if len(earlier) < PER_SHINGLE:
                    earlier.append(len(sentences))
            sentences.append((sentence, words))

    def _hit(
        self,
        document: Document,
        sentences: list[tuple[Sentence, Wording]],
        nearest: list[int],
        sentence: Sentence,
        words: Wording,
    ) -> Draft | None:
        for index in nearest:
            earlier, before = sentences[index]
            if Counter(before.figures) - Counter(words.figures) and Counter(words.figures) - Counter(before.figures):
                continue
            likeness = compare(before, words)
            if _is_near(likeness, earlier, sentence, before, words):
                is_accident = stitched(document) or is_cut_short(sentence.text, words, before)
                return self._draft(document, earlier, sentence, likeness, None if is_accident else Effect.NOTE)
            if differ_in_places(document, earlier, sentence, before, words):
                message = "the sentence on line {line} again, about another place: {differing}"
                return self._draft(document, earlier, sentence, likeness, Effect.NOTE, message)
        return None

    def _draft(
        self,
        document: Document,
        earlier: Sentence,
        sentence: Sentence,
        likeness: Likeness,
        effect: Effect | None = None,
        message: str | None = None,
    ) -> Draft:
        return self.finding(
            sentence.span,
            related=[(earlier.span, "the earlier sentence")],
            effect=effect,
            severity=Severity.NOTE if effect is Effect.NOTE else None,
            message=message,
            line=document.position(earlier.start)[0],
            share=round(likeness.share, 3),
            differing="; ".join(likeness.differing),
        )


def _is_near(likeness: Likeness, earlier: Sentence, later: Sentence, before: Wording, after: Wording) -> bool:
    """Whether one repeats the other: same figures, nothing substituted, about the same length or cut off.

    A distinctive figure that both give vouches for one exchanged word: 24.9 million people are victims, are trapped.
    """
    if likeness.share < MIN_SHARE or likeness.opposed or not likeness.same_figures:
        return False
    vouched = bool(distinctive_figures(before) & distinctive_figures(after))
    if len(likeness.substitutions) > vouched or any(change.names for change in likeness.substitutions):
        return False
    cut = (earlier if len(before) < len(after) else later).text.rstrip().endswith(CUT)
    return cut or likeness.ratio >= ALIKE
