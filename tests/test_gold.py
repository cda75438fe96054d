"""What a careful reader found in the seeds, and how much of it the rules find. Floors may only rise."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sourcelint.registry import load

GOLD = Path(__file__).parent / "gold"
FLOORS: dict[str, dict[str, float]] = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def score(seeds_report: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    findings = tmp_path_factory.mktemp("gold") / "findings.json"
    findings.write_text(json.dumps(seeds_report), encoding="utf-8")
    command = [sys.executable, str(GOLD / "score.py"), str(findings), str(GOLD / "seeds-dev.jsonl")]
    print(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    table = subprocess.run([*command, "--json"], capture_output=True, text=True, check=True).stdout
    result: dict[str, dict[str, Any]] = json.loads(table)
    return result


@pytest.mark.parametrize("rule", sorted(FLOORS))
def test_rule_keeps_its_floor(score: dict[str, dict[str, Any]], rule: str) -> None:
    reached, floor = score[rule], FLOORS[rule]
    if "recall" in floor:
        assert reached["recall"] >= floor["recall"]
    if "precision" in floor and reached["judged"]:
        assert reached["precision"] >= floor["precision"]
    assert reached["sprung"] <= floor.get("traps", 0)


def test_every_rule_with_gold_has_a_floor(score: dict[str, dict[str, Any]]) -> None:
    installed = {rule.name for rule in load()}
    assert sorted((set(score) & installed) - set(FLOORS)) == []
