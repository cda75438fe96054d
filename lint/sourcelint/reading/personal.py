"""Personal data of private persons: addresses of mail, telephones, cards, accounts and identity numbers.

A number counts when its check digits are right, and, where other numbers look alike, when the words before it say
what it is. Offices, hotlines, press contacts, and examples are no private persons.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.document import Span
from sourcelint.reading import checksums
from sourcelint.reading.contacts import OFFERED, OFFICIAL, PUBLIC, is_among_contacts, is_letterhead
from sourcelint.reading.spans import apart

if TYPE_CHECKING:
    from sourcelint.document import Document


@dataclass(frozen=True, slots=True)
class Personal:
    """A stretch of personal data, what it is, and how that is known.

    ``grave`` is False for an address that names a person at an organisation: most such persons hold an office there.
    """

    start: int
    end: int
    kind: str
    evidence: str
    grave: bool = True

    @property
    def span(self) -> Span:
        """The stretch's span."""
        return Span(self.start, self.end)


_MAIL = re.compile(
    r"(?<![\w.+-])(?P<local>[A-Za-z0-9][\w.+-]{0,63})@(?P<domain>(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24})(?![\w@])"
)
_TLD = (
    r"(?:net|org|de|at|ch|fr|it|es|pt|pl|cz|ru|by|ua|cn|jp|kr|in|br|mx|ar|co|nl|be|se|no|dk|fi|eu|me|co\.uk|com\.br|com\.mx"
    r"|co\.jp|co\.in|ca)"
)
_FREE_MAIL = re.compile(
    r"(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx|web|t-online|freenet|posteo|mailbox"
    r"|proton|protonmail|tutanota|zoho|mail|yandex|rambler|bk|inbox|qq|163|126|sina|naver|daum|hanmail|rediffmail|btinternet"
    rf"|seznam|laposte)\.(?:com|{_TLD})"
    # Whoever writes from the .com of these works there; their customers have other endings.
    r"|(?:orange|wanadoo|free|sfr|libero|virgilio|tiscali|tin|alice|terra|uol|bol|ig|wp|o2|onet|interia|centrum|comcast"
    rf"|verizon|att|sbcglobal|cox|charter|ziggo|kpnmail|planet|telenet|skynet|bluewin|sapo)\.{_TLD}",
    re.IGNORECASE,
)
_PRIVATE_MAIL = re.compile(
    r"\b(?:my|his|her|their|private|personal|home|posted\sby|comment\sby|commented|mein|seine|ihre|private|mi|su|privado|personal"
    r"|mon|son|privée?)\b[^\n]{0,30}$",
    re.IGNORECASE,
)
"""Words that make an address at an organisation a person's own."""
_ROLE = re.compile(
    r"^(?:(?:.*[._+-])?(?:\w*info|\w+(?:inc|ltd|llc|club|org)|contact\w*|kontakt|contacto|contatto|office|press\w*|presse|prensa|stampa|media|news\w*|redaktion|redaction|editor\w*|sales|service|support|soporte|help\w*|hotline|admin\w*|webmaster|postmaster|hostmaster|abuse|security|privacy|legal|jobs|careers|hr|billing|accounts?|orders?|booking\w*|reservation\w*|reception|library|secretar\w*|sekretariat|verwaltung|mail|mailbox|email|noreply|no-reply|donotreply|enquir\w*|inquir\w*|feedback|marketing|events?|team|staff|members?hip|subscri\w*|donat\w*|spenden|volunteer\w*|tips?|complaints?|dev|devel|developers|lists?|announce|owner|request|bugs?|quejas|denuncia\w*|user\w*|name|your\.?name|you|me|test\w*|example|someone|somebody|nobody|foo|bar|john\.?doe|jane\.?doe|firstname\.?lastname|first\.last|vorname\.nachname|prenom\.nom|nombre)(?:[._+-].*)?)$",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(r"^[A-Za-z]{2,20}[._](?:[A-Za-z]{1,2}[._])?[A-Za-z]{2,25}\d{0,4}$")
_EXAMPLE = re.compile(
    r"(?<![.\w@])(?:examples?|sample|dummy|test|fictional|fake|ficti\w+|beispiel|exemple|ejemplo|placeholder|format|e\.g\.)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w.,/+-])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{1,5}\)[\s.-]?)?\d{2,5}(?:[\s./-]\d{2,8}){1,4}(?![\w/-]|[.,]\d)|(?<![\w.,/+-])\+?\d{9,13}(?![\w/-]|[.,]\d)"
)
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d[-/ ](?:1[5-9]|20)\d\d")
_PRIVATE_PHONE = re.compile(
    r"\b(?:(?:my|his|her|their)\s(?:(?:cell|mobile|phone|telephone|home|private|personal|whatsapp|contact)\s?){0,2}(?:phone|number|no\.|tel\.?|mobile|cell)"
    r"|(?:private|personal|home|cell|mobile)\s(?:(?:cell|mobile|phone|telephone|home|private|personal|whatsapp|contact)\s?){0,2}(?:phone|number|no\.?|tel\.?)?"
    r"|(?:cell(?:phone)?|mobile|handy(?:nummer)?|móvil|celular|portable|cellulare|telemóvel|whatsapp|privat|privad[oa]|particular|privé|home)(?:\s(?:phone|number|no\.?|tel\.?|nr\.?))?"
    r"|(?:mein|seine|ihre|meine)\s(?:telefonnummer|handynummer|nummer)|(?:mi|su)\s(?:teléfono|número|celular|móvil)|(?:mon|son)\s(?:téléphone|numéro|portable)"
    r"|(?:call|text|ring|phone|reach|contact)\sme(?:\s(?:any\s?time|tonight|back))?)"
    r"(?:\s(?:is|was|at|on|es|ist|lautet|est|under))?\s?[:.=]?\s?\(?$",
    re.IGNORECASE,
)
_TOLL_FREE = re.compile(
    r"^(?:\+?1[\s.-]?)?\(?(?:800|888|877|866|855|844|833|900)\)?[\s.-]|^0?[89]00[\s.-]|^\+\d{1,3}[\s.-]?800"
)
_REFERENCE = re.compile(
    r"\b(?:order|invoice|reference|ref|case|file|serial|tracking|part|item|ticket|article|product|batch|isbn|ean|gtin|doi)"
    r"(?:\s(?:no|number|nr|id)\b)?\.?\s?[:#]?\s?$",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"(?:://|\bwww\.)[^\s<>\"]{1,300}$")
"""What is asked of a server by number: a page, a case, a session."""
_LONGEST_ADDRESS = 300
_WINDOW = 60


@dataclass(frozen=True, slots=True)
class _Number:
    """A kind of number: its form, its check, and the words that must stand before it (None: none needed)."""

    kind: str
    form: re.Pattern[str]
    check: Callable[[str], bool]
    words: re.Pattern[str] | None = None


def _words(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{text})[^\n]{{0,40}}$", re.IGNORECASE)


_ALONE = r"(?<![\w.,/-])"
_END = r"(?![\w/]|[.,-]\d)"
_NUMBERS = (
    _Number("payment card", re.compile(rf"{_ALONE}(?:\d[ -]?){{12,18}}\d{_END}"), checksums.card),
    _Number(
        "bank account (IBAN)", re.compile(rf"{_ALONE}[A-Z]{{2}}\d{{2}}(?:[ ]?[A-Z0-9]){{11,30}}{_END}"), checksums.iban
    ),
    _Number(
        "social security number",
        re.compile(rf"{_ALONE}(?!000|666|9)\d{{3}}-(?!00)\d{{2}}-(?!0000)\d{{4}}{_END}"),
        lambda number: number != "078051120",
        _words(r"\bSSN\b|social\ssecurity"),
    ),
    _Number(
        "identity number (DNI, NIE)",
        re.compile(rf"{_ALONE}[XYZ\d]-?\d{{7}}-?[A-Z]{_END}"),
        checksums.dni,
        _words(r"\b(?:DNI|NIE|NIF|documento|identidad|identity|passport|pasaporte)\b"),
    ),
    _Number("identity number (CPF)", re.compile(rf"{_ALONE}\d{{3}}\.\d{{3}}\.\d{{3}}-\d{{2}}{_END}"), checksums.cpf),
    _Number(
        "identity number (CURP)",
        re.compile(rf"{_ALONE}[A-Z]{{4}}\d{{6}}[HMX][A-Z]{{5}}[A-Z0-9]\d{_END}"),
        checksums.curp,
    ),
    _Number(
        "social security number (NIR)",
        re.compile(
            rf"{_ALONE}[12][ ]?\d{{2}}[ ]?(?:0[1-9]|1[0-2])[ ]?(?:\d{{2}}|2[AB])[ ]?\d{{3}}[ ]?\d{{3}}[ ]?\d{{2}}{_END}"
        ),
        checksums.nir,
    ),
    _Number(
        "identity number (codice fiscale)",
        re.compile(rf"{_ALONE}[A-Z]{{6}}\d{{2}}[A-EHLMPR-T]\d{{2}}[A-Z]\d{{3}}[A-Z]{_END}"),
        checksums.codice_fiscale,
    ),
    _Number("identity number (PESEL)", re.compile(rf"{_ALONE}\d{{11}}{_END}"), checksums.pesel, _words(r"\bPESEL\b")),
    _Number(
        "tax number",
        re.compile(rf"{_ALONE}\d{{2}}[ ]?\d{{3}}[ ]?\d{{3}}[ ]?\d{{3}}{_END}"),
        checksums.tax_id,
        _words(r"Steuer-?ID|steuerliche\sIdentifikationsnummer|IdNr|tax\sID"),
    ),
    _Number(
        "identity number (BSN)",
        re.compile(rf"{_ALONE}\d{{9}}{_END}"),
        checksums.bsn,
        _words(r"\bBSN\b|burgerservicenummer"),
    ),
    _Number(
        "identity number (Aadhaar)",
        re.compile(rf"{_ALONE}\d{{4}}[ -]?\d{{4}}[ -]?\d{{4}}{_END}"),
        checksums.aadhaar,
        _words(r"aadhaar|UIDAI"),
    ),
    _Number(
        "identity number (personnummer)",
        re.compile(rf"{_ALONE}\d{{6}}(?:\d{{2}})?[-+]\d{{4}}{_END}"),
        lambda number: checksums.luhn(number[-10:]),
        _words(r"personnummer|personal\sidentity\snumber|pers\.?\s?nr"),
    ),
    _Number(
        "passport number",
        re.compile(rf"{_ALONE}(?=[A-Z]{{0,3}}\d)[A-Z0-9]{{6,9}}{_END}"),
        lambda number: True,
        re.compile(r"passport\s(?:(?:no|number|nr)\.?\s?:?|:)\s?$", re.IGNORECASE),
    ),
)


def read_personal(document: Document) -> tuple[Personal, ...]:
    """All personal data of private persons, in order; none lies inside another."""
    text = document.text
    found: list[Personal] = []
    if "@" in text:
        found += _mails(text)
    found += _numbers(text)
    found += _phones(text)
    return apart(found)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after on the same line."""
    before = text[max(0, start - _WINDOW) : start].rpartition("\n")[2]
    after = text[end : end + _WINDOW].partition("\n")[0]
    return before, after


def _mails(text: str) -> Iterator[Personal]:
    for match in _MAIL.finditer(text):
        before, after = _around(text, *match.span())
        if _ROLE.match(match["local"]) or PUBLIC.search(before) or _EXAMPLE.search(before) or before.endswith("//"):
            continue
        is_free = _FREE_MAIL.fullmatch(match["domain"]) is not None
        is_name = not is_free and _FULL_NAME.match(match["local"]) is not None
        if not (is_free or is_name) or is_letterhead(text, *match.span()) or is_among_contacts(text, match.start()):
            continue
        if is_free:
            yield Personal(match.start(), match.end(), "e-mail address", "private provider")
        elif not PUBLIC.search(after) and not OFFICIAL.search(match["domain"]):
            is_own = _PRIVATE_MAIL.search(before) is not None
            yield Personal(match.start(), match.end(), "e-mail address", "name of a person", is_own)


# Where digits enough stand together for any of the numbers; and the words without which some are nothing.
_DIGITS = re.compile(r"\d[\d ./()+-]{5,}|[A-Z]{4}\d{6}|[A-Z]{6}\d{2}[A-Z]\d{2}|[Pp]assport[^\n]{1,38}")
_MARGIN = 40


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that hold digits enough, with what stands around them; they do not overlap."""
    start = end = -1
    for match in _DIGITS.finditer(text):
        if match.start() - _MARGIN > end:
            if end >= 0:
                yield start, end
            start = max(0, match.start() - _MARGIN)
        end = min(len(text), match.end() + _MARGIN)
    if end >= 0:
        yield start, end


def _numbers(text: str) -> Iterator[Personal]:
    for start, end in _stretches(text):
        for number in _NUMBERS:
            for match in number.form.finditer(text, start, end):
                if _is_private(text, match, number):
                    evidence = "check digits" if number.words is None else "words and check digits"
                    yield Personal(match.start(), match.end(), number.kind, evidence)


def _is_private(text: str, match: re.Match[str], number: _Number) -> bool:
    """Whether a number that has the right form is one of its kind, and a private person's."""
    before, after = _around(text, *match.span())
    if number.words is not None and not number.words.search(before):
        return False
    if _REFERENCE.search(before) or _IN_ADDRESS.search(text, max(0, match.start() - _LONGEST_ADDRESS), match.start()):
        return False
    if not number.check(re.sub(r"[ .+-]", "", match.group())) or _EXAMPLE.search(before):
        return False
    # An account may be there for donations, or belong to a firm.
    return not (number.kind.startswith("bank") and (PUBLIC.search(before) or PUBLIC.search(after)))


def _phones(text: str) -> Iterator[Personal]:
    for start, end in _stretches(text):
        for match in _PHONE.finditer(text, start, end):
            before, after = _around(text, *match.span())
            private = _PRIVATE_PHONE.search(before)
            digits = re.sub(r"\D", "", match.group())
            if private is None or len(digits) < 7 or len(set(digits)) <= 2 or _YEARS.fullmatch(match.group()):
                continue
            if _TOLL_FREE.match(match.group()) or PUBLIC.search(before) or PUBLIC.search(after[:25]):
                continue
            asked = text[max(0, match.start() - 3 * _WINDOW) : match.start()].rpartition("\n")[2]
            if not (_EXAMPLE.search(before) or OFFERED.search(after) or OFFERED.search(asked)):
                yield Personal(match.start(), match.end(), "telephone number", private.group().strip(" :.=(").lower())
