"""``sourcelint completion``: the script that makes a shell complete commands, options and names of rules."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from sourcelint.cli._options import write


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> int:
    """Print the completion script of a shell.

    \b
    bash: sourcelint completion bash > ~/.local/share/bash-completion/completions/sourcelint
    zsh:  sourcelint completion zsh > "${fpath[1]}/_sourcelint"
    fish: sourcelint completion fish > ~/.config/fish/completions/sourcelint.fish
    """
    from sourcelint.cli import cli

    kind = get_completion_class(shell)
    assert kind is not None
    # click asks the installed bash for its version before it writes a script that may be meant for another machine.
    instance = kind(cli, {}, "sourcelint", "_SOURCELINT_COMPLETE")
    write([instance.source_template % instance.source_vars(), "\n"], None)
    return 0
