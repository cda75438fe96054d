"""The engine of one machine: in process, or over a pool of processes.

Map: every document is read once; document rules judge it, corpus rules take facts from it, profiled rules sum
it up. Shuffle: facts meet by rule and key. Reduce: groups are judged, then every document again by the profiled
rules, with the merged profile. Nothing here depends on the order in which work is done: whatever leaves this
module is sorted.
"""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path, PurePath
from time import perf_counter
from typing import TYPE_CHECKING, Any

from sourcelint.corpus.discover import Reference
from sourcelint.corpus.listing import Entry, Listing, Status
from sourcelint.corpus.read import Unreadable, read_documents
from sourcelint.document import Document
from sourcelint.engine.memory import Execute, Memory, Task, second_keys
from sourcelint.engine.outcome import Failure, Mapped, Outcome, Record
from sourcelint.engine.plan import Plan, RuleSetting
from sourcelint.engine.shuffle import Groups, Shuffle
from sourcelint.finding import Draft, Finding
from sourcelint.reading.attestation import Attestation
from sourcelint.registry import load
from sourcelint.rule import CorpusRule, DocumentRule, ListingRule, ProfiledRule, Rule, Tally

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from sourcelint.cache import Cache

PART_BYTES = 2_000_000
"""With several processes, a larger file of records is shared out among them; each reads it all and judges its part."""
KEPT_CHARACTERS = 20_000_000
"""In process, documents of corpora up to this size are kept for the second pass instead of read again."""


