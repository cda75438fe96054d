"""Check digits of card, account and identity numbers.

Each function takes the characters of a number without blanks and separators, in capitals, and says whether the
check digits are right. A number with none is no evidence of anything.
"""

from __future__ import annotations

from datetime import date

_LETTERS_DNI = "TRWAGMYFPDXBNJZSQVHLCKE"
_ODD = dict(
    zip(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        map(
            int, "1 0 5 7 9 13 15 17 19 21 1 0 5 7 9 13 15 17 19 21 2 4 18 20 11 3 6 8 12 14 16 10 22 25 24 23".split()
        ),
        strict=True,
    )
)
_CURP = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"


def luhn(digits: str) -> bool:
    """ISO/IEC 7812-1: cards, Swedish identity numbers."""
    total = 0
    for position, character in enumerate(reversed(digits)):
        value = int(character) * (1 + position % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def card(digits: str) -> bool:
    """A payment card: the first digits of an issuer, the right length, Luhn."""
    if not 13 <= len(digits) <= 19 or len(set(digits)) < 2:
        return False
    first, two, four = digits[0], int(digits[:2]), int(digits[:4])
    issuer = (
        (first == "4" and len(digits) in (13, 16, 19))
        or (len(digits) == 16 and (51 <= two <= 55 or 2221 <= four <= 2720 or four == 6011 or two == 65))
        or (len(digits) == 15 and two in (34, 37))
        or (len(digits) == 14 and (300 <= int(digits[:3]) <= 305 or two in (36, 38)))
        or (len(digits) == 16 and 3528 <= four <= 3589)
    )
    return issuer and luhn(digits)


def iban(number: str) -> bool:
    """ISO 13616: the remainder by 97 is 1."""
    if not (15 <= len(number) <= 34 and number[:2].isalpha() and number[2:4].isdigit()):
        return False
    return int("".join(str(int(character, 36)) for character in number[4:] + number[:4])) % 97 == 1


def dni(number: str) -> bool:
    """Spain, DNI and NIE: the letter follows from the remainder by 23."""
    digits = number[:-1].translate(str.maketrans("XYZ", "012"))
    return len(number) == 9 and digits.isdigit() and _LETTERS_DNI[int(digits) % 23] == number[-1]


def cpf(digits: str) -> bool:
    """Brazil, CPF: two check digits by 11."""
    if len(digits) != 11 or len(set(digits)) == 1:
        return False
    for length in (9, 10):
        total = sum(int(digit) * weight for digit, weight in zip(digits, range(length + 1, 1, -1), strict=False))
        if (total * 10 % 11) % 10 != int(digits[length]):
            return False
    return True


def curp(number: str) -> bool:
    """Mexico, CURP: a weighted sum of all characters by 10."""
    if len(number) != 18 or not number[-1].isdigit():
        return False
    total = sum(_CURP.index(character) * (18 - position) for position, character in enumerate(number[:17]))
    return (10 - total % 10) % 10 == int(number[-1])


def nir(number: str) -> bool:
    """France, social security: the key is 97 less the remainder by 97."""
    digits = number.replace("2A", "19").replace("2B", "18")
    return len(digits) == 15 and digits.isdigit() and 97 - int(digits[:13]) % 97 == int(digits[13:])


def codice_fiscale(number: str) -> bool:
    """Italy: odd and even places have tables of their own."""
    if len(number) != 16:
        return False
    total = sum(
        _ODD[character] if position % 2 == 0 else int(character, 36) - (0 if character.isdigit() else 10)
        for position, character in enumerate(number[:15])
    )
    return chr(ord("A") + total % 26) == number[-1]


def pesel(digits: str) -> bool:
    """Poland: a date of birth and a weighted sum by 10."""
    if len(digits) != 11:
        return False
    weights = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))
    month = int(digits[2:4])
    return (10 - total % 10) % 10 == int(digits[10]) and _is_date(1900, month % 20, int(digits[4:6]))


def bsn(digits: str) -> bool:
    """Netherlands: a weighted sum by 11."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return (
        len(digits) == 9 and sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0
    )


def tax_id(digits: str) -> bool:
    """Germany, tax identification number: ISO 7064, MOD 11,10."""
    if len(digits) != 11 or digits[0] == "0":
        return False
    product = 10
    for digit in digits[:10]:
        total = (int(digit) + product) % 10 or 10
        product = total * 2 % 11
    return (11 - product) % 10 == int(digits[10])


def aadhaar(digits: str) -> bool:
    """India: Verhoeff's scheme over the dihedral group of order ten."""
    if len(digits) != 12 or digits[0] in "01":
        return False
    check = 0
    for position, digit in enumerate(reversed(digits)):
        check = _dihedral(check, _permuted(int(digit), position % 8))
    return check == 0


def _dihedral(left: int, right: int) -> int:
    if left < 5:
        return (left + right) % 5 if right < 5 else (left + right - 5) % 5 + 5
    return (left - 5 - right) % 5 + 5 if right < 5 else (left - right) % 5


def _permuted(digit: int, times: int) -> int:
    for _ in range(times):
        digit = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)[digit]
    return digit


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
