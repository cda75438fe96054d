"""The act that makes a figure a fact: the verb or the nominal it stands with, and who acts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sourcelint.reading.claims.counted import NEAR, NO_NOMINAL, Draft, nominal
from sourcelint.reading.phrases import AUXILIARIES, LIGHT_VERBS, Token, is_past, is_verb, tokens_of

#: How far a figure may stand behind its verb, and a verb behind the start of its sentence, in characters.
_LOOK_BACK, _SUBJECT = 400, 250

#: Verbs that only link a figure to the act told before.
_TRANSPARENT = frozenset(
    "included including include includes comprised comprising resulted resulting ranging ranged exploited involved "
    "involving led leading used using according followed following totaling totalling amounted represented accounted "
    "related concerned given".split()
)
#: Verbs whose object names the act: provided assistance to, issued visas to.
_GIVING = frozenset(
    "provided provide provides providing gave given offered granted made conducted issued extended delivered "
    "carried".split()
)
#: Auxiliaries that are verbs of their own where no other follows: 28 states had committees.
_OWNING = frozenset(["had", "has", "have"])
_DEVERBAL = re.compile(
    r"(?:tion|sion|ment|ance|ence|al|ure|ing|est|ests|tions|ments|als|rescue|rescues|sale|sales|release|death|deaths"
    r"|loss|use|hiring|birth|births)$"
)


def bind_acts(text: str, bounds: tuple[int, int], drafts: Sequence[Draft]) -> None:
    """Give every draft of a sentence its act, and say where it stands; else it shares that of its nearest neighbour."""
    for position, draft in enumerate(drafts):
        draft.act, draft.act_by = _act(text, bounds, drafts, position)
    for position, draft in enumerate(drafts):
        if draft.act is None:
            before = reversed(drafts[max(0, position - NEAR) : position])
            draft.act, draft.act_by = _shared((*before, *drafts[position + 1 : position + NEAR]))
    for position, draft in enumerate(drafts):
        draft.agent = _agent(text, bounds[0], draft, drafts[max(0, position - NEAR) : position])


#: A number without its noun that is the subject of its own verb: ``of these, 44 were referred to the courts``.
_OWN_PASSIVE = re.compile(r"\s(?:were|was|are|is|(?:have|has|had)\sbeen)\s(?:\w+ly\s)?(?P<act>[a-z]+)\b")


def _shared(neighbours: Iterable[Draft]) -> tuple[str | None, str]:
    """The act of the first figure that has one; no verb stands between, so it is theirs together."""
    source = next((other for other in neighbours if other.act), None)
    if source is None:
        return None, ""
    return source.act, source.act_by if source.act_by == "auxiliary" else "list"


def _act(text: str, bounds: tuple[int, int], drafts: Sequence[Draft], position: int) -> tuple[str | None, str]:
    """The verb or nominal that makes the figure a fact, and where it stands."""
    draft, earlier = drafts[position], drafts[max(0, position - NEAR) : position]
    if "estimated" in draft.quantity.qualifier.lower():
        return "estimated", "qualifier"
    if draft.quantity.unit in ("percent", "points", "share") or draft.compared:
        source = next((d for d in earlier if d.act and d.head == draft.head), None)
        if source is not None:
            return source.act, "comparison" if draft.compared else "share"
    noun = nominal(text, draft.quantity.start)
    if noun is not None and draft.quantity.unit == "count" and _DEVERBAL.search(noun.lower()):
        return noun.lower(), "nominal"
    own = _OWN_PASSIVE.match(text, draft.quantity.end, bounds[1]) if draft.omitted else None
    if own is not None and is_past(own["act"]) and own["act"] not in LIGHT_VERBS | _TRANSPARENT:
        return own["act"], "behind"
    act, auxiliary, light = _act_before(text, bounds[0], drafts, position)
    if act is not None:
        return act, "verb"
    limit = drafts[position + 1].quantity.start if position + 1 < len(drafts) else bounds[1]
    after = _act_after(text, draft, min(limit, bounds[1]))
    if after is not None:
        return after, "auxiliary" if after in AUXILIARIES - _OWNING else "behind"
    if auxiliary is not None:
        return auxiliary, "auxiliary"
    shared = _shared(reversed(earlier))
    if shared[0] is not None:
        return shared
    return light, "report" if light else ""


def _act_before(
    text: str, first: int, drafts: Sequence[Draft], position: int
) -> tuple[str | None, str | None, str | None]:
    """Walk back from a figure to its verb: the act, else an auxiliary, else a verb that only reports."""
    near = drafts[max(0, position - NEAR) : position + 1]
    ends = {d.end for d in near[:-1]}
    start = drafts[position].quantity.start
    tokens = tokens_of(text, max(first, start - _LOOK_BACK), start)
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
            if light is None and auxiliary is None and word not in NO_NOMINAL:
                return word, auxiliary, light
            continue  # the government of Kenya reported 740, opened a total of 740
        if not is_verb(word) or "-" in word or (token.text[0].isupper() and index):
            continue
        if word in LIGHT_VERBS or word in _TRANSPARENT:
            light = light or (word if word in LIGHT_VERBS else None)
            continue
        if before is not None and _modifies(word, before, ends):
            continue
        if any(d.quantity.end <= token.start < d.end for d in near):
            continue
        return _whole_act(tokens, index), auxiliary, light
    return None, auxiliary, light


def _modifies(word: str, before: Token, ends: set[int]) -> bool:
    """Whether a verb form belongs to a noun phrase: ``the victims identified``, ``the funding``, ``an estimated``."""
    if is_past(word) and before.end in ends:
        return True
    return (word.endswith("ing") and before.lower in ("the", "for")) or before.lower in ("a", "an", "any")


_DETERMINERS = frozenset("the a an this that these those its their his her our".split())


def _act_after(text: str, draft: Draft, limit: int) -> str | None:
    """The act behind the phrase: a participle, a passive, or the verb whose subject is counted."""
    start = max(draft.end, draft.quantity.end)
    seen: str | None = None
    before = ""
    for token in tokens_of(text, start, min(limit, start + 120))[:14]:
        if token.text in ";:—–":
            break
        attributive, before = before in _DETERMINERS, token.lower
        if attributive and is_past(token.lower):
            continue  # comments on the proposed rule were received
        if token.lower in AUXILIARIES:
            seen = seen or token.lower
        elif is_verb(token.lower) and token.lower not in LIGHT_VERBS and token.lower not in _TRANSPARENT:
            return token.lower
        elif seen is not None and not token.lower.endswith("ly") and token.lower not in ("not", "also"):
            return seen
    return seen


def _whole_act(tokens: Sequence[Token], index: int) -> str:
    """A verb with the one it is joined to, and with the object that says what was given."""
    word = tokens[index].lower
    words = [word]
    if index >= 2 and tokens[index - 1].lower == "and":
        joined = tokens[index - 2].lower
        if is_past(joined) and joined not in LIGHT_VERBS:
            words = [joined, "and", word]
    if word in _GIVING and tokens[-1].lower in ("to", "for", "least", "than", "about", "over"):
        for token in tokens[index + 1 : index + 12]:
            if token.lower in ("to", "for") or not token.text[0].isalpha():
                break
            if token.lower not in ("the", "a", "an", "of", "in", "some"):
                words.append(token.lower)
    return " ".join(words)


#: Words in front of an act that say nothing of who acts.
_FUNCTION = frozenset(
    "the and for with that which also its their had has have was were who this these those from into reported while "
    "during after".split()
)


def _agent(text: str, first: int, draft: Draft, earlier: Sequence[Draft]) -> tuple[str, ...]:
    """The content words of what stands in front of the act: who counted, arrested, paid.

    An act of its own behind another figure has a subject of its own (``police held 40 men and customs seized 12
    rifles``), or shares that of the act before (``police held 40 men and seized 12 rifles``).
    """
    if draft.act is None:
        return draft.agent
    at = text.rfind(draft.act.split()[0], first, draft.quantity.start)
    if at == -1 or at - first > _SUBJECT:
        return draft.agent
    before = [other for other in earlier if other.quantity.start < at]
    start = max((max(other.end, other.quantity.end) for other in before), default=first)
    words = [word.lower() for word in re.findall(r"[A-Za-z][\w’-]{2,}", text[start:at])]
    agent = tuple(word for word in words if word not in _FUNCTION and word not in LIGHT_VERBS)
    return agent or (before[-1].agent if before else draft.agent)
