"""What reading figures costs: per megabyte of one long line, of one long sentence, of tables.

    python benchmarks/figures.py [MEGABYTES]

The cost per megabyte must not grow with the size of the text. Prints a line per text.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

from sourcelint import Document

ANNOTATIONS = ("periods", "quantities", "claims", "points", "divisions", "partitions")
SENTENCE = (
    "In 2018 the port handled {a} ships, compared with {b} in 2017, including {c} tankers and {d} ferries; of these, "
    "{e} percent were foreign. The mayor spoke at length of the weather, the tides and the price of fish. "
)


def one_line(megabytes: float) -> str:
    """Prose with figures in every other sentence, in one line."""
    pieces, size, number = [], 0, 0
    while size < megabytes * 1e6:
        number += 7
        pieces.append(SENTENCE.format(a=number + 900, b=number + 800, c=number, d=number + 3, e=number % 90 + 5))
        size += len(pieces[-1])
    return "".join(pieces)


def texts(megabytes: float) -> Iterator[tuple[str, str]]:
    """The texts by name; prose at a quarter of the size and at full size."""
    yield "prose in one line, a quarter", one_line(megabytes / 4)
    yield "prose in one line", one_line(megabytes)
    yield "a sentence of 5,000 numbers", "They had " + " and ".join(map(str, range(10_000, 15_000))) + " cows."
    yield "a paragraph of 5,000 numbers", " ".join(f"They had {n} cows." for n in range(10_000, 15_000))
    yield "a table of 20,000 figures", "\n".join(f"| region {n} | {n * 3} | {n * 7} |" for n in range(10_000))


def main() -> None:
    """Read each text once and print what it took."""
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0
    print(f"{'text':32} {'MB':>6} {'figures':>8} {'s':>7} {'s/MB':>7}")
    for name, text in texts(megabytes):
        document = Document(name, text)
        assert document.sentences
        assert document.self_description is not None
        started = time.perf_counter()
        for annotation in ANNOTATIONS:
            getattr(document, annotation)
        took, size = time.perf_counter() - started, len(text) / 1e6
        print(f"{name:32} {size:6.2f} {len(document.quantities):8} {took:7.2f} {took / size:7.2f}")


if __name__ == "__main__":
    main()
