"""Whether a text tells a story: people talk in it, so that fragments, names and broken speech are its own."""

from __future__ import annotations

from sourcelint import Document

OPENING = '“"«„—‘'
MIN_SPOKEN, MIN_SPOKEN_SHARE = 30, 0.08
"""Sentences that open like speech: so many make a story, few enough a page with testimonials."""


def tells_a_story(document: Document) -> bool:
    """Whether so many sentences open with a quotation mark or a dash that people talk throughout."""
    spoken = sum(sentence.text[0] in OPENING for sentence in document.sentences)
    return spoken >= MIN_SPOKEN and spoken >= MIN_SPOKEN_SHARE * len(document.sentences)
