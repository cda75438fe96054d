"""Check digits: the right number is right, every other last digit is wrong."""

import pytest

from sourcelint.reading import checksums

NUMBERS = {
    "luhn": "79927398713",
    "card": "4539148803436467",
    "cpf": "11144477735",
    "nir": "255081416802538",
    "pesel": "44051401359",
    "bsn": "111222333",
    "tax_id": "86095742719",
    "aadhaar": "234123412346",
}


@pytest.mark.parametrize(("name", "number"), NUMBERS.items())
def test_the_last_digit_is_checked(name: str, number: str) -> None:
    check = getattr(checksums, name)
    right = [digit for digit in "0123456789" if check(number[:-1] + digit)]
    assert right == [number[-1]]


def test_letters_that_check() -> None:
    assert checksums.dni("12345678Z")
    assert not checksums.dni("12345678A")
    assert checksums.dni("X1234567L")
    assert checksums.codice_fiscale("RSSMRA85T10A562S")
    assert not checksums.codice_fiscale("RSSMRA85T10A562T")
    assert checksums.iban("GB82WEST12345698765432")
    assert checksums.iban("DE89370400440532013000")
    assert not checksums.iban("DE89370400440532013001")


def test_a_curp_with_every_other_check_digit_is_wrong() -> None:
    right = [digit for digit in "0123456789" if checksums.curp("HEGG560427MVZRRL0" + digit)]
    assert right == ["4"]


def test_cards_have_an_issuer_and_a_length() -> None:
    assert checksums.card("378282246310005")
    assert not checksums.card("79927398713")
    assert not checksums.card("0000000000000000")
