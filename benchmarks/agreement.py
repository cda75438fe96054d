"""How often do the figures that a text binds together agree with each other, by what binds them?

usage: python benchmarks/agreement.py TEXTS.jsonl …

TEXTS.jsonl holds a record a line with its `text`. What is printed is seldom wrong, and about as seldom in one way of
writing as in another. A structure whose figures disagree more often than those of others is misread more often, and
what it contradicts should be a warning; nobody has to label anything to see that. Prints, by structure, how many were
read, how many of them disagree, and that share. Of words of change without a size, half of the misreadings agree by
chance.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sourcelint import Document
from sourcelint.reading.changes import Change, read_changes
from sourcelint.reading.divisions import Division
from sourcelint.reading.divisions.kinds import are_opposites, labels_of
from sourcelint.reading.divisions.parallel import are_parallel
from sourcelint.reading.divisions.rests import has_rest
from sourcelint.reading.rivals import rival
from sourcelint_rules.figures._changes import is_contradicted
from sourcelint_rules.figures._shares import mismatch
from sourcelint_rules.figures._told import Told, sentences_of

#: Structures that were read less often than this are not shown.
FEWEST = 20


def structures(document: Document) -> Iterator[tuple[str, bool]]:
    """The structures of a document, each with whether its figures disagree."""
    for division in document.divisions:
        if len(division.parts) > 1 and (division.closed or division.exclusive):
            wrong = division.exceeds() or (division.closed and division.falls_short())
            if not wrong or rival(document, division) is None:
                yield kind_of_list(document, division), wrong
    for change in read_changes(document):
        yield kind_of_change(change), is_contradicted(change)
    for sentence in sentences_of(document):
        for told in sentence.shares():
            yield kind_of_share(told), mismatch(told.part, told.share, told.whole) is not None


def kind_of_list(document: Document, division: Division) -> str:
    """What announces a list, and what tells its items apart."""
    text, parts = document.text, division.parts
    end = document.sentences[parts[-1].sentence].end
    labels = labels_of(text, parts, end)
    told = (
        "a rest" if has_rest(text, parts, labels) else
        "opposites" if are_opposites(text, parts, end) else
        "one preposition" if are_parallel(labels) else
        "kinds"
    )  # fmt: skip
    what = "shares" if division.whole is None else "sum"
    return f"{what}, {division.marker}, {told}"


def kind_of_change(change: Change) -> str:
    """What a change is told with: a size or none, in one sentence or two, surely or not."""
    size = "factor" if change.factor else "percent" if change.percent else "amount" if change.amount else "no size"
    where = "one sentence" if change.before.sentence == change.after.sentence else "two sentences"
    return f"change, {size}, {where}, {'sure' if change.sure else 'doubtful'}"


def kind_of_share(told: Told) -> str:
    """How a share, its number and its whole stand to each other, and whether another whole may be meant."""
    part, share = told.part, told.share
    whole = "stroke" if part.quantity.slashed else "ratio" if part.quantity.whole is not None else "whole elsewhere"
    side = "share in front" if share.start < part.start else "share behind"
    return f"share, {whole}, {side}, {'doubtful' if told.doubtful or told.loose or told.apart else 'sure'}"


def main(paths: list[str]) -> None:
    """Count the structures of all texts."""
    read: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for path in paths:
        with Path(path).open(encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                for kind, disagrees in structures(Document(str(number), json.loads(line)["text"])):
                    read[kind] += 1
                    wrong[kind] += disagrees
    print(f"{'structure':44} {'read':>7} {'disagree':>9} {'share':>7}")
    for kind, count in sorted(read.items(), key=lambda item: (-wrong[item[0]] / item[1], item[0])):
        if count >= FEWEST:
            print(f"{kind:44} {count:7} {wrong[kind]:9} {wrong[kind] / count:7.3f}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
