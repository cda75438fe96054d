"""``manifest init``: what is inferred is right, carries its evidence, and nothing is inferred that a text does not say."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from sourcelint.corpus.drafting import draft
from sourcelint.reading.attestation import same_name
from tests.self_stating import CASES

SEEDS = Path(__file__).parent.parent / "seeds"
FLOOR = 0.95


def facts_of(entry: dict[str, Any]) -> dict[str, Any]:
    own = {key: value for key, value in entry.get("sourcelint", {}).items() if key not in ("inferred", "evidence")}
    return {**({"title": entry["title"]} if "title" in entry else {}), **own}


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("twenty")
    for name, (text, _) in CASES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return {entry["name"]: entry for entry in draft(folder, folder)["resources"]}


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("seeds")
    for path in SEEDS.glob("*.txt"):
        shutil.copy(path, folder)
    entries: list[dict[str, Any]] = draft(folder, folder)["resources"]
    return entries


def _right(field: str, value: Any, known: Any) -> bool:
    if field == "publisher" and known is not None:
        return same_name(str(value), str(known))
    return bool(value == known)


def test_what_is_inferred_of_twenty_known_texts_is_right(drafted: dict[str, dict[str, Any]]) -> None:
    assert len(CASES) == 20
    ventured = [
        (name, field, value, CASES[name][1].get(field), _right(field, value, CASES[name][1].get(field)))
        for name, entry in drafted.items()
        for field, value in facts_of(entry).items()
    ]
    wrong = [row for row in ventured if not row[-1]]
    print(f"{len(ventured) - len(wrong)} of {len(ventured)} inferred values are right")
    assert len(ventured) >= 60
    assert len(wrong) <= (1 - FLOOR) * len(ventured), wrong


def test_every_inferred_value_is_marked_and_carries_the_words_it_rests_on(drafted: dict[str, dict[str, Any]]) -> None:
    for name, entry in drafted.items():
        text = CASES[name][0]
        facts = facts_of(entry)
        assert sorted(facts) == entry.get("sourcelint", {}).get("inferred", [])
        for evidence in entry.get("sourcelint", {}).get("evidence", {}).values():
            words = text[evidence["start"] : evidence["end"]]
            assert words.startswith(evidence["text"].removesuffix("…"))
        assert sorted(facts) == sorted(entry.get("sourcelint", {}).get("evidence", {}))


def test_the_seeds_say_what_they_are(seeds: list[dict[str, Any]]) -> None:
    excerpt, footer, silent, report, gathered = map(facts_of, seeds)
    assert (excerpt["kind"], excerpt["published"], excerpt["publisher"]) == ("excerpt", "2023", "U.S. State Dept")
    assert footer["publisher"] == "U.S. Department of State"
    assert (report["kind"], report["published"], report["places"]) == ("report", "2024", ["Mexico"])
    assert gathered == {"kind": "aggregate", "languages": ["en"]}
    assert silent == {"languages": ["en"]}
    assert "published" not in footer
    assert "publisher" not in report


def test_the_same_folder_gives_the_same_draft(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.txt").write_text(CASES["roads"][0])
    first = json.dumps(draft(tmp_path, tmp_path))
    assert first == json.dumps(draft(tmp_path, tmp_path))
    assert [entry["path"] for entry in json.loads(first)["resources"]] == ["a.txt", "b.txt"]


def test_files_of_one_name_get_entries_of_their_own(tmp_path: Path) -> None:
    for name in ("a b.txt", "a-b.txt", "Ä.txt"):
        (tmp_path / name).write_text("One sentence stands here.")
    names = [entry["name"] for entry in draft(tmp_path, tmp_path)["resources"]]
    assert len(set(names)) == 3
    assert all(name.isascii() and name == name.lower() for name in names)


def test_a_file_of_records_gets_its_digest_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text('{"text": "# Annual report 2019\\n\\nAll is well."}\n')
    (entry,) = draft(tmp_path, tmp_path)["resources"]
    assert "sourcelint" not in entry
    assert entry["hash"].startswith("sha256:")


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Home > Sports > Cycling\n\n{body}", "title"),
        ("Coastal News front page\n\n{body}", "title"),
        ("Menu\n\nNews\n\nWeather\n\nSport\n\nLife\n\nTravel\n\n{body}", "title"),
        ("{body}\n\nPowered by BoardSoft 3.1. Copyright © 2016 Boardsoft Enterprises Ltd", "publisher"),
        ("{body}\n\n© 2001-2016 Harbour Pilots Association", "published"),
        ("{body}\n\nSubmit News", "publisher"),
        ("Lakes in Finland\n\n{body}\n\nRetrieved from https://example.org on 3 May 2020", "published"),
        ("National Health Council\n\n{body}", "title"),
    ],
)
def test_what_stands_at_the_edges_of_web_pages_is_not_taken_for_a_statement(
    tmp_path: Path, text: str, absent: str
) -> None:
    from tests.self_stating import BODY

    (tmp_path / "page.txt").write_text(text.format(body=BODY["en"]), encoding="utf-8")
    (entry,) = draft(tmp_path, tmp_path)["resources"]
    assert absent not in facts_of(entry)
