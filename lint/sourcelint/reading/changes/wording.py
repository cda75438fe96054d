"""The words of change, and the patterns that tie them to figures."""
# ruff: noqa: E501  (patterns)

from __future__ import annotations

import re

_UP = r"(?:rose|risen|rises|rise|rising|grew|grown|grows|growth|increased|increases|increase|increasing|climbed|climbs|jumped|jump|surged|surge|soared|up|higher|more|gain|gained|expanded|improved)"
_DOWN = r"(?:fell|fallen|falls|fall|falling|dropped|drops|drop|dropping|decreased|decreases|decrease|decreasing|declined|declines|decline|declining|down|reduced|reduction|shrank|shrunk|plunged|slumped|slipped|lower|fewer|less|cut|dip|dipped)"
_FACTOR = r"(?:more\sthan\s|nearly\s|almost\s|about\s)?(?:doubled|doubling|tripled|trebled|quadrupled|halved)"
_NOUN = r"(?:(?P<up>increase|rise|jump|growth|gain)|(?P<down>decrease|drop|fall|decline|reduction|dip))"
_HEDGE = r"(?:(?:about|some|only|just|nearly|almost|around|approximately|roughly|over|more\sthan|at\sleast|less\sthan|a\stotal\sof|an\sestimated|an\saverage(?:\sof)?|an?|the|its|revised|previous|record|earlier|last\s(?:year|month|week)[’']s)\s){0,3}"
_NUMBER = r"(?:\d[\d,.]{0,14}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?|(?:an?|one)\s(?:third|quarter|half|tenth|fifth))"
_AMOUNT = rf"(?:[A-Z]{{0,3}}[$€£¥₹]\s?)?{_NUMBER}(?:[\s-](?:thousand|million|billion|trillion|mln|bln|bn)\b)?(?:\s?%|[\s-](?:per\s?cent|pct|percentage\spoints?|(?:basis\s)?points?)\b)?"
#: ``by 12 percent``, ``$6.5 million, or 7.3%,``, ``by 27 cases``.
_SIZE = rf"(?:by\s|of\s)?{_HEDGE}{_AMOUNT}(?:\s(?!from\b|to\b|or\b)[a-z-]{{2,20}}){{0,2}}(?:(?:,?\sor|\s\(|,)\s?{_HEDGE}{_AMOUNT}\)?)?,?"


