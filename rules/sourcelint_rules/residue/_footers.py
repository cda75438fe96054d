"""The foot of a page: short lines without a statement after the last paragraph."""

from __future__ import annotations

import re

from sourcelint import Document
from sourcelint.reading.form import Form, Verb
from sourcelint.reading.layout import BlockKind

ONE_LINE = "line without a statement after the last paragraph"
"""As likely the heading of what was cut off as a part of a page."""
MIN_PROSE_BLOCKS = 2
MIN_PROSE_SHARE = 0.5
"""Of the blocks above, the share that must be paragraphs with an end, before a missing end means anything."""
MAX_LINES, MAX_WORDS = 40, 14
MONTHS = (
    "january february march april may june july august september october november december enero febrero marzo abril "
    "mayo junio julio agosto septiembre octubre noviembre diciembre janvier février mars avril mai juin juillet août "
    "septembre octobre novembre décembre januar februar märz juni juli oktober dezember janeiro fevereiro março maio "
    "junho julho setembro outubro novembro dezembro gennaio febbraio aprile maggio giugno luglio settembre ottobre "
    "dicembre"
).split()
DATE = re.compile(r"\b(?:" + "|".join(MONTHS) + r")\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}", re.IGNORECASE)
VALEDICTION = re.compile(
    r"\b(?:sincerely|regards|faithfully|truly|respectfully|cordially|yours|atentamente|cordialmente|saludos|saludo"
    r"|cordialement|salutations|grüßen|grüße|hochachtungsvoll|atenciosamente|cumprimentos|saluti|thank you|thanks"
    r"|signed|firmado|signé|gezeichnet|gez)\b",
    re.IGNORECASE,
)
SIGNED = re.compile(
    r"(?<![\w.])(?-i:[A-Z]\. [A-ZÀ-Þ][a-zß-ÿ])|\S@\S"
    r"|^\d{1,2}\.\d"
    r"|^(?:for|on behalf of|por|pour|für|chapter|part|section|book|appendix|annex|volume)\b"
    r"|^\[[^\]]{1,80}\]:\s"
    r"|\b(?:phone|tel|telephone|fax|e-?mail|teléfono|téléphone|telefon|telefone)\b\W*:",
    re.IGNORECASE,
)
"""Who wrote it, for whom, where the author lives, titles with numbers: how papers, treaties and letters end."""
REFERENCE = re.compile(r"\(\d{4}\)|\b\d{4}\.|\bpp?\. ?\d|\bvol\b|\bdoi\b|https?:|\[\d+\]", re.IGNORECASE)


def footer_blocks(document: Document) -> dict[int, str]:
    """Blocks of the footer with the evidence; empty when the text has no narrative that ends before them."""
    blocks = document.blocks
    last_prose, prose = _prose(document)
    first = last_prose + 1
    if prose < MIN_PROSE_BLOCKS or prose < MIN_PROSE_SHARE * first or not 0 < len(blocks) - first <= MAX_LINES:
        return {}
    texts = [document.text[block.start : block.end] for block in blocks[first:]]
    if VALEDICTION.search(document.text[blocks[last_prose].end - 60 : blocks[last_prose].end]):
        return {}
    if any(VALEDICTION.search(text) for text in texts) or any(
        block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) for block in blocks[first:]
    ):
        return {}
    forms = [Form(text) for text in texts]
    if any(not 0 < len(form.words) <= MAX_WORDS or form.verb > Verb.NONE or form.is_closed for form in forms):
        return {}
    if any(text[0] in "\"“«„'‘—–-" for text in texts):
        return {}
    if any(DATE.search(text) or REFERENCE.search(text) or SIGNED.search(text) for text in texts):
        return {}
    if len(texts) == 1 and (_is_name(forms[0]) or len(forms[0].words) == 1):
        return {}
    signs = ONE_LINE if len(texts) == 1 else f"{len(texts)} lines without a statement after the last paragraph"
    return dict.fromkeys(range(first, len(blocks)), signs)


def _prose(document: Document) -> tuple[int, int]:
    """The last block that holds prose with an end, and how many there are."""
    last, count, seen = -1, 0, -1
    for sentence, form in zip(document.sentences, document.forms, strict=True):
        if sentence.block != seen and form.is_closed and form.verb > Verb.NONE and len(form.words) > 5:
            count, last, seen = count + 1, sentence.block, sentence.block
    return last, count


def _is_name(form: Form) -> bool:
    """Two or three capitalised words and nothing else: who wrote the text may stand there alone."""
    return len(form.words) == len(form.content) <= 3 and form.title_case == 1.0
