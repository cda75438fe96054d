"""Fit and judge the weights that tell the frame of a web page from its text.

    python benchmarks/page_lines.py PAGES.jsonl [PAGES.jsonl ...]

Every file holds one page a line, ``{"id", "text", "lines": [[start, end, "content" or "boilerplate" or other], ...]}``,
with a triple for every line of the text. The weights are those of a logistic regression in which every file counts the
same, and a page by the square root of its lines. They are judged by five-fold cross-validation, all lines of a page in
one fold, and the curve over the threshold is printed for every file; then the weights of all pages, as
``_page_weights.py`` holds them. The project keeps no pages: those that were used are named in that module.

Needs numpy, which the project does not.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from sourcelint.document import Document
from sourcelint_rules.residue._page_line import Line
from sourcelint_rules.residue._page_lines import features_of, is_content_by_form

FOLDS = 5
PENALTY = 0.0001
"""On the squared weights of the features as they are, between 0 and 1, against a mean loss."""
LABELS = {"content": 0.0, "boilerplate": 1.0}
Array = np.ndarray[Any, np.dtype[np.float64]]


class Page(NamedTuple):
    """The features (lines by features), labels (1: frame) and lengths of a page's labelled lines."""

    fold: int
    features: Array
    labels: Array
    lengths: Array
    is_content: Array


def read(path: Path) -> Iterator[tuple[list[str], Page]]:
    """The pages of a file, each with the names of the features."""
    with path.open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            document = Document(row["id"], row["text"])
            blocks = document.blocks
            lines = [Line(row["text"][block.start : block.end]) for block in blocks]
            found = features_of(lines)
            wanted = {start: LABELS[label] for start, _, label in row["lines"] if label in LABELS}
            kept = [index for index, block in enumerate(blocks) if block.start in wanted]
            if not kept:
                continue
            yield (
                list(found[0]),
                Page(
                    int(hashlib.sha256(row["id"].encode()).hexdigest(), 16) % FOLDS,
                    np.array([list(found[index].values()) for index in kept]),
                    np.array([wanted[blocks[index].start] for index in kept]),
                    np.array([float(blocks[index].end - blocks[index].start) for index in kept]),
                    np.array([float(is_content_by_form(lines, index)) for index in kept]),
                ),
            )


def fit(files: Sequence[Sequence[Page]]) -> Array:
    """The bias and the weights, by Newton's method."""
    pages = [(page, len(file)) for file in files for page in file]
    matrix = np.concatenate([page.features for page, _ in pages])
    matrix = np.hstack([np.ones((len(matrix), 1)), matrix])
    labels = np.concatenate([page.labels for page, _ in pages])
    totals = [sum(len(page.labels) ** 0.5 for page in file) for file in files]
    shares = [(page, total) for file, total in zip(files, totals, strict=True) for page in file]
    counts = np.concatenate([np.full(len(page.labels), len(page.labels) ** -0.5 / total) for page, total in shares])
    counts /= counts.sum()
    penalty = np.full(matrix.shape[1], PENALTY)
    penalty[0] = 0.0
    weights = np.zeros(matrix.shape[1])
    for _ in range(25):
        chance = 1 / (1 + np.exp(-(matrix @ weights)))
        slope = matrix.T @ (counts * (chance - labels)) + penalty * weights
        curvature = (matrix * (counts * chance * (1 - chance))[:, None]).T @ matrix + np.diag(penalty)
        step = np.linalg.solve(curvature, slope)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def scores(page: Page, weights: Array) -> Array:
    """How surely every line belongs to the frame; 0 for what is content by its form."""
    chance = 1 / (1 + np.exp(-(page.features @ weights[1:] + weights[0])))
    return np.where(page.is_content > 0, 0.0, chance)


def curve(judged: Sequence[tuple[Page, Array]]) -> Iterator[str]:
    """Precision, recall and F1 by lines and precision by characters, over the threshold."""
    labels, lengths = (np.concatenate([getattr(page, name) for page, _ in judged]) for name in ("labels", "lengths"))
    chance = np.concatenate([found for _, found in judged])
    for threshold in np.arange(0.3, 0.85, 0.05):
        flagged = chance >= threshold
        true = float((flagged * labels).sum())
        precision, recall = true / max(1.0, float(flagged.sum())), true / max(1.0, float(labels.sum()))
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        by_length = float((flagged * labels * lengths).sum()) / max(1.0, float((flagged * lengths).sum()))
        by_lines = f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}"
        yield f"  {threshold:.2f}  {by_lines}  precision by characters {by_length:.3f}"


def main(paths: Sequence[str]) -> None:
    """Judge, then fit."""
    names: list[str] = []
    files: list[list[Page]] = []
    for path in paths:
        file = []
        for names, page in read(Path(path)):  # noqa: B007  the names are those of the last page
            file.append(page)
        files.append(file)
    judged: list[list[tuple[Page, Array]]] = [[] for _ in files]
    for fold in range(FOLDS):
        weights = fit([[page for page in file if page.fold != fold] for file in files])
        for own, file in zip(judged, files, strict=True):
            own += [(page, scores(page, weights)) for page in file if page.fold == fold]
    for path, own in zip(paths, judged, strict=True):
        lines = sum(len(page.labels) for page, _ in own)
        print(f"{Path(path).name}: {len(own)} pages, {lines} lines, left out in turn")
        print("\n".join(curve(own)))
    weights = fit(files)
    print(f"BIAS = {weights[0]:.2f}")
    for name, weight in sorted(zip(names, weights[1:], strict=True), key=lambda pair: -abs(pair[1])):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
