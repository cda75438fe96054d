"""Facts: whether a figure says how many or how much there was of something, in a sentence that asserts it.

A sentence that lays down a rule, supposes, plans, asks, instructs or tells of its writer asserts nothing of the
world, whatever numbers it has. And not every number that is asserted measures: a share needs a population, and a
number in words tells a story unless offices keep count of what happened.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sourcelint.reading.form import AFTER_IMPERATIVE
from sourcelint.reading.genres import Genre
from sourcelint.reading.layout import BlockKind
from sourcelint.reading.phrases import PERSONS, is_plural
from sourcelint.reading.verbs import BASE_VERBS

if TYPE_CHECKING:
    from sourcelint.document import Document
    from sourcelint.reading.claims import Claim
    from sourcelint.reading.sentences import Sentence

#: A sentence with more figures than this is a table without its lines, and states nothing.
MOST_FIGURES = 120


def facts_of(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """Those of the figures of one sentence that state a fact of the world."""
    sentence = document.sentences[claims[0].sentence]
    if len(claims) > MOST_FIGURES or not _under_assertion(document, sentence):
        return []
    opening = sentence.start + 3
    return [
        claim
        for claim in claims
        if measures(claim, claims, claim.start <= opening) and (_polled(sentence, claim) or _asserts(sentence, claim))
    ]


def _asserts(sentence: Sentence, claim: Claim) -> bool:
    end = claim.quantity.end if claim.quantity.rate else claim.end
    return asserted(sentence.text, claim.start - sentence.start, end - sentence.start)


def _polled(sentence: Sentence, claim: Claim) -> bool:
    """Whether a figure is the share of those who say something, whatever it is that they say."""
    if claim.quantity.unit not in ("percent", "share"):
        return False
    start, end = claim.quantity.start - sentence.start, claim.quantity.end - sentence.start
    if sentence.text.endswith("?") or _SUPPOSING.match(sentence.text):
        return False
    return bool(_SAYING.search(sentence.text, max(0, start - 120), start) or _ANSWERING.match(sentence.text, end))


def _under_assertion(document: Document, sentence: Sentence) -> bool:
    """Whether the lead-in of a list asserts its items: what stands under ``Members must have:`` is not asserted."""
    if document.blocks[sentence.block].kind is not BlockKind.ITEM:
        return True
    block = sentence.block
    while block > 0 and document.blocks[block].kind is BlockKind.ITEM:
        block -= 1
    last = bisect_left(document.sentences, block + 1, key=lambda other: other.block) - 1
    lead = document.sentences[last].text if last >= 0 and document.sentences[last].block == block else ""
    return not lead.rstrip().endswith(":") or asserted(lead, len(lead), len(lead))


# --- whether the sentence asserts ------------------------------------------------------------------------

_QUOTED = re.compile(r"“[^“”]{0,600}”|\"[^\"]{0,600}\"")
#: Where the clause that a figure stands in may begin.
_CLAUSE = re.compile(
    r"[;:—]\s|,\s(?:and|but|while|whereas|which|who|although|though|because|so|up|down|compared|an?|the|its|including|among)\s"
    r"|\s(?:and|but|while|whereas|although|though|because)\s(?=(?:the|an?|its|their|his|her|it|they|he|she|we|this|these)\s)",
    re.IGNORECASE,
)
#: What a place can do is a fact of it: ``a ward that can hold 50 patients``.
_CAPACITY = r"(?:accommodate|hold|house|shelter|seat|host|admit|process|produce|treat|carry|serve)"
_MODAL = (
    rf"(?:must|MUST|should|SHOULD|shall|SHALL|may|MAY|might|(?:can|could)(?!\s{_CAPACITY}\b)|would|cannot|can[’']t"
    r"|couldn[’']t|wouldn[’']t|needs?\sto|ought\sto|ha(?:s|ve|d)\sto)"
)
_RULING = (
    r"(?:requires?|requiring|prohibits?|entitles?|stipulates?|prescribes?|mandates|provides\sfor"
    r"|(?:is|are|be)\s(?:\w+ly\s)?(?:required|allowed|permitted|entitled|authori[sz]ed|limited|restricted|obliged|eligible"
    r"|subject|liable)|authority\sto|not\sto\sexceed|quorum|minimum|maximum)"
)
_PLANNING = (
    r"(?:will|won[’']t|going\sto|plan(?:s|ned|ning)?\s(?:to|for|an?)|(?:is|are)\sto\sbe|aim(?:s|ed|ing)?\s(?:to|for|at)|intend\w{0,3}\sto|hop(?:e|es|ed|ing)\sto"
    r"|(?<!than\s)expect(?:s|ed|ing|ations?)?|(?:is|are|was|were|be)\sprojected|projections?|forecast\w{0,3}|predict\w{0,5}"
    r"|anticipat\w{1,4}|propos(?:e|es|ed|al|als|ing)|scheduled|slated|targets?|goals?)"
)
_UNASSERTED = re.compile(rf"\b(?:{_MODAL}|{_RULING}|{_PLANNING})(?![\w’'])|[’']ll\b")
_SUPPOSING = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Ss]uppos(?:e|ing)|[Aa]ssum(?:e|ing)|[Ii]magine|[Ww]henever"
    r"|hypothetical\w{0,2}|defin(?:es|ed|ing|itions?)|e\.g)\b"
)
_ASKED_IF = re.compile(r"\b(?:ask\w{0,3}|kn[eo]w\w{0,2}|see|saw|wonder\w{0,3}|sure|as)\s$", re.IGNORECASE)
#: A rule or plan whose subject is the figure: ``a $4 million plant will be built``; not what people say must be.
_RULED = re.compile(
    r"[^.;:,]{0,80}?\b(?:shall|SHALL|must|MUST|should|SHOULD|may|MAY|will|(?:is|are)\sto\sbe)\s(?:not\s)?[a-z]"
)
_SAYING = re.compile(
    r"\b(?:say|says|said|saying|thinks?|thought|believed?|wants?|wanted|feel|felt|agreed?|disagreed?|favou?r(?:ed)?|opposed?"
    r"|approved?|disapproved?|supported|prefer(?:red)?|respondents?|surveyed|polled)\b"
)
#: What the counted of a poll do behind their share: ``43% (of the miners) expect``.
_ANSWERING = re.compile(
    r"[)\]]?\s(?:of\s[^.,;:()]{1,60}?\s)?(?:[\w’'-]+\s){0,3}?(?:say|said|saying|think|believe|want|feel|agree|disagree|favou?r"
    r"|oppose|approve|disapprove|support|prefer|expect|predict|anticipate|view|see|rate|consider|report|describe|cite|can|could|would)\b"
)
#: What is defined so or counted as such is so by definition.
_DEFINING = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s(?:\w+\s){0,2}?defined\b|[”\"’']\s(?:means|refers)\b"
    r"|\b[Ee]xamples?\b[^.]{0,20}\bis\b"
)
#: ``Seven drinks a week are considered too many.``
_RATED = re.compile(r"[^.;:,]{0,60}?\b(?:is|are)\s(?:\w+\s)?considered\b")
#: What is offered, assumed or levied at a rate holds until further notice: ``copies are $2 each``, ``a 30% tax rate``.
_OFFERED = re.compile(
    r"\s(?:(?:each|apiece)(?=\s?[.,;)]|\s(?:and|or)\b|$)|off\b|discount\w{0,3}|tax\srate|(?:expected|assumed)\s)"
)
_OFFERING = re.compile(r"\bdiscount(?:ed|s)?\s(?:[\w’']+\s){0,4}$")
_ADDRESSED = re.compile(r"\b(?:you|your|yours|yourself|let[’']s)\b", re.IGNORECASE)
_PERSONAL = re.compile(
    r"(?:^|[,;:.!?—(]\s?|\b(?:and|but|that|when|as|so|because|while|what|which|where|than|then|since|now)\s)I\s"
    r"|\bI[’'](?:m|ve|d|ll)\b|\b[Mm]y\b|\bme\b"
)
_MARK = re.compile(r"[\s#*>•\-–—\d.)(\]\[_]*")
_FIRST_WORDS = re.compile(r"([A-Za-z]+)\s+([A-Za-z’']+|\d)")
#: Imperatives of recipes and manuals that the list of plain verbs leaves out, being nouns as well.
_IMPERATIVES = BASE_VERBS | frozenset("mix bake heat boil place cover cap click press check call note do".split())


def asserted(sentence: str, at: int, end: int) -> bool:
    """Whether a sentence asserts the figure that it has from ``at`` to ``end``, as far as its words tell."""
    bare = _QUOTED.sub(lambda match: " " * len(match.group()), sentence)
    if sentence.rstrip().endswith("?") or _ADDRESSED.search(bare) or _PERSONAL.search(bare) or _commands(sentence):
        return False
    if _DEFINING.search(sentence) or _RATED.match(sentence, end):
        return False
    if _OFFERED.match(sentence, end) or _OFFERING.search(sentence, 0, at):
        return False
    ruled = _RULED.match(sentence, end)
    if ruled and not _SAYING.search(ruled.group()):
        return False
    lead = sentence[:at]
    for match in _SUPPOSING.finditer(lead):
        if not _ASKED_IF.search(lead[: match.start()]):
            return False
    start = max((match.end() for match in _CLAUSE.finditer(lead)), default=0)
    return _UNASSERTED.search(lead, start) is None


def _commands(sentence: str) -> bool:
    """Whether a sentence opens with an imperative."""
    mark = _MARK.match(sentence)
    words = _FIRST_WORDS.match(sentence, mark.end() if mark else 0)
    if words is None or words.group(1).lower() not in _IMPERATIVES:
        return False
    return words.group(2).isdigit() or words.group(2).lower() in AFTER_IMPERATIVE | {"each", "between", "with", "only"}


# --- whether the figure measures -------------------------------------------------------------------------

#: Numbers in words tell a story rather than measure, unless what happened to the counted is what offices, courts and
#: clinics keep count of. Larger ones measure at the start of a sentence, where no number is written in digits.
SMALL = 12
#: From here on a number measures in any form, even where its noun is left out.
LARGE = 1_000
_KEPT_COUNT_OF = tuple(
    """accept admi appoint approv arrest assist attend award ban buil charg clos complet convict count deport detain
    diagnos died displac employ enrol execut extradit grant hir hospitali identif imprison infect injur inspect
    investigat issu kill licens open operat participat prosecut provid publish receiv record refer register reject
    report rescu sentenc serv shelter sold train treat vaccinat wound""".split()
)
#: A bare hundred, thousand or million is a manner of speaking.
_ROUND = frozenset([100.0, 1e3, 1e6, 1e9])
#: Nouns in the singular that a fraction can be a share of.
_WHOLES = frozenset(
    """population public electorate workforce labour labor budget revenue income turnover output production trade crop
    harvest market spending expenditure funding money debt staff membership land forest energy electricity water waste
    time total adult household economy gdp gnp vote audience traffic enrolment enrollment consumption
    capacity""".split()
)
#: Counts of these, so large, are of the world even in a study.
_OF_THE_WORLD = PERSONS | frozenset(
    "death case birth infection household patient inhabitant resident worker student".split()
)
_LARGE_COUNT, _LARGE_SUM = 100_000, 1_000_000


def measures(claim: Claim, beside: Sequence[Claim], opening: bool) -> bool:
    """Whether a figure measures something, as far as its form tells.

    ``beside`` are the figures of its sentence; ``opening`` tells that it opens the sentence, where numbers are
    spelt out in any text.
    """
    quantity = claim.quantity
    if quantity.unit == "share" and quantity.whole is None:
        return _has_population(claim)
    if quantity.unit == "percent" and quantity.value == 100 and not claim.partitive:
        return False
    if quantity.unit in ("percent", "points"):
        return True
    if quantity.unit != "count" and (quantity.form != "words" or quantity.value >= LARGE):
        return True
    if quantity.form == "words" and quantity.value in _ROUND and not quantity.qualifier:
        return False
    if claim.omitted and quantity.value < LARGE and claim.counted_by != "list":
        return False
    if quantity.form != "words" or quantity.value >= LARGE or quantity.whole is not None:
        return True
    if quantity.value > SMALL and opening:
        return True
    alone = all(other.quantity.form == "words" and other.quantity.value < LARGE for other in beside)
    return not alone or (claim.act or "").startswith(_KEPT_COUNT_OF)


def _has_population(claim: Claim) -> bool:
    """Whether a fraction is one of a population: half of the clinics, a third of the budget."""
    if _SAYING.match(claim.act or ""):
        return True
    words = re.findall(r"[a-z]+", (claim.counted or "").lower())
    return any(is_plural(word) or word in _WHOLES or word == "those" for word in words)


def of_the_world(claim: Claim, genre: Genre | None) -> bool:
    """Whether a figure is too large to be of the making of such a text; the sums of a lesson are invented."""
    if genre is None:
        return True
    quantity = claim.quantity
    if quantity.money:
        return genre is not Genre.LESSON and quantity.value >= _LARGE_SUM
    return quantity.unit == "count" and quantity.value >= _LARGE_COUNT and claim.head in _OF_THE_WORLD
