"""Clean paragraphs on ten subjects, for the mutation harness: their numbers add up, and every figure has its year."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from .sentences import SUBJECTS, Subject

PARAGRAPHS = (
    "{Agent} {acted} {t0} {things} in 2014—{a0} {k1}, {b0} {k2}, and {c0} unspecified—compared to {t1} {things} in 2013.",
    "In 2014, {agent} {acted} {t0} {things} ({a0} {k1}, {b0} {k2} and {c0} {k3}).",
    "Of the {t0} {things} of 2014, {s1} percent were male, {s2} percent female and {s3} percent unspecified.",
    "In 2014, {agent} spent ${ma} million: ${mb} million on wages, ${mc} million on rent and ${md} million on repairs.",
    "{Agent} reported {t0} {things} in 2014, compared with {t1} {things} in 2013, {t2} {things} in 2012, and {t3} {things} in 2011. "
    "Its northern office reported {a0} of the {things}, compared with {a1} in 2013, {a2} in 2012, and {a3} in 2011. "
    "Its southern office reported {r0} of the {things}, compared with {r1} in 2013, {r2} in 2012, and {r3} in 2011.",
    "The number of {things} rose from {t4} in 2013 to {t5} in 2014.",
    "{Agent} {acted} {t4} {things} in 2014, down from {t5} in 2013.",
    "{Agent} {acted} {t0} {things} and hired {b0} {other} in 2014.",
    "In 2014 inspectors visited {a0} {place} and {b0} depots, {ab} sites in all.",
)  # fmt: skip


def clean() -> Iterator[tuple[str, str]]:
    """A text for each subject and paragraph: its name and the text."""
    for number, subject in enumerate(SUBJECTS):
        for index, paragraph in enumerate(PARAGRAPHS):
            yield f"{subject.name}-{index}.txt", _told(paragraph, subject, Random(100 * number + index))


def _told(paragraph: str, subject: Subject, random: Random) -> str:
    values: dict[str, object] = {
        "agent": subject.agent, "Agent": subject.agent[0].upper() + subject.agent[1:], "acted": subject.acted,
        "things": subject.things, "k1": subject.kinds[0], "k2": subject.kinds[1], "k3": subject.kinds[2],
        "place": subject.place, "other": subject.other,
    }  # fmt: skip
    for year in range(4):
        a, b, c = random.randint(320, 900), random.randint(160, 310), random.randint(31, 99)
        values |= {f"a{year}": a, f"b{year}": b, f"c{year}": c, f"r{year}": b + c, f"t{year}": f"{a + b + c:,}"}
    low, s1, s2 = random.randint(200, 400), random.randint(41, 57), random.randint(20, 35)
    mb, mc, md = random.randint(31, 60), random.randint(12, 30), random.randint(3, 11)
    a, b = int(str(values["a0"])), int(str(values["b0"]))
    values |= {
        "t4": low, "t5": low + random.randint(30, 300), "s1": s1, "s2": s2, "s3": 100 - s1 - s2, "ab": f"{a + b:,}",
        "ma": (mb + mc + md) / 10, "mb": mb / 10, "mc": mc / 10, "md": md / 10,
    }  # fmt: skip
    return paragraph.format(**values)
