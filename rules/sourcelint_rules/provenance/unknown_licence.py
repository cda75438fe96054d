"""A licence that nobody can look up.

## What it flags
A declared licence that is neither an SPDX licence expression nor a right of another kind that the entry points to
(`licenses[].path` or `.title`).

## Why it matters
Whoever ingests the text must know what is allowed. `free`, `CC` or `see website` allow nothing; a misspelt
identifier is matched by no policy.

## What it leaves alone
SPDX expressions of any case (`MIT OR Apache-2.0`), references of one's own (`LicenseRef-…`) and other rights, as
`other-pd` of the Open Definition, where the entry says what they are. A missing licence is the business of
incomplete-entry.

## Bad
```toml
[declared]
licence = "CC BY 4.0"
```
```text name=roads.txt
⟦⟧In 2019 the police recorded 1,204 collisions.
```

## Good
```toml
[declared]
licence = "CC-BY-4.0"
```
```text name=roads.txt
In 2019 the police recorded 1,204 collisions.
```

## Known limits
Whether the text really is under that licence is not judged.

## References
SPDX Specification 3.0, annex: SPDX licence expressions. The library license-expression holds the list of SPDX.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sourcelint import Document, DocumentRule, Draft, Severity

OWN_REFERENCE = re.compile(r"(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+")
ANY_KNOWN = "CC0-1.0"


class UnknownLicence(DocumentRule):
    """PRV105."""

    code, name = "PRV105", "unknown-licence"
    severity = Severity.WARNING
    message = "the licence '{licence}' is no SPDX expression, and the entry does not say what it is{suggestion}"
    help = "Name the licence by its SPDX identifier, or as LicenseRef-… with a title and an address."

    def check(self, document: Document) -> Iterator[Draft]:
        """Look the declared licence up."""
        licence = document.declared.facts.get("licence")
        if licence is None:
            return
        self.tally.examined += 1
        self.recognised()
        value = str(licence.value)
        rights = document.declared.get("rights")
        if is_expression(value) or (rights is not None and rights != value):
            return
        nearest = nearest_identifier(value)
        yield self.finding(
            None,
            related=[(licence.place, "declared here")] if licence.place else [],
            licence=value,
            nearest=nearest,
            suggestion=f"; perhaps {nearest}" if nearest else "",
            evidence=value,
        )


@lru_cache(maxsize=256)
def is_expression(value: str) -> bool:
    """Whether a text is an SPDX licence expression."""
    if OWN_REFERENCE.fullmatch(value):
        return True
    from license_expression import ExpressionError, get_spdx_licensing

    plain = OWN_REFERENCE.sub(ANY_KNOWN, value)
    try:
        return not get_spdx_licensing().validate(plain).errors
    except (ExpressionError, AttributeError):
        return False  # the library loses its way in expressions that end in an operator


@lru_cache(maxsize=256)
def nearest_identifier(value: str) -> str:
    """The SPDX identifier that is written almost like a text; empty when none is."""
    import difflib

    from license_expression import get_spdx_licensing

    def folded(text: str) -> str:
        return re.sub(r"[\s_-]+", "-", text.strip().casefold())

    known = {folded(key): key for key in get_spdx_licensing().known_symbols}
    near = difflib.get_close_matches(folded(value), known, n=1, cutoff=0.85)
    return str(known[near[0]]) if near else ""
