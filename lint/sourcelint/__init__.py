"""sourcelint: a linter for source texts.

The public names a rule or an embedding program needs; each is loaded on first use, so that importing
the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from sourcelint.document import Document, Place, Span
    from sourcelint.finding import Draft, Effect, Finding, Severity
    from sourcelint.rule import CorpusRule, DocumentRule, LedgerRule, ListingRule, ProfiledRule

__all__ = [
    "CorpusRule",
    "Document",
    "DocumentRule",
    "Draft",
    "Effect",
    "Finding",
    "LedgerRule",
    "ListingRule",
    "Place",
    "ProfiledRule",
    "Severity",
    "Span",
    "__version__",
]

_HOME = {
    "Document": "document",
    "Place": "document",
    "Span": "document",
    "Draft": "finding",
    "Effect": "finding",
    "Finding": "finding",
    "Severity": "finding",
    "CorpusRule": "rule",
    "DocumentRule": "rule",
    "LedgerRule": "rule",
    "ListingRule": "rule",
    "ProfiledRule": "rule",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'sourcelint' has no attribute {name!r}")
    return getattr(import_module(f"sourcelint.{_HOME[name]}"), name)
