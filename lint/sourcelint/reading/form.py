"""The form of a segment: is it built like a sentence, like a title, like a label?

Nothing here knows what a text is about. A finite verb is told by closed lists (auxiliaries, irregular pasts,
verbs that are hardly ever nouns) and, weakly, by endings in their place; title case by the words that carry the
content; labels by the vocabulary of interfaces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING

from sourcelint.reading.function_words import FUNCTION_WORDS
from sourcelint.reading.labels import Label, cover, words_of
from sourcelint.reading.verbs import BASE_VERBS, FINITE_ENDINGS, FINITE_VERBS

if TYPE_CHECKING:
    from sourcelint.document import Document

TOKEN = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
ADDRESS = re.compile(r"(?:\w{3,8}://|www\.)\S+")
END = re.compile(r"(?:[.!?…:;,]|\.{3})[\"'”’»)\]*_ ]*$")
CONTRACTION = re.compile(r"[a-z]+(?:n['’]t|['’](?:re|ve|ll|d|m))$|(?:it|that|there|he|she|who|what|here|let)['’]s$")
WHO_ACTS = frozenset(
    "i you he she it we they who which that this these those there what nobody everybody someone everyone".split()
)
AFTER_VERB = frozenset(
    """
    the a an that to its their his her no not how why whether what it them him us me you your our my this these those
    some any many several more less at least about between nearly almost
    """.split()
)
BEFORE_PARTICIPLE = frozenset(
    "the a an of for with in on by to and or its their his her our your my this these those no from as".split()
)
SMALL = frozenset().union(
    *(FUNCTION_WORDS.get(code, frozenset()) for code in ("en", "es", "fr", "de", "pt", "it"))
) | frozenset("per via vs v upon than amid into onto off out up y e o u à às né".split())
AFTER_IMPERATIVE = AFTER_VERB | frozenset("off up out down on".split())
MAX_TOKENS = 80
"""Words of a segment that are looked at for a verb: a sentence without one in its first eighty is no prose."""


class Verb(IntEnum):
    """How surely a segment has a finite verb."""

    NONE = 0
    WEAK = 1
    SURE = 2


@dataclass(frozen=True)
class Form:
    """What the outside of a segment says, without a look at its neighbours."""

    text: str

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """Words and numbers as written; addresses are neither."""
        text = ADDRESS.sub(" ", self.text) if "://" in self.text or "www." in self.text else self.text
        return tuple(TOKEN.findall(text))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Tokens that have a letter."""
        return tuple(token for token in self.tokens if any(character.isalpha() for character in token))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The tokens in lower case, each once."""
        return frozenset(token.lower() for token in self.tokens)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """Words as the vocabulary of labels writes them."""
        return tuple(words_of(self.text))

    @cached_property
    def end(self) -> str:
        """The mark that the segment ends with, without quotes and brackets behind it; empty for none."""
        match = END.search(self.text[-12:])
        if match is None:
            return ""
        return (
            "…"
            if match.group().startswith(("…", "...")) or self.text.rstrip("\"'”’»)] ").endswith("...")
            else match.group()[0]
        )

    @property
    def is_closed(self) -> bool:
        """Whether the segment ends as sentences end."""
        return self.end in (".", "!", "?", "…")

    @cached_property
    def verb(self) -> Verb:
        """Whether the segment has a finite verb, or opens with an imperative."""
        return _finite(self.tokens[:MAX_TOKENS])

    @cached_property
    def title_case(self) -> float:
        """Of the words that carry content, the share that opens with a capital (numbers left out)."""
        content = [word for word in self.words if word.lower() not in SMALL]
        if not content:
            return 0.0
        return sum(word[0].isupper() for word in content) / len(content)

    @cached_property
    def content(self) -> tuple[str, ...]:
        """Words that carry content."""
        return tuple(word for word in self.words if word.lower() not in SMALL)

    def covered(self, *kinds: Label) -> float:
        """The share of the segment's words that labels of these kinds account for."""
        if not self.labels:
            return 0.0
        return cover(list(self.labels), kinds)[1] / len(self.labels)

    def is_label(self, *kinds: Label) -> bool:
        """Whether the segment is nothing but labels of these kinds."""
        return bool(self.labels) and cover(list(self.labels), kinds)[1] == len(self.labels)


def _finite(tokens: tuple[str, ...]) -> Verb:
    best = Verb.NONE
    lowered = [token.lower().replace("’", "'") for token in tokens]
    if len(lowered) > 2 and lowered[0] in BASE_VERBS and (tokens[1] in AFTER_IMPERATIVE or not _titled(tokens)):
        return Verb.SURE  # an imperative: "Strengthen efforts to …"
    for index, token in enumerate(tokens):
        word = lowered[index]
        if "'" in word and (CONTRACTION.match(word) or _is_short_for_is(lowered, index)):
            return Verb.SURE
        if token[0].isupper() and index > 0 and not token.isupper():
            continue  # inside a name or a title
        if word in FINITE_VERBS:
            return Verb.SURE
        if index == 0:
            continue
        before, after = lowered[index - 1], lowered[index + 1] if index + 1 < len(lowered) else ""
        if word in BASE_VERBS and _could_be_subject(before, tokens[index - 1]) and before not in ("to", "and", "or"):
            if before in WHO_ACTS or (before.endswith("s") and (after in AFTER_VERB or not after)):
                return Verb.SURE
            if before.endswith("s"):
                best = Verb.WEAK
        if _has_verbal_ending(word, before, after, tokens[index - 1]):
            best = Verb.WEAK
    return best


def _is_short_for_is(lowered: list[str], index: int) -> bool:
    """``Mayor Street's a Democrat``: a possessive has no article behind it."""
    after = lowered[index + 1] if index + 1 < len(lowered) else ""
    return lowered[index].endswith("'s") and after in ("a", "an", "the", "not", "been", "going", "got")


def _titled(tokens: tuple[str, ...]) -> bool:
    content = [token for token in tokens[1:] if token.lower() not in SMALL and token[0].isalpha()]
    return bool(content) and all(token[0].isupper() for token in content)


def _could_be_subject(before: str, written: str) -> bool:
    return before in WHO_ACTS or before not in SMALL or written[0].isupper()


def _has_verbal_ending(word: str, before: str, after: str, written_before: str) -> bool:
    """Regular forms in a place where a verb stands: after a possible subject, not after an article."""
    if len(word) < 4 or not word.isalpha():
        return False
    if word.endswith(FINITE_ENDINGS) and word not in SMALL:
        return True
    subject = (
        before in WHO_ACTS or before in ("them", "us") or (before not in SMALL and before not in BEFORE_PARTICIPLE)
    )
    if word.endswith("ed"):
        return subject or before in ("also", "not", "never", "then", "later", "soon", "only")
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return subject and (after in AFTER_VERB or after.endswith("ly")) and not written_before[:1].isdigit()
    return False


def read_forms(document: Document) -> tuple[Form, ...]:
    """The form of every sentence, in the order of ``document.sentences``."""
    return tuple(Form(sentence.text) for sentence in document.sentences)
