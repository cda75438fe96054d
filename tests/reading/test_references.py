"""Reference lists are told by entries that follow each other."""

from __future__ import annotations

import pytest

from sourcelint import Document

CHICAGO = (
    "Adeyemi, Kola. 1998. The River Trade. Oxford: River Press.",
    "Brandt, Lena. 2004. “Salt and the Northern Road.” Trade Review 12 (3): 40–61.",
    "Castellanos, Inés, and Paul Moreau. 2011. Caravans. Leiden: Harbour Academic.",
)
APA = (
    "Adeyemi, K. (1998). The river trade. River Press. https://example.org/river",
    "Ministry of Ports. (2004). Traffic of the harbours (pp. 4-19). Retrieved from https://example.org/ports",
    "Castellanos, I., & Moreau, P. (2011). Caravans. Trade Review, 14(2), 101-120.",
)
VANCOUVER = (
    "1. Adeyemi K, Olsen R. The river trade. Trade Rev. 1998;4(2):11-19. doi:10.5555/1",
    "2. Brandt L. Salt and the northern road. Trade Rev. 2004, 12(3), 40-61.",
    "3. Castellanos I, Moreau P. Caravans of the coast. Trade Rev. 2011. doi:10.5555/3",
)
NEWS = (
    "The harbour was built in 1998. “It was the first one,” the mayor said.",
    "In May 2004, the second quay opened. See https://example.org/quay for a map.",
    "Olsen, who runs the port, said in 2011, “We need a third one.”",
)


def references(*paragraphs: str) -> frozenset[int]:
    return Document(name="a.txt", text="\n\n".join(paragraphs)).references


@pytest.mark.parametrize("entries", [CHICAGO, APA, VANCOUVER])
def test_entries_in_a_row_are_a_list(entries: tuple[str, ...]) -> None:
    assert references("The salt went north on this road for a hundred years.", *entries) == {1, 2, 3}


def test_two_entries_are_none() -> None:
    assert references("The salt went north on this road.", *CHICAGO[:2], "Nobody uses it today.") == frozenset()


def test_paragraphs_of_news_are_none() -> None:
    assert references(*NEWS, *NEWS) == frozenset()


def test_an_odd_entry_between_two_lists_belongs_to_them() -> None:
    odd = "Harbour Board archive, boxes 4 to 9."
    assert references(*CHICAGO, odd, *APA) == set(range(7))


def test_long_paragraphs_are_none() -> None:
    long = [f"{entry} {'The road went north through the hills. ' * 30}" for entry in CHICAGO]
    assert references(*long) == frozenset()


def test_two_entries_that_show_all_their_parts_are_a_list() -> None:
    full = [f"{entry} https://example.org/{place}" for place, entry in enumerate(CHICAGO[1:])]
    odd = "Moreau, Paul. 2012. “Salt.” Trade Review 9(s5):43–73."
    assert references("The salt went north on this road.", *full, odd, "Nobody uses it today.") == {1, 2, 3}


def test_entries_that_open_with_their_labels_are_a_list() -> None:
    entries = (
        "[MB97] M. Berg and T. Lind, The Salt Road, Work in Progress, 1997.",
        "[Ref2] The Harbour Forum, A Naming Scheme for Quays, 1994.",
        "[3] Register of Harbours. https://example.org/register",
    )
    assert references("The salt went north on this road.", *entries, "It went south too.") == {1, 2, 3}


def test_what_stands_below_the_heading_of_a_list_belongs_to_it() -> None:
    document = Document(
        "a.md", "The salt went north.\n\n## References\n\nHolt, Salt, 1904.\n\n## Index\n\nSalt in 1904."
    )
    assert document.references == {2}
