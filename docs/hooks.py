"""What the documentation takes from the program itself: pages of rules, settings and commands, and the accuracy table.

MkDocs calls the ``on_…`` functions; nothing that is generated here is ever written into the repository.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

REPOSITORY = Path(__file__).resolve().parent.parent
FAMILIES = {
    "residue": "What scraping left behind.",
    "topic": "Text about something else.",
    "duplicates": "The same text again.",
    "attribution": "When it was so, and who says it.",
    "figures": "Figures that contradict each other or themselves.",
    "provenance": "What is declared about a source, and whether it holds.",
    "extraction": "What the conversion broke.",
    "language": "Text in another language, or out of keeping with the rest.",
    "safety": "What would harm whoever ingests it.",
    "policy": "Waivers and baseline that have gone stale.",
}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages of the rules into the navigation."""
    tree: list[Any] = ["rules/index.md"]
    for family, rules in by_family().items():
        tree.append({family.capitalize(): [f"rules/{family}/{rule.name}.md" for rule in rules]})
    _replace(config.nav, tree)
    return config


def _replace(nav: Any, tree: list[Any]) -> None:
    for item in nav:
        if isinstance(item, dict):
            for key, value in item.items():
                if value == "rules/":
                    item[key] = tree
                elif isinstance(value, list):
                    _replace(value, tree)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages."""
    for path, content in generated().items():
        files.append(File.generated(config, path, content=content))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill in what is measured."""
    if "<!-- accuracy -->" in markdown:
        return markdown.replace("<!-- accuracy -->", f"```text\n{accuracy()}```")
    return markdown


def by_family() -> dict[str, list[Any]]:
    """The rules that ship with sourcelint, by family, both sorted."""
    from sourcelint.registry import family, load

    found: dict[str, list[Any]] = {}
    for rule in load():
        if rule.__module__.startswith("sourcelint_rules."):
            found.setdefault(family(rule), []).append(rule)
    return {name: found[name] for name in sorted(found)}


def generated() -> dict[str, str]:
    """Every generated page by its path."""
    pages = {"rules/index.md": rule_index(), "configuration.md": configuration(), "commands.md": commands()}
    for family, rules in by_family().items():
        for rule in rules:
            pages[f"rules/{family}/{rule.name}.md"] = rule_page(rule)
    return pages


# --- rules ------------------------------------------------------------------------------------------------


def rule_index() -> str:
    """The table of all rules."""
    from sourcelint.documentation import documentation

    pieces = [
        "# Rules",
        "Every rule has a name, which is accepted everywhere, and a code, which is short. The defaults of severity and "
        "effect below can be changed in the [configuration](../configuration.md).",
    ]
    for family, rules in by_family().items():
        rows = ["| code | rule | what it flags | severity | effect |", "| --- | --- | --- | --- | --- |"]
        for rule in rules:
            summary = documentation(rule).summary.replace("|", "\\|")
            link = f"[{rule.name}]({family}/{rule.name}.md)"
            rows.append(f"| {rule.code} | {link} | {summary} | {rule.severity} | {rule.effect} |")
        pieces += [f"## {family.capitalize()}", FAMILIES.get(family, ""), "\n".join(rows)]
    return "\n\n".join(pieces) + "\n"


def rule_page(rule: Any) -> str:
    """The page of a rule: its documentation, which is the docstring of its module."""
    from sourcelint.registry import family, shape
    from sourcelint.report._rules import markdown_of_rule

    languages = "any language" if rule.languages is None else ", ".join(sorted(rule.languages))
    facts = f"`{rule.code}` · family `{family(rule)}` · shape {shape(rule)} · {languages} · {rule.status}"
    body = outside_code(markdown_of_rule(rule))
    return f"# {rule.name}\n\n{facts}\n\n{body}\n"


def outside_code(markdown: str) -> str:
    """Show the marks of expected findings as highlights, and keep angle brackets of prose as text."""
    pieces = re.split(r"(^```.*?^```[^\n]*$|`[^`\n]+`)", markdown, flags=re.MULTILINE | re.DOTALL)
    for index in range(0, len(pieces), 2):
        piece = re.sub(r"<(?=[A-Za-z/!?])", "&lt;", pieces[index])
        pieces[index] = piece.replace("⟦", "<mark>").replace("⟧", "</mark>").replace("<mark></mark>", "")
    return "".join(pieces)


# --- settings ---------------------------------------------------------------------------------------------


def configuration() -> str:
    """The reference of the configuration, from its schema."""
    from sourcelint.config import config_schema
    from sourcelint.registry import load

    schema = config_schema(load())
    intro = (REPOSITORY / "docs" / "_configuration.md").read_text(encoding="utf-8")
    rows = ["| key | type | what it does |", "| --- | --- | --- |"]
    for key, value in schema["properties"].items():
        if key not in ("rules", "profiles"):
            rows.append(f"| `{key}` | {type_of(value)} | {value.get('description', '')} |")
    pieces = [intro, "## Keys", "\n".join(rows), "## Options of rules", "\n".join(option_rows(schema))]
    return "\n\n".join(pieces) + "\n"


def option_rows(schema: Mapping[str, Any]) -> Iterator[str]:
    """A row for every option of every rule."""
    yield "Every rule also takes `severity` and `effect`."
    yield ""
    yield "| rule | option | type | default | what it does |"
    yield "| --- | --- | --- | --- | --- |"
    for rule, table in sorted(schema["properties"]["rules"]["properties"].items()):
        for name, option in table["properties"].items():
            if name not in ("severity", "effect"):
                default = json.dumps(option["default"], ensure_ascii=False).replace("|", "\\|")
                yield f"| {rule} | `{name}` | {type_of(option)} | `{default}` | {option['description']} |"


def type_of(value: Mapping[str, Any]) -> str:
    """A schema in a word or two."""
    if "enum" in value:
        return ", ".join(f"`{item}`" for item in value["enum"])
    if value.get("type") == "array":
        return "list of " + type_of(value.get("items", {}))
    return str(value.get("type", "table"))


# --- commands ---------------------------------------------------------------------------------------------


def commands() -> str:
    """The help of every command, as the program prints it."""
    from sourcelint.cli import cli

    pieces = [
        "# Commands",
        "Results go to standard output, progress and errors to standard error. `--output FILE` writes atomically. "
        "Options work in any position. [Exit statuses](exit-status.md) are the same for all commands.",
    ]
    for path, command in walk(cli, ("sourcelint",)):
        context = click.Context(command, info_name=" ".join(path), max_content_width=100, terminal_width=100)
        pieces.append(f"{'#' * min(len(path), 3)}# {' '.join(path)}\n\n```text\n{command.get_help(context)}\n```")
    return "\n\n".join(pieces) + "\n"


def walk(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """A command and all below it."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            if found is not None:
                yield from walk(found, (*path, name))


# --- accuracy ---------------------------------------------------------------------------------------------


def accuracy() -> str:
    """What the command of the accuracy page prints, now."""
    with tempfile.TemporaryDirectory() as folder:
        findings = Path(folder) / "findings.json"
        check = [sys.executable, "-m", "sourcelint", "check", "seeds", "--no-manifest", "--no-baseline", "--exit-zero"]
        subprocess.run([*check, "--format", "json", "--output", str(findings)], cwd=REPOSITORY, check=True)
        score = [sys.executable, "tests/gold/score.py", str(findings), "tests/gold/seeds-dev.jsonl"]
        return subprocess.run(score, cwd=REPOSITORY, check=True, capture_output=True, text=True).stdout
