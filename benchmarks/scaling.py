"""Does the cost per megabyte grow with the text? Every annotation and every rule, on texts of awkward shapes.

usage: python benchmarks/scaling.py [MEGABYTES] [RULE …]

For every shape a text of an eighth of the size and one of the whole size are made and examined in this process. The
table shows the seconds per megabyte of the large one, and how many times as much that is as for the small one: about
1 means linear time, about 8 means that time grows with the square of the text. Only rows over 1.6, the ten dearest and
the total are shown.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable

from sourcelint.document import Document
from sourcelint.registry import load
from sourcelint.testing import run_rule

WORDS = (
    "the government ministry reported identified victims in with of a and for road school hospital prison court "
    "officials cases Mexico Norway Texas Hawaii 2018 2019 percent 12 1,407 three 65 increase state federal total by"
).split()
ANNOTATIONS = (
    "language",
    "blocks",
    "sentences",
    "forms",
    "quantities",
    "periods",
    "places",
    "claims",
    "points",
    "divisions",
    "self_description",
    "furniture",
    "overprints",
)


def prose(size: int) -> str:
    """Sentences of random words, in paragraphs."""
    source = random.Random(size)
    pieces: list[str] = []
    length = 0
    while length < size:
        sentence = " ".join(source.choices(WORDS, k=source.randint(6, 28))).capitalize() + ". "
        pieces.append(sentence + ("\n\n" if source.random() < 0.15 else ""))
        length += len(pieces[-1])
    return "".join(pieces)


def one_line(size: int) -> str:
    """The same in a single line."""
    return prose(size).replace("\n", "")


def short_lines(size: int) -> str:
    """Repeated short lines, as of a menu."""
    return "Home\nAbout us\nContact\nShare this\nNews 2019\n" * (size // 43)


def near_identical(size: int) -> str:
    """Sentences that differ in one number each."""
    template = "In 2018 the police of district {} recorded a number of collisions on the roads of the county. "
    return "".join(template.format(number) for number in range(size // 97))


def numbers(size: int) -> str:
    """One paragraph of figures."""
    return "The total was " + ", ".join(f"{number:,} cases" for number in range(1000, 1000 + size // 13)) + "."


def table(size: int) -> str:
    """Rows of figures."""
    return "".join(f"District {n}\t{n * 37 % 9973:,}\t{n * 91 % 9967:,}\t{n % 100}%\n" for n in range(size // 27))


def no_blank(size: int) -> str:
    """One word."""
    return "a" * size


def brackets(size: int) -> str:
    """Nothing but opening marks."""
    return '(["“(' * (size // 5)


SHAPES: tuple[Callable[[int], str], ...] = (
    prose,
    one_line,
    short_lines,
    near_identical,
    numbers,
    table,
    no_blank,
    brackets,
)


def costs(text: str, rules: list[str]) -> dict[str, float]:
    """Seconds per megabyte of every annotation, then of every rule, on one document."""
    document = Document("a.txt", text)
    megabytes = len(text) / 1e6
    spent: dict[str, float] = {}
    for name in ANNOTATIONS:
        begin = time.perf_counter()
        getattr(document, name)
        spent[name] = (time.perf_counter() - begin) / megabytes
    for rule in load():
        if not rules or rule.name in rules:
            begin = time.perf_counter()
            run_rule(rule, [document])
            spent[rule.name] = (time.perf_counter() - begin) / megabytes
    return spent


def main() -> None:
    """Print a table per shape."""
    arguments = sys.argv[1:]
    size = int(float(arguments.pop(0)) * 1e6) if arguments and arguments[0][0].isdigit() else 1_000_000
    costs(prose(20_000), arguments)
    for shape in SHAPES:
        small, large = costs(shape(size // 8), arguments), costs(shape(size), arguments)
        total, before = sum(large.values()), sum(small.values())
        print(f"{shape.__name__}: {total:.2f} s/MB, {total / before:.1f} times the small one")
        dearest = sorted(large, key=lambda name: -large[name])[:10]
        for name in sorted(large, key=lambda name: -large[name]):
            growth = large[name] / max(small[name], 1e-6)
            if name in dearest or (growth > 1.6 and large[name] > 0.01):
                print(f"    {name:28}{large[name]:9.3f} s/MB{growth:9.1f}")


if __name__ == "__main__":
    main()
