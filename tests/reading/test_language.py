"""The language of a text: function words first, langdetect where they are unsure, and no guessing."""

import subprocess
import sys

import pytest

from sourcelint import Document
from sourcelint.reading.function_words import FUNCTION_WORDS
from sourcelint.reading.language import (
    detect_language,
    guess_language,
    language_code,
    language_of,
    read_passages,
    words_of,
)

SENTENCES = {
    "en": "The council decided on Monday that no new roads will be built in the valley before July.",
    "de": "Der Gemeinderat hat Montag beschlossen, dass im Tal vor dem Ende des Jahres nichts gebaut wird.",
    "fr": "Le conseil a décidé lundi qu'aucune nouvelle route ne sera faite dans la vallée avant juillet.",
    "es": "El consejo decidió el lunes que no se construirán nuevas carreteras en el valle antes de julio.",
    "pt": "O conselho decidiu na segunda-feira que não serão construídas novas estradas no vale até julho.",
    "it": "Il consiglio ha deciso lunedì che nella valle non saranno costruite nuove strade prima di luglio.",
    "nl": "De gemeenteraad heeft maandag besloten dat er voor het einde van het jaar geen wegen komen.",
    "sv": "Kommunen beslutade i måndags att det inte ska byggas några nya vägar i dalen före slutet av året.",
    "da": "Byrådet besluttede mandag, at der ikke skal bygges nye veje i dalen før udgangen af året.",
    "no": "Kommunestyret vedtok mandag at det ikke skal bygges noen nye veier i dalen før utgangen av året.",
    "fi": "Valtuusto päätti maanantaina, että laaksoon ei rakenneta uusia teitä ennen vuoden loppua.",
    "pl": "Rada zdecydowała w poniedziałek, że przed końcem roku w dolinie nie zostaną zbudowane nowe drogi.",
    "cs": "Zastupitelstvo v pondělí rozhodlo, že se v údolí před koncem roku nebude nic stavět.",
    "hu": "A tanács hétfőn úgy döntött, hogy az év vége előtt nem épülnek új utak a völgyben.",
    "ro": "Consiliul a decis luni că în vale nu vor fi construite drumuri noi înainte de sfârșitul anului.",
    "tr": "Meclis pazartesi günü vadide yıl sonundan önce yeni yol yapılmayacağına karar verdi ve bu iyi.",
    "id": "Dewan memutuskan pada hari Senin bahwa tidak akan ada jalan baru yang dibangun di lembah itu.",
    "vi": "Hội đồng đã quyết định vào thứ hai rằng sẽ không có con đường mới nào được xây dựng.",
    "ru": "Совет решил в понедельник, что до конца года эти дороги в долине строиться не будут.",
    "uk": "Рада вирішила в понеділок, що до кінця року нові дороги в долині будуватися не будуть.",
    "el": "Το συμβούλιο αποφάσισε τη Δευτέρα ότι δεν θα κατασκευαστούν νέοι δρόμοι στην κοιλάδα.",
    "ja": "議会は月曜日に、年末までに谷に新しい道路を建設しないことを決定しました。",
    "ko": "의회는 월요일에 연말까지 계곡에 새로운 도로를 건설하지 않기로 결정했다.",
    "zh": "议会星期一决定,年底之前不在山谷修建新的道路。居民们对这一决定表示欢迎。",
    "ar": "قرر المجلس يوم الاثنين عدم بناء أي طرق جديدة في الوادي قبل نهاية العام، ورحب السكان بهذا القرار.",
}


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items(), ids=list(SENTENCES))
def test_one_sentence_is_enough(code: str, sentence: str) -> None:
    assert language_of(sentence) == code
    assert Document("a.txt", sentence).language == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n",
        "1,204 3,118 (2017) 44.1 %",
        "https://example.org/the/and/of/to a@example.org",
        "Kraków",
        "⁂ ⁂ ⁂",
    ],
)
def test_what_has_no_words_has_no_language(text: str) -> None:
    assert Document("a.txt", text).language == "und"


def test_names_alone_are_no_language() -> None:
    assert language_of("Müller, Kowalski, García, Rossi, Smith, Jansen, Dubois, Novák, Silva") == "und"


def test_most_of_the_text_decides() -> None:
    english, german = SENTENCES["en"], SENTENCES["de"]
    assert Document("a.txt", f"{german}\n\n" + f"{english}\n\n" * 5).language == "en"
    assert Document("a.txt", f"{german}\n\n" * 400 + english).language == "de"


def test_a_foreign_preface_does_not_decide_about_a_long_text() -> None:
    preface = (SENTENCES["fr"] + " ") * 40
    body = (SENTENCES["es"] + " ") * 2_000
    assert Document("a.txt", preface + body).language == "es"


def test_code_does_not_decide() -> None:
    listing = "```\n" + "show the list of all the files that are in the tree and in the index\n" * 8 + "```\n"
    assert Document("a.md", f"{SENTENCES['fr']}\n\n{listing}", format="markdown").language == "fr"


def test_langdetect_never_changes_its_mind() -> None:
    short = "Det er ikke en ny avtale for kommunen"
    code = (
        "from sourcelint.reading.language import detect_language;"
        f"print({short!r} and [detect_language({short!r}) for _ in range(3)])"
    )
    answers = {
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    }
    assert len(answers) == 1


def test_plain_english_does_not_load_langdetect() -> None:
    code = (
        "import sys; from sourcelint import Document;"
        f"assert Document('a', {SENTENCES['en']!r}).language == 'en'; print('langdetect' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_langdetect_is_not_asked_about_less_than_thirty_letters() -> None:
    assert detect_language("Das ist ein Satz.") == ("und", 0.0)


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en", "en"),
        ("en-CA", "en"),
        ("pt_BR", "pt"),
        ("eng", "en"),
        ("English", "en"),
        ("zh-Hans", "zh"),
        ("nb", "no"),
        ("Klingonese", None),
        ("", None),
    ],
)
def test_tags_and_names_of_languages(tag: str, code: str | None) -> None:
    assert language_code(tag) == code


def test_passages_are_runs_of_sentences_in_one_language() -> None:
    text = f"{SENTENCES['en']} {SENTENCES['en']} {SENTENCES['de']} {SENTENCES['en']}\n\n{SENTENCES['fr']}"
    passages = read_passages(Document("a.txt", text))
    assert [(p.language, p.sentences, p.whole) for p in passages] == [
        ("en", 2, False),
        ("de", 1, False),
        ("en", 1, False),
        ("fr", 1, True),
    ]
    assert text[passages[1].start : passages[1].end] == SENTENCES["de"]


def test_a_sentence_of_names_joins_its_neighbours() -> None:
    text = f"{SENTENCES['en']} Kowalski, García, Rossi. {SENTENCES['en']}"
    (passage,) = read_passages(Document("a.txt", text))
    assert (passage.language, passage.start, passage.end) == ("en", 0, len(text))


def test_every_table_is_lower_case_and_bare() -> None:
    for words in FUNCTION_WORDS.values():
        assert all(words_of(word) == [word] for word in words)


def test_function_words_alone_know_the_well_covered_languages() -> None:
    for code in ("en", "de", "fr", "pt", "it", "nl", "pl", "cs", "el", "vi"):
        guess = guess_language(words_of(SENTENCES[code]))
        assert (guess.code, guess.sure) == (code, True)
