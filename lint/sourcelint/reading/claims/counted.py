"""What a figure counts: its own noun, the noun of the list it stands in, or what a nominal in front of it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sourcelint.reading.dating import Comparison, in_comparison
from sourcelint.reading.phrases import Phrase, is_plural, read_phrase, stem

if TYPE_CHECKING:
    from sourcelint.reading.claims.claim import Claim
    from sourcelint.reading.quantities import Quantity

#: How many figures away the one may stand that a figure leans on; it keeps the cost of a sentence in proportion
#: to its length.
NEAR = 24


@dataclass(slots=True)
class Draft:
    """A claim under construction."""

    quantity: Quantity
    phrase: Phrase
    end: int
    compared: bool
    head: str | None = None
    counted: str | None = None
    modifiers: tuple[str, ...] = ()
    category: str = ""
    counted_by: str = ""
    act: str | None = None
    act_by: str = ""
    agent: tuple[str, ...] = ()
    omitted: bool = False


def read_counted(
    text: str,
    end: int,
    quantities: Sequence[Quantity],
    comparisons: Sequence[Comparison],
    previous: Sequence[Claim],
) -> list[Draft]:
    """Drafts of the claims of a sentence that ends at ``end``, with what they count.

    ``previous`` are the claims of the sentence before, whose noun a figure without one may share.
    """
    drafts: list[Draft] = []
    for position, quantity in enumerate(quantities):
        after = quantity.conversion.end + 1 if quantity.conversion is not None else quantity.end
        following = quantities[position + 1] if position + 1 < len(quantities) else None
        if following is not None and following.reason == "code" and following.start - after < 3:
            after = following.end  # 1,500 911 first responders
            following = quantities[position + 2] if position + 2 < len(quantities) else None
        limit = following.start if following is not None else end
        phrase = read_phrase(text, after, max(after, limit))
        compared = in_comparison(quantity.start, comparisons)
        draft = Draft(quantity, phrase, phrase.end if phrase.text else quantity.end, compared)
        _name(text, draft)
        drafts.append(draft)
    for position, draft in enumerate(drafts):
        if draft.omitted:
            _share(drafts, position, previous)
    _narrow(drafts)
    _continue(drafts, previous)
    return drafts


def _name(text: str, draft: Draft) -> None:
    """The head of the claim's own phrase, where it has one."""
    quantity, phrase = draft.quantity, draft.phrase
    if quantity.money or quantity.unit not in ("count", "percent", "points", "share"):
        unit = re.sub(r"[^A-Za-z ]", " ", text[quantity.start : quantity.end]).strip() or quantity.unit
        word = unit.split()[-1]
        draft.counted = nominal(text, quantity.start) or (word if len(word) > 2 else quantity.unit)
        draft.head = stem(draft.counted)
        draft.category = _category(text, draft.end)
        draft.counted_by = "unit"
        return
    words = phrase.text.split()
    if quantity.unit != "count" and not (phrase.partitive or quantity.whole is not None):
        draft.category = " ".join(words) or _category(text, draft.end)
        draft.omitted = True
        return
    single = quantity.value == 1 or quantity.whole is not None or phrase.partitive
    if phrase.head is not None and words and (single or is_plural(_head_word(phrase).lower())):
        draft.head, draft.counted, draft.modifiers = phrase.head, phrase.text, phrase.modifiers
        draft.category = _category(text, draft.end)
        draft.counted_by = "noun"
    else:
        draft.category = phrase.text or _category(text, draft.end)
        draft.omitted = True


def _head_word(phrase: Phrase) -> str:
    words = phrase.text.split(" of ")[0].split()
    return words[-1] if words else ""


