"""Evidence that a sentence sells: calls to the reader, offers, praise of one's own, thanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sourcelint.reading.form import Form

MIN_FORMS, MIN_VOICE = 20, 0.15
"""Segments of a text, and the share of them that say "we" or "you", before it speaks so."""
FIRST = 5
"""Segments in which a speaker greets the audience."""
MAX_CALL = 120
"""A call that only addresses the reader, or only offers, is short."""

CALL = re.compile(
    r"^\W*(?:(?:please|so|then|and|just|simply|today|now|why not|por favor|bitte)[\s,]+){0,2}(?:donate"
    r"|subscribe|sign up|shop|chip in|pre-?order|buy (?:now|your|our|it)|order (?:now|your|today|online)"
    r"|download (?:our|the app|your|now)|book (?:now|your|online|a )|join (?:us|our|the (?:movement|fight"
    r"|conversation))|become a (?:member|donor|sponsor|supporter|volunteer|fan|subscriber)|make a (?:gift"
    r"|donation|difference)|support (?:us|our work|this site)|help us|give (?:now|today|monthly)"
    r"|get (?:your|our|started|the latest|updates)|try (?:it|our|us)|check out|stay (?:tuned|connected"
    r"|up to date)|follow us|like us(?= on\b|[ !]*$)|visit (?:our|us)|contact us|call us|learn (?:more|how)|read more"
    r"|find out (?:more|how)|discover (?:our|the|how|more)|register (?:now|today|here|for our)"
    r"|don[’']t (?:miss|forget to|wait)|tell your friends|share (?:this|your)|take action|sign (?:our"
    r"|the) petition|sponsor|enrol?l (?:now|today)|upgrade (?:now|to)|start (?:your|now|today)|see (?:our"
    r"|how we)|dona(?! de)|suscr[ií]b(?:ete|ase|anse)|reg[ií]str(?:ate|ese)|haz(?: una donación| clic)"
    r"|haga clic|compr[ae] (?:ya|ahora)|únete|únase|descubre|síguenos|apóyanos|visita nuestr"
    r"|con[oó]ce nuestr|contáctenos|llame|faites un don|abonnez-vous|inscrivez-vous|cliquez|découvrez"
    r"|rejoignez-nous|soutenez|commandez|achetez|contactez-nous|spenden sie|spende|abonnieren sie"
    r"|klicken sie|melden sie sich|jetzt (?:spenden|kaufen|bestellen|anmelden)|bestellen sie"
    r"|besuchen sie uns|unterstützen sie|entdecken sie|werden sie|doe|assine|cadastre-se|clique"
    r"|inscreva-se|compre (?:já|agora)|conheça|junte-se|apoie|iscriviti|abbonati|clicca|scopri|acquista"
    r"|sostienici|registrati|unisciti|visita il nostro)\b",
    re.IGNORECASE,
)
CLICK = re.compile(
    r"\b(?:(?:click|tap) (?:here|below)"
    r"|click(?:ing)? (?:on )?(?:this|the) link|haga clic|haz clic"
    r"|cliquez ici|klicken sie|hier klicken|clique aqui|clicca qui"
    r"|(?<!\bto )(?<!\bwho )(?<!\bcan )(?<!\bmay )(?<!\bmight )(?<!\bcould )(?<!\bwould )(?<!\bdid )"
    r"sign up (?:for|to receive) (?:(?:our|free|your|a free|the (?:free|latest|weekly|daily|monthly)"
    r"|e-?mail)\b|\w* ?(?:newsletter|updates|alerts))"
    r"|subscribe to (?:our|the (?:newsletter|magazine|feed|list|mailing))|enter your e-?mail)\b",
    re.IGNORECASE,
)
READER = frozenset(
    """
    you your yours us our we me my te tu tus nuestro nuestra nuestros nuestras nos nosotros vous votre vos
    nous notre sie ihr ihre uns unser unsere unseren unserem você seu sua nosso nossa nossos nossas ti tuo
    tua nostro nostra nostri nostre noi
    """.split()
)
OF_SELLERS = re.compile(
    r"^\W*(?:(?:please|so|then|and|just|simply|today|now|por favor|bitte)[\s,]+){0,2}(?:donate|subscribe|sign up"
    r"|shop|chip in|pre-?order|buy (?:now|it)|order (?:now|today|online)|download (?:our|the app)|join us|follow us"
    r"|like us|contact us|become a (?:member|donor|sponsor|supporter|subscriber)|make a (?:gift|donation)|support us"
    r"|get (?:the latest|updates)|(?:find out|see|learn) how you can (?:help|support|give)"
    r"|sign (?:our|the) petition|register (?:now|today|here)|stay (?:tuned|connected|up to date)"
    r"|dona|suscr|únete|síguenos|faites un don|abonnez|inscrivez|spende|abonnieren|jetzt|doe|assine|inscreva|iscriviti"
    r"|abbonati|acquista|sostienici)",
    re.IGNORECASE,
)
"""Calls that nobody makes but who sells: one sign more is enough. "Try it", "book your seat" may be good advice."""
AUDIENCE = re.compile(
    r"\b(?:ladies and gentlemen|excellenc(?:y|ies)|m(?:r|adam|ister)\.? (?:president|speaker|chair\w*)"
    r"|fellow (?:citizens|delegates|members)|meine damen und herren|señoras y señores|mesdames et messieurs"
    r"|senhoras e senhores|signore e signori)\b",
    re.IGNORECASE,
)
YOU = frozenset("you your vous votre vos sie ihr ihre você seu sua usted tu tus".split())
OFFER = re.compile(
    r"\b(?:today|now|here|free|online|newsletter|discount|sale|offer|gift|donation|tax-deductible"
    r"|limited time|subscription|trial|hoy|ahora|ya|aquí|gratis|oferta|boletín|donativo|aujourd[’']hui"
    r"|maintenant|ici|gratuit\w*|offre|don(?![’'])|lettre d|heute|jetzt|hier|kostenlos|gratis|angebot|spende|hoje"
    r"|agora|aqui|grátis|oggi|ora|adesso|qui|gratis|offerta)\b|!|\d ?% off\b",
    re.IGNORECASE,
)
PRAISE = frozenset(
    """
    incredible amazing awesome fantastic wonderful outstanding world-class best-in-class award-winning
    state-of-the-art unparalleled unrivalled unrivaled unbeatable unforgettable inspiring exceptional
    remarkable superb must-see must-have life-changing game-changing cutting-edge top-notch first-class
    great greatest terrific brilliant perfect increíble maravilloso maravillosa maravillosos maravillosas
    fantástico fantástica excelente incroyable merveilleux merveilleuse formidable fantastique unglaublich
    unglaubliche unglaublichen wunderbar wunderbare hervorragend hervorragende einzigartig einzigartige
    incrível maravilhoso maravilhosa incredibile meraviglioso meravigliosa eccezionale
    """.split()
)
OWN = frozenset(
    """
    we our us nosotros nuestro nuestra nuestros nuestras nous notre nos wir unser unsere unseren unserem nós
    nosso nossa nossos nossas noi nostro nostra nostri nostre
    """.split()
)
PROUD = re.compile(
    r"^\W*(?:at [^,.]{2,40}, )?we(?:[’']re| are)(?: so| very| truly)? (?:proud|thrilled|excited|delighted|pleased) to"
    r" (?:offer|present|announce|introduce|provide|serve|bring|share|help|be part|support|welcome you)\b"
    r"|^\W*(?:estamos orgullosos de (?:ofrecer|presentar)|nous sommes fiers de (?:vous|présenter|proposer)"
    r"|wir sind stolz,? (?:ihnen|darauf)|temos orgulho em (?:oferecer|apresentar)"
    r"|siamo orgogliosi di (?:offrire|presentare))\b",
    re.IGNORECASE,
)
THANKS = re.compile(
    r"^\W*(?:so )?(?:kudos to|hats off to|thank you for (?:visiting|reading|your (?:support|interest"
    r"|donation|generosity))|thanks for (?:reading|visiting|stopping|your support)|gracias por (?:visitar"
    r"|su apoyo|leer)|merci (?:de votre|à tous)|vielen dank für ihr|obrigado por|grazie per)\b",
    re.IGNORECASE,
)
ACKNOWLEDGED = re.compile(
    r"^\W*(?:so )?(?:a big thank|big thanks|many thanks to|special thanks to|congratulations to|shout-?out to)\b",
    re.IGNORECASE,
)
"""Thanks that sell only where they go to readers: an author thanks those who helped by name."""
SPEECH = re.compile(
    r"\b(?:said|says|told|tells|added|according|wrote|explained|asked|recalled|replied|argued|dijo|afirmó"
    r"|selon|a dit|sagte|disse|ha detto)\b",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"\b(?:non-?profit|organi[sz]ation|company|team|service|staff|product|book|site|website|charity"
    r"|project|foundation|app|program(?:me)?|course|hotel|restaurant|place|people|work|job|experience"
    r"|opportunity|resource|cause|partner|organización|empresa|equipo|servicio|producto|association"
    r"|entreprise|équipe|unternehmen|verein|produkt|empresa|organização|equipe|azienda|squadra"
    r"|servizio)s?\b",
    re.IGNORECASE,
)


CLICK_WORDS = frozenset("click clicking tap sign subscribe enter haga haz cliquez klicken clique clicca".split())
"""Without one of these, no sentence asks for a click: looked at before the expression is."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How a text speaks: as "we" (so that "help us" asks for no gift), and to "you" (advice is full of calls)."""

    is_speech: bool = False
    is_advice: bool = False


