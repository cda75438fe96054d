"""The RO-Crate validator without the network: the context of the standard is taken from the package rocrate."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

CONTEXT = "w3id.org/ro/crate/1.1/context"


@contextmanager
def _context_at_hand() -> Iterator[None]:
    import rdflib.plugins.shared.jsonld.context as jsonld
    import requests
    import rocrate

    text = (Path(rocrate.__file__).parent / "data/ro-crate.jsonld").read_bytes()
    original = jsonld.source_to_json  # type: ignore[attr-defined]

    def source_to_json(source: Any, *arguments: Any, **options: Any) -> Any:
        return (json.loads(text), None) if CONTEXT in str(source) else original(source, *arguments, **options)

    def request(session: Any, method: str, url: str, **options: Any) -> requests.Response:
        response = requests.Response()
        response.status_code, response.url = (200, url) if CONTEXT in url else (504, url)
        response.headers["Content-Type"] = "application/ld+json"
        response._content = text
        return response

    with mock.patch.object(jsonld, "source_to_json", source_to_json), mock.patch("requests.Session.request", request):
        yield


def issues_of(folder: Path) -> list[str]:
    """What the validator demands and does not find in a crate."""
    from rocrate_validator import models, services

    settings = services.ValidationSettings(
        rocrate_uri=str(folder),
        profile_identifier="ro-crate-1.1",
        requirement_severity=models.Severity.REQUIRED,
        no_cache=True,
    )
    with _context_at_hand():
        return [str(issue.message) for issue in services.validate(settings).get_issues()]
