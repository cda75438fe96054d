"""Claims: figures bound to what is counted, the act, the scope, the place and the period.

A claim is bound when what it counts and the act that makes it a fact were both read; everything else stays
in the register unbound, and nothing is compared with it.
"""
# ruff: noqa: E501  (patterns)

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import inf
from typing import TYPE_CHECKING, Any

from sourcelint.document import Span
from sourcelint.reading import dating
from sourcelint.reading.dating import Dating
from sourcelint.reading.phrases import (
    AUXILIARIES,
    LIGHT_VERBS,
    Phrase,
    Token,
    is_past,
    is_plural,
    is_verb,
    read_phrase,
    stem,
    tokens_of,
)

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.quantities import Quantity
    from sourcelint.reading.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure with what the text says of it.

    ``head`` is the singular of what is counted and ``counted`` the phrase as written; ``modifiers`` narrow it
    (own phrase, category of a list, agent). ``category`` is what an item of a list stands for (``for fraud``).
    ``compared`` marks figures of a comparison, ``omitted`` those whose noun is that of another claim.
    ``sentence`` and ``block`` are indices. ``relative`` is an expression of time that could not be resolved.
    """

    quantity: Quantity
    start: int
    end: int
    sentence: int
    block: int
    counted: str | None = None
    head: str | None = None
    modifiers: tuple[str, ...] = ()
    category: str = ""
    act: str | None = None
    agent: tuple[str, ...] = ()
    dating: Dating | None = None
    compared: bool = False
    omitted: bool = False
    partitive: bool = False
    relative: str | None = None
    place: str | None = None

    @property
    def span(self) -> Span:
        """The figure with at most its noun phrase."""
        return Span(self.start, self.end)

    @property
    def bound(self) -> bool:
        """Whether what is counted and the act were read."""
        return self.quantity.statistical and self.counted is not None and self.act is not None

    @property
    def scope(self) -> tuple[str, ...]:
        """What narrows the claim, sorted, as stems."""
        words = {
            stem(word) for word in (*self.modifiers, *self.agent, *re.findall(r"[a-z]{3,}", self.category.lower()))
        }
        return tuple(sorted(words - _EMPTY))


_EMPTY = frozenset("total the and for with their its from who were was that other additional".split())


@dataclass(slots=True)
class _Draft:
    """A claim under construction."""

    quantity: Quantity
    phrase: Phrase
    head: str | None = None
    counted: str | None = None
    modifiers: tuple[str, ...] = ()
    category: str = ""
    act: str | None = None
    omitted: bool = False
    end: int = 0
    compared: bool = False
    tokens: list[Token] = field(default_factory=list)


def read_claims(document: Document) -> tuple[Claim, ...]:
    """All quantities of a document as claims, in order; those that are no figures stay unbound."""
    sentences = document.sentences
    starts = [sentence.start for sentence in sentences]
    grouped: dict[int, list[Quantity]] = {}
    for quantity in document.quantities:
        index = bisect_left(starts, quantity.start + 1) - 1
        if index >= 0 and quantity.end <= sentences[index].end:
            grouped.setdefault(index, []).append(quantity)
    return tuple(_Reader(document, grouped).read())


#: How far a figure may stand from its verb, in characters, and from a figure it leans on, in figures. It keeps the
#: cost of a sentence in proportion to its length.
_LOOK_BACK, _NEAR = 400, 24
#: A sentence with more figures than this is a table without its lines; nothing is bound in it.
_MOST_FIGURES = 120


class _Reader:
    """Reads the sentences of one document in order, and keeps what a paragraph hands on."""

    def __init__(self, document: Document, grouped: dict[int, list[Quantity]]) -> None:
        self.document = document
        self.text = document.text
        self.grouped = grouped
        self.stitched = dating.stitched(document)
        self.declared = dating.declared_dating(document)
        self.published = dating.written_in(document)
        self.periods = document.periods
        self.period_starts = [period.start for period in self.periods]

    def read(self) -> Iterator[Claim]:
        claims: list[Claim] = []
        votes: list[Dating] = []
        current: Dating | None = None
        fallback: Dating | None = None
        block, voted = -1, False
        previous: list[Claim] = []
        for index, sentence in enumerate(self.document.sentences):
            if sentence.block != block:
                block, current, fallback, voted, previous = sentence.block, None, None, False, []
            made, main, leading = self._sentence(index, sentence, current or fallback, previous)
            claims += made
            figures = [claim for claim in made if claim.quantity.statistical]
            previous = figures or previous
            if main is not None and figures:
                current = main.moved("inherited")
                if not voted:
                    votes.append(main)
                    voted = True
            elif leading is not None:
                fallback = leading.moved("inherited")
        document_year = None if self.stitched else dating.elected(votes)
        for claim in claims:
            if claim.dating is None and claim.quantity.statistical and not claim.compared and claim.relative is None:
                yield replace(claim, dating=self.declared or document_year)
            else:
                yield claim

    def _sentence(
        self, index: int, sentence: Sentence, inherited: Dating | None, previous: Sequence[Claim]
    ) -> tuple[list[Claim], Dating | None, Dating | None]:
        """The claims of a sentence, the period of its main figures, and the period it opens with."""
        quantities = self.grouped.get(index, [])
        if len(quantities) > _MOST_FIGURES:
            return [Claim(q, q.start, q.end, index, sentence.block) for q in quantities], None, None
        periods = self._periods(sentence)
        if not quantities and not periods:
            return [], None, None
        comparisons = dating.comparisons_in(self.text, sentence.start, sentence.end)
        narrative = None if self.stitched else inherited
        leading = next(
            (
                found
                for period in periods
                if not any(c.start <= period.start < c.end for c in comparisons)
                and (found := dating.resolve(period, self.published, narrative)) is not None
                and period.role == "time"
            ),
            None,
        )
        if not quantities:
            return [], None, leading
        drafts = self._drafts(sentence, quantities, previous, comparisons)
        stated = dating.stated(self.text, (sentence.start, sentence.end), quantities, periods, comparisons)
        claims: list[Claim] = []
        main: Dating | None = None
        for draft, period in zip(drafts, stated, strict=True):
            compared = any(c.start <= draft.quantity.start < c.end for c in comparisons)
            when = dating.resolve(period, self.published, narrative) if period is not None else None
            relative = period.text if period is not None and when is None and period.kind == "relative" else None
            if when is None and relative is None and not compared and narrative is not None:
                when = narrative
            if (
                when is not None
                and when.origin == "sentence"
                and not compared
                and main is None
                and draft.quantity.statistical
            ):
                main = when
            claims.append(self._claim(draft, index, sentence, when, compared, relative))
        return claims, main, leading

    def _periods(self, sentence: Sentence) -> list[Any]:
        first = bisect_left(self.period_starts, sentence.start)
        last = bisect_left(self.period_starts, sentence.end)
        return list(self.periods[first:last])

    def _claim(
        self, draft: _Draft, index: int, sentence: Sentence, when: Dating | None, compared: bool, relative: str | None
    ) -> Claim:
        quantity = draft.quantity
        return Claim(
            quantity,
            quantity.start,
            max(quantity.end, draft.end),
            index,
            sentence.block,
            draft.counted,
            draft.head,
            draft.modifiers,
            draft.category,
            draft.act,
            _agent(self.text, sentence.start, draft),
            when,
            compared,
            draft.omitted,
            draft.phrase.partitive,
            relative,
        )

    # --- what is counted, and the act ------------------------------------------------------------------

    def _drafts(
        self,
        sentence: Sentence,
        quantities: Sequence[Quantity],
        previous: Sequence[Claim],
        comparisons: Sequence[dating.Comparison],
    ) -> list[_Draft]:
        drafts: list[_Draft] = []
        for position, quantity in enumerate(quantities):
            after = quantity.conversion.end + 1 if quantity.conversion is not None else quantity.end
            following = quantities[position + 1] if position + 1 < len(quantities) else None
            if following is not None and following.reason == "code" and following.start - after < 3:
                after = following.end  # 1,500 911 first responders
                following = quantities[position + 2] if position + 2 < len(quantities) else None
            limit = following.start if following is not None else sentence.end
            phrase = read_phrase(self.text, after, max(after, limit))
            draft = _Draft(quantity, phrase, end=phrase.end if phrase.text else quantity.end)
            self._name(draft)
            drafts.append(draft)
        self._share_heads(drafts, previous)
        self._narrow(drafts, comparisons)
        for position, draft in enumerate(drafts):
            compared = any(c.start <= draft.quantity.start < c.end for c in comparisons)
            draft.act = self._act(sentence, drafts, position, compared)
        for position, draft in enumerate(drafts):
            if draft.act is None:
                neighbours = [
                    *reversed(drafts[max(0, position - _NEAR) : position]),
                    *drafts[position + 1 : position + _NEAR],
                ]
                draft.act = next((other.act for other in neighbours if other.act), None)
        return drafts

    def _name(self, draft: _Draft) -> None:
        """The head of the claim's own phrase, where it has one."""
        quantity, phrase = draft.quantity, draft.phrase
        if quantity.money or quantity.unit not in ("count", "percent", "points", "share"):
            nominal = _nominal(self.text, quantity.start)
            unit = re.sub(r"[^A-Za-z ]", " ", self.text[quantity.start : quantity.end]).strip() or quantity.unit
            word = unit.split()[-1]
            draft.counted = nominal or (word if len(word) > 2 else quantity.unit)
            draft.head = stem(draft.counted)
            draft.category = _category(self.text, draft.end)
            return
        words = phrase.text.split()
        if quantity.unit != "count" and not (phrase.partitive or quantity.whole is not None):
            draft.category = " ".join(words) or _category(self.text, draft.end)
            draft.omitted = True
            return
        plural = bool(words) and (
            is_plural(_head_word(phrase).lower())
            or quantity.value == 1
            or quantity.whole is not None
            or phrase.partitive
        )
        if phrase.head is not None and plural:
            draft.head, draft.counted, draft.modifiers = phrase.head, phrase.text, phrase.modifiers
            draft.category = _category(self.text, draft.end)
        else:
            draft.category = phrase.text or _category(self.text, draft.end)
            draft.omitted = True

    def _share_heads(self, drafts: list[_Draft], previous: Sequence[Claim]) -> None:
        """Give every claim without a noun the noun of the claim that governs its list."""
        for position, draft in enumerate(drafts):
            if not draft.omitted:
                continue
            before = next(
                (
                    d
                    for d in reversed(drafts[max(0, position - _NEAR) : position])
                    if d.counted
                    and (d.quantity.unit == "count" or draft.quantity.unit == d.quantity.unit)
                    and not d.quantity.money
                ),
                None,
            )
            after = drafts[position + 1] if position + 1 < len(drafts) else None
            if (
                draft.phrase.text
                and draft.phrase.complement in ("and", "or", ",")
                and after is not None
                and after.counted
                and not after.omitted
                and draft.quantity.unit == "count"
                and after.quantity.unit == "count"
            ):
                draft.head, draft.counted = after.head, after.counted
                draft.modifiers = tuple(draft.phrase.text.lower().split())
                draft.category = ""
            elif before is not None:
                draft.head, draft.counted = before.head, before.counted
                draft.modifiers = before.modifiers
            else:
                source = next(
                    (c for c in reversed(previous) if c.counted and not c.compared and not c.quantity.money), None
                )
                if source is not None and not self.stitched:
                    draft.head, draft.counted, draft.modifiers = source.head, source.counted, source.modifiers
                elif draft.category and draft.quantity.unit in ("percent", "share"):
                    draft.head, draft.counted = stem(draft.category.split()[-1]), draft.category
                elif draft.phrase.head is not None:
                    draft.head, draft.counted, draft.modifiers = (
                        draft.phrase.head,
                        draft.phrase.text,
                        draft.phrase.modifiers,
                    )

    def _narrow(self, drafts: Sequence[_Draft], comparisons: Sequence[dating.Comparison]) -> None:
        """A comparison speaks of the same thing as what it is compared to: 706 trafficking victims, against 740 victims."""
        for position, draft in enumerate(drafts):
            if not any(c.start <= draft.quantity.start < c.end for c in comparisons):
                continue
            for main in drafts[max(0, position - _NEAR) : position]:
                if main.head == draft.head and set(draft.modifiers) <= set(main.modifiers) and not main.omitted:
                    draft.modifiers = main.modifiers
                    draft.category = draft.category or main.category
                    break

    def _act(self, sentence: Sentence, drafts: Sequence[_Draft], position: int, compared: bool) -> str | None:
        """The verb or nominal that makes the figure a fact."""
        draft = drafts[position]
        if "estimated" in draft.quantity.qualifier.lower():
            return "estimated"
        if draft.quantity.unit in ("percent", "points", "share") or compared:
            source = next(
                (d for d in drafts[max(0, position - _NEAR) : position] if d.act and d.head == draft.head), None
            )
            if source is not None:
                return source.act
        nominal = _nominal(self.text, draft.quantity.start)
        if nominal is not None and draft.quantity.unit == "count" and _DEVERBAL.search(nominal.lower()):
            return nominal.lower()
        act, auxiliary, light = self._act_before(sentence, drafts, position)
        if act is not None:
            return act
        limit = drafts[position + 1].quantity.start if position + 1 < len(drafts) else sentence.end
        after = self._act_after(draft, min(limit, sentence.end))
        if after is not None:
            return after
        earlier = next((d.act for d in reversed(drafts[max(0, position - _NEAR) : position]) if d.act), None)
        return auxiliary or earlier or light

    def _act_before(
        self, sentence: Sentence, drafts: Sequence[_Draft], position: int
    ) -> tuple[str | None, str | None, str | None]:
        """Walk back from a figure to its verb: the act, else an auxiliary, else a verb that only reports."""
        near = drafts[max(0, position - _NEAR) : position + 1]
        ends = {d.end for d in near[:-1]}
        start = drafts[position].quantity.start
        tokens = tokens_of(self.text, max(sentence.start, start - _LOOK_BACK), start)
        auxiliary = light = None
        for index in range(len(tokens) - 1, -1, -1):
            token, word = tokens[index], tokens[index].lower
            before = tokens[index - 1] if index else None
            following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
            if token.text in (";", "•"):
                break
            if word == "there" and following in AUXILIARIES:
                return "exist", auxiliary, light
            if word in AUXILIARIES:
                auxiliary = auxiliary or word
                continue
            if following == "of" and before is not None and before.lower in ("the", "a") and _DEVERBAL.search(word):
                return word, auxiliary, light
            if not is_verb(word) or "-" in word or (token.text[0].isupper() and index):
                continue
            if word in LIGHT_VERBS or word in _TRANSPARENT:
                light = light or (word if word in LIGHT_VERBS else None)
                continue
            if before is not None and (
                (is_past(word) and before.end in ends)
                or (word.endswith("ing") and before.lower in ("the", "for"))
                or before.lower in ("a", "an", "any")
            ):
                continue
            if any(d.quantity.end <= token.start < d.end for d in near):
                continue
            return _whole_act(tokens, index), auxiliary, light
        return None, auxiliary, light

    def _act_after(self, draft: _Draft, limit: int) -> str | None:
        """The act behind the phrase: a participle, a passive, or the verb whose subject is counted."""
        start = max(draft.end, draft.quantity.end)
        seen: str | None = None
        for token in tokens_of(self.text, start, min(limit, start + 120))[:14]:
            if token.text in ";:—–":
                break
            if token.lower in AUXILIARIES:
                seen = seen or token.lower
            elif is_verb(token.lower) and token.lower not in LIGHT_VERBS and token.lower not in _TRANSPARENT:
                return token.lower
            elif seen is not None and not token.lower.endswith("ly") and token.lower not in ("not", "also"):
                return seen
        return seen


