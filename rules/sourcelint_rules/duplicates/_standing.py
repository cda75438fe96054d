"""Whether a repeated sentence is needed where it stands.

In text gathered from several pages a repetition is an accident of the gathering. In a text that somebody wrote it
more often stands there on purpose: a step of a procedure, a clause of a law, the same requirement for the next
device, an abstract and the introduction. Whoever takes it away there breaks the place. What tells an accident is
form, not the words: the line that is printed twice, the paragraph that is pasted in again as a whole, the page that is
taken twice, and the sentence full of names and figures that returns at once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sourcelint import Document
from sourcelint.reading.form import Verb
from sourcelint.reading.layout import Block, BlockKind
from sourcelint.reading.roles import Role
from sourcelint.reading.sentences import Sentence
from sourcelint.reading.spans import within
from sourcelint.reading.verbs import BASE_VERBS
from sourcelint.reading.wording import FIGURE, Wording, is_light, wording

MIN_DISTINCTIVE = 12
"""Words under which a sentence without digits and names is taken for a repetition on purpose: of 26 sentences that
return in 30 speeches, papers and manuals nearly all were."""
MIN_CONTENT = 6
"""Content words and figures that a sentence needs to be recognised apart from its place."""
MIN_PASTED = 25
"""Words of several sentences that nobody writes a second time by chance, whatever they say."""
AT_ONCE = 1_000
"""Characters within which a sentence returns at once."""
REACH = 160
"""Characters at the beginning of a block in which its label stands."""
MIN_SHARED = 3
"""Content words that two parallel paragraphs share at least."""
MIN_DIGITS = 3
ALIKE = 0.5
"""The part of their words that two parallel sentences share, or the headings of two sections that are built alike."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LABELLED = re.compile(
    r"[\W_]*(?:[^\W\d_][\w.-]*(?: [\w.-]+)?:\s"  # "Note: ", "Source: ", "Figure 3: "
    r"|\(?\d{1,4}[a-z]?[.)\]/]|\(?[A-Za-z][.)\]]\s|§|(?:art(?:icle|ikel|ículo|igo)?|sec(?:tion)?|step|part|rule|chapter|exercise|question)\b\.?\s*\d"
    r"|\d{1,3}\s+[^\W\d_]|(?-i:[a-z*†‡]\s+[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_OPENS = re.compile(r"[.!?:…][\"'”’»)]?\s*$")
"""Behind it a capital opens a sentence, and tells of no name."""
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


def is_distinctive(words: Wording) -> bool:
    """Whether a sentence says enough of its own: nobody writes it twice by chance, or for the sound of it."""
    if len(words) < MIN_DISTINCTIVE and not _has_digits(words) and not words.names:
        return False
    return sum(word == FIGURE or not is_light(word) for word in words.words) >= MIN_CONTENT


def distinctive_figures(words: Wording) -> set[str]:
    """The figures of three digits and more that are no years."""
    figures = {figure for figure in words.figures if sum(map(str.isdigit, figure)) >= MIN_DIGITS}
    return {figure for figure in figures if not _YEAR.fullmatch(figure)}


def follows(document: Document, earlier: Sentence, later: Sentence) -> bool:
    """Whether nothing stands between the two copies: the same line printed twice."""
    return not document.text[earlier.end : later.start].strip()


