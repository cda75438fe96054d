"""What holds for some documents only, by path and kind, and how much of one may be withheld.

The settings of a rule (``[rules.<name>]``) hold for every document; ``[[overrides]]`` change them for some, one by one
or by a profile. Of several overrides that fit a document the last one wins, as the last line of a .gitignore does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from sourcelint.errors import SourcelintError, suggestion
from sourcelint.finding import Effect, Finding, Severity

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

MAX_WITHHELD = 0.5
"""A document of which more than half is withheld is rejected: what is left is no longer the document."""
TOO_MUCH_WITHHELD = "withheld-share"
"""The reason given for that; no rule is called so."""


@dataclass(frozen=True, slots=True)
class Grade:
    """What an override says of a rule; None where it leaves the rule's own."""

    severity: Severity | None = None
    effect: Effect | None = None


@dataclass(frozen=True, slots=True)
class Override:
    """Other settings for some documents: patterns in the syntax of .gitignore, and declared kinds; empty means any."""

    paths: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    rules: Mapping[str, Grade] = field(default_factory=dict)
    max_withheld: float | None = None
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def fits(self, document: str, kind: str | None) -> bool:
        """Whether it holds for a document of that name and kind; a record goes by the name of its file."""
        if self.kinds and kind not in self.kinds:
            return False
        if not self.paths:
            return True
        spec = _spec(self.paths)
        return spec.match_file(document) or spec.match_file(document.partition("#")[0])


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


@dataclass(frozen=True, slots=True)
class Policy:
    """How verdicts are reached, and what differs between documents."""

    max_withheld: float = MAX_WITHHELD
    overrides: tuple[Override, ...] = ()

    def limit(self, document: str, kind: str | None) -> float:
        """The share of a document that may be withheld before all of it is rejected."""
        given = [item.max_withheld for item in self.overrides if item.fits(document, kind)]
        return next((limit for limit in reversed(given) if limit is not None), self.max_withheld)

    def with_options(self, document: str, kind: str | None) -> tuple[int, ...]:
        """Which overrides change options of rules for a document, by number."""
        return tuple(number for number, item in enumerate(self.overrides) if item.options and item.fits(document, kind))

    def options(self, numbers: Iterable[int], rule: str) -> dict[str, Any]:
        """The options of a rule that these overrides set."""
        return {key: value for number in numbers for key, value in self.overrides[number].options.get(rule, {}).items()}

    def graded(self, findings: Iterable[Finding], kinds: Mapping[str, str | None]) -> list[Finding]:
        """The findings with the severity and effect that the overrides give them; a finding goes by its own place."""
        if not self.overrides:
            return list(findings)
        fitting: dict[str, list[Override]] = {}
        result = []
        for finding in findings:
            document = finding.place.document
            if document not in fitting:
                fitting[document] = [item for item in self.overrides if item.fits(document, kinds.get(document))]
            for override in fitting[document]:
                grade = override.rules.get(finding.name)
                if grade is not None:
                    finding = replace(
                        finding,
                        severity=grade.severity or finding.severity,
                        effect=grade.effect or finding.effect,
                    )
            result.append(finding)
        return result

    def resolved(self) -> dict[str, Any]:
        """All that decides a verdict, as JSON values."""
        return {
            "max-withheld": self.max_withheld,
            "overrides": [
                {
                    "paths": list(item.paths),
                    "kinds": list(item.kinds),
                    "max-withheld": item.max_withheld,
                    "rules": {
                        name: {
                            "severity": grade.severity and str(grade.severity),
                            "effect": grade.effect and str(grade.effect),
                        }
                        for name, grade in sorted(item.rules.items())
                    },
                    "options": {name: dict(sorted(given.items())) for name, given in sorted(item.options.items())},
                }
                for item in self.overrides
            ],
        }


def read_policy(
    layers: Sequence[Mapping[str, Any]], names: Mapping[str, str], profiles: Mapping[str, Mapping[str, Any]]
) -> Policy:
    """The policy of a profile and a configuration, the later layer winning.

    Args:
        layers: tables that may hold ``max-withheld`` and ``overrides``.
        names: every name and code of a rule, to its name.
        profiles: what an override may name as its ``profile``.

    Raises:
        SourcelintError: an override that names an unknown profile, or one that chooses rules.
    """
    limit = next((layer["max-withheld"] for layer in reversed(layers) if "max-withheld" in layer), MAX_WITHHELD)
    overrides = [_override(table, names, profiles) for layer in layers for table in layer.get("overrides", ())]
    return Policy(limit, tuple(overrides))


def _override(
    table: Mapping[str, Any], names: Mapping[str, str], profiles: Mapping[str, Mapping[str, Any]]
) -> Override:
    profile = _profile(table["profile"], profiles) if "profile" in table else {}
    rules: dict[str, dict[str, Any]] = {}
    for layer in (profile, table):
        for rule, given in layer.get("rules", {}).items():
            rules.setdefault(names[rule], {}).update(given)
    grades = {
        rule: Grade(
            Severity(given["severity"]) if "severity" in given else None,
            Effect(given["effect"]) if "effect" in given else None,
        )
        for rule, given in rules.items()
    }
    options = {
        rule: {key: value for key, value in given.items() if key not in ("severity", "effect")}
        for rule, given in rules.items()
    }
    return Override(
        tuple(table.get("paths", ())),
        tuple(table.get("kinds", ())),
        {rule: grade for rule, grade in grades.items() if grade != Grade()},
        table.get("max-withheld", profile.get("max-withheld")),
        {rule: given for rule, given in options.items() if given},
    )


def _profile(name: str, profiles: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    if name not in profiles:
        raise SourcelintError(
            f"unknown profile '{name}' in overrides", suggestion(name, profiles) or "known: " + ", ".join(profiles)
        )
    if chosen := sorted({"select", "extend-select", "ignore", "overrides"} & profiles[name].keys()):
        raise SourcelintError(
            f"overrides: the profile '{name}' sets {', '.join(chosen)}",
            "which rules run holds for all documents: use a profile that only sets severities, effects and options",
        )
    return profiles[name]
