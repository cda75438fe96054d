"""Golden files: what a report must look like, byte for byte.

``SOURCELINT_GOLDEN=write pytest tests/report`` writes them again; read the difference before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def assert_golden(name: str, text: str) -> None:
    """Compare with the file of that name."""
    path = FOLDER / name
    if os.environ.get("SOURCELINT_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    assert text == path.read_bytes().decode("utf-8")
