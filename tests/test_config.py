"""The configuration: where it is found, what it means, what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sourcelint.config import Configuration, Selection, find_configuration, make_plan
from sourcelint.errors import SourcelintError
from sourcelint.registry import family, load


def names(configuration: Configuration, **selection: object) -> set[str]:
    return {setting.rule.name for setting in make_plan(configuration, Selection(**selection)).rules}  # type: ignore[arg-type]


def test_the_nearest_file_upwards_counts(corpus: Callable[..., Path]) -> None:
    root = corpus(
        {"sourcelint.toml": 'paths = ["outer"]', "in/sourcelint.toml": 'paths = ["inner"]', "in/deep/a.txt": "x"}
    )
    found = find_configuration(root / "in" / "deep")
    assert (found.root, found.get("paths")) == (root / "in", ["inner"])


def test_the_search_stops_at_the_root_of_the_repository(corpus: Callable[..., Path]) -> None:
    root = corpus({"sourcelint.toml": 'paths = ["outer"]', "repository/.git/HEAD": "x", "repository/texts/a.txt": "x"})
    found = find_configuration(root / "repository" / "texts")
    assert (found.file, found.root) == (None, root / "repository")


def test_pyproject_counts_only_with_a_table_of_ours(corpus: Callable[..., Path]) -> None:
    root = corpus(
        {"pyproject.toml": "[tool.other]\nx = 1\n", "in/pyproject.toml": '[tool.sourcelint]\npaths = ["p"]\n'}
    )
    assert find_configuration(root / "in").get("paths") == ["p"]
    assert find_configuration(root).file is None


def test_isolated_runs_ignore_every_file(corpus: Callable[..., Path]) -> None:
    root = corpus({"sourcelint.toml": "nonsense = 1"})
    assert find_configuration(root, isolated=True).file is None


def test_error_in_pyproject_names_the_line_of_the_key(corpus: Callable[..., Path]) -> None:
    root = corpus({"pyproject.toml": '[project]\nname = "x"\n\n[tool.sourcelint]\nfail-om = "note"\n'})
    with pytest.raises(SourcelintError) as caught:
        find_configuration(root)
    assert caught.value.message.startswith("pyproject.toml:5: unknown key 'fail-om'")
    assert caught.value.hint == "did you mean 'fail-on'?"


def test_all_stable_rules_run_by_default() -> None:
    assert names(Configuration(Path())) == {rule.name for rule in load() if rule.status != "preview"}


def test_the_more_precise_of_select_and_ignore_wins() -> None:
    settings = Configuration(Path(), values={"select": ["provenance"], "ignore": ["digest-mismatch"]})
    chosen = names(settings)
    assert "missing-document" in chosen
    assert "digest-mismatch" not in chosen
    assert names(Configuration(Path(), values={"select": ["digest-mismatch"], "ignore": ["provenance"]})) == {
        "digest-mismatch"
    }


def test_the_command_line_wins_over_the_file() -> None:
    settings = Configuration(Path(), values={"select": ["provenance"]})
    assert {family(load().rules[name]) for name in names(settings, select=("extraction",))} == {"extraction"}


def test_a_selection_that_leaves_nothing_is_an_error() -> None:
    with pytest.raises(SourcelintError, match="leaves no rule"):
        make_plan(Configuration(Path()), Selection(select=("digest-mismatch",), ignore=("digest-mismatch",)))


def test_severity_effect_and_options_come_from_profile_then_file() -> None:
    values = {
        "profile": "mine",
        "profiles": {"mine": {"rules": {"incomplete-entry": {"severity": "error", "fields": ["title"]}}}},
        "rules": {"incomplete-entry": {"fields": ["kind"]}},
    }
    plan = make_plan(Configuration(Path(), values=values), Selection(select=("incomplete-entry",)))
    assert plan.resolved() == [
        {
            "code": "PRV104",
            "name": "incomplete-entry",
            "severity": "error",
            "effect": "note",
            "options": {"fields": ["kind"]},
        }
    ]
