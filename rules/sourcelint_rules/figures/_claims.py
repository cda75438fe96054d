"""When two claims are about the same thing."""

from __future__ import annotations

import re

from sourcelint import Document
from sourcelint.reading.claims import Claim
from sourcelint.reading.facts import asserted
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.phrases import stem

_HEDGES = re.compile(
    r"\b(?:partial\w*|incomplete|provisional\w*|preliminary|not\sall|so\sfar|to\sdate|as\sof|estimat\w+|"
    r"project\w+|another|additional|approximately|up\sto|first\s(?:half|quarter|\w+\smonths)|months?\s(?:to|through|ended|ending|until)|matur\w+|expir\w+|average|each|per)\b",
    re.IGNORECASE,
)
_FUNCTION = frozenset(
    "the a an of in on at by for from to with and or that which who whom this these those its their his her it they "
    "as was were is are be been being had has have during while when also only compared than total in such some "
    "all both not".split()
)
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")


def hedged(document: Document, claim: Claim) -> bool:
    """Whether the text itself says that the figure is partial, provisional, additional, estimated or planned."""
    sentence = document.sentences[claim.sentence]
    if _HEDGES.search(sentence.text):
        return True
    return not asserted(sentence.text, claim.start - sentence.start, claim.end - sentence.start)


def sections(document: Document) -> list[str]:
    """The heading over each block of a document."""
    sections: list[str] = []
    heading = ""
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            heading = document.text[block.start : block.end]
        sections.append(heading)
    return sections


def rounds_to(exact: float, rounded: float) -> bool:
    """Whether one number is the other, rounded to fewer digits."""
    if rounded == 0 or exact == rounded:
        return False
    digits = str(int(rounded))
    zeros = len(digits) - len(digits.rstrip("0"))
    return zeros > 0 and abs(exact - rounded) <= 10.0**zeros / 2


_ESTIMATED = re.compile(
    r"\b(?:estimat\w+|is\sbelieved|is\sthought|guess\w*|put\s(?:it|the\snumber)\sat)\b", re.IGNORECASE
)
_NOT_SCOPE = frozenset(
    stem(word)
    for word in "one another survey study report estimated estimate estimates number between says said found according "
    "more less fewer least about nearly almost some people million billion thousand".split()
)


def estimate_key(document: Document, claim: Claim) -> str | None:
    """What a claim estimates, or None when it is no estimate."""
    quantity = claim.quantity
    if not quantity.statistical or claim.head is None or claim.omitted or quantity.unit not in ("count", "USD"):
        return None
    sentence = document.sentences[claim.sentence]
    if not _ESTIMATED.search(sentence.text) or quantity.value < 100:
        return None
    start = claim.quantity.end
    behind = document.text[start : min(sentence.end, start + 120)]
    words = {stem(word.lower()) for word in _WORD.findall(behind) if word.lower() not in _FUNCTION}
    scope = " ".join(sorted(words - _NOT_SCOPE))
    when = claim.dating.label if claim.dating is not None and claim.dating.origin != "document" else ""
    return "|".join([claim.head, scope, quantity.unit, quantity.rate or "", when]) if scope else None
