"""Units as they are written around numbers: currencies, percent, durations, measures, rates."""
# ruff: noqa: E501  (word lists and patterns)

from __future__ import annotations

import re

SYMBOL = re.compile(
    r"(?:US|A|AU|C|CA|Can|NZ|HK|S|R|Mex|MX|TT|J|NT|Z)?[$]\s?$|[€£¥₹₽₩₺₦₱฿₫₴₵]\s?$|\bRs\.?\s?$|\bRp\s?$|\bKSh\s?$|\bR(?=$)"
)
_CODES = (
    "USD|EUR|GBP|JPY|CNY|INR|MXN|CAD|AUD|NZD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|RUB|UAH|TRY|BRL|ARS|CLP|COP|PEN|ZAR|NGN|KES|UGX|TZS|GHS"
    "|XOF|XAF|ETB|MAD|EGP|ILS|SAR|AED|QAR|KWD|PKR|BDT|LKR|NPR|THB|VND|IDR|MYR|SGD|PHP|HKD|TWD|KRW|GTQ|HNL|CRC|BOB|PYG|UYU|DOP|HTG|ALL|GEL|AMD|KZT|UZS"
)
CODE_BEFORE = re.compile(rf"\b(?:{_CODES})\s?$")
_WORDS = {
    "peso": "peso", "dollar": "USD", "dlr": "USD", "stg": "GBP", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "rupee",
    "krona": "SEK", "kronor": "SEK", "krone": "krone", "kroner": "krone", "franc": "franc", "rand": "ZAR",
    "lira": "lira", "ruble": "RUB", "rouble": "RUB", "zloty": "PLN", "forint": "HUF", "baht": "THB",
    "naira": "NGN", "shilling": "shilling", "birr": "ETB", "dirham": "dirham", "dinar": "dinar", "riyal": "SAR", "shekel": "ILS", "taka": "BDT",
    "ringgit": "MYR", "quetzal": "GTQ", "quetzales": "GTQ", "lempira": "HNL", "colones": "CRC", "guarani": "PYG", "guaranies": "PYG", "boliviano": "BOB", "cedi": "GHS", "leu": "RON", "lek": "ALL", "lev": "BGN", "leva": "BGN",
    "hryvnia": "UAH", "tenge": "KZT", "lari": "GEL", "kuna": "HRK", "koruna": "CZK", "kwacha": "ZMW", "gourde": "HTG", "bolivar": "VES",
}  # fmt: skip
#: A word that several countries use stands for a unit of its own, unless a nationality tells which.
_NAMELESS = {
    "peso": "MXN",
    "rupee": "INR",
    "krone": "NOK",
    "franc": "CHF",
    "lira": "TRY",
    "shilling": "KES",
    "dirham": "AED",
    "dinar": "DIN",
}
_SYMBOLS = {"€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₴": "UAH", "₵": "GHS"}  # fmt: skip
_DOLLARS = {"a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD", "r": "BRL", "mex": "MXN", "mx": "MXN", "tt": "TTD", "j": "JMD", "nt": "TWD", "z": "ZWL"}  # fmt: skip
_NATIONS = {
    "mexican": "MXN", "philippine": "PHP", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "dominican": "DOP", "uruguayan": "UYU", "cuban": "CUP",
    "indian": "INR", "pakistani": "PKR", "nepali": "NPR", "nepalese": "NPR", "sri": "LKR", "indonesian": "IDR", "us": "USD", "u.s.": "USD", "american": "USD",
    "canadian": "CAD", "australian": "AUD", "singapore": "SGD", "jamaican": "JMD", "british": "GBP", "swiss": "CHF", "cfa": "XOF", "congolese": "CDF", "danish": "DKK",
    "norwegian": "NOK", "swedish": "SEK", "kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "czech": "CZK", "turkish": "TRY", "jordanian": "JOD", "kuwaiti": "KWD",
    "moroccan": "MAD", "israeli": "ILS", "saudi": "SAR", "brazilian": "BRL", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "new": "NZD",
}  # fmt: skip
#: What stands between a number and its unit: a blank, or a line end with what the next line is set in.
_GAP = r"(?:\s|\n[ ]{1,8})"
APPENDED_CODE = re.compile(
    rf"{_GAP}(?:(?P<nation>{'|'.join(re.escape(n) for n in sorted(_NATIONS, key=len, reverse=True))})\s)?"
    rf"(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})s?\b|\s?(?-i:(?P<code>{_CODES})\b(?!\s[a-z]+s\b))|\s?(?P<sign>[€£₹])",
    re.IGNORECASE,
)
PERCENT = re.compile(r"\s?%|(?:[\s-]|\n[ ]{1,8})(?:per\s?cent|percent|pct\.?)(?!\w)(?!age)", re.IGNORECASE)
POINTS = re.compile(r"[\s-](?:percentage|basis|per\scent|percent)[\s-]points?\b|\s?pp\b|\s%\spoints?\b", re.IGNORECASE)
DURATION = re.compile(
    r"[\s-](?:(?:calendar|working|business|full|consecutive|additional|more|further|whole)\s)?"
    r"(years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|nights?|yrs?|hrs?|h|mins?)(?![\w-])[’']?",
    re.IGNORECASE,
)
_DURATIONS = {"yrs": "years", "hrs": "hours", "hs": "hours", "mins": "minutes"}
_MEASURES = {
    "km": "km", "kilometres": "km", "kilometers": "km", "kilometre": "km", "kilometer": "km", "miles": "miles", "mile": "miles", "metres": "m", "meters": "m",
    "metre": "m", "meter": "m", "cm": "cm", "mm": "mm", "kg": "kg", "kilograms": "kg", "kilos": "kg", "kilogrammes": "kg", "g": "g", "grams": "g", "mg": "mg", "tonnes": "t",
    "tons": "tons", "tonne": "t", "ton": "tons", "hectares": "ha", "ha": "ha", "acres": "acres", "litres": "l", "liters": "l", "ml": "ml", "mw": "MW", "gw": "GW", "kw": "kW",
    "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh", "megawatts": "MW", "gigawatts": "GW", "barrels": "barrels", "ounces": "oz", "pounds": "lb", "feet": "ft", "inches": "in",
    "cups": "cups", "cup": "cups", "tablespoons": "tbsp", "tablespoon": "tbsp", "teaspoons": "tsp", "teaspoon": "tsp", "°c": "°C", "°f": "°F", "degrees": "degrees", "mph": "mph",
    "cents": "cents", "cent": "cents", "cts": "cents", "pence": "pence", "m": "m", "ft": "ft", "w": "W", "wh": "Wh", "watts": "W", "volts": "V", "psi": "psi", "knots": "knots", "gb": "GB", "mb": "MB", "tb": "TB",
}  # fmt: skip
MEASURE = re.compile(
    r"(?:[\s-]|\n[ ]{1,8})?((?:(?:square|cubic|metric)\s)?(?:"
    + "|".join(re.escape(m) for m in sorted(_MEASURES, key=len, reverse=True))
    + r")[²³]?)(?![\w-])",
    re.IGNORECASE,
)
RATE = re.compile(
    rf"{_GAP}(?:[A-Za-z]{{1,20}}\s){{0,3}}?((?:per|a|each|every|an){_GAP}(?:\d[\d,]{{0,9}}(?:\s\w+)?|head|capita|person|day|week|month|year|hour|annum|night|tonne|ton|barrel|pound|ounce|kilo|litre|gallon|acre|hectare|lot|unit|piece|share|inhabitant|household|child|student|pupil|prisoner)\b(?!\s(?:ago|earlier|before|later|on)\b)"
    rf"|per{_GAP}(?!cent\b)[a-z]{{2,20}}\b|annually|daily|monthly|weekly|yearly|apiece\b)",
    re.IGNORECASE,
)
#: ``99p``; not a film of 720p, and not 8 p.m.
PENCE = re.compile(r"(?<=\d)(?<!\b240)(?<!\b360)(?<!\b480)(?<!\b720)(?<!080)p(?![\w.-])")
#: ``9s``, ``3s. 6d.``: shillings, or seconds; either way no things that were counted.
SHILLINGS = re.compile(r"(?<=\d)(?<!\d\d\d)(?<![1-9]0)s\.?(?:\s\d{1,2}½?d\.?)?(?!\w)")
#: Lengths say where or how large a thing is, unless they are lengths of something that was built, mended or lost.
LENGTHS = frozenset(["km", "miles", "m", "ft"])
#: So does the floor of a room or a plot.
FLOORS = frozenset(["m²", "ft²", "m³", "ft³"])
#: Units of recipes, doses and weather: they measure a thing at hand, not the world.
HOUSEHOLD = frozenset(["cups", "tbsp", "tsp", "ml", "mg", "g", "oz", "°C", "°F", "degrees", "in", "cm", "mm", "mph"])


