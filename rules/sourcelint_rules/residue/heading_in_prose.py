"""Titles and headings that run on in a paragraph as if they were sentences.

## What it flags
A segment between the sentences of a paragraph that is built like a title: no finite verb, its content words in
capitals (`Statistics and Facts.`), or nothing but the usual name of a section (`Key findings.`); a page title
among the pieces of a sentence.

## Why it matters
Layout that was lost turns a title into a statement. Sentences before and after it seem to belong together, and the
title itself says nothing that could be learned or checked.

## What it leaves alone
Headings on a line of their own, run-in headings that open a paragraph, list labels, names that answer a question
or stand in an enumeration, catalogues, reference lists and notes, the parts of an abstract, what stands in brackets,
titles that are quoted or spoken of, exclamations, replies, stories, transcripts.

## Bad
> The fund paid for 40 beds. ⟦Statistics and Facts.⟧ Half of the patients were over sixty.

> Rain fell for two weeks. ⟦Causes of Floods in Northern Italy.⟧ The rivers rose quickly. ⟦Key findings.⟧ Dams held.

## Good
> Who wrote the report? The Ministry of Public Works. It was late.

> Prioritized Recommendations

> She read “War and Peace.” Then she slept. What a day. No one else came.

## Known limits
A title in the case of a sentence, of a subject of its own (`Floods in Italy.`), is not told from a fragment of speech.

## References
The Chicago Manual of Style, 17th edition, 8.159 (headline-style capitalization).
"""

import re
from collections.abc import Iterator

from sourcelint import Document, DocumentRule, Draft, Effect, Severity
from sourcelint.reading.form import SMALL, Form, Verb
from sourcelint.reading.labels import Label
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.roles import Role
from sourcelint.reading.words import HONORIFICS, TITLES

from ._menus import is_notice
from ._narrative import tells_a_story
from ._sections import LIST_LABEL, is_an_entry, is_repeated, is_spoken, is_structured, is_title_with_subtitle
from ._segments import Segment, segments

MIN_CONTENT, MAX_WORDS, MIN_TITLE_CASE, REACH = 2, 14, 0.99, 3
ORDINARY = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ’'-]{2,}")
AND = frozenset("and y et e und".split())
ABBREVIATED = re.compile(r"\b(?:\w\.\w{1,3}|vs?|cf|no|nos|vol|p|pp|ed|eds|fig|figs|art|ch|sec|St|Mt|Dr)\.$")
INITIALS = re.compile(r"\b[A-ZÀ-Þ]\.$")
REFERS = ("See", "Cf", "Compare", "Véase", "Voir", "Siehe", "Vgl", "Vedi", "Ver")


class HeadingInProse(DocumentRule):
    """See the module."""

    code, name = "RES105", "heading-in-prose"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "a heading that runs on in prose ({signs})"
    help = "Put it on a line of its own, or leave it out."

    def check(self, document: Document) -> Iterator[Draft]:
        """Flag segments built like titles among the sentences of a paragraph."""
        is_story = tells_a_story(document)
        for segment in self.examined(segments(document)):
            if is_story or segment.block.kind is not BlockKind.PARAGRAPH or segment.alone or segment.is_run_in:
                continue
            evidence = _evidence(segment)
            is_apart = segment.is_reference or segment.fills_lines or segment.is_enclosed
            is_apart = is_apart or segment.role in (Role.TURN, Role.QUOTATION)
            if evidence and not is_apart and not is_an_entry(segment):
                self.recognised()
                yield self.finding(segment.sentence.span, signs=", ".join(evidence))


def _evidence(segment: Segment) -> list[str]:
    form = segment.form
    if segment.is_led_into or not _has_prose_beside(segment):
        return []
    if _is_in_a_list(segment) or (form.words and form.words[0] in REFERS):
        return []
    if form.end not in (".", "") or is_notice(form.text) or segment.sentence.text[0] in "\"“”'‘([«–—-;,_*":
        return []
    if form.is_label(Label.SECTION) and form.words[0][0].isupper():
        return [] if is_structured(segment) else ["name of a section", "between sentences"]
    if not 2 <= len(form.words) <= MAX_WORDS or len(form.content) < MIN_CONTENT or "," in segment.sentence.text:
        return []
    if INITIALS.search(segment.sentence.text[-4:]) or _is_piece(segment) or is_spoken(form):
        return []
    if form.verb is Verb.NONE and is_title_with_subtitle(segment.sentence.text):
        return ["title and subtitle", "no finite verb", "between sentences"]
    if ":" in segment.sentence.text or form.words[0].endswith("ed"):
        return []  # who speaks; "Confirmed also by the General Assembly."
    if segment.document.language == "de" or form.title_case < MIN_TITLE_CASE or form.verb is not Verb.NONE:
        return []  # German gives every noun a capital
    capitals = sum(ORDINARY.fullmatch(word) is not None for word in form.content[1:])
    if _is_name(segment) or capitals < (1 if AND.intersection(form.words) else 2):
        return []  # "Supper at the Anchor."; names that are always written so: "Part of X.500.", "IfStatement"
    return ["title case", "no finite verb", "between sentences"]


def _is_piece(segment: Segment) -> bool:
    """Whether it is a piece of a sentence: up to an abbreviation, in an open bracket, before a note cut in between."""
    text, form, after = segment.sentence.text, segment.form, segment.after
    before = segment.before
    if before is not None and ABBREVIATED.search(before.sentence.text[-12:]):
        return True  # "… on the Canada–U.K. Joint Committee."
    if before is not None and before.form.end == "." and before.form.words[-1:] == form.words[-1:]:
        return True  # "… by Wm. Lund and Wm. Holt": a full stop that only shortens
    if form.words[-1].lower() in ("v", "vs") or text.count("(") > text.count(")"):
        return True
    if after is not None and after.sentence.text[0].islower():
        return not form.end or after.sentence.block == segment.sentence.block  # "To Class II. belong …"
    return not form.end and form.words[0].lower() in SMALL


def _has_prose_beside(segment: Segment) -> bool:
    """Whether a sentence stands near in the same paragraph; residue comes in clusters, so not only next to it."""
    sentences = segment.document.sentences
    near = range(max(0, segment.index - REACH), min(len(sentences), segment.index + REACH + 1))
    block = segment.sentence.block
    return any(sentences[index].block == block and Segment(segment.document, index).is_prose for index in near)


def _is_name(segment: Segment) -> bool:
    """Whether it names somebody by rank, or is two capitals, or repeats three names from beside it, as answers do."""
    form = segment.form
    if form.words[0].lower() in HONORIFICS or form.words[0].lower() in TITLES:
        return True
    is_bare = len(form.words) == len(form.content)
    return is_bare and (len(form.content) < 3 or (len(form.content) == 3 and is_repeated(segment)))


def _is_in_a_list(segment: Segment) -> bool:
    """Whether the segment before opened an enumeration with a colon, or is a case cited before this one."""
    before = segment.before.sentence.text if segment.before is not None else ""
    listed = before.rpartition(":")[2]
    is_open = listed != before and Form(listed).verb is Verb.NONE and len(listed) < 200
    return (
        is_open
        or LIST_LABEL.search(before[-12:]) is not None
        or " v. " in segment.sentence.text
        or " vs. " in segment.sentence.text
    )
