"""Small random damage to bytes, the same for the same seed."""

from __future__ import annotations

from random import Random


def damaged(data: bytes, random: Random) -> bytes:
    """The bytes with one thing changed: a bit, a byte, a piece, two pieces swapped, or the end cut off."""
    while True:
        result = _damage(bytearray(data), random)
        if result != data:
            return bytes(result)


def _damage(data: bytearray, random: Random) -> bytearray:
    at, other = random.randrange(len(data)), random.randrange(len(data))
    length = random.randint(1, 12)
    match random.randrange(6):
        case 0:
            data[at] ^= 1 << random.randrange(8)
        case 1:
            data[at] = random.randrange(256)
        case 2:
            del data[at : at + length]
        case 3:
            data[at:at] = data[other : other + length]
        case 4:
            data[at], data[other] = data[other], data[at]
        case _:
            del data[at:]
    return data
