"""What to run: the chosen rules with their options, and how their findings are graded."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sourcelint import __version__
from sourcelint.document import Document, Place, Span
from sourcelint.finding import Draft, Effect, Finding, Related, Severity, digest_fields
from sourcelint.policy import Policy
from sourcelint.rule import Rule


@dataclass(frozen=True)
class RuleSetting:
    """One rule of a plan. Severity and effect are set only where the configuration says so."""

    rule: type[Rule]
    options: Mapping[str, Any] = field(default_factory=dict)
    severity: Severity | None = None
    effect: Effect | None = None

    def instance(self, changes: Mapping[str, Any] | None = None) -> Rule:
        """A fresh instance with these options, some of them changed."""
        return self.rule({**self.options, **(changes or {})})

    def resolved(self) -> dict[str, Any]:
        """All that decides what the rule reports, as JSON values."""
        return {
            "code": self.rule.code,
            "name": self.rule.name,
            "severity": str(self.severity or self.rule.severity),
            "effect": str(self.effect or self.rule.effect),
            "options": dict(sorted(self.instance().options.items())),
        }

    def stamp(self, draft: Draft, document: Document | None) -> Finding:
        """Make a finding of what the rule drafted in the document (None: in the corpus)."""
        rule = self.rule
        place = _place(draft.where, document)
        evidence = draft.evidence if draft.evidence is not None else (place.text or "")
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=self.severity or draft.severity or rule.severity,
            effect=self.effect or draft.effect or rule.effect,
            place=place,
            message=(draft.message or rule.message).format(**draft.data),
            help=rule.help.format(**draft.data),
            data=draft.data,
            related=tuple(Related(_place(where, document), note) for where, note in draft.related),
            evidence=evidence,
        )


def _place(where: Span | Place | None, document: Document | None) -> Place:
    if isinstance(where, Place):
        return where
    if document is None:
        raise TypeError("a finding outside a document needs a place, not a span")
    return document.whole if where is None else document.place(where.start, where.end)


@dataclass(frozen=True)
class Plan:
    """The rules of a run, in order of their codes."""

    rules: tuple[RuleSetting, ...]
    policy: Policy = field(default_factory=Policy)

    def resolved(self) -> list[dict[str, Any]]:
        """Every rule with its resolved severity, effect and options, as JSON values."""
        return [setting.resolved() for setting in self.rules]

    @property
    def digest(self) -> str:
        """``sha256:…`` over the tool's version and all that decides what is reported."""
        parts = (self.resolved(), self.policy.resolved())
        return "sha256:" + digest_fields(
            [__version__, *(json.dumps(part, sort_keys=True, ensure_ascii=False) for part in parts)]
        )
