"""Passages in a language that the document does not declare and is not written in.

## What it flags
A paragraph, or several sentences of one, in a language other than those that the manifest declares; where it
declares none, other than the language of most of the text. Function words propose, langdetect (seeded, and only on
enough letters) confirms; both must agree.

## Why it matters
Menus, notices and quotations in another language come along with a page and are not what it says. A model of one
language learns from them what it should not.

## What it leaves alone
What is quoted or in italics: titles, terms and quotations are somebody else's words, and the passage around them is
judged by its own. Names, entries of a bibliography and notes that are made of them, code and tables, Latin, headings,
closely related languages that can't be told apart on a few words, and texts that change between two languages all the
time. Where a good part of a text is in one other language, in
many passages, it is written in both: they are noted, and so is the summary of a paper in another language, under its
heading.

## Bad
```text name=report.txt
The prison was built for 400 inmates and held 612 at the end of the year. Most of them were on remand.

⟦Wir verwenden Cookies, um unsere Seiten zu verbessern, und geben Ihre Daten nicht an andere weiter.⟧
```

## Good
> The play is called "La vida es sueño". The Ley General de Víctimas was passed in 2013, and the paper El País wrote
> about it, as did Le Monde and Die Zeit.

## Known limits
A foreign sentence with fewer than a dozen words inside a paragraph is not reported, nor is a foreign page all of which
stands in quotation marks.

## References
N. Shuyo, Language Detection Library for Java, 2010.
"""

from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.function_words import FUNCTION_WORDS
from sourcelint.reading.language import (
    DETECTABLE,
    UNDETERMINED,
    Passage,
    count_function_words,
    detect_language,
    language_code,
    read_passages,
    words_of,
)
from sourcelint.rule import Option
from sourcelint_rules.language._passages import (
    MIN_WORDS_PART,
    alternates,
    has_second_language,
    is_known,
    is_prose,
    is_summary,
    own_words,
)

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
        passages = [p for p in self.examined(everything) if is_prose(document, p, self.options["min-words"])]
        self.recognised(len(passages))
        foreign = [(p, code) for p in passages if (code := self._foreign(document, p, expected))]
        if not declared and foreign and alternates(everything, expected):
            return
        is_second = not declared and has_second_language(everything, [passage for passage, _ in foreign])
        for passage, code in foreign:
            is_meant = is_second or is_summary(document, passage)
            yield self.finding(
                passage.span,
                severity=Severity.NOTE if is_meant else None,
                effect=Effect.NOTE if is_meant else None,
                language=code,
                expected=" or ".join(sorted(expected)),
                words=passage.words,
            )

    def _foreign(self, document: Document, passage: Passage, expected: set[str]) -> str | None:
        """The language of a passage when both readers say that it is another one."""
        if passage.language in expected or (passage.language == UNDETERMINED and not passage.strange):
            return None
        if passage.language == UNDETERMINED and is_known(document, passage, expected):
            return None
        own = own_words(document, passage)
        counts = count_function_words(words_of(own))
        code, probability = detect_language(own)
        if code == UNDETERMINED or code in expected or probability < 0.9:
            return None
        if passage.language not in (UNDETERMINED, code) and not any({passage.language, code} <= kin for kin in _CLOSE):
            return None
        if (
            any({code, language} <= kin for kin in _CLOSE for language in expected)
            and passage.words < 2 * MIN_WORDS_PART
        ):
            return None
        if code in FUNCTION_WORDS and counts[code] <= max(counts[language] for language in expected):
            return None
        return code
