"""Whether sentences belong together is told by how their likeness fades with distance."""

import random

import pytest

from sourcelint import Document
from sourcelint.reading.cohesion import MIN_SENTENCES, keeps_days, sentence_cohesion

COMMON = "house water road paper child money light winter letter garden school market river teacher window".split()
SYLLABLES = "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro".split()


def article(seed: int, sentences: int) -> list[str]:
    """Sentences of one writer: a few names throughout, a subject that moves on, and words used once."""
    chance = random.Random(seed)

    def word() -> str:
        return "".join(chance.choice(SYLLABLES) for _ in range(4))

    people = [word().capitalize() for _ in range(3)]
    subject = [word() for _ in range(6)]
    written = []
    for _ in range(sentences):
        subject = [*subject[1:], word()]
        known = [*chance.sample(subject, 2), *chance.sample(COMMON, 2)]
        once = [word() for _ in range(4)]
        written.append(f"The {known[0]} {once[0]} of {chance.choice(people)} {' '.join(known[1:] + once[1:])}.")
    return written


def gathered(count: int, snippet: int) -> list[str]:
    """Snippets of so many sentences, each from a text of its own."""
    return [sentence for seed in range(0, count, snippet) for sentence in article(seed, 12)[:snippet]]


def is_gathered(sentences: list[str]) -> bool:
    """What the reading makes of them."""
    return sentence_cohesion(Document("a.txt", " ".join(sentences))).gathered


@pytest.mark.parametrize("count", [34, 60, 150, 400])
def test_what_one_writer_wrote_is_not_gathered(count: int) -> None:
    assert not any(is_gathered(article(seed, count)) for seed in range(5))


@pytest.mark.parametrize("count", [60, 150, 400])
@pytest.mark.parametrize("snippet", [1, 2])
def test_snippets_are_gathered_though_their_sentences_cohere(count: int, snippet: int) -> None:
    assert is_gathered(gathered(count, snippet))


def test_a_shuffled_text_of_many_sentences_is_gathered() -> None:
    sentences = article(1, 200)
    random.Random(4).shuffle(sentences)
    assert is_gathered(sentences)


def test_too_few_sentences_tell_nothing() -> None:
    cohesion = sentence_cohesion(Document("a.txt", " ".join(gathered(MIN_SENTENCES - 3, 1))))
    assert cohesion.score is None
    assert not cohesion.gathered


def test_one_sentence_over_and_over_tells_nothing() -> None:
    assert not is_gathered(["The harbour company repaired the lighthouse lamps before winter came."] * 200)


def test_a_diary_keeps_its_days_and_a_list_of_duties_has_none() -> None:
    days = [
        "18th. At home.",
        "19th. To the weir.",
        "20th. (Lord’s day.) Rain.",
        "22nd. Ice.",
        "23rd. Ice.",
        "24th. Thaw.",
    ]
    assert keeps_days(Document("a.txt", "\n\n".join(days)))
    assert not keeps_days(Document("a.txt", "\n\n".join(reversed(days))))
    assert not keeps_days(Document("a.txt", "\n\n".join(f"{number}. Open the sluice." for number in range(1, 9))))
