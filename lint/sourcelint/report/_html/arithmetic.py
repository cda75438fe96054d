"""The arithmetic of a finding as rows of a small table, from its data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it is, the figure, and whether it is a ``part``, the ``sum``, the ``stated`` total or a ``gap``."""

    label: str
    value: str
    role: str = "part"


def arithmetic(finding: Mapping[str, Any]) -> list[Row]:
    """The terms, their sum, the stated total and the difference; empty where the data hold no sum."""
    data = finding["data"]
    terms = data.get("parts") or data.get("shares")
    if not isinstance(terms, list) or not terms or not all(_is_number(term) for term in terms):
        return []
    percent = "shares" in data or data.get("unit") == "percent"
    labels = _labels(finding, terms)
    rows = [Row(label, _shown(term, percent)) for label, term in zip(labels, terms, strict=True)]
    found = data.get("sum") if _is_number(data.get("sum")) else sum(terms)
    rows.append(Row("sum of the parts", _shown(found, percent), "sum"))
    stated = data.get("total", 100 if percent else None)
    if _is_number(stated):
        rows.append(Row("stated total" if "total" in data else "the whole", _shown(stated, percent), "stated"))
        rows.append(Row("difference", _shown(found - stated, percent, sign=True), "gap"))
    rounding = data.get("rounding")
    if _is_number(rounding) and rounding:
        rows.append(Row("rounding explains at most", f"±{_shown(rounding, percent)}", "note"))
    return rows


def _labels(finding: Mapping[str, Any], terms: list[Any]) -> list[str]:
    """The words that the parts have in the text, where the related places are the parts; else their numbers."""
    quoted = [related["text"] or "" for related in finding["related"][: len(terms)]]
    if len(quoted) == len(terms) and all(quoted) and len(set(quoted)) == len(quoted):
        return [_label(text, related["note"]) for text, related in zip(quoted, finding["related"], strict=False)]
    return [f"part {number}" for number in range(1, len(terms) + 1)]


def _label(text: str, note: str) -> str:
    if note and not any(character.isalpha() for character in text):
        return note  # a bare number says nothing beside itself
    return text if len(text) <= 80 else text[:79] + "…"


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _shown(value: float, percent: bool, sign: bool = False) -> str:
    text = f"{value:+,.10g}" if sign else f"{value:,.10g}"
    return f"{text} %" if percent else text


def details(finding: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The rest of a finding's data, as names and plain values."""
    return [(str(key).replace("_", " "), _plain(value)) for key, value in finding["data"].items() if _worth(value)]


def _worth(value: Any) -> bool:
    return value is not None and value not in ("", [], {})


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if _is_number(value):
        return f"{value:,.10g}" if isinstance(value, float) or abs(value) > 9999 else str(value)
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {_plain(inner)}" for key, inner in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(f"({_plain(inner)})" if isinstance(inner, Mapping) else _plain(inner) for inner in value)
    return str(value)
