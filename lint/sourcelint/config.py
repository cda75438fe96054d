"""The configuration: sourcelint.toml or [tool.sourcelint] in pyproject.toml, and the plan it means.

Precedence: command line over file over profile over the rules' own defaults. The nearest configuration upwards
from the working directory counts, up to the root of the repository. A key that nobody knows is an error.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

from sourcelint.engine.plan import Plan, RuleSetting
from sourcelint.errors import SourcelintError, suggestion
from sourcelint.finding import Effect, Severity
from sourcelint.policy import read_policy
from sourcelint.project import find_project
from sourcelint.registry import Registry, load
from sourcelint.rule import DocumentRule, ProfiledRule, Rule

DEFAULT_PATHS = ("seeds",)
DEFAULT_PROFILE = "report"


@dataclass(frozen=True)
class Configuration:
    """What the configuration file says; keys that it does not mention have their defaults."""

    root: Path
    """The folder that names in reports are relative to: that of the file, else of the repository, else this."""
    file: Path | None = None
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        """The file's name for messages."""
        return self.file.name if self.file else "the defaults"

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a top-level key."""
        return self.values.get(key, default)

    def path(self, key: str) -> Path | None:
        """The value of a key that names a file, relative to the root."""
        value = self.values.get(key)
        return None if value is None else self.root / value


def find_configuration(start: Path, explicit: Path | None = None, isolated: bool = False) -> Configuration:
    """Read the configuration that counts for a working directory.

    Raises:
        SourcelintError: a file that cannot be read, is no TOML, or holds an unknown key or a wrong value.
    """
    if explicit is not None:
        return _read(explicit, explicit.absolute().parent)
    root, file = find_project(start, isolated)
    return Configuration(root) if file is None else _read(file, root)


def _read(path: Path, root: Path) -> Configuration:
    try:
        text = path.read_text(encoding="utf-8")
        values = tomllib.loads(text)
    except OSError as error:
        raise SourcelintError(f"{path.name}: cannot be opened: {error.strerror}", "check --config") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SourcelintError(f"{path.name}: not TOML: {error}", "mend the file, or run with --isolated") from error
    prefix: tuple[str, ...] = ()
    if path.name == "pyproject.toml":
        prefix = ("tool", "sourcelint")
        values = values.get("tool", {}).get("sourcelint", {})
    validate(values, path.name, text, prefix)
    return Configuration(root, path, values)


def validate(values: Mapping[str, Any], name: str, text: str, prefix: tuple[str, ...] = ()) -> None:
    """Check a configuration against its schema; the first problem is raised with file, line and nearest known key."""
    from sourcelint.schemas import problems

    schema = config_schema(load())
    for path, key, known in _unknown_keys(values, schema):
        place = f"{name}:{_line_of(text, (*prefix, *path, key))}"
        table = ".".join(path) or "the top level"
        raise SourcelintError(
            f"{place}: unknown key '{key}' in {table}", suggestion(key, known) or "known: " + ", ".join(sorted(known))
        )
    for place, message in problems(schema, values):
        line = _line_of(text, (*prefix, *re.split(r"\.|\[\d+\]", place)))
        raise SourcelintError(f"{name}:{line}: {place}: {message}", "see `sourcelint schema config`")


def _unknown_keys(
    values: Any, schema: Mapping[str, Any], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], str, list[str]]]:
    properties = schema.get("properties")
    other = schema.get("additionalProperties", True)
    if isinstance(values, list) and isinstance(schema.get("items"), dict):
        for value in values:
            yield from _unknown_keys(value, schema["items"], path)
    if not isinstance(values, dict) or (properties is None and not isinstance(other, dict)):
        return
    for key, value in values.items():
        if properties is not None and key in properties:
            yield from _unknown_keys(value, properties[key], (*path, key))
        elif isinstance(other, dict):
            yield from _unknown_keys(value, other, (*path, key))
        elif other is False:
            yield path, key, list(properties or ())


def _line_of(text: str, keys: tuple[str, ...]) -> int:
    """The line of a key in TOML text; that of the nearest table around it when it is written in another way."""
    table: tuple[str, ...] = ()
    best, depth = 1, 0
    for number, line in enumerate(text.splitlines(), start=1):
        header = re.match(r"\s*\[\[?([^\]]+)\]", line)
        assigned = re.match(r"\s*([A-Za-z0-9_.\"'-]+)\s*=", line)
        here = table
        if header:
            here = table = tuple(part.strip().strip("\"'") for part in header[1].split("."))
        elif assigned:
            here = (*table, *(part.strip("\"'") for part in assigned[1].split(".")))
        else:
            continue
        if here == keys[: len(here)] and len(here) > depth:
            best, depth = number, len(here)
    return best


def config_schema(registry: Registry) -> dict[str, Any]:
    """The JSON Schema of the configuration, with the options of every installed rule."""
    from sourcelint.schemas import load as load_schema

    schema = {**load_schema("config")}
    rules = {rule.name: _rule_schema(rule.option_schemas) for rule in registry}
    table = {"type": "object", "properties": rules, "additionalProperties": False}
    profile = {**schema["$defs"]["profile"]}
    profile["properties"] = {**profile["properties"], "rules": table}
    changed = {name: _rule_schema(_by_document(rule)) for rule in registry for name in (rule.name, rule.code)}
    override = {**schema["$defs"]["override"]}
    override["properties"] = {
        **override["properties"],
        "rules": {"type": "object", "properties": changed, "additionalProperties": False},
    }
    overrides = {**schema["properties"]["overrides"], "items": override}
    profile["properties"]["overrides"] = overrides
    schema["properties"] = {
        **schema["properties"],
        "overrides": overrides,
        "rules": table,
        "profiles": {"type": "object", "additionalProperties": profile},
    }
    del schema["$defs"]
    return schema


def _by_document(rule: type[Rule]) -> Mapping[str, Any]:
    """The options that may differ between documents: not those of a rule that judges several at once."""
    return rule.option_schemas if issubclass(rule, (DocumentRule, ProfiledRule)) else {}


def _rule_schema(options: Mapping[str, Any]) -> dict[str, Any]:
    properties = {
        "severity": {"enum": [str(severity) for severity in Severity]},
        "effect": {"enum": [str(effect) for effect in Effect]},
        **{key: option.as_schema() for key, option in options.items()},
    }
    return {"type": "object", "properties": properties, "additionalProperties": False}


def profiles(registry: Registry, configuration: Configuration | None = None) -> dict[str, Mapping[str, Any]]:
    """Every profile by name: those that ship with the rule packages, then those of the configuration."""
    found: dict[str, Mapping[str, Any]] = {DEFAULT_PROFILE: {}}
    for package in registry.packages:
        if not hasattr(import_module(package), "__path__"):
            continue
        folder = files(package).joinpath("profiles")
        if folder.is_dir():
            for file in sorted(folder.iterdir(), key=lambda file: file.name):
                if file.name.endswith(".toml"):
                    found[file.name.removesuffix(".toml")] = tomllib.loads(file.read_text(encoding="utf-8"))
    found.update(configuration.get("profiles", {}) if configuration else {})
    return found


@dataclass(frozen=True)
class Selection:
    """What the command line asks for; None where it says nothing."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    profile: str | None = None


