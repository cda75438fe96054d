"""Sentences in which the page speaks of itself: its browser, its comments, its licence, its advertisements.

Each pattern joins a part of a page or its software with what only a page says of it. The words are those of any
site; what a text says about pages in general ("a page of the report", "the law on cookies") joins no two of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sourcelint.reading.form import TOKEN

MAX_LENGTH = 400

SOFTWARE = re.compile(
    r"\b(?:java ?script|your browser|web browser|flash player|adobe reader|video tag|pop-?ups?|plug-?in"
    r"|captcha|su navegador|tu navegador|votre navigateur|ihr browser|seu navegador|il tuo browser"
    r"|html5)\b",
)
ASKS = re.compile(
    r"\b(?:please|enable[ds]?|disabled?|supports?|upgrade|required?|requires|install|turn(?:ed)? on|allow"
    r"|use|view|habilit\w+|active[rz]?|activ[ae]r?|soporta|aktivieren|unterstützt|ative|supporta|attiva"
    r"|update)\b",
)
ASKED = ("useful", "helpful")
"""What only a question asks of a page: "Was this page helpful?"."""
VISITOR = re.compile(r"\b(?:please|you|your|su|tu|votre|ihr|seu|tuo|por favor|bitte)\b")
THIS_PAGE = re.compile(
    r"\b(?:this|our) (?:web ?)?(?:page|site|website|article|story|post|content|blog|app|service"
    r"|material|video|form)\b|\bthe (?:web ?)?(?:site|page|app)\b"
    r"|\ball (?:content|material|text|images|photos)\b|\besta página\b"
    r"|\beste (?:sitio|artículo|contenido)\b|\bcette page\b|\bce (?:site|contenu)\b|\bcet article\b"
    r"|\bdiese (?:seite|website)\b|\bdieser artikel\b|\beste (?:site|artigo)\b|\bquesta pagina\b"
    r"|\bquesto (?:sito|articolo)\b",
)
OF_A_PAGE = re.compile(
    r"\b(?:useful|helpful|continues? (?:below|after)|may not be (?:published|reproduced|copied|used)"
    r"|without (?:prior |written )|(?:is|are) (?:available|licen[cs]ed|published|released) under"
    r"|licen[cs]ed under|was (?:last|first|originally) (?:updated|modified|published|posted|reviewed)"
    r"|originally (?:appeared|published)|is best viewed|is maintained by|is intended for|uses? cookies"
    r"|requires javascript|could not be (?:found|loaded)|cannot be displayed|is (?:not available"
    r"|unavailable|loading|sponsored|no longer (?:available|active|updated))|has (?:moved|expired"
    r"|been (?:moved|removed|archived|saved))|print(?:ed)? from"
    r"|(?:your|send|give|leave) feedback"
    r"|does not (?:endorse|constitute|provide (?:medical|legal))"
    r"|not responsible for|informational purposes only|sponsored by|works best"
    r"|last reviewed|powered by|designed by|hosted by|translated automatically|te resultó útil|le fue útil"
    r"|est protégé|reproduction interdite|no puede ser reproducid[ao]|ohne genehmigung|reprodução proibida"
    r"|riproduzione riservata)\b",
)
ALWAYS = re.compile(
    r"\b(?:(?:as an|constitutes? (?:an?|our)) endorsement"
    r"|comments (?:are|have been) (?:closed|disabled|moderated|off)|(?:story"
    r"|article) continues (?:below|after)|continue reading (?:below|the main story)|(?:skip"
    r"|jump) to (?:main|content|navigation|comments)|you must be logged in(?= to\b|\W*$)"
    r"|log in to (?:post|comment|reply|continue|view)"
    r"|(?:published, )?broadcast, rewritten,? or redistributed|all quotes delayed"
    r"|sign in to your account|reload (?:the|this) page|page not found|error 404"
    r"|(?:^|[.!?|»] )you are here\b|you are (?:currently (?:viewing|offline)|not logged in)|your (?:comment is awaiting"
    r"|e-?mail address will not be published)|required fields are marked|thank(?:s"
    r"| you) for (?:subscribing|signing up|your feedback|your comment|contacting us)"
    r"|has been added to your (?:cart|basket)|there was (?:an error|a problem) (?:submitting|loading"
    r"|processing)|an error occurred|loading\.\.\.|we(?:[’']d"
    r"| would) like to (?:know more about your visit|set additional cookies)|(?:does"
    r"|do) not (?:necessarily )?endorse (?:any |the |these )?(?:companies|products|content|views|external)"
    r"|opens in (?:a )?new (?:window|tab)|view (?:this|the) (?:page|email|video) (?:in|on)"
    r"|los comentarios están cerrados|les commentaires sont fermés|die kommentare sind geschlossen"
    r"|os comentários estão (?:fechados|encerrados)|su dirección de correo electrónico no será publicada"
    r"|votre adresse (?:e-?mail|de messagerie) ne sera pas publiée"
    r"|ihre e-mail-adresse wird nicht veröffentlicht|o seu endereço de e-?mail não será publicado"
    r"|il tuo indirizzo email non sarà pubblicato)",
)


LINK = re.compile(r"\]\([^()\s]{0,500}\)|https?://\S{1,500}")
SUBJECTS = frozenset(
    """
    cookie cookies browser browsers javascript website websites site sites page pages comment comments plugin plugins
    plug-in plug-ins popup popups pop-up pop-ups navegador
    navigateur webseite sitio site
    """.split()
)
MAX_BANNER = 4
"""Sentences that a banner and its links have; a text with more of them about cookies or browsers is about these."""


def is_about(text: str, vocabulary: Mapping[str, int]) -> bool:
    """Whether what a notice or a page speaks of is the subject of the whole text."""
    words = {word.removesuffix("s") for word in SUBJECTS.intersection(TOKEN.findall(text.lower()))}
    return any(vocabulary.get(word, 0) + vocabulary.get(word + "s", 0) > MAX_BANNER for word in words)


def voice_of_the_page(text: str) -> str:
    """What of itself the page speaks of in a sentence, or nothing."""
    if len(text) > MAX_LENGTH:
        return ""
    lower = LINK.sub(" ", text.lower())  # twice as fast as patterns that ignore case
    if ALWAYS.search(lower):
        return "the page speaks to its visitor"
    said = OF_A_PAGE.search(lower) if THIS_PAGE.search(lower) else None
    if said and (lower.endswith("?") or said.group() not in ASKED):
        return "the page speaks of itself"
    if SOFTWARE.search(lower) and ASKS.search(lower) and VISITOR.search(lower) and len(text) < 200:
        return "the page speaks of the visitor's browser"
    return ""
