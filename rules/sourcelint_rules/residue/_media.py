"""Pictures, files and addresses in a segment: what is a caption, and what nothing in the sentence cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sourcelint.reading.code import inside as is_code
from sourcelint.reading.enclosures import enclosed
from sourcelint.reading.form import SMALL, TOKEN, Form, Verb
from sourcelint.reading.labels import Label, cover
from sourcelint.reading.roles import Role

from ._segments import Segment

ADDRESS = re.compile(r"(?<![@/])(?:https?://|ftp://|www\.)[^\s<>\"”’»|\[\]`]{3,2000}", re.IGNORECASE)
FILE = re.compile(
    r"(?<![\w./@-])[\w-]{1,100}(?:\.[\w-]{1,40}){0,3}\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?|mp[34]|avi|mov|webm|swf)\b",
    re.IGNORECASE,
)
DOCUMENT = re.compile(r"[\w()-]{1,100}(?:\.[\w-]{1,40}){0,3}\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|odt|ods)", re.IGNORECASE)
IS_MEDIA = re.compile(r"\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?|mp[34]|avi|mov|webm|swf)(?:[?#]\S*)?$", re.IGNORECASE)
PLACEHOLDER = re.compile(
    r"[\[(](?:image|photo|picture|video|figure|graphic|logo|imagen|foto|bild|imagem|immagine|vidéo|illustration)"
    r"(?:\s*:[^\])]{0,200}|(?P<number>\s+\d{1,3})|(?P<word>(?=\))))?[\])]|!\[[^\]]{0,300}\]\([^)]{0,500}\)",
    re.IGNORECASE,
)
FIGURE = re.compile(r"(?:image|video|audio)::[^\s\[\]]{1,300}\[[^\]]{0,300}\]")
"""A figure on its own line of an AsciiDoc text."""
CITES = re.compile(
    r"(?:\b(?:sources?|see|at|from|via|available|visit|online|retrieved|accessed|website|site|url|link|doi|in|on|to|address"
    r"|page|homepage|web|fuentes?|véase|ver|en|consultad[oa]|disponible|sitio|página|voir|sur|à|consulté|quelle|siehe"
    r"|unter|auf|abgerufen|fonte|disponível|vedi|su|see also|cf|download|report|dataset|data)\b[:.,]?\s*"
    r"|[(<\[:]\s*[\"']?"
    r"|\b(?:1[5-9]|20)\d\d[)\]]?[,.:]?\s+)$",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"^[(\[]?(?:photo|photograph|image|picture|illustration|video|foto|fotografía|imagen|crédit photo|bild|imagem"
    r"|immagine|bildquelle|bildnachweis|credit|file photo|caption)s?(?:\s+(?:credit|by|courtesy of|source|de|von|di"
    r"|illustration))?\s*(?::|©|/|\bby\b|\bcourtesy\b)"
    r"|^[(\[]?(?:image|photo|video|picture|media) (?:copyright|caption|source|credit|courtesy)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"^(?:figure|fig\.?|photo|image|picture|plate|abbildung|abb\.?|figura|foto|bild)\s+\d{1,3}[.:]?\s", re.IGNORECASE
)
BRACKETED = re.compile(r"\([^()]{0,200}\)")
MAX_ENTRY = 500
MAX_CREDIT_WORDS, MAX_ENTRY_WORDS, MAX_REST_WORDS = 30, 12, 3


def caption(segment: Segment) -> str:
    """What makes the whole segment a caption, a credit or a label of a picture; nothing otherwise."""
    form, text = segment.form, segment.sentence.text
    if len(form.words) > MAX_CREDIT_WORDS or form.verb > Verb.WEAK:
        return ""
    if segment.alone and FIGURE.fullmatch(text):
        return ""
    if CREDIT.match(text):
        return "credit of a picture"
    if (
        len(text) < 80
        and form.labels
        and cover(list(form.labels), [Label.MEDIA])[1] == len(form.labels)
        and len(form.labels) > 1
    ):
        return "label of a picture or player"
    if not segment.alone and _is_carried_by_an_address(text):
        return "address among pieces that make no statement"
    if DOCUMENT.fullmatch(text.rstrip(". ")):
        return "name of a file"
    numbered = NUMBERED.match(text)
    if numbered and form.verb is Verb.NONE and not segment.alone and not text[numbered.end() :].lstrip()[:1].islower():
        return "caption without a statement"
    return ""


def _is_carried_by_an_address(text: str) -> bool:
    """Whether an address stands between commas, and what stands around it has no verb."""
    match = ADDRESS.search(text)
    if match is None or Form(text[: match.start()] + text[match.end() :]).verb is not Verb.NONE:
        return False
    return text[: match.start()].rstrip().endswith((",", ";", "|")) and match.group().endswith((",", ";"))


def inside(segment: Segment) -> Iterator[tuple[int, int, str]]:
    """Addresses, files and placeholders that nothing in the sentence cites."""
    text = segment.sentence.text
    for match in PLACEHOLDER.finditer(text):
        if (match["number"] is not None or match["word"] is not None) and not (segment.alone and match.group() == text):
            continue  # "(Figure 1)" refers to a picture, "(photo)" says that there is one
        if match.group().startswith("!") and segment.alone:
            continue  # a figure of a Markdown text
        yield match.start(), match.end(), "placeholder of a picture"
    taken = -1
    code, offset = segment.document.code, segment.sentence.start
    for match in ADDRESS.finditer(text):
        taken = match.end()
        if is_code(offset + match.start(), code):
            continue
        end = match.start() + len(match.group().rstrip(".,;:!?)]"))
        address = text[match.start() : end]
        is_media = IS_MEDIA.search(address[-200:]) is not None
        if not is_media and _is_pointed_to(segment, match.start(), end):
            continue
        if text.startswith("[", match.end()) and "]" in text[match.end() :]:
            continue  # a link of AsciiDoc: the address, and in brackets what it says
        if text[max(0, match.start() - 2) : match.start()].endswith(("](", "(", "<", "[", '="', "='", '">', "'>")):
            continue  # a link, the attribute of a tag, or the text between two tags
        yield match.start(), end, "address of a media file" if is_media else "bare address"
    for match in FILE.finditer(text):
        if match.start() >= taken and _is_dropped(segment, match) and not is_code(offset + match.start(), code):
            yield match.start(), match.end(), "name of a media file"


def _is_pointed_to(segment: Segment, start: int, end: int) -> bool:
    """Whether the words around an address, or what stands around these, say what it is there for."""
    if segment.role in (Role.TURN, Role.RECORD):
        return True
    offset = segment.sentence.start
    if enclosed(offset + start, offset + end, segment.document.enclosures):
        return True
    return _is_needed(segment.sentence.text, start, end) or _is_cited(segment, start) or _is_entry(segment, start)


def _is_needed(text: str, start: int, end: int) -> bool:
    """Whether the sentence would not be whole without the address.

    It ends with it, a mark sets it off, or the word before wants an object: "find it on", "is", "visiting".
    """
    before, after = text[:start].rstrip(), text[end:].lstrip()
    if not before:
        return False
    if before[-1] in "\"“«‘'`=–—-→>»":
        return True
    words = TOKEN.findall(before[-40:])
    if not after or after[0] in ".;:)]}\"”»’'`(–—" or after.startswith("--"):
        return Form(before).verb > Verb.NONE or before[-1] in ",;:" or not words
    return before[-1].isalpha() and bool(words) and (words[-1].lower() in SMALL or words[-1].endswith(("ing", "ed")))


def _is_dropped(segment: Segment, match: re.Match[str]) -> bool:
    """Whether the name of a file is no part of a statement: no verb beside it, or a sentence starts after it."""
    if segment.form.verb is Verb.NONE:
        return not _is_cited(segment, match.start())
    rest = segment.sentence.text[match.end() :].lstrip()
    return match.start() == 0 and rest[:1].isupper()


def _is_cited(segment: Segment, position: int) -> bool:
    """Cited by the words before it, announced by the segment before, or the only thing on a line after a title."""
    before = segment.sentence.text[max(0, position - 60) : position]
    if CITES.search(before):
        return True
    if before.strip(" •*-–—[]0123456789.)§o\t"):
        return False
    return segment.is_led_into or segment.alone


def _is_entry(segment: Segment, position: int) -> bool:
    """A line of its own that names what the address leads to, and says nothing else."""
    text = segment.sentence.text
    if len(text) > MAX_ENTRY:
        return False
    named, rest = Form(text[:position]), Form(ADDRESS.sub(" ", BRACKETED.sub(" ", text[position:])))
    is_short = len(named.words) <= MAX_ENTRY_WORDS and len(rest.words) < MAX_REST_WORDS
    return segment.alone and is_short and named.verb is Verb.NONE