def currency_of(written: str) -> str | None:
    """The ISO 4217 code of a symbol, a code or a word; a shared word without a nation is read as its commonest."""
    stripped = written.strip()
    if stripped.endswith("$"):
        return _DOLLARS.get(stripped[:-1].lower(), "USD")
    if stripped in _SYMBOLS:
        return _SYMBOLS[stripped]
    if len(stripped) == 3 and stripped.isupper():
        return stripped
    lower = stripped.lower().rstrip(".")
    if lower in ("rs", "rp", "ksh", "r"):
        return {"rs": "INR", "rp": "IDR", "ksh": "KES", "r": "ZAR"}[lower]
    words = lower.split()
    name = words[-1] if words[-1] in _WORDS else words[-1].removesuffix("s")
    if len(words) > 1 and words[0] in _NATIONS:
        return _NATIONS[words[0]]
    unit = _WORDS.get(name)
    return _NAMELESS.get(unit, unit) if unit else None


def duration_of(written: str) -> str:
    """The name of a unit of time, in the plural."""
    name = written.lower().rstrip("s") + "s"
    return _DURATIONS.get(name, name)


def measure_of(written: str) -> str:
    """The short name of a unit of measure, with its dimension."""
    lower = written.lower()
    words = lower.split()
    base = words[-1].rstrip("²³")
    name = _MEASURES.get(base, base)
    if lower.endswith("²") or words[0] == "square":
        return f"{name}²"
    if lower.endswith("³") or words[0] == "cubic":
        return f"{name}³"
    return name
