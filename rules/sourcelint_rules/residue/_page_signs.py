"""What makes one segment navigation by its own form: a notice, the voice of the page, a menu, a label."""

from __future__ import annotations

import re

from sourcelint.reading.code import inside
from sourcelint.reading.roles import Role

from ._menus import SECTION_TITLES, is_download, is_labelled_list, is_notice, is_separated_menu, label_share
from ._page_voice import is_about, voice_of_the_page
from ._sections import (
    heads_text,
    is_cited_or_shown,
    is_head_of_figures,
    is_manual,
    is_part_of_the_text,
    is_section_on_rights,
)
from ._segments import Segment
from ._widgets import labels_of_widget

MIN_LABEL_SHARE, MAX_LABEL = 0.99, 80
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")


def signs_of_the_page(segment: Segment) -> str:
    """What in the form of a segment is of the page and not of its text, or nothing."""
    text = TAG.sub(" ", segment.sentence.text) if "</" in segment.sentence.text else segment.sentence.text
    if evidence := is_notice(text) or voice_of_the_page(text):
        is_the_texts = is_section_on_rights(segment) or is_about(text, segment.document.vocabulary)
        return "" if is_the_texts or is_cited_or_shown(segment) else evidence
    if len(text) > 300 or inside(segment.sentence.start, segment.document.code):
        return ""
    if is_separated_menu(text):
        return "short parts between separators"
    if is_download(text):
        return "file to download, with its size"
    if is_labelled_list(text) and segment.role is not Role.RECORD:
        return "label with a list behind it"
    share = label_share(text)
    if share < MIN_LABEL_SHARE or segment.is_led_into or segment.role is Role.CONTENTS:
        return ""
    if labels_of_widget(segment.form) or is_part_of_the_text(segment) or is_head_of_figures(segment):
        return ""  # share-widget speaks, or nothing
    is_title = heads_text(segment) or (segment.alone and segment.form.labels in SECTION_TITLES)
    if (is_title or is_manual(segment.document)) and not _has_label_beside(segment):
        return ""  # "Services" above a paragraph about services; "Reset" above what the button does
    return "interface label, " + ("own line" if segment.alone else "between sentences")


def _has_label_beside(segment: Segment) -> bool:
    beside = [other for other in (segment.before, segment.after) if other and len(other.sentence.text) < MAX_LABEL]
    if segment.is_heading:
        beside = [other for other in beside if not (other.is_heading and heads_text(other))]
    return any(label_share(other.sentence.text) >= MIN_LABEL_SHARE for other in beside)
