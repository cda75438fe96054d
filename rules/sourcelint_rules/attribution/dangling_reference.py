"""References to something that the text before them does not have.

## What it flags
`That report`, `these cases`, `the three women`, `they include`, `that’s why`, `despite these efforts` at the very
start of a document, or anywhere in text gathered from several pages, where the sentence in front has nothing to refer
to.

## Why it matters
The sentence was cut from its place; what it says of `them` will be taken for a statement about something else.

## What it leaves alone
References inside a text that was written in one piece: their referent is in reach, whether or not a rule could find
it.

## Bad
> ⟦These figures⟧ show that 40 ships were lost.

> ⟦That is why⟧ the school closed.

## Good
> Forty ships were lost in 1911. These figures come from the insurers.

> The two sisters opened a shop. That is why they moved.

## Known limits
Personal pronouns alone (`he`, `she`) are not judged; neither is what stands in a heading.

## References
M. A. K. Halliday and R. Hasan, Cohesion in English, Longman, 1976 (reference and demonstratives).
"""

import re
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity, Span
from sourcelint.reading.dating import stitched
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.phrases import singular

_OPENING = re.compile(
    r"(?:[“\"(\[]|\W)?\s?(?P<ref>(?:(?:Despite|Of|In|Among|For|From|Because\sof|As\sa\sresult\sof|According\sto|Under|With|After)\s)?"
    r"(?:(?:[Tt]hese|[Tt]hose|[Tt]hat|[Tt]his)\s(?!(?:year|month|week|day|time|way|article|page|report|paper|study|site|website|section|"
    r"chapter|document|guide|is|was|are|were|will|has|had|means|and|who|the|an?|it|he|she|they|we|you|there|some|many|most|all|no|any|its|in|of|if)\b)[a-z][\w’'-]*|[Tt]hat\s(?:report|study|survey|paper)|"
    r"That(?:[’']s|\sis)\swhy|Of\s(?:those|these|them)|They\sinclude))\b"
)
_DEFINITE = re.compile(
    r"\b(?P<ref>[Tt]he\s(?P<number>two|three|four|five|six|seven|eight|nine|ten)\s(?P<noun>[a-z]+s|women|men|people|children))\b"
)
_BODY = re.compile(
    r"(?P<ref>The\s(?P<noun>commission|committee|report|study|survey|researchers|authors|company|organi[sz]ation|"
    r"campaign|charity|suspects?|victim|defendant|couple)(?:[’']s)?)\b(?!\sof\b)"
)


#: Nouns that sum up what was told; that the word itself stood in front says nothing.
_GENERAL = frozenset("efforts figures numbers measures steps factors reasons findings results facts words".split())


class DanglingReference(DocumentRule):
    """Flags references whose referent is not in reach."""

    code, name = "ATT204", "dangling-reference"
    severity, effect = Severity.NOTE, Effect.NOTE
    message = "'{reference}' refers to something that the text before does not have"
    help = "Restore the sentence in front of it, or name what is meant."
    languages = frozenset({"en"})

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the references that lost what they refer to."""
        gathered = stitched(document)
        previous = ""
        for index, sentence in enumerate(self.examined(document.sentences)):
            if document.blocks[sentence.block].kind is BlockKind.HEADING:
                continue
            if not gathered and previous:
                return
            self.recognised()
            definite = (_DEFINITE.search(sentence.text), _BODY.match(sentence.text)) if gathered else ()
            for match in (_OPENING.match(sentence.text), *definite):
                if match is not None and not _in_reach(match, previous):
                    start = sentence.start + match.start("ref")
                    end = sentence.start + match.end("ref")
                    yield self.finding(Span(start, end), reference=match.group("ref"), sentence=index)
                    break
            previous = sentence.text


def _in_reach(match: re.Match[str], previous: str) -> bool:
    """Whether the sentence in front names what is referred to."""
    noun = match.groupdict().get("noun") or match.group("ref").split()[-1]
    noun = re.sub(r"[’']s$", "", noun)
    words = {singular(word) for word in re.findall(r"[a-z]+", previous.lower())}
    if noun.lower() in _GENERAL or noun.lower() in ("those", "these", "them", "why", "include", "that’s"):
        return False
    return singular(noun.lower()) in words
