"""A mutation harness: plants faults in clean texts, and tells which of them the rules find.

A clean text is one on which the rules are silent. Each plant changes one thing that a careless hand would: a part, a
total, a year that is left out, a direction, a sentence that is copied with another figure. A plant is found when the
rule for it flags something that it did not flag before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from sourcelint import Document, Draft
from sourcelint.reading.claims import Claim
from sourcelint.rule import CorpusRule, DocumentRule, Rule


@dataclass(frozen=True)
class Plant:
    """One planted fault: the changed text, the rules of which one must find it, and whether it spans sentences."""

    kind: str
    text: str
    rules: tuple[str, ...]
    across: bool = False


def plants(document: Document, random: Random) -> Iterator[Plant]:
    """Every fault that the text offers a place for."""
    yield from _parts_and_totals(document, random)
    yield from _series(document, random)
    yield from _years(document)
    yield from _directions(document)
    yield from _copies(document, random)


def _parts_and_totals(document: Document, random: Random) -> Iterator[Plant]:
    for division in document.divisions:
        if not division.closed or any(part.quantity.exactness != "exact" for part in division.parts):
            continue
        rules = ("percent-total",) if division.unit == "percent" else ("parts-total", "impossible-figure")
        part = random.choice(division.parts)
        yield Plant("part", _changed(document, part, random), rules)
        if division.whole is not None and division.whole.quantity.exactness == "exact":
            yield Plant("total", _changed(document, division.whole, random), rules)


def _series(document: Document, random: Random) -> Iterator[Plant]:
    """Totals and parts that several sentences tell by year, where at least two years are left to prove them."""
    from sourcelint.reading.intervals import total

    series = [s for s in document.series if len(s.points) >= 3]
    for whole in series:
        for index, one in enumerate(series):
            for two in series[index + 1 :]:
                if whole in (one, two) or not whole.head == one.head == two.head:
                    continue
                sums = [
                    (claim, a, b)
                    for label, claim in whole.points
                    if (a := one.at(label)) is not None and (b := two.at(label)) is not None
                ]
                adds = all(
                    c.quantity.interval.meets(total([a.quantity.interval, b.quantity.interval])) for c, a, b in sums
                )
                if len(sums) >= 3 and adds:
                    claim, a, b = random.choice(sums)
                    yield Plant(
                        "part", _changed(document, random.choice((a, b)), random), ("parts-total",), across=True
                    )
                    yield Plant("total", _changed(document, claim, random), ("parts-total",), across=True)


def _years(document: Document) -> Iterator[Plant]:
    """Take the year out of a paragraph of one sentence, so that nothing is left to inherit."""
    for index, sentence in enumerate(document.sentences):
        alone = sum(other.block == sentence.block for other in document.sentences) == 1
        periods = [p for p in document.periods if sentence.start <= p.start < sentence.end and p.dated]
        figures = [c for c in document.claims if c.sentence == index and c.quantity.statistical and not c.compared]
        if not alone or len(periods) != 1 or not figures:
            continue
        lead = re.search(r"\s?\b[Ii]n\s$", document.text[sentence.start : periods[0].start])
        start = periods[0].start - (len(lead.group()) if lead else 0)
        rest = document.text[periods[0].end :].removeprefix(",")
        yield Plant("year", document.text[:start] + rest, ("figure-without-year",))


_OPPOSITE = {
    "rose": "fell", "fell": "rose", "increased": "decreased", "decreased": "increased", "grew": "shrank", "up": "down",
    "down": "up", "increase": "decrease", "decrease": "increase", "dropped": "climbed", "climbed": "dropped",
}  # fmt: skip


def _directions(document: Document) -> Iterator[Plant]:
    from sourcelint.reading.changes import read_changes

    for change in read_changes(document):
        words = document.text[change.span.start : change.span.end]
        first = next((word for word in words.split() if word in _OPPOSITE), None)
        if first is None or change.direction is None:
            continue
        turned = words.replace(first, _OPPOSITE[first], 1)
        text = document.text[: change.span.start] + turned + document.text[change.span.end :]
        yield Plant("direction", text, ("direction-contradicted",))


def _copies(document: Document, random: Random) -> Iterator[Plant]:
    """Repeat a sentence at the end with another figure."""
    candidates = [
        claim
        for claim in document.claims
        if claim.quantity.statistical
        and claim.quantity.unit == "count"
        and len(document.sentences[claim.sentence].text.split()) > 8
    ]
    if candidates:
        claim = random.choice(candidates)
        sentence = document.sentences[claim.sentence]
        changed = _changed(document, claim, random)
        grown = len(changed) - len(document.text)
        copied = changed[sentence.start : sentence.end + grown]
        yield Plant("copy", f"{document.text}\n\n{copied}", ("changed-figures", "conflicting-figure"))


def _changed(document: Document, claim: Claim, random: Random) -> str:
    """The text with one figure replaced by another that no rounding explains."""
    quantity = claim.quantity
    step = quantity.grain or 1.0
    moved = quantity.value + random.choice((1, -1)) * step * random.randint(7, 19)
    if moved <= 0:
        moved = quantity.value + step * random.randint(7, 19)
    written = document.text[quantity.start : quantity.end]
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", written)
    scale = quantity.value / float(digits.group().replace(",", "")) if digits else 1.0
    decimals = len(digits.group().partition(".")[2]) if digits else 0
    number = f"{moved / scale:,.{decimals}f}"
    new = written[: digits.start()] + number + written[digits.end() :] if digits else number
    return document.text[: quantity.start] + new + document.text[quantity.end :]


def flagged(rules: Sequence[type[Rule]], name: str, documents: Sequence[Document]) -> set[tuple[str, str]]:
    """What a rule flags: the quoted text with the message."""
    kind = next(rule for rule in rules if rule.name == name)
    if issubclass(kind, DocumentRule):
        drafts = [draft for document in documents for draft in kind().check(document)]
        return {(str(draft.where), str(sorted(draft.data.items(), key=str))) for draft in drafts}
    assert issubclass(kind, CorpusRule)
    groups: dict[str, list[object]] = {}
    rule = kind()
    found: list[Draft] = []
    for document in documents:
        found += rule.alone(document)
        for key, fact in rule.facts(document):
            groups.setdefault(key, []).append(fact)
    found += [draft for key in sorted(groups) for draft in rule.check(key, sorted(groups[key]))]
    return {(str(draft.where), str(sorted(draft.data.items(), key=str))) for draft in found}


def found(plant: Plant, original: Document, flags: Callable[[str, Document], set[tuple[str, str]]]) -> bool:
    """Whether one of the plant's rules says something new."""
    changed = Document(original.name, plant.text, declared=original.declared)
    return any(flags(rule, changed) - flags(rule, original) for rule in plant.rules)
