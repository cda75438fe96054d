"""``sourcelint export``: every admitted passage with its provenance, loaded unchanged by common tools."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from sourcelint.exporting import COLUMNS, grade
from tests.cli.test_gate import REPOSITORY, invoke


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds, checked, and a little corpus of records beside them."""
    root = tmp_path_factory.mktemp("exported")
    shutil.copytree(REPOSITORY / "seeds", root / "seeds")
    (root / "seeds/notes.jsonl").write_text(
        '{"id": "a", "text": "Ten trees fell, and „Sturm“ was the word."}\n{"id": "b", "text": "Nobody was hurt."}\n'
    )
    (root / "sourcelint.toml").write_text('paths = ["seeds"]\nselect = ["provenance", "RES", "FIG"]\n')
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert invoke("manifest", "update", "seeds")[0] == 0
        assert invoke("check", "--format", "json", "--output", "findings.json", "--exit-zero")[0] == 0
        assert invoke("export", "findings.json", "--output", "out.jsonl")[0] == 0
        assert invoke("export", "findings.json", "--format", "parquet", "--output", "out.parquet")[0] == 0
    return root


@pytest.fixture(scope="module")
def rows(project: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (project / "out.jsonl").read_text(encoding="utf-8").splitlines()]


def texts(project: Path) -> dict[str, str]:
    found = {f"seeds/{path.name}": path.read_bytes().decode() for path in (project / "seeds").glob("*.txt")}
    for line in (project / "seeds/notes.jsonl").read_text().splitlines():
        record = json.loads(line)
        found[f"seeds/notes.jsonl#{record['id']}"] = record["text"]
    return found


def test_every_row_holds_exactly_what_stands_at_its_offsets(project: Path, rows: list[dict[str, Any]]) -> None:
    whole = texts(project)
    assert {row["document"] for row in rows} <= set(whole)
    assert len(rows) >= 6
    for row in rows:
        assert whole[row["document"]][row["start"] : row["end"]] == row["text"]
        assert list(row) == list(COLUMNS)


def test_what_is_withheld_is_in_no_row(project: Path, rows: list[dict[str, Any]]) -> None:
    report = json.loads((project / "findings.json").read_text())
    for document in report["documents"]:
        spans = [(row["start"], row["end"]) for row in rows if row["document"] == document["document"]]
        assert not any(start < b and a < end for start, end in document["withheld"] for a, b in spans)
        assert document["verdict"] != "reject" or not spans


def test_every_row_carries_its_source(rows: list[dict[str, Any]]) -> None:
    row = next(row for row in rows if row["document"].startswith("seeds/003"))
    assert (row["publisher"], row["year"], row["period"]) == ("U.S. Department of State", 2024, "2023")
    assert row["licence"] == "LicenseRef-US-Government-Work"
    assert row["grade"] == "claimed"
    assert "published" in row["attested"]
    assert "period" in row["inferred"]
    assert any(note.startswith("PRV104 ") for note in row["notes"])


def test_ids_are_unique_and_say_where_the_passage_stands(rows: list[dict[str, Any]]) -> None:
    assert len({row["id"] for row in rows}) == len(rows)
    assert all(row["id"] == f"{row['document']}:{row['start']}-{row['end']}" for row in rows)


def test_sqlite_finds_the_passages_by_full_text(rows: list[dict[str, Any]]) -> None:
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table passages using fts5(id unindexed, text)")
    database.executemany("insert into passages values (:id, :text)", rows)
    (found,) = database.execute("select id from passages where passages match 'sturm'").fetchall()
    assert found[0].startswith("seeds/notes.jsonl#a:0-")


def test_duckdb_reads_both_files_to_the_same_rows(project: Path, rows: list[dict[str, Any]]) -> None:
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    query = "select id, text, year, notes from '{}' order by id"
    lines = duckdb.sql(query.format(project / "out.jsonl")).fetchall()
    columns = duckdb.sql(query.format(project / "out.parquet")).fetchall()
    assert lines == columns
    assert [line[0] for line in lines] == sorted(row["id"] for row in rows)


def test_pandas_reads_the_lines(project: Path, rows: list[dict[str, Any]]) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_json(project / "out.jsonl", lines=True)
    assert list(frame.columns) == list(COLUMNS)
    assert frame["text"].tolist() == [row["text"] for row in rows]


def test_parquet_holds_the_same_rows(project: Path, rows: list[dict[str, Any]]) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert parquet.read_table(project / "out.parquet").to_pylist() == rows


def test_a_changed_file_ends_the_export_and_nothing_is_written(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(project, tmp_path / "copy")
    monkeypatch.chdir(tmp_path / "copy")
    path = Path("seeds/notes.jsonl")
    path.write_text(path.read_text().replace("Nobody", "Somebody"))
    status, result = invoke("export", "findings.json", "--output", "new.jsonl")
    assert status == 2
    assert not Path("new.jsonl").exists()
    status, result = invoke("export", "findings.json")
    assert (status, result.stdout) == (2, "")


def test_chosen_files_only(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    status, result = invoke("export", "findings.json", "seeds/notes.jsonl#b")
    assert status == 0
    assert [json.loads(line)["text"] for line in result.stdout.splitlines()] == ["Nobody was hurt."]


def test_demands_are_made_of_the_report(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    assert invoke("export", "findings.json", "--require-rules", "no-such-rule")[0] == 2
    assert invoke("gate", "findings.json", "--all", "--require-version", "99")[0] == 2
    assert invoke("gate", "findings.json", "--all", "--require-settings", "sha256:" + "0" * 64)[0] == 2


@pytest.mark.parametrize(
    ("grades", "expected"),
    [
        ({"title": "attested", "publisher": "attested", "published": "attested"}, "attested"),
        ({"title": "attested", "publisher": "claimed", "published": "attested"}, "claimed"),
        ({"title": "claimed", "publisher": "claimed", "published": "claimed", "hash": "verified"}, "claimed"),
        (
            {"title": "x", "publisher": "x", "published": "x", "hash": "verified", "address": "verified"},
            "verified",
        ),
        ({"title": "attested", "publisher": "attested"}, None),
        ({}, None),
    ],
)
def test_a_passage_is_graded_by_what_is_cited(grades: dict[str, str], expected: str | None) -> None:
    assert grade({name: {"value": "v", "grade": value} for name, value in grades.items()}) == expected


def test_a_missing_extra_is_named(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.chdir(project)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    status, result = invoke("export", "findings.json", "--format", "parquet", "--output", str(tmp_path / "x.parquet"))
    assert status == 2
    assert "sourcelint[parquet]" in getattr(result.exception, "hint", "")
    monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives", None)
    status, result = invoke("attest", "findings.json", "--key", "key.pem")
    assert status == 2
    assert "sourcelint[attest]" in getattr(result.exception, "hint", "")
