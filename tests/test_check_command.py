"""``sourcelint check``: exit statuses, bad input, and what is said about it."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, SEEDS, Run

CLEAN = "In 2019 the harbour of Bergen handled 5,300 ships, according to the Port Authority's report for 2019.\n"
DIRTY = CLEAN + "\nFacebook. Twitter. LinkedIn. WhatsApp.\n"


def test_a_clean_text_passes(sourcelint: Run, corpus: Callable[..., Path]) -> None:
    done = sourcelint("check", "a.txt", "--select", "share-widget", cwd=corpus({"a.txt": CLEAN}))
    assert (done.returncode, done.stderr) == (0, "")


def test_a_share_widget_is_reported_with_its_span(sourcelint: Run, corpus: Callable[..., Path]) -> None:
    done = sourcelint("check", "a.txt", "--format", "json", "--fail-on", "note", cwd=corpus({"a.txt": DIRTY}))
    assert done.returncode == 1
    found = [finding for finding in json.loads(done.stdout)["findings"] if finding["name"] == "share-widget"]
    assert found
    assert all(DIRTY[finding["start"] : finding["end"]] == finding["text"] for finding in found)


BAD_INPUT = {
    "missing file": (["nowhere.txt"], {}, "nowhere.txt"),
    "no match": (["*.text"], {}, "*.text"),
    "directory without texts": (["empty"], {"empty/picture.png": b"\x89PNG"}, "no text file"),
    "binary file": (["a.txt"], {"a.txt": b"abc\x00\x01def"}, "NUL byte at offset 3"),
    "a PDF": (["a.txt"], {"a.txt": b"%PDF-1.7 rest"}, "a PDF"),
    "invalid UTF-8": (["a.txt"], {"a.txt": b"caf\xe9 au lait"}, "byte 0xe9 at offset 3, line 1"),
    "empty file": (["a.txt"], {"a.txt": b""}, "empty"),
    "blank file": (["a.txt"], {"a.txt": b" \n \n"}, "only blanks"),
    "broken manifest": (["a.txt"], {"a.txt": CLEAN, "datapackage.json": '{"resources": ['}, "datapackage.json:1:"),
    "invalid manifest": (
        ["a.txt"],
        {"a.txt": CLEAN, "datapackage.json": '{"resources": [{"name": "a", "path": "../a.txt"}]}'},
        "resources[0].path",
    ),
    "listed twice": (
        ["a.txt"],
        {
            "a.txt": CLEAN,
            "datapackage.json": '{"resources": [{"name": "a", "path": "a.txt"}, {"name": "b", "path": "a.txt"}]}',
        },
        "listed twice",
    ),
    "unknown rule": (["a.txt", "--select", "percent-totals"], {"a.txt": CLEAN}, "did you mean 'percent-total'?"),
    "unknown rule to ignore": (["a.txt", "--ignore", "RES999"], {"a.txt": CLEAN}, "unknown rule 'RES999'"),
    "unknown profile": (["a.txt", "--profile", "webb"], {"a.txt": CLEAN}, "unknown profile 'webb'"),
    "unknown key": (["a.txt"], {"a.txt": CLEAN, "sourcelint.toml": 'pahts = ["a"]\n'}, "did you mean 'paths'?"),
    "unknown option of a rule": (
        ["a.txt"],
        {"a.txt": CLEAN, "sourcelint.toml": "\n[rules.incomplete-entry]\nfeilds = []\n"},
        "sourcelint.toml:3: unknown key 'feilds'",
    ),
    "wrong value": (
        ["a.txt"],
        {"a.txt": CLEAN, "sourcelint.toml": 'paths = ["a"]\nfail-on = "never"\n'},
        "sourcelint.toml:2: fail-on",
    ),
    "broken configuration": (["a.txt"], {"a.txt": CLEAN, "sourcelint.toml": "paths = [\n"}, "not TOML"),
    "missing configuration": (["a.txt", "--config", "no.toml"], {"a.txt": CLEAN}, "no.toml"),
    "missing manifest": (["a.txt", "--manifest", "no.json"], {"a.txt": CLEAN}, "no.json"),
    "missing baseline": (["a.txt", "--baseline", "no.json"], {"a.txt": CLEAN}, "no.json"),
    "unknown format": (["a.txt", "--format", "jsno"], {"a.txt": CLEAN}, "jsno"),
    "unknown option": (["a.txt", "--fromat", "json"], {"a.txt": CLEAN}, "--format"),
    "no path and no seeds": ([], {"a.txt": CLEAN}, "no path given"),
    "empty standard input": (["-"], {}, "standard input is empty"),
    "bad record": (["a.jsonl"], {"a.jsonl": '{"text": "One."}\n{"txt": "Two."}\n'}, "line 2: no field 'text'"),
    "record that is no JSON": (["a.jsonl"], {"a.jsonl": '{"text": "One."}\n{"text": \n'}, "line 2, column"),
    "two records with one id": (
        ["a.jsonl"],
        {"a.jsonl": '{"id": "x", "text": "One."}\n{"id": "x", "text": "Two."}\n'},
        "a second record with the id 'x'",
    ),
    "damaged gzip": (["a.jsonl.gz"], {"a.jsonl.gz": b"\x1f\x8bnonsense"}, "damaged"),
}


@pytest.mark.parametrize("what", sorted(BAD_INPUT))
def test_bad_input_exits_with_2_and_says_what_and_where(
    sourcelint: Run, corpus: Callable[..., Path], what: str
) -> None:
    arguments, files, cause = BAD_INPUT[what]
    done = sourcelint("check", *arguments, cwd=corpus(files), stdin="")
    said = done.stdout + done.stderr
    assert done.returncode == 2, said
    assert cause in said
    assert "Traceback" not in said


@pytest.mark.parametrize("what", ["binary file", "invalid UTF-8", "missing file", "unknown rule"])
def test_exit_zero_never_hides_that_the_job_was_not_done(
    sourcelint: Run, corpus: Callable[..., Path], what: str
) -> None:
    arguments, files, _ = BAD_INPUT[what]
    assert sourcelint("check", *arguments, "--exit-zero", cwd=corpus(files)).returncode == 2


def test_an_unreadable_file_is_a_failure_a_finding_and_a_rejected_document(
    sourcelint: Run, corpus: Callable[..., Path]
) -> None:
    folder = corpus({"a.txt": b"caf\xe9 au lait", "b.txt": CLEAN})
    report = json.loads(sourcelint("check", ".", "--format", "json", cwd=folder).stdout)
    assert [failure["document"] for failure in report["failures"]] == ["a.txt"]
    assert "undecodable-text" in [finding["name"] for finding in report["findings"]]
    assert report["documents"][0]["verdict"] == "reject"
    assert report["summary"]["documents"] == 2


def test_nothing_to_examine_is_allowed_on_request(sourcelint: Run, corpus: Callable[..., Path]) -> None:
    folder = corpus({"empty/picture.png": b"\x89PNG"})
    assert sourcelint("check", "empty", "--allow-empty", cwd=folder).returncode == 0


def test_records_are_documents_of_their_own(sourcelint: Run, corpus: Callable[..., Path]) -> None:
    lines = '{"id": "x", "text": "One text."}\n\n{"text": "Another text."}\n'
    folder = corpus({"a.jsonl": lines, "b.jsonl.gz": gzip.compress(lines.encode())})
    report = json.loads(sourcelint("check", ".", "--format", "json", "--exit-zero", cwd=folder).stdout)
    names = [document["document"] for document in report["documents"]]
    assert names == ["a.jsonl#3", "a.jsonl#x", "b.jsonl.gz#3", "b.jsonl.gz#x"]


def test_standard_input_is_linted_under_the_name_given(sourcelint: Run, corpus: Callable[..., Path]) -> None:
    done = sourcelint(
        "check", "-", "--stdin-filename", "notes/a.txt", "--format", "json", "--exit-zero", cwd=corpus({}), stdin=DIRTY
    )
    assert [document["document"] for document in json.loads(done.stdout)["documents"]] == ["notes/a.txt"]


def test_options_work_before_and_after_the_paths(sourcelint: Run, corpus: Callable[..., Path]) -> None:
    folder = corpus({"a.txt": DIRTY})
    before = sourcelint("check", "--format", "json", "--exit-zero", "a.txt", cwd=folder)
    after = sourcelint("check", "a.txt", "--exit-zero", "--format", "json", cwd=folder)
    assert before.stdout == after.stdout != ""


def test_one_changed_byte_is_a_digest_mismatch(sourcelint: Run, tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    seed = tmp_path / "seeds" / "000_5d8bfb7fda97da72.txt"
    raw = bytearray(seed.read_bytes())
    raw[100] ^= 1
    seed.write_bytes(raw)
    done = sourcelint("check", "seeds", "--select", "provenance", "--format", "json", cwd=tmp_path)
    assert done.returncode == 1
    found = [f["document"] for f in json.loads(done.stdout)["findings"] if f["name"] == "digest-mismatch"]
    assert found == ["seeds/000_5d8bfb7fda97da72.txt"]


def test_a_listed_file_that_is_gone_and_a_stray_one_are_found(sourcelint: Run, tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    (tmp_path / "seeds" / "000_5d8bfb7fda97da72.txt").rename(tmp_path / "seeds" / "stray.txt")
    done = sourcelint("check", "seeds", "--select", "provenance", "--format", "json", cwd=tmp_path)
    found = {(f["name"], f["document"]) for f in json.loads(done.stdout)["findings"] if f["severity"] == "error"}
    assert found == {
        ("missing-document", "seeds/000_5d8bfb7fda97da72.txt"),
        ("unlisted-document", "seeds/stray.txt"),
    }


def test_report_on_examines_everything_and_reports_on_the_named(sourcelint: Run, corpus: Callable[..., Path]) -> None:
    copied = "The council of the old town decided in 2018 to rebuild the stone bridge over the river."
    folder = corpus(
        {
            "sourcelint.toml": 'paths = ["texts"]\n',
            "texts/a.txt": CLEAN + copied + "\n",
            "texts/b.txt": DIRTY + copied + "\n",
        }
    )
    arguments = ["check", "--format", "json", "--exit-zero", "--select", "share-widget,copied-sentence"]
    everything = json.loads(sourcelint(*arguments, cwd=folder).stdout)
    some = json.loads(sourcelint(*arguments, "texts", "--report-on", "texts/b.txt", cwd=folder).stdout)
    assert {document["document"] for document in some["documents"]} == {"texts/b.txt"}
    assert some["findings"] == [f for f in everything["findings"] if f["document"] == "texts/b.txt"]
    assert some["findings"]
    assert some["summary"]["rules"] == everything["summary"]["rules"]


def test_our_own_corpus_is_green_with_its_baseline(sourcelint: Run) -> None:
    done = sourcelint("check", cwd=ROOT)
    assert done.returncode == 0, done.stdout
    assert "suppressed" in done.stdout


def test_escape_sequences_of_a_source_never_reach_the_terminal(sourcelint: Run, corpus: Callable[..., Path]) -> None:
    evil = CLEAN + "\n\x1b]0;owned\x07Share on \x1b[31mFacebook\x1b[0m Twitter\u202e\n"
    done = sourcelint("check", "a.txt", "--color", "never", "--verbose", cwd=corpus({"a.txt": evil}))
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


def test_a_reader_who_leaves_early_is_no_error(corpus: Callable[..., Path]) -> None:
    import subprocess
    import sys

    folder = corpus({f"{number}.txt": DIRTY for number in range(40)})
    process = subprocess.Popen(
        [sys.executable, "-m", "sourcelint", "check", ".", "--exit-zero"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.wait()
