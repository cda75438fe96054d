"""Paragraphs as reports print them, written without a look at how sourcelint reads: 800 right, 400 with a fault.

``plausible.jsonl`` holds a paragraph a line: its ``text``, whether a careful reader finds a ``fault`` of arithmetic or
direction in it, and ``why``. What is right is full of what a hasty reader takes for a fault.
"""

import json
from functools import cache
from pathlib import Path

from sourcelint import Document, Severity
from sourcelint.finding import Finding
from sourcelint.registry import load
from sourcelint.testing import run_rule

RULES = (
    "parts-total",
    "percent-total",
    "direction-contradicted",
    "share-mismatch",
    "impossible-figure",
    "conflicting-figure",
    "denominator-differs",
)
PARAGRAPHS = [json.loads(line) for line in Path(__file__).with_name("plausible.jsonl").read_text("utf-8").splitlines()]
#: Share of the faults that are found, and found as errors. They only rise.
FOUND, ERRORS = 0.56, 0.44
#: So many of the right paragraphs get a warning at most. It only falls.
WARNED = 2


@cache
def findings() -> list[list[Finding]]:
    rules = [load().get(name) for name in RULES]
    documents = (Document("a.txt", paragraph["text"]) for paragraph in PARAGRAPHS)
    return [[finding for rule in rules for finding in run_rule(rule, [document])] for document in documents]


def test_the_set_is_large_and_mostly_right() -> None:
    assert len(PARAGRAPHS) >= 1_200
    assert sum(not paragraph["fault"] for paragraph in PARAGRAPHS) >= 800
    assert all(paragraph["why"] for paragraph in PARAGRAPHS if paragraph["fault"])


def test_no_right_paragraph_is_withheld() -> None:
    wrong = [
        (paragraph["text"], finding.message)
        for paragraph, found in zip(PARAGRAPHS, findings(), strict=True)
        for finding in found
        if not paragraph["fault"] and finding.severity is Severity.ERROR
    ]
    assert not wrong, wrong[:5]


def test_hardly_any_right_paragraph_is_spoken_of() -> None:
    told = [p["text"] for p, found in zip(PARAGRAPHS, findings(), strict=True) if found and not p["fault"]]
    assert len(told) <= WARNED, told[:5]


def test_faults_are_found() -> None:
    faulty = [found for paragraph, found in zip(PARAGRAPHS, findings(), strict=True) if paragraph["fault"]]
    assert sum(bool(found) for found in faulty) >= FOUND * len(faulty)
    assert sum(any(f.severity is Severity.ERROR for f in found) for found in faulty) >= ERRORS * len(faulty)
