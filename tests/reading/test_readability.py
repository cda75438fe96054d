"""How readable passages are, and which stand far from the rest."""

import subprocess
import sys

import pytest

from sourcelint import Document
from sourcelint.reading.readability import SENTENCES_TOGETHER, deviations, read_readability, score

SENTENCE = "The council met in the hall on Monday and talked about the roads. "


def test_counts_of_a_paragraph() -> None:
    (passage,) = read_readability(Document("a.txt", SENTENCE * 2))
    assert (passage.words, passage.sentences, passage.sentence_length) == (26, 2, 13.0)
    assert passage.word_length == pytest.approx(52 / 13)


def test_a_long_paragraph_is_measured_in_parts() -> None:
    passages = read_readability(Document("a.txt", SENTENCE * 40))
    assert sum(passage.sentences for passage in passages) == 40
    assert all(passage.sentences <= SENTENCES_TOGETHER + 1 for passage in passages)


def test_headings_tables_and_code_are_not_prose() -> None:
    text = f"# Roads\n\n{SENTENCE}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nrun this\n```\n"
    (passage,) = read_readability(Document("a.md", text, format="markdown"))
    assert passage.text == SENTENCE.strip()


def test_scores_are_those_of_their_formulas() -> None:
    scores = score("The cat sat. The dog ran off.")
    assert scores.ari == pytest.approx(4.71 * 23 / 7 + 0.5 * 7 / 2 - 21.43, abs=0.2)
    assert scores.lix == pytest.approx(7 / 2, abs=0.1)


def test_line_ends_do_not_change_a_score() -> None:
    assert score(SENTENCE * 3) == score((SENTENCE * 3).replace(" on ", "\non "))


def test_deviations_are_robust() -> None:
    far = deviations([10.0, 11.0, 12.0, 11.0, 10.0, 90.0], floor=0.5)
    assert far[-1] > 20
    assert max(map(abs, far[:-1])) < 2


def test_even_values_do_not_make_outliers_of_small_differences() -> None:
    assert max(map(abs, deviations([5.0, 5.0, 5.0, 5.1], floor=0.2))) <= 0.5 + 1e-9


def test_textstat_is_loaded_only_for_scores() -> None:
    code = (
        "import sys; from sourcelint import Document; from sourcelint.reading.readability import read_readability;"
        f"read_readability(Document('a', {SENTENCE!r} * 50)); print('textstat' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
