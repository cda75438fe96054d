"""How a report is shown: the width, colours and links that the output may have."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sourcelint.cli._options import wants_colour
from sourcelint.config import Configuration
from sourcelint.report import View

if TYPE_CHECKING:
    from sourcelint.corpus.discover import Reference
    from sourcelint.document import Document


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


class Texts:
    """The texts of a corpus by the names of their documents; of the file read last all are kept."""

    def __init__(self, find: Callable[[str], Reference | None], digests: Mapping[str, str] | None = None) -> None:
        self._find = find
        self._digests = digests
        self._file: str | None = None
        self._documents: dict[str, Document] = {}

    def __call__(self, name: str) -> str | None:
        """The text of a document, or None where it cannot be had, or has changed since its digest was taken."""
        from sourcelint.corpus.read import read_documents
        from sourcelint.document import Document

        reference = self._find(name)
        if reference is None:
            return None
        if reference.name != self._file:
            items = (item for item in read_documents(reference) if isinstance(item, Document))
            self._file, self._documents = reference.name, {document.name: document for document in items}
        document = self._documents.get(name)
        if document is None or (self._digests is not None and document.sha256 != self._digests.get(name)):
            return None
        return document.text
