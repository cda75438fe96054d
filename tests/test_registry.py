"""Every rule is unique, complete and listed; the table in the README is what the rules say."""

from __future__ import annotations

import re

import pytest

from sourcelint.errors import SourcelintError
from sourcelint.registry import Registry, family, load
from sourcelint.rule import Rule
from tests.conftest import ROOT
from tests.rule_table import rule_table

FAMILIES = {
    "residue": "RES",
    "topic": "TOP",
    "duplicates": "DUP",
    "attribution": "ATT",
    "figures": "FIG",
    "policy": "POL",
    "provenance": "PRV",
    "extraction": "EXT",
    "language": "LNG",
    "safety": "SAF",
}
BUILT_IN = [rule for rule in load() if rule.__module__.startswith("sourcelint_rules.")]


@pytest.mark.parametrize("rule", BUILT_IN, ids=lambda rule: rule.name)
def test_rule_is_named_after_its_module_and_coded_after_its_family(rule: type[Rule]) -> None:
    assert rule.name == rule.__module__.rpartition(".")[2].replace("_", "-")
    assert rule.code.startswith(FAMILIES[family(rule)])


@pytest.mark.parametrize("rule", BUILT_IN, ids=lambda rule: rule.name)
def test_rule_defaults_satisfy_their_own_schemas(rule: type[Rule]) -> None:
    from sourcelint.schemas import problems

    for name, option in rule.option_schemas.items():
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name)
        assert list(problems(option.as_schema(), option.default)) == []


@pytest.mark.parametrize("rule", BUILT_IN, ids=lambda rule: rule.name)
def test_rule_module_fits_on_a_few_screens(rule: type[Rule]) -> None:
    path = ROOT / "rules" / (rule.__module__.replace(".", "/") + ".py")
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 150


def test_selectors_mean_names_codes_prefixes_families_and_all() -> None:
    registry = load()
    assert set(registry.select(["ALL"])) == set(registry.rules)
    assert list(registry.select(["percent-total"])) == ["percent-total"]
    assert list(registry.select(["FIG102"])) == ["percent-total"]
    assert set(registry.select(["figures"])) == {rule.name for rule in registry if family(rule) == "figures"}
    assert set(registry.select(["PRV1"])) == {rule.name for rule in registry if rule.code.startswith("PRV1")}


def test_the_longest_selector_wins() -> None:
    precision = load().select(["ALL", "figures", "FIG102"])
    assert precision["percent-total"] == 100
    assert precision["parts-total"] == 1
    assert precision["digest-mismatch"] == 0


def test_unknown_rule_is_an_error_with_a_suggestion() -> None:
    with pytest.raises(SourcelintError) as caught:
        load().select(["percent-totals"])
    assert "unknown rule 'percent-totals'" in caught.value.message
    assert "percent-total" in caught.value.hint


def test_an_empty_selector_means_nothing() -> None:
    with pytest.raises(SourcelintError):
        Registry(load().rules).select([""])


def test_rule_table_in_the_readme_is_up_to_date() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert rule_table() in readme, "run: python -m tests.rule_table --write"
