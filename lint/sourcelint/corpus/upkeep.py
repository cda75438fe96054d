"""Keeping a manifest true: sizes and digests brought up to date, new files added, nothing else touched.

The text of the manifest is edited in place, so that its order, its blanks and whatever else a person wrote stay.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from sourcelint.corpus.drafting import drafted_entry, texts_of
from sourcelint.corpus.positions import positions


class State(StrEnum):
    """How a file and its entry agree."""

    SAME = "same"
    CHANGED = "changed"
    UNCHECKED = "unchecked"
    """The entry states neither size nor digest, or only one of them."""
    MISSING = "missing"
    UNLISTED = "unlisted"


@dataclass(frozen=True, slots=True, order=True)
class Checked:
    """One file of a manifest or its folder, compared with its entry."""

    path: str
    state: State
    message: str = ""


def verify(manifest: Path, root: Path) -> list[Checked]:
    """Compare every entry with its file, and name the files that have none."""
    descriptor = json.loads(manifest.read_text(encoding="utf-8"))
    listed: set[Path] = set()
    result = []
    for entry in descriptor["resources"]:
        path = manifest.parent / entry["path"]
        listed.add(path.absolute())
        result.append(_checked(entry, path))
    for path in texts_of(manifest.parent, root):
        if path.absolute() not in listed:
            name = path.absolute().relative_to(manifest.parent.absolute()).as_posix()
            result.append(Checked(name, State.UNLISTED, "no entry stands for it"))
    return sorted(result)


def _checked(entry: dict[str, Any], path: Path) -> Checked:
    if not path.is_file():
        return Checked(entry["path"], State.MISSING, "there is no such file")
    data = path.read_bytes()
    digest = "sha256:" + hashlib.sha256(data).hexdigest()
    differences = []
    if "bytes" in entry and entry["bytes"] != len(data):
        differences.append(f"{len(data)} bytes instead of {entry['bytes']}")
    if "hash" in entry and entry["hash"] != digest:
        differences.append(f"{digest[:19]}… instead of {str(entry['hash'])[:19]}…")
    if differences:
        return Checked(entry["path"], State.CHANGED, ", ".join(differences))
    if "bytes" not in entry or "hash" not in entry:
        lacking = " and ".join(key for key in ("bytes", "hash") if key not in entry)
        return Checked(entry["path"], State.UNCHECKED, f"no {lacking} to hold it against")
    return Checked(entry["path"], State.SAME)


def updated(text: str, folder: Path, root: Path) -> tuple[str, list[Checked]]:
    """The text of a manifest with sizes and digests as they are, and an entry for every new file.

    An entry without a file stays: only a person knows whether the file was lost or is no longer wanted. The second
    value says what was changed.
    """
    descriptor = json.loads(text)
    where = positions(text)
    edits: list[tuple[int, int, str]] = []
    changes: list[Checked] = []
    listed: set[Path] = set()
    for index, entry in enumerate(descriptor["resources"]):
        path = folder / entry["path"]
        listed.add(path.absolute())
        checked = _checked(entry, path)
        if checked.state in (State.CHANGED, State.UNCHECKED):
            edits += _refreshed(text, where, index, entry, path)
        if checked.state is not State.SAME:
            changes.append(checked)
    names = {entry["name"] for entry in descriptor["resources"]}
    new = [path for path in texts_of(folder, root) if path.absolute() not in listed]
    entries = [drafted_entry(path, folder, names) for path in new]
    if entries:
        edits.append(_appended(text, where, descriptor, entries))
    changes += [Checked(entry["path"], State.UNLISTED, "added") for entry in entries]
    return _edited(text, edits), sorted(changes)


def _refreshed(
    text: str, where: dict[Any, tuple[int, int]], index: int, entry: dict[str, Any], path: Path
) -> Iterable[tuple[int, int, str]]:
    data = path.read_bytes()
    now = {"bytes": len(data), "hash": "sha256:" + hashlib.sha256(data).hexdigest()}
    start, _ = where["resources", index]
    before_first_key = text[start + 1 : text.index('"', start)]
    after_path = where["resources", index, "path"][1]
    for key, value in now.items():
        if key in entry:
            yield (*where["resources", index, key], json.dumps(value))
        else:
            yield after_path, after_path, f',{before_first_key or " "}"{key}": {json.dumps(value)}'


def _appended(
    text: str, where: dict[Any, tuple[int, int]], descriptor: dict[str, Any], entries: list[dict[str, Any]]
) -> tuple[int, int, str]:
    """New entries after the last one, indented like it."""
    start, _ = where["resources",]
    first = where["resources", 0][0]
    before = text[start + 1 : first]
    end = where["resources", len(descriptor["resources"]) - 1][1]
    if "\n" not in before:
        pieces = [json.dumps(entry, ensure_ascii=False) for entry in entries]
    else:
        margin = before.rpartition("\n")[2]
        step = margin[: max(1, len(margin) // 2)]
        rendered = (json.dumps(entry, ensure_ascii=False, indent=step) for entry in entries)
        pieces = [piece.replace("\n", "\n" + margin) for piece in rendered]
    return end, end, "".join(f",{before or ' '}{piece}" for piece in pieces)


def _edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    pieces, position = [], 0
    for start, end, value in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [text[position:start], value]
        position = end
    return "".join([*pieces, text[position:]])
