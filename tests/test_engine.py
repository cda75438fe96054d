"""The engine: the shapes of a rule, failures, and the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from sourcelint import CorpusRule, Document, DocumentRule, Draft, Place, ProfiledRule, Severity, Span
from sourcelint.corpus.discover import Reference
from sourcelint.engine.local import run
from sourcelint.engine.outcome import Outcome
from sourcelint.engine.plan import Plan, RuleSetting
from sourcelint.rule import Option, Rule


class Shouting(DocumentRule):
    code, name = "TST101", "shouting"
    severity = Severity.WARNING
    message = "shouting: {word}"
    help = "Lower your voice."
    option_schemas = {"words": Option(["WOW"], "What counts as shouting.", {"type": "array"})}

    def check(self, document: Document) -> Iterator[Draft]:
        for word in self.examined(self.options["words"]):
            start = document.text.find(word)
            if start >= 0:
                self.recognised()
                yield self.finding(Span(start, start + len(word)), word=word)


class SameFirstLine(CorpusRule[tuple[str, str]]):
    code, name = "TST102", "same-first-line"
    severity = Severity.NOTE
    message = "as in {other}"
    help = "Compare."

    def facts(self, document: Document) -> Iterator[tuple[str, tuple[str, str]]]:
        yield document.text.split("\n")[0], (document.name, "")

    def check(self, key: str, facts: Sequence[tuple[str, str]]) -> Iterator[Draft]:
        for name, _ in facts[1:]:
            yield self.finding(Place(name), other=facts[0][0])


class RareWord(ProfiledRule[dict[str, int]]):
    code, name = "TST103", "rare-word"
    severity = Severity.NOTE
    message = "only here: {word}"
    help = "Look it up."

    def empty(self) -> dict[str, int]:
        return {}

    def summarise(self, document: Document) -> dict[str, int]:
        return dict.fromkeys(document.text.split(), 1)

    def merge(self, left: dict[str, int], right: dict[str, int]) -> dict[str, int]:
        return {word: left.get(word, 0) + right.get(word, 0) for word in sorted({*left, *right})}

    def check(self, document: Document, profile: dict[str, int]) -> Iterator[Draft]:
        for word in document.text.split():
            if profile[word] == 1:
                start = document.text.index(word)
                yield self.finding(Span(start, start + len(word)), word=word)


class Broken(DocumentRule):
    code, name = "TST104", "broken"
    severity = Severity.ERROR
    message = "never"
    help = "Never."

    def check(self, document: Document) -> Iterator[Draft]:
        yield self.finding(None)
        raise ValueError("no\nluck")


class French(Shouting):
    code, name = "TST105", "french"
    languages = frozenset({"fr"})


TEXTS = {"a.txt": "WOW one two", "b.txt": "WOW one two", "c.txt": "three two one"}


def outcome(*rules: type[Rule], texts: dict[str, str] | None = None, jobs: int = 1) -> Outcome:
    references = [Reference(name, name, data=text.encode()) for name, text in (texts or TEXTS).items()]
    return run(Plan(tuple(RuleSetting(rule) for rule in rules)), references, jobs=jobs)


@pytest.mark.parametrize("jobs", [1, 2])
def test_document_rule_sees_every_document(jobs: int) -> None:
    result = outcome(Shouting, jobs=jobs)
    assert [(f.place.document, f.message) for f in result.findings] == [
        ("a.txt", "shouting: WOW"),
        ("b.txt", "shouting: WOW"),
    ]
    assert (result.tallies["shouting"].examined, result.tallies["shouting"].recognised) == (3, 2)


@pytest.mark.parametrize("jobs", [1, 2])
def test_corpus_rule_sees_groups_over_documents(jobs: int) -> None:
    result = outcome(SameFirstLine, jobs=jobs)
    assert [(f.place.document, f.message) for f in result.findings] == [("b.txt", "as in a.txt")]


@pytest.mark.parametrize("jobs", [1, 2])
def test_profiled_rule_sees_documents_with_the_profile_of_all(jobs: int) -> None:
    result = outcome(RareWord, jobs=jobs)
    assert [(f.place.document, f.place.text) for f in result.findings] == [("c.txt", "three")]


@pytest.mark.parametrize("jobs", [1, 2])
def test_failing_rule_is_a_failure_and_the_others_go_on(jobs: int) -> None:
    result = outcome(Broken, Shouting, jobs=jobs)
    assert {(f.document, f.rule) for f in result.failures} == {(name, "broken") for name in TEXTS}
    assert "ValueError: no luck (test_engine.py, line" in result.failures[0].cause
    assert len(result.findings) == 2


def test_rule_is_not_asked_about_languages_it_does_not_know() -> None:
    english = "The WOW of the people in the town was heard by all who were there at the time of the fair."
    french = "Le WOW des gens de la ville a été entendu par tous ceux qui étaient là au moment de la foire."
    result = outcome(French, texts={"en.txt": english, "fr.txt": french})
    assert [f.place.document for f in result.findings] == ["fr.txt"]
    assert result.tallies["french"].examined == 1


def test_plan_digest_changes_with_what_decides_the_report() -> None:
    plain = Plan((RuleSetting(Shouting),)).digest
    assert plain == Plan((RuleSetting(Shouting, {"words": ["WOW"]}),)).digest
    assert plain != Plan((RuleSetting(Shouting, {"words": ["HEY"]}),)).digest
    assert plain != Plan((RuleSetting(Shouting, severity=Severity.ERROR),)).digest


def test_records_of_a_large_file_are_shared_out_and_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "".join(f'{{"id": "r{number}", "text": "WOW {number} times {number % 7}"}}\n' for number in range(50))
    reference = Reference("a.jsonl", "a.jsonl", data=(lines + '{"id": "bad"}\n').encode())
    plan = Plan(tuple(RuleSetting(rule) for rule in (Shouting, SameFirstLine, RareWord)))
    whole = run(plan, [reference])
    monkeypatch.setattr("sourcelint.engine.local.PART_BYTES", 500)
    shared = run(plan, [reference], jobs=2)
    key = lambda finding: finding.sort_key  # noqa: E731
    assert sorted(shared.findings, key=key) == sorted(whole.findings, key=key)
    assert (shared.records, shared.failures, shared.tallies) == (whole.records, whole.failures, whole.tallies)
    assert len(whole.records) == 50
    assert len(whole.failures) == 1
