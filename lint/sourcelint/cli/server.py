"""``sourcelint server``: the language server for editors."""

from __future__ import annotations

import click

from sourcelint.errors import SourcelintError


@click.command()
def command() -> int:
    """Speak the Language Server Protocol over standard input and output; needs the extra editor."""
    try:
        from sourcelint.editor import create_server
    except ImportError as error:
        raise SourcelintError(f"the server needs {error.name}", "pip install 'sourcelint[editor]'") from error
    create_server().start_io()
    return 0
