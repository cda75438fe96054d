"""Text that was cut off: it stops before its end, or starts after its beginning.

## What it flags
A segment that ends in an ellipsis inside a word, a bracket or a clause (`in Mexico and efforts of …`), one that opens
in mid-sentence (`; At any given time`, `– The Daily Post`), and a document that stops in the middle of its last
sentence.

## Why it matters
Half a sentence may say the opposite of the whole one, and the figure that was cut off is the one that is missing.

## What it leaves alone
An ellipsis between complete sentences, an editorial `[…]`, what a quotation leaves out, further members of a list,
speech that trails off and the turns of a transcript, the blanks of a form, the semicolons of a list, empty cells, the
name behind a quotation, text in lower case, a sentence that goes on behind a page break or a figure (see
`split-sentence`).

## Bad
> ⟦The agency asks its offices for the profile of the country and efforts of …⟧ The report appears in June.

> The number of convictions fell. ⟦; At any given time, forty people wait.⟧

## Good
> “We came … and we stayed,” he said. The law [...] was repealed. And so they waited…

> The fund pays for: beds; food; and clothes.

## Known limits
A cut exactly between two sentences leaves no trace.

## References
The Chicago Manual of Style, 17th edition, 13.50 to 13.58 (ellipses).
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.form import Verb
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.roles import Role

from ._credits import read_credit
from ._cuts import EDITORIAL, ELLIPSIS, TRAILING_OFF, ends_in_a_joint, is_left_open, likely_cut, opens_in_the_middle
from ._resumption import (
    goes_on,
    is_blank_of_a_form,
    is_broken_by_lines,
    is_dashed,
    is_interrupted,
    is_no_prose,
    stands_for_cells,
    stops_with_the_document,
    was_begun,
)
from ._segments import Segment, segments

MIN_WORDS, MIN_WORDS_BEFORE_A_BLOCK = 3, 6
MIN_CUTS, MAX_LOWER_CASE_STARTS = 0.01, 0.1
"""Of the segments: how many sure cuts make a doubtful one believable, how many lower-case starts make a style."""
STOPS = "the document stops in the middle of a sentence"


class TruncatedText(DocumentRule):
    """See the module."""

    code, name = "RES106", "truncated-text"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "text that was cut off ({signs})"
    help = "Restore the sentence from its source, or leave it out."

    def check(self, document: Document) -> Iterator[Draft]:
        """Flag segments with a cut at either end; a sure cut makes others in the same hand believable."""
        candidates = [
            segment
            for segment in self.examined(segments(document))
            if segment.block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING)
            and segment.role not in (Role.TURN, Role.CONTENTS)
        ]
        ends = {segment.index: _cut_end(segment) for segment in candidates}
        is_cutting = sum(map(bool, ends.values())) > MIN_CUTS * len(candidates)
        lower = sum(segment.sentence.text[0].islower() for segment in candidates)
        is_lower_case = lower > MAX_LOWER_CASE_STARTS * len(candidates) and lower > 3
        is_broken = is_broken_by_lines(document)
        for segment in candidates:
            evidence = ends[segment.index] or (likely_cut(segment.form) if is_cutting else "")
            if is_broken and segment.after is not None and not ELLIPSIS.search(segment.sentence.text[-10:]):
                evidence = ""
            if not evidence and not is_lower_case and not is_broken:
                evidence = _cut_start(segment, is_cutting)
            if evidence:
                self.recognised()
                # Many texts leave out their last full stop: that alone withholds nothing.
                doubt = evidence == STOPS and not is_left_open(segment.sentence.text)
                yield self.finding(segment.sentence.span, effect=Effect.NOTE if doubt else None, signs=evidence)


def _cut_end(segment: Segment) -> str:
    text, form = segment.sentence.text, segment.form
    if not ELLIPSIS.search(text[-10:]):
        return _stops_before_the_next_block(segment) or (STOPS if stops_with_the_document(segment) else "")
    if EDITORIAL.search(text[-12:]) or len(form.words) < MIN_WORDS - 1 or is_blank_of_a_form(segment):
        return ""
    if form.words[-1].lower() in TRAILING_OFF or text[0] in "“\"«‘'" or text[-1] in "”\"»’'":
        return ""
    if segment.role is Role.QUOTATION or (segment.role is Role.SPEECH and is_interrupted(segment)):
        return ""
    if reason := is_left_open(text):
        return "" if segment.is_enclosed else reason
    is_open = text[-2:] == " …" and form.verb is Verb.NONE and segment.after is not None and not segment.alone
    return "stops before a verb" if is_open and not stands_for_cells(segment) else ""


def _stops_before_the_next_block(segment: Segment) -> str:
    """A line with a verb that ends in a word nothing ends with, and the next line begins something else."""
    form, after = segment.form, segment.after
    if form.end or len(form.words) < MIN_WORDS_BEFORE_A_BLOCK or form.verb is Verb.NONE or after is None:
        return ""
    if after.sentence.block == segment.sentence.block or not after.sentence.text[0].isupper():
        return ""
    if segment.block.kind is BlockKind.ITEM or goes_on(segment):
        return ""
    return ends_in_a_joint(segment.sentence.text, segment.document.language)


def _cut_start(segment: Segment, is_cutting: bool) -> str:
    text, before = segment.sentence.text, segment.before
    reason = opens_in_the_middle(text, segment.document.language)
    if not reason or segment.block.kind is not BlockKind.PARAGRAPH or read_credit(text):
        return ""  # "by Ann Lee" is a byline
    if before is None:
        return reason
    if is_no_prose(segment):
        return ""
    if text.startswith(("…", "...")):
        return reason if is_cutting else ""  # elsewhere a way of speaking
    if text[0] in ";," and before.form.end not in (";", ":", ","):
        return reason
    if before.sentence.block != segment.sentence.block and not before.form.is_closed:
        return ""  # goes on from the block before: a split sentence or a list
    if (text[0].isalpha() and was_begun(segment)) or before.sentence.text.endswith((">", "$$", "\\]")):
        return ""  # goes on behind a running head, a figure, a formula
    if text[0] in "–—-" and (is_dashed(segment) or segment.form.verb is not Verb.NONE or segment.alone):
        return ""
    if text[0].isalpha() and (before.sentence.block == segment.sentence.block or len(segment.form.words) < 2):
        return ""  # a lower-case word after an abbreviation, or a slip; "and" between two clauses: not a cut
    return reason
