"""Points: bound claims with a key, all that they say except the value and the period.

Two claims with one key are about the same thing, however they are told: ``Police arrested 40 smugglers``, ``40
smugglers were arrested by police``, ``the arrest of 40 smugglers by police``. The key knows the noun, the act by its
root, and every word that narrows them (phrase, category, who acted) as a bag without order; an unknown word makes a
claim narrower, never the same. A sentence whose subject is a pronoun makes no point: which thing it is about stands
elsewhere. Where the text names no place, somebody who is only ``the company`` is that of this
document.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from sourcelint.reading.phrases import AUXILIARIES, is_past, stem
from sourcelint.reading.spans import within

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.quantities import Quantity


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What a claim is about: noun, act, unit and place, what narrows it, and the whole of ``17 of 32``."""

    head: str
    act: str
    unit: str
    place: str
    scope: tuple[str, ...]
    whole: str = ""

    @property
    def measure(self) -> str:
        """The key without what narrows it: a total and its parts share it."""
        return "|".join((self.head, self.act, self.unit, self.place))

    def __str__(self) -> str:
        return "|".join((self.measure, " ".join(self.scope), self.whole))


@dataclass(frozen=True, slots=True)
class Point:
    """A claim with its key and the one year that it is for."""

    key: Key
    label: str
    year: int
    claim: Claim


_GROWING = frozenset("increas decreas ris rose grow grew fall fell declin drop".split())
#: Words that narrow nothing, or only the time.
_EMPTY = frozenset(
    stem(word)
    for word in """
    the a an of in on at by for from to with and or that which who whom this these those its their his her as was were
    is are be been being had has have during while when also only compared than total such some all both not year years
    period periods month months reporting fiscal calendar financial previous preceding last same following earlier later
    further number overall there january february march april may june july august september october november december
    """.split()
)
_PRONOUN = frozenset("they it he she we you who which i them".split())
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]+")
#: A sentence about what another one names: ``Finally, its share dropped to 9.3 percent``.
_ANAPHORA = re.compile(
    r"(?:[A-Za-z][^.,;]{0,40},\s|(?:Between|In|From|During|By|Since|After|Before|On|At)\s[^.,;]{0,40}?\s)?"
    r"(?:it|they|he|she|this|these|those|such|the\s(?:former|latter|other|figure|rate))\b",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"(?:[A-Za-z][^.,;]{0,40},\s)?(?:its|their|his|her)\b", re.IGNORECASE)


def read_points(document: Document) -> tuple[Point, ...]:
    """The claims of a document that can be held against others, in order."""
    return tuple(_points(document))


def _points(document: Document) -> Iterator[Point]:
    usual: str | None = None
    mains: list[Claim] = []
    for claim in document.claims:
        when = claim.dating
        if mains and mains[0].sentence != claim.sentence:
            mains = []
        if not claim.compared:
            mains.append(claim)
        if not _comparable(claim) or when is None or _in_an_attribute(document.text, claim):
            continue
        if usual is None:
            usual = _usual_place(document)
        key = _key(document, claim, _compared_with(claim, mains), usual)
        if key is not None:
            yield Point(key, when.label, when.first, claim)


def _comparable(claim: Claim) -> bool:
    """Whether every slot that a comparison needs is filled: value, noun, act, and one whole year of its own."""
    quantity, when = claim.quantity, claim.dating
    if not claim.bound or claim.head is None or when is None or claim.act in AUXILIARIES:
        return False
    if quantity.money and claim.act is not None and root(claim.act.split()[0]) in _GROWING:
        return False  # sales increased $459,000: a change, and of how many months stands elsewhere
    if when.origin == "document" or when.part or when.first != when.last:
        return False
    if quantity.change or quantity.rate or quantity.reason:
        return False
    return quantity.unit in ("count", "percent") or quantity.money


#: The value of an attribute describes a picture or a link; another picture may show the same later in the day.
_ATTRIBUTE = re.compile(r"\w=\"[^\"\n]*$")


def _in_an_attribute(text: str, claim: Claim) -> bool:
    return _ATTRIBUTE.search(text, max(0, claim.start - 200), claim.start) is not None


def _compared_with(claim: Claim, mains: Sequence[Claim]) -> Claim | None:
    """The figure that a figure of a comparison is compared with; it tells what both are about."""
    if not claim.compared:
        return None
    same = [main for main in mains if main.head == claim.head][-_NEAR:]
    return next((main for main in same if main.modifiers == claim.modifiers), same[-1] if same else None)


def _key(document: Document, claim: Claim, main: Claim | None, usual: str) -> Key | None:
    quantity = claim.quantity
    assert claim.head is not None
    assert claim.act is not None
    act = root(claim.act.split()[0])
    sentence = document.sentences[claim.sentence]
    goes_on = claim.compared and main is None and claim.sentence > 0  # This was a decrease from 744 sailors.
    first = document.sentences[claim.sentence - 1] if goes_on else sentence
    if _POSSESSIVE.match(sentence.text) or (not goes_on and _ANAPHORA.match(sentence.text)):
        return None
    places, named = _places(document, first.start, sentence.end)
    agent: tuple[str, ...] = ()
    if quantity.unit == "count":
        agent = claim.agent or _passive_agent(document.text, claim, sentence.end)
        if act != "exist" and (not agent or _PRONOUN.intersection(agent)):
            return None
        words = [*claim.modifiers, *agent, *_around(document, claim)]
        if main is not None:
            words += _around(document, main)
        scope = {stem(word.lower()) for word in words if len(word) > 2 and root(word.lower()) != act}
        # worked on goal 5 in 155 countries
        labels = _others(document, claim, sentence.start, sentence.end)
        scope |= {f"{other.value:g}" for other in labels if other.reason in ("label", "identifier")}
    elif is_past(claim.act.split()[0]):
        # Shares and amounts: whatever else the sentence says may narrow them.
        scope = {stem(word) for word in _WORD.findall(sentence.text.lower())}
        scope |= {f"{other.value:g}" for other in _others(document, claim, sentence.start, sentence.end)}
        if len(scope - _EMPTY) < _LEAST:
            return None
    else:
        return None
    scope -= named | _EMPTY | {stem(claim.head), stem(claim.head + "s")}
    place = places or _told_before(document, claim) or usual
    if not place and (quantity.unit != "count" or act == "exist" or _definite(sentence.text, agent)):
        place = document.name
    whole = f"of {quantity.whole.value:g}" if quantity.whole is not None else ""
    return Key(claim.head, act, quantity.unit, place, tuple(sorted(scope)), whole)


