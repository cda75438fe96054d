"""Whether a repeated sentence is needed where it stands.

In text gathered from several pages a repetition is an accident of the gathering. In a text that somebody wrote it may
be one too (a page taken twice, a line printed twice), but more often the author says it again because the place
needs it: a step of a procedure, a clause of a law, the note under a table, an option of a question. Whoever takes it
away there breaks the place. What decides is form, not the words: how the block is labelled, whether the sentence
leans on the one before it, and how much of its own it says.
"""

from __future__ import annotations

import re

from sourcelint import Document
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.sentences import Sentence
from sourcelint.reading.wording import FIGURE, Wording, is_light

MIN_DISTINCTIVE = 12
"""Words under which a sentence without digits and names is taken for a repetition on purpose: of 26 sentences that
return in 30 speeches, papers and manuals nearly all were."""
MIN_CONTENT = 6
"""Content words and figures that a sentence needs to be recognised apart from its place."""
REACH = 160
"""Characters at the beginning of a block in which its label stands."""
MIN_DIGITS = 3

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LABELLED = re.compile(
    r"[\W_]*(?:[^\W\d_][\w.-]*(?: [\w.-]+)?:\s"  # "Note: ", "Source: ", "Figure 3: "
    r"|\(?\d{1,4}[a-z]?[.)\]]|\(?[A-Za-z][.)\]]\s|§|(?:art(?:icle|ikel|ículo|igo)?|sec(?:tion)?)\b\.?\s*\d"
    r"|\d{1,3}\s+[^\W\d_]|[a-z*†‡]\s+[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_LEANS = frozenset(
    """
    this that these those it they he she such here there thus therefore both neither either another also then
    its their his her
    er sie es dies diese dieser dieses diesen ihr ihre ihren sein seine dabei dazu damit hierzu
    il elle ils elles ce cet cette ces cela leur leurs celui celle
    él ella ellos ellas este esta estos estas esto ese esa eso ello
    ele ela eles elas isso isto esse essa
    esso essa questo questa questi queste ciò
    """.split()
)
"""Words that point back when a sentence opens with them."""


def stands_for_itself(document: Document, sentence: Sentence, words: Wording) -> bool:
    """Whether a sentence of a written text can be left out where it returns."""
    if not is_distinctive(words) or _leans(sentence, words):
        return False
    block = document.blocks[sentence.block]
    if block.kind is not BlockKind.PARAGRAPH or sentence.block in document.references:
        return False
    head = document.text[block.start : min(block.end, block.start + REACH)]
    if _closes_a_list(document, sentence):
        return False
    return not _LABELLED.match(head) and not _LABELLED.match(sentence.text[:REACH])


def is_distinctive(words: Wording) -> bool:
    """Whether a sentence says enough of its own: nobody writes it twice by chance, or for the sound of it."""
    has_marks = any(figure[0].isdigit() for figure in words.figures) or bool(words.names)
    if len(words) < MIN_DISTINCTIVE and not has_marks:
        return False
    return sum(word == FIGURE or not is_light(word) for word in words.words) >= MIN_CONTENT


def distinctive_figures(words: Wording) -> set[str]:
    """The figures of three digits and more that are no years."""
    figures = {figure for figure in words.figures if sum(map(str.isdigit, figure)) >= MIN_DIGITS}
    return {figure for figure in figures if not _YEAR.fullmatch(figure)}


def _leans(sentence: Sentence, words: Wording) -> bool:
    """Whether the sentence hangs on its neighbours: a question, a piece, or what a pronoun opens."""
    text = sentence.text
    if not text.rstrip("\"”»'’) ]0123456789").endswith((".", "!", "…")) or not text[0].isupper():
        return True
    return bool(_LEANS.intersection(words.words[:2]))


def follows(document: Document, earlier: Sentence, later: Sentence) -> bool:
    """Whether nothing stands between the two copies: the same line printed twice."""
    return not document.text[earlier.end : later.start].strip()


def _closes_a_list(document: Document, sentence: Sentence) -> bool:
    """Whether the block before is a member of a list without an end: the clause closes with this sentence."""
    if sentence.block == 0:
        return False
    block = document.blocks[sentence.block - 1]
    member = document.text[block.start : block.end]
    is_member = block.kind is BlockKind.ITEM or _LABELLED.match(member[:REACH]) is not None
    return is_member and member.endswith((",", ";", " or", " and", " und", " oder", " et", " ou", " y", " o"))
