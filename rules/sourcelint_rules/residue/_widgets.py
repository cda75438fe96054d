"""Which segments are share widgets: labels of networks and buttons, small words, counts, and nothing else."""

from __future__ import annotations

from sourcelint.reading.form import Form
from sourcelint.reading.labels import SHARE_GLUE, Label, cover

KINDS = (Label.NETWORK, Label.SHARE)
MAX_WORDS = 20


def labels_of_widget(form: Form) -> list[str]:
    """The labels of a segment that has nothing else; empty otherwise."""
    words = list(form.labels)
    if not 0 < len(words) <= MAX_WORDS:
        return []
    found, _ = cover(words, KINDS)
    inside = {index for start, end in found for index in range(start, end)}
    rest = [word for index, word in enumerate(words) if index not in inside]
    if any(word not in SHARE_GLUE and not _is_count(word) for word in rest):
        return []
    return [" ".join(words[start:end]) for start, end in found]


def _is_count(word: str) -> bool:
    return word[0].isdigit() and len(word) <= 6
