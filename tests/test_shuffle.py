"""The shuffle gives back what it took, however much of it went to disk."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from sourcelint.engine.shuffle import Shuffle

FACTS = st.lists(st.tuples(st.sampled_from(["a", "b"]), st.text(max_size=3), st.integers()), max_size=60)


@given(FACTS, st.integers(min_value=0, max_value=70))
def test_every_fact_comes_back_in_its_group_whatever_the_limit(facts: list[tuple[str, str, int]], limit: int) -> None:
    with Shuffle(limit) as shuffle:
        for start in range(0, len(facts), 7):
            shuffle.add(facts[start : start + 7])
        groups = [(name, key, fact) for bucket in shuffle.buckets() for (name, key), g in bucket.items() for fact in g]
    assert Counter(groups) == Counter(facts)


@given(FACTS)
def test_no_group_is_split_over_buckets(facts: list[tuple[str, str, int]]) -> None:
    with Shuffle(3) as shuffle:
        shuffle.add(facts)
        names = [group for bucket in shuffle.buckets() for group in bucket]
    assert len(names) == len(set(names))
