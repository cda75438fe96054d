"""Kinds of things: whether parts count what their whole counts, and whether they exclude each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.bands import are_bands, cover_everything
from sourcelint.reading.divisions.rests import has_rest
from sourcelint.reading.phrases import PERSONS

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_Pairs = tuple[tuple[frozenset[str], frozenset[str]], ...]
#: Words that exclude each other, pair by pair, and leave nothing out.
_HALVES: _Pairs = (
    (_words("male males man men boy boys"), _words("female females woman women girl girls")),
    (_words("adult adults men women"), _words("child children minor minors")),
    (_words("urban"), _words("rural")),
    (_words("land"), _words("water")),
    (_words("literate"), _words("illiterate")),
    (_words("employed"), _words("unemployed")),
    (_words("skilled"), _words("unskilled")),
    (_words("passed"), _words("failed")),
    (_words("survived alive survivors"), _words("died dead")),
    (_words("internationally international"), _words("locally local nationally national")),
    (_words("federal national"), _words("state local provincial regional municipal")),
)
#: Words that exclude each other, and beside which there may be a third.
_APART: _Pairs = (
    (_words("foreign foreigners foreigner"), _words("domestic national nationals citizens local")),
    (_words("yes agreed agree favour favor support supported"), _words("no disagreed disagree opposed oppose against")),
    (_words("public"), _words("private")),
    (_words("left"), _words("right")),
    (_words("included recruited enrolled eligible"), _words("excluded ineligible")),
    (_words("completed completers"), _words("withdrew discontinued dropouts dropped")),
    (_words("accepted approved granted upheld"), _words("rejected denied refused declined dismissed overturned")),
    (_words("acquitted"), _words("convicted")),
    (_words("intervention treatment experimental treated active"), _words("control controls placebo untreated")),
    (_words("elected"), _words("appointed nominated")),
    (_words("undergraduate undergraduates"), _words("graduate graduates postgraduate postgraduates")),
    (_words("passenger passengers"), _words("crew")),
    (_words("civilian civilians"), _words("soldier soldiers military combatants")),
    (_words("permanent"), _words("temporary")),
    (_words("positive"), _words("negative")),
    (_words("voluntary"), _words("forced")),
    (_words("sentenced"), _words("remand awaiting")),
)
#: What makes of a word its opposite: skilled and unskilled, lethal and non-lethal; and of an adjective only (valid and
#: invalid, but proved and improved).
_NEGATIONS, _OF_ADJECTIVES = ("un", "non"), ("in", "im", "il", "ir")
#: Shorter words are found in longer ones by accident.
_SHORTEST = 5
#: Nouns of which nobody is two.
_SEXES = (_words("woman man child"), _words("woman man girl boy"), _words("adult child"), _words("female male"))
#: Endings of nouns for persons.
_PERSONAL = (
    *("er", "or", "ee", "ist", "ant", "ent", "an"),
    *("person", "victim", "patient", "inmate", "student", "worker", "pupil", "case"),
)


#: Nouns with such an ending that are no persons: payments, accidents, events.
_NO_PERSON = re.compile(
    r"(?:ment|cident|event|percent|element|antecedent|centre|center|number|order|offer|letter|paper)$"
)
#: Nobody is both; men and women may be of either.
_AGES = _words("adult adults"), _words("child children minor minors infants")


def same_thing(whole: Claim, part: Claim) -> bool:
    """Whether a part counts what the whole counts, by the same noun, none, or a word for persons."""
    if part.quantity.unit != "count" or part.omitted or part.head == whole.head:
        return True
    return part.head in PERSONS and (whole.head is None or whole.head in PERSONS or _personal(whole.head))


def is_another_sex(text: str, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a part counts the sex that its whole does not: no males are among the females."""
    own = _words_of(text[whole.quantity.end : parts[0].start].lower())
    named = [_words_of(label) for label in labels_of(text, parts, parts[-1].quantity.end + 30)]
    return any(
        own & one and not own & other and any(words & other and not words & one for words in named)
        for left, right in (_HALVES[0], _AGES)
        for one, other in ((left, right), (right, left))
    )


def _personal(head: str) -> bool:
    return head.endswith(_PERSONAL) and _NO_PERSON.search(head) is None


