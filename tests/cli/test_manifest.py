"""``sourcelint manifest``: drafted, kept, verified and exported, as other communities' libraries see it."""

from __future__ import annotations

import json
import shutil
import warnings
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_gate import REPOSITORY, invoke

WRITTEN = """{
    "name": "mills",   "title": "Mills of the valley",
    "resources": [
        {"name": "b", "path": "b.txt", "title": "Second,  but first here",
         "bytes": 1,
         "hash": "sha256:%s", "ours": [1, 2,3]},
        {
            "path": "a.txt",
            "name": "a"
        },
        {"name": "gone", "path": "gone.txt"}
    ],
    "contributors": [{"title": "us"}]
}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"The mill {name} was rebuilt after the flood.\n")
    (tmp_path / "datapackage.json").write_text(WRITTEN % ("0" * 64))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_updating_touches_nothing_that_a_person_wrote(folder: Path) -> None:
    status, result = invoke("manifest", "update", ".")
    assert status == 1  # a listed file is gone, and only a person knows why
    after = (folder / "datapackage.json").read_text()
    value = json.loads(after)
    assert [entry["name"] for entry in value["resources"]] == ["b", "a", "gone", "c"]
    for line in WRITTEN.splitlines():
        if "hash" not in line and "bytes" not in line and line.strip() != '"path": "a.txt",':
            assert line.rstrip(",") in after
    assert '"ours": [1, 2,3]}' in after
    assert '            "bytes": 40,\n' in after
    assert result.output.splitlines() == [
        "completed   a.txt  no bytes and hash to hold it against",
        f"refreshed   b.txt  40 bytes instead of 1, {value['resources'][0]['hash'][:19]}… instead of sha256:000000000000…",
        "added       c.txt  added",
        "missing     gone.txt  there is no such file",
    ]


def test_updating_twice_changes_nothing_more(folder: Path) -> None:
    invoke("manifest", "update", ".")
    first = (folder / "datapackage.json").read_bytes()
    _, result = invoke("manifest", "update", ".")
    assert (folder / "datapackage.json").read_bytes() == first
    assert result.output.splitlines() == ["missing     gone.txt  there is no such file"]


def test_a_manifest_in_one_line_stays_in_one_line(folder: Path) -> None:
    (folder / "datapackage.json").write_text('{"resources": [{"name": "a", "path": "a.txt"}]}')
    assert invoke("manifest", "update", ".")[0] == 0
    text = (folder / "datapackage.json").read_text()
    assert "\n" not in text
    assert [entry["path"] for entry in json.loads(text)["resources"]] == ["a.txt", "b.txt", "c.txt"]
    assert invoke("manifest", "verify", ".")[0] == 0


def test_verifying_names_every_difference(folder: Path) -> None:
    status, result = invoke("manifest", "verify", ".", "--format", "json")
    assert status == 1
    assert {row["path"]: row["state"] for row in json.loads(result.output)} == {
        "a.txt": "unchecked",
        "b.txt": "changed",
        "c.txt": "unlisted",
        "gone.txt": "missing",
    }


def test_a_manifest_that_is_there_is_not_written_over(folder: Path) -> None:
    before = (folder / "datapackage.json").read_bytes()
    assert invoke("manifest", "init", ".")[0] == 2
    assert (folder / "datapackage.json").read_bytes() == before
    assert invoke("manifest", "init", ".", "--force")[0] == 0
    assert invoke("manifest", "verify", ".")[0] == 0


@pytest.mark.parametrize("arguments", [["init", "nowhere"], ["update", "."], ["export", ".", "--format", "prov"]])
def test_a_missing_folder_or_manifest_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert invoke("manifest", *arguments)[0] == 2


def test_a_folder_without_texts_has_no_manifest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert invoke("manifest", "init", ".")[0] == 2
    assert not (tmp_path / "datapackage.json").exists()


# --- what others read -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=["drafted", "written"])
def crate(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds with the manifest that they have, and with one that was drafted."""
    root = tmp_path_factory.mktemp(str(request.param))
    shutil.copytree(REPOSITORY / "seeds", root / "seeds")
    if request.param == "drafted":
        assert invoke("manifest", "init", str(root / "seeds"), "--force")[0] == 0
    return root / "seeds"


