"""Raise the floors of tests/gold/floors.json to what the rules reach now; a floor is never lowered.

usage: python tests/gold/raise_floors.py
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def score() -> dict[str, dict[str, Any]]:
    """The score of the seeds, by rule."""
    check = ["check", "seeds", "--no-manifest", "--no-baseline", "--format", "json", "--exit-zero"]
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as findings:
        done = subprocess.run(
            [sys.executable, "-m", "sourcelint", *check], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
        )
        findings.write(done.stdout)
        findings.flush()
        command = [sys.executable, str(HERE / "score.py"), findings.name, str(HERE / "seeds-dev.jsonl"), "--json"]
        table: dict[str, dict[str, Any]] = json.loads(
            subprocess.run(command, capture_output=True, text=True, check=True).stdout
        )
    return table


def main() -> None:
    """Write the floors."""
    from sourcelint.registry import load

    path = HERE / "floors.json"
    floors: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    installed = {rule.name for rule in load()}
    for rule, reached in score().items():
        if rule not in installed:
            continue
        floor = floors.setdefault(rule, {})
        for key in ("recall", "precision"):
            if reached[key] is not None:
                floor[key] = max(floor.get(key, 0.0), reached[key])
        floor["traps"] = min(floor.get("traps", reached["sprung"]), reached["sprung"])
    path.write_text(json.dumps(dict(sorted(floors.items())), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
