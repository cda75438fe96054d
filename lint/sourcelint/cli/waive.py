"""``sourcelint waive``: accept a finding, with the reason."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from sourcelint.cli._known import waivers_file
from sourcelint.cli._options import configuration, configuration_options, write
from sourcelint.errors import SourcelintError
from sourcelint.waivers import Waiver, read_waivers, waiver_text

SHORTEST = 8
KEYS = ("fingerprint", "rule", "document", "message")


@click.command()
@click.argument("fingerprint")
@click.option("--reason", required=True, metavar="TEXT", help="Why the finding is accepted.")
@click.option("--until", metavar="DATE", help="The last day on which it is: 2027-06-30.")
@click.option(
    "--report", type=click.Path(path_type=Path), metavar="FILE", help="A JSON report that holds it; default: check now."
)
@configuration_options
def command(
    fingerprint: str, reason: str, until: str | None, report: Path | None, config_file: Path | None, isolated: bool
) -> int:
    """Accept a finding: it counts neither for the exit status nor for the verdict.

    FINGERPRINT is that of a finding, or the beginning of it. The waiver is added to the end of the waivers.
    """
    if not reason.strip():
        raise SourcelintError("--reason is empty", "say why the finding is accepted")
    last_day = _day(until) if until else None
    settings = configuration(config_file, isolated)
    finding = _meant(fingerprint, _reported(report) if report else _found(settings, isolated))
    target = waivers_file(settings)
    text = ""
    if target.is_file():
        if any(waiver.fingerprint == finding["fingerprint"] for waiver in read_waivers(target)):
            raise SourcelintError(f"{target.name} already waives {finding['fingerprint']}", "change it there")
        text = target.read_bytes().decode("utf-8")
    waiver = Waiver(reason.strip(), finding["fingerprint"], finding["rule"], finding["document"], last_day)
    joint = "" if not text or text.endswith("\n") else "\n"
    addition = waiver_text(waiver, _comment(finding["message"]))
    write([text, joint, addition if text else addition.lstrip("\n")], target)
    click.echo(f"{target.name}: {finding['rule']} in {finding['document']} is waived", err=True)
    return 0


def _day(until: str) -> str:
    try:
        day = date.fromisoformat(until)
    except ValueError as error:
        raise SourcelintError(f"--until: '{until}' is no date", "write it as 2027-06-30") from error
    if day < date.today():
        raise SourcelintError(f"--until: {day} is over", "name a day to come")
    return day.isoformat()


def _comment(message: str) -> str:
    """What is waived, as one line without anything that could end a comment."""
    return "".join(character if character.isprintable() else " " for character in message)


def _reported(report: Path) -> list[dict[str, str]]:
    try:
        findings: list[dict[str, Any]] = json.loads(report.read_bytes())["findings"]
        rows = [(item["fingerprint"], item["name"], item["document"], item["message"]) for item in findings]
    except OSError as error:
        raise SourcelintError(f"{report.name}: cannot be opened: {error.strerror}", "check --report") from error
    except (ValueError, KeyError, TypeError) as error:
        raise SourcelintError(f"{report.name}: not a JSON report", "see `sourcelint check --format json`") from error
    return [dict(zip(KEYS, row, strict=True)) for row in rows]


def _found(settings: Any, isolated: bool) -> list[dict[str, str]]:
    from sourcelint.cli.baseline import findings_now

    rows = [(f.fingerprint, f.name, f.place.document, f.message) for f in findings_now(settings, (), isolated)]
    return [dict(zip(KEYS, row, strict=True)) for row in rows]


def _meant(fingerprint: str, findings: list[dict[str, str]]) -> dict[str, str]:
    wanted = fingerprint.lower()
    if len(wanted) < SHORTEST:
        raise SourcelintError(f"'{fingerprint}' is too short", f"give at least {SHORTEST} characters of it")
    hits = {item["fingerprint"]: item for item in findings if item["fingerprint"].startswith(wanted)}
    if not hits:
        raise SourcelintError(
            f"no finding has the fingerprint '{fingerprint}'", "sourcelint check --format json shows them"
        )
    if len(hits) > 1:
        every = ", ".join(sorted(hits))
        raise SourcelintError(f"'{fingerprint}' means {len(hits)} findings", f"give more of it: {every}")
    return next(iter(hits.values()))
