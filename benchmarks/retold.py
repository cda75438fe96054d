"""Of the counts that texts tell with who did it and when, how many conflicts would be found if another text told them otherwise?

usage: python benchmarks/retold.py [--misses] [--alarms] TEXTS.jsonl …

TEXTS.jsonl holds a record a line with its `text`. A plain pattern that knows nothing of sourcelint's reading finds
sentences like `In 2014, the agency inspected 310 mills in Ohio.` and their passive, and gives them a year where they have
none. The whole paragraph stands in both documents but for that one sentence, which is told with two figures and in two ways
(active, passive, the year in front or behind): the rule must say so. Then the second one has another year, month, kind,
agent, act or a qualifier as well: the rule must not call that a contradiction.
"""
# ruff: noqa: E501  (patterns)

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sourcelint import Document
from sourcelint.registry import load
from sourcelint.testing import run_rule

RULE = load().get("conflicting-figure")
#: Where all of it happens: ``the company`` of a text that names no place is another one in every text.
_PLACE = "This is a report on Norway.\n\n"
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_YEAR = r"(?:1[89]|20)\d\d"
_AGENT = r"(?P<agent>(?:[Tt]he\s)?[A-Za-z][\w’'-]*(?:\s(?!had\b|has\b|have\b|was\b|were\b|that\b|which\b|who\b|and\b)[A-Za-z][\w’'-]*){0,5}?)"
_THINGS = r"(?P<n>\d{1,3}(?:,\d{3})+|(?!(?:1[89]|20)\d\d\b)\d{2,})\s(?P<things>(?!percent|per\b|million|billion|trillion|thousand|years?\b|months?\b|days?\b|hours?\b|and\b|of\b)[a-z]+(?:\s(?!in\b|by\b|were\b|from\b|for\b|at\b|on\b|to\b|and\b|of\b|that\b|who\b|with\b|as\b|or\b)[a-z-]+){0,3})"
_REST = r"(?P<rest>(?:\s(?:in|at|from|of|on|for)\s(?:the\s)?(?![12]\d{3})[A-Za-z][^,.;:()\d]{2,50}?)?)"
_ACT = r"(?P<act>(?!had\b|has\b|have\b)[a-z]+ed|sold|held|built|found|shot|sent|gave|took|bought|made)"
#: What the sentence says behind its first clause is left out of what is told again.
_TAIL = r"(?:[,;(—–][^.\n]*(?:\.\d[^.\n]*)*)?\."
_START = r"(?:(?<=[.!?]\s)|(?<=\n)|^)"
_IN = rf"[Ii]n\s(?:fiscal\syear\s|calendar\syear\s)?(?P<year>{_YEAR})"
SENTENCES = tuple(
    re.compile(_START + pattern + _TAIL, re.M)
    for pattern in (
        rf"(?:{_IN},\s)?{_AGENT}\s{_ACT}\s{_THINGS}{_REST}",
        rf"{_AGENT}\s{_ACT}\s{_THINGS}{_REST}\s{_IN}",
        rf"{_IN},\s{_THINGS}{_REST}\swere\s{_ACT}\sby\s{_AGENT}",
        rf"{_THINGS}{_REST}\swere\s{_ACT}\sby\s{_AGENT}\s{_IN}",
    )
)
_NOBODY = re.compile(r"(?:it|they|he|she|we|you|I|this|these|that|those|who|which|there|but|and|some|all)\b", re.I)
#: Measures, and counts that the sentence calls partial or estimated, or gives for part of a year or for each of something.
_NO_COUNT = re.compile(
    r"\b(?:said|because|last|sec|each|points|minutes|miles|additional|another|estimated|about|average|included|per|month|quarter|Jan|Feb|March|"
    r"January|February|April|May|June|July|August|September|October|November|December)\b"
)
TELLINGS = (
    "In {year}, {agent} {act} {n} {things}{rest}.",
    "{Agent} {act} {n} {things}{rest} in {year}.",
    "In {year}, {n} {things}{rest} were {act} by {agent}.",
    "{Agent} {act} {m} {things}{rest} in {next}, compared with {n} in {year}.",
)
TRAPS = (
    "In {next}, {agent} {act} {n} {things}{rest}.",
    "In March {year}, {agent} {act} {n} {things}{rest}.",
    "In {year}, {agent} {act} {n} foreign {things}{rest}.",
    "In {year}, {agent} {act} {n} {things} on islands{rest}.",
    "In {year}, private firms {act} {n} {things}{rest}.",
    "In {year}, {agent} overlooked {n} {things}{rest}.",
    "In {year}, {agent} {act} at least 2 {things}{rest}.",
    "In {year}, {agent} {act} another {n} {things}{rest}.",
    "By May {year}, {agent} had {act} {n} {things}{rest}.",
)


def told(telling: str, found: Mapping[str, str | None], number: int) -> str:
    """A sentence of what was found, with a figure."""
    agent = found["agent"] or ""
    agent = agent[0].lower() + agent[1:] if re.match(r"(?:The|An?)\s", agent) else agent
    year = int(found["year"] or 2014)
    sentence = telling.format(
        **{**found, "agent": agent, "n": f"{number:,}", "m": f"{number + 11:,}", "year": year, "next": year + 1},
        Agent=agent[0].upper() + agent[1:],
    )
    return sentence[0].upper() + sentence[1:]


@dataclass(frozen=True)
class Pair:
    """One sentence of a text, told twice with two figures, and whether the two contradict each other."""

    first: str
    second: str
    wrong: bool


def pairs(text: str) -> Iterator[tuple[re.Match[str], Pair]]:
    """The sentences of a text that tell a count, each with every way to tell it otherwise."""
    for pattern in SENTENCES:
        for match in pattern.finditer(text):
            if _NOBODY.match(match.group("agent")) or _NO_COUNT.search(match.group()):
                continue
            number = int(match.group("n").replace(",", ""))
            other = number + max(7, number // 7)
            for index, telling in enumerate((*TELLINGS, *TRAPS)):
                first = told(TELLINGS[(index + 1) % 2], match.groupdict(), number)
                yield match, Pair(first, told(telling, match.groupdict(), other), index < len(TELLINGS))


def contradictions(first: str, second: str) -> int:
    """How many contradictions the rule finds between two documents, or in one of them."""
    found = run_rule(RULE, [Document("a.txt", first), Document("b.txt", second)])
    return sum(finding.data["kind"] == "contradiction" for finding in found)


def main() -> None:
    paths = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    if not paths:
        sys.exit(__doc__)
    count: Counter[tuple[str, bool]] = Counter()
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").strip().split("\n"):
            paragraphs = (paragraph.group() for paragraph in _PARAGRAPH.finditer(json.loads(line)["text"]))
            for text, match, pair in ((one, *found) for one in paragraphs for found in pairs(one)):
                lead, rest = _PLACE + text[: match.start()], text[match.end() :]
                one, two = lead + pair.first + rest, lead + pair.second + rest
                spoke = int(contradictions(one, two) > contradictions(one, one))
                count["tried", pair.wrong] += 1
                count["spoke", pair.wrong] += spoke
                if (pair.wrong and not spoke and "--misses" in sys.argv) or (
                    not pair.wrong and spoke and "--alarms" in sys.argv
                ):
                    print(f"{'missed' if pair.wrong else 'ALARM'}: {pair.first} || {pair.second}\n")
    for wrong, what in ((True, "contradictions found"), (False, "false alarms")):
        tried, spoke = count["tried", wrong], count["spoke", wrong]
        print(f"{what}: {spoke} of {tried}" + (f" ({spoke / tried:.3f})" if tried else ""))


if __name__ == "__main__":
    main()
