"""Export: every admitted passage as a row that common tools load as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from sourcelint.errors import SourcelintError
from sourcelint.gate import Gate, Passage

COLUMNS: Mapping[str, str] = {
    "id": "string",
    "document": "string",
    "start": "integer",
    "end": "integer",
    "text": "string",
    "sha256": "string",
    "verdict": "string",
    "title": "string",
    "publisher": "string",
    "published": "string",
    "year": "integer",
    "period": "string",
    "kind": "string",
    "licence": "string",
    "address": "string",
    "grade": "string",
    "attested": "strings",
    "inferred": "strings",
    "notes": "strings",
}
"""The columns with their types, in order. What is not known is null; lists may be empty."""

SUBSTANTIAL = ("title", "publisher", "published")
"""The facts that somebody who cites a passage relies on: its grade is that of the weakest of them."""


def rows(gate: Gate, paths: Iterable[Path] | None = None) -> Iterator[dict[str, Any]]:
    """A row for every admitted passage of the files (default: all of the report), in order.

    Raises:
        Refused: a file that is not what was examined; raised when its turn comes.
    """
    for path in gate.paths if paths is None else paths:
        for passage in gate.passages(path):
            yield row(passage)


def row(passage: Passage) -> dict[str, Any]:
    """One passage, flat; ``id`` is its document and offsets."""
    facts = {name: _plain(entry["value"]) for name, entry in passage.provenance.items()}
    published = facts.get("published")
    values = {
        "id": f"{passage.document}:{passage.start}-{passage.end}",
        "document": passage.document,
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
        "sha256": passage.sha256,
        "verdict": str(passage.verdict),
        "year": int(published[:4]) if published and published[:4].isdigit() else None,
        "grade": grade(passage.provenance),
        "attested": _where(passage.provenance, "grade", "attested"),
        "inferred": _where(passage.provenance, "inferred", True),
        "notes": [f"{note.code} {note.name}: {note.message}" for note in passage.notes],
    }
    return {column: values.get(column, facts.get(column)) for column in COLUMNS}


def grade(provenance: Mapping[str, Mapping[str, Any]]) -> str | None:
    """``verified`` with a digest that was recomputed and an address; else the weakest of what is cited.

    None when title, publisher or year is not even claimed.
    """
    if any(name not in provenance for name in SUBSTANTIAL):
        return None
    if all(provenance.get(name, {}).get("grade") == "verified" for name in ("hash", "address")):
        return "verified"
    attested = all(provenance[name].get("grade") == "attested" for name in SUBSTANTIAL)
    return "attested" if attested else "claimed"


def _plain(value: Any) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def _where(provenance: Mapping[str, Mapping[str, Any]], key: str, wanted: Any) -> list[str]:
    return sorted(name for name, entry in provenance.items() if entry.get(key) == wanted)


def write_parquet(found: Iterable[Mapping[str, Any]], path: Path) -> int:
    """Write rows to a Parquet file, whole or not at all; how many.

    Raises:
        SourcelintError: pyarrow is not installed.
    """
    try:
        import pyarrow as arrow
        import pyarrow.parquet as parquet
    except ImportError as error:
        raise SourcelintError("Parquet needs the package pyarrow", "pip install 'sourcelint[parquet]'") from error
    types = {"string": arrow.string(), "integer": arrow.int64(), "strings": arrow.list_(arrow.string())}
    schema = arrow.schema([(name, types[kind]) for name, kind in COLUMNS.items()])
    table = arrow.Table.from_pylist(list(found), schema=schema)
    partial = path.with_name(path.name + ".partial")
    try:
        parquet.write_table(table, partial)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    return int(table.num_rows)
