"""How long the commands of a commit hook take, as ratios to the start of a bare interpreter.

usage: python benchmarks/startup.py [RUNS]

Every command is run as a whole process, in turn with the bare interpreter, so that a machine whose speed drifts
drifts for both; the median of the ratios is what to quote.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = {
    "sourcelint --version": ["-m", "sourcelint", "--version"],
    "sourcelint check seeds --no-cache": ["-m", "sourcelint", "check", "seeds", "--exit-zero", "--no-cache"],
    "sourcelint check seeds (nothing has changed)": ["-m", "sourcelint", "check", "seeds", "--exit-zero"],
}


def seconds(arguments: list[str]) -> float:
    """Wall-clock seconds of one run of the interpreter with these arguments."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def main() -> None:
    """Print a line per command."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    print(f"{'command':50}{'seconds':>9}{'ratio to a bare start':>24}")
    for name, arguments in COMMANDS.items():
        seconds(arguments)
        pairs = [(seconds(arguments), seconds(["-c", "pass"])) for _ in range(runs)]
        ratio = statistics.median(command / bare for command, bare in pairs)
        print(f"{name:50}{statistics.median(command for command, _ in pairs):9.3f}{ratio:24.1f}")


if __name__ == "__main__":
    main()
