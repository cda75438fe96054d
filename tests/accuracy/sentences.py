"""A labelled set: one sentence pattern for each way a fault or a trap is told, on ten subjects.

Every pattern is told of every subject with numbers of its own. A pattern names the rule that must speak, or none: then
every rule of the set must stay silent. Traps are the majority, as in real texts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Subject:
    """The words of one subject: who counts, what was done, to what, of which two kinds, where, and in which unit."""

    name: str
    agent: str
    acted: str
    things: str
    kinds: tuple[str, str, str]
    place: str
    other: str


SUBJECTS = (
    Subject("prisons", "the prison service", "released", "inmates", ("for theft", "for fraud", "for arson"), "wings", "guards"),
    Subject("roads", "the road police", "fined", "drivers", ("for speeding", "for drinking", "for parking"), "districts", "lorries"),
    Subject("health", "the clinics", "treated", "patients", ("with malaria", "with typhoid", "with measles"), "villages", "nurses"),
    Subject("schools", "the school board", "enrolled", "pupils", ("from the north", "from the south", "from abroad"), "towns", "teachers"),
    Subject("fishing", "the port office", "inspected", "boats", ("for cod", "for herring", "for tuna"), "harbours", "skippers"),
    Subject("forests", "the forest agency", "felled", "oaks", ("in spring", "in summer", "in autumn"), "valleys", "rangers"),
    Subject("courts", "the courts", "convicted", "smugglers", ("of drugs", "of arms", "of ivory"), "provinces", "judges"),
    Subject("company", "the company", "sold", "tractors", ("to farmers", "to dealers", "to cities"), "countries", "salesmen"),
    Subject("football", "the league", "suspended", "players", ("for fouls", "for doping", "for betting"), "clubs", "referees"),
    Subject("museums", "the museum", "restored", "paintings", ("on wood", "on canvas", "on copper"), "rooms", "visitors"),
)  # fmt: skip

#: Patterns that hold a fault, with the rule that must find it. {a}, {b}, {c} add up to {t}; {w} is not their sum.
FAULTS: tuple[tuple[str, str], ...] = (
    ("parts-total", "In 2014, {agent} {acted} {w} {things}: {a} {k1}, {b} {k2} and {c} {k3}."),
    ("parts-total", "In 2014, {agent} {acted} {w} {things} ({a} {k1}, {b} {k2} and {c} unspecified)."),
    ("parts-total", "{Agent} {acted} {w} {things} in 2014—{a} {k1}, {b} {k2}, and {c} {k3}—compared to {p} in 2013."),
    ("parts-total", "{Agent} {acted} {a} {things} in May and {b} in June, for a total of {w2} in 2014."),
    ("percent-total", "Of the {t} {things} in 2014, {s1} percent were male, {s2} percent female and {s4} percent unknown."),
    ("percent-total", "In 2014, {agent} {acted} {t} {things} ({s1} percent {k1}, {s2} percent {k2}, and {s4} percent {k3})."),
    ("direction-contradicted", "The number of {things} fell from {lo} in 2013 to {hi} in 2014."),
    ("direction-contradicted", "{Agent} {acted} {lo} {things} in 2014, up from {hi} in 2013."),
    ("direction-contradicted", "{Agent} {acted} {hi} {things} in 2014. This was a decrease from {lo} {things} in 2013."),
    ("share-mismatch", "In 2014, {a} of {t} {things} ({bad} percent) were found to be in good order."),
    ("impossible-figure", "In 2014, {t} of {a} {things} were counted twice."),
    ("impossible-figure", "In 2014, between {hi} and {lo} {things} were counted."),
)  # fmt: skip
TRAPS: tuple[str, ...] = (
    "In 2014, {agent} {acted} {t} {things}: {a} {k1}, {b} {k2} and {c} {k3}.",
    "{Agent} {acted} {t} {things} in 2014—{a} {k1}, {b} {k2}, and {c} {k3}—compared to {p} in 2013.",
    "{Agent} {acted} {t} {things} in 2014 ({p} in 2013 and {q} in 2012).",
    "{Agent} {acted} {t} {things} in 2014, including {a} {k1} and {b} {k2}.",
    "In 2014, {agent} {acted} {a} {things} in {n} {place}, {b} in {m} {place} and {c} in four {place}.",
    "{Agent} {acted} {t} {things} with the help of {a} {other} in {n} {place} in 2014.",
    "{Agent} {acted} at least {t} {things} in 2014: {a} {k1}, {b} {k2} and {x} {k3}.",
    "In 2014, {agent} {acted} {t} {things}: {a} {k1} and {b} {k2}; the rest were never recorded.",
    "Of the {t} {things} in 2014, {s1} percent were male, {s2} percent female and {s3} percent unknown.",
    "In 2014, {s1} percent of {things} and {s2} percent of {other} were insured, as were {s4} percent of the {place}.",
    "Asked in 2014, {s1} percent used the bus, {s2} percent walked and {s4} percent cycled.",
    "The share of {things} rose to {s3} percent in 2012, {s1} percent in 2013 and {s2} percent in 2014.",
    "The number of {things} fell from {hi} in 2013 to {lo} in 2014.",
    "{Agent} {acted} {hi} {things} in 2014, up from {lo} in 2013.",
    "{Agent} improved its efforts in 2014 and moved {hi} {things} from {n} {place} to {m} others.",
    "{Agent} {acted} {lo} {things} in 2014, compared to {hi} in 2013.",
    "In 2014, {a} of {t} {things} ({good} percent) were found to be in good order.",
    "In 2014, {agent} {acted} {t} {things}, {s1} percent more than in 2013, and {a} {other}.",
    "In 2014, between {lo} and {hi} {things} were counted.",
    "Costs rose by {over} percent in 2014, to {over} percent of the budget.",
    "The 2014 {things} act prescribes fines of $500 to $100 and terms of five to {m} years’ imprisonment.",
    "From 2012-13 to 2014, section {n} of the {things} code applied to {other} aged {m} to 65.",
    "{Agent} {acted} {t} {things} in 2014 (see table {n}, page {m}), half of them {k1}.",
    "About {t} {things} were counted in 2014: about {a} {k1}, about {b} {k2} and about {c} {k3}.",
)  # fmt: skip


@dataclass(frozen=True)
class Labelled:
    """One sentence, and the rule that must find its fault; None for a trap."""

    subject: str
    text: str
    rule: str | None


def labelled() -> Iterator[Labelled]:
    """All patterns of all subjects."""
    for number, subject in enumerate(SUBJECTS):
        random = Random(number)
        for rule, pattern in FAULTS:
            yield Labelled(subject.name, _told(pattern, subject, random), rule)
        for pattern in TRAPS:
            yield Labelled(subject.name, _told(pattern, subject, random), None)


def _told(pattern: str, subject: Subject, random: Random) -> str:
    a, b, c = random.randint(120, 900), random.randint(60, 119), random.randint(11, 59)
    low = random.randint(200, 400)
    s1, s2 = random.randint(41, 57), random.randint(20, 35)
    t = a + b + c
    values = {
        "agent": subject.agent, "Agent": subject.agent[0].upper() + subject.agent[1:], "acted": subject.acted,
        "things": subject.things, "k1": subject.kinds[0], "k2": subject.kinds[1], "k3": subject.kinds[2],
        "place": subject.place, "other": subject.other, "a": a, "b": b, "c": c, "t": f"{t:,}", "x": c + 5,
        "w": f"{t + random.choice((-20, -9, 10, 30, 90)):,}", "w2": a + b + random.choice((-10, 9, 20)),
        "p": t - 37, "q": t + 58, "lo": low, "hi": low + random.randint(15, 300), "n": random.randint(13, 40),
        "m": random.randint(14, 30), "s1": s1, "s2": s2, "s3": 100 - s1 - s2, "s4": 100 - s1 - s2 + random.choice((6, 10, 20)),
        "good": round(100 * a / t), "bad": round(100 * a / t) + random.choice((-9, 8, -20)), "over": random.randint(105, 240),
    }  # fmt: skip
    return pattern.format(**values)
