"""The shapes of a rule.

A rule is one class in one module. The module's docstring is the rule's documentation (see
``sourcelint.documentation``); the class says what it is called, how bad its findings are and how to
recognise them. Rules know documents and drafts of findings; they know no engine, file, configuration or
suppression.

Every rule counts its candidates: ``examined`` (looked at), ``recognised`` (understood well enough to
judge); ``flagged`` is counted by the engine. A rule that cannot understand a candidate stays silent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from sourcelint.document import Document, Place, Span
from sourcelint.finding import Draft, Effect, Severity

if TYPE_CHECKING:
    from sourcelint.corpus.listing import Listing
    from sourcelint.ledger import Ledger

T = TypeVar("T")
Fact = TypeVar("Fact")
Profile = TypeVar("Profile")


@dataclass(slots=True)
class Tally:
    """How many candidates a rule examined, recognised and flagged."""

    examined: int = 0
    recognised: int = 0
    flagged: int = 0

    def __iadd__(self, other: Tally) -> Tally:
        self.examined += other.examined
        self.recognised += other.recognised
        self.flagged += other.flagged
        return self


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a rule: a JSON Schema fragment with its default, used for validation, docs and editors."""

    default: Any
    description: str
    schema: Mapping[str, Any] = field(default_factory=dict)

    def as_schema(self) -> dict[str, Any]:
        """The complete JSON Schema of the option."""
        return {**self.schema, "default": self.default, "description": self.description}


class Rule:
    """What all shapes share. Subclass one of the four shapes below, not this."""

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    effect: ClassVar[Effect] = Effect.NOTE
    message: ClassVar[str]
    """A ``str.format`` template over the finding's data."""
    help: ClassVar[str]
    """What a person can do about it."""
    option_schemas: ClassVar[Mapping[str, Option]] = {}
    languages: ClassVar[frozenset[str] | None] = None
    """Languages (ISO 639-1) the rule understands; None: any. Elsewhere its candidates are not examined."""
    status: ClassVar[str] = "stable"

    def __init__(self, options: Mapping[str, Any] | None = None) -> None:
        self.options: dict[str, Any] = {key: option.default for key, option in self.option_schemas.items()}
        self.options.update(options or {})
        self.tally = Tally()

    def examined(self, candidates: Iterable[T]) -> Iterator[T]:
        """Pass candidates through, counting each as examined."""
        for candidate in candidates:
            self.tally.examined += 1
            yield candidate

    def recognised(self, count: int = 1) -> None:
        """Count the candidate at hand as understood well enough to judge."""
        self.tally.recognised += count

    def finding(
        self,
        where: Span | Place | None,
        *,
        related: Iterable[tuple[Span | Place, str]] = (),
        severity: Severity | None = None,
        effect: Effect | None = None,
        message: str | None = None,
        evidence: str | None = None,
        **data: Any,
    ) -> Draft:
        """Draft a finding; ``data`` must be JSON values and feeds the message template."""
        return Draft(where, data, tuple(related), severity, effect, message, evidence)

    def understands(self, language: str) -> bool:
        """Whether the rule knows the language; a text too short to tell (``und``) is given the benefit."""
        return self.languages is None or language in self.languages or language == "und"


class DocumentRule(Rule):
    """Sees one document."""

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield what is wrong in the document."""
        raise NotImplementedError


class CorpusRule(Rule, Generic[Fact]):
    """Sees a group of facts from any number of documents.

    Facts must be small, picklable and comparable in order (a frozen dataclass with ``order=True`` or a tuple),
    and carry their place whole. Whoever shares a key meets in one group, sorted. What a document shows without any
    other is told by ``alone``.
    """

    def alone(self, document: Document) -> Iterator[Draft]:
        """Yield what is wrong in one document, whatever the others say; by default nothing."""
        yield from ()

    def facts(self, document: Document) -> Iterator[tuple[str, Fact]]:
        """Yield ``(key, fact)`` pairs of one document."""
        raise NotImplementedError

    def check(self, key: str, facts: Sequence[Fact]) -> Iterator[Draft]:
        """Judge one group; spans in drafts must be places."""
        raise NotImplementedError


class ProfiledRule(Rule, Generic[Profile]):
    """Adds up a small summary over the corpus, then sees each document with it.

    ``merge`` must be associative and commutative; ``empty`` is its neutral element.
    """

    def empty(self) -> Profile:
        """The profile of no documents."""
        raise NotImplementedError

    def summarise(self, document: Document) -> Profile:
        """The profile of one document; small and picklable."""
        raise NotImplementedError

    def merge(self, left: Profile, right: Profile) -> Profile:
        """The profile of both."""
        raise NotImplementedError

    def check(self, document: Document, profile: Profile) -> Iterator[Draft]:
        """Yield what is wrong in the document, given the corpus."""
        raise NotImplementedError


class LedgerRule(Rule):
    """Sees what a run came to: which waivers and known findings were of use, and which rule withheld how much."""

    def check(self, ledger: Ledger) -> Iterator[Draft]:
        """Yield what is wrong with the waivers, the baseline or the verdicts; places name whole documents."""
        raise NotImplementedError


class ListingRule(Rule):
    """Sees which documents are declared, and which were found and could be read; opens none."""

    def check(self, listing: Listing) -> Iterator[Draft]:
        """Yield what is wrong with the listing; places name whole documents."""
        raise NotImplementedError
