"""How the lines of a document are put together into blocks."""

import pytest

from sourcelint import Document

WRAPPED = """\
The river rose by two metres in the night, and by the morning the lower
town stood under water. Nobody was hurt, since the wardens had gone from
door to door.

Repairs began in May. The council paid for the bridges and the state for
the dams; insurers covered about half of what the shops had lost.
"""


def kinds(text: str, kind: str = "text") -> list[tuple[str, str]]:
    document = Document("a", text, format=kind)
    return [(block.kind.value, text[block.start : block.end]) for block in document.blocks]


def paragraphs(text: str) -> list[str]:
    return [" ".join(piece.split()) for _, piece in kinds(text)]


def test_every_line_is_a_paragraph_when_lines_are_long_and_end_sentences() -> None:
    text = "The first paragraph says this. It goes on for a while.\nThe second says that.\nThe third is short.\nEnd it."
    assert paragraphs(text) == text.split("\n")


def test_short_lines_of_a_page_stay_apart() -> None:
    text = "Home\nAbout us\nContact\nThe museum opened its doors again on Monday after two years.\nRead more\nShare"
    assert paragraphs(text) == text.split("\n")


def test_wrapped_lines_are_one_paragraph() -> None:
    assert [piece[:20] for piece in paragraphs(WRAPPED)] == ["The river rose by tw", "Repairs began in May"]


def test_wrapped_lines_with_a_blank_line_after_each() -> None:
    assert len(paragraphs(WRAPPED.replace("\n\n", "\n").replace("\n", "\n\n"))) == 2


def test_wrapped_paragraphs_told_by_their_short_last_line_or_indent() -> None:
    indented = "  " + WRAPPED.replace("\n\n", "\n  ")
    assert len(paragraphs(indented)) == 2
    assert len(paragraphs(WRAPPED.replace("\n\n", "\n"))) == 2


def test_a_heading_above_wrapped_lines() -> None:
    assert kinds("After the flood\n\n" + WRAPPED)[0] == ("heading", "After the flood")
    assert kinds("After the flood\n" + WRAPPED)[0] == ("heading", "After the flood")


def test_wrapped_german_where_nouns_are_capitals() -> None:
    text = (
        "Der Rat beschloss am Montag, die alte Brücke vor dem Winter nicht mehr\n"
        "zu sperren. Die Kosten für den Umbau der Straße tragen die Anlieger und\n"
        "die Stadt zu gleichen Teilen, wie ein Sprecher sagte. Im Sommer soll der\n"
        "Verkehr wieder fließen."
    )
    assert len(paragraphs(text)) == 1


def test_verse_and_addresses_are_not_joined() -> None:
    address = "Ann Lee\n12 Mill Road\nLeeds LS1 4DY\nUnited Kingdom\n19 October 1998\nDear Mr Campoli"
    assert paragraphs(address) == address.split("\n")


def test_items_run_over_wrapped_lines() -> None:
    text = (
        WRAPPED
        + "\n- Close the gates when the water stands higher than the second mark, and\n  tell the wardens.\n- Go home.\n"
    )
    items = [piece for kind, piece in kinds(text) if kind == "item"]
    assert [" ".join(item.split()) for item in items] == [
        "- Close the gates when the water stands higher than the second mark, and tell the wardens.",
        "- Go home.",
    ]


def test_a_page_break_ends_a_block_even_in_mid_sentence() -> None:
    assert paragraphs("The fund was paid to\fthe victims of the flood.") == [
        "The fund was paid to",
        "the victims of the flood.",
    ]


def test_a_blank_line_in_mid_sentence_leaves_two_blocks() -> None:
    text = "A long paragraph that the conversion of a page has cut before the\n\nend. " + "It goes on. " * 30
    assert len(paragraphs(text)) == 2


def test_plain_headings_are_short_lines_without_an_end_above_prose() -> None:
    text = (
        "MEXICO: Tier 2\n\nThe country did this.\n\nRecommendations\n\nDo that.\n\nMinistry of Roads\n\nA Year of Roads"
    )
    assert [kind for kind, _ in kinds(text)] == [
        "heading",
        "paragraph",
        "heading",
        "paragraph",
        "paragraph",
        "paragraph",
    ]


def test_of_a_menu_only_the_last_line_above_the_prose_is_a_heading() -> None:
    text = "Home\nNews\nSports\nWeather\nLocal team wins cup\nThe team won the cup on Sunday."
    assert [kind for kind, _ in kinds(text)][-2:] == ["heading", "paragraph"]
    assert "heading" not in [kind for kind, _ in kinds(text)][:-2]


def test_a_lead_in_to_a_list_is_no_heading() -> None:
    assert kinds("The following forms must be sent to the office:\n- Form A\n- Form B")[0][0] == "paragraph"


