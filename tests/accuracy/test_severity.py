"""Errors are only what a slip of the pen explains; what may be read otherwise is a warning that withholds nothing."""

import pytest

from sourcelint import Document, Effect, Severity
from sourcelint.registry import load
from sourcelint.testing import run_rule

ERRORS = (
    ("parts-total", "Rangers counted 706 boars: 387 in the park, 153 on farms and 156 elsewhere."),
    ("percent-total", "Of the 240 oaks, 55% were old, 30% young and 5% of unknown age."),
    ("direction-contradicted", "Thefts fell from 510 in 2017 to 609 in 2018."),
    ("direction-contradicted", "Thefts rose by 63 percent to 312 from 213."),
    ("share-mismatch", "Water was tested in 17 of 32 districts (63 percent)."),
    ("share-mismatch", "Of 1,015 herons, 268 (28.2%) came back, while 461 (45.4%) did not."),
    ("impossible-figure", "The lake froze on 31 February."),
    ("impossible-figure", "The fleet had 20 cars, including 25 for hire."),
    ("conflicting-figure", "Police impounded 310 cars in 2017. It rained. In 2017, 290 cars were impounded by police."),
)
WARNINGS = (
    ("parts-total", "Rangers counted 706 boars: 387 in the park, 53 on farms and 26 elsewhere."),
    ("parts-total", "The council has 108 seats (97 elected; 9 appointed)."),
    ("parts-total", "The fund set aside close to $100 million: $73.5 million for mills and $10 million for yards."),
    ("percent-total", "Of the 240 oaks, 55% were old, 25% young and 5% of unknown age."),
    ("direction-contradicted", "Thefts fell from 41 in 2017 to 609 in 2018."),
    ("direction-contradicted", "Thefts rose by 3 percent to 312 from 213."),
    (
        "direction-contradicted",
        "Strikes fell by 97 percent from 381 in 1970 to 187 in 1980; there were 11 strikes in 2010.",
    ),
    ("share-mismatch", "Water was tested in 17 of 32 districts (6.3 percent)."),
    ("share-mismatch", "Of 480 herons, 154 (37%) came back, 55 (13%) died and 160 (38%) were lost."),
    ("share-mismatch", "Of 6,651 women, 5,418 (81%) came for 2,816 (85%) of the hours here, and 5,591 (83%) there."),
    ("impossible-figure", "Tickets cost between 44 and 30 crowns."),
    ("impossible-figure", "The fleet had 20 cars, including 35 for hire."),
    (
        "conflicting-figure",
        "The committee held five meetings in 2017. It rained. The committee held six meetings in 2017.",
    ),
    (
        "conflicting-figure",
        "Police impounded five cars in 2017. It rained. In 2017, seven cars were impounded by police.",
    ),
    ("conflicting-figure", "Police impounded 310 cars in 2017. It rained. In 2017, 90 cars were impounded by police."),
)


def severities(rule: str, text: str) -> set[tuple[Severity, Effect]]:
    return {(finding.severity, finding.effect) for finding in run_rule(load().get(rule), [Document("a.txt", text)])}


@pytest.mark.parametrize(("rule", "text"), ERRORS)
def test_a_slip_of_the_pen_is_an_error(rule: str, text: str) -> None:
    assert {severity for severity, _ in severities(rule, text)} == {Severity.ERROR}


@pytest.mark.parametrize(("rule", "text"), WARNINGS)
def test_what_lies_further_apart_or_may_be_read_otherwise_is_a_warning(rule: str, text: str) -> None:
    assert severities(rule, text) == {(Severity.WARNING, Effect.NOTE)}
