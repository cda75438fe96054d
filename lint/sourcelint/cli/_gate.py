"""The options by which a report is trusted or not, for the commands that rely on one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from sourcelint.cli._options import names
from sourcelint.gate import Demands, Gate

F = TypeVar("F", bound=Callable[..., Any])
_FILE = click.Path(path_type=Path)


def trust_options(function: F) -> F:
    """``--root``, ``--require-…``, ``--attestation`` and ``--key``."""
    for name, type_, metavar, text in (
        ("--key", _FILE, "FILE", "The public key, in PEM, that the attestation must be signed by."),
        ("--attestation", _FILE, "FILE", "What `sourcelint attest` wrote about this report."),
        ("--require-version", str, "VERSION", "The oldest sourcelint that may have made the report."),
        ("--require-settings", str, "DIGEST", "The settings that the report must have been made with."),
        ("--root", click.Path(path_type=Path, file_okay=False), "DIR", "Names in the report are relative to it."),
    ):
        function = click.option(name, type=type_, metavar=metavar, help=text)(function)
    return click.option(
        "--require-rules", multiple=True, metavar="RULES", help="Names or codes of rules that must have run."
    )(function)


def trusted(findings: Path, given: dict[str, Any]) -> Gate:
    """The gate on a report, with all that the options demand of it."""
    if given["key"] is not None and given["attestation"] is None:
        raise click.UsageError("--key needs --attestation: what should it have signed?")
    demands = Demands(names(given["require_rules"]), given["require_settings"], given["require_version"])
    return Gate.load(findings, root=given["root"], demands=demands, attestation=given["attestation"], key=given["key"])
