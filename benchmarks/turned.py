"""Of the words of change that texts put between two figures, how many would be caught if they were turned round?

usage: python benchmarks/turned.py [--misses] TEXTS.jsonl …

TEXTS.jsonl holds a record a line with its `text`. Pairs are found by plain patterns that know nothing of sourcelint's
reading (`from A to B`, `to B from A`, `B, up from A`, `B, compared with A`, `B, an increase of P% over A`), and count
where the word agrees with the two figures, so that what sourcelint cannot read counts as missed. What the patterns take
for a pair by mistake counts as missed too. Then the word is turned round (rose, fell), or the figures are swapped; it is
found when the rule says of the paragraph what it did not say before. The second share is that of errors; the rest are
warnings.
"""
# ruff: noqa: E501  (patterns)

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sourcelint import Document, Severity
from sourcelint.registry import load
from sourcelint.testing import run_rule

RULE = load().get("direction-contradicted")
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_VERBS = {
    "rose": "fell", "risen": "fallen", "rise": "fall", "rising": "falling", "rises": "falls", "grew": "shrank",
    "grown": "shrunk", "increased": "decreased", "increase": "decrease", "increases": "decreases",
    "increasing": "decreasing", "climbed": "dropped", "jumped": "plunged", "fell": "rose", "fallen": "risen",
    "fall": "rise", "falling": "rising", "decreased": "increased", "decrease": "increase", "decreases": "increases",
    "decreasing": "increasing", "declined": "increased", "decline": "rise", "declining": "rising", "dropped": "climbed",
    "drop": "rise", "dropping": "rising", "reduced": "increased", "reduction": "increase",
}  # fmt: skip
_PARTICLES = {"up": "down", "down": "up"}
_COMPARATIVES = {"more": "fewer", "fewer": "more", "less": "more", "higher": "lower", "lower": "higher"}
_OPPOSITE = {**_VERBS, **_PARTICLES, **_COMPARATIVES}
_UP = frozenset(
    "rose risen rise rises rising grew grown increased increase increases increasing climbed jumped".split()
)
_UP |= {"up", "more", "higher"}
_NUMBER = (
    r"(?<![\w.,/-])\$?\d+(?:,\d{3})*(?:\.\d+)?(?![\w/]|[.,]\d)"
    r"(?:\s?%|\s(?:per\s?cent|percent(?:age\spoints)?|million|billion|trillion)\b)?"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
#: Words and years, but no figure, no bracket, no end of a clause and nothing of a range.
_GAP = rf"(?:(?!\brang)[^.;:()\d]|(?<=\s){_YEAR}(?![\d.,]?\d)){{0,%d}}?"
_SIZE = rf"(?:(?:\sby|\sof)?\s(?:about\s|nearly\s)?{_NUMBER}(?:\s[a-z]+)?,?)?"
_HEDGE = r"\s(?:about\s|nearly\s|just\s|only\s|some\s|a\s|the\s)?"


def _pattern(*parts: str, words: dict[str, str]) -> re.Pattern[str]:
    return re.compile("".join(parts).replace("WORD", rf"\b(?P<word>{'|'.join(words)})\b"), re.I)


_A, _B = rf"(?P<before>{_NUMBER})", rf"(?P<after>{_NUMBER})"
PATTERNS = {
    "from A to B": _pattern("WORD", _GAP % 60, _SIZE, _GAP % 30, r"\sfrom", _HEDGE, _A, _GAP % 40, r"\sto", _HEDGE, _B, words=_VERBS),
    "to B from A": _pattern("WORD", _GAP % 60, _SIZE, r"\sto", _HEDGE, _B, _GAP % 40, r"\sfrom", _HEDGE, _A, words=_VERBS),
    "B, up from A": _pattern(_B, _GAP % 50, r"[,(]\s?WORD", r"(?:\s(?:slightly|sharply))?", _SIZE, r"\sfrom", _HEDGE, _A, words=_PARTICLES),
    "to B compared with A": _pattern("WORD", _GAP % 60, _SIZE, r"\sto", _HEDGE, _B, _GAP % 40, r",?\scompared\s(?:with|to)", _HEDGE, _A, words=_VERBS),
    "B, an increase over A": _pattern(_B, _GAP % 50, r"[,(]\s?an?\s(?:\w+\s)?", "WORD", _SIZE, r"\s(?:from|over)", _HEDGE, _A, words=_VERBS),
    "B, a rise, compared with A": _pattern(_B, _GAP % 50, r",?\scompared\s(?:with|to)", _HEDGE, _A, _GAP % 40, r"[,(]\s?an?\s(?:[\d.,]+(?:%|[\s-]percent)\s)?", "WORD", words=_VERBS),
    "B, more than A": _pattern(_B, _GAP % 50, r",\s(?:\w+\s)?WORD", r"\sthan\sthe\s", _A, words=_COMPARATIVES),
}  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """A word of change and the two figures that a pattern found with it."""

    kind: str
    match: re.Match[str]

    @property
    def agrees(self) -> bool:
        """Whether the figures go where the word says, as levels of one kind."""
        before, after = (_value(self.match.group(name)) for name in ("before", "after"))
        up = self.match.group("word").lower() in _UP
        return after > before if up else after < before

    def turned(self) -> str:
        """The paragraph with the opposite word."""
        text, word = self.match.string, self.match.group("word")
        opposite = _OPPOSITE[word.lower()]
        before = text[: self.match.start("word")]
        article = re.search(r"\b(a)(n?)(?=\s$)", before)
        if article is not None:
            before = before[: article.start()] + ("an " if opposite[0] in "aeiou" else "a ")
        opposite = opposite.capitalize() if word[0].isupper() else opposite
        return before + opposite + text[self.match.end("word") :]

    def swapped(self) -> str:
        """The paragraph with its two figures in each other's place."""
        text = self.match.string
        (one, two), (three, four) = sorted(self.match.span(name) for name in ("before", "after"))
        return text[:one] + text[three:four] + text[two:three] + text[one:two] + text[four:]


def _value(written: str) -> float:
    return float("".join(re.findall(r"[\d.]+", written.rstrip("."))))


def pairs(text: str) -> Iterator[Pair]:
    """The pairs of a paragraph whose word agrees with them, each figure in one pair at most."""
    taken: set[int] = set()
    for kind, pattern in PATTERNS.items():
        for match in pattern.finditer(text):
            pair = Pair(kind, match)
            starts = {match.start("before"), match.start("after")}
            years = any(re.fullmatch(_YEAR, match.group(name)) for name in ("before", "after"))
            units = {re.sub(r"[\d.,\s]|percent$|per\scent$", "", match.group(name)) for name in ("before", "after")}
            if years or taken & starts or len(units - {""}) > 1 or not pair.agrees:
                continue
            taken |= starts
            yield pair


def said(text: str) -> Counter[tuple[str, bool]]:
    """What the rule says of a paragraph, and whether as an error."""
    found = run_rule(RULE, [Document("text", text)])
    return Counter((str(sorted(f.data.items(), key=str)), f.severity is Severity.ERROR) for f in found)


def main() -> None:
    paths = [argument for argument in sys.argv[1:] if argument != "--misses"]
    if not paths:
        sys.exit(__doc__)
    tried, hit, errors = Counter[str](), Counter[str](), Counter[str]()
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").strip().split("\n"):
            for paragraph in _PARAGRAPH.finditer(json.loads(line)["text"]):
                text = paragraph.group()
                for pair in pairs(text):
                    known = said(text)
                    for plant in (pair.turned(), pair.swapped()):
                        tried[pair.kind] += 1
                        new = said(plant) - known
                        hit[pair.kind] += bool(new)
                        errors[pair.kind] += any(error for _, error in new)
                        if not new and "--misses" in sys.argv:
                            start, end = max(0, pair.match.start() - 120), pair.match.end() + 60
                            how = "swapped" if plant == pair.swapped() else "turned"
                            print(f"{pair.kind} [{how}]: {' '.join(plant[start:end].split())}\n")
    for kind in (*PATTERNS, "all"):
        n, found, strong = (c[kind] if kind != "all" else c.total() for c in (tried, hit, errors))
        if n:
            print(f"{kind:27} {found} of {n} found ({found / n:.3f}), {strong / n:.3f} as errors")


if __name__ == "__main__":
    main()
