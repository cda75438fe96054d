"""JSON that is safe to look at: characters that steer a terminal or hide text are written as escapes."""

from __future__ import annotations

import json
import re
from typing import Any

_HIDDEN = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)
"""DEL and C1 controls, joiners and directional marks, line separators, tags, half surrogates, noncharacters."""


def dumps(value: Any, indent: int | None = None) -> str:
    """The value as JSON in readable UTF-8; the same value as ``json.dumps`` would write."""
    return _HIDDEN.sub(_escape, json.dumps(value, ensure_ascii=False, indent=indent))


def _escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]