def signs_of_promotion(form: Form, is_quoted: bool, is_attributed: bool, voice: Voice) -> list[str]:
    """What in a sentence is promotion; empty when it does not amount to it.

    ``is_quoted``: the sentence is a quotation from its first to its last character. ``is_attributed``: somebody is
    said to have spoken it, here or in the sentence beside it.
    """
    text, words = form.text, form.vocabulary
    if (THANKS.search(text) and not voice.is_speech) or (ACKNOWLEDGED.search(text) and not READER.isdisjoint(words)):
        return ["thanks or praise addressed to somebody"]
    call = CALL.search(text) is not None
    click = not CLICK_WORDS.isdisjoint(words) and CLICK.search(text) is not None
    if call or click:
        reader, offer = not READER.isdisjoint(words), OFFER.search(text) is not None
        if click:
            return ["asks the reader to click or to sign up"]
        is_sure = OF_SELLERS.search(text) is not None and len(text) < MAX_CALL and not voice.is_advice
        if not voice.is_speech and ((reader and offer) or (is_sure and (reader or offer))):
            return ["call to the reader", *["addresses the reader"] * reader, *["offer"] * offer]
    if voice.is_speech or is_attributed:
        return []
    if PROUD.search(text):
        return ["praises itself"]
    praise = PRAISE & words
    if not praise or not SUBJECT.search(text):
        return []
    if is_quoted:
        return ["praise in a quotation that nobody is said to have spoken"]
    return ["praises itself"] if len(praise) > 1 and not OWN.isdisjoint(words) else []


def is_attributed(text: str) -> bool:
    """Whether a verb of speech stands in the text outside of quotation marks."""
    return SPEECH.search(re.sub(r"[“\"«][^”\"»]{0,1000}[”\"»]", " ", text)) is not None


def voice_of(forms: Sequence[Form]) -> Voice:
    """How a text speaks; a speech, a letter or a memoir is told by its first person plural, or by whom it greets."""
    if any(AUDIENCE.search(form.text) for form in forms[:FIRST]):
        return Voice(is_speech=True)
    if len(forms) < MIN_FORMS:
        return Voice()
    we, you = (sum(not words.isdisjoint(form.vocabulary) for form in forms) for words in (OWN, YOU))
    return Voice(we > MIN_VOICE * len(forms), you > MIN_VOICE * len(forms))