#: Verbs that only link a figure to the act told before.
_TRANSPARENT = frozenset(
    "included including include includes comprised comprising resulted resulting ranging ranged exploited involved involving led leading used using according followed "
    "following totaling totalling amounted represented accounted related concerned given".split()
)
#: Verbs whose object names the act: provided assistance to, issued visas to.
_GIVING = frozenset(
    "provided provide provides providing gave given offered granted made conducted issued extended delivered carried".split()
)


def _whole_act(tokens: Sequence[Token], index: int) -> str:
    """A verb with the one it is joined to, and with the object that says what was given."""
    word = tokens[index].lower
    words = [word]
    if (
        index >= 2
        and tokens[index - 1].lower == "and"
        and is_past(tokens[index - 2].lower)
        and tokens[index - 2].lower not in LIGHT_VERBS
    ):
        words = [tokens[index - 2].lower, "and", word]
    if word in _GIVING and tokens[-1].lower in ("to", "for", "least", "than", "about", "over"):
        for token in tokens[index + 1 : index + 12]:
            if token.lower in ("to", "for") or not token.text[0].isalpha():
                break
            if token.lower not in ("the", "a", "an", "of", "in", "some"):
                words.append(token.lower)
    return " ".join(words)


_DEVERBAL = re.compile(
    r"(?:tion|sion|ment|ance|ence|al|ure|ing|est|ests|tions|ments|als|rescue|rescues|sale|sales|release|death|deaths|loss|use|hiring|birth|births)$"
)
_NOMINAL = re.compile(
    r"([A-Za-z][\w-]*)\s(?:of|totall?ing|amounting to|worth)\s(?:(?:about|approximately|at|least|more|than|nearly|almost|some|over|around|only|just|up|to|an|a|the|estimated|another|additional|total|of|between|from|potential)\s){0,4}$",
    re.IGNORECASE,
)
_NO_NOMINAL = frozenset(
    "total number average range term maximum minimum out rate most all some majority many each one half none total share estimate".split()
)


