"""Sources: who a sentence says has counted, found or said something, and whether that is anybody in particular.

A source is named when a proper name stands in it (the National Institute, WHO, UN experts), told by role when
it is the one authority that it can be (the government, police), and vague when it is anybody: some observers, one
study, the media, it is believed.
"""
# ruff: noqa: E501  (patterns)

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.document import Span

if TYPE_CHECKING:
    from sourcelint.document import Document


@dataclass(frozen=True, slots=True)
class VagueSource:
    """Somebody who is nobody in particular, with the verb; ``conventional`` for bare ``NGOs reported``."""

    start: int
    end: int
    text: str
    sentence: int
    conventional: bool = False

    @property
    def span(self) -> Span:
        """The words that stand for the source."""
        return Span(self.start, self.end)


_SAYING = (
    r"(?:said|says|say|reported|reports|report|estimated|estimates|estimate|suggested|suggests|suggest|claimed|claims|claim|believed|believes|believe|"
    r"found|finds|noted|notes|note|stated|states|alleged|alleges|indicated|indicates|indicate|showed|shows|show|told|warned|warns|warn|argued|argue|put|think|thought|fear|feared|expect|expected|predict|predicted|calculated)"
)
_COUNTING = r"(?:identified|counted|recorded|documented|registered|surveyed|interviewed|tallied|measured|detected)"
_PEOPLE = (
    r"(?:observers|experts|analysts|academics|activists|researchers|scholars|critics|advocates|campaigners|commentators|scientists|economists|witnesses|sources|insiders|specialists|"
    r"media|press|outlets|newspapers|reports|studies|estimates|statistics|surveys|polls|organi[sz]ations|groups|NGOs|charities|agencies|people|residents|locals|historians|doctors|lawyers|farmers|unions)"
)
_LOOSE = r"(?:some|many|several|various|most|other|certain|numerous|a\sfew|few|local|international|foreign|independent|unnamed|leading|medical|legal|human\srights|civil\ssociety|non-governmental|nongovernmental|anonymous|government|news|media|recent|industry|the|press|aid|unofficial)"
_PLURAL = re.compile(
    rf"\b(?P<who>(?:{_LOOSE}\s){{0,4}}{_PEOPLE}(?:\s(?:and|or)\s(?:{_LOOSE}\s){{0,3}}{_PEOPLE})?)\s(?:(?:have|had|has|also|\w{{2,20}}ly|who\s\w+)\s){{0,2}}(?P<verb>{_SAYING}|{_COUNTING})\b(?!-)",
    re.IGNORECASE,
)
#: Alone these are who was asked, not who says so.
_ORDINARY = frozenset(
    "people residents locals farmers doctors lawyers unions agencies groups organizations organisations".split()
)
_SINGULAR = re.compile(
    rf"\b(?P<who>(?:an?|one|another)\s(?:{_LOOSE}\s){{0,3}}(?:\w{{3,20}}\s)?(?:study|report|survey|organi[sz]ation|NGO|group|expert|official|source|estimate|government|charity|agency|researcher|newspaper|analysis|poll|investigation|doctor|scientist|economist|analyst))"
    rf"(?P<named>\s(?:from|by|of|at)\s[^,.;]{{3,90}}?)?\s(?:(?:have|had|has|also|\w{{2,20}}ly)\s){{0,2}}(?P<verb>{_SAYING}|{_COUNTING})\b",
    re.IGNORECASE,
)
_IMPERSONAL = re.compile(
    r"\b(?:it\s(?:is|was|has\sbeen)\s(?:\w{2,20}ly\s)?(?:estimated|believed|thought|reported|said|alleged|rumou?red|claimed|feared|assumed|known)|"
    r"(?:is|are|was|were)\s(?:\w{2,20}ly\s)?(?:believed|thought|rumou?red|said|estimated|feared)\sto)\b(?!\sby\b)",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    rf"\baccording\sto\s(?P<who>(?:(?:{_LOOSE}\s){{1,4}}|(?:an?|one|that|this)\s(?:\w{{3,20}}\s){{0,2}})?(?:{_PEOPLE}|study|report|survey|source|analysis|poll|estimate|expert|official))\b(?!\s(?:from|by|of|at|in)\s(?:the\s)?[A-Z])",
    re.IGNORECASE,
)
_NUMBER = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred)"
_QUOTED = re.compile(r"[“\"][^“”\"]{15,}[”\"]")