def labels_of(text: str, parts: Sequence[Claim], end: int) -> list[str]:
    """The words behind each part that say what it stands for, lower case."""
    labels = []
    for position, part in enumerate(parts):
        stop = parts[position + 1].start if position + 1 < len(parts) else min(end, part.end + 60)
        labels.append(text[part.quantity.end : stop].lower())
    return labels


def exclude_each_other(text: str, parts: Sequence[Claim], end: int) -> bool:
    """Whether the words of the parts exclude each other: a remainder, or a pair like men and women."""
    return has_rest(text, parts, labels_of(text, parts, end)) or are_opposites(text, parts, end)


def are_opposites(text: str, parts: Sequence[Claim], end: int) -> bool:
    """Whether nothing can be counted in two of the parts, by their nouns: women, men and children."""
    if of_each_sex(parts):
        return True
    labels = labels_of(text, parts, end)
    return _of_one_scale(labels) or are_bands(labels) or _are_a_pair(labels, _HALVES + _APART) or _are_denied(labels)


def leave_nothing_out(text: str, parts: Sequence[Claim], end: int) -> bool:
    """Whether the words of the parts exclude each other and nothing can be in none of them: women and men."""
    labels = labels_of(text, parts, end)
    return of_each_sex(parts) or cover_everything(labels) or _are_a_pair(labels, _HALVES)


def are_all_people(parts: Sequence[Claim]) -> bool:
    """Whether the nouns of the parts are all that people are by sex and age: women, men, girls and boys."""
    heads = [part.head or "" for part in parts]
    return len(parts) > 2 and len(set(heads)) == len(heads) and frozenset(heads) in _SEXES


def of_each_sex(parts: Sequence[Claim]) -> bool:
    """Whether the parts are people told by their sex or age, each kind once: ``eleven men and nine women``."""
    heads = [part.head for part in parts]
    return len(parts) > 1 and len(set(heads)) == len(heads) and any(set(heads) <= sexes for sexes in _SEXES)


def _are_a_pair(labels: Sequence[str], pairs: _Pairs) -> bool:
    if len(labels) != 2:
        return False
    first, second = map(_words_of, labels)
    return any(_opposite(first, second, *pair) or _opposite(second, first, *pair) for pair in pairs)


def _are_denied(labels: Sequence[str]) -> bool:
    """Whether the one of two labels denies the word of the other: 7,560 valid and 840 invalid."""
    if len(labels) != 2:
        return False
    first, second = (re.findall(r"[a-z]+", label.replace("non-", "non"))[:_DENIED_WITHIN] for label in labels)
    return any(
        len(word) >= _SHORTEST and other in _denials(word)
        for one, two in ((first, second), (second, first))
        for word in one
        for other in two
    )


def _denials(word: str) -> list[str]:
    prefixes = _NEGATIONS if word.endswith(("ed", "s")) else _NEGATIONS + _OF_ADJECTIVES
    return [prefix + word for prefix in prefixes]


#: So many words of a label are asked for their opposite.
_DENIED_WITHIN = 8
#: Scales on which everything has one place.
_SCALES = (
    _words("confirmed probable suspected"),
    _words("mild moderate severe critical fatal"),
    _words("single married divorced widowed separated"),
    _words("minor serious fatal"),
    _words("yes no absent abstained abstaining abstentions"),
    _words("favour favor against absent abstained abstaining abstentions"),
    _words("completed ongoing underway begin begun launched planned"),
    _words("gold silver bronze"),
    _words("won drew drawn lost"),
    _words("killed wounded injured missing captured unhurt uninjured"),
)


def _of_one_scale(labels: Sequence[str]) -> bool:
    """Whether every part names another place of one scale: two confirmed, 18 probable and 12 suspected."""
    for scale in _SCALES:
        named = [_words_of(label) & scale for label in labels]
        if all(len(words) == 1 for words in named) and len(frozenset().union(*named)) == len(labels) > 1:
            return True
    return False


#: What is said of persons, each dimension by itself.
_DIMENSIONS = (_words("male males female females man men woman women boy boys girl girls child children"),)


def mixes_dimensions(labels: Sequence[str]) -> bool:
    """Whether some parts are told by sex and others by something else: 60 women and 55 refugees may be the same."""
    named = [bool(_words_of(label) & words) for label in labels for words in _DIMENSIONS]
    return any(named) and not all(named)


def _words_of(label: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", label))


def _opposite(one: frozenset[str], other: frozenset[str], left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one label has words of the left side alone, and the other of the right side alone."""
    return bool(one & left and other & right) and not (one & right or other & left)
