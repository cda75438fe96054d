"""``sourcelint manifest``: draft, keep, verify and export what is declared of a corpus."""

from __future__ import annotations

import json
from pathlib import Path

import click

from sourcelint.cli._options import configuration, configuration_options, write
from sourcelint.corpus.manifest import FILENAME
from sourcelint.errors import SourcelintError

_folder = click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=None, required=False)


@click.group()
def command() -> None:
    """Keep datapackage.json, which says what every document is and where it came from."""


def _manifest_of(folder: Path | None, config_file: Path | None, isolated: bool) -> tuple[Path, Path]:
    """The manifest of a folder, else that of the configured paths; and the root of the project."""
    from sourcelint.cli.check import default_paths

    settings = configuration(config_file, isolated)
    if folder is None:
        configured = settings.path("manifest")
        if configured is not None:
            return configured, settings.root
        folders = [Path(path) for path in default_paths(settings) if Path(path).is_dir()]
        if len(folders) != 1:
            raise SourcelintError("it is not clear which folder is meant", "name it")
        folder = folders[0]
    if not folder.is_dir():
        raise SourcelintError(f"no such folder: '{folder}'", "check the path")
    return folder / FILENAME, settings.root


@command.command()
@_folder
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Write here; - is standard output.")
@click.option("--force", is_flag=True, help="Write over a manifest that is there.")
@configuration_options
def init(folder: Path | None, output: Path | None, force: bool, config_file: Path | None, isolated: bool) -> int:
    """Draft a manifest of the texts in a folder from what they say of themselves."""
    from sourcelint.corpus.drafting import draft

    path, root = _manifest_of(folder, config_file, isolated)
    target = output or path
    if target.exists() and not force:
        raise SourcelintError(
            f"{target} is there already", "`sourcelint manifest update` keeps it, --force writes over it"
        )
    value = draft(path.parent, root)
    if not value["resources"]:
        raise SourcelintError(f"no text in '{path.parent}'", "name another folder")
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    write([text], None if str(target) == "-" else target)
    inferred = sum(len(entry.get("sourcelint", {}).get("inferred", ())) for entry in value["resources"])
    click.echo(
        f"{target}: {len(value['resources'])} documents, {inferred} values inferred; look them through", err=True
    )
    return 0


@command.command()
@_folder
@configuration_options
def update(folder: Path | None, config_file: Path | None, isolated: bool) -> int:
    """Bring sizes and digests up to date and add new files; what a person wrote is not touched."""
    from sourcelint.corpus.manifest import read_manifest
    from sourcelint.corpus.upkeep import State, updated

    path, root = _manifest_of(folder, config_file, isolated)
    read_manifest(path, root)
    text = path.read_bytes().decode("utf-8")  # as it is: line ends are not ours to change
    after, changes = updated(text, path.parent, root)
    if after != text:
        write([after], path)
    said = {State.CHANGED: "refreshed", State.UNCHECKED: "completed", State.MISSING: "missing", State.UNLISTED: "added"}
    for change in changes:
        click.echo(f"{said[change.state]:10}  {change.path}  {change.message}".rstrip())
    return 1 if any(change.state is State.MISSING for change in changes) else 0


@command.command()
@_folder
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="How to answer.")
@configuration_options
def verify(folder: Path | None, format_: str, config_file: Path | None, isolated: bool) -> int:
    """Compare sizes and digests with the files. Exit status 1 when anything differs."""
    from sourcelint.corpus.manifest import read_manifest
    from sourcelint.corpus.upkeep import State
    from sourcelint.corpus.upkeep import verify as compared

    path, root = _manifest_of(folder, config_file, isolated)
    read_manifest(path, root)
    results = compared(path, root)
    if format_ == "json":
        rows = [{"path": item.path, "state": str(item.state), "message": item.message} for item in results]
        write([json.dumps(rows, ensure_ascii=False, indent=1), "\n"], None)
    else:
        write((f"{item.state:10}  {item.path}  {item.message}".rstrip() + "\n" for item in results), None)
    return 0 if all(item.state is State.SAME for item in results) else 1


@command.command()
@_folder
@click.option(
    "--format",
    "format_",
    type=click.Choice(["datapackage", "croissant", "prov", "ro-crate"]),
    required=True,
    help="For which community.",
)
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Default: standard output.")
@configuration_options
def export(folder: Path | None, format_: str, output: Path | None, config_file: Path | None, isolated: bool) -> int:
    """Write the manifest as Croissant, W3C PROV (PROV-JSON) or RO-Crate, facts from sidecars and folders included."""
    from sourcelint.corpus.exports import exported

    path, root = _manifest_of(folder, config_file, isolated)
    value = exported(path, root, format_)
    write([json.dumps(value, ensure_ascii=False, indent=2), "\n"], output)
    return 0
