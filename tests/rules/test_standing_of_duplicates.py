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


PARAGRAPH = (
    "The lamps burn oil that is pressed from the livers of fish. Each of them needs two litres in a night, and the"
    " keeper carries the oil up the stairs in a can."
)
FILLER = "The winter was mild, and few ships were lost. Snow fell on the hills behind the town, where nobody lives."
OTHER = "The keepers were paid at Easter. Their wives sold the fish in the market of the town and kept the money."


def sections(*parts: tuple[str, str]) -> str:
    """A Markdown text of headings, each with its paragraphs."""
    return "\n\n".join(f"## {heading}\n\n{text}" for heading, text in parts)


@pytest.mark.parametrize(
    "text",
    [
        sections(("Oil", PARAGRAPH), ("Wages", f"{FILLER}\n\n{PARAGRAPH}\n\n{OTHER}")),
        f"{PARAGRAPH}\n\n{FILLER}\n\n{PARAGRAPH}\n\n{OTHER}",
        f"A keeper said: {PARAGRAPH}\n\n{FILLER}".replace(
            "A keeper said: The lamps", "A lamp of this kind and others like it"
        )
        + f"\n\nA lamp of this kind and others like it{PARAGRAPH.removeprefix('The lamps')}\n\n{OTHER}",
    ],
)
def test_a_paragraph_that_is_pasted_in_again_is_withheld_whole(text: str) -> None:
    assert effects(DuplicateSentence, text) == [Effect.WITHHOLD] * 2


@pytest.mark.parametrize(
    "text",
    [
        # the same requirement for the next device
        sections(("3.1 Oil of the small lamp", PARAGRAPH), ("3.2 Oil of the large lamp", f"{PARAGRAPH}\n\n{OTHER}")),
        # an example, which a colon leads in to
        f"{PARAGRAPH}\n\n{FILLER}\n\nWhat is wrong with the following text:\n\n{PARAGRAPH}",
        # an example, which stands farther in
        f"{PARAGRAPH}\n\n{FILLER}\n\n  {PARAGRAPH}\n\n{OTHER}",
        # what stands before it is built alike
        f"The small lamp stands on the pier.\n\n{PARAGRAPH}\n\n{FILLER}\n\nThe large lamp stands on the pier.\n\n"
        f"{PARAGRAPH}",
        # an abstract and its introduction
        sections(("Abstract", f"{PARAGRAPH} We measured it."), ("Introduction", f"{PARAGRAPH} {OTHER}")),
        # steps
        sections(
            ("At night", f"Carry the oil up. {PARAGRAPH}"), ("In a storm", f"{FILLER}\n\nCarry the oil up. {PARAGRAPH}")
        ),
    ],
)
def test_what_is_built_alike_and_what_is_shown_is_only_said(text: str) -> None:
    assert set(effects(DuplicateSentence, text)) == {Effect.NOTE}


def test_figures_alone_do_not_make_an_accident_of_a_task_with_the_same_numbers() -> None:
    task = "The bank has to keep 5 per cent of its 20 million crowns and may lend the rest of them."
    assert effects(DuplicateSentence, f"{task} Draw it. {BETWEEN} {task} What is left?") == [Effect.NOTE]


def test_a_page_that_was_taken_twice_is_withheld_with_its_short_sentences() -> None:
    lines = [
        f"In the parish of number {number} the bells were rung for {number + 3} hours. They fell."
        for number in range(40)
    ]
    page = "# Bells\n\n" + "\n\n".join(lines)
    found = effects(DuplicateSentence, f"{page}\n\nNext.\n\n{page}".replace("They fell.", "Then all of them fell."))
    assert set(found) == {Effect.WITHHOLD}


def test_a_sentence_that_completes_a_cut_one_is_no_copy_to_leave_out() -> None:
    text = f"The harbour board sold 40 old lamps to Northern Lighthouse Company in …\n\n{BETWEEN}\n\n{SENTENCE}"
    assert Effect.WITHHOLD not in effects(NearDuplicateSentence, text)


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


def test_a_near_copy_that_ends_in_dots_and_in_words_of_its_own_is_no_cut() -> None:
    text = "Unpacking the old files for lamp-tools (3.1) ...\n\nChecking the old files for lamp-tools (3.1) ..."
    assert Effect.WITHHOLD not in effects(NearDuplicateSentence, text)


def test_what_is_quoted_twice_is_needed_twice() -> None:
    quoted = f"> {SENTENCE} {NEAR.replace('40', '70')} Nobody asked the ships."
    text = f"The order reads:\n\n{quoted}\n\n{BETWEEN}\n\nThe court was told:\n\n{quoted}\n\nIt agreed."
    assert Effect.WITHHOLD not in effects(DuplicateSentence, text)
