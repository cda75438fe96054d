"""Institutions that carry the name of their country or people: the Kenya Revenue Authority, the Royal Thai Army.

No list can name the authorities of all countries, and one that tries names those of the countries its authors
read about. Most names say it themselves: what kind of body it is (a ministry, a court, the police) and whose. The
kinds are a short closed list in six languages. Bodies that by their name work abroad (for development, for
refugees, embassies) say nothing of where a sentence plays.
"""

from __future__ import annotations

import re

REACH = 90
"""Characters before and after the place's name that its institution's name may reach."""

_HEADS = frozenset(
    """
    Police Constabulary Gendarmerie Bureau Agency Ministry Commission Commissioner Office Service Services Authority
    Court Courts Tribunal Parliament Assembly Senate Congress House Government Cabinet Department Directorate
    Inspectorate Administration Treasury Customs Prosecutor Ombudsman Army Navy Guard Forces Statistics Institute
    Board Registry Secretariat Council
    Policía Ministerio Secretaría Fiscalía Instituto Gobierno Corte Congreso Senado Defensoría Procuraduría
    Contraloría Guardia Ejército Armada Comisión Dirección
    Polícia Ministério Governo Senado Congresso Secretaria Tribunal Exército
    Ministère Gouvernement Cour Assemblée Sénat Gendarmerie Préfecture Institut Banque
    Ministerium Bundesministerium Bundesamt Regierung Polizei Gericht Bundesrat Statistik
    Polizia Ministero Governo Senato Corte Istituto Banca Banco Bank
    """.split()
)
_AFTER_ONLY_WITH = frozenset("Council House Institute Bank Banco Banca Banque Office Board Service Services".split())
"""Kinds that clubs, firms and charities have too; with a word of state beside them they are authorities."""
_OF_STATE = frozenset(
    """
    National Federal State Public Supreme Central Reserve Statistical Statistics Revenue Prison Prisons Border Customs
    Immigration Tax Health Security Ministers Lords Commons Representatives Correctional Probation Postal Electoral
    Parole Audit Investigation Intelligence Prosecution Nacional Nationale Estadística Statistique Federal
    """.split()
)
_ABROAD = frozenset(
    """
    Embassy Consulate Mission Development Cooperation Aid Refugee Refugees Relief Exchange International Cultural
    Chamber Commerce Embajada Consulado Ambassade Cooperación Desarrollo Développement Coopération Entwicklung
    University College School Church Red Society Association Club Foundation
    """.split()
)
_LINK = (
    r"(?:(?:(?:of|for|on) (?:the )?|and |& "
    r"|(?:de|del|du|des|da|do|dos|das|der|für|y|e|et|della|di) (?:la |las |los )?)?)"
)
_BEHIND = re.compile(rf"(?: {_LINK}[A-ZÀ-Þ][\w’'-]*){{1,6}}")
_AHEAD = re.compile(rf"(?:\b[A-ZÀ-Þ][\w’'-]* {_LINK}){{1,7}}$")
_LINKED = re.compile(r" (?:of|de|del|du|do|da|des|der|di)(?: (?:the|la|las|los|l[’']))? $")
_STATISTICS = re.compile(r"\b(?:Statistics|Statistik|Estadísticas|Elections|Health|Transport|Customs|Parliament) $")
_TITLED = re.compile(r"\b(?:Royal|National|Central|Federal|Supreme|Imperial) $")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def body_around(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int] | None:
    """The span of the institution in whose name the place's name at ``start`` and ``end`` stands, or None.

    It lies between ``low`` and ``high``, where other places are named.
    """
    low, high = max(low, start - REACH), min(high, end + REACH)
    after = _BEHIND.match(text, end, high)
    if after is not None:
        found = _judge(_WORD.findall(after.group()))
        if found:
            titled = _TITLED.search(text, low, start)
            return (start if titled is None else titled.start()), after.end()
    before = text[low:start]
    if _STATISTICS.search(before):
        return start - len(before) + before.rstrip().rfind(" ") + 1, end
    if _LINKED.search(before):
        ahead = _AHEAD.search(text, low, start)
        if ahead is not None and _judge(_WORD.findall(ahead.group())):
            opening = ahead.start() + (4 if ahead.group().startswith("The ") else 0)
            return opening, end
    return None


def works_abroad(text: str, end: int) -> bool:
    """Whether the place's name opens that of a body which works in other countries: the Japan … Cooperation Agency."""
    after = _BEHIND.match(text, end, end + REACH)
    words = _WORD.findall(after.group()) if after is not None else []
    return not _ABROAD.isdisjoint(words) and not _HEADS.isdisjoint(words)


def _judge(words: list[str]) -> bool:
    """Whether the words name an authority."""
    kinds = _HEADS.intersection(words)
    if not kinds or _ABROAD.intersection(words):
        return False
    return not kinds <= _AFTER_ONLY_WITH or not _OF_STATE.isdisjoint(words)
