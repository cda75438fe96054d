"""Figures and quotations that rest on nobody in particular.

## What it flags
`it is estimated`, `one study found`, `some observers said`, `the media reported`, `an international organization
identified` where they carry a figure or a quotation.

## Why it matters
Such a figure cannot be looked up, and it gains authority each time it is copied.

## What it leaves alone
Named sources, also by role (`the government reported`, `UN experts said`), vague sources that carry only a remark,
and `NGOs reported` in reports, where it is a convention.

## Bad
> ⟦Some observers estimated⟧ that 4,000 birds nest there.

> ⟦It is believed⟧ that 40 percent of the wells are dry.

## Good
> The Institute of Hydrology estimated that 40 percent of the wells are dry.

> Some observers criticised the plan.

## Known limits
A source that is named in the sentence before and then called `the study` is not looked for.

## References
Wikipedia, Manual of Style, unsupported attributions; European Statistics Code of Practice, 2017, principle 6.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.dating import stitched
from sourcelint.reading.sources import read_vague_sources


class VagueSource(DocumentRule):
    """Flags vague sources that carry a figure or a quotation."""

    code, name = "ATT203", "vague-source"
    severity, effect = Severity.NOTE, Effect.NOTE
    message = "'{source}' is nobody in particular"
    help = "Name the study, the organisation or the person, with the year."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the vague sources of a document."""
        report = document.declared.get("kind") not in ("aggregate", "article") and not stitched(document)
        for source in self.examined(read_vague_sources(document)):
            if source.conventional and report:
                continue
            self.recognised()
            yield self.finding(source.span, source=" ".join(source.text.split()))
