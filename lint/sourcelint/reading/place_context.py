"""The words beside a place's name, which tell whether it is one: persons, languages, newspapers, provinces."""

from __future__ import annotations

import re
from typing import Protocol

from sourcelint.reading import gazetteer, institutions
from sourcelint.reading.place_names import PlaceKind, by_writing, fold

_BEFORE = re.compile(r"([^\W\d_][\w’'-]*\.?)[ \u00a0]$")
_INITIALS = re.compile(r",? [A-Z]{1,3}(?=[,;]|\. |\.$)")
"""Initials behind a surname, as entries of reference lists have them: *Jordan ML,*."""
_AFTER = re.compile(r"[ \u00a0]([^\W\d_][\w’'-]*)")
_TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady judge justice president senator governor minister"
    " captain general colonel sergeant officer detective inspector chairman secretary mayor saint st king queen"
    " prince princess pope bishop father sister brother señor señora don doña herr frau monsieur madame".split()
)
_LEADS = frozenset(
    "in the from of and or to for by with at across within throughout near outside inside via between against"
    " northern southern eastern western central north south east west greater inner upper lower new old downtown"
    " metropolitan modern ancient colonial post rural urban all most many some while although when since after"
    " before as if both neither either where today like unlike that this these those its their our his her a an"
    " en de la el los las del y por para con le les du des et dans à im und der die das von aus".split()
)
_TYPES = (
    r"(?:[Ss]tates?|STATES?|[Pp]rovinces?|[Rr]egions?|[Cc]ount(?:y|ies)|[Dd]istricts?|[Dd]epartments?|[Pp]refectures?"
    r"|[Gg]overnorates?|[Oo]blasts?|[Cc]antons?|[Pp]arish(?:es)?|[Vv]oivodeships?|[Tt]erritory|[Ee]mirate"
    r"|[Rr]epublic|[Dd]ivisions?|[Cc]ommunity|[Cc]it(?:y|ies)|[Mm]unicipalit(?:y|ies)|[Ee]stados?|[Pp]rovincias?"
    r"|[Dd]epartamentos?|[Rr]égion|[Dd]épartement|[Ll]and|[Rr]egión)"
)
_TYPE_BEFORE = re.compile(_TYPES + r"\s(?:of|de|del|du|da|do)\s(?:the\s)?(?:[\w’'-]+,?\s(?:and\s|y\s)?){0,6}$")
_TYPE_AFTER = re.compile(r"\s" + _TYPES + r"\b")
_INSTITUTIONAL = frozenset(
    "department state supreme court senate house legislature governor attorney police university college task"
    " national board bureau office commission council ministry association institute center centre health public"
    " high school county city bay beach river district human system service services authority agency government"
    " parliament assembly general federal federation union bank society chamber republic province region highway"
    " airport port central north south east west northern southern eastern western standard time code law act"
    " constitution army navy guard force forces team foundation museum library hospital project program programme"
    " report survey criminal civil division medical education prison prisons correctional transport power".split()
)
_PUBLICATIONS = frozenset(
    "Times Post Tribune Herald Globe Gazette Chronicle Journal Review Star Sun Mail Guardian Observer Inquirer"
    " Examiner Monitor Today Daily Telegraph Press Street Avenue Road Boulevard Square Marathon Lions Tigers"
    " Yankees Cowboys Lakers Rangers".split()
)
_EVENTS = frozenset(
    "War Wars Revolution Crisis Agreement Agreements Accord Accords Convention Conventions Protocol Declaration Treaty"
    " Conference Summit Olympics Games Syndrome Prize".split()
)
_NAMED_AFTER = re.compile(
    r"\b(?:Universit(?:y|ies)|College|Bank|Institute|School|Hospital|Diocese|Archdiocese|Duke|Duchess|Earl|Prince"
    r"|Princess|Times|Universidad|Université|Battle|Treaty|Peace|Museum|Treaties|Congress|Council)"
    r" (?:of|de|del|von) (?:the )?$"
)
_WATERS_BEFORE = re.compile(r"\b(?:Gulf|Bay|Straits?|Sea|Channel|Isthmus|Cape|Islamic State) of (?:the )?$")
_WATERS = frozenset("River Ocean Sea Strait Straits Channel Current Basin Peninsula Desert".split())
# Words that are never in a place's name alone; a subdivision called so needs the word for what it is beside it.
_COMMON = frozenset(
    "central centre center north south east west northern southern eastern western northeast northwest southeast"
    " southwest north-east north-west south-east south-west coast upper lower capital delta rivers plateau littoral"
    " islands island savanes maritime reading bath orange nelson victoria lincoln union federal district river"
    " lakes mountain mountains highlands western highlands nord sud est ouest norte sur este oeste centro litoral"
    " amazonas oriental occidental metropolitan southern highlands saint george saint john saint paul saint andrew"
    " saint mary saint peter saint patrick saint thomas libertador independencia progreso jan feb mar apr may"
    " enga gulf copperbelt imo edo niger benue kent durham surrey sucre lara miranda hidalgo guerrero morelos"
    " bolivar cross river abia ogun bond slough barking sale hull rugby wells essex mono oti para acre"
    " aude ain allier ardennes var lot cher jura gard gers indre isere landes nièvre oise orne sarthe somme tarn"
    " vienne yonne eure creuse loire manche marne mayenne meuse moselle aisne drome".split()
)


