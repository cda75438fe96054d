"""The apparatus of a study or a specification: test statistics, intervals, sample sizes, settings, formulas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcelint.reading.quantities import Quantity

#: A sign of comparison behind the name of a variable: ``n = 150``, ``BMI > 30``, ``40 ± 9``. A sign behind a blank
#: or a bracket alone is only short for its words: ``(>90% of the wells)``.
_SIGN = re.compile(r"[\w)\]%²³*]\s?(?:[=≤≥⩽⩾±×^≈]|[<>]|&[lg]t;)\s?$")
_GROUP_SIZE = re.compile(r"\b[nN]\s?=\s?$")
_TAG = re.compile(r"<[^<>]{0,60}>\s?$")
_MINUS_OF_SPREAD = re.compile(r"\s?\S{0,12}\s?(?:±|\+/[-–−])")
_INTERVAL_AFTER = re.compile(
    r"\s?(?:CIs?\b|CrIs?\b|(?:confidence|credib\w{2,5}|prediction)\s(?:intervals?|limits?|levels?|bounds?|regions?)"
    r"|(?:level\sof\s)?(?:confidence|significance)(?:\slevels?)?\b|quantiles?\b|percentiles?\b)",
    re.IGNORECASE,
)
#: Variables by their usual letters, and measures of a distribution or a test by their names, with their value.
_VARIABLE = re.compile(
    r"""(?:^|[\s(\[,;])(?:[pPrRnNtFzZdαβκρχσμ][²2]?|CIs?|IQR|SDs?|SEM?|ORs?|RRs?|HRs?|AUC|AUROC|ICC|BMI)
    (?:[:,]\s?[(\[]?|\s(?:of|was|were|is|are|at|below|above)\s|\s?[(\[]|\s)$""",
    re.VERBOSE,
)
_MEASURE_OF_TEST = re.compile(
    r"""\b(?:margins?\sof\s(?:sampling\s)?error|sampling\serrors?|standard\s(?:deviations?|errors?)|confidence\s(?:intervals?
        |limits?|levels?)|significance\slevels?|(?:correlation|regression)\scoefficients?|coefficients?\sof|effect\ssizes?
        |[pP][-\s]values?|odds\sratios?|hazard\sratios?|relative\srisks?|statistical\spower|degrees\sof\sfreedom
        |interquartile\srange|z-scores?)\b[^.;]{0,60}$
    |\b(?:sensitivity|specificity|predictive\svalue)\s(?:\w+\s){0,2}(?:of|was|is)\s$""",
    re.IGNORECASE | re.VERBOSE,
)
#: Units of laboratories, signals and stored data, and any unit of measure per another (mg/dl, kg/m2, IU/ml).
_LABORATORY = re.compile(
    r"""\s?(?:mm\s?Hg|[mµμnpf]?mol(?:es?)?|[mµμn]M|[µμnp]g|micrograms?|nanograms?|k?Da|[kM]?bp|IU|mIU|mEq|[mkµμ]?V|mA|kcal
        |k?J|[rb]pm|beats\sper\sminute|[µμ]L|[µμ]l|dL|cc|light[\s-]years?|parsecs?|astronomical\sunits?|(?:kilo|mega|giga)?hertz|[kMG]?Hz|knots?
        |volts?|amperes?|decibels?|dB|nanomet(?:re|er)s?|microns?|micromet(?:re|er)s?|(?:milli|micro|nano)seconds?|ms|kelvins?
        |(?:mega)?pixels?|px|dpi|bits?|(?:kilo|mega|giga|tera)?bytes?|octets?|[kKMGT]i?[Bb](?:ps|/s)?)(?![\w-])
    |\s?[A-Za-zµμ]{1,5}\s?/\s?(?:d?[Ll]|m[Ll]?[23²³]?|k?g|min|[hs]|day|d|week)\b""",
    re.VERBOSE,
)
#: How long a text, a number or a program is.
_EXTENT = re.compile(
    r"[\s-](?:characters?|letters|digits?|words?|pages?|paragraphs?|lines?\sof\s(?:code|text|[A-Z]\w+)|columns?|storeys?|stories)\b"
    r"(?!\sof\s(?:mouth|honou?r))"
)


def is_group_size(text: str, start: int) -> bool:
    """Whether the number at ``start`` is the size of a group: ``n = 62`` is no figure of a text, and yet a count."""
    return _GROUP_SIZE.search(text, max(0, start - 5), start) is not None


def what_it_measures(text: str, quantity: Quantity, before: str, after: str) -> str | None:
    """``apparatus`` for a number of a method or a test, ``measure`` for the size of a thing at hand, else None."""
    if _SIGN.search(before) and not _TAG.search(before):
        return "apparatus"
    if quantity.unit == "percent" and _INTERVAL_AFTER.match(after):
        return "apparatus"
    if _MINUS_OF_SPREAD.match(after) or _MEASURE_OF_TEST.search(before):
        return "apparatus"
    if not quantity.money and _VARIABLE.search(before):
        return "apparatus"
    if quantity.unit in ("percent", "points", "share") or quantity.money:
        return None
    if _LABORATORY.match(after) or (quantity.unit != "count" and re.match(r"\s?/\s?\w", after)):
        return "measure"
    return "measure" if quantity.unit == "count" and _EXTENT.match(after) else None
