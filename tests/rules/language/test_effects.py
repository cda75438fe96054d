"""Which passages in another language are withheld, and which are only said."""

import pytest

from sourcelint import Effect
from sourcelint.testing import make_document
from sourcelint_rules.language.unexpected_language import UnexpectedLanguage

ENGLISH = "The mill was built in the year of the flood, and it was sold three times before it burnt down for good. "
SPANISH = "El molino fue construido en el año de la inundación y se vendió tres veces antes de que ardiera. "


def effects(text: str) -> set[Effect]:
    """The effects of the findings in a text."""
    return {draft.effect or Effect.WITHHOLD for draft in UnexpectedLanguage().check(make_document(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ENGLISH * 6}\n\n{SPANISH}\n\n{ENGLISH * 2}", {Effect.WITHHOLD}),
        (f"{ENGLISH * 6}\n\nResumen\n\n{SPANISH}\n\nIntroduction\n\n{ENGLISH * 2}", {Effect.NOTE}),
        (f"{ENGLISH * 6}\n\nResumen: {SPANISH}\n\n{ENGLISH * 2}", {Effect.NOTE}),
        ("\n\n".join([ENGLISH * 15, *[SPANISH] * 6, ENGLISH * 10]), {Effect.NOTE}),
    ],
)
def test_what_an_author_says_in_another_language_on_purpose_is_only_said(text: str, expected: set[Effect]) -> None:
    assert effects(text) == expected
