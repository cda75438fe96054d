"""The harness of literate cases itself."""

from __future__ import annotations

import pytest

from sourcelint.testing import parse_case, parse_cases, unmark


def test_marks_are_taken_out_and_kept_as_spans() -> None:
    text, expected = unmark("a ⟦bc⟧ d ⟦e⟧", "x")
    assert (text, expected) == ("a bc d e", [("x", 2, 4), ("x", 7, 8)])


def test_empty_mark_at_the_start_is_the_whole_document() -> None:
    assert unmark("⟦⟧abc", "x") == ("abc", [("x", None, None)])


def test_open_mark_is_an_error() -> None:
    with pytest.raises(ValueError, match="not closed"):
        unmark("a ⟦b", "x")


def test_cases_hold_prose_documents_and_settings() -> None:
    cases = parse_cases(
        '# rule\n\n## Prose\nOne ⟦two⟧.\n\nThree.\n\n## Documents\n```toml\n[options]\nwords = 3\n[declared]\nkind = "report"\n'
        '[declared."b.md"]\nkind = "article"\n```\n```text name=a.txt escapes\nA\\u200bB\n## no heading\n```\n'
        "```text name=b.md\nB\n```\n"
    )
    assert [case.title for case in cases] == ["Prose", "Documents"]
    assert cases[0].documents[0].text == "One two.\n\nThree."
    first, second = cases[1].documents
    assert first.text == "A\u200bB\n## no heading"
    assert (first.declared.get("kind"), second.declared.get("kind")) == ("report", "article")
    assert (second.format, cases[1].options) == ("markdown", {"words": 3})


def test_quotation_marks_of_documentation_are_taken_off() -> None:
    assert parse_case("Bad 1", "> One\n>\n> two.").documents[0].text == "One\n\ntwo."
