"""Evidence of navigation, found by form: separators, labels, notices, enumerations of titles."""

from __future__ import annotations

import re

from sourcelint.reading.form import SMALL, TOKEN, Form, Verb
from sourcelint.reading.labels import Label, cover

NAVIGATION = (Label.NAVIGATION, Label.LEGAL, Label.SHARE, Label.NETWORK, Label.PROMOTION)
SEPARATOR = re.compile(r"\s*(?:\|+|»|›|→|::|·|•|—>|->|(?<![\d\s>])\s*>+(?![\d=])|\s/\s|\s>\s)\s*")
SEPARATORS = frozenset("|»›→:·•>/")
MIN_LABELLED = 0.6
BETWEEN_ALTERNATIVES = re.compile(r"\s/\s")
"""A bar that menus share with titles: "Needs / Requirements / Specifications"."""
ARROWS = ("->", "—>")
TABLE_GAP = re.compile(r"\s{3,}\||\|\s{3,}|\t")
GLUE = frozenset(
    """
    to the of this our your a an us in on for and or from page site website web home here now by with all at is
    de la el a al en este esta sitio web página y del nuestro nuestra inicio
    de la le les du des à au en ce cette site page notre et vers
    zu zum zur der die das den dem des diese dieser seite auf in und unsere unserer von im
    ao à do da no na neste nesta site página nossa nosso e
    al alla il lo del della di questo questa sito pagina nostro nostra e su
    """.split()
)
COPYRIGHT_NOTICE = "copyright notice"
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|&copy;|\bcopyright\b(?:\s+(?:©|\(c\)))?)[\s:,]*(?:19|20)\d\d\b"
    r"|\bcopyright\s+©|(?<!\w)©\s*\w|(?:^|[.!?]\s)copyright\s+by\s+(?-i:[A-Z])",
    re.IGNORECASE,
)
YOU = re.compile(
    r"\b(?:we|our|you|your|this (?:web ?)?site|nosotros|nuestr[oa]s?|usted|su|este sitio|nous|nos|vous|votre|ce site"
    r"|wir|unsere[rn]?|sie|ihre?[nrm]?|diese (?:web)?s(?:e|i)ite|nós|noss[oa]s?|você|seu|noi|nostr[oi]|questo sito)\b",
    re.IGNORECASE,
)
RIGHTS = re.compile(
    r"\b(?:all rights reserved|(?:todos (?:los|os) )?(?:derechos|direitos) reservados|tous droits réservés"
    r"|alle rechte vorbehalten|tutti i diritti(?: sono)? riservati)\b",
    re.IGNORECASE,
)
NOTICE_HINT = re.compile(r"copyright|©|\(c\)|&copy;|reserv|réserv|riserv|vorbehalten|cookie")
"""Without one of these there is no notice."""
COOKIE = re.compile(r"\bcookies?\b", re.IGNORECASE)
COOKIE_COMPANY = re.compile(
    r"\b(?:(?:web)?sites?|sitio|browsers?|navegador|navigateur|consent\w*|accept\w*|acept\w+|akzeptieren|zustimm\w+"
    r"|settings|preferences|experience|experiencia|expérience|nutzung|erfahrung|aceita\w*|esperienza|analytics)\b",
    re.IGNORECASE,
)
OFFICE_BREAK = re.compile(r"(?<=\b[A-Z]\.[A-Z]\.)\s+(?=[A-Z][\w’'-]+\s+[a-z])")


def separated(text: str) -> list[str]:
    """The parts of a text between separators such as ``|`` and ``>``; empty with fewer than two parts of words."""
    parts = [part.strip() for part in SEPARATOR.split(text)]
    if len(parts) < 2 or sum(any(character.isalpha() for character in part) for part in parts) < 2:
        return []
    return [part for part in parts if part]


