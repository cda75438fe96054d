"""How a sentence speaks of a place: as where things happen or as who acts, or only in passing.

A place in passing (somebody comes from there, works with it, or is called after it) does not make a sentence
one about that place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sourcelint import Document
from sourcelint.reading.places import PlaceKind, PlaceMention
from sourcelint.reading.quantities import Quantity
from sourcelint.reading.sentences import Sentence
from sourcelint.reading.spans import within

_LOCATIVE = frozenset("in across throughout within inside of at near outside around over en dans im aux au".split())
_PASSING = frozenset(
    "from to with by between via through into towards toward against for than like unlike under and or versus"
    " alongside de del con para por entre vers avec pour aus mit nach von".split()
)
_ARTICLES = frozenset("the el la los las le les il lo o a os as der die den dem".split())
_MEASURES = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west size"
    " border borders ahead".split()
)
"""What is measured by a place: north of Sudan, the size of Ohio."""
_EXAMPLES = frozenset(("including", "as", "namely", "especially", "particularly", "notably"))
_PUBLIC_THINGS = re.compile(
    r"\s(?:(?:federal|national|state|public|central|military|immigration|border|labou?r|health|government) )?"
    r"(?:government|authorities"
    r"|officials?|police|courts?|prisons?|parliament|laws?|legislation|ministr(?:y|ies)|army|military|hospitals?|schools?|roads?"
    r"|cities|provinces?|states?|economy|railways?|regulators?|inspectors?|prosecutors?|judges?|constitution|president|senate|cabinet"
    r"|statistics|figures|statute|census|population)\b"
)
_NATIONAL_ACTOR = re.compile(
    r"(?:(?:However|In addition|Additionally|Moreover|Furthermore|Nonetheless|In \d{4}|In [A-Z]\w+ \d{4}),? )?"
    r"(?:(?:[Tt]he|[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Ll]ocal|[Ff]ederal|[Ss]tate|[Nn]ational|[Pp]rovincial|[Mm]unicipal|[Cc]onsular"
    r"|[Cc]entral|[Pp]ublic|[Ll]abou?r|[Ii]mmigration|[Bb]order|[Hh]ealth|[Ii]ts|[Oo]ur|[Ss]enior|[Gg]overnment) ){0,4}"
    r"(?:[Gg]overnment|[Aa]uthorities|[Oo]fficials?|[Pp]olice|[Cc]ourts?|[Ll]aws?|[Pp]rosecutors?|[Mm]inist(?:ry|er|ries)|[Cc]ommission"
    r"|[Pp]arliament|[Ii]nspectors?|NGOs|[Oo]bservers|[Aa]gency|[Aa]gencies|[Cc]ompany|[Gg]roup|[Cc]ouncil|[Pp]resident|[Aa]rmy|[Cc]abinet|[Cc]ountry|[Nn]ation)\b"
)
_WORD_BEFORE = re.compile(r"([\w’'-]+)([ ,;]*)$")
_IMPRINT = re.compile(r": [A-ZÀ-Þ][^():;\n]{0,80}[ ,]\(?(?:1[5-9]|20)\d\d\b")
"""What follows the place where a book was printed: its publisher and the year."""
_LISTED = re.compile(r"^(?:,|,? and|,? or|/)(?: the| other)? ?$")
_ABBREVIATION = re.compile(r"(?:U\.?S\.?(?:A\.?)?|U\.?K\.?|UAE|E\.?U\.?)$")
_POINTS_BACK = re.compile(
    r"(?:It(?! (?:is|was|has been) [\w ]{3,20} (?:that|to)\b)|There(?! (?:is|are|was|were|has|have)\b)|Its|They"
    r"|Their|He|His|She|Her|These|Those|Allí|Ella|Ellos|Ellas|Il|Elle|Ils|Elles|Là-bas|Sie|Ihre?|Dort"
    r"|The (?:state legislature|legislature|governor|city|state|county|province|district|region|island|town|territory"
    r"|village|municipality)(?! (?:governments?|authorities|officials|courts?|police|prosecutors?|agenc\w+)))\b"
)


def points_back(sentence: Sentence) -> bool:
    """Whether a sentence opens with a word for what the sentence before it named."""
    return _POINTS_BACK.match(sentence.text) is not None


def mentions_in(document: Document, sentence: Sentence) -> Sequence[PlaceMention]:
    """The places that one sentence names."""
    return within(document.places, sentence.start, sentence.end)


def figures_in(document: Document, sentence: Sentence) -> Sequence[Quantity]:
    """The statistical figures of one sentence."""
    return [figure for figure in within(document.quantities, sentence.start, sentence.end) if figure.statistical]


def is_in_passing(text: str, sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether somebody or something merely comes from there: *from countries in the Americas*."""
    before = text[max(sentence.start, mention.start - 40) : mention.start]
    return bool({"from", "to", "with"}.intersection(re.findall(r"[\w’'-]+", before.casefold())[-5:]))


def is_setting(text: str, sentence: Sentence, mention: PlaceMention, earlier: PlaceMention | None, was: bool) -> bool:
    """Whether the sentence plays in the place, or has it for its subject.

    ``earlier`` is the mention before this one in the sentence and ``was`` the answer for it: the members of a
    list are all alike.
    """
    if mention.named_after or _IMPRINT.match(text, mention.end):
        return False
    if earlier is not None and _LISTED.match(text[earlier.end : mention.start]):
        return was
    before = text[max(sentence.start, mention.start - 60) : mention.start]
    words = re.findall(r"[\w’'-]+|,", before)
    lead = [word.casefold() for word in words if word != ","]
    opening = mention.start - sentence.start
    article = bool(lead) and lead[-1] in _ARTICLES and (lead[-1] == "the" or mention.kind is PlaceKind.COUNTRY)
    if article:
        lead.pop()
    if mention.kind is PlaceKind.REGION and mention.text.endswith("an"):
        return False  # what is European may be anywhere
    if mention.kind is PlaceKind.PEOPLE or (_ABBREVIATION.match(mention.text) and not article):
        is_subject = opening <= 4 and mention.kind is PlaceKind.PEOPLE
        return is_subject and _PUBLIC_THINGS.match(text, mention.end) is not None
    if not lead or opening <= 4:
        return True
    previous = lead[-1]
    if mention.kind is PlaceKind.INSTITUTION:  # a report from it, according to it: its own figures
        return previous not in {"with", "to"} or lead[-2:] == ["according", "to"]
    if mention.kind is PlaceKind.BODY and lead[-2:] in (["according", "to"], ["reported", "by"]):
        return True
    if previous in _EXAMPLES:
        return not _PASSING.intersection(lead[-8:])
    if previous == "of" and len(lead) > 1 and lead[-2] in _MEASURES:
        return False
    if previous in _LOCATIVE:
        return not {"from", "to", "with"}.intersection(lead[-3:-1])
    if previous in _PASSING:
        return False
    # The subject of a clause: right after a comma or a conjunction.
    return before.rstrip().removesuffix("the").rstrip().endswith(",") or previous in {
        "that",
        "because",
        "while",
        "whereas",
    }


def has_national_actor(sentence: Sentence, elsewhere: Sequence[PlaceMention]) -> bool:
    """Whether the sentence opens with an authority that needs no country: the covered one is meant."""
    actor = _NATIONAL_ACTOR.match(sentence.text)
    if actor is None:
        return False
    if not elsewhere:
        return True
    between = sentence.text[actor.end() : max(actor.end(), elsewhere[0].start - sentence.start)]
    return not re.fullmatch(r"(?: (?:in|of|from|across|for)(?: the)?)? ?", between)