def _compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern in which every blank may also be a line end with what the next line is set in."""
    return re.compile(re.sub(r"\\s(\?)?(?![\]{-])", lambda m: r"\s{0,9}" if m.group(1) else r"\s{1,9}", pattern), flags)


WORDS = _compiled(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<factor>{_FACTOR}))\b", re.IGNORECASE)
#: Words of change right in front of the earlier figure, behind the later one: (up from 43), a drop of 12 percent from 744.
BACKWARD = _compiled(
    rf"(?:,|\(|;|—|–|\s-)?\s?(?:which\s(?:was|is)\s|this\s(?:was|is)\s)?(?:an?\s)?(?:\w+\s){{0,2}}?(?P<words>(?:(?P<up>up|increase|rise|jump|growth|gain)|(?P<down>down|decrease|drop|fall|decline|reduction|dip))(?:\s(?:slightly|sharply|marginally|only|just))?(?:\s{_SIZE}|\s(?:of|in)\s[^.;,()]{{1,40}})?\s(?:from|compared\s(?:with|to)))\s{_HEDGE}$",
    re.IGNORECASE,
)
DEMONSTRATIVE = _compiled(
    r"(?:This|That|It|The\s(?:total|figure|number))\s(?:was|is|represented|represents|marked|marks|constituted|constitutes|reflects|reflected|meant)\b"
)
#: ``…; this represented an increase from``: the clause speaks of the figure in front of it.
THIS = _compiled(
    r";\s(?:this|that|which)\s(?:was|represented|represents|marked|constituted|reflected)\s(?:an?\s)?(?:[a-z]+\s)?$",
    re.IGNORECASE,
)
THIS_COMPARED = _compiled(rf"(?:This|That|It)\s(?:is\s|was\s)?compare[sd]?\s(?:to|with)\s{_HEDGE}$", re.IGNORECASE)
FROM = _compiled(rf"\bfrom\s{_HEDGE}$", re.IGNORECASE)
TO = _compiled(rf"\bto\s{_HEDGE}$", re.IGNORECASE)
COMPARED = _compiled(
    rf"(?:,|\()?\s?(?:as\s)?(?:compared\s(?:with|to)|in\scomparison\s(?:with|to)|against|versus)\s{_HEDGE}$",
    re.IGNORECASE,
)
#: What the next figure may stand behind at all: cheap to ask before the longer patterns.
LEADS = _compiled(r"\b(?:from|to|with)\s(?:[a-z]+\s){0,5}$", re.IGNORECASE)
#: ``rose by 12 percent to``, in front of the later figure.
VERB_TO = _compiled(
    rf"\b(?:(?P<up>rose|risen|rise|grew|grown|grow|increased?|climb(?:ed)?|jump(?:ed)?|surged|soared)|(?P<down>fell|fallen|fall|drop(?:ped)?|decreased?|declined?|reduc(?:ed|tion)|dip(?:ped)?|shrank|plunged|slumped)|(?P<factor>{_FACTOR}))(?:\sin\s(?:the\s)?[a-z][^.;,\d]{{3,50}}?)?(?:\s[a-z]+ly)?(?:\s{_SIZE})?(?:\s[a-z]+ly|\s(?:last|this)\s(?:[a-z]+\s)?[a-z]+|\s(?:in|on)\s[A-Z\d][\w ,]{{2,18}})?,?\sto\s{_HEDGE}$",
    re.IGNORECASE,
)
#: ``grew 12 percent from``, in front of the earlier figure; the later one is the subject.
VERB_FROM = _compiled(
    rf"\b(?P<words>(?:(?P<up>rose|grew|increased|climbed|jumped|surged|soared)|(?P<down>fell|dropped|decreased|declined|shrank|plunged|slumped))(?:\s[a-z]+ly)?\s{_SIZE})\sfrom\s{_HEDGE}$",
    re.IGNORECASE,
)
FROM_BEHIND = _compiled(rf"(?:\s(?:in|by|at|for|during|last|this)\s[^.;]{{3,60}}?)?,?\sfrom\s{_HEDGE}", re.IGNORECASE)
#: ``(…), a 12 percent decrease``, ``, an increase of 40``, behind a pair.
TRAILING = _compiled(
    rf"(?:\s(?:in|during|for|by|at|last|the|a)\b[^.;()]{{0,40}}?)?(?:,|\s\(|\s?[—–]|\s-)\s?(?:which\s(?:is|was|represents|represented)\s|(?:represent|mark|signify|reflect|constitut|mean)ing\s|or\s)?an?\s(?:{_HEDGE}{_AMOUNT}[\s-])?(?:[a-z]+\s){{0,2}}?(?P<words>{_NOUN})\b(?:\sof\s{_SIZE})?(?=\s?[.,;)—–]|\s(?:in\s(?:1[5-9]|20)|in\sthe\snumber|on|over|and|which)\b|$)",
    re.IGNORECASE,
)
#: A better place is a smaller number, and so is a dearer currency in units of another.
RANKED = _compiled(
    r"\b(?:against\s(?:the|its)\s(?:[a-z.]+\s)?(?:dollar|euro|pound|yen|mark|franc|sterling|rouble|ruble|peso)|to\sthe\s(?:dollar|euro|pound|yen|mark|franc)|exchange\srates?|charts?|rank\w*|places\s(?:to|up|down)|seed\w*|standings|handicap|odds)\b",
    re.IGNORECASE,
)
#: ``to 276 from 222``: what follows ``to`` has an earlier figure of its own.
OWN_PAIR = _compiled(r"(?:\s[a-z]+){0,5}\sfrom\s[^.;,]{0,12}\d")
#: ``risen to 50 from 25 to 30``: what stands behind ``from`` is a range.
TO_BEFORE_FROM = _compiled(r"\bto\s[^.;]{0,12}\d[^.;]{0,40}\bfrom\b")
#: A level that drops to a greater depth has dropped.
DEPTH = _compiled(r"\s(?:below|deep|under|minus)\b")
#: Between the size of a change and the word for it: ``a 12 percent rise``, ``rose by 12 percent``, ``or 7 percent``.
SIZE_BEFORE = _compiled(r"(?:[\s-](?!and\b|but\b|while\b|to\b|from\b|in\b|of\b)[a-z]+){0,3}\s?")
SIZE_BEHIND = _compiled(
    r"(?:\s[a-z]+ly)?\s(?:in\s[a-z]+\s)?(?:(?:by|of)\s)?(?:[a-z]+\s){0,2}(?:[A-Z]{0,3}[$€£¥₹])?", re.IGNORECASE
)
SIZE_AGAIN = _compiled(
    rf"(?:\s[a-z-]{{2,20}}){{0,2}}(?:,?\sor|\s\(|,)\s?{_HEDGE}(?:[A-Z]{{0,3}}[$€£¥₹])?", re.IGNORECASE
)
#: A size that is reckoned otherwise than the figures beside it.
ADJUSTED = _compiled(
    r"\b(?:organic\w*|like-for-like|comparable|same-store|underlying|constant|local\scurrenc\w+|excluding|adjusted\sfor|real\sterms|annuali[sz]ed)\b",
    re.IGNORECASE,
)
#: What is reduced or slowed here is itself a change.
DAMPED = _compiled(
    r"\b(?:reduc\w+|slow\w*|limit\w*|narrow\w*|curb\w*|lower\w*|eas(?:e|ed|es|ing)|mitigat\w+)\s(?:the|its|their|an?)\s(?:[a-z]+\s)?$",
    re.IGNORECASE,
)
#: ``due to a 430 million decrease`` leads nowhere.
NO_WAY = _compiled(
    r"\b(?:due|owing|thanks|according|attribut\w+|relat\w+|subject|prior|next|close|addition|respect|up)\sto\b"
)
TO_FIGURE = _compiled(r"\bto\s[^.;]{0,12}\d")
#: Nouns of change that a range may measure.
PLURALS = frozenset(["declines", "increases", "decreases", "drops", "falls", "rises", "gains", "growth", "reductions"])
#: The end of a period: its word for ending is no verb of the sentence.
ENDING = _compiled(r"\b(year|quarter|month|period|week|season)s?\s(?:ended|ending)\b", re.IGNORECASE)
BETWEEN_YEARS = _compiled(r"\bbetween\s(?:[A-Z][a-z]+\s)?(?:1[5-9]|20)\d\d\sand\s(?:[A-Z][a-z]+\s)?(?:1[5-9]|20)\d\d\b")
CLAUSE = _compiled(r",\s(?:and|but|while)\b")
LINKED = _compiled(r"\band\b(?!\s(?:1[5-9]|20)\d\d)")
#: Losses and profits in one sentence: what is less may be more.
BELOW_ZERO = _compiled(
    r"\b(?:loss(?:es)?|expenses?|deficits?|negative|minus|outflows?|releases?|reversals?)\b", re.IGNORECASE
)
ABOVE_ZERO = _compiled(
    r"\b(?:profits?|surplus(?:es)?|positive|gains?|income|earnings|inflows?|provisions?)\b", re.IGNORECASE
)
#: In front of a figure that is left out of account, or counted in another one.
SET_ASIDE = _compiled(
    r"\b(?:excluding|including|except(?:ing)?|net\sof|apart\sfrom|besides|without)\s(?:(?:the|an?|its|their|our)\s)?$",
    re.IGNORECASE,
)
#: Between a figure and the noun that says what it is: ``a $1 million gain``.
NAMED = _compiled(r"\s(?:[a-z-]+\s){0,2}")
NOUN = _compiled(r"(?:gains?|increases?|rises?|growth|loss(?:es)?|decreases?|declines?|drops?|falls?)\b", re.IGNORECASE)
