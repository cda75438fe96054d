"""From paths and settings to a report: the whole run, for the command line and for programs alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sourcelint.corpus.discover import Reference, covered_files
from sourcelint.corpus.listing import Entry, Status
from sourcelint.corpus.manifest import FILENAME, Manifest, SidecarReader, read_manifest
from sourcelint.engine.local import run
from sourcelint.engine.outcome import Outcome
from sourcelint.engine.plan import Plan
from sourcelint.errors import SourcelintError
from sourcelint.finding import Finding
from sourcelint.ledger import Ledger
from sourcelint.passes import Judgement, deduplicated, fingerprinted, judged, withholdings
from sourcelint.project import name_in_reports
from sourcelint.registry import load
from sourcelint.rule import LedgerRule, Rule
from sourcelint.waivers import Baseline, Scope, Waiver, entries_of, know, waive

if TYPE_CHECKING:
    from sourcelint.cache import Cache


@dataclass(frozen=True)
class Corpus:
    """The files of a run with what is declared about them, and what is declared but not there."""

    references: tuple[Reference, ...]
    missing: tuple[Entry, ...] = ()
    manifests: tuple[str, ...] = ()


@dataclass(frozen=True)
class Known:
    """The findings that somebody knows of.

    ``complete`` says that the run examines the whole corpus by all the rules selected for it: only then can an entry
    that names neither rule nor document be called useless.
    """

    waivers: tuple[Waiver, ...] = ()
    baseline: Baseline = field(default_factory=Baseline)
    complete: bool = False


@dataclass(frozen=True)
class Result:
    """All that a run found out, after the passes."""

    plan: Plan
    outcome: Outcome
    findings: tuple[Finding, ...]
    judgements: Mapping[str, Judgement]


def assemble(
    paths: Sequence[str],
    root: Path,
    *,
    exclude: Sequence[str] = (),
    force_exclude: bool = False,
    manifest: Path | None = None,
    use_manifest: bool = True,
    extra: Sequence[Reference] = (),
) -> Corpus:
    """Find the files that the paths mean and what is declared about each.

    Without an explicit manifest, the nearest ``datapackage.json`` beside or above a document counts, up to the root.

    Raises:
        SourcelintError: a path that means nothing, or a manifest that cannot be read.
    """
    files = covered_files(paths, root, exclude, force_exclude)
    references = [Reference(path, name) for name, path in files.items()]
    references += [reference for reference in extra if reference.name not in files]
    references.sort(key=lambda reference: reference.name)
    if not use_manifest:
        return Corpus(tuple(references))
    finder, beside = _Manifests(root, manifest), SidecarReader(root)
    declared = [_with_declaration(reference, finder.governing(reference), beside, root) for reference in references]
    read = finder.read
    missing = [
        Entry(resource.name, Status.MISSING, listed=True)
        for found in read
        for resource in found.resources.values()
        if not resource.path.exists()
    ]
    return Corpus(tuple(declared), tuple(sorted(missing)), tuple(found.name for found in read))


class _Manifests:
    """Reads every manifest once, and says which one governs a file."""

    def __init__(self, root: Path, explicit: Path | None) -> None:
        self._root = root
        self._known: dict[Path, Manifest | None] = {}
        self._explicit = read_manifest(explicit, root) if explicit else None

    @property
    def read(self) -> list[Manifest]:
        """The manifests in use, by name."""
        found = [self._explicit] if self._explicit else [manifest for manifest in self._known.values() if manifest]
        return sorted({manifest.name: manifest for manifest in found}.values(), key=lambda manifest: manifest.name)

    def governing(self, reference: Reference) -> Manifest | None:
        if self._explicit is not None:
            return self._explicit
        folder = (self._root / reference.name).parent if reference.data is not None else Path(reference.path).parent
        return self._nearest(folder.absolute())

    def _nearest(self, folder: Path) -> Manifest | None:
        if folder not in self._known:
            path = folder / FILENAME
            if path.is_file():
                self._known[folder] = read_manifest(path, self._root)
            elif folder in (self._root.absolute(), folder.parent):
                self._known[folder] = None
            else:
                self._known[folder] = self._nearest(folder.parent)
        return self._known[folder]


def _with_declaration(reference: Reference, manifest: Manifest | None, beside: SidecarReader, root: Path) -> Reference:
    path = root / reference.name if reference.data is not None else Path(reference.path)
    found = beside.declarations(reference.name, path, manifest)
    return replace(reference, declared=found.declaration, encoding=found.encoding, mediatype=found.mediatype)


def examine(
    plan: Plan,
    corpus: Corpus,
    known: Known | None = None,
    *,
    jobs: int = 1,
    report_on: Sequence[str] | None = None,
    today: date | None = None,
    watch: Callable[[int, int], None] | None = None,
    cache: Cache | None = None,
) -> Result:
    """Run a plan over a corpus and pass the findings on to the verdicts.

    Args:
        plan: the rules.
        corpus: the files.
        known: waivers and baseline.
        jobs: how many processes to use.
        report_on: names of the files to report on; everything is examined all the same. None: all.
        today: the day on which waivers must still hold; default: this day.
        watch: told, as work goes on, how many bytes of how many are done.
        cache: where results on unchanged files are found and left.
    """
    known = known or Known()
    outcome = run(
        plan,
        corpus.references,
        missing=corpus.missing,
        manifest=", ".join(corpus.manifests) or None,
        jobs=jobs,
        watch=watch,
        cache=cache,
    )
    today = today or date.today()
    kinds = {record.document: record.declared.get("kind") for record in outcome.records}
    found = fingerprinted(plan.policy.graded(deduplicated(outcome.findings), kinds))
    findings = know(waive(found, known.waivers, today), known.baseline)
    judgements = judged(outcome.records, findings, plan.policy)
    entries = entries_of(found, known.waivers, known.baseline, today, _scope(plan, corpus, known, outcome))
    ledger = Ledger(tuple(entries), tuple(withholdings(outcome.records, findings)))
    findings = sorted([*findings, *_audited(plan, ledger, outcome)], key=lambda finding: finding.sort_key)
    for finding in findings:
        outcome.tallies[finding.name].flagged += 1
    if report_on is not None:
        findings, outcome = _limited(findings, outcome, frozenset(report_on))
    return Result(plan, outcome, tuple(findings), judgements)


def _scope(plan: Plan, corpus: Corpus, known: Known, outcome: Outcome) -> Scope:
    """What the run examined, for saying which waivers were of no use."""

    def names(rules: Iterable[type[Rule]]) -> frozenset[str]:
        return frozenset(name for rule in rules for name in (rule.name, rule.code))

    documents = {record.document for record in outcome.records} | {reference.name for reference in corpus.references}
    documents |= {entry.name for entry in corpus.missing}
    return Scope(
        names(setting.rule for setting in plan.rules),
        frozenset(documents),
        names((*load(), *(setting.rule for setting in plan.rules))),
        known.complete,
    )


def _audited(plan: Plan, ledger: Ledger, outcome: Outcome) -> list[Finding]:
    """The findings about the waivers, the baseline and the verdicts themselves."""
    findings = []
    for setting in plan.rules:
        rule = setting.instance()
        if isinstance(rule, LedgerRule):
            findings += [setting.stamp(draft, None) for draft in rule.check(ledger)]
            outcome.tallies[rule.name] += rule.tally
    return fingerprinted(deduplicated(findings))


def _limited(findings: Sequence[Finding], outcome: Outcome, names: frozenset[str]) -> tuple[list[Finding], Outcome]:
    """Keep what speaks of the named files; failures of rules concern everybody."""

    def concerns(document: str) -> bool:
        return document in names or document.partition("#")[0] in names

    kept = Outcome(
        records=[record for record in outcome.records if concerns(record.document)],
        failures=[failure for failure in outcome.failures if failure.rule or concerns(failure.document)],
        tallies=outcome.tallies,
        seconds=outcome.seconds,
    )
    return [finding for finding in findings if concerns(finding.place.document)], kept


def reference_for_stdin(data: bytes, filename: str | None, root: Path) -> Reference:
    """Standard input as a file of the corpus, under the name it would have."""
    if not data:
        raise SourcelintError("standard input is empty", "pipe a text in, or name a file")
    name = name_in_reports(Path(filename), root) if filename else "<stdin>"
    return Reference(filename or "-", name, data=data)
