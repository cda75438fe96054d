"""How a report is shown: the width, colours and links that the output may have."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sourcelint.cli._options import wants_colour
from sourcelint.config import Configuration
from sourcelint.report import View


def make_view(
    settings: Configuration,
    output: Path | None,
    color: str,
    fail_on: str | None,
    text_of: Callable[[str], str | None],
    **chosen: Any,
) -> View:
    """The view that the options, the environment and the terminal come to."""
    colour = wants_colour(color, output)
    links = colour and output is None and _shows_hyperlinks()
    return View(
        width=shutil.get_terminal_size((100, 24)).columns if output is None else 100,
        colour=colour,
        fail_on=fail_on or settings.get("fail-on", "error"),
        text_of=text_of,
        address_of=_addresses(settings.root) if links else lambda document: None,
        **chosen,
    )


def _shows_hyperlinks() -> bool:
    from sourcelint.report._terminal import supports_hyperlinks

    return sys.stdout.isatty() and supports_hyperlinks(os.environ)


def _addresses(root: Path) -> Callable[[str], str | None]:
    from sourcelint.report._place import file_of

    def address_of(document: str) -> str | None:
        path = root / file_of(document)[0]
        return path.absolute().as_uri() if "\0" not in document and path.is_file() else None

    return address_of
