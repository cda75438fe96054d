"""Fingerprints and the passes over findings."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sourcelint.document import Declaration, Document, Place, Span
from sourcelint.engine.outcome import Record
from sourcelint.engine.plan import RuleSetting
from sourcelint.finding import Draft, Effect, Finding, Severity, digest_fields, fingerprint
from sourcelint.passes import Verdict, deduplicated, fingerprinted, judged
from sourcelint.rule import DocumentRule
from sourcelint.waivers import Baseline, KnownFinding, Waiver, know, waive


class Probe(DocumentRule):
    code, name = "TST101", "probe"
    severity, effect = Severity.ERROR, Effect.WITHHOLD
    message = "found {what}"
    help = "Look."


SETTING = RuleSetting(Probe)


def found(text: str, *quotes: str, name: str = "a.txt", **kwargs: object) -> list[Finding]:
    """A finding for every occurrence of the quotes in the text, after the first passes."""
    document = Document(name, text)
    drafts = []
    for quote in quotes:
        start = text.find(quote)
        while start != -1:
            drafts.append(Draft(Span(start, start + len(quote)), {"what": quote}, **kwargs))  # type: ignore[arg-type]
            start = text.find(quote, start + 1)
    return fingerprinted(deduplicated(SETTING.stamp(draft, document) for draft in drafts))


def record(name: str = "a.txt", characters: int = 100, readable: bool = True) -> Record:
    return Record(name, "0" * 64, characters, characters, Declaration(), readable)


def test_fingerprint_survives_lines_inserted_above_and_rewrapping() -> None:
    before = found("One.\nShare  this page.\n", "Share  this page.")
    after = found("New.\n\nLines.\nOne.\nshare this\npage.\n", "share this\npage.")
    assert [f.fingerprint for f in before] == [f.fingerprint for f in after]


def test_fingerprint_survives_other_findings_that_come_and_go() -> None:
    alone = found("Alpha. Beta. Gamma.", "Beta.")
    together = found("Alpha. Beta. Gamma.", "Alpha.", "Beta.", "Gamma.")
    assert alone[0].fingerprint in {f.fingerprint for f in together}


def test_identical_findings_get_different_fingerprints() -> None:
    twice = found("Share. Text. Share.", "Share.")
    assert len({f.fingerprint for f in twice}) == 2


@given(st.lists(st.text(max_size=4), max_size=4), st.lists(st.text(max_size=4), max_size=4))
def test_different_fields_never_run_together_to_one_digest(left: list[str], right: list[str]) -> None:
    assert (digest_fields(left) == digest_fields(right)) == (left == right)


def test_fingerprint_depends_on_rule_document_and_evidence() -> None:
    assert (
        len(
            {
                fingerprint("a", "b", "c"),
                fingerprint("ab", "", "c"),
                fingerprint("a", "bc", ""),
                fingerprint("a", "c", "b"),
            }
        )
        == 4
    )


def test_of_two_findings_on_one_span_the_severe_one_stays() -> None:
    document = Document("a.txt", "Share this.")
    mild = SETTING.stamp(Draft(Span(0, 5), {"what": "x"}, severity=Severity.NOTE), document)
    severe = SETTING.stamp(Draft(Span(0, 5), {"what": "y"}), document)
    assert deduplicated([mild, severe]) == deduplicated([severe, mild]) == [severe]


def test_configured_severity_and_effect_win_over_the_rule_and_the_draft() -> None:
    setting = RuleSetting(Probe, severity=Severity.NOTE, effect=Effect.REJECT)
    finding = setting.stamp(Draft(None, {"what": "x"}, severity=Severity.WARNING), Document("a.txt", "x"))
    assert (finding.severity, finding.effect, finding.message) == (Severity.NOTE, Effect.REJECT, "found x")


def test_withheld_spans_are_merged_and_the_rest_is_admitted() -> None:
    text = "abcdefghij"
    findings = found(text, "cd", "de", "h")
    judgement = judged([record(characters=10)], findings)["a.txt"]
    assert judgement.verdict is Verdict.QUARANTINE
    assert judgement.withheld == ((2, 5), (7, 8))
    assert judgement.admitted == ((0, 2), (5, 7), (8, 10))
    assert judgement.reasons == ("probe",)


def test_a_note_leaves_the_document_admitted_whole() -> None:
    judgement = judged([record(characters=3)], found("abc", "b", effect=Effect.NOTE))["a.txt"]
    assert (judgement.verdict, judgement.admitted, judgement.reasons) == (Verdict.ADMIT, ((0, 3),), ())


def test_withholding_the_whole_document_or_an_unreadable_file_rejects() -> None:
    whole = SETTING.stamp(Draft(Place("a.txt"), {"what": "x"}), None)
    assert judged([record()], [whole])["a.txt"].verdict is Verdict.REJECT
    assert judged([record(characters=0, readable=False)], [])["a.txt"].verdict is Verdict.REJECT


def test_a_waiver_lifts_the_effect_and_the_baseline_does_not() -> None:
    findings = found("abc", "b")
    waived = waive(findings, [Waiver("a quotation", findings[0].fingerprint)], date(2026, 1, 1))
    known = know(findings, Baseline((KnownFinding(findings[0].fingerprint),), "old"))
    assert judged([record(characters=3)], waived)["a.txt"].verdict is Verdict.ADMIT
    assert judged([record(characters=3)], known)["a.txt"].verdict is Verdict.QUARANTINE


def test_a_waiver_ends_after_its_last_day() -> None:
    findings = found("abc", "b")
    waiver = Waiver("for now", rule="probe", document="a.txt", until="2026-06-30")
    assert waive(findings, [waiver], date(2026, 6, 30))[0].suppressed is not None
    assert waive(findings, [waiver], date(2026, 7, 1))[0].suppressed is None


def test_the_baseline_is_a_multiset() -> None:
    findings = found("abc", "b") * 2
    known = know(findings, Baseline((KnownFinding(findings[0].fingerprint),), "old"))
    assert [finding.suppressed is not None for finding in known] == [True, False]
