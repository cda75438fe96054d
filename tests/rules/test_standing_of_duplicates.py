"""Which repetitions are withheld, and which are only said."""

import pytest

from sourcelint import DocumentRule, Effect
from sourcelint.testing import make_document
from sourcelint_rules.duplicates.duplicate_sentence import DuplicateSentence
from sourcelint_rules.duplicates.near_duplicate_sentence import NearDuplicateSentence

SENTENCE = "The harbour board sold 40 old lamps to the Northern Lighthouse Company in May 1998."
NEAR = "The harbour board sold 40 old lamps to Northern Lighthouse Company, in May 1998."
BETWEEN = "Nobody asked what the ships would do without them. The winter was mild."


def effects(rule: type[DocumentRule], text: str, **facts: str) -> list[Effect]:
    """The effects of a rule's findings in a text."""
    found = rule().check(make_document(text, declared=facts))
    return [draft.effect or rule.effect for draft in found]


@pytest.mark.parametrize(
    "text",
    [
        f"{SENTENCE} {BETWEEN} {SENTENCE}",
        f"{SENTENCE}\n\n{BETWEEN}\n\n{SENTENCE}",
        f"{SENTENCE} {SENTENCE}",
    ],
)
def test_a_sentence_that_stands_for_itself_is_withheld_where_it_returns(text: str) -> None:
    assert effects(DuplicateSentence, text) == [Effect.WITHHOLD]


@pytest.mark.parametrize(
    "text",
    [
        f"1. Go. {SENTENCE}\n2. Nobody asked.\n3. Stop. {SENTENCE}",
        f"{SENTENCE}\n\n{BETWEEN}\n\nNote: Sales. {SENTENCE}",
        f"(a) the lamps are old,\n\n{SENTENCE}\n\n{BETWEEN}\n\n(b) the lamps are new,\n\n{SENTENCE}",
        f"§ 4 Lamps. {SENTENCE}\n\n{BETWEEN}\n\n§ 9 Again. {SENTENCE}",
        f"[3] So. {SENTENCE}\n\n{BETWEEN}\n\n[7] Also. {SENTENCE}",
        f"They sold 40 old lamps to the Northern Company. {BETWEEN} They sold 40 old lamps to the Northern Company.",
        f"Why were 40 old lamps sold to the Northern Company? {BETWEEN} Why were 40 old lamps sold to the Northern"
        " Company?",
        f"We shall light the coast again. {BETWEEN} We shall light the coast again.",
    ],
)
def test_what_the_author_needs_again_where_it_stands_is_only_said(text: str) -> None:
    assert effects(DuplicateSentence, text) == [Effect.NOTE]


def test_every_copy_is_withheld_in_gathered_text() -> None:
    text = f"They sold 40 old lamps to the Northern Company. {BETWEEN} They sold 40 old lamps to the Northern Company."
    assert effects(DuplicateSentence, text, kind="aggregate") == [Effect.WITHHOLD]


def test_a_near_copy_is_withheld_in_gathered_text_only() -> None:
    text = f"{SENTENCE} {BETWEEN} {NEAR}"
    assert effects(NearDuplicateSentence, text) == [Effect.NOTE]
    assert effects(NearDuplicateSentence, text, kind="aggregate") == [Effect.WITHHOLD]


def test_a_near_copy_that_is_cut_off_is_withheld_everywhere() -> None:
    text = f"{SENTENCE} {BETWEEN} The harbour board sold 40 old lamps to Northern Lighthouse Company in …"
    assert effects(NearDuplicateSentence, text) == [Effect.WITHHOLD]
