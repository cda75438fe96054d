"""What a text says of itself."""

import random

import pytest

from sourcelint import Document
from sourcelint.reading.cohesion import passage_cohesion
from sourcelint.reading.coverage import read_coverage
from sourcelint.reading.self_description import SelfDescription, Statement, describe, iso_date


def described(text: str, kind: str = "text") -> SelfDescription:
    return describe(Document("a.txt", text, format=kind))


def value(statement: Statement | None) -> str | None:
    return None if statement is None else statement.value


def test_an_excerpt_names_its_whole_with_publisher_and_year() -> None:
    text = "GHANA (Tier 2) Extracted in part from the U.S. State Dept 2021 TIP Report\n\nThe government did more."
    about = described(text)
    assert value(about.excerpt) == "U.S. State Dept 2021 TIP Report"
    assert value(about.publisher) == "U.S. State Dept"
    assert value(about.published) == "2021"


def test_a_markdown_title_names_edition_and_place() -> None:
    about = described(
        "# 2024 Trafficking in Persons Report: Ghana\n\n## Profile\n\nThe government did more.", "markdown"
    )
    assert value(about.title) == "2024 Trafficking in Persons Report: Ghana"
    assert value(about.published) == "2024"
    assert value(about.place) == "Ghana"


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("© 2019 Northern Power Ltd.", "Northern Power Ltd"),
        ("Copyright (c) 2001-2015 by Acme Press. All rights reserved.", "Acme Press"),
        ("Published by the Ministry of Health, Accra", "Ministry of Health, Accra"),
        ("Fuente: Instituto Nacional de Estadística", "Instituto Nacional de Estadística"),
        ("Herausgegeben vom Bundesamt für Statistik", "Bundesamt für Statistik"),
        ("Publié par l'Institut national de la statistique", "Institut national de la statistique"),
        ("U.S. Department of State", "U.S. Department of State"),
        ("© Copyright 2006, Harbour News, Inc. All rights reserved.", "Harbour News, Inc"),
        ("© Northern Media Limited 2006", "Northern Media Limited"),
    ],
)
def test_publishers_at_the_foot(line: str, publisher: str) -> None:
    assert value(described(f"The river rose again on Monday.\n\n{line}").publisher) == publisher


@pytest.mark.parametrize(
    "line",
    [
        "The Department of Health opened two clinics.",
        "Office hours",
        "Contact: see below",
        "Our services and news",
        "Group Efforts",
        "Home | Jobs | Help",
    ],
)
def test_other_last_lines_name_no_publisher(line: str) -> None:
    assert described(f"The river rose again on Monday.\n\n{line}").source is None


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("March 3, 2018", "2018-03-03"),
        ("3rd of March 2018", "2018-03-03"),
        ("12 de mayo de 2021", "2021-05-12"),
        ("1er août 2019", "2019-08-01"),
        ("März 2017", "2017-03"),
        ("31.12.2015", "2015-12-31"),
        ("04/05/2016", "2016"),
        ("12/31/2016", "2016-12-31"),
        ("2016-02-29", "2016-02-29"),
        ("1999", "1999"),
        ("soon", ""),
    ],
)
def test_dates_are_read_as_far_as_they_are_written(written: str, iso: str) -> None:
    assert iso_date(written) == iso


def test_every_statement_rests_on_a_span_of_the_text() -> None:
    text = "Rye bread\n\nBy Jane Miller\n\nPosted on March 3, 2018\n\nMix the flour with water.\n\n© 2018 Bakers Inc."
    about = described(text)
    for statement in (about.title, about.author, about.published, about.publisher):
        assert statement is not None
        assert statement.value.split()[0] in text[statement.start : statement.end] or statement is about.published


