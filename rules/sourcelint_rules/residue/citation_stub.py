"""Entries of a reference list, or parts of one, inside prose.

## What it flags
A segment between the sentences of a paragraph that is built like an entry of a bibliography: authors with the surname
first, a year, volume and pages, a publisher, an identifier; also one that was cut off behind its authors.

## Why it matters
An entry says that somebody wrote something, not what. Read as prose it makes statements of titles, and its years and
page numbers look like figures.

## What it leaves alone
Citations of a statement (`Lee (2004) found …`, `(Lee, 2004)`), a reference list of its own, under a heading, entry
after entry or joined in one paragraph, a note, a list item.

## Bad
> Roads are bad in the north. ⟦Lee, A. B. (2004). Roads of Kenya. Nairobi: River Press.⟧ Trucks avoid them.

> ⟦They include, but are not limited to: A summary of research: Kowal, Anna M, and Peter A Lind.⟧ Roads are bad.

## Good
> Lee (2004) found that roads are bad. Others disagree (Ode & Lind, 2006, p. 14).

## Known limits
An entry that was split at its full stops is flagged as far as its parts show it.

## References
Publication Manual of the American Psychological Association, 7th edition, chapter 9; The Chicago Manual of Style,
chapter 14, for the parts of an entry.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.form import Verb
from sourcelint.reading.layout import BlockKind

from ._citations import AUTHORS_FIRST, signs_of_citation
from ._segments import Segment, segments

REACH, MIN_ENTRIES = 12, 3
"""Segments around an entry, and how many with authors among them make a list."""
MAX_PARTS = 4
"""Segments that one entry may have been split into behind its authors and year."""


class CitationStub(DocumentRule):
    """See the module."""

    code, name = "RES108", "citation-stub"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "an entry of a reference list inside prose ({signs})"
    help = "Leave it out, or cite it where it supports a statement."

    def check(self, document: Document) -> Iterator[Draft]:
        """Flag entries in paragraphs that hold prose besides."""
        done = -1
        for segment in self.examined(segments(document)):
            if segment.index <= done or segment.block.kind is not BlockKind.PARAGRAPH or segment.is_reference:
                continue
            signs = signs_of_citation(segment.form)
            if not signs:
                continue
            self.recognised()
            last = _last_part(segment)
            done = last.index
            if _stands_in_prose(segment, last) and not _is_one_of_many(segment):
                yield self.finding(Span(segment.sentence.start, last.sentence.end), signs=", ".join(signs))


def _last_part(segment: Segment) -> Segment:
    """The last of the segments behind that go on with the entry: no verb, or parts of an entry themselves."""
    last = segment
    for _ in range(MAX_PARTS):
        after = last.after
        if after is None or after.sentence.block != segment.sentence.block:
            break
        if after.form.verb is not Verb.NONE and not signs_of_citation(after.form):
            break
        last = after
    return last


def _is_in_a_list(first: Segment, last: Segment) -> bool:
    """Whether an entry that fills its paragraph has another beside it, or stands below a heading or at an end."""
    return any(
        other is None or not other.is_prose or bool(signs_of_citation(other.form))
        for other in (first.before, last.after)
    )


def _is_one_of_many(entry: Segment) -> bool:
    """Whether other entries with their authors stand near in the paragraph: a list whose lines were joined."""
    document, block = entry.document, entry.sentence.block
    near = range(max(0, entry.index - REACH), min(len(document.sentences), entry.index + REACH + 1))
    entries = sum(
        document.sentences[index].block == block and AUTHORS_FIRST in signs_of_citation(document.forms[index])
        for index in near
    )
    return entries >= MIN_ENTRIES


def _stands_in_prose(first: Segment, last: Segment) -> bool:
    """Whether the paragraph holds a sentence before or behind the entry that says something.

    An entry that opens one paragraph of several is a line of a reference list, whatever is said of it behind.
    """
    before = first.before
    opens = before is None or before.sentence.block != first.sentence.block
    if opens and len(first.document.blocks) > 1:
        after = last.after
        closes = after is None or after.sentence.block != first.sentence.block
        return closes and not _is_in_a_list(first, last)
    return any(
        other is not None
        and other.sentence.block == first.sentence.block
        and other.form.verb > Verb.NONE
        and not signs_of_citation(other.form)
        for other in (first.before, last.after)
    )