def _others(document: Document, claim: Claim, start: int, end: int) -> Iterator[Quantity]:
    """The other numbers of a sentence, which may tell a share or an amount apart: ``7.4 percent bonds yield 7.5``."""
    return (other for other in within(document.quantities, start, end) if other.start != claim.quantity.start)


#: How many figures of a sentence are looked through for the one that another is compared with.
_NEAR = 24
#: A share or an amount with fewer words of its own than this says too little of what it is of.
_LEAST = 4
#: What stands around a claim and narrows it, up to the next figure, clause or comparison.
_BEHIND = re.compile(
    r"""(?:(?!\s(?:(?:and|or)\s(?![A-Z])|(?:but|while|whereas|compared|versus|against|than|up|down|which|who|that|as)\s))[^.;:,—()\d]){0,120}
    (?:,\s(?:[a-z]+ly\s)?(?:in|at|on|near|along|across|by|for|with|from|under|of|among)\s[^.;:,—()\d]{0,80})?""",
    re.VERBOSE,
)


def _around(document: Document, claim: Claim) -> list[str]:
    """The words behind a claim, and those in front of one whose act stands behind it, as far as its clause goes."""
    sentence, text = document.sentences[claim.sentence], document.text
    behind = _BEHIND.match(text, max(claim.end, claim.quantity.end), sentence.end)
    words = _WORD.findall(behind.group()) if behind is not None else []
    if claim.act_by == "nominal":  # the arrest of 40 smugglers by police was praised
        words = words[: next((index for index, word in enumerate(words) if word in AUXILIARIES), len(words))]
    else:
        words += _WORD.findall(claim.category)
    if not claim.agent:
        lead = text[max(sentence.start, claim.start - 120) : claim.start]
        words += _WORD.findall(re.split(r"[;:—()\d]", lead)[-1])
    return words


_BY = re.compile(r"[^,;:()]{0,90}?\bby\s((?:[A-Za-z][\w’'-]*\s?){1,6})")
_NO_AGENT = frozenset("in on at during for from of and between since to with the".split())


def _passive_agent(text: str, claim: Claim, end: int) -> tuple[str, ...]:
    """Who acted, where that is told behind the act: ``40 smugglers were arrested by the federal police``."""
    match = _BY.match(text, claim.quantity.end, min(end, claim.quantity.end + 180))
    if match is None:
        return ()
    words = match.group(1).lower().removeprefix("the ").split()
    stop = next((index for index, word in enumerate(words) if word in _NO_AGENT), len(words))
    return tuple(word for word in words[:stop] if len(word) > 2)


def _definite(sentence: str, agent: tuple[str, ...]) -> bool:
    """Whether who acted is only known as ``the company``: then it is that of this document."""
    if not agent:
        return True
    return bool(re.search(rf"\b(?:the|its|their|our|his|her|this|that)\s{re.escape(agent[0])}", sentence.lower()))


# --- places ----------------------------------------------------------------------------------------------


def _places(document: Document, start: int, end: int) -> tuple[str, set[str]]:
    """The places that a sentence names, joined, and the stems of the words that name them."""
    inside = within(document.places, start, end)
    words = {stem(word.lower()) for mention in inside for word in _WORD.findall(mention.text)}
    return ",".join(sorted({mention.name for mention in inside})), words


def _told_before(document: Document, claim: Claim) -> str:
    """The towns and provinces that the sentence before names, if it is of the same paragraph: it may still be there."""
    before = document.sentences[claim.sentence - 1] if claim.sentence else None
    if before is None or before.block != claim.block:
        return ""
    mentions = within(document.places, before.start, before.end)
    return ",".join(sorted({m.name for m in mentions if m.kind in ("city", "subdivision")}))


def _usual_place(document: Document) -> str:
    """The declared places, else the country that the document names most often, else nothing."""
    declared = sorted(document.declared.all("places"))
    if declared:
        return ",".join(declared)
    countries = Counter(m.name for m in document.places if m.country is not None and not m.named_after)
    return max(sorted(countries), key=lambda name: countries[name]) if countries else ""


# --- acts ------------------------------------------------------------------------------------------------

_ENDINGS = (
    *(("ifications", "ify"), ("ification", "ify"), ("ifying", "ify"), ("ified", "ify"), ("ifies", "ify")),
    *(("ments", ""), ("ment", ""), ("ings", ""), ("ing", ""), ("ions", ""), ("ion", ""), ("ures", ""), ("ure", "")),
    *(("ied", "y"), ("ies", "y"), ("als", ""), ("al", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")),
)


@lru_cache(maxsize=4096)
def root(word: str) -> str:
    """The root that the forms of a regular verb share with its noun: convicted, convicting and conviction."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: len(word) - len(ending)] + instead
            break
    if word.endswith("at") and len(word) > 5:
        word = word[:-2]
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word
