"""What blocks are to the text around them is told by their own form, or by several of their kind."""

from __future__ import annotations

import pytest

from sourcelint import Document
from sourcelint.reading.roles import Role


def roles(text: str) -> list[str]:
    document = Document("a.txt", text)
    return [document.roles.get(index, "") for index in range(len(document.blocks))]


def test_notes_and_targets_of_links() -> None:
    text = (
        "The mill stands still.[^1]\n\n[^1]: It was sold in 1904.\n\n[mill]: https://example.org/mill\n\nIt was a mill."
    )
    assert roles(text) == ["", Role.NOTE, Role.NOTE, ""]


def test_a_block_quotation() -> None:
    assert roles("The miller wrote:\n\n> The wheel is of oak.\n\nIt is not.") == ["", Role.QUOTATION, ""]


DIALOGUES = {
    "names": "Holt: Yes.\n\nSand: No.\n\nHolt: Why?\n\nSand: Because.\n\nHolt: Well.\n\nSand: I see.",
    "initials": "AH: yes\n\nLS: no\n\nAH: why\n\nLS: because\n\nAH: well\n\nLS: the mill (is old)",
    "bold": "**Holt:** Yes.\n\n**Sand:** No.\n\n**Holt:** Why?\n\n**Sand:** Because.\n\n**Holt:** So.\n\n**Sand:** Oh.",
    "a play": "HOLT. Yes.\n\nSAND. No.\n\nHOLT. (rising) Why?\n\nSAND. Because.\n\nHOLT. Well.\n\nSAND. I see.",
}


@pytest.mark.parametrize("text", DIALOGUES.values(), ids=DIALOGUES.keys())
def test_people_take_turns(text: str) -> None:
    assert roles(text) == [Role.TURN] * 6


def test_what_stands_between_turns_is_spoken_too_and_a_marked_heading_is_not() -> None:
    text = DIALOGUES["names"].replace("\n\nSand: I see.", "\n\nand so on\n\n## Second day\n\nSand: I see.")
    assert roles(text) == [*[Role.TURN] * 6, "", Role.TURN]


def test_titles_with_names_in_capitals_speak_even_once() -> None:
    said = [
        "The WARDEN: Yes.",
        "Mr J LUND: No.",
        "Ms A HOLT (Weir): Why?",
        "Mrs E LIND: Oh.",
        "Dr K SAND: So.",
        "The CLERK OF THE BOARD: Well.",
    ]
    long = ["It was a long winter, and the quay was empty."] * 40
    assert roles("\n\n".join([*long[:20], *said[:3], *long[20:], *said[3:], "The end."])) == (
        [""] * 20 + [Role.SPEECH] * 26 + [""]
    )


@pytest.mark.parametrize("noise", ["[Applause.]", "(Laughter)", "(Beifall bei den Pächtern)", "[inaudible]"])
def test_noises_of_the_hall_are_heard_in_a_speech(noise: str) -> None:
    text = f"The quay is ours. {noise}\n\nAnd so it stays.\n\nWe built it. {noise}\n\nWe paid. {noise}"
    assert roles(text) == [Role.SPEECH] * 4


def test_what_stands_in_brackets_elsewhere_is_no_noise() -> None:
    text = "The pump failed (interruptions of the supply were short). (See above.) [Photo]"
    assert Role.SPEECH not in roles("\n\n".join([text] * 4))


def test_lines_farther_in_than_what_leads_in_to_them_are_quoted() -> None:
    text = "Nobody may land here before noon.\n\nThe order reads:\n\n    The quay is shut.\n\n    Nobody may land.\n\nNobody did.\n\n    Nor did Holt."
    assert roles(text) == ["", "", Role.QUOTATION, Role.QUOTATION, "", ""]


def test_labels_that_do_not_return_are_no_speakers() -> None:
    labels = "Name Place Kind Wheel Owner Price".split()
    assert Role.TURN not in roles("\n\n".join(f"{label}: of the mill at Lund" for label in labels))


def test_contents_lead_to_pages() -> None:
    text = (
        "Contents\n\nThe Mill . . . . . . . 3\n\nThe Weir ......... 14\n\nIndex      40\n\nThe mill was built in 1904."
    )
    assert roles(text) == [*[Role.CONTENTS] * 4, ""]


def test_numbered_titles_below_the_word_for_contents() -> None:
    text = "Table of Contents\n\n1. The Mill\n\n2. The Weir\n\n3. The Race\n\nWhoever comes from the south sees the mill first."
    assert roles(text) == [*[Role.CONTENTS] * 4, ""]


def test_a_record_has_five_fields_close_together() -> None:
    fields = "Title: The Mill\nAuthor: A. Holt\nYear: 1904\nPlace: Lund\nPages: 40"
    assert set(roles(fields)) == {Role.RECORD}
    assert Role.RECORD not in roles(fields.rpartition("\n")[0])
