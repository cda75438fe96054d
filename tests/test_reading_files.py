"""From bytes to texts: encodings, formats, records and paths."""

from __future__ import annotations

import codecs
import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.corpus.decoding import decode
from sourcelint.corpus.discover import Reference, covered_files
from sourcelint.corpus.manifest import SidecarReader, read_manifest
from sourcelint.corpus.read import Unreadable, read_documents
from sourcelint.corpus.readers import ReadingProblem
from sourcelint.document import Document
from sourcelint.errors import SourcelintError


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_mark_decides_and_is_no_part_of_the_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + "Größe 𝟙".encode(encoding)) == "Größe 𝟙"


def test_declared_encoding_counts_where_there_is_no_mark() -> None:
    assert decode("Größe".encode("latin-1"), "iso-8859-1") == "Größe"


@given(st.text(min_size=1).filter(lambda text: bool(text.strip()) and "\x00" not in text and text[0] != "\ufeff"))
def test_text_comes_through_unchanged_line_ends_and_all(text: str) -> None:
    raw = text.encode("utf-8")
    if raw.startswith((b"%PDF-", b"PAR1", b"PK")):
        return
    assert decode(raw) == text


@pytest.mark.parametrize(
    ("raw", "encoding", "cause"),
    [
        (b"ab\ncd\xff", None, "byte 0xff at offset 5, line 2"),
        (b"caf\xc3", None, "byte 0xc3 at offset 3, line 1"),
        (b"abc", "klingon", "unknown encoding 'klingon' (from the manifest)"),
        (b"", None, "empty"),
        (b"\r\n \t", None, "only blanks"),
        (b"a\x00b", None, "NUL byte at offset 1"),
    ],
)
def test_what_does_not_decode_is_named_with_its_place(raw: bytes, encoding: str | None, cause: str) -> None:
    with pytest.raises(ReadingProblem) as caught:
        decode(raw, encoding)
    assert cause in caught.value.cause


def documents(name: str, data: bytes, **kwargs: str) -> list[Document | Unreadable]:
    return list(read_documents(Reference(name, name, data=data, **kwargs)))  # type: ignore[arg-type]


def test_declared_media_type_wins_over_the_suffix() -> None:
    (plain,) = documents("a.txt", b"# Title")
    (marked,) = documents("a.txt", b"# Title", mediatype="text/markdown")
    assert isinstance(plain, Document)
    assert isinstance(marked, Document)
    assert (plain.format, marked.format) == ("text", "markdown")


def test_compressed_records_are_named_by_id_or_line() -> None:
    rows = [{"id": 7, "text": "One."}, {"text": "Two."}, {"id": "", "text": "Three."}]
    data = gzip.compress("\n".join(json.dumps(row) for row in rows).encode())
    assert [document.name for document in documents("x.jsonl.gz", data)] == [
        "x.jsonl.gz#7",
        "x.jsonl.gz#2",
        "x.jsonl.gz#3",
    ]


def test_zstandard_is_read_too() -> None:
    zstandard = pytest.importorskip("zstandard")
    data = zstandard.ZstdCompressor().compress(b'{"text": "One."}')
    assert [document.name for document in documents("x.jsonl.zst", data)] == ["x.jsonl.zst#1"]


def test_half_a_surrogate_pair_is_no_text() -> None:
    (problem,) = documents("x.jsonl", b'{"text": "a\\ud800b"}')
    assert isinstance(problem, Unreadable)
    assert "surrogate" in problem.cause


def test_record_digest_is_that_of_its_text() -> None:
    import hashlib

    (record,) = documents("x.jsonl", '{"text": "Größe"}'.encode())
    assert isinstance(record, Document)
    assert record.sha256 == hashlib.sha256("Größe".encode()).hexdigest()
    assert record.file_sha256 != record.sha256


def test_folders_stand_for_the_texts_below_them(corpus: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    root = corpus(
        {
            "t/b.txt": "b",
            "t/a.md": "a",
            "t/c.png": b"c",
            "t/.hidden.txt": "h",
            "t/.git/x.txt": "x",
            "t/d.jsonl.gz": b"d",
        }
    )
    monkeypatch.chdir(root)
    assert list(covered_files(["t"], root)) == ["t/a.md", "t/b.txt", "t/d.jsonl.gz"]
    assert list(covered_files(["t"], root, ["*.md"])) == ["t/b.txt", "t/d.jsonl.gz"]
    assert list(covered_files(["t/a.md"], root, ["*.md"])) == ["t/a.md"]
    assert list(covered_files(["t/a.md"], root, ["*.md"], force_exclude=True)) == []
    assert list(covered_files(["t/*.txt", "t/b.txt"], root)) == ["t/b.txt"]


def test_resource_facts_win_over_package_defaults(corpus: Callable[..., Path]) -> None:
    descriptor = {
        "sourcelint": {"publisher": "Ministry", "languages": ["en"], "inferred": ["publisher", "languages"]},
        "licenses": [{"name": "CC0-1.0"}],
        "resources": [
            {
                "name": "a",
                "path": "a.txt",
                "sourcelint": {"publisher": "Agency", "inferred": ["period"], "period": "2018"},
            }
        ],
    }
    root = corpus({"t/datapackage.json": json.dumps(descriptor), "t/a.txt": "x"})
    declared = (
        SidecarReader(root)
        .declarations("t/a.txt", root / "t/a.txt", read_manifest(root / "t" / "datapackage.json", root))
        .declaration
    )
    facts = {name: (fact.value, fact.inferred) for name, fact in declared.facts.items()}
    assert facts == {
        "publisher": ("Agency", False),
        "languages": (["en"], True),
        "period": ("2018", True),
        "licence": ("CC0-1.0", False),
    }


@pytest.mark.parametrize("path", ["../a.txt", "/a.txt", "b/../../a.txt", "c:a.txt", "b\\a.txt", ""])
def test_manifest_never_names_a_file_outside_its_folder(corpus: Callable[..., Path], path: str) -> None:
    root = corpus({"datapackage.json": json.dumps({"resources": [{"name": "a", "path": path}]})})
    with pytest.raises(SourcelintError, match=r"resources\[0\]\.path"):
        read_manifest(root / "datapackage.json", root)


def test_seed_manifest_declares_every_seed() -> None:
    from tests.conftest import ROOT, SEEDS

    manifest = read_manifest(SEEDS / "datapackage.json", ROOT)
    assert sorted(manifest.resources) == sorted(f"seeds/{path.name}" for path in SEEDS.glob("*.txt"))
