"""Shares whose verb is said once: ``Car occupants made up 45% of those killed, pedestrians 24% and others 31%``.

The labels stand in front of their shares, and the whole is said with the first of them: all are of one whole
(*gapping*). With a label for the others among them they are all of it, but what was told before may be left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sourcelint.reading.divisions.division import Division
from sourcelint.reading.divisions.kinds import mixes_dimensions
from sourcelint.reading.divisions.marks import MULTIPLE, QUALIFYING
from sourcelint.reading.divisions.shares import is_share

if TYPE_CHECKING:
    from sourcelint.reading.claims import Claim

_VERB = (
    r"(?:ma(?:k|d)es?\sup|accounts?\sfor|accounted\sfor|represent(?:s|ed)?|compris(?:es?|ed)|constitut(?:es?|ed)"
    r"|contribut(?:es?|ed))"
)
#: In front of the first share: its label and the verb.
_SAID = re.compile(rf"(?P<label>[^,;.%()]{{2,45}}?)\s{_VERB}\s{QUALIFYING}$", re.IGNORECASE)
#: Between two shares: what the first is of, its number in brackets, and the label of the next, with or without a verb.
_NEXT = re.compile(
    rf"""(?:\sof\s[^,;.%()\d]{{2,50}})?(?:\s\([^()%]{{1,25}}\))?(?:[,;]\s(?:(?:and|while)\s)?|\s(?:and|while)\s)
    (?!(?:and|or|up|down|from|compared|with|in|but|about)\b)(?P<label>[^,;.%()\d]{{2,45}}?)\s(?:(?:{_VERB}|for)\s)?
    {QUALIFYING}$""",
    re.IGNORECASE | re.VERBOSE,
)
_OTHERS = re.compile(r"(?:(?:all|the)\s)?(?:others?|rest|remainder|remaining)\b", re.IGNORECASE)
_FEWEST = 3
#: How far in front of a share its label and its verb are looked for.
_REACH = 90


def gapped(text: str, claims: Sequence[Claim]) -> Iterator[Division]:
    """The lists of shares of a sentence that share the verb of the first of them."""
    run: list[Claim] = []
    labels: list[str] = []
    for claim in claims:
        following = _NEXT.fullmatch(text, run[-1].quantity.end, claim.start) if run else None
        if following is None or not is_share(claim) or claim.quantity.rate or claim.compared != run[0].compared:
            yield from _division(text, run, labels)
            first = _SAID.search(text, max(0, claim.start - _REACH), claim.start) if is_share(claim) else None
            run, labels = ([], []) if first is None else ([claim], [first["label"].lower()])
        else:
            run.append(claim)
            labels.append(following["label"].lower())
    yield from _division(text, run, labels)


def _division(text: str, run: Sequence[Claim], labels: Sequence[str]) -> Iterator[Division]:
    if len(run) < _FEWEST or MULTIPLE.search(text, run[0].start, run[-1].end + 60) or mixes_dimensions(labels):
        return
    others = _OTHERS.match(labels[-1]) is not None
    yield Division(None, tuple(run), "percent", "closed" if others else "gapped", False, True)
