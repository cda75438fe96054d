"""The document: a text, its digest, what is declared about it, and what a careful reader sees in it.

A document is never changed. Offsets are code points of the decoded text, end exclusive. Everything that
rules look at beyond the bare text is an annotation: an attribute computed on first use by a module of
``sourcelint.reading`` and shared by all rules.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sourcelint.reading.attestation import Attestation
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.cuts import Cut
    from sourcelint.reading.divisions import Division
    from sourcelint.reading.form import Form
    from sourcelint.reading.genres import Genre
    from sourcelint.reading.hidden import Hidden
    from sourcelint.reading.instructions import Instruction
    from sourcelint.reading.layout import Block
    from sourcelint.reading.mojibake import Mojibake
    from sourcelint.reading.overprint import Overprint
    from sourcelint.reading.pages import Furniture
    from sourcelint.reading.periods import Period
    from sourcelint.reading.personal import Personal
    from sourcelint.reading.places import PlaceMention
    from sourcelint.reading.points import Point
    from sourcelint.reading.quantities import Quantity
    from sourcelint.reading.roles import Role
    from sourcelint.reading.self_description import SelfDescription
    from sourcelint.reading.sentences import Sentence
    from sourcelint.reading.series import Partition, Series
    from sourcelint.reading.vocabulary import JoinedWord


CONTEXT = 40
"""How many characters around a place are kept with it: some six words, enough to tell two passages apart."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text: code-point offsets, end exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Place:
    """A span with all that is needed to report it without opening its document again.

    A place without offsets (``start is None``) is a whole document. Lines and columns count from 1.
    """

    document: str
    start: int | None = None
    end: int | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    text: str | None = None
    before: str = field(default="", compare=False, repr=False)
    """The text just before: tells identical findings apart."""
    after: str = field(default="", compare=False, repr=False)
    """The text just after."""

    def __lt__(self, other: Place) -> bool:
        """Document order, so that facts which carry their place can be sorted."""
        return self.sort_key < other.sort_key

    @property
    def sort_key(self) -> tuple[str, int, int]:
        """Document order; a whole document comes before its spans."""
        return (
            self.document,
            -1 if self.start is None else self.start,
            -1 if self.end is None else self.end,
        )


@dataclass(frozen=True, slots=True)
class Declared:
    """One declared fact: its value, the file that states it, and whether a reader only concluded it.

    ``place`` is where in that file the value stands, if that is known.
    """

    value: Any
    origin: str
    inferred: bool = False
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Declaration:
    """What the manifest says of one document.

    ``facts`` maps field names (``title``, ``kind``, ``publisher``, ``published``, ``period``, ``places``,
    ``subject``, ``languages``, ``licence``, ``address``, ``retrieved``, ``excerpt_of``) to declared values;
    a field that nobody declared is absent. ``manifest`` is None when the run knows no manifest at all.
    ``bytes`` and ``hash`` are the declared size and digest of the file that holds the document.
    """

    manifest: str | None = None
    listed: bool = False
    bytes: int | None = None
    hash: str | None = None
    facts: Mapping[str, Declared] = field(default_factory=dict)

    def get(self, name: str) -> Any:
        """The declared value of a field, or None."""
        fact = self.facts.get(name)
        return None if fact is None else fact.value

    def all(self, name: str) -> tuple[str, ...]:
        """A declared field that may hold one value or a list, always as a tuple."""
        value = self.get(name)
        if value is None:
            return ()
        return tuple(value) if isinstance(value, list | tuple) else (value,)


