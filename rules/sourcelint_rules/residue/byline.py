"""Bylines, posting dates and agency stamps that stand alone.

## What it flags
A segment made of nothing but the parts of a byline: who wrote it (`By Ann Lee, staff writer`), when it was posted
or updated (`Last updated: 3 May 2017`), which agency it came from (`(Reuters)`), in any order.

## Why it matters
The name of a reporter and the day of a posting are facts about a page. Inside the text they give the figures around
them a date and an author that are not theirs.

## What it leaves alone
A dateline that opens a real sentence (`MEXICO CITY (AP) — …`), a sentence that says who wrote something, the fields of
a record, a date without a label on a line of its own, before a diary's entry or behind the last sentence of a text.

## Bad
> Output rose again. ⟦February 6th, 2019, by Ann Lee .⟧ Prices fell.

> ⟦Posted by Juan Pérez on 3 May 2017 at 10:45 am⟧

> ⟦Von Anna Weber, Redaktion⟧

## Good
> LAGOS (Reuters) — Fuel prices rose again on Monday.

> The report was written by Ann Lee on 3 May 2017. By Friday the fund was empty.

> June 2018

## Known limits
A name alone on a line is not taken for a byline; a title that opens with "By" and goes on like a name is.

## References
Associated Press Stylebook, entries "bylines" and "datelines".
"""

import re
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.form import SMALL
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.roles import Role

from ._credits import Credit, read_credit
from ._segments import Segment, segments

LEADS = re.compile(r"(?:^|\s)\d{1,2}\.$|\. \.$")
"""The day of a date, its full stop taken for an end; the dots from a name to its date."""
MAX_LENGTH = 200
MAX_AFTER = 3
"""Segments without a statement, such as the number of the page, that may follow the date of a text."""
PREPOSITIONS = frozenset("in on at since until before after during en el le im am seit em no na dal nel".split())


class Byline(DocumentRule):
    """See the module."""

    code, name = "RES103", "byline"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "a byline or posting date ({signs})"
    help = "Put author and date into the manifest, and leave the line out."

    def check(self, document: Document) -> Iterator[Draft]:
        """Flag segments that the parts of a byline account for completely."""
        for segment in self.examined(segments(document)):
            if len(segment.sentence.text) > MAX_LENGTH or segment.block.kind is BlockKind.TABLE:
                continue
            credit = read_credit(segment.sentence.text)
            if credit is None:
                continue
            self.recognised()
            if _stands_alone(credit, segment) and not segment.is_reference and segment.role is not Role.RECORD:
                yield self.finding(
                    segment.sentence.span,
                    signs=", ".join(credit.parts),
                    attribution=segment.sentence.text,
                )


def _is_labelled(segment: Segment) -> bool:
    credit = read_credit(segment.sentence.text) if len(segment.sentence.text) < MAX_LENGTH else None
    return credit is not None and credit.is_labelled


def _stands_alone(credit: Credit, segment: Segment) -> bool:
    """A label or an author says that it is a byline; a bare date says so only between sentences."""
    text = segment.sentence.text
    if (
        text.count(")") > text.count("(")
        or text.count("]") > text.count("[")
        or text.count('"') % 2  # the end of a quotation
        or ((segment.is_led_into or segment.form.end == ":") and not credit.is_labelled)
        or _opens_a_clause(credit, segment)
        or _is_piece(credit, segment)
    ):
        return False
    if credit.is_labelled or (credit.has_date and credit.has_time):
        return True
    beside = [other for other in (segment.before, segment.after) if other is not None]
    if credit.has_date:
        is_set_off = segment.alone or segment.fills_lines or segment.is_run_in or _is_last(segment)
        is_set_off = is_set_off or _dates_an_item(segment)
        return not is_set_off or any(_is_labelled(other) for other in beside)
    return credit.has_agency and any(other.is_prose for other in beside)


def _is_last(segment: Segment) -> bool:
    """Whether nothing is said behind a date, so that it dates the whole: ``I commend it to you. [28 May 1971]``."""
    after = segment.after
    for _ in range(MAX_AFTER):
        if after is None:
            return True
        if after.is_prose:
            return False
        after = after.after
    return False


def _dates_an_item(segment: Segment) -> bool:
    """Whether it is the last of an item: ``“The Weir”, by Ann Lee. (3 May 2017)``."""
    after = segment.after
    return segment.block.kind is BlockKind.ITEM and (after is None or after.sentence.block != segment.sentence.block)


def _is_piece(credit: Credit, segment: Segment) -> bool:
    """Whether its name goes on in the next line, or the text before leads to it: ``on 1. | May 2017``."""
    before, after, text = segment.before, segment.after, segment.document.text
    if after is not None and not segment.form.end and not credit.has_date and after.form.tokens:
        is_next = text.count("\n", segment.sentence.end, after.sentence.start) < 2
        if is_next and after.form.tokens[0] in SMALL and after.sentence.text[0].islower():
            return True
    if before is None:
        return False
    if before.form.end == "," and text.count("\n", before.sentence.end, segment.sentence.start) < 2:
        return True
    is_beside = before.sentence.block == segment.sentence.block
    return is_beside and LEADS.search(before.sentence.text[-8:]) is not None


def _opens_a_clause(credit: Credit, segment: Segment) -> bool:
    """Whether it is the first line of a sentence that the layout broke: ``In May 2019, the fund posted``."""
    first = segment.form.tokens[0].lower() if segment.form.tokens else ""
    return "author" not in credit.parts and not segment.form.is_closed and first in PREPOSITIONS