def _nominal(text: str, start: int) -> str | None:
    """The noun in front of ``of`` that governs a figure: an identification of 131, a fine of $500."""
    match = _NOMINAL.search(text[max(0, start - 90) : start])
    if match is None or match.group(1).lower() in _NO_NOMINAL:
        return None
    return match.group(1)


_CATEGORY = re.compile(
    r"\s?((?:for|in|with|from|by|to|of|were|was|who|that|among|under|over)\s[^.;:,—()]{1,80}?)(?=\s(?:and|or|compared|while)\s|[.;:,—()]|$)"
)


def _category(text: str, end: int) -> str:
    """What follows a figure and says which of its kind it counts: ``for fraud``, ``in other countries``."""
    match = _CATEGORY.match(text[end : end + 110])
    if match is None or re.match(r"(?:in|by|from|since|during)\s(?:1[5-9]|20)\d\d", match.group(1)):
        return ""
    return match.group(1)


def _head_word(phrase: Phrase) -> str:
    words = phrase.text.split(" of ")[0].split()
    return words[-1] if words else ""


def _agent(text: str, start: int, draft: _Draft) -> tuple[str, ...]:
    """The content words of what stands in front of the act: who counted, arrested, paid."""
    if draft.act is None:
        return ()
    at = text.find(draft.act.split()[0], start, draft.quantity.start)
    if at == -1 or at - start > 250:
        return ()
    words = re.findall(r"[A-Za-z][\w’-]{2,}", text[start:at])
    return tuple(word.lower() for word in words if word.lower() not in _FUNCTION and word.lower() not in LIGHT_VERBS)


