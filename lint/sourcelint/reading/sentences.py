"""Sentences, and the segments of a text that stand where sentences stand.

The boundaries come from nupunkt (Punkt: T. Kiss and J. Strunk, Unsupervised Multilingual Sentence Boundary
Detection, Computational Linguistics 32, 2006). What text taken from pages does to boundaries is judged here
once more: cuts marked by an ellipsis, a missing blank after the full stop, words that are taken for
abbreviations, bullets inside a paragraph, a dateline after an abbreviation. Everything looks at a bounded
window around one mark, so that the time is linear in the text, however long the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading.layout import Block, BlockKind
from sourcelint.reading.words import (
    LEADING,
    MONTHS_AFTER_ORDINAL,
    NAME_PARTICLES,
    OPENERS,
    PARTICLES_ONLY,
    TITLES,
    TRAILING,
)

if TYPE_CHECKING:
    from sourcelint.document import Document

WINDOW = 300
"""Code points that a decision about one boundary looks at, to either side."""

END = re.compile(
    r"(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>(?:[\"'”’»)\]*_]|\[\d{1,3}\]){0,6}+)"
    r"(?P<gap>\s*+)(?P<open>(?:!?\[|[\"'“‘(¿¡„*_]|«[ \u00a0\u202f]?|\.\.\.|…){0,3}+)(?=(?P<next>\w))"
)
INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.){1,3}[A-ZÀ-Þ]")
BULLET = re.compile(r"(?:(?<=\s)|^)(?P<bullet>[•‣▪●◦○■□▸►]|\\?\*)[ \t\u00a0]*(?=[^\s,;:.)\]=])")
SENTENCE_END_BEFORE = re.compile(r"[.!?;:…][\"'”’»)\]]*\s*$")
LIST_MARK = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z]|[ivx]{1,5})[.)]$")
CITED = re.compile(  # …the end of a quotation, and where it is from: ``grow."_ [Op. Cit., p. 28] As such``
    r"[.!?…][*_]{0,2}[\"”»’][*_]{0,2}\s{1,3}(?P<open>\[)[^\[\]]{3,250}\](?P<gap>\s+)(?=[\"“*_(]{0,3}[A-ZÀ-Þ])"
)
DATELINE = re.compile(r"[A-ZÀ-Þ]{3,}(?:[ -][A-ZÀ-Þ]{2,}){0,3}(?:, [A-Z][\w.]{1,12}){0,2} ?(?:\(|—|–|-{1,2} )")
WORD = re.compile(r"[\w'’-]+")
JOINED_WORD = re.compile(r"[^\W\d_]+(?=[\s,;:?!’']|$)")
ADDRESS = re.compile(r"[/@\\_=]|www", re.IGNORECASE)
CLOSING = ")]”’»,;:"
PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»", "„": "“"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or sentence-like segment, without the blanks around it; ``block`` indexes the blocks."""

    start: int
    end: int
    text: str
    block: int

    @property
    def span(self) -> Span:
        """The sentence's span."""
        return Span(self.start, self.end)


def read_sentences(document: Document) -> tuple[Sentence, ...]:
    """Split every block into sentences, in order; a row of a table is one segment, code has none."""
    return tuple(
        Sentence(start, end, document.text[start:end], index)
        for index, block in enumerate(document.blocks)
        for start, end in _segments(document.text, block)
    )


def _segments(text: str, block: Block) -> Iterator[tuple[int, int]]:
    if block.kind is BlockKind.CODE:
        return
    if block.kind is BlockKind.HEADING:
        yield block.start, block.end
        return
    if block.kind is BlockKind.TABLE:
        for row in re.finditer(r"\S[^\n]*", text[block.start : block.end]):
            yield block.start + row.start(), block.start + len(row.group().rstrip()) + row.start()
        return
    for start, end in _split(text[block.start : block.end]):
        yield block.start + start, block.start + end


