"""What a report can say of its rules: from their documentation where they are installed, else from the report alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, metadata

from sourcelint.report import Report
from sourcelint.rule import Rule


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule for readers: what it is called, how bad its findings are, its documentation in several lengths."""

    code: str
    name: str
    family: str
    severity: str
    effect: str
    summary: str
    description: str
    text: str
    markdown: str
    address: str | None


def rule_texts(report: Report) -> list[RuleText]:
    """Every rule that took part, by code: those of the summary, and any other that a finding names."""
    names = {rule["code"]: rule["name"] for rule in report["summary"]["rules"]}
    names |= {finding["code"]: finding["name"] for finding in report["findings"]}
    first = {finding["code"]: finding for finding in reversed(report["findings"])}
    return [_installed(name) or _unknown(code, name, first.get(code)) for code, name in sorted(names.items())]


def _installed(name: str) -> RuleText | None:
    from sourcelint.registry import load

    rule = load().rules.get(name)
    return None if rule is None else text_of_rule(rule)


def _unknown(code: str, name: str, finding: Report | None) -> RuleText:
    sentence = f"The rule {name}, which is not installed here."
    severity, effect, help_ = "warning", "note", ""
    if finding is not None:
        severity, effect, help_ = finding["severity"], finding["effect"], finding["help"]
    text = f"{sentence} {help_}".strip()
    return RuleText(code, name, "", severity, effect, sentence, text, text, sentence, None)


def text_of_rule(rule: type[Rule]) -> RuleText:
    """The documentation of an installed rule."""
    from sourcelint.documentation import documentation
    from sourcelint.registry import family

    found = documentation(rule)
    flags = " ".join(found.sections.get("What it flags", "").split()) or found.summary
    markdown = markdown_of_rule(rule)
    return RuleText(
        code=rule.code,
        name=rule.name,
        family=family(rule),
        severity=str(rule.severity),
        effect=str(rule.effect),
        summary=found.summary,
        description=flags,
        text=f"{found.summary} {flags}",
        markdown=markdown,
        address=documentation_address(rule),
    )


def markdown_of_rule(rule: type[Rule]) -> str:
    """The documentation of a rule as Markdown: its sections, and its options with their defaults."""
    from sourcelint.documentation import HEADINGS, documentation

    found = documentation(rule)
    pieces = [found.summary, f"Severity: {rule.severity}. Effect: {rule.effect}."]
    for heading in HEADINGS:
        if heading == "Known limits" and rule.option_schemas:
            pieces.append("## Options")
            for name, option in rule.option_schemas.items():
                default = json.dumps(option.default, ensure_ascii=False)
                pieces.append(f"`{name}` (default: `{default}`): {option.description}")
        if found.sections.get(heading):
            pieces += [f"## {heading}", found.sections[heading]]
    return "\n\n".join(pieces)


@cache
def _documentation_site() -> str | None:
    try:
        addresses = metadata("sourcelint").get_all("Project-URL") or []
    except PackageNotFoundError:
        return None
    pairs = [str(address).partition(", ") for address in addresses]
    return next((address.rstrip("/") for label, _, address in pairs if label == "Documentation"), None)


def documentation_address(rule: type[Rule]) -> str | None:
    """Where the page of a rule that ships with sourcelint is published; None when there is no such site."""
    from sourcelint.registry import family

    site = _documentation_site()
    if site is None or not rule.__module__.startswith("sourcelint_rules."):
        return None
    return f"{site}/rules/{family(rule)}/{rule.name}/"
