"""Cohesion: whether neighbouring sentences belong together, or were gathered from here and there.

In a text that somebody wrote, a sentence shares more of its rare words with its neighbours than with a sentence
elsewhere in the same text (M. A. K. Halliday and R. Hasan, Cohesion in English, 1976; M. Hearst, TextTiling,
Computational Linguistics 23, 1997). In text whose sentences were shuffled or gathered it does not. Text gathered in
snippets of two or three sentences keeps the nearness of the very next sentence, and loses that of the ones behind it:
what tells is how nearness fades with distance. Besides, what a writer names is named again; what several writers
name is not. None of this needs a dictionary, and all of it works in every language that writes words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcelint.document import Document

MIN_SENTENCES, MIN_PASSAGES = 30, 20
MAX_UNITS = 2_000
"""The beginning of a long text tells as much as all of it."""
LOOKED_AT = 4_000
"""Characters of a passage that are looked at, however long its line is."""
MIN_WORDS = {"sentence": 4, "passage": 8}
"""Different words of four letters that a sentence or passage needs to be compared at all."""
DISTANCES = (0.5, 0.33, 0.25, 0.4)
"""How far apart, as shares of the text, the units lie that neighbours are compared with."""
GATHERED, FEW, GATHERED_FEW = 2.0, 60, -0.5
"""Passages: standard errors by which neighbours must be closer than the rest; with fewer passages the errors are wide,
and they must be farther. Of 144 texts of one source one lay below it (with 1.0 for the few: five), and of passages
gathered one by one from texts of the same kind 70 % of the many and 28 % of the few; gathered by twos, nearly none."""
LAGS = ((1,), (2, 3), (4, 5, 6, 7))
"""How many sentences apart two are that count as next, near and not far."""
WEIGHTS = {"next": 0.109, "near": -0.55, "not far": -0.383, "once": 12.64, "named again": -3.79, "length": 2.868}
OFFSET, SURELY_GATHERED = -18.08, 3.0
MANY, NO_NEARER = 120, 0.5
"""Sentences: a logistic regression on 432 texts of one source (news, speeches, novels, reports, textbooks, manuals,
judgments, laws, encyclopaedia articles; 30 to 1,500 sentences, in English, German, Spanish and Vietnamese) and 1,124
gathered from others of the same kind, as single sentences or in snippets of two and three, 248 of them all naming one
person, firm or country. Weighed on the other kinds and tried on each in turn, it calls 4 of the former gathered (0.9 %,
two of them under 120 sentences), and of the latter 62 % (39 % of those with up to 60 sentences, 67 % up to 120, 88 % up
to 300, 90 % of the longer ones), 33 % where all name one thing. In texts of many sentences it is enough that the next
one is no nearer than the rest. That test alone, with thresholds that suited long texts, took 8.6 % of the former, 41 %
of the latter and 33 % of those that name one thing. The threshold was chosen on the same texts."""
NEAR, FADING = 4.0, 5.0
"""Standard errors by which sentences two and three apart are nearer, and the sum with those farther apart, that
gathered pieces cannot reach, since they end before: what words used once say to the contrary is only style
(aphoristic essays). Of 1,387 speeches, essays, manuals and reports it spares 4 of the 12 that were called gathered, and
of 221 found among 384 gathered from them in ones, twos and threes 3 are lost."""
MOST = 50.0
"""Standard errors beyond which it makes no difference how much nearer the units are."""
APART = 4
"""Sentences from the first to the last mention of what counts as named again."""

MIN_DAYS = 5
"""Entries of a diary in the order of their days: one chapter or month of it."""

_DAY = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)[.:,;—–-]? ?(?=\W?[A-ZÀ-Þ(])")
_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"(?<=[^\W\d_A-Z,;] )[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]{2,}")


@dataclass(frozen=True, slots=True)
class Cohesion:
    """How much closer neighbours are than units far apart: the means, and the difference in standard errors.

    ``excess`` is infinite when there are too few units to tell. ``score`` weighs all that tells of sentences, in
    log-odds; it is None for passages, which their excess decides.
    """

    units: int
    near: float
    far: float
    excess: float
    score: float | None = None

    @property
    def gathered(self) -> bool:
        """Whether the units stand in no order of their own."""
        if self.score is not None:
            return self.score > SURELY_GATHERED or (self.units >= MANY and self.excess < NO_NEARER)
        return self.excess < (GATHERED if self.units >= FEW else GATHERED_FEW)


def sentence_cohesion(document: Document) -> Cohesion:
    """Compare neighbouring sentences with sentences far apart, by the rare words they share."""
    read = ((sentence.text, _bag(sentence.text)) for sentence in document.sentences)
    kept = list(islice(((text, bag) for text, bag in read if len(bag) >= MIN_WORDS["sentence"]), MAX_UNITS))
    texts, units = [text for text, _ in kept], _Units([bag for _, bag in kept])
    if len(texts) < MIN_SENTENCES or not units.far:
        return Cohesion(len(texts), 0.0, 0.0, math.inf)
    near = [min(units.nearness(lags), MOST) for lags in LAGS]
    signs = {
        "next": near[0],
        "near": near[1],
        "not far": near[2],
        "once": sum(number == 1 for number in units.spread.values()) / len(units.spread),
        "named again": _named_again(texts),
        "length": math.log(len(texts)),
    }
    score = OFFSET + math.fsum(WEIGHTS[sign] * value for sign, value in signs.items())
    if signs["near"] >= NEAR and signs["near"] + signs["not far"] >= FADING:
        score = min(score, 0.0)
    return Cohesion(len(texts), units.mean(LAGS[0]), units.far_mean, near[0], score)


def keeps_days(document: Document) -> bool:
    """Whether a text is a diary, whose entries open with the days in their order: ``18th. At home. 19th. To town.``.

    Each day has subjects of its own, and yet nobody gathered them.
    """
    text, blocks = document.text, document.blocks
    days = [int(match["day"]) for block in blocks if (match := _DAY.match(text, block.start, block.end))]
    in_order = sum(0 < later - earlier <= MIN_DAYS for earlier, later in pairwise(days))
    return in_order >= MIN_DAYS and in_order > len(days) / 2


def passage_cohesion(document: Document) -> Cohesion:
    """Compare neighbouring blocks with blocks far apart."""
    text = document.text
    bags = (_bag(text[block.start : min(block.end, block.start + LOOKED_AT)]) for block in document.blocks)
    units = _Units(list(islice((bag for bag in bags if len(bag) >= MIN_WORDS["passage"]), MAX_UNITS)))
    if len(units.bags) < MIN_PASSAGES or not units.far:
        return Cohesion(len(units.bags), 0.0, 0.0, math.inf)
    return Cohesion(len(units.bags), units.mean(LAGS[0]), units.far_mean, units.nearness(LAGS[0]))


def _bag(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _named_again(texts: Sequence[str]) -> float:
    """Of the names, the share that returns some sentences later."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for index, text in enumerate(texts):
        for name in _NAME.findall(text):
            first.setdefault(name, index)
            last[name] = index
    return sum(last[name] - first[name] >= APART for name in first) / len(first) if first else 0.0


