"""Attestation: which of the declared facts the text itself states, and which it contradicts.

A field is only judged where the text speaks of it plainly. Names are compared by their words, with the usual
abbreviations spelt out; dates as far as both are written; places by the country that they lie in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from sourcelint.document import Span

if TYPE_CHECKING:
    from sourcelint.document import Document

MARGIN = 3_000
"""Characters at the head and the foot in which a publisher that is named anywhere counts as named by the text."""
MIN_CHARACTERS = 200
"""Shorter texts do not tell their language or place with certainty."""

ABBREVIATIONS = {
    "dept": "department",
    "dep": "department",
    "min": "ministry",
    "govt": "government",
    "natl": "national",
    "intl": "international",
    "int": "international",
    "univ": "university",
    "inst": "institute",
    "assn": "association",
    "assoc": "association",
    "org": "organization",
    "organisation": "organization",
    "centre": "center",
    "corp": "corporation",
    "inc": "",
    "ltd": "",
    "llc": "",
    "plc": "",
    "us": "united states",
    "usa": "united states",
    "uk": "united kingdom",
    "un": "united nations",
    "eu": "european union",
}
EMPTY = frozenset(
    "the of for and a an on in at to de la el los las del y des du et le les der die das und für von".split()
)

GENERIC = frozenset(
    "agency association board bureau center college commission committee corporation council department federal "
    "foundation general government group institute international kingdom ministry national nations office organization "
    "press project public research royal service services society states trust union united "
    "university world ministère ministerio ministerium bundesamt instituto institut".split()
)
"""Words that many bodies have in their names."""


@dataclass(frozen=True, slots=True)
class Attestation:
    """What the text says of one declared field: the value it states, where, and whether it is the declared one."""

    field: str
    agrees: bool
    stated: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where the text says so."""
        return Span(self.start, self.end)


def read_attestations(document: Document) -> tuple[Attestation, ...]:
    """Every declared field of which the text says something, in order of the fields' names."""
    if not document.declared.facts:
        return ()
    found = [*_described(document), *_published(document), *_places(document), *_language(document)]
    return tuple(sorted(found, key=lambda item: item.field))


def _described(document: Document) -> Iterator[Attestation]:
    """Title, publisher, kind and the whole that an excerpt is of."""
    declared, described = document.declared, document.self_description
    title = declared.get("title")
    if title and described.title and _same_title(str(title), described.title.value):
        yield Attestation("title", True, described.title.value, described.title.start, described.title.end)
    publisher = declared.get("publisher")
    if publisher and described.publisher:
        stated = described.publisher
        agrees = same_name(str(publisher), stated.value) or _named_near_the_edges(document, str(publisher))
        plain = stated.evidence in ("statement", "line of its own", "excerpt")
        if agrees or (plain and not _resemble(str(publisher), stated.value)):
            yield Attestation("publisher", agrees, stated.value, stated.start, stated.end)
    if described.excerpt and declared.get("kind") == "excerpt":
        yield Attestation("kind", True, "excerpt", described.excerpt.start, described.excerpt.end)
    whole = declared.get("excerpt_of")
    if described.excerpt and whole and words(str(whole)) & words(described.excerpt.value):
        yield Attestation("excerpt_of", True, described.excerpt.value, described.excerpt.start, described.excerpt.end)


def _published(document: Document) -> Iterator[Attestation]:
    """The day of publication, as far as both write it; a title that names the year covered contradicts nothing."""
    declared, stated = str(document.declared.get("published") or ""), document.self_description.published
    if not declared or stated is None or not stated.value:
        return
    shorter = min(len(declared), len(stated.value))
    agrees = declared[:shorter] == stated.value[:shorter]
    years_apart = abs(int(declared[:4]) - int(stated.value[:4]))
    covered = {year for period in document.declared.all("period") for year in re.findall(r"\d{4}", str(period))}
    if not agrees and years_apart == 0:
        return  # published in June, updated in July
    if not agrees and (stated.value[:4] in covered or (stated.evidence == "title" and years_apart == 1)):
        return
    if not agrees and re.search(
        r"(?i)\b(?:updated|modified|reviewed|revised|retrieved|accessed|reposted)\b",
        document.text[stated.start : stated.end],
    ):
        return
    yield Attestation("published", agrees, stated.value, stated.start, stated.end)


