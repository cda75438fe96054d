"""How sure is copied-sentence? Measured on aligned pairs of sentences that the reader brings.

usage: python benchmarks/copied_pairs.py ONE OTHER [LABELS]

ONE and OTHER hold a sentence a line; line n of the one was made from line n of the other (paraphrase and plagiarism
corpora come like this). LABELS holds a word a line (a grade, 1 or 0). Every sentence of the one is compared
with every sentence of the other, as the rule does it. A pair that was found is right when its lines are aligned, or
when the text of one side stands in both files word for word. The others are listed, to be judged by eye.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from sourcelint.document import Document, Place
from sourcelint.registry import load
from sourcelint.testing import run_rule


def sentences(path: str) -> list[str]:
    return [" ".join(line.split()) for line in Path(path).read_text(encoding="utf-8", errors="replace").splitlines()]


def line_of(place: Place) -> int:
    assert place.line is not None
    return place.line - 1


def main() -> None:
    paths = sys.argv[1:]
    if len(paths) not in (2, 3):
        sys.exit(__doc__)
    one, other = sentences(paths[0]), sentences(paths[1])
    labels = sentences(paths[2]) if len(paths) == 3 else ["pair"] * len(one)
    documents = [Document("1", "\n".join(one)), Document("2", "\n".join(other))]
    found: set[tuple[int, int]] = set()
    for finding in run_rule(load().get("copied-sentence"), documents):
        if finding.place.document == "2" and finding.related:
            found.add((line_of(finding.related[0].place), line_of(finding.place)))
    aligned = Counter(labels[i] for i, j in found if i == j)
    exact = {text.casefold() for text in one} & {text.casefold() for text in other}
    elsewhere = sorted((i, j) for i, j in found if i != j)
    doubtful = [(i, j) for i, j in elsewhere if one[i].casefold() not in exact and other[j].casefold() not in exact]
    for i, j in doubtful:
        print(f"? {i + 1}: {one[i]}\n  {j + 1}: {other[j]}")
    right = len(found) - len(doubtful)
    print(f"{len(found)} pairs found, {right} right: precision {right / max(1, len(found)):.3f}")
    for label, count in sorted(Counter(labels).items()):
        print(f"{label}: {aligned[label]} of {count} aligned pairs found ({aligned[label] / count:.3f})")


if __name__ == "__main__":
    main()
