"""Waivers and baseline: the right finding stays accepted, whatever is edited around it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from sourcelint.document import Document, Span
from sourcelint.engine.plan import Plan, RuleSetting
from sourcelint.errors import SourcelintError
from sourcelint.finding import Draft, Effect, Finding, Severity
from sourcelint.ledger import Entry, Fate
from sourcelint.linting import Known, assemble, examine
from sourcelint.passes import deduplicated, fingerprinted
from sourcelint.rule import CorpusRule
from sourcelint.waivers import (
    Baseline,
    KnownFinding,
    Scope,
    Waiver,
    baseline_text,
    entries_of,
    know,
    known_of,
    read_baseline,
    read_waivers,
    waive,
    waiver_text,
)
from tests.project import PLAN, Shouting, check, write_texts

DAY = date(2026, 6, 1)
SETTING = RuleSetting(Shouting)
EVERYTHING = Scope(frozenset({"shouting"}), frozenset({"a.txt"}), frozenset({"shouting", "banned-text"}))


def found(text: str) -> list[Finding]:
    """The findings of shouting in a document, in order."""
    document = Document("a.txt", text)
    return fingerprinted(deduplicated(SETTING.stamp(draft, document) for draft in Shouting().check(document)))


def waiver_for(finding: Finding) -> Waiver:
    return Waiver("a quotation", finding.fingerprint, finding.name, finding.place.document)


def accepted(text: str, waivers: Sequence[Waiver]) -> list[bool]:
    """Which of the findings in a text the waivers accept, in order."""
    return [finding.suppressed is not None for finding in waive(found(text), waivers, DAY)]


TWICE = "The road was closed. STOP It opened again in May. STOP Nobody was hurt."
LINES = "Monday\nSTOP\nTuesday\nSTOP\nWednesday\n"


@pytest.mark.parametrize("text", [TWICE, LINES, "STOP " * 3, "STOP"])
def test_ten_lines_above_change_nothing(text: str) -> None:
    above = "".join(f"A new line, the {number}th.\n" for number in range(10))
    for before, after in zip(found(text), found(above + text), strict=True):
        if before.place.start:  # what opens the document has another line before it now
            assert before.fingerprint == after.fingerprint
        assert accepted(above + text, [waiver_for(before)]) == [item == after for item in found(above + text)]


@pytest.mark.parametrize("text", [TWICE, LINES])
def test_lines_right_above_and_right_below_leave_the_waiver_in_force(text: str) -> None:
    second = found(text)[1]
    position = second.place.start or 0
    line = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position) + 1 or len(text)
    edited = text[:line] + "New.\n" * 10 + text[line:end] + ("" if text[end - 1] == "\n" else "\n") + text[end:]
    assert accepted(edited, [waiver_for(second)]) == [False, True]
    edited = text[:end] + ("" if text[end - 1] == "\n" else "\n") + "New.\n" * 10 + text[end:]
    assert accepted(edited, [waiver_for(second)]) == [False, True]


@pytest.mark.parametrize("text", [TWICE, LINES])
@pytest.mark.parametrize("word", ["", "Halt"])
def test_mending_one_of_two_identical_findings_leaves_the_other_as_it_was(text: str, word: str) -> None:
    first, second = found(text)
    without_first = text.replace("STOP", word, 1)
    without_second = (text[::-1].replace("POTS", word[::-1], 1))[::-1]
    assert accepted(without_first, [waiver_for(second)]) == [True]
    assert accepted(without_second, [waiver_for(first)]) == [True]
    assert accepted(without_first, [waiver_for(first)]) == [False]
    assert accepted(without_second, [waiver_for(second)]) == [False]


def test_a_third_identical_finding_takes_over_no_waiver() -> None:
    waivers = [waiver_for(finding) for finding in found(LINES)]
    assert accepted("Sunday\nSTOP\n" + LINES, waivers) == [False, True, True]
    assert accepted(LINES + "STOP\nThursday\n", waivers) == [True, True, False]


def test_an_edit_on_one_side_keeps_the_waiver_and_one_on_both_sides_asks_again() -> None:
    finding = found("Rain fell. STOP The bridge held.")[0]
    assert accepted("Snow fell. STOP The bridge held.", [waiver_for(finding)]) == [True]
    assert accepted("Rain fell. STOP The dam held.", [waiver_for(finding)]) == [True]
    assert accepted("Snow came. STOP A dam held.", [waiver_for(finding)]) == [False]


def test_another_message_and_severity_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    waivers = [waiver_for(found(TWICE)[1])]
    monkeypatch.setattr(Shouting, "message", "somebody shouts {word} here")
    monkeypatch.setattr(Shouting, "severity", Severity.NOTE)
    assert accepted(TWICE, waivers) == [False, True]


def test_a_rewrapped_text_keeps_its_waivers() -> None:
    waivers = [waiver_for(found(TWICE)[1])]
    assert accepted(TWICE.replace(". ", ".\n"), waivers) == [False, True]


def test_a_waiver_for_a_rule_and_a_document_accepts_all_of_them() -> None:
    assert accepted(TWICE, [Waiver("quoted telegrams", rule="TST101", document="a.txt")]) == [True, True]
    assert accepted(TWICE, [Waiver("quoted telegrams", rule="shouting", document="b.txt")]) == [False, False]


def test_a_waiver_for_a_file_accepts_the_findings_in_its_records() -> None:
    document = Document("a.jsonl#7", "STOP")
    findings = fingerprinted([SETTING.stamp(draft, document) for draft in Shouting().check(document)])
    for name, accepts in (("a.jsonl", True), ("a.jsonl#7", True), ("a.jsonl#70", False), ("b.jsonl", False)):
        (finding,) = waive(findings, [Waiver("r", rule="shouting", document=name)], DAY)
        assert (finding.suppressed is not None) == accepts


def test_a_waiver_lasts_to_the_end_of_its_last_day() -> None:
    finding = found(TWICE)[0]
    for until, holds in (("2026-06-01", True), ("2026-05-31", False)):
        waiver = Waiver("for now", finding.fingerprint, until=until)
        assert accepted(TWICE, [waiver]) == [holds, False]


class Repeated(CorpusRule[tuple[str, int, object]]):
    """Flags the later document of two with the same text."""

    code, name = "TST104", "repeated"
    severity, effect = Severity.WARNING, Effect.WITHHOLD
    message = "said before"
    help = "Say it once."

    def facts(self, document):  # type: ignore[no-untyped-def]
        yield document.text, (document.name, 0, document.place(0, 4))

    def check(self, key, facts):  # type: ignore[no-untyped-def]
        first, *others = facts
        for other in others:
            yield Draft(other[2], {}, ((first[2], "said here first"),))


@pytest.mark.parametrize("document", ["texts/a.txt", "texts/b.txt"])
def test_a_finding_over_two_documents_obeys_a_waiver_of_either(tmp_path: Path, document: str) -> None:
    write_texts(tmp_path, {"texts/a.txt": "Much the same.", "texts/b.txt": "Much the same."})
    corpus = assemble([str(tmp_path / "texts")], tmp_path)
    plan = Plan((RuleSetting(Repeated),))
    waiver = Waiver("both are wanted", rule="repeated", document=document)
    (finding,) = examine(plan, corpus, Known((waiver,))).findings
    assert finding.suppressed is not None


# --- the baseline -----------------------------------------------------------------------------------------------


def test_the_baseline_hides_what_it_knows_and_shows_what_is_new() -> None:
    baseline = Baseline(tuple(map(known_of, found(LINES))), "old")
    after = know(found(LINES + "Thursday\nSTOP\n"), baseline)
    assert [finding.suppressed is not None for finding in after] == [True, True, False]


def test_every_entry_of_the_baseline_counts_once() -> None:
    (finding,) = found("STOP")
    for count, known in ((1, [True, False, False]), (2, [True, True, False])):
        baseline = Baseline((KnownFinding(finding.fingerprint),) * count, "old")
        assert [item.suppressed is not None for item in know([finding] * 3, baseline)] == known


def test_a_waived_finding_uses_up_no_entry_of_the_baseline() -> None:
    findings = found(TWICE)
    baseline = Baseline(tuple(map(known_of, findings)), "old")
    waivers = [waiver_for(findings[0])]
    entries = entries_of(findings, waivers, baseline, DAY, EVERYTHING)
    assert [(entry.by, entry.fate) for entry in entries] == [
        ("baseline", Fate.UNUSED),
        ("baseline", Fate.USED),
        ("waiver", Fate.USED),
    ] or sorted(entry.fate for entry in entries) == [Fate.UNUSED, Fate.USED, Fate.USED]


def test_the_baseline_reads_back_as_it_was_written(tmp_path: Path) -> None:
    entries = tuple(map(known_of, found(TWICE)))
    (tmp_path / "b.json").write_text(baseline_text(entries, 'left "for now" – später'), encoding="utf-8")
    again = read_baseline(tmp_path / "b.json")
    assert sorted(map(str, again.entries)) == sorted(map(str, entries))
    assert again.reason == 'left "for now" – später'
    (tmp_path / "b.json").write_text(baseline_text((), "nothing"), encoding="utf-8")
    assert read_baseline(tmp_path / "b.json").entries == ()


# --- what became of the entries ---------------------------------------------------------------------------------


def fate(waiver: Waiver, scope: Scope = EVERYTHING, text: str = TWICE) -> Fate:
    (entry,) = entries_of(found(text), [waiver], Baseline(), DAY, scope)
    return entry.fate


def test_fates_of_waivers() -> None:
    finding = found(TWICE)[0]
    assert fate(Waiver("r", finding.fingerprint)) is Fate.USED
    assert fate(Waiver("r", "0" * 32)) is Fate.UNUSED
    assert fate(Waiver("r", finding.fingerprint, until="2026-05-31")) is Fate.EXPIRED
    assert fate(Waiver("r", rule="shoutign")) is Fate.UNKNOWN
    assert fate(Waiver("r", rule="shouting", document="b.txt")) is Fate.UNKNOWN


def test_a_partial_run_calls_nothing_unused_that_it_did_not_examine() -> None:
    partial = Scope(EVERYTHING.rules, EVERYTHING.documents, EVERYTHING.every_rule, complete=False)
    assert fate(Waiver("r", "0" * 32), partial) is Fate.OPEN
    assert fate(Waiver("r", rule="shouting", document="b.txt"), partial) is Fate.OPEN
    assert fate(Waiver("r", rule="banned-text", document="a.txt"), partial) is Fate.OPEN
    assert fate(Waiver("r", rule="shouting", document="a.txt"), partial, text="calm") is Fate.UNUSED


def test_the_second_of_two_waivers_for_one_finding_is_unused() -> None:
    finding = found(TWICE)[0]
    entries = entries_of(found(TWICE), [waiver_for(finding)] * 2, Baseline(), DAY, EVERYTHING)
    assert sorted(entry.fate for entry in entries) == [Fate.UNUSED, Fate.USED]


def test_useless_expired_and_unknown_entries_are_findings(tmp_path: Path) -> None:
    from sourcelint.registry import load

    write_texts(tmp_path, {"texts/a.txt": "Nothing is shouted here."})
    policy = [RuleSetting(rule) for rule in load() if rule.code.startswith("POL")]
    waivers = (
        Waiver("r", rule="shouting", document="texts/a.txt", line=1),
        Waiver("r", rule="shouting", until="2020-01-01", line=5),
        Waiver("r", rule="no-such-rule", line=9),
    )
    baseline = Baseline((KnownFinding("1" * 32, "shouting", "texts/a.txt"),), "old")
    known = Known(waivers, baseline, complete=True)
    report = check(tmp_path, known, Plan((*PLAN.rules, *policy)))
    assert {finding["name"] for finding in report["findings"]} == {
        "unused-waiver",
        "expired-waiver",
        "unknown-waiver",
        "stale-baseline",
    }
    assert all(finding["suppressed"] is None for finding in report["findings"])


# --- the file ---------------------------------------------------------------------------------------------------


def test_a_written_waiver_reads_back_with_its_line(tmp_path: Path) -> None:
    waiver = Waiver('it says "STOP" \\ really\x7f', "a" * 32, "shouting", "texts/ä.txt", "2030-01-01")
    path = tmp_path / "sourcelint.waivers.toml"
    path.write_text("# ours\n" + waiver_text(waiver, "shouted: STOP"), encoding="utf-8")
    (again,) = read_waivers(path)
    assert (again.reason, again.fingerprint, again.rule, again.document, again.until, again.line) == (
        waiver.reason,
        waiver.fingerprint,
        waiver.rule,
        waiver.document,
        waiver.until,
        3,
    )


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ('rule = "x"', "reason"),
        ('rule = "x"\nreason = " "', "no reason"),
        ('reason = "r"', "neither fingerprint nor rule"),
        ('rule = "x"\nreason = "r"\nuntil = "2026-02-30"', "until"),
        ('rule = "x"\nreason = "r"\nuntill = 2026-02-03', "untill"),
        ('fingerprint = "xyz"\nreason = "r"', "fingerprint"),
        ('rule = "x', "cannot be read"),
    ],
)
def test_a_waiver_that_is_not_whole_is_an_error(tmp_path: Path, entry: str, said: str) -> None:
    path = tmp_path / "sourcelint.waivers.toml"
    path.write_text(f"[[waiver]]\n{entry}\n")
    with pytest.raises(SourcelintError, match=said):
        read_waivers(path)


def test_entries_are_sorted_whatever_the_order_of_the_file() -> None:
    waivers = [Waiver("r", rule="b-rule", line=9), Waiver("r", rule="a-rule", line=1)]
    entries = entries_of([], waivers, Baseline(), DAY, EVERYTHING)
    assert entries == sorted(entries)
    assert all(isinstance(entry, Entry) for entry in entries)
    assert Span(0, 1) < Span(1, 2)


def test_every_finding_in_the_seeds_keeps_its_fingerprint_under_ten_new_lines(tmp_path: Path) -> None:
    from sourcelint.config import find_configuration, make_plan

    plan = make_plan(find_configuration(tmp_path, isolated=True))
    found = []
    for name, above in (
        ("before", ""),
        ("after", "".join(f"{word}.\n" for word in "Zero Uno Dos Tres Nil".split()) * 2),
    ):
        folder = tmp_path / name
        (folder / "texts").mkdir(parents=True)
        for path in (Path(__file__).parent.parent / "seeds").glob("*.txt"):
            text = path.read_bytes().decode()
            (folder / "texts" / path.name).write_bytes(f"{above}\n{text}".encode() if above else text.encode())
        result = examine(plan, assemble([str(folder / "texts")], folder))
        assert not result.outcome.failures
        found.append({(f.name, f.place.document, f.place.text, f.fingerprint) for f in result.findings})
    before, after = found
    still = {item[:3] for item in before} & {item[:3] for item in after}
    assert len(still) > 100
    assert {item for item in before if item[:3] in still} <= after