class Standing:
    """What the layout of one written document says of its repetitions."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._headings = [index for index, block in enumerate(document.blocks) if block.kind is BlockKind.HEADING]
        self._pasted: dict[tuple[int, int], bool] = {}

    def is_accident(self, earlier: Sentence, later: Sentence, words: Wording) -> bool:
        """Whether a copy can be left out: its paragraph is pasted in again, or the sentence returns at once."""
        pair = (earlier.block, later.block)
        if pair not in self._pasted:
            self._pasted[pair] = self._is_pasted(*pair)
        return self._pasted[pair] or self._returns_at_once(earlier, later, words)

    def _is_pasted(self, here: int, there: int) -> bool:
        """Whether a paragraph stands there again whole, and the text around it did not ask for it."""
        if here == there or not (self._is_prose(here) and self._is_prose(there)) or self._is_set_in(there):
            return False
        text, blocks = self._document.text, self._document.blocks
        one, other = (wording(text[blocks[index].start : blocks[index].end]) for index in (here, there))
        if one.exact != other.exact or not is_distinctive(other):
            return False
        paragraph = text[blocks[there].start : blocks[there].end]
        sentences = len(self._sentences_of(blocks[there]))
        is_told = _says_who_and_how_many(paragraph, other) and not _leans(paragraph, other)
        if not is_told and (len(other) < MIN_PASTED or sentences < 2):
            return False
        return not (self._are_parallel(here, there) or self._have_parallel_context(here, there))

    def _sentences_of(self, block: Block) -> Sequence[Sentence]:
        return within(self._document.sentences, block.start, block.end)

    def _returns_at_once(self, earlier: Sentence, later: Sentence, words: Wording) -> bool:
        """Whether a sentence that nobody writes twice returns in the same section, in no parallel construction."""
        if later.start - earlier.end > AT_ONCE or self._heading_of(earlier.block) != self._heading_of(later.block):
            return False
        if not _says_who_and_how_many(later.text, words) or _leans(later.text, words):
            return False
        if not self._is_prose(later.block) or _LABELLED.match(later.text[:REACH]) or self._is_set_in(later.block):
            return False
        return self._has_verb(later) and not self._have_parallel_neighbours(earlier, later)

    def _has_verb(self, sentence: Sentence) -> bool:
        return self._document.forms[self._index_of(sentence)].verb is Verb.SURE

    def _have_parallel_neighbours(self, earlier: Sentence, later: Sentence) -> bool:
        """Whether the sentence before the one, or behind it, says with other figures what the other's does."""
        sentences = self._document.sentences
        for step in (-1, 1):
            pair = [self._index_of(sentence) + step for sentence in (earlier, later)]
            if not all(0 <= index < len(sentences) for index in pair):
                continue
            one, other = (wording(sentences[index].text) for index in pair)
            shared = len(set(one.words) & set(other.words))
            if one.exact != other.exact and shared >= ALIKE * max(len(set(one.words)), len(set(other.words)), 1):
                return True
        return False

    def _index_of(self, sentence: Sentence) -> int:
        return bisect_left(self._document.sentences, sentence.start, key=lambda other: other.start)

    def _is_prose(self, index: int) -> bool:
        """Whether a block is a paragraph of its own: no item, step, entry or note with its label, no end of a list."""
        block = self._document.blocks[index]
        if block.kind is not BlockKind.PARAGRAPH or index in self._document.references:
            return False
        head = self._document.text[block.start : min(block.end, block.start + REACH)]
        return not _LABELLED.match(head) and not _is_step(head) and not self._closes_a_list(index)

    def _closes_a_list(self, index: int) -> bool:
        """Whether the block before is a member of a list without an end: the clause closes with this block."""
        if index == 0:
            return False
        block = self._document.blocks[index - 1]
        member = self._document.text[block.start : block.end]
        is_member = block.kind is BlockKind.ITEM or _LABELLED.match(member[:REACH]) is not None
        return is_member and member.endswith((",", ";", " or", " and", " und", " oder", " et", " ou", " y", " o"))

    def _is_set_in(self, index: int) -> bool:
        """Whether a block is shown as an example or a quotation: a colon leads in to it, or it stands farther in."""
        if index == 0:
            return False
        blocks, text = self._document.blocks, self._document.text
        if self._document.roles.get(index) is Role.QUOTATION:
            return True
        before, block = blocks[index - 1], blocks[index]
        return text[before.start : before.end].endswith(":") or _indent(text, block) > _indent(text, before)

    def _heading_of(self, index: int) -> int:
        """The heading under which a block stands; -1 for none."""
        position = bisect_left(self._headings, index)
        return self._headings[position - 1] if position else -1

    def _are_parallel(self, here: int, there: int) -> bool:
        """Whether the two stand in sections that are built alike: the same heading in two chapters."""
        one, other = self._heading_of(here), self._heading_of(there)
        if one == other or one < 0 or other < 0:
            return False
        headings = [self._content_of(index) for index in (one, other)]
        return len(headings[0] & headings[1]) >= ALIKE * max(1, min(map(len, headings)))

    def _have_parallel_context(self, here: int, there: int) -> bool:
        """Whether the paragraph before the one, or behind it, says with other words what the other's does."""
        blocks = self._document.blocks
        for step in (-1, 1):
            if not (0 <= here + step < len(blocks) and 0 <= there + step < len(blocks)):
                continue
            one, other = self._content_of(here + step), self._content_of(there + step)
            if one != other and len(one & other) >= max(MIN_SHARED, ALIKE * min(len(one), len(other))):
                return True
        return False

    def _content_of(self, index: int) -> set[str]:
        """The words of a block that carry content."""
        block = self._document.blocks[index]
        return {word for word in wording(self._document.text[block.start : block.end]).words if not is_light(word)}


def _is_step(text: str) -> bool:
    """Whether a paragraph opens with an imperative: a step of a procedure, a task of an exercise."""
    first = text.split(maxsplit=1)[0].lower() if text else ""
    return first in BASE_VERBS


def _has_digits(words: Wording) -> bool:
    return any(figure[0].isdigit() for figure in words.figures)


def _says_who_and_how_many(text: str, words: Wording) -> bool:
    """Whether a sentence has figures and names; what stands in capitals is loud, or a term, and no name."""
    names = any(
        not text[slice(*words.spans[index])].isupper() and not _OPENS.search(text[: words.spans[index][0]])
        for index in words.names
    )
    return names and _has_digits(words) and is_distinctive(words)


def _indent(text: str, block: Block) -> int:
    """Blanks before the first line of a block."""
    return block.start - 1 - text.rfind("\n", 0, block.start)


def _leans(text: str, words: Wording) -> bool:
    """Whether a sentence hangs on its neighbours: a question, a piece, or what a pronoun opens."""
    if not text.rstrip("\"”»'’) ]0123456789").endswith((".", "!", "…")) or not text[:1].isupper():
        return True
    return bool(_LEANS.intersection(words.words[:2]))
