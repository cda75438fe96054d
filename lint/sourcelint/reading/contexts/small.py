"""Small numbers that count nothing: ``the two countries``, ``one of them``, ``three reasons``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcelint.reading.quantities import Quantity

_ZERO = re.compile(r"\s(?:tolerance|emission|waste|sum)")
_REFERRING = re.compile(
    r"""\b(?:the|these|those|both|other|all|its|their|his|her|our|following|first|last|next|past|another|each|every|any
        |same|top)\s$""",
    re.IGNORECASE | re.VERBOSE,
)
_IDIOM = re.compile(
    r"""\s(?:sides?|hands?|fronts?|respects?|ways?|reasons?|steps?|things?|points?|facts?|tips?|myths?|questions?|goals?
        |objectives?|priorities|pillars|principles|components?|elements?|criteria|stages?|phases?|types?|kinds?|forms?
        |categories|aspects?|recommendations?|examples?|factors?|options?|versions?|key\s\w+)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BEST_OF = re.compile(
    r"\s(?:largest|biggest|smallest|richest|poorest|leading|best|worst)\b|\sof\sthe\s(?:most|best|worst|biggest|largest|top|main|greatest|few|many|world|country)"
)
_IMPERATIVE = re.compile(
    r"""^(?:[-*•\d.)\s]{0,6})(?:Add|Mix|Stir|Bake|Cook|Heat|Boil|Simmer|Pour|Combine|Whisk|Preheat|Serve|Slice|Chop
        |Place|Cover|Season|Melt|Call|Dial|Text|Visit|Contact|Take|Read|See|Click)\b""",
    re.VERBOSE,
)
_PRONOUN_ONE = re.compile(
    r"""\s?(?:[.,;:)!?’'/]|$)
    |\s(?:of|who|that|which|is|was|were|are|for|in|day|could|can|must|should|may|might|would|will|has|had|where|when|on
        |at|by|as|to|another|such|and|or|thing|way|reason|hand|side|time|more|step|point|example|with|from|part
        |can’t|cannot|end|exception)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ONE_BEFORE = re.compile(
    r"\b(?:no|every|each|any|some|this|that|which|the|another|number|day|only|by|for|as|or|is|was|step)\s$",
    re.IGNORECASE,
)


def why_small(
    text: str,
    quantity: Quantity,
    sentence: tuple[int, int],
    before: str,
    after: str,
    neighbours: tuple[Quantity | None, Quantity | None],
) -> str | None:
    """What a small number is when it counts nothing, else None."""
    if quantity.value == 0 and quantity.form == "words" and _ZERO.match(after):
        return "idiom"
    if quantity.whole is not None:
        return None
    if _refers(quantity, before):
        return "reference"
    if _IDIOM.match(after) or _BEST_OF.match(after):
        return "idiom"
    if _IMPERATIVE.match(text[sentence[0] : sentence[0] + 40]):
        return "instruction"
    if quantity.value != 1 or quantity.form != "words":
        return None
    if quantity.start == sentence[0] or _PRONOUN_ONE.match(after) or _ONE_BEFORE.search(before):
        return "pronoun"
    return None if any(_beside(quantity, sentence, other) for other in neighbours) else "pronoun"


def _refers(quantity: Quantity, before: str) -> bool:
    """Whether a determiner makes the number part of a name for something known: ``the two countries``."""
    if not _REFERRING.search(before) or re.search(r"\b(?:of\sthe|than)\s$", before):
        return False
    return quantity.form == "words" or not re.search(r"\bthe\s$", before)


def _beside(quantity: Quantity, sentence: tuple[int, int], other: Quantity | None) -> bool:
    """Whether another count stands near in the sentence: ``two men and one woman`` count."""
    if other is None or not sentence[0] <= other.start < sentence[1]:
        return False
    return other.unit == "count" and abs(other.start - quantity.start) < 90