#: Who stands behind what is vaguely named: a reference to the work, or the body that provided the numbers.
_REFERENCE = re.compile(
    r"\[\d{1,3}(?:[,\s–-]+\d{1,3})*\]|\([A-Z][\w .,&’-]{1,60}(?:19|20)\d\d[a-z]?\)|[a-z]\.\d{1,3}(?=\s|$)"
)
_PROVIDED = re.compile(
    r"\s(?:(?:provided|compiled|published|collected|released|conducted|commissioned|prepared)\s)?(?:by|from)\s(?:the\s)?[A-Z]"
    r"|\sof\s[^.;]{1,40}[A-Z][a-z]"
)


def read_vague_sources(document: Document) -> Iterator[VagueSource]:
    """The vague sources that carry a figure or a quotation, in order."""
    figured = {claim.sentence for claim in document.claims if claim.quantity.statistical}
    for index, sentence in enumerate(document.sentences):
        if index not in figured and not _QUOTED.search(sentence.text):
            continue
        if _REFERENCE.search(document.text, sentence.start, min(sentence.end + 8, len(document.text))):
            continue
        taken = -1
        for match in sorted(_matches(document.text, sentence.start, sentence.end), key=lambda m: m.start()):
            if match.start() < taken:
                continue
            taken = match.end()
            who = (match.groupdict().get("who") or "").strip()
            yield VagueSource(match.start(), match.end(), match.group(), index, who.lower() in ("ngos", "the ngos"))


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for match in _PLURAL.finditer(text, start, end):
        if match.group("who").lower() in _ORDINARY or re.search(
            rf"(?:\bof|\d|percent|%|\b{_NUMBER})\s$", text[start : match.start()]
        ):
            continue
        if not _named(text, start, match.start(), match.group("who")):
            yield match
    for match in _SINGULAR.finditer(text, start, end):
        named = match.group("named")
        if match.group("who").lower().startswith("one ") or not named:
            yield match
    yield from _IMPERSONAL.finditer(text, start, end)
    for match in _ACCORDING.finditer(text, start, end):
        words = match.group("who").split()
        if not _PROVIDED.match(text, match.end()) and not any(word[0].isupper() and word != "NGOs" for word in words):
            yield match


def _named(text: str, start: int, at: int, who: str) -> bool:
    """Whether a proper name stands directly in front of, or inside, the words for the source."""
    words = who.split()
    if any(word[0].isupper() and word != "NGOs" for word in words[1:]):
        return True
    before = re.search(r"(?:([A-Z][\w.’'&-]*)\s)$", text[max(start, at - 40) : at])
    if before is None:
        return False
    inside = max(start, at - 40) + before.start() > start
    return inside or before.group(1).isupper()


#: Somebody is said to have counted: a report verb behind a subject, a reference, a citation.
_SOURCED = re.compile(
    rf"\b(?:[Aa]ccording\sto|per\sthe|as\sper|data\sfrom|figures\sfrom|statistics\s(?:from|of|by)|survey\s(?:of|by)|study\s(?:of|by)|report\s(?:of|by|from)|source:|cited\sby|published\sby|compiled\sby|"
    rf"{_SAYING}|{_COUNTING})\b|\([A-Z][\w .,&’-]{{1,60}}\d{{4}}[a-z]?\)|\[\d{{1,3}}\]",
)


def sourced(text: str) -> bool:
    """Whether a sentence says of anybody, however vague, that he said, found or counted something."""
    return bool(_SOURCED.search(re.sub(r"\b[Aa]n\sestimated\b", "", text)))