@dataclass(frozen=True)
class Document:
    """One text under examination.

    ``name`` is how every report calls it: the path relative to the project, with ``#id`` for a record of a
    larger file. ``sha256`` is the digest of the bytes that were read (for a record: of its text in UTF-8) and
    ``size`` their number; ``file_sha256`` and ``file_size`` are those of the whole file. ``format`` is
    ``text`` or ``markdown``.
    """

    name: str
    text: str
    sha256: str = ""
    size: int = 0
    file_sha256: str = ""
    file_size: int = 0
    format: str = "text"
    declared: Declaration = field(default_factory=Declaration)

    # --- places -----------------------------------------------------------------------------------------

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        position = self.text.find("\n")
        while position != -1:
            starts.append(position + 1)
            position = self.text.find("\n", position + 1)
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, in code points."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def place(self, start: int, end: int) -> Place:
        """The span ``start:end`` as a place that can travel on its own."""
        line, column = self.position(start)
        end_line, end_column = self.position(end)
        before = self.text[max(0, start - CONTEXT) : start]
        after = self.text[end : end + CONTEXT]
        return Place(self.name, start, end, line, column, end_line, end_column, self.text[start:end], before, after)

    @property
    def whole(self) -> Place:
        """The document itself, as the place of a finding about all of it."""
        return Place(self.name)

    # --- annotations: what a careful reader sees, read once ----------------------------------------------

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Headings, paragraphs, list items and tables, in order."""
        from sourcelint.reading.layout import read_blocks

        return read_blocks(self)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences and sentence-like segments, in order; none crosses a block."""
        from sourcelint.reading.sentences import read_sentences

        return read_sentences(self)

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """What the outside of each sentence says (verb, title case, labels, end), in the order of the sentences."""
        from sourcelint.reading.form import read_forms

        return read_forms(self)

    @cached_property
    def vocabulary(self) -> Mapping[str, int]:
        """How many sentences hold each word, in lower case: what a text speaks of stands in many of them."""
        return Counter(word for form in self.forms for word in form.vocabulary)

    @cached_property
    def language(self) -> str:
        """ISO 639-1 code of the language most of the text is in; ``und`` when there is too little text."""
        from sourcelint.reading.language import main_language

        return main_language(self)

    @cached_property
    def genre(self) -> Genre | None:
        """The genre whose figures are its own (a study, a law, a memoir); None for a text about the world."""
        from sourcelint.reading.genres import genre_of

        return genre_of(self)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Numbers with unit, exactness and kind, in order."""
        from sourcelint.reading.quantities import read_quantities

        return read_quantities(self)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Quantities bound to what they count, the act, the scope and the period, in order."""
        from sourcelint.reading.claims import read_claims

        return read_claims(self)

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Bound claims of one year with a key, all that they say except the value, in order."""
        from sourcelint.reading.points import read_points

        return read_points(self)

    @cached_property
    def divisions(self) -> tuple[Division, ...]:
        """Wholes with the parts that the text gives for them, in order."""
        from sourcelint.reading.divisions import read_divisions

        return read_divisions(self)

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """Claims that differ only in their period, as the sentences compare them."""
        from sourcelint.reading.series import read_series

        return read_series(self)

    @cached_property
    def partitions(self) -> tuple[Partition, ...]:
        """Totals and parts over several periods that add up in most of them, and not in all."""
        from sourcelint.reading.series import read_partitions

        return read_partitions(self)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """Years, ranges, months, fiscal years and relative expressions of time, in order."""
        from sourcelint.reading.periods import read_periods

        return read_periods(self)

    @cached_property
    def places(self) -> tuple[PlaceMention, ...]:
        """Countries, their first-level subdivisions and peoples named in the text, in order."""
        from sourcelint.reading.places import read_places

        return read_places(self)

    @cached_property
    def attestations(self) -> tuple[Attestation, ...]:
        """The declared facts that the text itself states or contradicts."""
        from sourcelint.reading.attestation import read_attestations

        return read_attestations(self)

    @cached_property
    def self_description(self) -> SelfDescription:
        """What the text says of itself: title, publisher, year, period, excerpt."""
        from sourcelint.reading.self_description import describe

        return describe(self)

    @cached_property
    def long_words(self) -> Mapping[str, list[tuple[int, int]]]:
        """Long words by their lower-case form, with every place; no names, brands, identifiers, addresses."""
        from sourcelint.reading.vocabulary import find_words

        return find_words(self)

    @cached_property
    def joined_words(self) -> tuple[JoinedWord, ...]:
        """Unknown words that are two everyday words with nothing between them, in order."""
        from sourcelint.reading.vocabulary import read_joined_words

        return read_joined_words(self)

    @cached_property
    def furniture(self) -> tuple[Furniture, ...]:
        """Page numbers and running heads that were left in the text, in order."""
        from sourcelint.reading.pages import read_furniture

        return read_furniture(self)

    @cached_property
    def overprints(self) -> tuple[Overprint, ...]:
        """What was read twice because it is printed twice, in order."""
        from sourcelint.reading.overprint import read_overprints

        return read_overprints(self)

    @cached_property
    def references(self) -> frozenset[int]:
        """The indices of the blocks that are entries of a reference list."""
        from sourcelint.reading.references import read_reference_blocks

        return read_reference_blocks(self)

    @cached_property
    def roles(self) -> Mapping[int, Role]:
        """What blocks are to the text around them (a note, a quotation, a turn to speak), by their indices."""
        from sourcelint.reading.roles import read_roles

        return read_roles(self)

    @cached_property
    def enclosures(self) -> tuple[tuple[int, int], ...]:
        """What stands between brackets or quotation marks that close in the same block, in order."""
        from sourcelint.reading.enclosures import read_enclosures

        return read_enclosures(self)

    @cached_property
    def cuts(self) -> tuple[Cut, ...]:
        """Sentences that a page, a column or a running head cuts in two, in order."""
        from sourcelint.reading.cuts import read_cuts

        return read_cuts(self)

    @cached_property
    def code(self) -> tuple[tuple[int, int], ...]:
        """Stretches of code, in quotes, fenced or laid out, in order."""
        from sourcelint.reading.code import read_code

        return read_code(self)

    @cached_property
    def set_off(self) -> tuple[tuple[int, int], ...]:
        """Stretches that are quoted or in italics: not the text's own words, in order."""
        from sourcelint.reading.set_off import read_set_off

        return read_set_off(self)

    @cached_property
    def mojibake(self) -> tuple[Mojibake, ...]:
        """Stretches that were decoded with the wrong encoding, in order."""
        from sourcelint.reading.mojibake import read_mojibake

        return read_mojibake(self)

    @cached_property
    def hidden(self) -> tuple[Hidden, ...]:
        """What the text contains and does not show, in order."""
        from sourcelint.reading.hidden import read_hidden

        return read_hidden(self)

    @cached_property
    def instructions(self) -> tuple[Instruction, ...]:
        """Stretches addressed to a language model, in order."""
        from sourcelint.reading.instructions import read_instructions

        return read_instructions(self)

    @cached_property
    def personal(self) -> tuple[Personal, ...]:
        """Personal data of private persons, in order."""
        from sourcelint.reading.personal import read_personal

        return read_personal(self)