class _Mention(Protocol):
    """What is asked of a mention here; ``reading.places`` makes them."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def kind(self) -> PlaceKind: ...


def _word_before(text: str, start: int) -> str:
    match = _BEFORE.search(text, max(0, start - 30), start)
    return match.group(1) if match else ""


def _word_after(text: str, end: int) -> str:
    match = _AFTER.match(text, end)
    return match.group(1) if match else ""


def is_person(text: str, mention: _Mention) -> bool:
    """Whether the name is part of a personal name here."""
    name = mention.text
    if (name in gazetteer.GIVEN or name in gazetteer.FAMILY) and _INITIALS.match(text, mention.end):
        return True
    after = _word_after(text, mention.end) if name in gazetteer.GIVEN else ""
    if (
        after[:1].isupper()
        and not after.isupper()
        and after.casefold() not in _INSTITUTIONAL
        and after.casefold() not in _LEADS
        and fold(after) not in by_writing()
    ):
        return institutions.body_around(text, mention.start, mention.end, 0, len(text)) is None
    if name not in gazetteer.FAMILY:
        return False
    before = _word_before(text, mention.start)
    if not before[:1].isupper() or before.casefold() in _LEADS or before.casefold() in _INSTITUTIONAL:
        return False
    bare = before.rstrip(".").casefold()
    if bare in _TITLES or (len(bare) == 1 and before.endswith(".")) or before in gazetteer.FIRST_NAMES:
        return True
    if mention.kind is PlaceKind.PEOPLE or fold(before) in by_writing():
        return False
    opening = text[max(0, mention.start - len(before) - 3) : mention.start - len(before) - 1].strip()
    return bool(opening) and opening[-1] not in ".!?:;•–—*#\"'“”" and not before.isupper()


_IN_A_LANGUAGE = re.compile(
    r"(?:\b(?:in|into|speaks?|spoke|speaking|spoken|learn(?:ed|ing)?|fluent|taught|written|language|command of"
    r"|knowledge of|learners? of)(?: in)?"
    r"|\b(?:and|or|,)) $"
)
_LANGUAGE_ENDS = re.compile(
    r"(?:-| )(?:speak|language|word|translation|version|lesson|class)|\s*(?:[.,;:)\]!?]|$|\n)|,? (?:and|or)\b"
    r"|-[A-Z]"
)


def is_language(text: str, mention: _Mention) -> bool:
    """Whether the people's name is that of its language: in Spanish, Arabic-speaking."""
    if mention.kind is not PlaceKind.PEOPLE or mention.text.endswith("s"):
        return False
    ends = _LANGUAGE_ENDS.match(text, mention.end)
    if ends is None:
        return False
    if ends.group()[:1] in "- " and "and" not in ends.group() and "or" not in ends.group().split():
        return ends.group()[1:2].islower()
    before = text[max(0, mention.start - 30) : mention.start]
    return bool(_IN_A_LANGUAGE.search(before))


def shouted(text: str, start: int, end: int) -> bool:
    """Whether *US* stands between words in capitals, where it may be the pronoun."""
    before, after = _word_before(text, start), _word_after(text, end)
    near = [word for word in (before, after) if len(word) > 1]
    return bool(near) and all(word.isupper() for word in near) and before != "THE"


def stands(text: str, mention: _Mention) -> bool:
    """Whether a subdivision's name is more than a common word here."""
    if fold(mention.text) not in _COMMON:
        return True
    before = text[max(0, mention.start - 80) : mention.start]
    return bool(_TYPE_AFTER.match(text, mention.end) or _TYPE_BEFORE.search(before))


def names_something(text: str, mention: _Mention) -> bool:
    """Whether the place only stands in the name of a university, a bank, a newspaper, a street, a war, a treaty."""
    if mention.kind in (PlaceKind.WORLD, PlaceKind.REGION, PlaceKind.INSTITUTION, PlaceKind.BODY):
        return False
    if _word_after(text, mention.end) in _PUBLICATIONS | _EVENTS:
        return True
    before = text[max(0, mention.start - 30) : mention.start]
    if _NAMED_AFTER.search(before) or _word_after(text, mention.end) in ("University", "College"):
        return True
    if _WATERS_BEFORE.search(before) or _word_after(text, mention.end) in _WATERS:
        return True
    return mention.kind is PlaceKind.COUNTRY and institutions.works_abroad(text, mention.end)
