"""Claims: figures bound to what is counted, the act and the period."""

import json

import jsonschema
import pytest

from sourcelint import Document
from sourcelint.reading.claims import Claim
from sourcelint.reading.claims.register import register
from sourcelint.schemas import load


def claims(text: str) -> list[Claim]:
    return [claim for claim in Document("a.txt", text).claims if claim.quantity.statistical]


def bound(text: str) -> list[tuple[float, str | None, str | None, str | None]]:
    return [(c.quantity.value, c.head, c.act, c.dating.label if c.dating else None) for c in claims(text)]


def test_a_list_shares_the_noun_and_the_year_at_its_end() -> None:
    assert bound("Rangers shot 112 spotted and 304 striped hyenas in 2018, compared with 127 in 2017.") == [
        (112, "hyena", "shot", "2018"),
        (304, "hyena", "shot", "2018"),
        (127, "hyena", "shot", "2017"),
    ]


def test_a_comparison_keeps_its_year_to_itself() -> None:
    assert bound("Courts fined 95 skippers, compared to 228 in 2016 and 86 in 2015.") == [
        (95, "skipper", "fined", None),
        (228, "skipper", "fined", "2016"),
        (86, "skipper", "fined", "2015"),
    ]


def test_from_and_to_are_two_periods() -> None:
    assert [(v, when) for v, _, _, when in bound("Thefts fell from 609 in 2017 to 510 in 2018.")] == [
        (609, "2017"),
        (510, "2018"),
    ]


def test_a_leading_year_dates_the_sentence() -> None:
    assert [w for *_, w in bound("In 2018, the fund paid 241 widows and buried 399 sailors.")] == ["2018", "2018"]


def test_the_first_figure_of_the_series_hands_its_year_on_not_the_nearest() -> None:
    text = (
        "The coast guard saved 440 sailors in 2022. This was a decrease from 744 in 2021 and 673 in 2020. "
        "Helicopters saved 31 sailors and nine swimmers."
    )
    assert [w for *_, w in bound(text)] == ["2022", "2021", "2020", "2022", "2022"]


def test_the_year_before_is_that_before_the_claim_it_compares_to() -> None:
    text = "The port handled 310 ships in 2017. It had handled 280 the year before."
    assert [w for *_, w in bound(text)] == ["2017", "2016"]


def test_the_year_in_which_things_were_built_is_not_that_of_their_count() -> None:
    text = "In 2018, the army ran 14 forts built in 1890."
    assert [w for *_, w in bound(text)] == ["2018"]


def test_the_lowest_since_a_year_is_no_figure_of_that_year() -> None:
    assert [w for *_, w in bound("The rate fell to 5.2 percent, the lowest since 2001.")] == [None]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Police arrested 40 men in 2018.", "arrested"),
        ("In 2018, 40 men were arrested.", "arrested"),
        ("It led to the arrest of 40 men in 2018.", "arrest"),
        ("In 2018 there were 40 schools.", "exist"),
        ("The ministry reported inspecting 40 mines in 2018.", "inspecting"),
        ("The agency identified and treated 40 patients in 2018.", "identified and treated"),
    ],
)
def test_the_act_is_active_passive_nominal_or_existential(text: str, act: str) -> None:
    assert [c.act for c in claims(text)] == [act]


def test_a_declared_period_dates_what_nothing_else_does() -> None:
    from sourcelint.document import Declaration, Declared

    facts = {"kind": Declared("report", "m"), "period": Declared("2018", "m")}
    document = Document("a.txt", "The port handled 310 ships.", declared=Declaration(facts=facts))
    (claim,) = document.claims
    assert claim.dating is not None
    assert (claim.dating.label, claim.dating.origin) == ("2018", "declared")


def test_the_register_is_valid_against_its_schema() -> None:
    text = "In 2018, at least 17 of 32 towns paid between $14 and $19 million. Section 12 was at least 5 years old."
    rows = list(register(Document("a.txt", text)))
    jsonschema.validate({"schema": "sourcelint.claims/1", "claims": json.loads(json.dumps(rows))}, load("claims"))
    assert [row["statistical"] for row in rows] == [True, True, False, False]
    assert (rows[1]["low"], rows[1]["high"]) == (14_000_000, 19_000_000)
    assert all(row["text"] == text[row["start"] : row["end"]] for row in rows)


@pytest.mark.parametrize(
    "text",
    [
        "Rangers shot 112 hyenas in 2018.",
        "In 2018, 112 hyenas were shot by rangers.",
        "The capture of 112 hyenas in 2018 was praised.",
        "Twelve states had shelters in 2018.",
        "Rangers shot 112 spotted and 304 striped hyenas in 2018, compared with 127 in 2017.",
        "There were 29 shelters in 2018.",
    ],
)
def test_a_noun_and_a_verb_of_its_own_bind_a_figure(text: str) -> None:
    assert all(claim.bound for claim in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "The hall can hold 112 guests.",
        "112 guests, at last.",
        "Rangers shot 112 hyenas in 2018. It was 95 in all.",
        "Turnout was 61 percent in 2018.",
    ],
)
def test_an_auxiliary_or_a_borrowed_noun_binds_nothing(text: str) -> None:
    assert not claims(text)[-1].bound


def test_every_act_has_its_own_agent_or_shares_the_one_before() -> None:
    text = "Federal police held 140 men and state police held 527 men, freed 31 women and paid 12 guides in 2017."
    assert [claim.agent for claim in claims(text)] == [
        ("federal", "police"),
        ("state", "police"),
        ("state", "police"),
        ("state", "police"),
    ]


def test_a_government_and_a_total_are_no_acts() -> None:
    text = "In 2016 the government of Kenya reported opening a total of 740 cases. The parliament of Kenya had 349 members."
    assert [claim.act for claim in claims(text)] == ["opening", "had"]


def test_a_leading_year_is_that_of_the_first_of_a_list_of_years() -> None:
    text = "In 2016 the port handled 740 ships, 425 in 2017 and 416 in 2018."
    assert [when for *_, when in bound(text)] == ["2016", "2017", "2018"]


def test_figures_in_parallel_with_years_take_each_its_own() -> None:
    text = "The port handled 310, 290 and 270 ships in 2016, 2017 and 2018, respectively."
    assert [when for _, _, _, when in bound(text)] == ["2016", "2017", "2018"]


def test_what_changed_is_no_part_of_what_it_is_compared_with() -> None:
    first = claims("Trust in pilots is up 30 percentage points from the low of 2012.")[0]
    assert (first.compared, first.dating) == (False, None)


def test_the_act_behind_a_comparison_is_one_of_the_main_clause() -> None:
    text = "Courts fined 23 skippers in 2019, up from 17 in 2018, and jailed 20."
    assert [(v, act, when) for v, _, act, when in bound(text)] == [
        (23, "fined", "2019"),
        (17, "fined", "2018"),
        (20, "jailed", "2019"),
    ]


def test_a_number_without_its_noun_has_the_act_of_its_own_verb() -> None:
    text = "The unit opened 71 inquiries in 2017: 44 were referred to the courts and 19 were closed."
    assert [(v, head, act) for v, head, act, _ in bound(text)] == [
        (71, "inquiry", "opened"),
        (44, "inquiry", "referred"),
        (19, "inquiry", "closed"),
    ]


def test_what_a_sum_consists_of_names_no_thing() -> None:
    heads = [
        head for _, head, _, _ in bound("The fund paid $12.4 million, consisting of $7.9 million and $4.5 million.")
    ]
    assert "consisting" not in heads
