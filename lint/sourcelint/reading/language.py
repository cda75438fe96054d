"""The language of a text, and the passages of it that are in another one.

Two readers, the cheap one first. Function words are counted against tables of our own; where they leave no
doubt, that is the answer. Where they do, langdetect is asked, seeded so that it never changes its mind, and
only about 30 letters and more: below that it guesses, and on digits and addresses it fails.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.function_words import FUNCTION_WORDS, LANGUAGES_BY_WORD
from sourcelint.reading.layout import BlockKind

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.sentences import Sentence

UNDETERMINED = "und"

ENOUGH_LETTERS = 30
"""Measured: langdetect made no mistake in 252 sentences of 30 letters and more, and many below."""

DETECTABLE = frozenset(
    """af ar bg bn ca cs cy da de el en es et fa fi fr gu he hi hr hu id it ja kn ko lt lv mk ml mr ne nl no pa pl pt ro
    ru sk sl so sq sv sw ta te th tl tr uk ur vi zh""".split()
)
"""The languages that langdetect 1.0.9 has profiles of; it takes every other one for one of them."""

_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]{1,64}@\S{1,256}")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff]")
_NO_WORD = re.compile(r"\b[b-df-hj-np-tv-xz]\.|(?<=[a-z]['’])s\b")
"""Letters that stand for a word or an ending: ``s. 67``, ``the mayor's``; in other languages they are words."""
_SLICES, _SLICE = 16, 1_000
_LETTERS_READ = 2_000
_SCRIPTS = (  # scripts that one language has to itself, among those that langdetect knows
    (re.compile("[぀-ヿ]"), "ja"),
    (re.compile("[가-힣]"), "ko"),
    (re.compile("[฀-๿]"), "th"),
    (re.compile("[א-ת]"), "he"),
    (re.compile("[Ͱ-Ͽ]"), "el"),
    (re.compile("[一-鿿]"), "zh"),
)


