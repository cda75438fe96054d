"""Text decoded with the wrong encoding: found where it is, and nowhere else."""

import time

import pytest

from sourcelint import Document
from sourcelint.reading.mojibake import read_mojibake

CLEAN = {
    "fr": "L'été dernier, « où êtes-vous allé ? » Près de Besançon, à l'hôtel ; naïf, cœur, Noël, ÇA, ÉTÉ, À LA MAIRIE.",
    "es": "¿Dónde está el niño? ¡Qué lástima! El pingüino comió jamón. LIMÓN, AÑO, ÁRBOL. Según él, sí: «mañana».",
    "de": "Die Größe der Straße überrascht: „Ärger“, ‚Übermut‘ und Öl. MASZE, MASSE, ÄPFEL, §§ 5 ff., 20 °C – 30 °C.",
    "pl": "Zażółć gęślą jaźń. „Łódź” leży w środku kraju, ŻÓŁW śpi, a Święto Ąd Ęst nie istnieje. Rząd, źródło, ćma.",
    "vi": "Hội đồng đã quyết định không xây dựng đường mới. ĐẶNG VĂN NGỮ sống ở Đà Nẵng; phở, nước mắm, Tết.",
    "pt": "Não há pães. A NAÇÃO, o CORAÇÃO, a MAÇÃ e a IRMÃ. São João, à noite, «avô» e avó, ÓRGÃOS PÚBLICOS.",
    "ru": "Совет решил, что ёлка «не нужна» — №5. Ёж, съезд, объём, ЪЫЬ.",
    "ja": "東京タワーは「高い」です。カフェ・ド・パリ。",
}


def found(text: str) -> list[tuple[str, str | None]]:
    return [(text[item.start : item.end], item.repaired) for item in read_mojibake(Document("a.txt", text))]


@pytest.mark.parametrize("text", CLEAN.values(), ids=list(CLEAN))
def test_clean_text_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("encoding", "codes"),
    [
        ("latin-1", ("fr", "es", "de", "pt")),
        ("cp1252", ("es",)),
        ("cp1251", ("ru",)),
        ("mac_roman", ("fr", "es")),
        ("cp437", ("fr", "es")),
    ],
)
def test_text_read_with_the_wrong_encoding_is_found(encoding: str, codes: tuple[str, ...]) -> None:
    for code in codes:
        words = [word for word in CLEAN[code].split() if not word.isascii() and len(word) > 3]
        damaged = []
        for word in words:
            try:
                damaged.append(word.encode("utf-8").decode(encoding))
            except UnicodeError:
                continue
        text = "word " + " and ".join(damaged)
        share = len(" ".join(old for old, _ in found(text)).split()) / len(text.split())
        assert share > 0.25, (encoding, code, found(text))


def test_the_repair_is_suggested() -> None:
    assert found("Le cafÃ© de la gare") == [("cafÃ©", "café")]
    assert found("Die StraÃŸe und der FuÃŸ") == [("StraÃŸe", "Straße"), ("FuÃŸ", "Fuß")]


def test_marks_around_a_word_are_not_part_of_it() -> None:
    assert found("(cafÃ©), or thÃ©; fin.") == [("cafÃ©", "café"), ("thÃ©", "thé")]


def test_words_that_lost_letters() -> None:
    assert found("Ch�teau and M��ller") == [("Ch�teau", None), ("M��ller", None)]


def test_curly_quotes_stay_curly() -> None:
    assert found("“quoted” – ‘single’ … don’t") == []


def test_a_bad_word_in_a_long_clean_line() -> None:
    line = CLEAN["fr"] + " "
    text = line * 50 + "le cafÃ© " + line * 50
    assert found(text) == [("cafÃ©", "café")]


def test_a_megabyte_in_one_line_takes_linear_time() -> None:
    began = time.perf_counter()
    found("Ã©" * 100_000)
    found("\ufffda" * 100_000)
    found("√" * 100_000)
    assert time.perf_counter() - began < 20
