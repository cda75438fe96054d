"""What findings mean for a verdict: severities and effects by path and kind, and how much may be withheld.

The settings of a rule (``[rules.<name>]``) hold for every document; ``[[overrides]]`` change them for some. Of
several overrides that fit a document the last one wins, as the last line of a .gitignore does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sourcelint.finding import Effect, Finding, Severity

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
    """Other grades for some documents: patterns in the syntax of .gitignore, and declared kinds; empty means any."""

    paths: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    rules: Mapping[str, Grade] = field(default_factory=dict)
    max_withheld: float | None = None

    def fits(self, document: str, kind: str | None) -> bool:
        """Whether it holds for a document of that name and kind; a record goes by the name of its file."""
        if self.kinds and kind not in self.kinds:
            return False
        if not self.paths:
            return True
        from pathspec import GitIgnoreSpec

        spec = GitIgnoreSpec.from_lines(self.paths)
        return spec.match_file(document) or spec.match_file(document.partition("#")[0])


@dataclass(frozen=True, slots=True)
class Policy:
    """How verdicts are reached."""

    max_withheld: float = MAX_WITHHELD
    overrides: tuple[Override, ...] = ()

    def limit(self, document: str, kind: str | None) -> float:
        """The share of a document that may be withheld before all of it is rejected."""
        given = [item.max_withheld for item in self.overrides if item.fits(document, kind)]
        return next((limit for limit in reversed(given) if limit is not None), self.max_withheld)

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
                }
                for item in self.overrides
            ],
        }


def read_policy(layers: Sequence[Mapping[str, Any]], names: Mapping[str, str]) -> Policy:
    """The policy of a profile and a configuration, the later layer winning.

    Args:
        layers: tables that may hold ``max-withheld`` and ``overrides``.
        names: every name and code of a rule, to its name.
    """
    limit = next((layer["max-withheld"] for layer in reversed(layers) if "max-withheld" in layer), MAX_WITHHELD)
    overrides = [_override(table, names) for layer in layers for table in layer.get("overrides", ())]
    return Policy(limit, tuple(overrides))


def _override(table: Mapping[str, Any], names: Mapping[str, str]) -> Override:
    grades = {
        names[rule]: Grade(
            Severity(grade["severity"]) if "severity" in grade else None,
            Effect(grade["effect"]) if "effect" in grade else None,
        )
        for rule, grade in table.get("rules", {}).items()
    }
    return Override(tuple(table.get("paths", ())), tuple(table.get("kinds", ())), grades, table.get("max-withheld"))
