"""What looks like a label, a title or a list of titles and belongs to the text; what is a title beyond doubt."""

from __future__ import annotations

import re

from sourcelint import Document
from sourcelint.reading.dating import stitched
from sourcelint.reading.form import Form, Verb
from sourcelint.reading.labels import Label
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.set_off import without

from ._menus import COPYRIGHT_NOTICE, SITE, is_notice
from ._page_voice import voice_of_the_page
from ._segments import Segment

LIST_LABEL = re.compile(r"[;:,] (?:and |or |y |et |und )?\(?\d{1,2}[.)]$")
"""The number of the next member, behind the last one: ``…; and 4.``"""
RIGHTS_SECTION = re.compile(
    r"[#\s*\d.]*(?:full )?(?:copyright|licen[cs]e|legal)(?: and \w+)?(?: (?:notice|statement|information|terms))?\W*$",
    re.IGNORECASE,
)
ENTRIES, MIN_ALIKE, MAX_PIECE = 15, 2, 14
"""Segments on either side among which the entries of a catalogue are looked for; others that open with one word;
the words of one."""
MIN_PARAGRAPH, MAX_PARTS = 120, 12
"""Characters of a paragraph; sentences between the parts of an abstract."""
HEADING_TAG = re.compile(r"<h[1-6][ >]")
ACTIONS = frozenset(
    """
    back skip jump go return read view see show hide close open click tap print share send email save download get
    log sign subscribe follow find learn search browse contact join visit watch listen continue load toggle volver
    ir leer ver imprimir compartir retour haut lire voir imprimer partager zurück nach zum lesen drucken teilen
    voltar ler imprimir torna leggi stampa
    """.split()
)
"""What a button does; a heading without marks opens with none of these, if it has more words."""
JOINING = frozenset("and or but y o pero et ou mais und oder aber e mas ma".split())
INTERFACE = frozenset(
    """
    button buttons menu menus dialog dialogs click window windows option options command commands keyboard mouse toolbar
    tab tabs checkbox cursor default file files directory package packages
    """.split()
)
"""Words with which a manual speaks of a program, each a few times."""
MIN_SPOKEN, MIN_SHARE_SPOKEN = 12, 0.1
FAR_FROM_ENDS = 30
"""Sentences between a notice and the next end of the text: the frame of a page is no farther away."""
MIN_TEXT = 12
"""Words of a sentence that is the text below a heading, and no label beside it."""
POINTING = frozenset("this that these those hence thus his her their its our your my here there you me us".split())
"""Words with which a speaker points at what was said. A title writes them with a capital, as all but its smallest."""


def may_enumerate(segment: Segment) -> bool:
    """Whether an enumeration of titles can be told: no item or heading, and no language that gives nouns capitals."""
    is_marked = segment.block.kind in (BlockKind.ITEM, BlockKind.HEADING)
    return not is_marked and not segment.is_led_into and segment.document.language != "de"


def is_part_of_the_text(segment: Segment) -> bool:
    """Whether a label is a word of a sentence that lines cut, or a heading above its own text."""
    text, below = segment.sentence.text, segment.after
    if text[0].islower() and (not segment.alone or (below is not None and below.sentence.text[0].islower())):
        return True
    if segment.is_run_in and (text[0] in "*_" or len(segment.form.labels) == 1):
        return True  # a heading set in front of its text; the word of a glossary
    if segment.form.labels[0] in JOINING:
        return True  # "And to take action."
    return segment.block.level > 0 and below is not None and below.is_prose


def heads_text(segment: Segment) -> bool:
    """Whether a label is marked as heading or item, or heads what stands below it, with a colon or on its own line."""
    if segment.block.level or HEADING_TAG.match(segment.sentence.text) or is_section_on_rights(segment):
        return True
    below, labels = segment.after, segment.form.labels
    if below is None or (len(labels) > 1 and labels[0] in ACTIONS):
        return False
    if segment.form.end == ":":
        return below.is_prose or below.block.kind is BlockKind.ITEM
    if not SITE.isdisjoint(labels):
        return False
    if segment.index == 0 and segment.alone:
        return True  # the title of the document
    if not segment.is_heading or below.sentence.block == segment.sentence.block:
        return False
    if below.is_heading and below.after is not None:
        below = below.after  # a heading above a heading
    return below.block.kind is BlockKind.PARAGRAPH and len(below.form.words) >= MIN_TEXT