def is_separated_menu(text: str) -> bool:
    """Short parts between separators, most of them words and none a sentence: ``Home | News | Site map``."""
    if SEPARATORS.isdisjoint(text) or TABLE_GAP.search(text) or "{" in text or text[0] in ARROWS:
        return False  # code; the rest of a way through a menu: "→ Preferences → Dates"
    parts = separated(text)
    if "\n" in text and not all(label_share(part) >= MIN_LABELLED for part in parts):
        return False  # a sentence that runs over a page number, "2 | Page"
    separators = len(SEPARATOR.findall(text))
    if not parts or separators < 1 or any(len(part.split()) > 6 for part in parts):
        return False
    worded = [part for part in parts if sum(c.isalpha() for c in part) * 2 > len(part)]
    if len(worded) < 0.75 * len(parts) or any(Form(part).verb is Verb.SURE for part in worded):
        return False
    labelled = sum(label_share(part) >= MIN_LABELLED for part in worded)
    is_title = sum(part[0].isupper() for part in worded) >= 0.7 * len(worded)
    if any(arrow in text for arrow in ARROWS) and labelled < len(worded):
        return False  # what is put where: "delay -> table"
    if labelled * 2 >= len(worded):
        return True
    return (
        separators >= 2
        and not BETWEEN_ALTERNATIVES.search(text)
        and is_title
        and (len(worded) >= 3)
        and ":" not in text
        and not any(part.endswith((".", "!", "?")) for part in parts[:-1])
    )


def label_share(text: str) -> float:
    """The share of a text's words that interface labels account for, small words beside them counted in."""
    words = list(Form(text).labels)
    if COUNTABLE.intersection(words):
        words = [word for word in words if not word.isdigit()]  # "2 comments"
    found, covered = cover(words, NAVIGATION)
    if not found:
        return 0.0
    inside = {index for start, end in found for index in range(start, end)}
    if len(inside) < len(words) or len(found) > 1:
        is_phrase = any(end - start > 1 for start, end in found)
        if not is_phrase and len(found) < 3 and not SITE.intersection(words) and not separated(text):
            return 0.0  # "CLOSE ORDER.", "News from home"
    glued = sum(word in GLUE for index, word in enumerate(words) if index not in inside)
    return (covered + min(glued, covered)) / len(words)


def is_notice(text: str) -> str:
    """The kind of notice a text is (copyright, rights, cookies), or nothing."""
    if len(text) > MAX_NOTICE or not NOTICE_HINT.search(text.lower()):
        return ""
    if COPYRIGHT.search(text) and Form(text).verb is not Verb.SURE:
        return COPYRIGHT_NOTICE
    if RIGHTS.search(text):
        return "notice of rights"
    if COOKIE.search(text) and YOU.search(text) and COOKIE_COMPANY.search(text):
        return "cookie notice"
    return ""


SITE = frozenset("page site website web homepage página sitio seite pagina sito".split())
MAX_NOTICE = 500


DOWNLOAD = re.compile(
    r"[(\[]\.?(?:pdf|docx?|xlsx?|pptx?|csv|zip|png|jpe?g|mp3)(?:[\s,;:|-]{1,3}\d[\d.,]{0,6} ?[KMG]i?B)?[)\]](?!\()"
    r"|\b(?:pdf|docx?|xlsx?|pptx?|csv|zip|png|jpe?g|mp3),? \d[\d.,]{0,6} ?[KMG]i?B\b",
    re.IGNORECASE,
)
MAX_SORTED = 8
SORTED = re.compile(
    r"(?:posted in|filed under|tagged(?: with| as)?|categori[sz]ed (?:as|in|under)|more in)\b:? ", re.IGNORECASE
)
LISTED = frozenset(
    """
    tags tag topics topic category categories keywords labels related etiquetas etiqueta temas categorías mots-clés
    thèmes catégories schlagwörter themen kategorien assuntos argomenti
    """.split()
)
COUNTABLE = frozenset(
    """
    comment comments reply replies share shares like likes view views comentarios commentaires kommentare comentários
    commenti
    """.split()
)
SECTION_TITLES = frozenset(
    tuple(title.split())
    for title in """
    news|services|products|resources|support|help|events|press|media|jobs|careers|employment|partners|members|sponsors
    |links|topics|archive|archives|gallery|search|history|discussion|contact|contacts|tools|options|comments|comment
    |publications|calendar|directory|language|languages|advertising|downloads|legal|privacy|copyright|terms|accessibility
    |visitors|registration|settings|chat|edit|talk|page|first|last|next|top|back|up|order|store|shop|account|profile
    |about|overview|latest|popular|featured|categories|who we are|what we do|our work|our team|our mission
    |terms and conditions|frequently asked questions|press releases|latest news|useful links|related information
    |customer service|more information|servicios|productos|recursos|ayuda|noticias|eventos|prensa
    |contacto|historia|empleo
    |services|produits|ressources|aide|actualités|presse|contact|kontakt|hilfe|produkte|dienstleistungen|presse|termine
    |nachrichten|werbung|anzeige|serviços|produtos|recursos|notícias|servizi|prodotti|notizie|eventi|contatti
    """.replace("\n", " ").split("|")
)
"""Labels that can also head a section of a text: alone above a paragraph they decide nothing."""


