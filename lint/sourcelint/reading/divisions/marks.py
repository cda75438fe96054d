"""The words of a division: what announces parts, what takes a number out of them, what names a rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim

#: What may stand between a mark and the number behind it.
QUALIFYING = (
    r"(?:(?:at|least|about|approximately|around|nearly|almost|some|only|over|more|than|fewer|less|up|to|an|a|the"
    r"|estimated|potential|another|additional|further|respectively)\s){0,5}"
)
_COMPOSED = (
    r"(?:comprising|comprises?|comprised\sof|comprised|consisting\sof|consists?\sof|consisted\sof|made\sup\sof|composed\sof"
    r"|divided\s(?:into|among|between)|broken\sdown\s(?:into|as|by)|split\s(?:into|between|among)|namely,?|i\.e\.,?)"
)
#: Most of a whole is not all of it: ``primarily consisting of 264 in stock and 138 on the way``.
MOSTLY = r"(?:mostly|mainly|primarily|chiefly|largely|principally|predominantly|in\spart)"
_INCLUDING = (
    r"(?:including|includes|included|include|among\sthem|among\swhich|among\swhom|such\sas|notably"
    rf"|{MOSTLY}(?:\s{_COMPOSED})?)"
)
#: What announces the parts of a whole, right in front of the first of them; the group tells how.
MARK = re.compile(
    rf"""(?P<dash>\s?[—–]\s?|\s-\s|\s--\s)(?:of\swh(?:om|ich)\s)?{QUALIFYING}$
    |(?P<colon>:)\s{QUALIFYING}$
    |(?P<bracket>\s?\()\s?{QUALIFYING}$
    |(?P<closed>\b{_COMPOSED}\s{QUALIFYING}$)
    |(?P<open>(?<!but\s)\b{_INCLUDING}:?\s{QUALIFYING}$)
    |(?P<with>,\swith\s{QUALIFYING}$)
    |(?P<of>,?\s(?:of|among)\s(?:whom|which|them|these|those)(?:,|\s,)?\s{QUALIFYING}$)""",
    re.IGNORECASE | re.VERBOSE,
)
#: What ends the list behind each kind of mark.
CLOSERS = {"dash": "—–;", "colon": ";", "bracket": "", "closed": ";", "open": ";", "of": ";", "with": ";"}

_PREPOSITIONS = (
    r"(?:in|with|for|to|by|at|from|involving|between|on|against|across|among|within|per|than|over|under|of|every|each)"
)
_COMPLEMENT = re.compile(
    rf"""\b{_PREPOSITIONS}\s
    (?:(?:about|at\sleast|nearly|some|more\sthan|over|only|the|all|an?|estimated|approximately|around|up\sto)\s){{0,3}}$""",
    re.IGNORECASE | re.VERBOSE,
)
_QUALIFIED_ONLY = re.compile(r"\b(?:over|under|more\sthan|fewer\sthan|less\sthan|up\sto|at)\s$", re.IGNORECASE)


def governed(lead: str) -> bool:
    """Whether the words in front of a number end in a preposition that governs it (victims in 17 states)."""
    return _COMPLEMENT.search(_QUALIFIED_ONLY.sub("", lead)) is not None  # more than 17; but in more than 17


#: A rest that the text mentions without counting it.
UNRECKONED_REST = re.compile(
    r"""\b(?:the\s(?:rest|remainder|others|remaining)|others)\s
    (?:were|was|are|is|had|have|has|of|being|went|came|did|said)\b|\bamong\s(?:(?:many|several|some)\s)?others\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: Signs that one thing may be counted in several parts.
MULTIPLE = re.compile(
    r"""\b(?:languages?|spoken|speakers|multiple\s(?:answers|responses|choices|forms|types)|more\sthan\sone
    |several\s(?:answers|responses)|\d\sboth|could\s(?:choose|select|give)|overlap\w*|some\s(?:\w+\s)?both|not\smutually|and/or
    |at\sthe\ssame\stime|at\s\d{1,3}\s(?:years?|months?|weeks?|days?|hours?|minutes?)(?!\sof\sage)|also|of\sany\s(?:race|age|kind)|(?:for|of|in|had|did|were|on|by|used|chose|reported)\s(?:both|neither|all\s(?:two|three|four))
    (?=\s*(?:[.,;)]|\sand\s\d|$)))\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: The last item of a list is coming.
JOINING = re.compile(r"(?:\band|&|\bplus)\s")


def behind(claim: Claim) -> int:
    """Where the text behind a claim begins, past a conversion in brackets."""
    conversion = claim.quantity.conversion
    if claim.quantity.money and conversion is None:
        return claim.quantity.end  # 840 million pounds comprised
    return conversion.end + 1 if conversion is not None else max(claim.quantity.end, claim.end)