def is_head_of_figures(segment: Segment) -> bool:
    """Whether numbers stand on the next lines: the cell of a table that was laid out line by line."""
    below = segment.after
    beyond = below.after if below is not None else None
    return any(other is not None and other.alone and not other.form.words for other in (below, beyond))


def is_section_on_rights(segment: Segment) -> bool:
    """Whether a notice, or the heading above it, is a section of the text: text goes on below, and no end follows."""
    blocks, text = segment.document.blocks, segment.document.text
    index = segment.sentence.block
    above = [
        blocks[number] for number in range(max(0, index - 2), index + 1) if blocks[number].kind is BlockKind.HEADING
    ]
    if any(block.level and RIGHTS_SECTION.match(text[block.start : block.end]) for block in above):
        return True
    headed = any(RIGHTS_SECTION.match(text[block.start : block.end]) for block in above)
    below = blocks[index + 1 : index + 4]
    return headed and any(block.kind is BlockKind.PARAGRAPH and len(block.span) > MIN_PARAGRAPH for block in below)


def is_cited_or_shown(segment: Segment) -> bool:
    """Whether a notice is only quoted, or shown as an example far from both ends of a text that one hand wrote."""
    document, sentence = segment.document, segment.sentence
    own = without(document.text, sentence.start, sentence.end, document.set_off)
    if not (is_notice(own) or voice_of_the_page(own)):
        return True
    from_ends = min(segment.index, len(document.sentences) - 1 - segment.index)
    return is_notice(own) == COPYRIGHT_NOTICE and from_ends >= FAR_FROM_ENDS and not stitched(document)


def is_manual(document: Document) -> bool:
    """Whether a text explains a program: its sentences speak of buttons, menus and windows all the time."""
    vocabulary = document.vocabulary
    spoken = sum(vocabulary.get(word, 0) for word in INTERFACE)
    return spoken >= MIN_SPOKEN and spoken >= MIN_SHARE_SPOKEN * len(document.sentences)


def is_spoken(form: Form) -> bool:
    """Whether a segment without a verb points back, holds members of a list, or opens as no title does."""
    if (
        form.text[0].islower()
        or ";" in form.text
        or "—" in form.text
        or "§" in form.text
        or (len(form.words[0]) == 1 and form.text[1:2] == ".")
    ):
        return True
    return not POINTING.isdisjoint(form.words)


def is_title_with_subtitle(text: str) -> bool:
    """``Safety in custody statistics: England and Wales``: after the colon nothing but capitals."""
    head, colon, rest = text.partition(": ")
    after = Form(rest)
    return bool(colon) and len(head.split()) > 1 and len(after.content) > 1 and after.title_case == 1.0


def is_structured(segment: Segment) -> bool:
    """Whether its paragraph is an abstract in parts, with a name of one word before each: ``Methods. … Results. …``."""
    if len(segment.form.words) > 1:
        return False
    forms = segment.document.forms
    near = range(max(0, segment.index - MAX_PARTS), min(len(forms), segment.index + MAX_PARTS + 1))
    block = segment.sentence.block
    names = [index for index in near if len(forms[index].words) == 1 and forms[index].is_label(Label.SECTION)]
    return sum(segment.document.sentences[index].block == block for index in names) > 1


def is_repeated(segment: Segment) -> bool:
    """Whether a sentence beside it uses the same words: then it is an answer or an echo, not a title."""
    words = set(segment.form.labels)
    if segment.before is not None and segment.before.form.labels[-len(words) :] == segment.form.labels:
        return True  # "… face it as one nation. One nation."
    return any(
        other is not None and len(words & set(other.form.labels)) * 2 >= len(words) and len(other.form.labels) < 12
        for other in (segment.before, segment.after)
    )


def is_an_entry(segment: Segment) -> bool:
    """Whether pieces stand all around, most of them or some that open with the same word: entries of a catalogue."""
    forms = segment.document.forms[max(0, segment.index - ENTRIES) : segment.index + ENTRIES + 1]
    pieces = [form.words[0] for form in forms if form.words and len(form.words) <= MAX_PIECE and form.verb is Verb.NONE]
    least = 1 / 2 if pieces.count(segment.form.words[0]) > MIN_ALIKE else 2 / 3
    return len(pieces) > least * len(forms)
