"""The table of rules in the README, generated from the rules.

usage: python -m tests.rule_table [--write]
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from sourcelint.documentation import documentation
from sourcelint.registry import family, load

BEGIN, END = "<!-- rules: generated -->", "<!-- /rules -->"


def rule_table() -> str:
    """The table in Markdown, with the marks that it stands between."""
    rows = ["| family | code | rule | flags | severity, effect |", "| --- | --- | --- | --- | --- |"]
    for rule in sorted(load(), key=lambda rule: (family(rule), rule.code)):
        if rule.__module__.startswith("sourcelint_rules."):
            summary = documentation(rule).summary.rstrip(".").replace("|", "\\|")
            rows.append(f"| {family(rule)} | {rule.code} | {rule.name} | {summary} | {rule.severity}, {rule.effect} |")
    return "\n".join([BEGIN, *rows, END])


def main() -> None:
    """Print the table, or write it into the README."""
    if "--write" not in sys.argv:
        print(rule_table())
        return
    path = Path(__file__).resolve().parent.parent / "README.md"
    text = path.read_text(encoding="utf-8")
    table = rule_table()
    path.write_text(
        re.sub(f"{re.escape(BEGIN)}.*{re.escape(END)}", lambda match: table, text, flags=re.DOTALL), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
