"""Drafting a manifest: what the texts of a folder say of themselves, each value with the words it rests on.

Nothing is guessed: what a text does not say stays out of its entry, for a person to fill in. Every value that a
reader concluded is named in ``inferred``, and ``evidence`` keeps the span and the words.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from sourcelint.corpus.discover import Reference, covered_files
from sourcelint.corpus.read import read_documents
from sourcelint.corpus.readers import by_suffix
from sourcelint.document import Document
from sourcelint.reading.self_description import Statement

SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"
LANGUAGE_CHARACTERS = 200
"""Shorter texts do not tell their language with certainty."""
CLIP = 200
"""Characters of evidence that are quoted; its offsets are whole."""
REPORT = re.compile(
    r"(?i)\b(?:report|review|survey|bulletin|yearbook|accounts|assessment|statistics|informe|memoria|anuario|rapport"
    r"|bilan|\w*bericht|jahrbuch)\b"
)


SITE_MARKS = re.compile(
    r"[>»|@<]|\b(?:home ?page|front page|error|forum|message board|sponsors?|site map|sitemap)\b", re.IGNORECASE
)
NO_PUBLISHER = re.compile(
    r"(?i)\b(?:copyright|all rights|reserved|about us|contact|privacy)\b"
    r"|^(?:submit|contact|about|read|view|visit|join|search|browse|see|get|more|latest|top|local|breaking|back|next|post"
    r"|add|buy|find)\b"
)
SOFTWARE = re.compile(r"(?i)\b(?:powered by|software by|script by|designed by|design by|hosted by|template)\b")
FETCHED = re.compile(r"(?i)\b(?:retrieved|accessed|downloaded|viewed|archived|printed)\b")
YEARS_ON = re.compile(r"(?:1[89]|20)\d\d\s?[-–]\s?(?:1[89]|20)?\d\d(?!\d)")
NEAR, BEFORE_PROSE, PROSE = 160, 4, 120
"""Characters before a name that speak of it; blocks between a title and prose; characters that make prose."""


def draft(folder: Path, root: Path) -> dict[str, Any]:
    """A descriptor for the texts in a folder and below it."""
    names: set[str] = set()
    resources = [drafted_entry(path, folder, names) for path in texts_of(folder, root)]
    title = folder.absolute().name
    return {"$schema": SCHEMA, "name": slug(title) or "corpus", "title": title, "resources": resources}


def texts_of(folder: Path, root: Path) -> list[Path]:
    """The files of a folder that a reader knows, sorted by name."""
    return [Path(path) for path in covered_files([str(folder)], root).values()]


def drafted_entry(path: Path, folder: Path, names: set[str]) -> dict[str, Any]:
    """The entry of one file; ``names`` holds the names that are taken, and takes this one."""
    relative = PurePosixPath(path.absolute().relative_to(folder.absolute()).as_posix())
    data = path.read_bytes()
    entry: dict[str, Any] = {
        "name": _unique(slug(str(relative.with_suffix(""))) or "text", names),
        "path": str(relative),
    }
    documents = [item for item in read_documents(Reference(str(path), str(relative))) if isinstance(item, Document)]
    described = documents[0] if len(documents) == 1 and "#" not in documents[0].name else None
    facts = dict(_facts(described)) if described else {}
    if "title" in facts:
        entry["title"] = facts["title"][0]
    entry |= _bytes_of(path, data)
    own = {key: value for key, (value, _) in facts.items() if key != "title"}
    if facts and described:
        own["inferred"] = sorted(facts)
        own["evidence"] = {key: _evidence(described, statement) for key, (_, statement) in sorted(facts.items())}
    if own:
        entry["sourcelint"] = own
    return entry


def _evidence(document: Document, statement: Statement | None) -> dict[str, Any]:
    start, end = (statement.start, statement.end) if statement else (0, len(document.text))
    text = document.text[start:end]
    return {"start": start, "end": end, "text": text if len(text) <= CLIP else text[:CLIP] + "…"}


def _bytes_of(path: Path, data: bytes) -> dict[str, Any]:
    suffix = path.suffix.lower()
    result: dict[str, Any] = {"format": suffix.lstrip(".")} if suffix else {}
    reader = by_suffix().get(suffix)
    if reader is not None:
        result["mediatype"] = reader.MEDIATYPES[0]
    if data.isascii() or _is_utf8(data):
        result["encoding"] = "utf-8"
    return {**result, "bytes": len(data), "hash": "sha256:" + hashlib.sha256(data).hexdigest()}


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _facts(document: Document) -> Iterator[tuple[str, tuple[Any, Statement | None]]]:
    """Every value that the text states of itself, with the statement; None where all of the text is the evidence."""
    described = document.self_description
    if described.title is not None and _is_title(document, described.title):
        yield "title", (described.title.value, described.title)
    kind = _kind(document)
    if kind is not None:
        yield "kind", kind
    if described.publisher is not None and _is_publisher(document, described.publisher):
        yield "publisher", (described.publisher.value, described.publisher)
    if described.published is not None and _is_day(document, described.published):
        yield "published", (described.published.value, described.published)
    period = described.period
    if period is not None and _is_period(period, described.published):
        years = re.findall(r"\d{4}", period.value)
        value = years[0] if len(set(years)) == 1 else f"{years[0]}/{years[-1]}"
        yield "period", (value, period)
    if described.place is not None and described.title is not None and _is_title(document, described.title):
        yield "places", ([described.place.value], described.place)
    if document.language != "und" and len(document.text) >= LANGUAGE_CHARACTERS:
        yield "languages", ([document.language], None)  # all of the text shows it
    if described.excerpt is not None:
        yield "excerpt_of", (described.excerpt.value, described.excerpt)


def _is_title(document: Document, title: Statement) -> bool:
    """Whether a line at the head names the text: pages of the web begin with names of sites, paths and menus.

    A marked heading of the first level does, and so does the first line of a text if prose follows soon.
    """
    publisher = document.self_description.publisher
    if publisher is not None and publisher.value == title.value:
        return False
    if SITE_MARKS.search(title.value) or not any(character.isalpha() for character in title.value):
        return False
    at = next((number for number, block in enumerate(document.blocks) if block.end > title.start), None)
    if at is None:
        return False
    if document.blocks[at].level == 1:
        return True
    following = document.blocks[at + 1 : at + 1 + BEFORE_PROSE]
    above = document.blocks[:at]
    return (
        all(block.end - block.start < PROSE for block in above)
        and at <= 2
        and any(block.end - block.start >= PROSE for block in following)
    )


def _is_publisher(document: Document, publisher: Statement) -> bool:
    """Whether a name is one, and not the right itself, an invitation, or the maker of the software of a site."""
    before = document.text[max(0, publisher.start - NEAR) : publisher.end]
    return not (NO_PUBLISHER.search(publisher.value) or SOFTWARE.search(before))


def _is_day(document: Document, published: Statement) -> bool:
    """Whether it is said when this text was published: not when it was fetched, nor since when it is copyright."""
    line = document.text[document.text.rfind("\n", 0, published.start) + 1 : published.end]
    words = document.text[published.start : published.end]
    return bool(published.value) and YEARS_ON.search(words) is None and FETCHED.search(line[-NEAR:]) is None


def _kind(document: Document) -> tuple[str, Statement | None] | None:
    described = document.self_description
    if described.excerpt is not None:
        return "excerpt", described.excerpt
    if described.gathered:
        return "aggregate", None
    if described.title is not None and REPORT.search(described.title.value):
        return "report", described.title
    if described.author is not None and described.author.evidence == "byline":
        return "article", described.author
    return None


def _is_period(period: Statement, published: Statement | None) -> bool:
    """Whether the years were said to be those covered; the year in a title may as well be that of publication."""
    if period.evidence == "statement":
        return True
    years = re.findall(r"\d{4}", period.value)
    return len(years) > 1 and published is not None and published.evidence != "title" and years[0] < years[-1]


def slug(text: str) -> str:
    """A name of the form that the standard asks for: small letters, digits, dots, hyphens and underscores."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9._]+", "-", plain).strip("-._")


def _unique(name: str, names: set[str]) -> str:
    number, result = 1, name
    while result in names:
        number += 1
        result = f"{name}-{number}"
    names.add(result)
    return result