def is_download(text: str) -> bool:
    """A file with its format or size, and no statement: ``Download image (.png, 34 KB)``."""
    form, match = Form(text), DOWNLOAD.search(text)
    if match is None or len(form.words) >= 10 or form.verb is not Verb.NONE:
        return False
    return any(character.isdigit() for character in match.group()) or not Form(text[match.end() :]).words


def is_labelled_list(text: str) -> bool:
    """``Tags: prisons, justice``: a label of a site's own order of things, and what it sorts under."""
    if len(text.split()) <= MAX_SORTED and SORTED.match(text) and Form(text).verb is Verb.NONE:
        return True
    head, colon, rest = text.partition(":")
    return bool(colon) and len(text) < 200 and head.strip().lower() in LISTED and Form(rest).verb is Verb.NONE


def title_list(text: str) -> int:
    """How far an enumeration of titles reaches that makes no statement: its length, or 0.

    The pieces between commas are in title case, most of several words, and no finite verb stands among them:
    ``Office of the Spokesperson, Bureau of Energy Resources, Office of …``. When the list runs into a sentence
    after an abbreviation, it reaches to the end of the abbreviation.
    """
    if text.count(",") < 2 or ":" in text.partition(",")[0] or text.endswith(","):
        return 0
    whole = Form(text)
    if whole.verb is Verb.NONE:
        return len(text) if ";" not in text and _are_titles(text) else 0
    for joint in OFFICE_BREAK.finditer(text[:2000]):
        head = text[: joint.start()]
        if ";" not in head and Form(head).verb is Verb.NONE and _are_titles(head):
            return joint.start()
    return 0


def _are_titles(text: str) -> bool:
    pieces = " ".join(text.split()).split(",")
    if any(piece.strip().lower().startswith(CONJUNCTIONS) for piece in pieces):
        return False  # "Movies, Music, and More": a title or a phrase
    whole = ",".join(pieces)
    if NO_MENU.search(whole) or not VERBS_IN_CAPITALS.isdisjoint(TOKEN.findall(whole)):
        return False  # a reference, people with their offices; "Funding Has Fallen, Goals Can Be Met"
    if any(piece.strip()[:1].islower() for piece in pieces) or sum(map(_has_lower_case, pieces)) * 3 > len(pieces):
        return False
    if whole[0].isdigit() or whole.split()[0].lower() in SMALL - ARTICLES:
        return False  # the axis of a chart; "Before the Committee on Roads, House of Burgesses"
    first = pieces[0].split()
    if 2 <= len(first) <= 3 and all(word[0].isupper() for word in first):
        return False  # somebody with an office: "Ann Lee, Director of Roads, Ministry of Works"
    titles = [piece for piece in map(str.strip, pieces) if _is_title(piece)]
    if len({piece.split()[0] for piece in pieces if piece.strip()}) == 1:
        return False  # "Wheels of Industry, Wheels of Change": a figure of speech
    return len(titles) >= 2 and len(titles) * 3 >= 2 * len(pieces)


NO_MENU = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|[@_§*\[()=]|\b\d+-\d+|[a-z]\s+[A-Z]\.\s+[A-Z]"
    r"|\b(?:Hon|Hono(?:u)?rable|Mr|Mrs|Ms|Dr|Prof|Jr|Sr|Esq)\b|\bwith\s+whom\b"
)
"""Marks of references, names with initials in brackets, people with offices, addresses: no menu enumerates them."""
VERBS_IN_CAPITALS = frozenset("Has Have Had Is Are Was Were Can Could Will Would Must Should Do Does".split())
ARTICLES = frozenset("the a an el la le les los las der die das il".split())
CONJUNCTIONS = ("and ", "or ", "& ", "y ", "et ", "und ", "e ", "o ", "ou ", "oder ")


def _has_lower_case(piece: str) -> bool:
    return any(len(word) > 3 and word.islower() and word not in SMALL for word in TOKEN.findall(piece))


def _is_title(piece: str) -> bool:
    words = [word for word in TOKEN.findall(piece) if word[0].isalpha()]
    content = [word for word in words if word.lower() not in SMALL]
    return len(words) >= 3 and len(content) >= 2 and all(word[0].isupper() for word in content)
