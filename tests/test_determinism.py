"""The same corpus, manifest and settings give the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sourcelint.schemas import load, problems
from tests.conftest import ROOT, SEEDS, Run

CHECK = ("--no-manifest", "--no-baseline", "--format", "json", "--exit-zero")
SHUFFLED = sorted((str(path) for path in SEEDS.glob("*.txt")), key=lambda name: name[::-1])

VARIANTS = {
    "four jobs": (["seeds", *CHECK, "--jobs", "4"], ROOT, {}),
    "shuffled arguments": ([*SHUFFLED, *CHECK], ROOT, {}),
    "another hash seed": (["seeds", *CHECK], ROOT, {"PYTHONHASHSEED": "4711"}),
    "another locale and time zone": (["seeds", *CHECK], ROOT, {"LC_ALL": "C", "TZ": "Asia/Tokyo", "PYTHONUTF8": "0"}),
    "another working directory": ([".", *CHECK], SEEDS, {}),
}


@pytest.fixture(scope="module")
def reference(sourcelint: Run) -> str:
    return sourcelint("check", "seeds", *CHECK, "--jobs", "1", env={"PYTHONHASHSEED": "1"}).stdout


@pytest.mark.parametrize("what", sorted(VARIANTS))
def test_report_is_the_same_to_the_byte_with(sourcelint: Run, reference: str, what: str) -> None:
    arguments, folder, environment = VARIANTS[what]
    assert reference
    assert sourcelint("check", *arguments, cwd=folder, env=environment).stdout == reference


def test_report_fulfils_its_schema(seeds_report: dict[str, object]) -> None:
    assert list(problems(load("findings"), seeds_report)) == []


def test_report_names_no_place_outside_the_project(reference: str) -> None:
    assert str(ROOT) not in reference
    assert str(Path.home()) not in reference


def test_quoted_text_is_exactly_what_the_offsets_say(seeds_report: dict[str, object]) -> None:
    texts = {f"seeds/{path.name}": path.read_bytes().decode("utf-8") for path in SEEDS.glob("*.txt")}
    findings = seeds_report["findings"]
    assert isinstance(findings, list)
    for finding in findings:
        for place in [finding, *finding["related"]]:
            if place["start"] is not None:
                text = texts[place["document"]]
                assert text[place["start"] : place["end"]] == place["text"]
                line = text.count("\n", 0, place["start"]) + 1
                column = place["start"] - (text.rfind("\n", 0, place["start"]) + 1) + 1
                assert (place["line"], place["column"]) == (line, column)