_FUNCTION = frozenset(
    "the and for with that which also its their had has have was were who this these those from into reported while during after".split()
)


# --- the register ----------------------------------------------------------------------------------------


def register(document: Document) -> Iterator[dict[str, Any]]:
    """The claims of a document as the register writes them, in order."""
    place = _main_place(document)
    for claim in document.claims:
        quantity, sentence = claim.quantity, document.sentences[claim.sentence]
        low, high = (quantity.value, quantity.top) if quantity.exactness == "range" else (None, None)
        when = claim.dating
        yield {
            "document": document.name,
            "start": claim.start,
            "end": claim.end,
            "text": document.text[claim.start : claim.end],
            "value": _plain(quantity.value),
            "low": _plain(low),
            "high": _plain(high),
            "exactness": quantity.exactness,
            "unit": quantity.unit,
            "counted": claim.counted,
            "act": claim.act,
            "scope": list(claim.scope),
            "place": claim.place or place,
            "period": when.label if when is not None else None,
            "period_from": None if when is None else "inherited" if when.origin == "document" else when.origin,
            "statistical": quantity.statistical,
            "bound": claim.bound,
            "sentence": [sentence.start, sentence.end],
        }


def _plain(value: float | None) -> float | int | None:
    """A number as JSON writes it: whole ones without a point, infinity as null."""
    if value is None or value in (inf, -inf):
        return None
    return int(value) if value == int(value) else round(value, 9)


def _main_place(document: Document) -> str | None:
    """The declared place, else the country that the text names most often."""
    declared = document.declared.all("places")
    if declared:
        return str(declared[0])
    names: dict[str, int] = {}
    for mention in document.places:
        if mention.country is not None and not mention.named_after:
            names[mention.name] = names.get(mention.name, 0) + 1
    return max(sorted(names), key=lambda name: names[name]) if names else None