class Worker:
    """Runs the rules of a plan over files; one in every process."""

    def __init__(self, plan: Plan, keep: bool = False) -> None:
        self.rules = [(setting, setting.instance()) for setting in plan.rules]
        self.policy = plan.policy
        self._variants: dict[tuple[int, ...], list[tuple[RuleSetting, Rule]]] = {(): self.rules}
        self.kept: dict[str, list[Document]] = {}
        self.keep = keep

    def map(self, reference: Reference, part: int = 0, parts: int = 1) -> Mapped:
        """Read a file and run everything that needs no other document, over every so many-th of its records."""
        mapped = Mapped()
        for item in islice(read_documents(reference), part, None, parts):
            if isinstance(item, Unreadable):
                self._unreadable(mapped, reference, item)
                continue
            if self.keep:
                self.kept.setdefault(reference.name, []).append(item)
            declared = item.declared
            mapped.records.append(
                Record(
                    item.name,
                    item.sha256,
                    item.size,
                    len(item.text),
                    declared,
                    True,
                    reference.encoding,
                    reference.mediatype,
                    _attested(mapped, item),
                    item.file_sha256,
                )
            )
            mapped.entries.append(Entry(item.name, Status.READ, declared.listed))
            for setting, rule in self._rules_for(item):
                with self._guarded(mapped, rule, item.name):
                    self._map_one(mapped, setting, rule, item)
        return mapped

    def _rules_for(self, document: Document) -> list[tuple[RuleSetting, Rule]]:
        """The rules with the options that hold for a document."""
        overrides = self.policy.with_options(document.name, document.declared.get("kind"))
        if overrides not in self._variants:
            self._variants[overrides] = [
                (setting, setting.instance(changes) if changes else rule)
                for setting, rule in self.rules
                for changes in (self.policy.options(overrides, rule.name),)
            ]
        return self._variants[overrides]

    def _map_one(self, mapped: Mapped, setting: RuleSetting, rule: Rule, document: Document) -> None:
        if not rule.understands(document.language):
            return
        if isinstance(rule, DocumentRule):
            mapped.findings += _stamped(setting, rule.check(document), document)
        elif isinstance(rule, CorpusRule):
            mapped.findings += _stamped(setting, rule.alone(document), document)
            mapped.facts += [(rule.name, key, fact) for key, fact in rule.facts(document)]
        elif isinstance(rule, ProfiledRule):
            summary = rule.summarise(document)
            before = mapped.summaries.get(rule.name)
            mapped.summaries[rule.name] = summary if before is None else rule.merge(before, summary)

    def judge(self, reference: Reference, part: int, parts: int, profiles: dict[str, Any]) -> Outcome:
        """The second pass: the same documents with the profiles of the corpus."""
        outcome = Outcome()
        documents = self.kept.get(reference.name) if self.keep else None
        for item in islice(read_documents(reference), part, None, parts) if documents is None else documents:
            if isinstance(item, Unreadable):
                continue
            for setting, rule in self._rules_for(item):
                if isinstance(rule, ProfiledRule) and rule.understands(item.language):
                    with self._guarded(outcome, rule, item.name):
                        profile = profiles[rule.name] if rule.name in profiles else rule.empty()
                        outcome.findings += _stamped(setting, rule.check(item, profile), item)
        return outcome

    def reduce(self, groups: Groups) -> Outcome:
        """Judge groups of facts."""
        outcome = Outcome()
        rules = {rule.name: (setting, rule) for setting, rule in self.rules}
        for (name, key), facts in groups.items():
            setting, rule = rules[name]
            assert isinstance(rule, CorpusRule)
            with self._guarded(outcome, rule):
                outcome.findings += _stamped(setting, rule.check(key, sorted(facts)), None)
        return outcome

    def list(self, listing: Listing) -> Outcome:
        """Run the listing rules."""
        outcome = Outcome()
        for setting, rule in self.rules:
            if isinstance(rule, ListingRule):
                with self._guarded(outcome, rule):
                    outcome.findings += _stamped(setting, rule.check(listing), None)
        return outcome

    @contextmanager
    def _guarded(self, outcome: Outcome, rule: Rule, document: str = "") -> Iterator[None]:
        """Collect what a rule counts, and its failure if it has one."""
        rule.tally = Tally()
        begun = perf_counter()
        try:
            yield
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            cause = f"{type(error).__name__}: {error} ({PurePath(where.filename).name}, line {where.lineno})"
            outcome.failures.append(Failure(document, rule.name, " ".join(cause.split())))
        outcome.tallies[rule.name] += rule.tally
        outcome.seconds[rule.name] += perf_counter() - begun

    def _unreadable(self, mapped: Mapped, reference: Reference, item: Unreadable) -> None:
        mapped.failures.append(Failure(item.name, "", item.cause))
        mapped.entries.append(Entry(item.name, Status.UNREADABLE, reference.declared.listed, item.cause, item.kind))
        if item.sha256 is not None:
            mapped.records.append(Record(item.name, item.sha256, item.size, 0, reference.declared, readable=False))


def _attested(outcome: Outcome, document: Document) -> tuple[Attestation, ...]:
    """What the text says of the declared facts; a failure to read it is a failure of the run, not its end."""
    try:
        return document.attestations
    except Exception as error:
        cause = f"what it says of itself cannot be read: {type(error).__name__}: {error}"
        outcome.failures.append(Failure(document.name, "", " ".join(cause.split())))
        return ()


def _stamped(setting: RuleSetting, drafts: Iterator[Draft], document: Document | None) -> list[Finding]:
    return [setting.stamp(draft, document) for draft in drafts]


_worker: Worker | None = None


def _start(plan: Plan) -> None:
    global _worker
    load()
    _worker = Worker(plan)


def _call(task: tuple[str, tuple[Any, ...]]) -> Any:
    assert _worker is not None
    method, arguments = task
    return getattr(_worker, method)(*arguments)