@dataclass(frozen=True, slots=True)
class Guess:
    """What the function words of a text say: words read, the best language, its hits and the runner-up's."""

    words: int
    code: str
    hits: int
    runner_up: int

    @property
    def share(self) -> float:
        """The share of words that are function words of the best language."""
        return self.hits / self.words if self.words else 0.0

    @property
    def sure(self) -> bool:
        """Whether the words decide: enough of them, and clearly more than any other language has."""
        # In a long text a smaller lead is enough: it can't be chance any more.
        lead = max(2, min(self.hits // 4, 12 + self.hits // 12))
        return self.hits >= 3 and self.share >= 0.12 and self.hits - self.runner_up >= lead


@dataclass(frozen=True, slots=True)
class Passage:
    """Consecutive sentences of one block in one language.

    ``whole`` says that they are the whole block, ``strange`` that they have words enough, mostly in lower case,
    and hardly a function word of the document's language: a language that no table knows.
    """

    start: int
    end: int
    language: str
    words: int
    sentences: int
    whole: bool
    strange: bool
    kind: BlockKind

    @property
    def span(self) -> Span:
        """The passage's span."""
        return Span(self.start, self.end)


_SAME = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "fil": "tl"}


def language_code(tag: str) -> str | None:
    """The ISO 639-1 code of a language tag, a longer code or an English name (``en-CA``, ``eng``, ``English``).

    None when nobody knows it. Written Norwegian is one language here, as langdetect has it.
    """
    base = re.split(r"[-_]", tag.strip().lower(), maxsplit=1)[0]
    if len(base) != 2 and base not in _SAME:
        import pycountry

        try:
            base = getattr(pycountry.languages.lookup(base), "alpha_2", "")
        except LookupError:
            return None
    return _SAME.get(base, base) or None


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without addresses and figures."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)  # letters and their accents may come apart
    return _WORD.findall(_NO_WORD.sub(" ", _ADDRESS.sub(" ", text).lower()))


def length_of(words: Iterable[str]) -> int:
    """How many words they are; of scripts without blanks two characters count as one."""
    return sum(len(word) // 2 + 1 if _UNSPACED.match(word) else 1 for word in words)


def count_function_words(words: Iterable[str]) -> Counter[str]:
    """How many of the words belong to each language's table."""
    counts: Counter[str] = Counter()
    for word in words:
        for code in LANGUAGES_BY_WORD.get(word, ()):
            counts[code] += 1
    return counts


def guess_language(words: list[str]) -> Guess:
    """The language that function words point to; ``und`` when there are none."""
    ranked = sorted(count_function_words(words).items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return Guess(len(words), UNDETERMINED, 0, 0)
    (code, hits), *others = ranked
    return Guess(len(words), code, hits, others[0][1] if others else 0)


@lru_cache(maxsize=4096)
def detect_language(text: str) -> tuple[str, float]:
    """What langdetect says of a text, and its probability; ``und`` where it cannot know.

    It reads letters only, and at most 2,000 of them. Its two codes for Chinese are one here.
    """
    letters = " ".join(_WORD.findall(_ADDRESS.sub(" ", text)))[:_LETTERS_READ]
    if len(letters) - letters.count(" ") < ENOUGH_LETTERS:
        return UNDETERMINED, 0.0
    if script := _script_language(letters):
        return script, 1.0
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        best = detect_langs(letters)[0]
    except LangDetectException:  # letters of a script it has no profile for
        return UNDETERMINED, 0.0
    return best.lang.partition("-")[0], best.prob


def _script_language(letters: str) -> str | None:
    """The language of a text mostly in a script that only one language uses."""
    sample = letters[:400]
    if sample.isascii():
        return None
    for script, code in _SCRIPTS:
        needed = 0.05 if code == "ja" else 0.5  # Japanese mixes kana with Chinese characters
        if len(script.findall(sample)) > needed * len(sample):
            return code
    return None


def language_of(text: str, sample: str | None = None) -> str:
    """ISO 639-1 code of the language of a passage; ``und`` when nothing can be said for sure.

    ``sample`` is what langdetect is shown of a long text, of which it reads only the beginning.
    """
    words = words_of(text)
    guess = guess_language(words)
    if guess.sure:
        return guess.code
    code, probability = detect_language(text if sample is None else sample)
    if code == UNDETERMINED:
        return code
    # On short text langdetect is as sure of its errors as of the rest: another witness is wanted.
    counts = count_function_words(words)
    if counts[code] and counts[code] >= 0.8 * guess.hits:
        return code
    if code not in FUNCTION_WORDS or sum(map(len, words)) >= 4 * ENOUGH_LETTERS:
        return code if probability > 0.95 else UNDETERMINED
    return UNDETERMINED


def main_language(document: Document) -> str:
    """ISO 639-1 code of the language most of the text is in; long texts are judged by slices."""
    text = document.text
    if len(text) <= _SLICES * _SLICE:
        for start, end in reversed(document.code):  # listings are English in every language
            text = f"{text[:start]} {text[end:]}"
        return language_of(text)
    step = len(text) // _SLICES
    slices = [text[start : start + _SLICE] for start in range(0, step * _SLICES, step)]
    return language_of("\n".join(slices), " ".join(part[: _LETTERS_READ // _SLICES] for part in slices))


def read_passages(document: Document) -> tuple[Passage, ...]:
    """Runs of sentences in one language, by function words alone; what they leave open joins its neighbours.

    This is the cheap reading. Whoever needs to be certain of a passage asks ``detect_language`` about it.
    """
    passages: list[Passage] = []
    for block, sentences in groupby(document.sentences, key=lambda sentence: sentence.block):
        passages.extend(_passages_of_block(document, document.blocks[block].kind, list(sentences)))
    return tuple(passages)


def _passages_of_block(document: Document, kind: BlockKind, sentences: list[Sentence]) -> list[Passage]:
    runs: list[_Run] = []
    for sentence in sentences:
        words = words_of(sentence.text)
        guess = guess_language(words)
        code = guess.code if guess.sure else UNDETERMINED
        if code == UNDETERMINED and _is_strange(sentence.text, words, document.language):
            code = STRANGE
        if not runs or (code != runs[-1].language and UNDETERMINED not in (code, runs[-1].language)):
            runs.append(_Run(code))
        run = runs[-1]
        run.language = run.language if code == UNDETERMINED else code
        run.sentences.append(sentence)
        run.words += length_of(words)
    return [
        Passage(
            run.sentences[0].start,
            run.sentences[-1].end,
            UNDETERMINED if run.language == STRANGE else run.language,
            run.words,
            len(run.sentences),
            whole=len(runs) == 1,
            strange=run.language == STRANGE,
            kind=kind,
        )
        for run in runs
    ]


@dataclass(slots=True)
class _Run:
    """A passage in the making."""

    language: str
    sentences: list[Sentence] = field(default_factory=list)
    words: int = 0


def _is_strange(text: str, words: list[str], language: str) -> bool:
    """Whether a sentence is in no language that the tables know, nor in the document's."""
    letters = sum(map(len, words))
    if letters < (_STRANGE_CHARACTERS if any(map(_UNSPACED.match, words)) else _STRANGE_LETTERS):
        return False
    if language in FUNCTION_WORDS and not text.isascii():
        latin = sum(character < "\u0250" for character in text if character.isalpha())
        if latin < letters / 2 and language not in ("ru", "uk", "el"):
            return True
    if language not in FUNCTION_WORDS or len(words) < _STRANGE_WORDS:
        return False
    counts = count_function_words(words)
    capitals = sum(word[0].isupper() for word in _WORD.findall(text))
    return counts[language] <= 0.04 * len(words) and capitals <= 0.4 * len(words)


STRANGE = "?"
_STRANGE_LETTERS, _STRANGE_WORDS, _STRANGE_CHARACTERS = 40, 8, 12
