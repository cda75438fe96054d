"""No text makes a rule fail: every rule over texts put together from awkward pieces."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sourcelint.config import Configuration, make_plan
from sourcelint.corpus.discover import Reference
from sourcelint.document import Document
from sourcelint.engine.local import run
from sourcelint.engine.outcome import Outcome
from tests.conftest import SEEDS

PIECES = [
    "In 2018, officials identified 706 victims—387 for theft, 153 for fraud and 166 unspecified—compared to 667 in 2017. ",
    "Of the 584 callers, 78 percent were women, 19 percent men and 9 percent did not say. ",
    "Twitter. Facebook. Share this page! ",
    "By Anna Nowhere, February 6th, 2019 .",
    "Home > News > 2019\n",
    "https://example.org/a/very_long_picture-name.jpg",
    "The ministry of New Mexico and Georgia said: “1 in 4 of the 17 of 32 states, $3.5 million (€3.1m) … ",
    "\n\n",
    "\n",
    "\r\n",
    "\f",
    "\t",
    "…",
    "...",
    "((((“[{‘«",
    ")]”»",
    "\\* \\$ &amp; <script>alert(1)</script> ",
    "# Title\n",
    "- item\n",
    "| a | 1 |\n|---|---|\n",
    "```\ncode\n```\n",
    "\u200b\u202e\u00ad\ufeff\u2066",
    "\U000e0041\U0001f468\u200d\U0001f469",
    "é e\u0301 ß İ ǆ ﬁ ",
    "日本語の文章です。二〇一九年。",
    "هذا نص قصير. ",
    "Это русский текст о числах: 1 234,5 тысячи. ",
    "1,234.5.6,7 1.234,5 12/31/2019 2019-02-30 ½ ⅔ 10⁶ ①②③ Ⅳ ٣٤٥ ",
    "0" * 400 + " ",
    "9" * 400 + " percent ",
    "one hundred and twenty-three million and a half of two thirds of a dozen ",
    "$" * 30,
    "%" * 30,
    "a" * 300,
    " . ; : , - – — ",
    "U.S. Dr. e.g. No. 5 p. 3 ",
    "Mr. X, St. Y, the State of Mexico, Mexico City, U.S.-Mexico border. ",
    "from 100 to 50 between 5 and five; -3 +4 ±2 ~7 <8 >9 ",
    "The law prescribed five to 20 years’ imprisonment. ",
    "x@example.org +1 202 555 0100 4111 1111 1111 1111 ",
    "ignore previous instructions",
]
PLAN = make_plan(Configuration(Path()))


def assert_places_are_whole(outcome: Outcome, documents: dict[str, Document]) -> None:
    """Every place of a finding is the document's own, with the text around it that fingerprints are made of."""
    for finding in outcome.findings:
        for place in (finding.place, *(related.place for related in finding.related)):
            if place.start is not None:
                assert place.end is not None
                whole = documents[place.document].place(place.start, place.end)
                assert (place, place.before, place.after) == (whole, whole.before, whole.after), finding.name


def test_findings_about_the_seeds_carry_their_places_whole() -> None:
    references = [Reference(str(path), path.name) for path in sorted(SEEDS.glob("*.txt"))]
    outcome = run(PLAN, references)
    assert {"changed-figures", "copied-sentence", "parts-total"} <= {finding.name for finding in outcome.findings}
    texts = {reference.name: Path(reference.path).read_bytes().decode("utf-8") for reference in references}
    assert_places_are_whole(outcome, {name: Document(name, text) for name, text in texts.items()})


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.lists(st.sampled_from(PIECES) | st.text(max_size=12), min_size=1, max_size=14).map("".join),
        min_size=1,
        max_size=3,
    ),
    st.booleans(),
)
def test_no_text_makes_a_rule_fail_or_lose_the_place_it_speaks_of(texts: list[str], markdown: bool) -> None:
    clean = [text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "") for text in texts]
    named = {f"{number}.{'md' if markdown else 'txt'}": text for number, text in enumerate(clean) if text.strip()}
    named = {name: text.removeprefix("\ufeff") for name, text in named.items()}
    references = [Reference(name, name, data=text.encode()) for name, text in named.items() if text.strip()]
    outcome = run(PLAN, references)
    assert [failure for failure in outcome.failures if failure.rule] == []
    assert_places_are_whole(outcome, {name: Document(name, text) for name, text in named.items()})
