"""The shuffle between map and reduce: facts meet by rule and key, in memory or, beyond a limit, on disk.

Keys are spread over buckets by a digest, so that one bucket at a time is brought back: memory is bounded by the
limit and by the largest bucket, not by the corpus.
"""

from __future__ import annotations

import pickle
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from types import TracebackType
from typing import IO, Any

BUCKETS = 64
LIMIT = 1_000_000
"""How many facts are held in memory before they go to disk; a fact with its quotation takes about 1 KB."""

Fact = tuple[str, str, Any]
"""Rule name, key, fact."""
Groups = dict[tuple[str, str], list[Any]]


class Shuffle:
    """Takes facts in any order and gives them back as groups; a context manager, for it may hold files."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._held: defaultdict[int, list[Fact]] = defaultdict(list)
        self._count = 0
        self._files: dict[int, IO[bytes]] = {}
        self._stack = ExitStack()

    def __enter__(self) -> Shuffle:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def add(self, facts: Iterable[Fact]) -> None:
        """Take facts; they must be picklable once the limit is passed."""
        for fact in facts:
            self._held[zlib.crc32(f"{fact[0]}\0{fact[1]}".encode("utf-8", "surrogatepass")) % BUCKETS].append(fact)
            self._count += 1
        if self._count > self._limit:
            self._spill()

    def buckets(self) -> Iterator[Groups]:
        """Yield the groups, bucket by bucket; every group is whole."""
        for bucket in range(BUCKETS):
            groups: Groups = defaultdict(list)
            for facts in (*self._spilled(bucket), self._held.pop(bucket, [])):
                for rule, key, fact in facts:
                    groups[rule, key].append(fact)
            if groups:
                yield groups

    def _spill(self) -> None:
        for bucket, facts in self._held.items():
            if bucket not in self._files:
                file = tempfile.TemporaryFile(prefix="sourcelint-")  # noqa: SIM115 - closed by the stack
                self._files[bucket] = self._stack.enter_context(file)
            pickle.dump(facts, self._files[bucket], pickle.HIGHEST_PROTOCOL)
        self._held.clear()
        self._count = 0

    def _spilled(self, bucket: int) -> Iterator[list[Fact]]:
        file = self._files.get(bucket)
        if file is None:
            return
        file.seek(0)
        while True:
            try:
                yield pickle.load(file)
            except EOFError:
                return
