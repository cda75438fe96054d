"""Reports: one module per format.

A format module has a ``render(report, view)`` that yields text. ``report`` is the value of the JSON report
(see ``schemas/findings.schema.json``), so that a stored report can be rendered again; ``view`` says how
wide and colourful the output may be, and gives the texts of documents where they can still be read.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

Report = Mapping[str, Any]
SCHEMA = "sourcelint.findings/1"


@dataclass(frozen=True)
class View:
    """How a report is shown.

    ``text_of`` gives a document's text, or None where it cannot be had; ``address_of`` the address that a terminal
    may link its name to, or None for no link.
    """

    width: int = 100
    colour: bool = False
    statistics: bool = False
    fail_on: str = "error"
    quiet: bool = False
    verbose: bool = False
    text_of: Callable[[str], str | None] = field(default=lambda document: None)
    address_of: Callable[[str], str | None] = field(default=lambda document: None)


@cache
def formats() -> tuple[str, ...]:
    """The names of the formats: the modules of this folder with a ``render``, sorted."""
    names = [info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_")]
    return tuple(sorted(name for name in names if name != "model"))


def prepare(name: str) -> None:
    """Make sure that the format can be rendered here, before the work is done.

    Raises:
        SourcelintError: a library that it needs is not installed.
    """
    module = importlib.import_module(f"{__name__}.{name}")
    if hasattr(module, "prepare"):
        module.prepare()


def render(name: str, report: Report, view: View) -> Iterator[str]:
    """Render a report in the format of that name; the pieces joined are the whole output."""
    module = importlib.import_module(f"{__name__}.{name}")
    pieces: Iterator[str] = module.render(report, view)
    return pieces
