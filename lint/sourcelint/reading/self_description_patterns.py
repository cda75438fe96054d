"""How texts in English, Spanish, French and German say when, and by whom, they were published."""
# ruff: noqa: E501  (patterns)

from __future__ import annotations

import re

MONTHS = {
    "jan|ene|enero|janv|jän": 1,
    "feb|fév|fev": 2,
    "mar(?!ch?e)|märz": 3,
    "apr|abr|avr": 4,
    "may|mai|mayo": 5,
    "june|jun\\b|junio|juin|juni": 6,
    "july|jul\\b|julio|juil|juli": 7,
    "aug|ago|août": 8,
    "sep|sept": 9,
    "oct|okt": 10,
    "nov": 11,
    "dec|dic|déc|dez": 12,
}
_MONTH = (
    r"(?:Jan(?:uary|uar|vier|v)?|Ene(?:ro)?|Feb(?:ruary|ruar|rero)?|F[ée]v(?:rier)?|Mar(?:ch|zo|s)?|März|Apr(?:il)?"
    r"|Abr(?:il)?|Avr(?:il)?|May(?:o)?|Mai|Jun(?:e|io|i)?|Juin|Jul(?:y|io|i)?|Juillet|Aug(?:ust)?|Ago(?:sto)?|Août"
    r"|Sep(?:t(?:ember|iembre|embre)?)?|O[ck]t(?:ober|ubre|obre)?|Nov(?:ember|iembre|embre)?|De[cz](?:ember)?"
    r"|Dic(?:iembre)?|D[ée]c(?:embre)?)\.?"
)
_YEAR = r"(?:1[89]|20)\d\d"
_DATE = (
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}|\d{{1,2}}(?:st|nd|rd|th|er|\.)? (?:de |of )?{_MONTH},? (?:de |del )?{_YEAR}"
    rf"|{_MONTH},? (?:de |of )?{_YEAR}|{_YEAR}-\d\d(?:-\d\d)?|\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR}|{_YEAR})"
)

DATE = re.compile(_DATE, re.IGNORECASE)
# What may be a date: looked for first, since the pattern of a date is long; DATE decides.
_DAY = rf"(?P<date>[A-Za-z.]{{3,10}} \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR})"
_DAY_OR_MONTH = rf"(?P<date>(?:\d{{1,2}}(?:st|nd|rd|th|\.)? (?:de )?)?[A-Za-zéûä]{{3,10}}\.?(?: \d{{1,2}}(?:st|nd|rd|th)?,)? (?:de )?{_YEAR})"
_LOOSE = rf"(?P<date>[\w./, -]{{0,28}}?{_YEAR}(?:-\d\d){{0,2}})(?!\w)"

PUBLISHED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:(?:first |originally |last |re)?(?:published|posted|released|issued|updated|modified|reviewed|revised|printed)"
        rf"|(?:publication|release) date|date (?:published|posted|of publication|of issue)|publicado|actualizado"
        rf"|fecha de publicación|última actualización|publié|mis à jour|mise à jour|date de publication|parution|veröffentlicht"
        rf"|erschienen|aktualisiert|stand|herausgegeben)(?: online)?(?: on| in| at| el| en| le| am| im)?:?\s{{0,3}}{_LOOSE}",
        rf"(?:^|[\n|])\s{{0,3}}(?:date|dated|fecha|datum|as of|updated):?\s{{0,3}}{_LOOSE}",
        rf"(?:©|\(c\)|copyright|&copy;)[^\n]{{0,60}}?(?:{_YEAR}\s?[-–]\s?)?(?P<date>{_YEAR})(?!\d)",
        rf"\bby [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){{1,3}},? (?:on )?{_DAY}",
        rf"{_DAY},? by\b",
    )
)
DATE_LINE = re.compile(
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? |[A-ZÀ-Þ][\w. ]{{2,30}}, )?{_LOOSE}(?: \d{{1,2}}:\d\d.{{0,12}})?",
    re.IGNORECASE,
)
ENDS_IN_DATE = re.compile(rf"[ ,(\]]{_DAY_OR_MONTH}\)?$")
DATED_DATELINE = re.compile(
    rf"[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{{2,40}}(?:, [\w. ]{{2,20}})?,? {_LOOSE}\s?(?:\([^()\n]{{2,30}}\)\s?)?[-–—]"
)
YEARS = re.compile(r"(?<![\d.,/$€£-])(?:1[89]|20)\d\d(?:\s?[-–/]\s?(?:(?:1[89]|20)\d\d|\d\d))?(?![\d%]|[.,]\d)")
EDITION = re.compile(
    rf"(?P<year>{_YEAR})(?:\s?[-–/]\s?\d\d(?:\d\d)?)?[^\n]{{0,60}}?\b(?:report|review|survey|bulletin|yearbook|statement|edition|update|summary|overview|handbook|guide|profile|assessment|accounts|informe|memoria|anuario|rapport|annuaire|bilan|bericht|jahrbuch)"
    rf"|\b(?:report|review|survey|bulletin|yearbook|statement|edition|update|summary|overview|handbook|guide|profile|assessment|accounts|informe|memoria|anuario|rapport|annuaire|bilan|\w*bericht|\w*jahrbuch)\b[^\n]{{0,60}}?(?P<year2>{_YEAR})",
    re.IGNORECASE,
)
COVERED = re.compile(
    r"\b(?:(?:this|the|our) (?:\w+ )?(?:report|review|survey|bulletin|document|publication|edition|statement|briefing|paper|study|chapter) (?:\w+ )?(?:covers?|presents?|describes?|reports? on|summari[sz]es?|is for|relates to|reviews?|refers? to|concerns?)"
    r"|for the (?:fiscal |financial |calendar )?(?:year|quarter|period|half[- ]year|six months|twelve months) (?:ended|ending)"
    r"|(?:this|the) reporting (?:period|year) (?:is|was|covers?|runs?|ran|from|began|begins|ended|\()|berichtsjahr|berichtszeitraum"
    r"|(?:este|el presente) informe (?:abarca|cubre|presenta|se refiere)|(?:ce|le présent) rapport (?:couvre|présente|porte)"
    r"|dieser bericht (?:umfasst|behandelt|beschreibt))"
    r"[^\n.;]{0,80}"
    rf"{_YEAR}[^\n.;]{{0,20}}",
    re.IGNORECASE,
)