def _places(document: Document) -> Iterator[Attestation]:
    """The place that the title names, against the countries of the declared ones."""
    from sourcelint.reading.places import countries_of

    names = [str(place) for place in document.declared.all("places")]
    stated = document.self_description.place
    if not names or stated is None:
        return
    mention = next((m for m in document.places if (m.start, m.end) == (stated.start, stated.end)), None)
    if mention is None or mention.country is None:
        return
    known = [countries_of(name) for name in names]
    covered = frozenset[str]().union(*known)
    if mention.country in covered:
        yield Attestation("places", True, stated.value, stated.start, stated.end)
    elif all(known) and len(document.text) >= MIN_CHARACTERS:
        counts = Counter(m.country for m in document.places if m.country and not m.named_after)
        if counts[mention.country] > 2 * sum(counts[country] for country in covered):
            yield Attestation("places", False, stated.value, stated.start, stated.end)


def _language(document: Document) -> Iterator[Attestation]:
    """The language of most of the text, shown by the longest of its first sentences."""
    declared = {str(language).split("-")[0].lower() for language in document.declared.all("languages")}
    if not declared or document.language == "und" or len(document.text) < MIN_CHARACTERS:
        return
    if document.sentences:
        shown = max(document.sentences[:20], key=lambda sentence: (sentence.end - sentence.start, -sentence.start))
        yield Attestation("languages", document.language in declared, document.language, shown.start, shown.end)


# --- comparing names -------------------------------------------------------------------------------------


@lru_cache(maxsize=512)
def words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others, abbreviations spelt out."""
    plain = re.sub(r"\b((?:[A-Za-z]\.){2,})", lambda match: match[1].replace(".", ""), name)
    spelt = (ABBREVIATIONS.get(word, word) for word in re.findall(r"\w+", plain.casefold()))
    return frozenset(word for part in spelt for word in part.split() if word not in EMPTY)


def same_name(left: str, right: str) -> bool:
    """Whether two names can mean one body: the same words, one within the other, or the initials of the other."""
    ours, theirs = words(left), words(right)
    if not ours or not theirs:
        return False
    return ours <= theirs or theirs <= ours or _initials(left, right) or _initials(right, left)


def _resemble(left: str, right: str) -> bool:
    """Whether two names share a word that tells bodies apart; then it is not plain that they are two."""
    return bool((words(left) - GENERIC) & (words(right) - GENERIC))


def _initials(short: str, long: str) -> bool:
    """Whether some word in capitals is made of the initials of the other name."""
    capitals = {word for word in re.findall(r"\w+", short) if word.isupper() and len(word) > 1}
    content = [word for word in re.findall(r"\w+", long) if word.casefold() not in EMPTY]
    every = re.findall(r"\w+", long)
    return bool(capitals & {"".join(word[0] for word in group).upper() for group in (content, every) if group})


def _named_near_the_edges(document: Document, name: str) -> bool:
    edges = document.text[:MARGIN] + "\n" + document.text[-MARGIN:]
    if " ".join(name.casefold().split()) in " ".join(edges.casefold().split()):
        return True
    return any(re.search(rf"\b{re.escape(word)}\b", edges) for word in _acronyms(name))


def _acronyms(name: str) -> set[str]:
    content = [word for word in re.findall(r"\w+", name) if word.casefold() not in EMPTY]
    own = {word for word in content if word.isupper() and len(word) > 2}
    return own | ({"".join(word[0] for word in content).upper()} if len(content) > 2 else set())


def _same_title(declared: str, stated: str) -> bool:
    ours, theirs = words(declared), words(stated)
    return bool(theirs) and (theirs <= ours or (len(ours) > 1 and ours <= theirs))
