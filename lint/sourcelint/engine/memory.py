"""Between the pieces of a run and their execution: what the cache knows of unchanged files is not worked out again."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sourcelint.corpus.discover import Reference
from sourcelint.engine.outcome import Mapped, Outcome
from sourcelint.finding import digest_fields
from sourcelint.registry import load

if TYPE_CHECKING:
    from sourcelint.cache import Cache

Task = tuple[str, tuple[Any, ...]]
Execute = Callable[[Iterable[Task]], Iterable[Any]]


@dataclass(frozen=True, slots=True)
class Key:
    """What a piece's results are kept under, and the digest of the bytes that they must have been made from."""

    name: str
    file_sha256: str


class Memory:
    """What a run may take from the cache and leave in it."""

    def __init__(self, cache: Cache, plan_digest: str) -> None:
        from sourcelint.cache import code_digest

        self._cache = cache
        self._prefix = (code_digest(("sourcelint", *load().packages)), plan_digest)

    def key(self, reference: Reference, part: int, parts: int) -> Key | None:
        """The key of a piece of a file; None when its bytes cannot be had."""
        try:
            data = Path(reference.path).read_bytes() if reference.data is None else reference.data
        except OSError:
            return None
        digest = hashlib.sha256(data).hexdigest()
        file = (Path(reference.path).name, reference.name, str(reference.encoding), str(reference.mediatype))
        return Key(digest_fields([*self._prefix, *file, repr(reference.declared), digest, f"{part} {parts}"]), digest)

    def recall(self, keys: Sequence[Key | None], tasks: Sequence[Task], execute: Execute) -> Iterator[Any]:
        """The results of the tasks, in order: those that are kept from the cache, the others worked out and kept."""
        known = [key is not None and key.name in self._cache for key in keys]
        worked_out = iter(execute(task for task, hit in zip(tasks, known, strict=True) if not hit))
        for key, task, hit in zip(keys, tasks, known, strict=True):
            result = self._cache.get(key.name) if key is not None and hit else None
            if result is None:
                result = next(iter(execute([task]))) if hit else next(worked_out)
                if key is not None and _may_be_kept(result, key):
                    self._cache.put(key.name, replace(result, seconds=defaultdict(float)))
            yield result


def second_keys(keys: Sequence[Key | None]) -> list[Key | None]:
    """The keys of a second pass, whose results depend on the whole corpus; none where a file could not be read."""
    if None in keys:
        return [None] * len(keys)
    corpus = digest_fields([key.name for key in keys if key is not None])
    return [Key(digest_fields([key.name, corpus]), key.file_sha256) for key in keys if key is not None]


def _may_be_kept(result: Outcome, key: Key) -> bool:
    """A result without failures, and made from the bytes that the key speaks of."""
    if result.failures:
        return False
    return not isinstance(result, Mapped) or all(record.file_sha256 == key.file_sha256 for record in result.records)
