"""Rival readings of lists that do not add up."""

import pytest

from sourcelint import Document
from sourcelint.reading.rivals import rival


def reading_of(text: str) -> list[str | None]:
    document = Document("case.txt", text)
    return [rival(document, division) for division in document.divisions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mill earned $41.0 million: $25.2 million from cloth and $22.3 million from yarn, less $6.5 million.", "reduced"),
        ("Seven of those goals came from two forwards (4 by Ines Braun, 3 by Mara Lind).", "other whole"),
        ("Rangers counted 20 boars: 880 in the park and 410 on farms.", "too far"),
        ("Sales grew, comprised of 5.8% prices and 86.6% visitors.", "rate"),
        ("The village has 2,340 people (1,150 men and 1,190 women; 480 under 14).", "two lists"),
        ("The bureau got $36.7 million, comprising $26 million for staff and $10.7 for boats.", "other scale"),
        ("Tea made 31%, compared to 21% for coffee, 12% for milk, 8% for wine and 28% for other drinks.", "other whole"),
        ("Left out were 30 in one group and 51 in the other. The sample was 921 (334 invited; 506 not).", "told why"),
        ("They saw 135 sheep. There 65 sheep grazed, 45 in the hills and 25 in the vale.", "one of the items"),
        ("They asked 45 mills and five yards, of which 40 answered.", "one of two"),
    ],
)  # fmt: skip
def test_a_rival_reading_is_named(text: str, name: str) -> None:
    assert name in reading_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rangers counted 706 boars: 387 in the park, 153 on farms and 156 elsewhere.",
        "Inspectors closed three stalls: five for rats, four for mould and two for fumes.",
        "Callers reported 41 percent theft, 38 percent fraud and 31 percent assault.",
    ],
)
def test_a_plain_list_has_no_rival(text: str) -> None:
    assert reading_of(text) == [None]