_NAME = r"(?P<name>[A-ZÀ-Þ][^\n.;|©]{2,80})"
PUBLISHER = (
    re.compile(
        rf"(?i:(?:(?:©|\(c\)|copyright|&copy;)[\s,]{{0,3}}){{1,2}}(?:by )?"
        rf"(?:{_YEAR}(?:\s?[-–]\s?{_YEAR})?,?\s{{0,3}})?(?:by )?){_NAME}"
    ),
    re.compile(
        rf"(?i:\b(?:published|issued|produced|released|compiled) by(?: the)? |\bpublisher:\s*|(?:^|[\n|])\s*(?:source|issued by|quelle|fuente|organisation|organization|agency):\s*)(?:the )?{_NAME}"
    ),
    re.compile(
        rf"(?i:\b(?:herausgeber(?:in)?:\s*|herausgegeben (?:von|vom) (?:der |dem )?|éditeur\s*:\s*|publié par (?:le |la |l[’'])?|editado por (?:el |la )?|publicado por (?:el |la )?|edita:\s*)){_NAME}"
    ),
    re.compile(
        r"(?P<name>From Wikipedia|Wikipedia|Reuters|Associated Press|Agence France-Presse)(?=, the free encyclopedia| staff\b|$)"
    ),
    re.compile(
        r"(?P<name>[A-ZÀ-Þ][\w.&’' ]{2,60}?)[,.]? (?i:all rights reserved|alle rechte vorbehalten|todos los derechos reservados|tous droits réservés)"
    ),
)
SITE_IN_TITLE = re.compile(
    r"(?:[^|–—\s]+ ){3,12}[|–—-] (?P<name>(?:The )?[A-ZÀ-Þ][\w.&’']*(?: (?:of|for|and|[A-ZÀ-Þ][\w.&’']*)){0,5})$"
)
AGENCY_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .,’'-]{2,50}(?:[\w. ,]{0,30})?\((?P<name>AP|Associated Press|Reuters|AFP|dpa|EFE|ANSA|Xinhua|UPI|Bloomberg|Kyodo|TASS|PTI|PA|CP|AAP|Europa Press|Notimex|CNN|BBC|IRIN|IPS)\)\s?[-–—:]"
)
PREPARED_BY = re.compile(
    r"\b[Tt]h(?:is|e) (?:report|document|review|survey|publication|page|guide|bulletin|article|study|paper) (?:was|is|has been) (?:prepared|published|produced|written|compiled|issued|commissioned) by (?:the )?(?P<name>[A-ZÀ-Þ][\w&’'-]*(?: (?:of|for|and|the|on|de|[A-ZÀ-Þ][\w&’'-]*)){0,10})"
)
BYLINE = re.compile(
    r"(?:^|[\n|–—-]\s*|,\s)(?:[Bb]y|BY|[Pp]or|[Pp]ar|[Vv]on|[Aa]uthors?:|[Ww]ritten by|[Aa]utor(?:in)?:|[Aa]uteur\s?:)\s(?P<name>[A-ZÀ-Þ][\w.’'-]*(?: (?:de|la|van|von|der|and|y|et|und|&|[A-ZÀ-Þ][\w.’'-]*)){1,6})"
)
AUTHORS = re.compile(
    r"(?:(?:[A-ZÀ-Þ]\.[ -]?){1,3}(?:(?:van|von|de|der|la|di) ){0,2}[A-ZÀ-Þ][\w’'-]+[\d*†‡,]{0,4}(?:,? (?:and|und|y|et|&) |, | |$)){2,40}"
)
SPEAKER = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w.]*(?: [A-ZÀ-Þ][\w.]*){1,4})[’'](?:s|S) (?:\w+ ){0,2}(?i:message|address|speech|remarks|statement|letter|lecture)"
    r"|(?i:message|address|speech|remarks|statement|letter|lecture) (?i:of|by|from) (?:the |THE )?(?P<name2>[A-ZÀ-Þ][\w. ]{3,40}?)(?= (?i:to|at|before|on)\b|$)"
)
BODY_WORD = re.compile(
    r"\b(?:Departments?|Ministry|Agency|Bureau|Institutes?|University|Commission|Organi[sz]ation|Association|Council"
    r"|Foundation|GmbH|S\.A\.|plc|PLC|LLC|Corporation|Secretariat|Parliament|Committee|Federation|Nations"
    r"|Ministerio|Instituto|Secretaría|Gobierno|Universidad|Comisión|Fundación|Banco|Ministère|Institut|Université|Agence"
    r"|Gouvernement|Fondation|Banque|Bundesministerium|Ministerium|Bundesamt|Universität|Stiftung|Verband|Behörde"
    r"|Statistisches|Laboratory|Observatory)\b"
    r"|\b(?:Office|Board|Bank|Society|Service|Authority|Administration|Center|Centre|Court|Government|Academy|School"
    r"|Museum)s? (?:of|for)\b"
    r"|\w (?:Ltd\.?|Limited|Inc\.?|AG|SE|SA|Corp\.?|Company|Group|Press|News|Times|Bank|Trust|Service|Society|Authority|Union"
    r"|Watch|Network|Museum|Hospital|Police|Court|Office)$"
)
BODY_IN_TITLE = re.compile(
    r"(?:(?:[A-ZÀ-Þ][\w&’'.-]*|of|for|and|the|on|de|del|la) ){0,6}(?:Department|Ministry|Agency|Bureau|Institute|University|Commission|Organi[sz]ation|Association|Council|Foundation|Bank|Ltd|Limited|Inc|GmbH|plc|PLC|LLC|Corporation|Corp|Company|Society|Authority|Administration|Watch|Amnesty International|UNICEF|UNESCO|UNODC|WHO|OECD|Eurostat|UNHCR|Ministerio|Instituto|Ministère|Institut|Bundesamt|Bundesministerium)(?:\s(?:of|for|de|des|del|für)(?: (?:[A-ZÀ-Þ][\w&’'-]*|and|the|of|la|y|et|und)){1,6})?"
)
TRAILING_YEAR = re.compile(rf",? {_YEAR}\s*$")
SMALL_WORDS = frozenset(
    "of for and the on in de del la el los las y des du et le les für und der die das & / - – — a an".split()
)
NOT_A_TITLE = (
    re.compile(r"^(?:by|por|par|von) [A-ZÀ-Þ]", re.IGNORECASE),
    re.compile(
        rf"^(?:(?:published|posted|updated|last updated|date)\b.{{0,20}}?)?(?:[a-z]{{3,6}}day,? )?{_DATE}$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:menu|home|search|share|print|skip to|contents?|table of contents|navigation|log ?in|sign in|you are here|go to|jump to"
        r"|click|find|contact us|about(?: us)?$|help$|advanced search|already|notify|back to|next|previous)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\|[^|]*\||[:>]$"),
)
EXCERPT = re.compile(
    r"\b(?:(?:extract(?:ed|s)?|excerpt(?:ed|s)?|adapted|reprinted|reproduced|abridged|taken|condensed|quoted)(?: in part| in full| with permission)?\s+from|(?:an )?(?:extract|excerpt) (?:of|from)|auszug aus|extracto de(?:l)?|extrait d[eu]|entnommen aus):?\s+(?:the |an? |der |dem |el |la |le )?(?P<whole>[^\n]{4,160})",
    re.IGNORECASE,
)
BODY_BEFORE_YEAR = re.compile(
    rf"(?P<name>(?:U\.S\. |U\.K\. |UN )?[A-ZÀ-Þ][\w&’'.-]*(?: (?:of|for|and|the|on|de|[A-ZÀ-Þ][\w&’'.-]*)){{0,8}}?)(?:[’']s?)?,? (?:{_YEAR}|(?:annual|world|global) report)",
    re.IGNORECASE,
)
