"""Rows of short lines that are a menu: many, alike, without an end, and some of them labels."""

from __future__ import annotations

from sourcelint import Document
from sourcelint.reading.form import Form, Verb
from sourcelint.reading.layout import BlockKind

from ._menus import label_share

MIN_ROW = 4
MAX_WORDS = 5
MIN_LABEL_SHARE = 0.4
"""Of the lines in a row, the share that must be labels by the vocabulary: a list of names has none."""


def menu_blocks(document: Document) -> dict[int, str]:
    """Blocks that stand in such a row, with the evidence."""
    found: dict[int, str] = {}
    row: list[int] = []
    labels = 0
    for index, block in enumerate(document.blocks):
        text = document.text[block.start : block.end] if block.end - block.start < 80 else ""
        if text and block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and _is_short(Form(text)):
            row.append(index)
            labels += label_share(text) >= 0.75
            continue
        _close(document, row, labels, found)
        row, labels = [], 0
    _close(document, row, labels, found)
    return found


def _is_short(form: Form) -> bool:
    return 0 < len(form.words) <= MAX_WORDS and not form.end and form.verb is Verb.NONE


def _close(document: Document, row: list[int], labels: int, found: dict[int, str]) -> None:
    if row and row[-1] + 1 < len(document.blocks) and document.blocks[row[-1]].kind is BlockKind.HEADING:
        row = row[:-1]  # the title of what follows
    if len(row) >= MIN_ROW and labels >= MIN_LABEL_SHARE * len(row):
        found.update(dict.fromkeys(row, f"row of {len(row)} short lines, {labels} of them labels"))
