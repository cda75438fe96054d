"""Words that are known, words that are not, and what the unknown ones may be made of."""

import subprocess
import sys
import time

from sourcelint import Document
from sourcelint.reading.vocabulary import count_compounds, split_word, word_list


def joined(text: str) -> list[str]:
    return [f"{word.left}|{word.right}" for word in Document("a.txt", text).joined_words]


ENGLISH = "The report of the ministry says that it was not able to count the cases in all of the districts. "


def test_an_unknown_word_is_split_into_two_everyday_words() -> None:
    assert joined(ENGLISH + "A dangerousoffence and governmentfunded courts.") == [
        "dangerous|offence",
        "government|funded",
    ]


def test_offsets_are_those_of_the_text() -> None:
    text = ENGLISH + "Ça alors — a ‘seriouscrime’ it was."
    (word,) = Document("a.txt", text).joined_words
    assert text[word.start : word.end] == "seriouscrime"


def test_known_words_and_their_derivations_are_not_split() -> None:
    assert joined(ENGLISH + "healthcare homeownership websites databases policymakers outsourcing nationwide") == []


def test_names_identifiers_and_addresses_are_not_words() -> None:
    text = "in Bridgewater seriouscrime.org seriouscrime() #seriouscrime serious_crime a/seriouscrime x=seriouscrime"
    assert joined(ENGLISH + text) == []


def test_a_form_that_returns_is_a_term() -> None:
    assert joined(ENGLISH + "A seriouscrime is bad. " * 3) != []
    assert joined(ENGLISH + "A seriouscrime is bad. " * 4) == []


def test_languages_with_solid_compounds_are_not_read() -> None:
    german = "Die Regierung hat in diesem Jahr mit der Opferzeugenhilfe und dem Fahrradverkehr nicht viel zu tun. "
    assert Document("a.txt", german * 2).joined_words == ()


def test_the_likeliest_cut_wins() -> None:
    words = word_list("en")
    assert words is not None
    parts = split_word("victimwitness", words)
    assert parts is not None
    assert parts[:2] == ("victim", "witness")
    assert split_word("zzgovernment", words) is None


def test_compounds_are_counted_in_lower_case_and_without_addresses() -> None:
    text = "State-owned banks, state-owned firms; a-b, see state-owned.org and x/state-owned, a well-known-name."
    assert count_compounds(Document("a.txt", text)) == {"state-owned": 2}


def test_word_lists_of_languages_that_have_none() -> None:
    assert word_list("vi") is None
    assert word_list("und") is word_list("en") or word_list("und") == word_list("en")


def test_a_text_without_long_words_loads_no_word_list() -> None:
    code = "import sys; from sourcelint import Document; Document('a', '1 2 3').joined_words; "
    run = subprocess.run(
        [sys.executable, "-c", code + "print('wordfreq' in sys.modules)"], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"


def test_a_megabyte_without_a_blank_is_read_in_linear_time() -> None:
    began = time.perf_counter()
    assert Document("a.txt", "seriouscrime" * 100_000).joined_words == ()
    assert count_compounds(Document("a.txt", "state-owned" * 100_000)).total() < 100_000
    assert time.perf_counter() - began < 10
