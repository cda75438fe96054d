"""What a story may do that a report may not, and what a last full stop is worth."""

from sourcelint import Effect
from sourcelint.testing import make_document
from sourcelint_rules.residue.heading_in_prose import HeadingInProse
from sourcelint_rules.residue.truncated_text import TruncatedText

HEADING = "The boats lay on the beach all winter. Ships and Their Owners. Nobody painted them in the spring."


def test_fragments_in_a_story_are_no_headings() -> None:
    assert len(list(HeadingInProse().check(make_document(HEADING)))) == 1
    spoken = " ".join(f"“The boat number {number} is gone,” she said." for number in range(40))
    assert not list(HeadingInProse().check(make_document(f"{spoken} {HEADING}")))


def test_a_missing_last_full_stop_withholds_nothing() -> None:
    text = "The boats lay on the beach all winter.\n\nNobody painted them in the spring before the first of the storms came"
    drafts = list(TruncatedText().check(make_document(text.replace("\n\n", " "))))
    assert [draft.effect for draft in drafts] == [Effect.NOTE]
    cut = list(TruncatedText().check(make_document(text.replace("\n\n", " ") + " over the")))
    assert [draft.effect for draft in cut] == [None]


def test_an_empty_segment_of_marks_stops_no_rule() -> None:
    from sourcelint_rules.residue.byline import Byline

    assert not list(Byline().check(make_document("12.03.2014\n\n(14:05)\n\nThe harbour was closed in May.")))
