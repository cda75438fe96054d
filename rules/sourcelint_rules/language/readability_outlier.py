"""Passages whose readability is far from the rest of the document.

## What it flags
A paragraph whose sentences are many times longer or shorter than those of the other paragraphs, and that the
readability scores confirm as an outlier: lists that ran together into one sentence, lost full stops, fragments one
after the other. Also a passage whose LIX is out of the bounds of the profile. The scores are in `data`.

## Why it matters
Such a passage is rarely prose: it is a table, a menu or a list whose structure was lost, and what it says can't be
read sentence by sentence.

## What it leaves alone
Ordinary differences between paragraphs, dialogue, headings, tables and code, short paragraphs, and documents with
too few paragraphs to compare.

## Bad
```text name=fair.txt
The fair opened on Monday and the first visitors came early in the
morning. The hall was full at noon, and it stayed full until the
evening.

The halls were built in the spring of last year with money of the state.
They are heated in winter and have room for some four thousand people.

Most of the firms came from the region and showed their machines for
farms. A third of them came to the town for the first time this year.

The visitors paid nothing on the first day of the fair. On the other
days a ticket cost as much as a ride on the bus from the station.

The roads to the fair were closed to cars in the morning. Buses took the
visitors from the station to the gate and back again at night.

The organisers had asked for more police on the square. The police said
that they had seen no reason for it, and nothing happened.

⟦Hall one hall two tickets buses trains hotels restaurants maps contact
press exhibitors visitors partners news archive photos films newsletter
jobs imprint terms privacy help search login register basket order pay
send return complain write call visit find park walk drive ride eat
drink sleep rest look listen ask answer learn teach meet talk trade sell
buy rent lend borrow give take open close start stop.⟧
```

## Good
> The council met. It was late. Nobody spoke for long. The mayor, who had been away for most of the week and had heard
> of the flood only on the train, asked the engineers what could be done before the winter.

## Known limits
A list whose parts are set off by semicolons is taken for prose. The scores say that a passage is unlike the others,
not why.

## References
C. H. Björnsson, Readability of newspapers in 11 languages, Reading Research Quarterly 18, 1983. P. J. Rousseeuw and
C. Croux, Alternatives to the Median Absolute Deviation, Journal of the American Statistical Association 88, 1993.
"""

import math
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.readability import Passage, deviations, read_readability
from sourcelint.rule import Option

# Floors of the spreads: log words in a sentence, letters in a word; ARI, Coleman-Liau, LIX.
_FLOORS = (0.2, 0.35)
_SCORE_FLOORS = (2.0, 2.0, 5.0)
_AGREE = 2
_LONG, _SHORT = 60, 4
"""Words in a sentence, on average."""


class ReadabilityOutlier(DocumentRule):
    """Flags passages that are far harder or easier than the others."""

    code, name = "LNG102", "readability-outlier"
    severity, effect = Severity.NOTE, Effect.NOTE
    message = "{kind}: {sentence_length:.0f} words a sentence against {usual:.0f} in the document (LIX {lix:.0f})"
    help = "Look whether this is a list or a table that lost its structure, and convert it again."
    option_schemas = {
        "deviation": Option(
            4.0, "Robust standard deviations from the median that make an outlier.", {"type": "number", "minimum": 2}
        ),
        "min-words": Option(20, "Passages with fewer words are not judged.", {"type": "integer", "minimum": 10}),
        "min-passages": Option(6, "Documents with fewer passages are not compared.", {"type": "integer", "minimum": 3}),
        "highest-lix": Option(120.0, "Passages above this LIX are always reported.", {"type": "number", "minimum": 0}),
    }

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield a finding for every outlier."""
        least = self.options["min-words"]
        passages = [p for p in self.examined(read_readability(document)) if p.words >= least]
        if not passages:
            return
        lengths = [math.log(p.sentence_length) for p in passages]
        usual = math.exp(sorted(lengths)[len(lengths) // 2])
        for passage in self._outliers(passages, lengths):
            yield self._draft(passage, usual, "far from the rest")
        # The share of long words adds at most a half to LIX, so that most passages need no score.
        highest = self.options["highest-lix"]
        for passage in passages:
            if passage.sentence_length > highest / 2 and len(passages) < self.options["min-passages"]:
                self.recognised()
                if passage.scores.lix > highest:
                    yield self._draft(passage, usual, "beyond the bounds")

    def _outliers(self, passages: list[Passage], lengths: list[float]) -> Iterator[Passage]:
        if len(passages) < self.options["min-passages"]:
            return
        self.recognised(len(passages))
        limit = self.options["deviation"]
        suspects = [index for index, far in enumerate(deviations(lengths, _FLOORS[0])) if abs(far) > limit]
        suspects = [index for index in suspects if _is_unusual(passages[index])]
        if not suspects:
            return
        columns = zip(*(passage.scores.values() for passage in passages), strict=True)
        far = [deviations(list(column), floor) for column, floor in zip(columns, _SCORE_FLOORS, strict=True)]
        for index in suspects:
            scores = [column[index] for column in far]
            if lengths[index] > math.log(_LONG):
                confirmed = sum(score > limit for score in scores) >= _AGREE
            else:  # textstat leaves out sentences of two words, which may turn its scores round
                confirmed = any(abs(score) > limit / 2 for score in scores)
            if confirmed:
                yield passages[index]

    def _draft(self, passage: Passage, usual: float, kind: str) -> Draft:
        import textstat

        ari, coleman_liau, lix = passage.scores.values()
        return self.finding(
            passage.span,
            kind=kind,
            sentence_length=round(passage.sentence_length, 1),
            usual=round(usual, 1),
            ari=ari,
            coleman_liau=coleman_liau,
            lix=lix,
            textstat=".".join(map(str, textstat.__version__)),
        )


def _is_unusual(passage: Passage) -> bool:
    """Whether sentences are of a length that prose of any kind rarely has, and that is no talk."""
    if passage.sentence_length > _LONG:
        return passage.text.count(";") < 2  # a long list that keeps its structure
    talk = sum(passage.text.count(mark) for mark in '"“”«»?!')
    return passage.sentence_length < _SHORT and talk < 4
