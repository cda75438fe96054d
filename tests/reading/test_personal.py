"""Personal data of private persons, and what only looks like it."""

import time

import pytest

from sourcelint import Document
from sourcelint.reading.personal import read_personal


def personal(text: str) -> list[tuple[str, str]]:
    return [(item.kind, text[item.start : item.end]) for item in read_personal(Document("a.txt", text))]


@pytest.mark.parametrize(
    ("text", "kind", "quoted"),
    [
        ("Mail lena1984@gmail.com.", "e-mail address", "lena1984@gmail.com"),
        ("by peter.lindqvist@firma.example today", "e-mail address", "peter.lindqvist@firma.example"),
        ("My mobile number is 0151 2345 6789.", "telephone number", "0151 2345 6789"),
        ("WhatsApp: +52 55 1234 5678", "telephone number", "+52 55 1234 5678"),
        ("the card 4539 1488 0343 6467 was used", "payment card", "4539 1488 0343 6467"),
        ("to GB82 WEST 1234 5698 7654 32 please", "bank account (IBAN)", "GB82 WEST 1234 5698 7654 32"),
        ("CURP HEGG560427MVZRRL04", "identity number (CURP)", "HEGG560427MVZRRL04"),
        ("NIR 2 55 08 14 168 025 38", "social security number (NIR)", "2 55 08 14 168 025 38"),
        ("PESEL: 44051401359", "identity number (PESEL)", "44051401359"),
        ("Steuer-ID 86 095 742 719", "tax number", "86 095 742 719"),
        ("BSN 111222333", "identity number (BSN)", "111222333"),
        ("Aadhaar 2341 2341 2346", "identity number (Aadhaar)", "2341 2341 2346"),
    ],
)
def test_found(text: str, kind: str, quoted: str) -> None:
    assert personal(text) == [(kind, quoted)]


@pytest.mark.parametrize(
    "text",
    [
        "info@gmail.com, press.office@ministry.example, no-reply@shop.example, first.last@example.com",
        "Contact for journalists: anna.meier@ministry.example",
        "tel. 0151 2345 6789 of the office",
        "Hotline: mobile 0151 2345 6789",
        "44051401359 pesos, 111222333 people, 2341 2341 2346 tonnes",
        "the card 4539 1488 0343 6468 was used",
        "for example the card 4111 1111 1111 1111",
        "user@host and a@b, @anna, 12@34, git@github.com:name/repo.git",
        "ISBN 978-3-16-148410-0, ISSN 2049-3630, DOI 10.1000/182",
        "on 12.05.2019 at 10:30:45.123456, 1,204,331.50",
    ],
)
def test_left_alone(text: str) -> None:
    assert personal(text) == []


def test_megabytes_take_linear_time() -> None:
    began = time.perf_counter()
    for piece in ("1 ", "4111", "a.b@", "DE12 ", "(12) ", "+1 ", "mobile 0"):
        personal(piece * 50_000)
    assert time.perf_counter() - began < 30
