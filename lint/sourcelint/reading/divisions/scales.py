"""Answers on a scale: better, worse or the same; very, somewhat or not at all. Who gives one of them gives no other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sourcelint.reading.divisions.rests import is_no_answer

#: The answers of a scale, each a pattern; where an answer holds the word of another one, it stands in front of it.
_SCALES = tuple(
    tuple(re.compile(rf"\b(?:{answer})\b", re.IGNORECASE) for answer in scale.split(" / "))
    for scale in (
        r"the same|no changes?|unchanged|neither|no difference / better|improv\w* / worse\w*|deteriorat\w*",
        r"about right|the same|no change|unchanged|enough|neither / too (?:much|many)|more "
        r"/ too (?:little|few)|less|fewer",
        r"the same|similar|no changes?|unchanged|steady|neither|neutral|flat|stable / increas\w*|higher|up|rise\w*|rose"
        r"|grow\w* / decreas\w*|lower|down|fall\w*|fell|declin\w*",
        r"not (?:too|at all|very|particularly)|not\b / somewhat|fairly / very|extremely|a great deal",
        r"never / rarely|seldom|occasionally / sometimes|often|always|usually|frequently",
        r"unfavou?rabl\w*|negative\w* / neutral|neither|mixed|no (?:effect|impact) / favou?rabl\w*|positive\w*",
        r"disagree\w*|disapprov\w*|oppos\w*|against / neither|neutral|unsure|undecided / agree\w*|approv\w*|support\w*"
        r"|favou?r(?:s|ed)?|for",
        r"not (?:an )?(?:important|essential|necessary) / important but not essential|somewhat important "
        r"/ essential|very important|important",
        r"part[- ]time / full[- ]time / not (?:work\w*|be working|employed)",
        r"no (?:pain|symptoms?|complaints?) / mild / moderate / severe",
        r"conservative / mix(?:ed)?|moderate / liberal",
        r"met|as expected|in line / above|exceed\w*|better / below|short|worse",
    )
)


def on_a_scale(labels: Sequence[str]) -> bool:
    """Whether the words behind a list of shares are different answers of one scale, no answer among them or not."""
    given = [label for label in labels if not is_no_answer(label)]
    if len(given) < len(labels) - 1 or len(given) < 2:
        return False
    return any(_different(scale, given) and (len(given) > 2 or len(given) < len(labels)) for scale in _SCALES)


def _different(scale: Sequence[re.Pattern[str]], labels: Sequence[str]) -> bool:
    found = [next((i for i, answer in enumerate(scale) if answer.search(label)), None) for label in labels]
    return None not in found and len(set(found)) == len(found)
