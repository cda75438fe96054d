"""Periods: what an expression of time says by itself."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.reading.periods import Period, periods_in


def one(text: str) -> Period:
    (period,) = periods_in(text)
    return period


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("In 2018 it rained.", "2018"),
        ("From 2013 to 2017 it rained.", "2013-2017"),
        ("Between 2012 and 2017 it rained.", "2012-2017"),
        ("The season of 2012-13 was wet.", "2012-2013"),
        ("In fiscal year 2019 it rained.", "FY2019"),
        ("In the 2018 fiscal year it rained.", "FY2018"),
        ("In FY 2017/18 it rained.", "FY2017-2018"),
        ("In the third quarter of 2019 it rained.", "2019"),
        ("In December 2005 it rained.", "2005"),
        ("Fiscal 2019 was wet.", "FY2019"),
        ("Fiscal year 2019 was wet.", "FY2019"),
        ("It rained in FY19.", "FY2019"),
        ("It rained in the 12 months to March 2019.", "FY2019"),
        ("It rained in the year ended 30 June 2019.", "FY2019"),
        ("It rained in the year to December 2019.", "2019"),
        ("It rained in the first quarter of fiscal 2019.", "2019"),
        ("It rained in 1H19.", "2019"),
        ("It rained in Q3 2019.", "2019"),
        ("On 3 March 2020 it rained.", "2020"),
        ("On February 6th, 2019 it rained.", "2019"),
        ("From April 2018 to March 2019 it rained.", "2018-2019"),
        ("In the 1990s it rained.", "1990-1999"),
        ("It has rained since 2007.", "2007-"),
        ("In 2000 people danced.", "2000"),
        ("The 2017 figures show rain (96 in May).", "2017"),
    ],
)
def test_a_period_says_which_years_it_covers(text: str, label: str) -> None:
    assert [p.label for p in periods_in(text) if p.dated] == [label]


@pytest.mark.parametrize(
    "text",
    [
        "2000 people came",
        "of the trials: 1687 were held",
        "more than 2000 cases",
        "section 1584",
        "$2000",
        "2000 km of road",
        "of 2000 patients",
        "1,2000",
        "notes of the series CIM 2021-NR2",
        "plan PX-2019",
        "form 2018/C",
    ],
)
def test_four_digits_that_count_or_label_are_no_year(text: str) -> None:
    assert periods_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The 2012 anti-fraud law is strict.",
        "Its 2019 report was long.",
        "The 2019 State of Rivers Report says so.",
        "Agenda 2030 is a plan.",
        "The Land Management Act of 1976 provides water.",
        "The plan for 2014-2018 is over.",
        "As found before (Ahmed, 2017).",
        "As found by Ahmed et al. (2017).",
    ],
)
def test_a_year_inside_a_name_dates_nothing(text: str) -> None:
    assert one(text).role == "name"


@pytest.mark.parametrize(
    ("text", "anchor", "offset"),
    [
        ("Last year it rained.", "speech", -1),
        ("Earlier this week it rained.", "speech", 0),
        ("Over the past three years it rained.", "speech", None),
        ("On Monday it rained.", "weekday", 0),
        ("Two years ago it rained.", "speech", None),
        ("In recent years it rained.", "speech", None),
        ("It rained more than in the previous year.", "narrative", -1),
        ("It fell for the second consecutive year.", "narrative", 0),
        ("In May, it rained.", "narrative", 0),
        ("There were 40, against 32 the year before.", "narrative", -1),
    ],
)
def test_a_relative_expression_says_what_it_is_relative_to(text: str, anchor: str, offset: int | None) -> None:
    period = one(text)
    assert (period.kind, period.anchor, period.offset) == ("relative", anchor, offset)


def test_may_the_verb_and_march_the_verb_are_no_months() -> None:
    assert periods_in("They may march in the recently mown field.") == []


@given(st.text(alphabet=st.sampled_from("0123459-–/ ().,inbetweandfromtoMayJne$sFYQ"), max_size=60))
def test_any_text_is_read_without_error_and_with_exact_offsets(text: str) -> None:
    periods = periods_in(text)
    assert all(text[p.start : p.end] == p.text for p in periods)
    assert all(a.end <= b.start for a, b in pairwise(periods))
    assert all(p.last is None or p.first is None or p.first <= p.last for p in periods)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("It rained in July and August.", 7),
        ("It rained as of 30 June.", 6),
        ("It rained on March 5.", 3),
        ("The first days of July were wet.", 7),
        ("During the year it rained.", None),
        ("It rained in the fourth quarter.", None),
        ("Rain year-to-date was heavy.", None),
    ],
)
def test_a_date_without_its_year_leans_on_a_year_named_before(text: str, month: int | None) -> None:
    period = one(text)
    assert (period.kind, period.anchor, period.offset, period.month) == ("relative", "narrative", 0, month)


@pytest.mark.parametrize("text", ["See 2 U.S.C. §§ 1532-1535.", "See 60 Fed. Reg. at 1995.", "See 110 Stat. 1936."])
def test_pages_and_sections_of_the_law_are_no_years(text: str) -> None:
    assert periods_in(text) == []
