"""Which word of change governs a ``from``: the verb right in front of it, else the last one of its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sourcelint.reading.changes import wording
from sourcelint.reading.changes.likeness import has_verb, plain


@dataclass(frozen=True, slots=True)
class Governor:
    """A word of change, whether it is a verb, and whether nothing but its size stands between it and ``from``."""

    match: re.Match[str]
    verb: bool
    adjacent: bool


def governor(lead: str) -> Governor | None:
    """The word of change that governs the ``from`` at the end of ``lead``, if it can be told."""
    matches = [match for match in wording.WORDS.finditer(lead) if _moves(lead, match) and _same_clause(lead, match)]
    if not matches:
        return None
    adjacent = wording.ADJACENT.fullmatch(lead, matches[-1].end()) is not None
    if adjacent:
        chosen = matches[-1]  # a larger share of the voters, falling from
    else:
        # "cut its growth forecast from", "growth slowed from": which of two words counts is not for us to say.
        if len({bool(match.group("up")) for match in matches if not match.group("factor")}) > 1:
            return None
        chosen = ([match for match in matches if match.group().lower() not in wording.PARTICLES] or matches)[-1]
    word = chosen.group().lower()
    if word in wording.VAGUE or wording.DAMPED.search(lead, 0, chosen.start()):
        return None  # reduces the increase from
    behind = wording.BETWEEN_YEARS.sub(" ", lead[chosen.end() :])
    if wording.RANGING.search(behind):
        return None
    if behind.startswith(",") and wording.SUBORDINATE.search(lead, 0, chosen.start()):
        return None  # they did worse as the string lengthened, from 98% to 80%
    if turns(behind, chosen) or wording.DENIED.search(lead, 0, chosen.start()):
        return None  # fares edged up, with the days that they lasted down from; did not fall from
    verb = wording.NOUNS.fullmatch(word) is None or _as_verb(lead, chosen)
    if verb:
        behind = wording.PARTICIPLE.sub(" ", wording.ATTRIBUTE.sub(" ", behind))
    if is_another_clause(behind):
        return None
    return Governor(chosen, verb, adjacent)


def turns(behind: str, words: re.Match[str]) -> bool:
    """Whether ``up`` or ``down`` stands right in front of ``from`` and says the opposite."""
    turn = wording.TURN.search(behind)
    return turn is not None and words.group("down" if turn.group("up") else "up") is not None


def is_another_clause(behind: str) -> bool:
    """Whether what stands between a word of change and its figure has a verb of its own, which then leads there."""
    behind = wording.ATTRIBUTE.sub(" ", behind)
    return wording.OTHER_CLAUSE.search(behind) is not None or has_verb(plain(behind))


def inner_words(match: re.Match[str]) -> re.Match[str]:
    """The word of change inside a longer match."""
    words = wording.WORDS.search(match.group("words"))
    assert words is not None
    return words


def _same_clause(lead: str, match: re.Match[str]) -> bool:
    behind = lead[match.end() :]
    return wording.CLAUSE_END.search(behind) is None and behind.count(")") <= behind.count("(")


def _moves(lead: str, match: re.Match[str]) -> bool:
    """Whether ``up`` and ``down`` tell a change, and do not belong to another verb: ships for breaking up."""
    return match.group().lower() not in ("up", "down") or wording.MOVING.search(lead, 0, match.start()) is not None


def _as_verb(lead: str, match: re.Match[str]) -> bool:
    """Whether a word that is verb and noun is a verb here: to increase, will rise."""
    return wording.VERB_BEFORE.search(lead, 0, match.start()) is not None