def exported(crate: Path, format_: str) -> dict[str, Any]:
    status, result = invoke("manifest", "export", str(crate), "--format", format_)
    assert status == 0
    value: dict[str, Any] = json.loads(result.output)
    return value


def test_the_manifest_is_valid_for_frictionless(crate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frictionless = pytest.importorskip("frictionless")
    monkeypatch.chdir(crate)
    report = frictionless.validate("datapackage.json")
    assert report.valid, report.flatten(["name", "type", "message"])
    assert len(frictionless.Package("datapackage.json").resources) == 5
    (crate / "again.json").write_text(json.dumps(exported(crate, "datapackage")))
    assert frictionless.validate("again.json", type="package").valid
    (crate / "again.json").unlink()


def test_the_croissant_loads_in_mlcroissant(crate: Path) -> None:
    mlcroissant = pytest.importorskip("mlcroissant")
    value = exported(crate, "croissant")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        metadata = mlcroissant.Dataset(jsonld=value).metadata
    assert len(metadata.distribution) == 5
    assert {file.sha256 for file in metadata.distribution} == {file["sha256"] for file in value["distribution"]}


def test_the_prov_loads_in_prov(crate: Path) -> None:
    model = pytest.importorskip("prov.model")
    document = model.ProvDocument.deserialize(content=json.dumps(exported(crate, "prov")), format="json")
    entities = list(document.get_records(model.ProvEntity))
    assert len(entities) >= 5
    assert list(document.get_records(model.ProvAttribution))
    assert model.ProvDocument.deserialize(content=document.serialize(format="json"), format="json") == document


def test_the_crate_satisfies_the_ro_crate_validator(crate: Path) -> None:
    pytest.importorskip("rocrate_validator")
    from rocrate.rocrate import ROCrate

    from tests.ro_crate_validation import issues_of

    metadata = crate / "ro-crate-metadata.json"
    metadata.write_text(json.dumps(exported(crate, "ro-crate")))
    try:
        assert issues_of(crate) == []
        assert len([entity for entity in ROCrate(str(crate)).data_entities if entity.type == "File"]) == 5
    finally:
        metadata.unlink()


@pytest.mark.parametrize("format_", ["datapackage", "croissant", "prov", "ro-crate"])
def test_an_export_is_the_same_every_time(crate: Path, format_: str) -> None:
    assert exported(crate, format_) == exported(crate, format_)


def test_facts_beside_the_documents_are_exported_too(folder: Path) -> None:
    (folder / "datapackage.json").write_text('{"resources": [{"name": "a", "path": "a.txt"}]}')
    statement = {
        "title": "The mill",
        "sources": [{"path": "https://example.org/mill"}],
        "licenses": [{"name": "CC-BY-4.0"}],
        "sourcelint": {"publisher": "County archive", "published": "1998", "retrieved": "2024-05-01"},
    }
    (folder / "a.txt.source.json").write_text(json.dumps(statement))
    prov = json.dumps(exported(folder, "prov"))
    assert "County archive" in prov
    assert "2024-05-01T00:00:00" in prov
    crate = exported(folder, "ro-crate")["@graph"]
    assert {"@id": "https://spdx.org/licenses/CC-BY-4.0"} in [item.get("license") for item in crate]
    croissant = exported(folder, "croissant")
    assert croissant["license"] == ["https://spdx.org/licenses/CC-BY-4.0"]
    assert "retrieved 2024-05-01" in croissant["distribution"][0]["description"]
    assert exported(folder, "datapackage")["resources"][0]["sources"][0]["path"] == "https://example.org/mill"


def test_line_ends_of_another_system_stay(folder: Path) -> None:
    path = folder / "datapackage.json"
    path.write_bytes(WRITTEN.replace("%s", "0" * 64).replace("\n", "\r\n").encode())
    assert invoke("manifest", "update", ".")[0] == 1
    data = path.read_bytes()
    assert data.count(b"\r\n") >= WRITTEN.count("\n")
    assert b'Second,  but first here",\r\n' in data