def run(
    plan: Plan,
    references: Sequence[Reference],
    *,
    missing: Iterable[Entry] = (),
    manifest: str | None = None,
    jobs: int = 1,
    watch: Watch | None = None,
    cache: Cache | None = None,
) -> Outcome:
    """Run a plan over files.

    Args:
        plan: the rules and their options.
        references: the files, each named once.
        missing: declared files that are not there.
        manifest: the name of the manifest, None when there is none.
        jobs: how many processes; 1 runs in this one.
        watch: told, as work goes on, how many bytes of how many are done.
        cache: where results on unchanged files are found and left; None works everything out.
    """
    memory = Memory(cache, plan.digest) if cache is not None else None
    sizes = [len(reference.data or b"") or _size(reference) for reference in references]
    pieces = [
        (reference, part, parts, size // parts)
        for reference, size in zip(references, sizes, strict=True)
        for parts in [1 + size // PART_BYTES if jobs > 1 else 1]
        for part in range(parts)
    ]
    if jobs > 1 and len(pieces) > 1:
        from concurrent.futures import ProcessPoolExecutor

        with ProcessPoolExecutor(min(jobs, len(pieces)), initializer=_start, initargs=(plan,)) as pool:
            return _run(plan, pieces, missing, manifest, lambda tasks: _in_order(pool, tasks, 4 * jobs), watch, memory)
    keep = sum(sizes) <= KEPT_CHARACTERS
    worker = Worker(plan, keep)
    return _run(
        plan,
        pieces,
        missing,
        manifest,
        lambda tasks: (getattr(worker, name)(*given) for name, given in tasks),
        watch,
        memory,
    )


def _in_order(pool: Executor, tasks: Iterable[Task], window: int) -> Iterator[Any]:
    """The results of the tasks in order, with no more than so many tasks under way or waiting."""
    waiting: deque[Future[Any]] = deque()
    for task in tasks:
        if len(waiting) >= window:
            yield waiting.popleft().result()
        waiting.append(pool.submit(_call, task))
    while waiting:
        yield waiting.popleft().result()


def _size(reference: Reference) -> int:
    try:
        return Path(reference.path).stat().st_size
    except OSError:
        return 0


Piece = tuple[Reference, int, int, int]
"""A file, which of how many parts of its records, and about how many bytes these are."""
Watch = Callable[[int, int], None]


def _run(
    plan: Plan,
    pieces: Sequence[Piece],
    missing: Iterable[Entry],
    manifest: str | None,
    execute: Execute,
    watch: Watch | None,
    memory: Memory | None,
) -> Outcome:
    twice = any(issubclass(setting.rule, ProfiledRule) for setting in plan.rules)
    sizes = [size for *_, size in pieces]
    done, total = 0, sum(sizes) * (2 if twice else 1)
    rules = {setting.rule.name: setting for setting in plan.rules}
    outcome = Outcome()
    for name in rules:
        outcome.tallies[name] = Tally()
    profiles: dict[str, Any] = {}
    entries = list(missing)
    with Shuffle() as shuffle:
        maps: list[Task] = [("map", (reference, part, parts)) for reference, part, parts, _ in pieces]
        keys = [memory.key(reference, part, parts) for reference, part, parts, _ in pieces] if memory else []
        results = memory.recall(keys, maps, execute) if memory else execute(maps)
        for mapped, size in zip(results, sizes, strict=True):
            outcome.add(mapped)
            done += size
            if watch is not None:
                watch(done, total)
            entries += mapped.entries
            shuffle.add(mapped.facts)
            for name, summary in mapped.summaries.items():
                rule = rules[name].instance()
                assert isinstance(rule, ProfiledRule)
                profiles[name] = rule.merge(profiles[name], summary) if name in profiles else summary
        for result in execute(("reduce", (groups,)) for groups in shuffle.buckets()):
            outcome.add(result)
    for result in execute([("list", (Listing(tuple(sorted(entries)), manifest),))]):
        outcome.add(result)
    if twice:
        judges: list[Task] = [("judge", (reference, part, parts, profiles)) for reference, part, parts, _ in pieces]
        results = memory.recall(second_keys(keys), judges, execute) if memory else execute(judges)
        for result, size in zip(results, sizes, strict=True):
            outcome.add(result)
            done += size
            if watch is not None:
                watch(min(done, total), total)
    outcome.records.sort(key=lambda record: record.document)
    outcome.failures.sort()
    return outcome
