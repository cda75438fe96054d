"""Passages in a language that the document does not declare and is not written in.

## What it flags
A paragraph, or several sentences of one, in a language other than those that the manifest declares; where it
declares none, other than the language of most of the text. Function words propose, langdetect (seeded, and only on
enough letters) confirms; both must agree.

## Why it matters
Menus, notices and quotations in another language come along with a page and are not what it says. A model of one
language learns from them what it should not.

## What it leaves alone
Names, titles and quotations inside a sentence, short quotations of their own, entries of a bibliography, code and
tables, Latin, headings, closely related languages that can't be told apart on a few words, and texts that change
between two languages all the time.

## Bad
```text name=report.txt
The prison was built for 400 inmates and held 612 at the end of the year. Most of them were on remand.

⟦Wir verwenden Cookies, um unsere Seiten zu verbessern, und geben Ihre Daten nicht an andere weiter.⟧
```

## Good
> The play is called "La vida es sueño". The Ley General de Víctimas was passed in 2013, and the paper El País wrote
> about it, as did Le Monde and Die Zeit.

## Known limits
A foreign sentence with fewer than a dozen words inside a paragraph is not reported.

## References
N. Shuyo, Language Detection Library for Java, 2010.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.code import inside
from sourcelint.reading.language import (
    DETECTABLE,
    UNDETERMINED,
    Passage,
    detect_language,
    language_code,
    read_passages,
    words_of,
)
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.vocabulary import word_list
from sourcelint.rule import Option

_MIN_WORDS_PART = 12
_MIN_DISTINCT = 6
_QUOTED = re.compile(r"[\"“„«'‘].{0,400}[\"”“»'’][.,;:]?\s*(?:[(—–-].{0,60})?$", re.DOTALL)
_REFERENCE = re.compile(
    r"\((?:1[5-9]|20)\d\d[a-z]?\)|\b(?:pp?|vol|nº|no|núm|t|s|S|Bd|Hrsg|eds?|Ed)\. ?\d|\bISBN\b|\bdoi\b|\bVerlag\b"
    r"|\([^()\d]{2,40}[,:] ?(?:1[5-9]|20)\d\d\)"  # an imprint: place and year
    r"|^\d{1,3} [^\n]{0,200}[\"“«]|^(?:\[\d+\]|\d+\.)?\s*[A-ZÀ-Þ][\w'’-]+, [A-ZÀ-Þ]\."
)
_CODE_LIKE = re.compile(r"::|^[-$+>#%/(<]|[<>{}=]|\w\(\)|\s--?\w")
_CLOSE = (
    {"da", "no", "sv"},
    {"es", "gl", "pt", "ca"},
    {"cs", "sk"},
    {"hr", "sr", "bs", "sl"},
    {"ru", "uk", "bg", "mk"},
    {"nl", "af"},
    {"id", "ms"},
)


class UnexpectedLanguage(DocumentRule):
    """Flags passages in another language."""

    code, name = "LNG101", "unexpected-language"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "this is {language}, and the document is {expected}"
    help = "Take the passage out, or declare its language in the manifest."
    option_schemas = {
        "min-words": Option(
            8, "Paragraphs with fewer words are not judged.", {"type": "integer", "minimum": 4, "maximum": 200}
        ),
    }

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield a finding for every passage in another language."""
        declared = {code for tag in document.declared.all("languages") if (code := language_code(tag))}
        expected = declared or {document.language} - {UNDETERMINED}
        if not expected & DETECTABLE:
            return
        everything = read_passages(document)
        passages = [p for p in self.examined(everything) if self._is_judged(document, p)]
        self.recognised(len(passages))
        foreign = [(p, code) for p in passages if (code := self._foreign(document, p, expected))]
        if not declared and foreign and _alternates(everything, expected):
            return
        for passage, code in foreign:
            yield self.finding(passage.span, language=code, expected=" or ".join(sorted(expected)), words=passage.words)

    def _is_judged(self, document: Document, passage: Passage) -> bool:
        """Whether a passage is prose that says enough."""
        if passage.kind in (BlockKind.CODE, BlockKind.TABLE, BlockKind.HEADING):
            return False
        if passage.words < (self.options["min-words"] if passage.whole else _MIN_WORDS_PART):
            return False
        text = document.text[passage.start : passage.end]
        if inside(passage.start, document.code) or _CODE_LIKE.search(text):
            return False
        return passage.words >= 60 or not (_REFERENCE.search(text) or _QUOTED.match(text))

    def _foreign(self, document: Document, passage: Passage, expected: set[str]) -> str | None:
        """The language of a passage when both readers say that it is another one."""
        if passage.language in expected or (passage.language == UNDETERMINED and not passage.strange):
            return None
        if passage.language == UNDETERMINED and _is_known(document, passage, expected):
            return None
        code, probability = detect_language(document.text[passage.start : passage.end])
        if code == UNDETERMINED or code in expected or probability < 0.9:
            return None
        if passage.language not in (UNDETERMINED, code) and not any({passage.language, code} <= kin for kin in _CLOSE):
            return None
        if (
            any({code, language} <= kin for kin in _CLOSE for language in expected)
            and passage.words < 2 * _MIN_WORDS_PART
        ):
            return None
        return code


def _is_known(document: Document, passage: Passage, expected: set[str]) -> bool:
    """Whether a passage without function words is made of words of an expected language, or of few words at all."""
    words = sorted(set(words_of(document.text[passage.start : passage.end])))
    lists = [known for code in sorted(expected) if (known := word_list(code)) is not None]
    return len(words) < _MIN_DISTINCT or any(
        sum(known.zipf(word) >= 2.5 for word in words) >= 0.5 * len(words) for known in lists
    )


def _alternates(passages: tuple[Passage, ...], expected: set[str]) -> bool:
    """Whether a text changes between two languages all the time: an edition in both, a course, a dictionary."""
    foreign = [passage for passage in passages if passage.language not in expected | {UNDETERMINED}]
    if len(foreign) < 3:
        return False
    code, _ = Counter(passage.language for passage in foreign).most_common(1)[0]
    runs = [code for code, _ in groupby(passage.language for passage in passages if passage.words > 3)]
    words = sum(passage.words for passage in foreign if passage.language == code)
    return runs.count(code) >= 3 and words > 0.35 * sum(passage.words for passage in passages)
