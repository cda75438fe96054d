"""Where declared facts come from: the manifest, files beside the documents, folders; and how each is graded."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sourcelint.corpus.positions import positions
from sourcelint.errors import SourcelintError
from sourcelint.linting import assemble
from tests.project import check

NOTE = "The mill was rebuilt after the flood, and the weir with it.\n"


def declared(root: Path, files: dict[str, Any]) -> dict[str, tuple[Any, str]]:
    """The facts of texts/north/a.txt, each with the file it comes from."""
    for name, value in {"texts/north/a.txt": NOTE, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    (reference,) = [r for r in assemble([str(root / "texts")], root).references if r.name == "texts/north/a.txt"]
    return {name: (fact.value, fact.origin) for name, fact in reference.declared.facts.items()}


def manifest(**entry: Any) -> dict[str, Any]:
    return {
        "sourcelint": {"publisher": "of the package", "subject": "mills", "kind": "report"},
        "resources": [{"name": "a", "path": "north/a.txt", **entry}],
    }


def test_the_closest_statement_wins_and_every_fact_keeps_its_origin(tmp_path: Path) -> None:
    facts = declared(
        tmp_path,
        {
            "texts/datapackage.json": manifest(title="of the entry", sourcelint={"published": "1998"}),
            "texts/north/folder.source.json": {"sourcelint": {"publisher": "of the folder", "places": ["Norway"]}},
            "texts/folder.source.json": {"sourcelint": {"places": ["Europe"], "languages": ["en"]}},
            "texts/north/a.txt.source.json": {"title": "of the sidecar"},
        },
    )
    assert facts == {
        "title": ("of the sidecar", "texts/north/a.txt.source.json"),
        "published": ("1998", "texts/datapackage.json"),
        "publisher": ("of the folder", "texts/north/folder.source.json"),
        "places": (["Norway"], "texts/north/folder.source.json"),
        "languages": (["en"], "texts/folder.source.json"),
        "subject": ("mills", "texts/datapackage.json"),
        "kind": ("report", "texts/datapackage.json"),
    }


def test_a_sidecar_lists_its_document_without_a_manifest(tmp_path: Path) -> None:
    facts = declared(tmp_path, {"texts/north/a.txt.source.json": {"title": "Mills", "bytes": 3}})
    assert facts == {"title": ("Mills", "texts/north/a.txt.source.json")}
    (reference,) = assemble([str(tmp_path / "texts")], tmp_path).references
    assert reference.declared.listed
    assert reference.declared.bytes == 3


def test_defaults_of_a_folder_alone_list_nothing(tmp_path: Path) -> None:
    declared(tmp_path, {"texts/folder.source.json": {"sourcelint": {"kind": "article"}}})
    (reference,) = assemble([str(tmp_path / "texts")], tmp_path).references
    assert not reference.declared.listed
    assert reference.declared.get("kind") == "article"


def test_a_value_is_only_inferred_where_its_own_file_says_so(tmp_path: Path) -> None:
    declared(
        tmp_path,
        {
            "texts/datapackage.json": manifest(sourcelint={"published": "1998", "inferred": ["published"]}),
            "texts/north/a.txt.source.json": {"sourcelint": {"published": "1999"}},
        },
    )
    (reference,) = assemble([str(tmp_path / "texts")], tmp_path).references
    assert not reference.declared.facts["published"].inferred


@pytest.mark.parametrize("content", ["{", '{"titel": "x"}', '{"sourcelint": {"kind": "novel"}}'])
def test_a_broken_sidecar_is_an_error_with_its_name(tmp_path: Path, content: str) -> None:
    with pytest.raises(SourcelintError, match=r"a\.txt\.source\.json"):
        declared(tmp_path, {"texts/north/a.txt.source.json": content})


def test_a_fact_knows_where_in_the_manifest_it_stands(tmp_path: Path) -> None:
    text = json.dumps(manifest(title="Mills of the valley"), indent=3)
    declared(tmp_path, {"texts/datapackage.json": text})
    (reference,) = assemble([str(tmp_path / "texts")], tmp_path).references
    place = reference.declared.facts["title"].place
    assert place is not None
    assert place.document == "texts/datapackage.json"
    assert place.text == '"Mills of the valley"' == text[place.start : place.end]


def test_grades_say_how_much_is_known_of_a_value(tmp_path: Path) -> None:
    import hashlib

    text = "# Mills of the valley\n\nPublished in May 1998\n\n" + NOTE
    entry = {
        "title": "Mills of the valley",
        "hash": "sha256:" + hashlib.sha256(text.encode()).hexdigest(),
        "sources": [{"path": "https://example.org/mills"}],
        "sourcelint": {"published": "1998-05", "subject": "mills"},
    }
    declared(tmp_path, {"texts/north/a.txt": text, "texts/datapackage.json": manifest(**entry)})
    (document,) = check(tmp_path)["documents"]
    provenance = document["provenance"]
    grades = {name: value["grade"] for name, value in provenance.items()}
    assert grades == {
        "title": "attested",
        "published": "attested",
        "address": "verified",
        "hash": "verified",
        "kind": "claimed",
        "publisher": "claimed",
        "subject": "claimed",
    }
    start, end = provenance["title"]["evidence"]
    assert text[start:end] == "Mills of the valley"


def test_positions_of_values_in_json() -> None:
    text = ' {"a": [1, {"b\\"c": "x]y"}, []], "d": {}, "e": -1.5e3 , "f":null}\n'
    found = positions(text)
    for path, (start, end) in found.items():
        value = json.loads(text)
        for step in path:
            value = value[step]
        assert json.loads(text[start:end]) == value
    assert set(found) == {(), ("a",), ("a", 0), ("a", 1), ("a", 1, 'b"c'), ("a", 2), ("d",), ("e",), ("f",)}
