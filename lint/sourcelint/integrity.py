"""What a report says of itself: a digest over its values, so that an edited one is recognised.

The digest guards against accident and carelessness. Whoever forges a report can compute it anew; a signed
attestation (``sourcelint attest``) guards against that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

KEY = "digest"


def canonical(value: Any) -> bytes:
    """JSON with sorted keys, no blanks, nothing escaped that need not be, and whole numbers as such, in UTF-8.

    It is what ``jq -cjS`` prints, so that a program without Python can compute the digest too.
    """
    text = json.dumps(_whole(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def _whole(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(item) for item in value]
    return value


def digest_of(report: Mapping[str, Any]) -> str:
    """``sha256:…`` over everything in the report but the digest itself."""
    rest = {key: value for key, value in report.items() if key != KEY}
    return "sha256:" + hashlib.sha256(canonical(rest)).hexdigest()
