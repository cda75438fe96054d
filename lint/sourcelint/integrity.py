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
    """JSON with sorted keys, no blanks and nothing escaped that need not be, in UTF-8."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "surrogatepass")


def digest_of(report: Mapping[str, Any]) -> str:
    """``sha256:…`` over everything in the report but the digest itself."""
    rest = {key: value for key, value in report.items() if key != KEY}
    return "sha256:" + hashlib.sha256(canonical(rest)).hexdigest()
