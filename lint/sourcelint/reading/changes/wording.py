"""The words of change, and the patterns that tie them to figures."""
# ruff: noqa: E501  (patterns)

from __future__ import annotations

import re

_UP_VERBS = "widened|widens|widening|lengthened|lengthens|lengthening|accelerated|rose|risen|rises|rise|rising|raised|raises|raise|raising|grew|grown|grows|grow|growing|increased|increases|increase|increasing|climbed|climbs|climb|climbing|jumped|jumps|jump|jumping|surged|surge|surging|soared|soaring|boosted|enhanced|hiked|rebounded|swelled|swollen"
_DOWN_VERBS = "narrowed|narrows|narrowing|shortened|shortens|shortening|slowed|slows|slowing|decelerated|fell|fallen|falls|fall|falling|dropped|drops|drop|dropping|decreased|decreases|decrease|decreasing|declined|declines|decline|declining|reduced|reduces|reduce|reducing|lowered|lowers|lowering|shrank|shrunk|shrinks|shrink|shrinking|plunged|plunges|plunge|plunging|slumped|slipped|slipping|tumbled|slashed|trimmed|dip|dipped|tumble|tumbles|tumbling|plummeted|dwindled|dwindling|sank|sunk|slid|contracted"
_UP = rf"(?:{_UP_VERBS}|growth|up|higher|more(?!\sthan)|gain|gained|expanded|improved)"
_DOWN = rf"(?:{_DOWN_VERBS}|down|reduction|lower|(?:fewer|less)(?!\sthan)|cut)"
#: Verbs that go with a direction: went up, edged down.
_MOTION = "revised|drawn|go|goes|going|went|gone|come|comes|coming|came|moved|moving|edged|edging|inched|ticked|crept|shot|sent|pushed|pushing|brought|bringing|driven|drove|stepped|scaled|bumped|jumped|climbed|trended|trending|drifted|is|are|was|were|be|been|being"
_FACTOR = r"(?:more\sthan\s|nearly\s|almost\s|about\s)?(?:doubled|doubling|tripled|trebled|quadrupled|halved)"
_NOUN = r"(?:(?P<up>increase|rise|jump|growth|gain)|(?P<down>decrease|drop|fall|decline|reduction|dip))"
_HEDGE = r"(?:(?:about|some|only|just|nearly|almost|around|approximately|roughly|over|more\sthan|at\sleast|less\sthan|a\stotal\sof|an\sestimated|an\saverage(?:\sof)?|an?|the|its|revised|previous|record|earlier|last\s(?:year|month|week)[’']s)\s){0,3}"
_NUMBER = r"(?:\d[\d,.]{0,14}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?|(?:an?|one)\s(?:third|quarter|half|tenth|fifth))"
_AMOUNT = rf"(?:[A-Z]{{0,3}}[$€£¥₹]\s?)?{_NUMBER}(?:[\s-](?:thousand|million|billion|trillion|mln|bln|bn)\b|(?:m|mn|bn|k|tn)\b)?(?:\s?%|[\s-](?:per\s?cent|pct|percentage\spoints?|(?:basis\s)?points?)\b)?"
#: ``by 12 percent``, ``$6.5 million, or 7.3%,``, ``by 27 cases``.
_SIZE = rf"(?:by\s|of\s)?{_HEDGE}{_AMOUNT}(?:\s(?!from\b|to\b|or\b)[a-z-]{{2,20}}){{0,2}}(?:(?:,?\sor|\s\(|,)\s?{_HEDGE}{_AMOUNT}\)?)?,?"


