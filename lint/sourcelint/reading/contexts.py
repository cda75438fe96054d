"""What a number is when it is no figure: an age, a term, a penalty, a section, a label, a code.

A figure is a fact about the world that somebody counted, measured or estimated. Everything else that is
written with digits is named here, so that no rule compares a telephone number with a budget.
"""
# ruff: noqa: E501  (word lists and patterns)

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sourcelint.reading.units import HOUSEHOLD, LENGTHS

if TYPE_CHECKING:
    from sourcelint.reading.quantities import Quantity

#: How much text on each side decides.
_REACH = 80

_LABEL_BEFORE = re.compile(
    r"\b(?:sections?|secs?\.?|articles?|arts?\.?|titles?|chapters?|paragraphs?|clauses?|schedules?|annex(?:es)?|appendix|rules?|regulations?|numbers?|no\.|nos\.|nr\.?|№|"
    r"rooms?|routes?|flights?|channels?|phases?|tiers?|levels?|types?|grades?|classes|class|steps?|figures?|figs?\.?|tables?|boxe?s?|pages?|pp?\.|versions?|v\.|resolutions?|decrees?|goals?|targets?|"
    r"units?|blocks?|lots?|highways?|exits?|models?|items?|stages?|groups?|questions?|lessons?|volumes?|vol\.?|issues?|part|parts|line|lines|apartment|suite|zone|formula|ratio|scale|"
    r"law|act|bill|directive|convention|agenda|protocol|note|footnote|plate|map|option|category|year|season|episode|chapter|round|game|week|day|month|under-?|id|code|pin|isbn|issn|doi|case\s(?:no\.?|number)|article|"
    r"postal\scode|zip\scode|p\.o\.\sbox|population\sof\sunder|size|hotline|helpline|dial|dialling|dialing|telephone|phone|tel\.?|fax|channel|gate|platform|terminal|top|points?|coefficient|opus|op\.|psalm|verse|encoding|posts|score|chord|volume|edition|release)\s?[#№]?\s?$",
    re.IGNORECASE,
)
_LABEL_JOINED = re.compile(r"[A-Za-z][-‐‑–]$|\d[-–:]$|[#№/\\_]$|[A-Za-z]\.$|\[$|[A-Z]{2,}\s?$")
_STREET = re.compile(
    r"\s(?:[A-Z][\w.’']*\s){1,3}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Lane|Drive|Square|Highway|Court|Way)\b"
)
_PERSON = r"children|child|boys?|girls?|women|men|minors?|adults?|persons?|people|individuals?|anyone|those|patients?|students?|pupils?|workers?|victims?|drivers?|voters?|infants?|youths?|residents?|citizens?|inmates?|prisoners?|adolescents?"
_AGE_BEFORE = re.compile(
    rf"\b(?:aged?|ages|aged?\s(?:of|between|from|over|under)|turned|turns|the\sage\sof|ages\s(?:of|between)|average\sage(?:\sof)?)\s(?:[a-z]+\s){{0,2}}$"
    rf"|\b(?:{_PERSON})\s(?:who\s(?:are|were)\s)?(?:aged\s)?(?:under|over|below|above|older\sthan|younger\sthan|up\sto|from|between)\s(?:the\sage\sof\s)?$"
    rf"|\b(?:under|over|below|above|older\sthan|younger\sthan)\s(?:the\s)?age\s(?:of\s)?$",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(
    r"[\s-]?(?:years?|months?|weeks?)?[\s-](?:of\sage|old)\b|\s?(?:-|–|to)\s?\d{1,3}[\s-]year", re.IGNORECASE
)
_JAIL_AFTER = re.compile(
    r"[’']?s?[’']?\s(?:of\s)?(?:imprisonment|in\s(?:prison|jail)|prison|jail|incarceration|probation|custody|hard\slabou?r|behind\sbars)",
    re.IGNORECASE,
)
_JAIL_BEFORE = re.compile(
    r"\b(?:imprisonment|prison\sterms?|sentences?|jail\sterms?|terms?)\s(?:of|ranging|from|to)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"\b(?:average|mean|median|typical|averaged|averaging)\b[^.;]{0,50}$", re.IGNORECASE)
#: A sentence that lays down a rule reports nothing that happened.
_NORMATIVE = re.compile(
    r"\b(?:prescrib\w{0,4}|(?:could|may|might|can|would|to)\sface|fac(?:es|ing|e)\s(?:up\sto|a\smaximum|jail|a\sfine)|punishable|penalt(?:y|ies)|liable\sto|carr(?:y|ies|ied)\s(?:a|penalties|sentences)|maximum\s(?:sentence|penalty|term|fine)|minimum\s(?:sentence|penalty|term)|"
    r"shall|stipulat\w{0,3}|is\sentitled|are\sentitled|must\snot|eligible|mandat(?:es|ed|ory))\b",
    re.IGNORECASE,
)
_REFERRING = re.compile(
    r"\b(?:the|these|those|both|other|all|its|their|his|her|our|following|first|last|next|past|another|each|every|any|same|top)\s$",
    re.IGNORECASE,
)
_REFERRING_FAR = re.compile(r"\b(?:these|those|following)\s$", re.IGNORECASE)
_TIMES = re.compile(r"\s?(?:times|fold|-fold|x)\b", re.IGNORECASE)
_EMERGENCY = frozenset([911.0, 999.0, 112.0, 113.0, 108.0, 119.0, 110.0, 995.0, 988.0, 911911.0])
_EMERGENCY_AFTER = re.compile(
    r"\s(?:hotline|helpline|number|emergency|operators?|dispatch\w*|first|system|services?|lines?|call\s(?:center|centre)s?|calls?\b)",
    re.IGNORECASE,
)
#: Units of science; and what makes a length a quantity of something: ``120 km of roads`` were built, ``120 km away`` is where.
_PHYSICAL = re.compile(
    r"[\s-]?(?:light[\s-]years?|parsecs?|astronomical\sunits?|(?:kilo|mega|giga)?hertz|[kMG]?Hz|knots?|volts?|decibels?|dB|nanomet(?:re|er)s?|microns?|micromet(?:re|er)s?"
    r"|milliseconds?|microseconds?|nanoseconds?|kelvins?|pixels?|megapixels?)\b"
)
_OF_SOMETHING = re.compile(r"\sof\s(?!the\s)[a-z]")
_TITLE = re.compile(r"(?:\s(?:[A-Z][\w’'-]*)){2}")
_ENUMERATOR = re.compile(r"(?:[.)]|\s?[.)]:)\s")
_CLOCK = re.compile(r"\s?(?:a\.?m\.?|p\.?m\.?|o[’']clock|hrs?\b|GMT|UTC)", re.IGNORECASE)
_DEFINED = re.compile(r"\b(?:definitions?|defines?|statute|constitution)\b[^.;]{0,60}$", re.IGNORECASE)
_MONTH_NEAR = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s$"
)
_MONTH_NEXT = re.compile(
    r"(?:\s(?:of\s)?)(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_PRONOUN_ONE = re.compile(
    r"\s?(?:[.,;:)!?’'/]|$)|\s(?:of|who|that|which|is|was|were|are|for|in|day|could|can|must|should|may|might|would|will|has|had|where|when|on|at|by|as|to|by|another|such|and|or|thing|way|reason|hand|side|time|more|step|point|example|such|with|from|side|part|can’t|cannot|end|exception)\b",
    re.IGNORECASE,
)
_ONE_BEFORE = re.compile(
    r"\b(?:no|every|each|any|some|this|that|which|the|another|number|day|only|by|for|as|or|is|was|step)\s$",
    re.IGNORECASE,
)
_IDIOM = re.compile(
    r"\s(?:sides?|hands?|fronts?|respects?|ways?|reasons?|steps?|things?|points?|facts?|tips?|myths?|questions?|goals?|objectives?|priorities|pillars|principles|components?|elements?|criteria|stages?|phases?|types?|kinds?|forms?|categories|aspects?|recommendations?|examples?|factors?|options?|versions?|key\s\w+)\b",
    re.IGNORECASE,
)
_BEST_OF = re.compile(r"\sof\sthe\s(?:most|best|worst|biggest|largest|top|main|greatest|few|many|world|country)")
_IMPERATIVE = re.compile(
    r"^(?:[-*•\d.)\s]{0,6})(?:Add|Mix|Stir|Bake|Cook|Heat|Boil|Simmer|Pour|Combine|Whisk|Preheat|Serve|Slice|Chop|Place|Cover|Season|Melt|Call|Dial|Text|Visit|Contact|Take|Read|See|Click)\b"
)
_PLURAL_NEXT = re.compile(
    r"\s(?:[a-z][\w’'-]{0,30}[\s-]){0,4}?(?:[a-z]{2,30}s|people|children|women|men|police|personnel|staff|cattle|fish)\b"
)


_PLANNED = re.compile(
    r"\b(?:will|shall|plans?\sto|planned\sto|aims?\sto|aimed\sto|intends?\sto|intended\sto|pledged\sto|promised\sto|hopes?\sto|(?:target|goal)\sof|agreed\sto|set\sto)\s(?:[\w’-]+\s){0,5}$",
    re.IGNORECASE,
)


def why_not_a_figure(
    text: str,
    quantity: Quantity,
    sentence: tuple[int, int],
    neighbours: tuple[Quantity | None, Quantity | None],
) -> str | None:
    """The name of what the quantity is instead of a figure, or None if it is one."""
    start = max(sentence[0], quantity.start - _REACH)
    before = text[start : quantity.start]
    after = text[quantity.end : min(max(sentence[1], quantity.end), quantity.end + _REACH)]
    if _PLANNED.search(before):
        return "plan"
    if quantity.money or quantity.unit in ("percent", "points", "share"):
        return _rule_of_law(text, quantity, sentence, before)
    label = _label(text, quantity, before, after, neighbours)
    if label:
        return label
    if _AGE_BEFORE.search(before) or _AGE_AFTER.match(after) or (
        quantity.unit in ("years", "months") and re.match(r"[-\s](?:old|of\sage)\b", after)
    ):  # fmt: skip
        return "age"
    if quantity.unit in _DURATIONS:
        return _duration(text, quantity, sentence, before, after)
    if quantity.unit in HOUSEHOLD or _PHYSICAL.match(after):
        return "measure"
    if quantity.unit in LENGTHS and not _OF_SOMETHING.match(after):
        return "measure"
    if quantity.unit == "count" and _TIMES.match(after):
        return "multiple"
    if _DEFINED.search(before):
        return "definition"
    if quantity.form == "words" or quantity.value <= 20:
        return _small(quantity, before, after, neighbours, text, sentence)
    if _REFERRING_FAR.search(before):
        return "reference"
    return None


_DURATIONS = frozenset(
    ["years", "months", "weeks", "days", "hours", "minutes", "seconds", "decades", "centurys", "nights"]
)


def _label(
    text: str,
    quantity: Quantity,
    before: str,
    after: str,
    neighbours: tuple[Quantity | None, Quantity | None],
) -> str | None:
    joined = text[max(0, quantity.start - 2) : quantity.start]
    if _LABEL_JOINED.search(joined) and quantity.form == "digits":
        return "identifier"
    if quantity.form == "digits" and _LABEL_BEFORE.search(before):
        return "label"
    if quantity.value % 10 == 0 and quantity.value <= 90 and re.match(r"[’']?s\b", after):
        return "decade"
    first = text[quantity.start]
    if quantity.form == "words" and first.isupper() and before.strip() and before.rstrip()[-1] not in '.!?:"“‘(•*-–—\n':
        return "name"
    if 14 <= quantity.value <= 99 and after[:1] == "," and re.search(r"[A-Z][a-z]+, $", before):
        return "age"
    if re.search(r"\b(?:per|for every|for each)\s$", before):
        return "denominator"
    if quantity.form == "digits" and re.match(r"[-‐‑][A-Za-z]", after):
        return "age" if re.match(r"[-‐‑]year[-‐‑]old", after) else "compound"
    if quantity.value in _EMERGENCY and re.search(
        r"\b(?:call|dial|calling|dialing|dialling)\s$", before, re.IGNORECASE
    ):
        return "code"
    if re.match(r"/\d", after):
        return "fraction"
    if before[-1:] in ("'", '"', "“", "‘") and after[:1] in ("'", '"', "”", "’"):
        return "label"
    if _STREET.match(after):
        return "address"
    if _MONTH_NEAR.search(before) or (quantity.value <= 31 and _MONTH_NEXT.match(after)):
        return "date"
    if _CLOCK.match(after) and quantity.value <= 24:
        return "time"
    previous = neighbours[0]
    if (
        previous is not None
        and previous.end + 1 == quantity.start
        and text[previous.end] == " "
        and previous.unit == "count"
    ):
        return "code" if quantity.form == "digits" else None
    if quantity.value in _EMERGENCY and _EMERGENCY_AFTER.match(after):
        nearby = re.search(
            r"\b(?:the|a|dial|call|called|calling|via|national|through|new|toll-free|to|emergency)\s$",
            before,
            re.IGNORECASE,
        )
        if nearby:
            return "code"
    line_start = quantity.start == 0 or text[quantity.start - 1] in "\n"
    if line_start and _ENUMERATOR.match(after) and quantity.value < 100:
        return "label"
    bracket = text[quantity.start - 1 : quantity.start] == "(" or before.count("(") <= before.count(")")
    if after[:1] == ")" and bracket and quantity.value < 30 and quantity.unit == "count":
        return "label"
    if (
        before.strip() == ""
        and _TITLE.match(after)
        and re.match(r"(?:\s[A-Z][\w’'-]*){3}|(?:\s[A-Z][\w’'-]*){2}[^\w]*$", after)
    ):
        return "title"
    if re.match(r"\s[A-Z][a-z]+\s(?:About|That|To|For|Of|You|Every|Things)\b", after):
        return "title"
    if (
        quantity.form == "digits"
        and quantity.grain <= 1
        and re.match(r"\s?[-–:]\s?\d{1,2}\b(?!\s?%)", after)
        and quantity.value < 30
        and quantity.unit == "count"
    ):
        return "score"
    if (
        quantity.form == "digits"
        and re.search(r"[A-Z][a-z]+\s$", before)
        and _after_name(before)
        and not _PLURAL_NEXT.match(after)
    ):
        return "identifier"
    return None


_NOT_NAMES = frozenset(
    [
        "In",
        "On",
        "At",
        "By",
        "From",
        "To",
        "Of",
        "The",
        "A",
        "An",
        "And",
        "Or",
        "But",
        "With",
        "For",
        "About",
        "Over",
        "Under",
        "Some",
        "Only",
        "Nearly",
        "Almost",
        "Than",
        "Between",
        "Authorities",
        "Police",
        "Officials",
        "Courts",
        "Prosecutors",
        "Least",
        "Most",
        "More",
        "Fewer",
        "Less",
        "Around",
        "Approximately",
        "Roughly",
        "Just",
        "Another",
        "Additional",
        "Total",
        "Since",
        "Until",
        "During",
        "After",
        "Before",
    ]
)


def _after_name(before: str) -> bool:
    """Whether a number directly follows a capitalised word in mid-sentence, as in a model or an event."""
    words = before.split()
    return len(words) > 1 and words[-1] not in _NOT_NAMES and not words[-2].endswith((".", ":", "•"))


def _rule_of_law(text: str, quantity: Quantity, sentence: tuple[int, int], before: str) -> str | None:
    if quantity.money and _NORMATIVE.search(text[sentence[0] : sentence[1]]) and re.search(
        r"\b(?:fines?|penalt(?:y|ies)|punishable|fee|fees)\b", before, re.IGNORECASE
    ):  # fmt: skip
        return "penalty"
    return None


def _duration(text: str, quantity: Quantity, sentence: tuple[int, int], before: str, after: str) -> str | None:
    whole = text[sentence[0] : sentence[1]]
    if _JAIL_AFTER.match(after) or _JAIL_BEFORE.search(before):
        return "penalty" if _NORMATIVE.search(whole) else None
    if _AVERAGE.search(before):
        return None
    return "duration"


def _small(
    quantity: Quantity,
    before: str,
    after: str,
    neighbours: tuple[Quantity | None, Quantity | None],
    text: str,
    sentence: tuple[int, int],
) -> str | None:
    """Small numbers are often no count: ``the two countries``, ``one of them``, ``three reasons``."""
    if quantity.value == 0 and quantity.form == "words" and re.match(r"\s(?:tolerance|emission|waste|sum)", after):
        return "idiom"
    if quantity.whole is not None:
        return None
    if (
        _REFERRING.search(before)
        and not re.search(r"\b(?:of\sthe|than)\s$", before)
        and (quantity.form == "words" or not re.search(r"\bthe\s$", before))
    ):
        return "reference"
    if _IDIOM.match(after) or _BEST_OF.match(after):
        return "idiom"
    if _IMPERATIVE.match(text[sentence[0] : sentence[0] + 40]):
        return "instruction"
    if quantity.value == 1 and quantity.form == "words":
        if quantity.start == sentence[0] or _PRONOUN_ONE.match(after) or _ONE_BEFORE.search(before):
            return "pronoun"
        listed = any(
            other is not None
            and sentence[0] <= other.start < sentence[1]
            and other.unit == "count"
            and abs(other.start - quantity.start) < 90
            for other in neighbours
        )
        return None if listed else "pronoun"
    return None