def make_plan(configuration: Configuration, selection: Selection | None = None) -> Plan:
    """Resolve which rules run, with which options, severities and effects.

    Raises:
        SourcelintError: an unknown rule or profile, or a selection that leaves nothing to run.
    """
    selection = selection or Selection()
    registry = load()
    name = selection.profile or configuration.get("profile", DEFAULT_PROFILE)
    known = profiles(registry, configuration)
    if name not in known:
        raise SourcelintError(f"unknown profile '{name}'", suggestion(name, known) or "known: " + ", ".join(known))
    profile = known[name]
    chosen = _chosen(registry, configuration, selection, profile)
    if not chosen:
        raise SourcelintError("the selection leaves no rule to run", "check select and ignore")
    settings = []
    for rule in registry:
        if rule.name not in chosen:
            continue
        layers: dict[str, Any] = {}
        for layer in (profile, configuration.values):
            layers.update(layer.get("rules", {}).get(rule.name, {}))
        severity, effect = layers.pop("severity", None), layers.pop("effect", None)
        settings.append(
            RuleSetting(
                rule,
                layers,
                Severity(severity) if severity else None,
                Effect(effect) if effect else None,
            )
        )
    names = {name: rule.name for rule in registry for name in (rule.name, rule.code)}
    policy = read_policy([profile, configuration.values], names, known)
    for rule_name in sorted({name for override in policy.overrides for name in override.options}):
        if not _by_document(registry.rules[rule_name]):
            raise SourcelintError(
                f"overrides: the options of {rule_name} hold for all documents, since it judges several at once",
                f"set them in [rules.{rule_name}]",
            )
    return Plan(tuple(settings), policy)


def _chosen(
    registry: Registry, configuration: Configuration, selection: Selection, profile: Mapping[str, Any]
) -> set[str]:
    """The names of the rules to run: per rule the more precise of select and ignore wins, ignore in a tie."""

    def layered(key: str, given: Iterable[str]) -> list[str]:
        return [*profile.get(key, ()), *configuration.get(key, ()), *given]

    origin = configuration.origin
    select = selection.select
    if select is None:
        select = tuple(configuration.get("select") or profile.get("select") or ("ALL",))
        wanted = registry.select(select, origin)
    else:
        wanted = registry.select(select, "--select")
    for rule, precision in registry.select(layered("extend-select", selection.extend_select), origin).items():
        wanted[rule] = max(precision, wanted.get(rule, -1))
    unwanted = registry.select(layered("ignore", selection.ignore), origin)
    return {
        name
        for name, precision in wanted.items()
        if precision > unwanted.get(name, -1) and (precision > 1 or registry.rules[name].status != "preview")
    }
