"""Which segments are share widgets: labels of networks and buttons, small words, counts, and nothing else."""

from __future__ import annotations

import re

from sourcelint.reading.form import Form
from sourcelint.reading.labels import SHARE_GLUE, Label, cover

KINDS = (Label.NETWORK, Label.SHARE)
MAX_WORDS, MAX_LENGTH = 20, 200
COUNTED = re.compile(r"(?:\d[\d.,]{0,6}[KkMm]?\s+)?[^\W\d_]+(?:\s*[(:]?\s*\d[\d.,]{0,6}[KkMm]?\)?)?")
VERBS = frozenset(
    """
    like follow forward save send pin print mail email share bookmark tweet likes shares seguir enviar guardar
    imprimir suivre imprimer envoyer enregistrer folgen senden drucken merken salvar segui stampa invia salva
    """.split()
)


def labels_of_widget(form: Form) -> list[str]:
    """The labels of a segment that has nothing else; empty otherwise."""
    if len(form.text) > MAX_LENGTH:
        return []
    words = list(form.labels)
    if not 0 < len(words) <= MAX_WORDS:
        return []
    found, _ = cover(words, KINDS)
    inside = {index for start, end in found for index in range(start, end)}
    rest = [word for index, word in enumerate(words) if index not in inside]
    if any(word not in SHARE_GLUE and not _is_count(word) for word in rest):
        return []
    if all(end - start == 1 and words[start] in VERBS for start, end in found):
        # Buttons that are ordinary verbs: alone, with a count at most, or several of them.
        text = form.text.strip(" .|·•»>")
        is_bare = COUNTED.fullmatch(text) is not None
        return [] if len(found) < 2 and not is_bare else [words[start] for start, _ in found]
    return [" ".join(words[start:end]) for start, end in found]


def _is_count(word: str) -> bool:
    return word[0].isdigit() and len(word) <= 6
