"""Sentences that are one another's template, with another place filled in."""

from __future__ import annotations

from collections.abc import Sequence

from sourcelint import Document
from sourcelint.reading.places import PlaceMention
from sourcelint.reading.sentences import Sentence
from sourcelint.reading.spans import within
from sourcelint.reading.wording import FIGURE, Wording

MIN_TEMPLATE_WORDS = 8


def places_in(document: Document, sentence: Sentence) -> Sequence[PlaceMention]:
    """The places that one sentence names."""
    return within(document.places, sentence.start, sentence.end)


def differ_in_places(document: Document, earlier: Sentence, later: Sentence, before: Wording, after: Wording) -> bool:
    """Whether the two are equal, or one is cut off, once the places they name are masked, and the places differ."""
    here, there = places_in(document, earlier), places_in(document, later)
    if not here or not there or [mention.name for mention in here] == [mention.name for mention in there]:
        return False
    one, other = _masked(earlier, before, here), _masked(later, after, there)
    size = min(len(one), len(other))
    if size < MIN_TEMPLATE_WORDS or one[:size] != other[:size]:
        return False
    shorter = earlier if len(one) < len(other) else later
    return len(one) == len(other) or shorter.text.rstrip().endswith(("…", "..."))


def _masked(sentence: Sentence, words: Wording, places: Sequence[PlaceMention]) -> list[str]:
    """The words with their figures, and with every place as one mask."""
    figures = iter(words.figures)
    masked: list[str] = []
    last = None
    for word, (start, end) in zip(words.words, words.spans, strict=True):
        figure = next(figures) if word == FIGURE else None
        start, end = sentence.start + start, sentence.start + end
        inside = next((mention for mention in places if mention.start < end and start < mention.end), None)
        if inside is None:
            masked.append(figure or word)
        elif inside is not last:
            masked.append("<place>")
        last = inside
    return masked
