"""Partitions told over documents: planted faults are found, and what adds up only by chance is never believed."""

from random import Random

from sourcelint import Document
from sourcelint.registry import load
from sourcelint.testing import run_rule

RULE = next(rule for rule in load() if rule.name == "parts-total")
YEARS = (2014, 2015, 2016, 2017)
KINDS = (
    ("Peruvian courts", "northern Peruvian courts", "southern Peruvian courts", "convicted", "poachers"),
    ("Danish hospitals", "public Danish hospitals", "private Danish hospitals", "treated", "patients"),
    ("Malian schools", "rural Malian schools", "urban Malian schools", "enrolled", "pupils"),
    ("Korean firms", "large Korean firms", "small Korean firms", "employed", "welders"),
    ("Chilean police", "federal Chilean police", "state Chilean police", "opened", "investigations"),
)


def told(random: Random, agent: str, acted: str, things: str, values: dict[int, int]) -> list[str]:
    """A series in sentences of one kind or another."""
    style, name = random.randrange(3), agent[0].upper() + agent[1:]
    if style == 0:
        return [f"In {year}, {agent} {acted} {value:,} {things}." for year, value in values.items()]
    if style == 1:
        return [f"{value:,} {things} were {acted} by {agent} in {year}." for year, value in values.items()]
    last, *others = sorted(values, reverse=True)
    compared = " and ".join(f"{values[year]:,} {things} in {year}" for year in others)
    return [f"{name} {acted} {values[last]:,} {things} in {last}, compared with {compared}."]


def corpus(random: Random, series: list[tuple[str, dict[int, int]]], acted: str, things: str) -> list[Document]:
    """Each series in a document of its own, or all in paragraphs of one."""
    texts = ["\n\n".join(told(random, agent, acted, things, values)) for agent, values in series]
    if random.random() < 0.3:
        texts = ["\n\n".join(texts)]
    return [Document(f"{number}.txt", text) for number, text in enumerate(texts)]


def flagged(documents: list[Document]) -> list[str]:
    return [str(finding.place.text) for finding in run_rule(RULE, documents)]


def partition(random: Random) -> list[dict[int, int]]:
    one = {year: random.randint(60, 900) for year in YEARS}
    two = {year: random.randint(60, 900) for year in YEARS}
    return [{year: one[year] + two[year] for year in YEARS}, one, two]


def test_a_changed_total_or_part_is_found_in_other_documents() -> None:
    found = total = 0
    for number in range(60):
        random = Random(number)
        *agents, acted, things = KINDS[number % len(KINDS)]
        values = partition(random)
        documents = corpus(random, list(zip(agents, values, strict=True)), acted, things)
        assert not flagged(documents)
        year = random.choice(YEARS)
        random.choice(values)[year] += random.choice((-1, 1)) * random.randint(7, 40)
        documents = corpus(random, list(zip(agents, values, strict=True)), acted, things)
        total += 1
        found += [text.split()[0] for text in flagged(documents)] == [f"{values[0][year]:,}"]
    assert found / total >= 0.95, (found, total)


def test_series_that_have_nothing_to_do_with_each_other_are_never_held_together() -> None:
    agents = [f"{word} Chilean police" for word in "rural urban federal mounted coastal retired junior senior".split()]
    for number in range(150):
        random = Random(1000 + number)
        # Numbers around a hundred: sums of two meet a third one by chance in most of these corpora.
        series = [(agent, {year: random.randint(40, 160) for year in YEARS}) for agent in ["Chilean police", *agents]]
        documents = corpus(random, series, "arrested", "drivers")
        assert not flagged(documents), [document.text for document in documents]