def mark(number: int) -> str:
    """Two letters that stand for a number."""
    return chr(97 + number // 26) + chr(97 + number % 26)


def paragraphs(count: int) -> list[str]:
    """Sentences in pairs that share rare words, as neighbours in written text do."""
    return [
        sentence
        for number in range(count)
        for sentence in (
            f"The harbour{mark(number)} company repaired the lighthouse{mark(number)} lamps before winter came.",
            f"Its lighthouse{mark(number)} keeper praised the harbour{mark(number)} workers for their patience.",
        )
    ]


def test_shuffled_passages_do_not_cohere_though_their_sentences_do() -> None:
    written = paragraphs(70)
    passages = [" ".join(written[index : index + 2]) for index in range(0, len(written), 2)]
    chained = [
        f"{text} The lighthouse{mark(at + 1)} lamps and harbour{mark(at + 1)} workers came next."
        for at, text in enumerate(passages)
    ]
    shuffled = list(chained)
    random.Random(1).shuffle(shuffled)
    assert not passage_cohesion(Document("a.txt", "\n\n".join(chained))).gathered
    assert passage_cohesion(Document("a.txt", "\n\n".join(shuffled))).gathered


def test_coverage_comes_from_the_title_or_from_what_most_sentences_name() -> None:
    assert read_coverage(Document("a.txt", "Prisons in Chile\n\nCells are full. Peru lends beds.")).origin == "title"
    text = " ".join(f"Prison number {n} in Chile is full." for n in range(8)) + " Peru lends beds."
    assert read_coverage(Document("a.txt", text)).countries == {"CL"}
    assert not read_coverage(Document("a.txt", "Chile and Peru share a border. Brazil does not."))


def test_a_title_names_its_site_but_a_menu_does_not() -> None:
    assert value(described("Two bridges closed after flood - Harbour News\n\nIt rained.").publisher) == "Harbour News"
    assert described("Home | Jobs | Customer Care\n\nIt rained.").publisher is None


def test_lines_of_the_page_are_no_titles() -> None:
    text = "You are here:\n\nSkip to content\n\nBridges of the North\n\nThe river has nine bridges, all of iron."
    assert value(described(text).title) == "Bridges of the North"


def test_a_paper_names_its_authors_and_date() -> None:
    text = (
        "Journal of Bridges, in press\n\narXiv:1701.00002v2 [bri] 4 Jan 2017\n\nON THE RUST OF BOLTS\n\n"
        "A. Rangel1, G. G. Pavlov2, M. van Kerk4, and C. Reyes3\n\nWe measured bolts of nine bridges."
    )
    about = described(text)
    assert value(about.published) == "2017-01-04"
    assert value(about.author) == "A. Rangel1, G. G. Pavlov2, M. van Kerk4, and C. Reyes3"


def test_a_speech_names_its_speaker() -> None:
    text = "PRESIDENT JANE Q. DOE'S ANNUAL MESSAGE TO THE CONGRESS\n\nJanuary 4, 1950\n\nA year ago I reported."
    assert value(described(text).author) == "PRESIDENT JANE Q. DOE"
    assert value(described("Address of the President to the Senate\n\nFriends, hear me out.").author) == "President"


def test_a_date_in_the_first_sentence_is_no_date_of_publication() -> None:
    assert described("Police arrested three men on May 4, 2017.\n\nThey were freed later.").published is None


BODY = " The ferries of the bay have been idle since the storm, and nobody knows when they will run again. " * 3


@pytest.mark.parametrize(
    ("head", "published", "source"),
    [
        ("The Harbour Gazette Friday, May 3, 2019\n\nFerries idle\n\n", "2019-05-03", "The Harbour Gazette"),
        ("Ferries idle By Ana Ruiz May 3, 2019", "2019-05-03", "Ana Ruiz"),
        (
            "Office of the Harbour Master B-2241 May 3, 2019 The Honourable Jo Lim",
            "2019-05-03",
            "Office of the Harbour Master",
        ),
        ("Ferries idle\n\nAna Ruiz Friday, May 3, 2019", "2019-05-03", "Ana Ruiz"),
        ("Ferries idle\n\nPORT ELIZA, Maine (AP) -", None, "AP"),
        (
            "Pilots' Working Group                     A. Ruiz\nNumber: 12                   May 2019\n\n",
            "2019-05",
            None,
        ),
    ],
)
def test_mastheads_that_run_on(head: str, published: str | None, source: str | None) -> None:
    read = described(head + BODY)
    assert value(read.published) == published
    if source is not None:
        assert value(read.source) == source


@pytest.mark.parametrize(
    "opening", ["By Friday, May 3, 2019 the", "Since May 3, 2019 Captain Lim", "The act of May 3, 2019 The"]
)
def test_a_date_that_a_sentence_governs_is_no_masthead(opening: str) -> None:
    assert described(opening + BODY).published is None


def test_a_credit_at_the_end_names_who_reported() -> None:
    assert value(described(BODY + "\n\n(Reporting by Ana Ruiz and Jo Lim; editing by Kim Oe)").author) == "Ana Ruiz"
