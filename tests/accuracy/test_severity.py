"""Errors are only what a slip of the pen explains; what may be read otherwise is a warning that withholds nothing."""

import pytest

from sourcelint import Document, Effect, Severity
from sourcelint.registry import load
from sourcelint.testing import run_rule

ERRORS = (
    ("parts-total", "Rangers counted 706 boars: 387 in the park, 153 on farms and 156 elsewhere."),
    ("parts-total", "Rangers counted 1,883 boars: 1,607 were seen in the park, and 274 were shot by farmers."),
    ("percent-total", "Of the 240 oaks, 55% were old, 30% young and 5% of unknown age."),
    ("percent-total", "The line heard 584 callers—78 percent female and 19 percent male, and 9 percent unspecified."),
    ("direction-contradicted", "Thefts fell from 510 in 2017 to 609 in 2018."),
    ("direction-contradicted", "Thefts rose by 63 percent to 312 from 213."),
    ("share-mismatch", "Water was tested in 17 of 32 districts (63 percent)."),
    ("share-mismatch", "Of 1,015 herons, 268 (28.2%) came back, while 461 (45.4%) did not."),
    ("impossible-figure", "The lake froze on 31 February."),
    ("impossible-figure", "The fleet had 20 cars, including 25 for hire."),
    ("impossible-figure", "A total of 37 boats, of which 40 are small, were lost."),
    ("share-mismatch", "Answers came from 5 of 54 mills (8.8%) and 8 of 60 yards (13.0%)."),
    ("conflicting-figure", "Police impounded 310 cars in 2017. It rained. In 2017, 290 cars were impounded by police."),
    ("direction-contradicted", "The mill employs 43 weavers, down from 40."),
    ("direction-contradicted", "Police held 47.1 million crowns on Friday, up from 49.9 million on Thursday."),
    ("share-mismatch", "We asked 250 farms. Of these, 90 (46%) keep sheep."),
    ("parts-total", "Police opened 330 cases: 210 for theft, 85 for fraud and 45 for arson."),
    ("parts-total", "The petition drew 8,400 signatures, of which 7,560 were valid and 940 invalid."),
    ("share-mismatch", "The fault was found in 43/61 boats (60.5%) and in 22/61 rafts (36.1%)."),
    ("share-mismatch", "The flood led to 2,417 calls and 209 rescues, a rescue rate of 6.8%."),
    ("share-mismatch", "We saw 61 boats. There were 43 barges (70.5%), 22 rafts (36.1%) and 9 yawls (17.8%)."),
    ("weekday-mismatch", "The boat sank on Friday, 24 August 2004."),
    (
        "percent-total",
        "Violence made up 31 percent of the offences, theft 28 percent, damage 11 percent and all other crime 33 percent.",
    ),
)
WARNINGS = (
    ("parts-total", "Rangers counted 706 boars: 387 in the park, 53 on farms and 26 elsewhere."),
    ("parts-total", "The council has 108 seats (97 elected; 9 appointed)."),
    ("parts-total", "The boat carried 132 people, of whom 99 were treated for fever and 41 for pain."),
    ("parts-total", "The harbour has 40 boats (15 from the north, 12 from the south and 8 from the east)."),
    ("percent-total", "Ill were two groups (53.7 percent rural and 55.9 percent urban households)."),
    ("direction-contradicted", "The share rose from 25% in 1992 to 24% in 1996 and 28% in 2001."),
    ("share-mismatch", "One in ten (13%) of the boats leaked."),
    ("impossible-figure", "Water was tested in 45 of 31 districts."),
    ("impossible-figure", "The lake froze on 36 June 2023."),
    ("impossible-figure", "Trade was free between 1990 and 1985."),
    (
        "impossible-figure",
        "Complaints about 45 boats have been heard since the port was opened, including 49 since May.",
    ),
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
    ("direction-contradicted", "Levels dropped sharply from 7 to 13 DAA."),
    (
        "direction-contradicted",
        "Banks lent 12 billion to farms and the whole of their loans, up from last year's 14 billion, went abroad.",
    ),
    (
        "direction-contradicted",
        "Dislike of them declined much in all of the country in recent years, from 46% in 2003 to 74% in 2011.",
    ),
    ("parts-total", "Police opened 330 cases: 210 for theft, 85 for fraud and 52 for arson."),
    (
        "parts-total",
        "It gave away $3.75 billion: $500 million to mills, $1.492 billion to yards and $1.7 billion to docks.",
    ),
    ("percent-total", "Of the oaks, 55% were old, 20% young, 12% dead and 5% of unknown age."),
    ("impossible-figure", "The region has 173 stations with 24 small ones, including 30 on islands."),
    ("share-mismatch", "It was seen in 15% of the boats (7/61), 21% of the rafts (9/58) and 31% of the yawls (14/55)."),
    (
        "share-mismatch",
        "Old were 11 boats (40.7%). We found 23 leaks and mended 21 of them (77.8%).",
    ),
    (
        "share-mismatch",
        "By then 137 patients had left, including 80 (49.1%) of the first arm and 57 (66.3%) of the second.",
    ),
)


def severities(rule: str, text: str) -> set[tuple[Severity, Effect]]:
    return {(finding.severity, finding.effect) for finding in run_rule(load().get(rule), [Document("a.txt", text)])}


@pytest.mark.parametrize(("rule", "text"), ERRORS)
def test_a_slip_of_the_pen_is_an_error(rule: str, text: str) -> None:
    assert {severity for severity, _ in severities(rule, text)} == {Severity.ERROR}


@pytest.mark.parametrize(("rule", "text"), WARNINGS)
def test_what_lies_further_apart_or_may_be_read_otherwise_is_a_warning(rule: str, text: str) -> None:
    assert severities(rule, text) == {(Severity.WARNING, Effect.NOTE)}
