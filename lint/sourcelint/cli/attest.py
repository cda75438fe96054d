"""``sourcelint attest``: vouch for a report and the bytes it speaks of."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import click

from sourcelint.cli._options import write
from sourcelint.errors import SourcelintError
from sourcelint.gate import Answer, Gate

PASSPHRASE = "SOURCELINT_KEY_PASSPHRASE"


@click.command()
@click.argument("findings", type=click.Path(path_type=Path))
@click.option("--key", type=click.Path(path_type=Path), metavar="FILE", help="Sign with this Ed25519 key, in PEM.")
@click.option(
    "--root", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Names are relative to it."
)
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write here, atomically."
)
def command(findings: Path, key: Path | None, root: Path | None, output: Path | None) -> int:
    """Write an in-toto Statement (test-result) about a report; with --key, signed as a DSSE envelope.

    The report must hold together and every file must be what was examined. No key is made here:
    `openssl genpkey -algorithm ed25519 -out key.pem` makes one; a passphrase is read from
    SOURCELINT_KEY_PASSPHRASE.
    """
    from sourcelint.attestation import read_private_key, signed, statement

    report = _report(findings)
    gate = Gate.read(report, root=root, name=findings.name)
    for path in gate.paths:
        decision = gate.explain(path)
        if decision.answer is Answer.REFUSE:
            raise SourcelintError(f"{decision.document}: {decision.cause}: {decision.message}", "check again first")
    value = statement(report)
    if key is not None:
        if key.exists() and stat.S_IMODE(key.stat().st_mode) & 0o077:
            click.echo(f"sourcelint: {key.name} can be read by others; chmod 600 it", err=True)
        passphrase = os.environ.get(PASSPHRASE)
        value = signed(value, read_private_key(key, passphrase.encode() if passphrase else None))
    write([json.dumps(value, ensure_ascii=False, indent=1), "\n"], output)
    return 0


def _report(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourcelintError(f"{path.name}: cannot be opened: {error.strerror}", "check the path") from error