def _share(drafts: Sequence[Draft], position: int, previous: Sequence[Claim]) -> None:
    """Give a claim without a noun the noun of the claim that governs its list."""
    draft = drafts[position]
    after = drafts[position + 1] if position + 1 < len(drafts) else None
    if after is not None and _leads_to(draft, after):
        draft.head, draft.counted = after.head, after.counted
        draft.modifiers = tuple(draft.phrase.text.lower().split())
        draft.category = ""
        draft.counted_by = "list"
        return
    before = _governing(draft, reversed(drafts[max(0, position - NEAR) : position]))
    if before is not None:
        draft.head, draft.counted, draft.modifiers = before.head, before.counted, before.modifiers
        draft.counted_by = "list"
        return
    source = next((c for c in reversed(previous) if c.counted and not c.compared and not c.quantity.money), None)
    if source is not None:
        draft.head, draft.counted, draft.modifiers = source.head, source.counted, source.modifiers
        draft.counted_by = "sentence-before"
    elif draft.category and draft.quantity.unit in ("percent", "share"):
        draft.head, draft.counted = stem(draft.category.split()[-1]), draft.category
        draft.counted_by = "category"
    elif draft.phrase.head is not None:
        draft.head, draft.counted = draft.phrase.head, draft.phrase.text
        draft.modifiers = draft.phrase.modifiers
        draft.counted_by = "word"


def _leads_to(draft: Draft, after: Draft) -> bool:
    """Whether the noun stands behind the next figure of the list: ``112 federal and 304 state investigations``."""
    listed = draft.phrase.text and draft.phrase.complement in ("and", "or", ",")
    named = after.counted and not after.omitted
    return bool(listed and named) and draft.quantity.unit == after.quantity.unit == "count"


def _governing(draft: Draft, before: Iterable[Draft]) -> Draft | None:
    """The nearest figure in front of one whose noun it can share."""
    return next(
        (
            other
            for other in before
            if other.counted and other.quantity.unit in ("count", draft.quantity.unit) and not other.quantity.money
        ),
        None,
    )


def _narrow(drafts: Sequence[Draft]) -> None:
    """A comparison speaks of the same thing as what it is compared to.

    In ``706 trafficking victims, compared with 740 victims`` both figures count trafficking victims.
    """
    for position, draft in enumerate(drafts):
        if not draft.compared:
            continue
        for main in drafts[max(0, position - NEAR) : position]:
            if main.head == draft.head and set(draft.modifiers) <= set(main.modifiers) and not main.omitted:
                draft.modifiers = main.modifiers
                draft.category = draft.category or main.category
                break


def _continue(drafts: Sequence[Draft], previous: Sequence[Claim]) -> None:
    """A sentence that only compares speaks of the figure of the sentence before: ``This was a decrease from 744``."""
    mains = [claim for claim in previous if not claim.compared and claim.quantity.unit == "count"]
    if len(mains) != 1 or not all(draft.compared for draft in drafts):
        return
    for draft in drafts:
        if draft.head == mains[0].head and set(draft.modifiers) <= set(mains[0].modifiers):
            draft.modifiers, draft.agent = mains[0].modifiers, mains[0].agent
            draft.category = draft.category or mains[0].category


# --- the words around a figure ---------------------------------------------------------------------------

_NOMINAL = re.compile(
    r"""([A-Za-z][\w-]*)\s(?:of|totall?ing|amounting\ to|worth)\s
    (?:(?:about|approximately|at|least|more|than|nearly|almost|some|over|around|only|just|up|to|an|a|the|estimated
        |another|additional|total|of|between|from|potential)\s){0,4}$""",
    re.IGNORECASE | re.VERBOSE,
)
#: Nouns in front of ``of`` that only say how a number is meant.
NO_NOMINAL = frozenset(
    "total number average range term maximum minimum out rate most all some majority many each one half none total "
    "share estimate consisting comprising composed made".split()
)


def nominal(text: str, start: int) -> str | None:
    """The noun in front of ``of`` that governs a figure: an identification of 131, a fine of $500."""
    match = _NOMINAL.search(text[max(0, start - 90) : start])
    if match is None or match.group(1).lower() in NO_NOMINAL:
        return None
    return match.group(1)


_CATEGORY = re.compile(
    r"""\s?((?:for|in|with|from|by|to|of|were|was|who|that|among|under|over)\s[^.;:,—()]{1,80}?)
    (?=\s(?:and|or|compared|while)\s|[.;:,—()]|$)""",
    re.VERBOSE,
)


def _category(text: str, end: int) -> str:
    """What follows a figure and says which of its kind it counts: ``for fraud``, ``in other countries``."""
    match = _CATEGORY.match(text[end : end + 110])
    if match is None or re.match(r"(?:in|by|from|since|during)\s(?:1[5-9]|20)\d\d", match.group(1)):
        return ""
    return match.group(1)
