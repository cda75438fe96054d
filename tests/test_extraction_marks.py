"""What the marks of markup stand for is always text that can be written."""

import pytest

from sourcelint import Document
from sourcelint.testing import run_rule
from sourcelint_rules.extraction.markup_escape import MarkupEscape


@pytest.mark.parametrize("mark", ["caf\\ud83d\\ude00 x", "a &#55296; b", "a &#55555; b", "caf\\u00e9"])
def test_suggestions_can_be_encoded(mark: str) -> None:
    findings = run_rule(MarkupEscape, [Document("a.txt", mark)])
    assert findings
    for finding in findings:
        finding.data["suggestion"].encode("utf-8")