def test_markdown() -> None:
    text = (
        "# Title\n\nA paragraph over\ntwo Lines.\n\nSection\n-------\n\n* one\n* two\n  still Two\n    1. inner\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n```python\nx = 1\n\ny = 2\n```\n\n***\nlast\n"
    )
    document = Document("a.md", text, format="markdown")
    assert [(block.kind.value, block.level) for block in document.blocks] == [
        ("heading", 1),
        ("paragraph", 0),
        ("heading", 2),
        ("item", 1),
        ("item", 1),
        ("item", 3),
        ("table", 0),
        ("code", 0),
        ("paragraph", 0),
    ]


def test_markdown_headings_in_plain_text_are_read() -> None:
    assert kinds("### **PROTECTION**\n\nThe state did this.")[0] == ("heading", "### **PROTECTION**")


def test_a_fence_that_is_never_closed_does_not_swallow_the_document() -> None:
    assert [kind for kind, _ in kinds("```\n\nThe state did this.\n\nIt did that.")] == [
        "code",
        "paragraph",
        "paragraph",
    ]


def test_initials_and_dates_at_the_start_of_a_line_are_no_items() -> None:
    text = "J. Smith wrote to the board.\n\nThe board did not answer him.\n\n– He wrote again."
    assert [kind for kind, _ in kinds(text)] == ["paragraph"] * 3


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028"])
def test_any_line_end_will_do(newline: str) -> None:
    text = WRAPPED.replace("\n", newline)
    assert len(paragraphs(text)) == 2


@pytest.mark.parametrize("text", ["", " ", "\n\n\f\n", "\ufeff"])
def test_text_without_words(text: str) -> None:
    assert len(kinds(text)) == (1 if text == "\ufeff" else 0)


def test_blocks_are_in_order_and_lose_nothing_but_blanks_and_rules() -> None:
    text = "Title\n\n" + WRAPPED + "\n---\n\n1. One\n2. Two\n\n\ta\tb\tc\n\td\te\tf\n\nEnd"
    document = Document("a", text)
    position = 0
    for block in document.blocks:
        assert block.start >= position
        assert not text[position : block.start].strip("- \n\t")
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        position = block.end
    assert not text[position:].strip()


def test_paragraphs_between_long_menus_are_joined_at_their_width() -> None:
    prose = """The council of the valley voted on Tuesday evening to keep the ferry
running through the winter, which it has not done since the bridge was
opened, and the state has promised to pay for half of what it costs.

Nobody spoke against the plan, but several speakers asked whether the
landing on the far bank would stand another spring like the last one,
when the river took the lower road and most of the old tool sheds."""
    menu = "\n".join(["Home", "Farming", "Weather", "Tides", "Letters", "Archive", "Bus routes", "Markets"] * 3)
    document = Document("page.txt", f"{menu}\n\n{prose}\n\n{menu}\n")
    paragraphs = [block for block in document.blocks if block.end - block.start > 100]
    assert [document.text[block.start : block.start + 11] for block in paragraphs] == ["The council", "Nobody spok"]


def test_a_table_is_told_by_the_rule_below_its_head() -> None:
    text = "Names differ.\n\nChart | Pilot\n--- | ---\nBell | Mary\nReef | Jon\n\nThat is all."
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "table", "paragraph"]


def test_a_single_row_in_a_box_is_a_table() -> None:
    text = "The signal has fields.\n\n+------+-------+\n| Head | Check |\n+------+-------+\n\nBoth are short."
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "table", "paragraph"]


def test_the_initial_of_a_name_at_the_start_of_a_line_opens_no_item() -> None:
    text = WRAPPED.replace(
        "stood under water. Nobody was hurt, since",
        "stood under water, as it had not since the year of\nJ. Holt, since",
    )
    assert len(paragraphs(text)) == 2


def test_a_line_set_under_the_text_of_its_item_belongs_to_it() -> None:
    text = (
        "The board met.\n\n- The crane is sold, and the quay is\n  Lund property now.\n- The rest waits.\n\nIt closed."
    )
    assert [" ".join(piece.split()) for kind, piece in kinds(text) if kind == "item"] == [
        "- The crane is sold, and the quay is Lund property now.",
        "- The rest waits.",
    ]


def test_quoted_lines_and_notes_stand_apart_from_the_lines_around_them() -> None:
    wrapped = WRAPPED.replace("\n\n", "\n> He wrote that\n[^1]: See the register.\n\n")
    assert [piece[:9] for piece in paragraphs(wrapped)] == ["The river", "> He wrot", "[^1]: See", "Repairs b"]


def test_boxes_to_tick_are_items() -> None:
    assert [kind for kind, _ in kinds("How do you travel?\n[ ] by boat\n[x] on foot\n☐ by air")][1:] == ["item"] * 3


def test_a_line_that_ends_in_an_article_goes_on() -> None:
    text = WRAPPED.replace("by the morning the lower\ntown stood", "by the morning the\nLower Town stood")
    assert len(paragraphs(text)) == 2


def test_addresses_do_not_make_the_lines_wider() -> None:
    address = "It is at https://example.org/" + "a" * 90
    assert len(paragraphs(WRAPPED + "\n" + "\n\n".join([address] * 4))) == 6