def _split(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of one paragraph or item."""
    import nupunkt

    # Where a sentence starts -> where the one before it ended.
    found = nupunkt.sentence_spans(text, paragraph_breaks=False, line_breaks=False)
    starts = {
        below[0]: above[1]
        for above, below in pairwise(found)
        if not (above[1] == below[0] and text[below[0]] in CLOSING)  # "(such talk!), and then"
        and not _goes_on_behind(text, above[1], below[0])
    }
    latest = 0
    for match in END.finditer(text):
        start = match.start("open")
        decision = _decide(text, match, latest)
        if _drop(starts, match.start("close"), match.end("close")) and decision is None:
            decision = True  # nupunkt began the sentence with the note mark or quote that closes the one before
        if _drop(starts, start + 1, match.end()):
            decision = True  # … or inside the marks that open the next one: ``![``
        if decision is True:
            starts.setdefault(start, match.end("close"))
        elif decision is False:
            starts.pop(start, None)
        if start in starts:
            latest = start
    for match in CITED.finditer(text):
        _drop(starts, match.start("open"), match.end())
        starts[match.end()] = match.start("gap")
    for match in BULLET.finditer(text):
        if _opens_item(text, match):
            starts.pop(match.start(), None)
            starts[match.end()] = match.start()
    yield from _spans(text, starts)


def _goes_on_behind(text: str, stop: int, start: int) -> bool:
    """Whether a title or an exclamation ends here, and not the sentence: ``[*Strike!* , p. 5]``, ``[Why? ](a.md)``."""
    is_mark = text[start] in ",;:" and text[start + 1 : start + 2].isspace()
    stopped = text[max(0, stop - 6) : stop].rstrip('"”’»*_ )]')
    return text.startswith("](", start) or (is_mark and stopped.endswith(("!", "?")))


def _drop(starts: dict[int, int], begin: int, end: int) -> bool:
    """Forget the sentences that start in a range; whether there were any."""
    dropped = [starts.pop(position) for position in range(begin, end) if position in starts]
    return bool(dropped)


def _spans(text: str, starts: dict[int, int]) -> Iterator[tuple[int, int]]:
    begin = 0
    for start in sorted(starts):
        segment = text[begin : starts[start]]
        bare = segment.strip()
        if bare and not (LIST_MARK.match(bare) and len(bare) <= 12):
            offset = begin + len(segment) - len(segment.lstrip())
            yield offset, offset + len(bare)
        elif bare:
            continue  # a list mark belongs to what it counts
        begin = start
    segment = text[begin:]
    if bare := segment.strip():
        offset = begin + len(segment) - len(segment.lstrip())
        yield offset, offset + len(bare)


def _decide(text: str, match: re.Match[str], latest: int) -> bool | None:
    """Whether a sentence ends at the mark; None leaves it to nupunkt."""
    mark, following = match.group("mark"), match.group("next")
    is_ellipsis = "…" in mark or mark.startswith("...")
    if not match.group("gap"):
        return _decide_joined(text, match, is_ellipsis)
    token = _token(text, match.start())
    if following.islower():
        is_inner = is_ellipsis or bool(match.group("close").strip("])*_")) or _is_abbreviation(token)
        return False if is_inner else None
    if is_ellipsis:
        return not _is_inside_brackets(text, latest, match.start(), match.end("close"))
    if "." not in mark:
        return None
    if not token:
        return True
    return _decide_stop(text, match, token)


def _decide_stop(text: str, match: re.Match[str], token: str) -> bool | None:
    """A full stop, a blank, and then a capital, a digit or an opening mark."""
    bare = token.lower()
    word = WORD.match(text, match.end())
    following = word.group() if word and not match.group("close") else ""
    opener = following[:1].isupper() and following.lower() in OPENERS
    if bare in TITLES and (token[:1].isupper() or bare == "hon") and not opener:
        return False  # parliaments write "hon. Members"
    if len(token) == 1 and token.isalpha():
        return _after_initial(token, following, opener)
    if "." in token and max(map(len, token.split("."))) > 3:
        return True  # a file, a domain: what follows its stop begins a sentence
    if "." in token:
        if bare in ("e.g", "i.e", "z.b", "d.h", "p.ej", "c.f", "u.a"):
            return False
        if INITIALS.fullmatch(token) and following.lower() in PARTICLES_ONLY:
            return False  # "W.E.B. Du Bois"
        return True if opener or DATELINE.match(text, match.end(), match.end() + WINDOW) else None
    if bare in LEADING:
        return True if opener and following.lower() not in NAME_PARTICLES else False if following else None
    if bare == "al" and match.group("open").startswith("["):
        return False  # "Holt et al. [12] have shown"
    if bare in TRAILING:
        return True if opener or match.group("open").strip("(*_") else None
    if token.isdigit() and following.lower() in MONTHS_AFTER_ORDINAL:
        return False
    if match.group("next").isdigit() and not match.group("close"):
        return True if token.isalpha() and token.islower() and len(token) > 2 else None
    if token.islower() and token.isalpha() and len(token) > 1:
        return True
    return None


def _after_initial(token: str, following: str, opener: bool) -> bool | None:
    """``J. Smith`` and ``vitamin C. The``."""
    if opener and following.lower() not in NAME_PARTICLES:
        return True
    return False if token.isupper() and following[:1].isupper() else None


def _decide_joined(text: str, match: re.Match[str], is_ellipsis: bool) -> bool | None:
    """A mark with no blank after it: ``background.Women``, but not ``example.Org`` or ``Ph.D``."""
    word = JOINED_WORD.match(text, match.end())
    token = _token(text, match.start()).rpartition(".")[2]
    if word is None or not word.group()[0].isupper() or not token:
        return None
    if not word.group()[1:].islower() and word.group() not in ("A", "I"):
        return None
    if _is_address(text, match.start()):
        return None
    opener = word.group().lower() in OPENERS
    if is_ellipsis or match.group("close").strip("[]0123456789"):
        return opener or token.islower()
    if len(token) > 2 and token.islower() and token.replace("-", "").replace("’", "").isalpha():
        return True
    is_end_of_name_or_year = len(token) > 2 and (token.isalpha() or token.isdigit())
    return True if opener and is_end_of_name_or_year else None


def _token(text: str, end: int) -> str:
    """The word before a mark, with its inner stops: ``U.S``, ``etc``, ``Collett``; empty after a blank."""
    start = end
    floor = max(0, end - 40)
    while start > floor and (text[start - 1].isalnum() or text[start - 1] in ".-’'&"):
        start -= 1
    return text[start:end].lstrip(".-’'")


def _is_abbreviation(token: str) -> bool:
    bare = token.lower()
    return "." in token or len(token) == 1 or bare in TITLES or bare in LEADING or bare in TRAILING


def _is_address(text: str, position: int) -> bool:
    """Whether the chunk between blanks around a position is an address, a path or a name in code."""
    start = max(
        text.rfind(" ", max(0, position - WINDOW), position),
        text.rfind("\n", max(0, position - WINDOW), position),
    )
    stop = text.find(" ", position, position + WINDOW)
    chunk = text[max(start + 1, position - WINDOW) : stop if stop != -1 else position + WINDOW]
    return ADDRESS.search(chunk) is not None


def _is_inside_brackets(text: str, latest: int, start: int, end: int) -> bool:
    """Whether an ellipsis stands between a bracket or quotation mark and its partner."""
    before = text[max(latest, start - WINDOW) : start]
    after = text[end : end + WINDOW]
    for opening, closing in PAIRS.items():
        if before.rfind(opening) > before.rfind(closing):
            reopened, closed = after.find(opening), after.find(closing)
            if closed != -1 and not 0 <= reopened < closed:
                return True
    return before.count('"') % 2 == 1 and '"' in after


def _opens_item(text: str, match: re.Match[str]) -> bool:
    """A bullet glyph always does; an asterisk only where a sentence or a lead-in has ended."""
    if match.group("bullet")[-1] != "*":
        return True
    if match.start() == 0:
        return match.end() > match.end("bullet")
    before = text[max(0, match.start() - 20) : match.start()]
    return match.end() > match.end("bullet") and SENTENCE_END_BEFORE.search(before) is not None
