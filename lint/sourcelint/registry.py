"""Which rules there are, and which a selector means.

Rules are found through the entry-point group ``sourcelint.rules``; an entry point names a module or a
package, and every rule class defined in it or below it is a rule. Modules whose name starts with an
underscore are helpers and are not searched.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from types import ModuleType

from sourcelint.errors import SourcelintError, suggestion
from sourcelint.rule import CorpusRule, DocumentRule, LedgerRule, ListingRule, ProfiledRule, Rule

GROUP = "sourcelint.rules"
SHAPES: Mapping[str, type[Rule]] = {
    "document": DocumentRule,
    "corpus": CorpusRule,
    "profiled": ProfiledRule,
    "listing": ListingRule,
    "ledger": LedgerRule,
}


@dataclass(frozen=True)
class Registry:
    """All rules by name, in order of their codes."""

    rules: Mapping[str, type[Rule]]
    packages: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[type[Rule]]:
        return iter(self.rules.values())

    @property
    def families(self) -> tuple[str, ...]:
        """The names of the families, sorted."""
        return tuple(sorted({family(rule) for rule in self}))

    def select(self, selectors: Iterable[str], origin: str = "") -> dict[str, int]:
        """Rule names that the selectors mean, each with the precision of the selector that named it.

        A selector is a name, a code, the beginning of a code, a family or ``ALL``. Precision: 0 for ``ALL``, 1
        for a family, the length of a code prefix plus 1, 100 for a name or a whole code: the longest wins.

        Raises:
            SourcelintError: a selector that means no rule.
        """
        chosen: dict[str, int] = {}
        for selector in selectors:
            hits = self._meaning(selector)
            if not hits:
                known = [*self.rules, *(rule.code for rule in self), *self.families, "ALL"]
                raise SourcelintError(
                    f"unknown rule '{selector}'" + (f" in {origin}" if origin else ""),
                    suggestion(selector, known) or "`sourcelint rules` lists them all",
                )
            for name, precision in hits.items():
                chosen[name] = max(precision, chosen.get(name, -1))
        return chosen

    def _meaning(self, selector: str) -> dict[str, int]:
        if selector == "ALL":
            return dict.fromkeys(self.rules, 0)
        if selector in self.rules:
            return {selector: 100}
        if selector in self.families:
            return {rule.name: 1 for rule in self if family(rule) == selector}
        upper = selector.upper()
        exact = {rule.name: 100 for rule in self if rule.code == upper}
        if exact or not upper[:1].isalpha() or len(upper) < 3:
            return exact
        return {rule.name: 1 + len(upper) for rule in self if rule.code.startswith(upper)}

    def get(self, selector: str) -> type[Rule]:
        """The one rule of that name or code.

        Raises:
            SourcelintError: no rule of that name, or several.
        """
        names = list(self.select([selector]))
        if len(names) != 1:
            raise SourcelintError(f"'{selector}' means {len(names)} rules", "name one: " + ", ".join(names))
        return self.rules[names[0]]


def family(rule: type[Rule]) -> str:
    """The family of a rule: the package its module lies in."""
    parts = rule.__module__.split(".")
    return parts[-2] if len(parts) > 1 else parts[0]


def shape(rule: type[Rule]) -> str:
    """The shape of a rule: document, corpus, profiled or listing."""
    return next(name for name, base in SHAPES.items() if issubclass(rule, base))


@cache
def load() -> Registry:
    """Every installed rule.

    Raises:
        SourcelintError: a rule module that cannot be imported, or two rules with one name or code.
    """
    found: dict[str, type[Rule]] = {}
    codes: dict[str, str] = {}
    packages = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        packages.append(point.value)
        try:
            modules = list(_modules(point.value))
        except ImportError as error:
            raise SourcelintError(f"the rules of '{point.name}' cannot be loaded: {error}") from error
        for module in modules:
            for rule in _rules_of(module):
                if found.get(rule.name, rule) is not rule or rule.code in codes:
                    raise SourcelintError(f"two rules are called '{rule.name}' or {rule.code}: {module.__name__}")
                found[rule.name] = rule
                codes[rule.code] = rule.name
    ordered = sorted(found.values(), key=lambda rule: rule.code)
    return Registry({rule.name: rule for rule in ordered}, tuple(packages))


def _modules(name: str) -> Iterator[ModuleType]:
    module = importlib.import_module(name)
    yield module
    for info in pkgutil.iter_modules(getattr(module, "__path__", [])):
        if not info.name.startswith("_"):
            yield from _modules(f"{name}.{info.name}")


def _rules_of(module: ModuleType) -> Iterator[type[Rule]]:
    for value in vars(module).values():
        if inspect.isclass(value) and issubclass(value, Rule) and value.__module__ == module.__name__:
            yield value
