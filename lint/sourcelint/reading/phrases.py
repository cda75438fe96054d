"""Counted phrases: what a number counts, read from the words around it.

No tagger and no model: closed classes of words (prepositions, auxiliaries, pronouns), endings, and irregular
forms. Where these do not decide, the phrase has no head, and whoever needs one must do without.
"""
# ruff: noqa: E501  (word lists and patterns)

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

#: A word, a number or a sign.
_TOKEN = re.compile(r"[^\W\d_][\w’'&+-]*|\d[\d.,]*|[^\w\s]")

PREPOSITIONS = frozenset(
    "in on at by for from to with during between among against under over through throughout within without about after "
    "before since until as than per via into onto across despite towards toward around near outside inside because due "
    "compared including excluding involving concerning regarding following upon versus vs besides except unlike pending".split()
)
BREAKERS = PREPOSITIONS | frozenset(
    "and or but nor while whereas although though because if when where which who whom whose that this these those it they he she we you i "
    "is are was were be been being am has have had do does did will would can could may might shall should must not no never also then there "
    "each respectively so yet only either both all comprise comprises consist consists".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being am has have had do does did will would can could may might shall should must get got gets".split()
)
_IRREGULAR_PLURALS = {
    "people": "person", "women": "woman", "men": "man", "children": "child", "police": "police", "persons": "person", "policemen": "policeman",
    "policewomen": "policewoman", "fishermen": "fisherman", "lives": "life", "wives": "wife", "knives": "knife", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "oxen": "ox", "cattle": "cattle", "sheep": "sheep", "fish": "fish", "deer": "deer", "aircraft": "aircraft",
    "staff": "staff", "personnel": "personnel", "youth": "youth", "businessmen": "businessman", "criteria": "criterion", "analyses": "analysis",
    "crises": "crisis", "leaves": "leaf", "loaves": "loaf", "halves": "half", "wolves": "wolf", "thieves": "thief", "data": "data", "media": "media",
    "hectares": "hectare", "buses": "bus", "businesses": "business", "species": "species", "series": "series", "offspring": "offspring", "livestock": "livestock",
}  # fmt: skip
#: Plural words for persons; each can be a part of any count of persons.
PERSONS = frozenset(
    "person woman man child girl boy adult minor male female individual people teenager infant youth adolescent national foreigner citizen migrant".split()
)
_IRREGULAR_PAST = frozenset(
    "began became brought built bought came caught chose cost cut dealt did drew drove ate fell fed felt fought found flew forgot gave went grew had heard held hit hurt kept knew laid led "
    "left lent let lost made meant met paid put ran read rose said sold sent set shot showed shut sat slept spent spoke stood stole struck sued swept swam taught took told thought threw "
    "understood woke won wrote saw drawn driven given known taken seen shown spoken stolen begun grown fallen born killed died bore quit rode sought withdrew undertook underwent".split()
)
#: Verbs that report or carry on; the act is the verb behind them.
LIGHT_VERBS = frozenset(
    "reported report reports reporting said say says saying stated announced noted estimated estimates estimate found showed shows indicated recorded claimed according believed "
    "continued continues continuing began begin begun started remained compared based expected planned helped allowed allegedly totaled totalled".split()
) - {"found", "recorded"}
_NOT_VERBS = frozenset(
    "hundred indeed proceed exceed succeed breed greed agreed-upon united related limited indeed unidentified unspecified forced organized organised alleged suspected so-called specialized specialised registered married armed "
    "added need seed speed feed breed bed red shed wed weed sacred naked wicked hatred kindred increased advanced combined estimated undocumented unaccompanied displaced during morning evening nothing something anything everything according including excluding "
    "following regarding concerning involving king ring spring string thing wing being housing funding training building buildings trafficking smuggling farming fishing hearing meeting parking shipping banking beginning ending "
    "begging vending processing cooking dancing drinking driving engineering gambling hunting lending marketing mining nursing painting planning teaching testing writing screening counseling counselling policing sentencing pending ongoing existing remaining outstanding living working trade-related".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign with its place in the text."""

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a number counts.

    ``head`` is the singular of the noun that is counted, None when the text leaves it out; ``modifiers`` are
    the other content words, lower case; ``text`` is the phrase as written, ``end`` its end. ``partitive``
    tells ``146 of the victims``; ``complement`` is the preposition or verb that follows.
    """

    start: int
    end: int
    text: str
    head: str | None
    modifiers: tuple[str, ...] = ()
    partitive: bool = False
    complement: str = ""


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The tokens of a stretch of text."""
    return [
        Token(match.start(), match.end(), match.group(), match.group().lower())
        for match in _TOKEN.finditer(text, start, end)
    ]


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in _IRREGULAR_PLURALS:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "ous", "’s", "'s"))
        and not (word.endswith("as") and len(word) < 5)
    )


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """The singular of a lower-case English noun, by its ending."""
    word = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    if word in _IRREGULAR_PLURALS:
        return _IRREGULAR_PLURALS[word]
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without its commonest endings, so that identified, identifying and identification meet."""
    word = singular(word.lower())
    for ending in (
        "ifications",
        "ification",
        "ications",
        "ication",
        "ations",
        "ation",
        "itions",
        "ition",
        "ments",
        "ment",
        "tions",
        "tion",
        "sions",
        "sion",
        "ings",
        "ing",
        "ies",
        "ied",
        "ers",
        "ed",
        "es",
        "er",
        "or",
        "s",
        "e",
        "y",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word


def is_past(word: str) -> bool:
    """Whether a lower-case word looks like a past tense or a participle in -ed."""
    if word in _NOT_VERBS:
        return False
    return word in _IRREGULAR_PAST or (len(word) > 4 and word.endswith("ed"))


def is_verb(word: str) -> bool:
    """Whether a lower-case word looks like a verb form that can carry an act."""
    if word in _NOT_VERBS:
        return False
    return is_past(word) or (len(word) > 5 and word.endswith("ing"))


def read_phrase(text: str, start: int, limit: int) -> Phrase:
    """Read what is counted from right behind a number to a boundary, not past ``limit``."""
    tokens = tokens_of(text, start, min(limit, start + 160))
    index, partitive = 0, False
    if index < len(tokens) and tokens[index].lower == "of":
        index += 1
        partitive = True
        while index < len(tokens) and tokens[index].lower in (
            "the",
            "these",
            "those",
            "its",
            "their",
            "all",
            "total",
            "our",
            "his",
            "her",
        ):
            index += 1
        if index < len(tokens) and tokens[index].text[0].isdigit():
            index += 1
    words, stop = _noun_words(tokens, index)
    complement = tokens[stop].lower if stop < len(tokens) else ""
    if not words:
        return Phrase(start, start, "", None, (), partitive, complement)
    head_word = words[-1]
    head: str | None = singular(head_word.lower)
    modifiers = [word.lower for word in words[:-1]]
    last = words[-1]
    if complement == "of" and not partitive:
        inner, after = _noun_words(tokens, _skip_determiners(tokens, stop + 1))
        if inner:
            modifiers += [word.lower for word in inner]
            last = inner[-1]
            complement = tokens[after].lower if after < len(tokens) else ""
    return Phrase(
        words[0].start, last.end, text[words[0].start : last.end], head, tuple(modifiers), partitive, complement
    )


def _skip_determiners(tokens: list[Token], index: int) -> int:
    while index < len(tokens) and tokens[index].lower in ("the", "a", "an", "their", "its", "all", "any"):
        index += 1
    return index


def _noun_words(tokens: list[Token], index: int) -> tuple[list[Token], int]:
    """The words of a noun phrase from a token on, and the index of the token behind it."""
    words: list[Token] = []
    while index < len(tokens):
        token = tokens[index]
        if token.lower == "of" or token.text[0].isdigit():
            break
        if not (token.text[0].isalpha()):
            break
        if token.lower in BREAKERS:
            if token.lower == "and" and words and _joins(tokens, index, words):
                index += 1
                continue
            break
        if words and is_plural(words[-1].lower):
            follower = tokens[index + 1].lower if index + 1 < len(tokens) else ""
            if (
                is_verb(token.lower)
                or token.lower.endswith("ly")
                or token.lower in ("abroad", "overseas", "nationwide", "annually")
            ):
                break
            if follower in PREPOSITIONS and is_past(token.lower):
                break
            if not is_plural(token.lower) and not _noun_like(tokens, index):
                break
        if (
            not words
            and is_past(token.lower)
            and index + 1 < len(tokens)
            and tokens[index + 1].lower in PREPOSITIONS | {"of"}
        ):
            break
        words.append(token)
        index += 1
        if len(words) >= 8:
            break
    return words, index


def _joins(tokens: list[Token], index: int, words: list[Token]) -> bool:
    """Whether ``and`` joins two nouns that are counted together (``women and children``)."""
    if index + 1 >= len(tokens) or not tokens[index + 1].text[0].isalpha():
        return False
    after = tokens[index + 1].lower
    if after in BREAKERS or is_verb(after) or after in NUMBER_WORDS:
        return False
    second = tokens[index + 2].lower if index + 2 < len(tokens) else ""
    return is_plural(after) or (is_plural(second) and second not in BREAKERS and not is_plural(words[-1].lower))


NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million billion half a an the at approximately about nearly almost another some only over more fewer less".split()
)


def _noun_like(tokens: list[Token], index: int) -> bool:
    """Behind a plural, another noun is rare (``sports clubs``); take it only when it leads to a plural."""
    for token in tokens[index : index + 2]:
        if token.lower in BREAKERS or not token.text[0].isalpha() or is_verb(token.lower):
            return False
        if is_plural(token.lower):
            return True
    return False
