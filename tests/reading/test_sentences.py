"""Where sentences begin and end in text taken from pages.

A bar between blanks marks an expected boundary where the text has a blank, a broken bar one where it has none.
"""

import pytest

from sourcelint import Document

CASES = {
    "news with a dateline": "Officials met on Monday. | MEXICO CITY (AP) — The count rose to 85%. | It was lower before.",
    "a dateline after an abbreviation": "Office of the U.S. | LAGOS, Nigeria (Reuters) — Fuel prices rose again.",
    "an abbreviation inside a name": "The U.S. Department of Labor hired staff. | It paid them.",
    "an abbreviation before a new sentence": "They moved to the U.S. | The visa took a year. | We waited.",
    "law": "The court held in Smith v. Jones that art. 5 applied. | See No. 12 of the register. | Costs were awarded.",
    "science": "Plants were kept at 4.5 °C (Fig. 2, cf. Lee et al. 2014). | E. coli grew in vitamin C. | The rest died.",
    "titles and initials": "Dr. J. R. Ortega and Mrs. Lee spoke. | Prof. Elizabeth A. Collett did not.",
    "honourable members in lower case": "I thank hon. Members for it. | Copies were given to hon. Members (all of them). | Yes.",
    "words that look like abbreviations": "They built a wall. | Trump visited it. | She said so. | Peru agreed.",
    "a missing blank": "It affects any race or religious background.¦Women are often hurt.¦Why?¦Because nobody asked.",
    "a missing blank after a year": "Sales fell in 2019.¦The shop closed. | It sold pens, paper, etc.¦Women bought most.",
    "addresses and code keep their stops": "Read example.org/Page.Html or www.Site.Com now. | Use Node.js or the Ph.D.",
    "a file or a domain before a stop": "See logo-300x200.png. | Facts are few on example.org. | They left the U.S. Navy in May.",
    "a cut, then a sentence": "efforts of … | Despite this, services fell. | It went up between January … | 24 came.",
    "a cut inside a word": "They are used in sex traffi… | The law provided for restitution.",
    "an ellipsis within a quotation stays": "He called it “the Process for … Identification” and left. | Nobody laughed.",
    "an ellipsis that goes on stays": "We waited … and waited. | Then it rained.",
    "a closing quote": "It is known as “debt servitude.” | 24.9 million people suffer. | “Stop!” he shouted. | “Why?”",
    "a bracketed sentence": "Sales rose. | (Rents are left out.) | Profit fell to $3.5 million, i.e. a third.",
    "a mark inside brackets": "He left (it was a talk about nothing!), and then came back. | So did she (why?); nobody knew.",
    "numbered clauses": "5.2. If You sue, the licence ends. | 1.14.1. “You” means a person. | It is so.",
    "bullets inside a paragraph": "To do: | • Feed the cat. | • Water the plants | ▪ Lock the door.",
    "escaped bullets": r"Pay the fund. | \* Increase aid to towns. | \* Train staff; | \* Report.",
    "an asterisk that is no bullet": r"The price is 3 * 4 dollars. | It won 5 stars.",
    "shop labels": "Add to cart. | Only 3 left. | Ships from Leeds. | Sold by Acme Inc. | You may return it.",
    "a title with a mark of its own": "It is in [**Strike!** , p. 55] and *Why Not?* , too. | Read both.",
    "the text of a link": "See [What is a weir? ](weir.md) and wait. | Then come.",
    "where a quotation is from": 'He calls it "a wall of water." [Holt, Op. Cit., p. 28] | As such it fell. | Nobody saw it.',
    "initials before a particle of a name": "Ida Holt, W.E.B. Du Bois and M. Lind signed. | They left.",
    "an orphan mark": "It lowered the number of convictions. | ; At any given time, 40 wait.",
    "a doubled stop": "It is exploitation.. | Human hair is sold.",
    "a spaced stop": "Posted by Ann Lee . | Roads were closed.",
    "Spanish": "El Sr. Pérez pagó 3 mill. de pesos. | ¿Por qué? | Según la ley, art. 5, núm. 3, no debía.",
    "German": "Am 3. Mai kam Dr. Weiß z. B. mit dem Zug. | Das war spät. | Vgl. S. 14 des Berichts.",
    "French": "M. Le Goff a payé 3,5 % env. | « C’est trop », dit-il. | Mme Roy part.",
    "footnote marks": "The town grew.[3] | The river flooded it.[4][5] | It was rebuilt.",
    "a numbered list in one line": "1. The town pays. | 2. The county helps. | It works.",
    "times of day": "It opens at 9 a.m. and closes at 5 p.m. | The bar stays open.",
}


def read(text: str) -> list[str]:
    return [sentence.text for sentence in Document("a.txt", text).sentences]


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_boundaries(marked: str) -> None:
    expected = [part.lstrip("•▪ \\*") for part in marked.replace("¦", " | ").split(" | ")]
    assert read(marked.replace(" | ", " ").replace("¦", "")) == expected


def test_text_is_the_exact_slice_and_nothing_but_blanks_and_bullets_lies_between() -> None:
    text = "\n\n".join(case.replace(" | ", " ").replace("¦", "") for case in CASES.values())
    document = Document("a.txt", text)
    position = 0
    for sentence in document.sentences:
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip()
        assert not text[position : sentence.start].strip("•▪\\* \n")
        block = document.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        position = sentence.end
    assert not text[position:].strip()


def test_wrapped_lines_are_read_through() -> None:
    text = (
        "The board met twice in spring and found that the old bridge would\n"
        "not last another winter without repairs. It asked three firms for\n"
        "their prices, and took the second one because it promised to open\n"
        "the road again before the holidays began."
    )
    assert len(read(text)) == 2


def test_a_sentence_cut_by_a_page_break_stays_cut() -> None:
    assert read("The fund was paid to\fthe victims of the flood.") == [
        "The fund was paid to",
        "the victims of the flood.",
    ]


def test_code_has_no_sentences_and_table_rows_are_segments() -> None:
    document = Document("a.md", "```\nx = 1. Y\n```\n\n| a | b |\n|---|---|\n| 1. A | 2 |\n", format="markdown")
    assert [sentence.text for sentence in document.sentences] == ["| a | b |", "|---|---|", "| 1. A | 2 |"]


@pytest.mark.parametrize("piece", ["a. ", ". ", "… A", "(", '" ', "• ", "A.B", "word ", ".", "“x … Y "])
def test_one_long_line_takes_no_more_than_its_share(piece: str) -> None:
    """Ten times the text may cost at most ten times the looks at it: counted in windows, not in seconds."""
    text = piece * (100_000 // len(piece))
    sentences = Document("a.txt", text).sentences
    assert sum(len(sentence.text) for sentence in sentences) <= len(text)