class _Units:
    """Bags of words, and how alike they are: shared words weigh more the rarer they are in the text."""

    def __init__(self, bags: list[frozenset[str]]) -> None:
        self.bags = bags
        self.spread = Counter(word for bag in bags for word in bag)
        self.weight = {word: math.log(len(bags) / number) ** 2 for word, number in self.spread.items()}
        self.length = [math.sqrt(math.fsum(self.weight[word] for word in bag)) or 1.0 for bag in bags]
        self.far = [value for share in DISTANCES for value in self._far(max(2, int(len(bags) * share)))]
        self.far_mean = math.fsum(self.far) / len(self.far) if self.far else 0.0
        self.deviation = _deviation(self.far, self.far_mean)

    def _alike(self, one: int, other: int) -> float:
        shared = math.fsum(self.weight[word] for word in self.bags[one] & self.bags[other])
        return shared / (self.length[one] * self.length[other])

    def _far(self, step: int) -> Iterable[float]:
        count = len(self.bags)
        pairs = ((index, (index + step) % count) for index in range(count))
        return (self._alike(one, other) for one, other in pairs if self.bags[one] != self.bags[other])

    def _values(self, lags: Sequence[int]) -> list[float]:
        pairs = ((index, index + lag) for lag in lags for index in range(len(self.bags) - lag))
        return [self._alike(one, other) for one, other in pairs if self.bags[one] != self.bags[other]]

    def mean(self, lags: Sequence[int]) -> float:
        """How alike units so far apart are on the average."""
        values = self._values(lags)
        return math.fsum(values) / len(values) if values else 0.0

    def nearness(self, lags: Sequence[int]) -> float:
        """How much more alike they are than units far apart, in standard errors."""
        values = self._values(lags)
        if not values:
            return math.inf
        mean = math.fsum(values) / len(values)
        deviation = self.deviation or _deviation(values, mean)  # units far apart may share nothing at all
        return (mean - self.far_mean) / (deviation / math.sqrt(len(values))) if deviation else 0.0


def _deviation(values: Sequence[float], mean: float) -> float:
    return math.sqrt(math.fsum((value - mean) ** 2 for value in values) / len(values)) if values else 0.0
