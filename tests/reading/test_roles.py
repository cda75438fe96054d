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
