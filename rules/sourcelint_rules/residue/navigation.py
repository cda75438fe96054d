"""Menus, breadcrumbs, lists of site sections, notices and footers, left in the text.

## What it flags
Segments that lead elsewhere or belong to the frame of a page: labels of menus (`Back to top`), parts between
separators (`Home | News | Contact`), enumerations of titles or offices that make no statement, rows of short lines
like a menu, copyright and cookie notices, and the lines of a footer that stand after the last paragraph (one line
alone is only noted).

## Why it matters
A menu names subjects the text does not treat. Counted as content it distorts what a corpus is about, and repeated
on every page of a site it is the most frequent text of all.

## What it leaves alone
A list of organisations inside a sentence that says something of them, headings, titles, contents, lists, tables, notes,
transcripts, signatures and addresses below a letter, dates, a notice under its own heading, a text about cookies.

## Bad
> ⟦Home | News | Reports | Contact us⟧

> The dam was built in 1962. ⟦Back to top.⟧ ⟦© 2019 River Board.⟧ ⟦All rights reserved.⟧

> ⟦Office of the Chief Engineer, Bureau of Dams and Canals, Office of Public Records.⟧ The dam holds 3 million tons.

## Good
> The Ministry of Health, the Office of the Ombudsman and the Red Cross signed the agreement.

> Contact the office before you travel. The home page of the ministry lists the documents.

## Known limits
A single label that is also a heading (`Services`) is left alone where text stands below it. As a web page only what is
written in English, Spanish, French, German, Portuguese or Italian is weighed line by line, and only where at least one
line is an interface label. Lists of short lines that are the text itself (archives, records of a catalogue, results)
are the commonest false alarm there.

## References
C. Kohlschütter, P. Fankhauser and W. Nejdl, Boilerplate Detection using Shallow Text Features, WSDM 2010.
J. Pomikálek, Removing Boilerplate and Duplicate Content from Web Corpora, Masaryk University 2011 (jusText).
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.roles import Role
from sourcelint.rule import Option

from ._footers import ONE_LINE, footer_blocks
from ._menu_lines import menu_blocks
from ._menu_runs import menu_runs
from ._menus import title_list
from ._page_lines import frame_lines
from ._page_signs import signs_of_the_page
from ._sections import may_enumerate
from ._segments import segments

MIN_PAGE_LINES = 5
OTHER_WAYS = (Role.NOTE, Role.REFERENCE, Role.TURN)
PROSE_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM)


class Navigation(DocumentRule):
    """See the module."""

    code, name = "RES102", "navigation"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "navigation or another part of the page's frame ({signs})"
    help = "Leave it out: it belongs to the page, not to the source."

    option_schemas = {
        "web-page": Option(
            False,
            "Read the document as a web page kept by lines, and weigh every line by its form and its neighbours.",
            {"type": "boolean"},
        ),
        "threshold": Option(
            0.55,
            "With web-page: how surely a line must belong to the frame.",
            {"type": "number", "minimum": 0, "maximum": 1},
        ),
    }

    def check(self, document: Document) -> Iterator[Draft]:
        """Flag by place first (footers, rows of menu lines), then by the form of each segment."""
        by_place = self._by_place(document)
        for segment in self.examined(segments(document)):
            evidence = by_place.get(segment.sentence.block, "")
            if segment.block.kind not in PROSE_KINDS or (not evidence and segment.role in OTHER_WAYS):
                continue
            text, start = segment.sentence.text, segment.sentence.start
            evidence = evidence or signs_of_the_page(segment)
            if evidence:
                self.recognised()
                yield self.finding(
                    segment.sentence.span, effect=Effect.NOTE if evidence == ONE_LINE else None, signs=evidence
                )
            elif (length := title_list(text)) and may_enumerate(segment):
                self.recognised()
                yield self.finding(Span(start, start + length), signs="enumeration of titles without a statement")
            else:
                for begin, end in menu_runs(text):
                    self.recognised()
                    yield self.finding(Span(start + begin, start + end), signs="labels in a row")

    def _by_place(self, document: Document) -> dict[int, str]:
        """Blocks that are navigation because of where they stand, with the evidence."""
        found = {**menu_blocks(document), **footer_blocks(document)}
        if self.options["web-page"] and len(document.blocks) >= MIN_PAGE_LINES:
            for index, score, reasons in frame_lines(document):
                if score >= self.options["threshold"]:
                    found.setdefault(index, f"line of the frame, {score:.2f}: {', '.join(reasons)}")
        return found