def _compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern in which every blank may also be a line end with what the next line is set in."""
    return re.compile(re.sub(r"\\s(\?)?(?![\]{-])", lambda m: r"\s{0,9}" if m.group(1) else r"\s{1,9}", pattern), flags)


WORDS = _compiled(
    rf"(?<![\w-])(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<factor>{_FACTOR}))(?!\w|-(?!from\b))", re.IGNORECASE
)
#: Words that a verb of change, or a noun, must stand beside to tell a change.
PARTICLES = frozenset(["more", "less", "fewer", "higher", "lower", "up", "down", "cut"])
#: Words that tell no change of the two figures behind them.
VAGUE = frozenset(["growth", "gain", "improved", "jump", "more", "less", "fewer", "higher", "lower"])
#: Words of change that are nouns as well as verbs, or nouns only.
NOUNS = _compiled(
    r"(?<![\w-])(?:rises?|increases?|climbs?|jumps?|surge|falls?|drops?|decreases?|declines?|plunges?|dip|cut|gain|growth|reduction)(?![\w-])"
)
#: In front of such a word where it is a verb: to increase, will sharply rise.
VERB_BEFORE = _compiled(
    r"\b(?:to|will|would|may|might|can|could|should|must|shall|did|does|do|not|[a-z]+ly)\s$", re.IGNORECASE
)
#: In front of an ``up`` or ``down`` that tells a change; behind any other verb it belongs to that verb.
MOVING = _compiled(
    rf"(?:[\d%)(,;:–—-]\s?|\b(?:{_MOTION}|and|only|just|still|also|even|million|billion|percent|per\scent|year|years|month|week|today|now|[a-z]+ly)\s|\b(?:1[5-9]|20)\d\d\s)$",
    re.IGNORECASE,
)
#: Between a word of change and ``from``: nothing but its size and how it went.
ADJACENT = _compiled(
    rf"(?:,?\s(?:by\s|a\s)?(?:[a-z]+ly|{_HEDGE}(?:{_AMOUNT}|bit|third|half)|somewhat|further|back|again)){{0,3}},?\s?[(–—-]?\s?from\s{_HEDGE}",
    re.IGNORECASE,
)
#: Between a word of change and ``from``: a range, no way.
RANGING = _compiled(r"\b(?:rang\w+|var\w+|anywhere|between)\b", re.IGNORECASE)
#: Between a word of change and ``from``: another clause, whose verb is the one that goes from one figure to the other.
OTHER_CLAUSE = _compiled(
    rf"\b(?:I|we|will|would|may|might|can|could|should|must|shall|by)\s(?!{_NUMBER}\b|about|around|nearly|almost|roughly|approximately|just|only|more|less|at\sleast|half\b|over|an?\b|some|\d)[a-z]|\bto\s(?!the\b|an?\b|its\b|their\b|this\b|that\b|all\b|[a-z]+s\b|[a-z]+ing\b)[a-z]|\bby\sfrom\b|,\s(?:it|he|she|they|an?)\b"
)
#: A participle in front of its noun: ``on imported steel``, ``the listed companies``.
ATTRIBUTE = _compiled(
    r"\b(?:on|of|for|in|the|an?|its|their|all|other)\s[a-z]+(?:ed|ing)(?=\s(?!from\b|by\b|the\b|an?\b)[a-z])"
)
#: A participle behind its noun: ``tobacco products containing nicotine``, ``the tax levied on sales``.
PARTICIPLE = _compiled(
    r"(?<!,)(?<!\band)(?<!\bwho)(?<!\bwhich)(?<!\bthat)\s(?:[a-z]{3,}ing|[a-z]{3,}ed(?=\s(?:on|in|for|at|under|by|with)\b))"
)
#: The end of the clause of a word of change.
CLAUSE_END = _compiled(r"[;:]|\.\s|,\s(?:and|but|while)\s")
#: Words of change right in front of the earlier figure, behind the later one: (up from 43), a drop of 12 percent from 744.
BACKWARD = _compiled(
    rf"(?:,|\(|;|—|–|\s-)?\s?(?:which\s(?:was|is)\s|this\s(?:was|is)\s)?(?:an?\s)?(?:\w+\s){{0,2}}?(?<!\w-)(?P<words>(?:(?P<up>up|increase|rise|jump|growth|gain)|(?P<down>down|decrease|drop|fall|decline|reduction|dip))(?:\s(?:slightly|sharply|marginally|only|just))?(?:\s{_SIZE}|\s(?:of|in)\s[^.;,()]{{1,40}})?\s(?:from|compared\s(?:with|to)|(?:on|over)(?=\s(?:the\s|last\s(?:year|month|week|season|quarter)[’']s\s))))\s{_HEDGE}$",
    re.IGNORECASE,
)
#: In front of a noun of change that looks back: ``, an``, ``(a sharp``, ``represents a slight``, but not ``expect it to``.
LOOKING_BACK = _compiled(
    r"(?:[,(;–—-]\s?|\b(?:was|is|were|are|(?:represent|mark|constitut|reflect|signif|mean|show)(?:e?s|e?d|t|n|ing|ies|ied|ying)?|or|and|this|that)\s)(?:(?:an?|the)\s(?:[a-z]+[\s-]){0,3}|(?!to\b)[a-z]+\s)?$",
    re.IGNORECASE,
)
COMPARATIVE = _compiled(r"\b(?:more|fewer|less)\sthan\s(?:the|its|their)\b")
#: In front of a figure that another one is held against: ``45 percent, higher than the``, ``88, 14 fewer than the``.
THAN = _compiled(
    rf"(?:(?:,|\(|—|–)\s?(?:(?:which|and)\s(?:was|is)\s)?|,\s(?:was|were|is|are)\s)(?:(?:well|slightly|much|far|even|still|[a-z]+ly)\s){{0,2}}(?:(?P<size>{_AMOUNT})\s(?:[a-z]+\s)?)?(?P<words>(?:(?P<up>more|higher|greater)|(?P<down>fewer|less|lower))\sthan)\s(?:the\s|its\s|their\s){_HEDGE}$",
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
#: Right in front of a figure that another is compared with.
AGAINST = _compiled(
    rf"\b(?:compared\s(?:with|to)|in\scomparison\s(?:with|to)|against|versus|vs\.?|from|than|over)\s{_HEDGE}$",
    re.IGNORECASE,
)
#: What the next figure may stand behind at all: cheap to ask before the longer patterns.
LEADS = _compiled(r"\b(?:from|to|with|than|on)\s(?:[a-z]+(?:[’']s)?\s){0,5}$", re.IGNORECASE)
#: ``rose by 12 percent to``, in front of the later figure.
VERB_TO = _compiled(
    rf"\b(?:(?P<up>{_UP_VERBS}|(?:{_MOTION})\sup)|(?P<down>{_DOWN_VERBS}|reduction|cut(?:s|ting)?(?=\s(?:its|the|their|his|her|our)\s)|(?:was|were|been|be)\scut|(?:{_MOTION})\sdown)|(?P<factor>{_FACTOR}))(?:\s(?:in\s(?:the\s)?|the\s|its\s|their\s|our\s)(?:(?!\bfrom\b)[^.;,\d]){{3,50}}?)?(?:\s[a-z]+ly)?(?:\s{_SIZE})?(?:\s[a-z]+ly|\s(?:last|this)\s(?:[a-z]+\s)?[a-z]+|\s(?:in|on)\s[A-Z\d][\w ,]{{2,18}})?,?\sto\s{_HEDGE}$",
    re.IGNORECASE,
)
#: Right in front of ``from``: a direction of its own, behind the later figure.
TURN = _compiled(r"\b(?:(?P<up>up)|(?P<down>down))\sfrom\b", re.IGNORECASE)
#: Words of pace tell which way a rate goes, and nothing of times.
PACE = re.compile(r"(?:slow|decelerat|accelerat)", re.IGNORECASE)
PARTICLE = re.compile(r"\b(?:up|down)\b")
#: ``grew 12 percent from``, in front of the earlier figure; the later one is the subject.
VERB_FROM = _compiled(
    rf"\b(?P<words>(?:(?P<up>rose|grew|increased|climbed|jumped|surged|soared)|(?P<down>fell|dropped|decreased|declined|shrank|plunged|slumped))(?:\s[a-z]+ly)?\s{_SIZE})\sfrom\s{_HEDGE}$",
    re.IGNORECASE,
)
FROM_BEHIND = _compiled(
    rf"(?:,?\s(?:or\s|\()[^.;]{{3,40}}?|\s(?:in|by|at|for|during|last|this)\s[^.;]{{3,60}}?)?,?\s(?:(?:up|down)\s)?from\s{_HEDGE}"
    r"|\s\((?:1[5-9]|20)\d\d:\s",
    re.IGNORECASE,
)
#: ``(…), a 12 percent decrease``, ``, an increase of 40``, behind a pair.
TRAILING = _compiled(
    rf"(?:\s(?:in|during|for|by|at|last|the|a)\b[^.;()]{{0,40}}?)?(?:,|\s\(|\s?[—–]|\s-)\s?(?:which\s(?:is|was|represents|represented)\s|(?:represent|mark|signify|reflect|constitut|mean)ing\s|or\s)?an?\s(?:{_HEDGE}{_AMOUNT}[\s-])?(?:[a-z]+\s){{0,2}}?(?P<words>{_NOUN})\b(?:\sof\s{_SIZE})?(?=\s?[.,;)—–]|\s(?:in\s(?:1[5-9]|20)|in\sthe\snumber|on|over|and|which)\b|$)",
    re.IGNORECASE,
)
#: A reduction of the risk is one between groups, whatever it is told of.
RELATIVE = re.compile(r"\b(?:risk|hazard|odds|relative)\s$", re.IGNORECASE)
#: A percentage that is itself a change has a direction of its own: ``fell at a 3 percent rate``, ``a 5.9 percent rate of increase``.
FALLING_AT = _compiled(rf"\b(?:{_UP_VERBS}|{_DOWN_VERBS})\s(?:[a-z]+ly\s)?(?:at|by)\s{_HEDGE}$", re.IGNORECASE)
#: The size of a fall: ``a decrease of nearly 15%``, ``fell by 15%``, ``a 15% decrease``.
FALLEN_BY = _compiled(rf"\b(?:{_DOWN_VERBS}|reduction|loss)\s(?:[a-z]+ly\s)?(?:by|of)\s{_HEDGE}$", re.IGNORECASE)
FALLING = _compiled(r"\s(?:decrease|drop|decline|reduction|dip|loss)\b")
RATE_OF_CHANGE = _compiled(
    r"\s(?:[a-z-]+\s)?(?:(?:rate|pace)\sof\s(?:increase|decrease|growth|decline|contraction|expansion)|growth\srate)\b",
    re.IGNORECASE,
)
#: An earlier time.
_EARLIER = r"(?:years?|months?|quarters?)-(?:ago|earlier)|(?:last|previous|prior|preceding|earlier|past)\s(?:year|month|week|quarter|season|decade|period|survey|poll)|(?:years?|months?|weeks?|decades?|days?|quarters?)\s(?:ago|before|earlier|previously)"
#: Behind the earlier figure: the time that it is of, and not another group or place.
TIME_BEHIND = _compiled(
    rf"[^.;,]{{0,30}}?\b(?:(?:1[5-9]|20)\d\d|{_EARLIER}|January|February|March|April|May|June|July|August|September|October|November|December|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:first|second|third|fourth|same|corresponding)\s(?:quarter|half|period|month)|at\sbaseline|previously)\b"
)
#: Behind a figure: it is that of now, or that of an earlier time.
NOW = _compiled(r"(?:\s[a-z]+){0,4}?\s(?:now|today|currently|at\spresent|this\s(?:year|month|week|quarter|season))\b")
TIME_AGO = _compiled(rf"[^.;,]{{0,30}}?\b(?:{_EARLIER})\b")
#: Right in front of a word of change that is denied: did not fall, never rose.
DENIED = _compiled(
    r"\b(?:not|never|neither|nor|without|[a-z]+n[’']t)\s(?:[a-z]+ly\s)?(?:a\s|an\s|any\s)?$", re.IGNORECASE
)
#: In front of the verb of a clause that something else depends on.
SUBORDINATE = re.compile(r"\b(?:as|while|when|because|since|if|though|although)\s(?:[\w’'-]+\s){1,5}$")
#: A better place is a smaller number, and so is a dearer currency in units of another.
RANKED = _compiled(
    r"\b(?:(?:(?:against|per)(?:\s(?:the|its|an?|one|1))?|(?:to|for)\s(?:the|an?|one|1|each|every))\s(?:[A-Za-z.]+\s){0,2}(?:dollar|euro|pound|yen|mark|franc|sterling|rouble|ruble|peso|rupee|yuan|naira|rand)s?\b|exchange\srates?|currenc(?:y|ies)|(?:dollar|euro|pound|sterling|yen|mark|franc)/[a-z]+|charts?|rank\w*|out\sof\s\d+\s(?:countries|nations|states|schools|teams|cities|towns)|places\s(?:to|up|down)|(?:league|the)\stables?|in\sthe\s(?:league|standings)|positions?|spots?|per\s(?:dollar|euro|pound)|seed\w*|standings|handicap|odds)\b",
    re.IGNORECASE,
)
#: ``to 276 from 222``: what follows ``to`` has an earlier figure of its own.
OWN_PAIR = _compiled(r"(?:\s[a-z]+){0,5}\sfrom\s(?!(?:1[5-9]|20)\d\d\b|\d\d?[./]\d\d?[./])[^.;,A-Z\d]{0,12}\d")
#: Behind the second of two figures that are one end of a way: ``from the 19 to 20 percent range to 17``.
RANGE = _compiled(r"(?:\sper\s?cent)?(?:\s[a-z]+)?\s(?:range|band|bracket)\b")
#: Behind the second of two figures that are runs and wickets: ``from 61-3 to 94-8``.
SCORE = re.compile(r"[-–]\d{1,2}\b")
#: ``risen to 50 from 25 to 30``: what stands behind ``from`` is a range.
TO_BEFORE_FROM = _compiled(r"\bto\s[^.;]{0,12}\d[^.;]{0,40}\bfrom\b")
#: A level that drops to a greater depth has dropped.
DEPTH = _compiled(r"\s(?:below|deep|under|minus)\b")
#: Between the size of a change and the word for it: ``a 12 percent rise``, ``rose by 12 percent``, ``or 7 percent``.
SIZE_BEFORE = _compiled(
    r"(?:[\s-](?!and\b|but\b|while\b|whereas\b|the\b|an?\b|as\b|to\b|from\b|in\b|of\b|will\b|would\b|was\b|were\b|is\b|are\b|has\b|have\b|had\b|be\b|been\b|which\b|that\b|who\b)[a-z]+){0,3}\s?"
)
SIZE_BEHIND = _compiled(
    r"(?:\s[a-z]+ly)?\s(?:in\s[a-z]+\s)?(?:(?:by|of)\s)?(?:(?!the\b|its\b|their\b|our\b|this\b|that\b|from\b|to\b|between\b|in\b|for\b|at\b|on\b|among\b|across\b|during\b|with\b|after\b|since\b)[a-z]+\s){0,2}(?:[A-Z]{0,3}[$€£¥₹])?",
    re.IGNORECASE,
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
    r"\b(?:pace|rate|speed|scale|size|extent)\sof\s(?:[\w-]+\s){0,3}$|\b(?:reduc\w+|slow\w*|limit\w*|narrow\w*|curb\w*|lower\w*|eas(?:e|ed|es|ing)|mitigat\w+|increas\w+|rais\w+|doubl\w+)\s(?:the|its|their|an?)\s(?:[a-z]+\s)?$",
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
BETWEEN_YEARS = _compiled(
    r"\bbetween\s(?:[A-Z][a-z]+\s|(?:the\s)?(?:fiscal|financial|calendar)\s(?:years?\s)?)?(?:1[5-9]|20)\d\d\sand\s(?:[A-Z][a-z]+\s|fiscal\s)?(?:1[5-9]|20)\d\d\b"
)
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
#: Between two figures: the second noun of a pair, or a clause of its own, to which the later one may belong.
LEADS_ELSEWHERE = _compiled(
    r"\b(?:and|or|plus)\s(?!(?:was|were|is|are|up|down|higher|lower|more|less|fewer|so|a|an|[a-z]+ly)\b|[\d$€£]|(?:1[5-9]|20)\d\d\b)[\w’']|\b(?:equal|equivalent|while|whereas|but)\b"
)
#: In front of the earlier figure: ``down from last year's 12``, ``from 2016's 12``.
TIME_IN_FRONT = _compiled(
    rf"\b(?:{_EARLIER}|(?:1[5-9]|20)\d\d)(?:[’']s)?(?:\s[a-z-]+)?\s(?:[A-Z]{{0,3}}[$€£¥₹]\s?)?$", re.IGNORECASE
)
#: Between a verb of change and the first figure, and between the figures, where all three stand side by side.
BEHIND_THE_VERB = _compiled(
    r"(?:\s(?:its|their|his|her|our|the)\s(?:[a-z-]+\s){0,3}[a-z]+)?(?:\s[a-z]+ly|,\s(?:going|moving))?,?\s(?:from|to)\s(?!the\s|an?\s)(?:[a-z]+\s){0,2}(?:[A-Z]{0,3}[$€£¥₹]\s?)?"
)
SIDE_BY_SIDE = _compiled(
    r"(?:\s[a-z%-]+){0,3}(?:\sof\s[A-Za-z]+)?,?\s(?:from|to)\s(?:[a-z]+\s){0,2}(?:[A-Z]{0,3}[$€£¥₹]\s?)?"
)
#: Between a figure and words that look back from it: ``60 weavers, down from``, ``61 percent, an increase from``.
BEHIND_A_FIGURE = _compiled(r"\s?[,(—–-]?\s?(?:an?\s)?(?:[a-z]+\s)?")
#: Behind a word that is verb and noun where it has an object: ``cut its rate``.
OBJECT = _compiled(r"\s(?:its|their|his|her|our|the)\s")
