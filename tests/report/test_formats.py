"""Every format that programs read: what it must hold, and that text of the sources stays text in it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from sourcelint.report import formats, render
from sourcelint.report._place import file_of, lines_of, relative_uri
from tests.report.golden import assert_golden
from tests.report.sample import HOSTILE, hostile, report_of, sample, view

SUFFIXES = {"json": "json", "jsonl": "jsonl", "sarif": "sarif", "github": "txt", "gitlab": "json", "junit": "xml",
            "markdown": "md"}  # fmt: skip
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202e\u2066\u2028\ufeff]")


def rendered(format_: str, **settings: Any) -> str:
    report, texts = sample()
    return "".join(render(format_, report, view(texts, **settings)))


def rendered_hostile(format_: str) -> str:
    report, texts = hostile()
    return "".join(render(format_, report, view(texts, verbose=True, statistics=True)))


@pytest.mark.parametrize("format_", sorted(SUFFIXES))
def test_format_is_what_it_was(format_: str) -> None:
    text = rendered(format_, verbose=True, statistics=True)
    if format_ == "sarif":  # what it says of the rules depends on which are installed
        log = json.loads(text)
        del log["runs"][0]["tool"]["driver"]["rules"]
        text = json.dumps(log, indent=1, ensure_ascii=False) + "\n"
    text = re.sub(r'("digest": "sha256:)[0-9a-f]{64}', r"\1…", text)  # tested with the integrity of reports
    assert_golden(f"{format_}.{SUFFIXES[format_]}", text)


@pytest.mark.parametrize("format_", [name for name in formats() if name != "html"])
def test_no_control_or_direction_character_of_a_source_is_in_the_output(format_: str) -> None:
    assert STEERING.search(rendered_hostile(format_)) is None


@pytest.mark.parametrize("format_", sorted(SUFFIXES))
def test_same_report_gives_same_bytes(format_: str) -> None:
    assert rendered(format_) == rendered(format_)


# --- where a finding lies ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("document", "file", "record"),
    [
        ("a/b.txt", "a/b.txt", None),
        ("a/b.jsonl#17", "a/b.jsonl", "17"),
        ("a/b.jsonl.gz#x#y", "a/b.jsonl.gz", "x#y"),
        ("a#b.txt", "a#b.txt", None),
        ("notes.txt#2", "notes.txt#2", None),
    ],
)
def test_record_is_told_from_a_file_with_a_hash_in_its_name(document: str, file: str, record: str | None) -> None:
    assert file_of(document) == (file, record)


def test_lines_of_a_record_are_not_lines_of_its_file() -> None:
    place = {"document": "a.jsonl#1", "line": 2, "column": 3, "end_line": 2, "end_column": 9}
    assert lines_of(place) is None
    assert lines_of({**place, "document": "a.txt"}) == (2, 3, 2, 9)


def test_uri_is_relative_and_escaped() -> None:
    assert relative_uri("corpus/相談 #1?.txt") == "corpus/%E7%9B%B8%E8%AB%87%20%231%3F.txt"


# --- JSON -------------------------------------------------------------------------------------------------


def test_json_gives_back_the_report() -> None:
    assert json.loads(rendered("json")) == sample()[0]
    assert json.loads(rendered_hostile("json")) == hostile()[0]


def test_json_lines_give_back_the_report_piece_by_piece() -> None:
    report = hostile()[0]
    lines = [json.loads(line) for line in rendered_hostile("jsonl").split("\n") if line]
    pieces = [{key: value for key, value in line.items() if key != "type"} for line in lines]
    assert [line["type"] for line in lines] == ["run", "document", "finding", "finding", "failure"]
    assert pieces[0]["summary"] == report["summary"]
    assert pieces[1:] == [*report["documents"], *report["findings"], *report["failures"]]


# --- GitHub -----------------------------------------------------------------------------------------------


def parse_command(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner reads it."""
    match = re.fullmatch(r"::([a-z-]+) ([^\n]*?)::([^\n]*)", line)
    assert match, line
    unescape = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}

    def read(text: str) -> str:
        return re.sub("%(25|0D|0A|3A|2C)", lambda m: unescape[m[0]], text)

    properties = dict(pair.split("=", 1) for pair in match[2].split(","))
    return match[1], {key: read(value) for key, value in properties.items()}, read(match[3])


def test_github_annotations_survive_percent_colons_and_line_ends() -> None:
    lines = rendered_hostile("github").splitlines()
    commands = [parse_command(line) for line in lines]
    assert [command for command, _, _ in commands] == ["error", "error"]
    assert all(properties["file"].startswith("corpus/<b>ev\\u{202e}il&") for _, properties, _ in commands)
    assert "::set-output name=x::y %0A::error::boo" in commands[1][2]
    assert all(line.startswith("::error ") for line in lines)


def test_github_command_is_one_line_with_place_and_title() -> None:
    command, properties, message = parse_command(rendered("github").splitlines()[1])
    assert command == "error"
    assert properties == {"file": "corpus/calls-2018.txt", "line": "3", "endLine": "3", "col": "69", "endColumn": "132",
                          "title": "percent-total (FIG102)"}  # fmt: skip
    assert message == "the shares add up to 106 %, not 100 %: 78 + 19 + 9\nLook the shares up in the source."


def test_github_output_says_when_not_every_annotation_will_be_shown() -> None:
    report, texts = sample()
    report["findings"] = report["findings"][:1] * 11
    assert "all of them are in its log" in "".join(render("github", report, view(texts)))
    assert "all of them are in its log" not in rendered("github")


# --- GitLab -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("issues", [json.loads(rendered("gitlab")), json.loads(rendered_hostile("gitlab"))])
def test_gitlab_issues_have_what_gitlab_requires(issues: list[dict[str, Any]]) -> None:
    assert issues
    for issue in issues:
        assert isinstance(issue["description"], str)
        assert isinstance(issue["check_name"], str)
        assert re.fullmatch("[0-9a-f]{32}", issue["fingerprint"])
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert isinstance(issue["location"]["path"], str)
        assert issue["location"]["lines"]["begin"] >= 1
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


# --- JUnit ------------------------------------------------------------------------------------------------


def test_junit_counts_agree_with_its_cases() -> None:
    root = ET.fromstring(rendered("junit"))
    assert root.tag == "testsuites"
    for suite in root:
        cases = suite.findall("testcase")
        assert int(suite.attrib["tests"]) == len(cases) > 0
        for tag, attribute in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            assert int(suite.attrib[attribute]) == sum(case.find(tag) is not None for case in cases)
    assert (root.attrib["tests"], root.attrib["failures"], root.attrib["errors"]) == ("10", "3", "1")


def test_junit_fails_what_the_exit_status_fails() -> None:
    assert ET.fromstring(rendered("junit", fail_on="warning")).attrib["failures"] == "6"
    assert ET.fromstring(rendered("junit", fail_on="note")).attrib["failures"] == "8"


def test_junit_keeps_hostile_text_as_text() -> None:
    root = ET.fromstring(rendered_hostile("junit"))
    assert {element.tag for element in root.iter()} == {
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
        "error",
        "skipped",
    }
    failure = next(root.iter("failure"))
    assert "<script>alert(1)</script>" in (failure.text or "")
    assert "]]>" in failure.attrib["message"]


# --- SARIF ------------------------------------------------------------------------------------------------


def test_sarif_says_where_in_code_points_and_in_relative_addresses() -> None:
    run = json.loads(rendered("sarif"))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    report, texts = sample()
    for result, finding in zip(run["results"], report["findings"], strict=True):
        place = result["locations"][0]["physicalLocation"]
        assert not place["artifactLocation"]["uri"].startswith(("/", "file:"))
        if finding["start"] is not None:
            region = place["region"]
            offset, length = region["charOffset"], region["charLength"]
            assert region["snippet"]["text"] == texts[finding["document"]][offset : offset + length]
        assert result["partialFingerprints"]["sourcelint/v1"] == finding["fingerprint"]
        assert bool(result["suppressions"]) == bool(finding["suppressed"])
        assert len(result.get("relatedLocations", [])) == len(finding["related"])
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == finding["code"]


def test_sarif_tells_of_failures_in_its_invocation() -> None:
    invocation = json.loads(rendered("sarif"))["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "byte 0xff at offset 17 is no UTF-8"


def test_sarif_leaves_nothing_out_beyond_the_limits_of_github_and_says_so() -> None:
    report, texts = sample()
    report["findings"] = report["findings"][:1] * 5_001
    run = json.loads("".join(render("sarif", report, view(texts))))["runs"][0]
    assert len(run["results"]) == 5_001
    assert "5,001 results" in run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]


def test_sarif_message_of_hostile_text_holds_no_link() -> None:
    for result in json.loads(rendered_hostile("sarif"))["runs"][0]["results"]:
        assert re.search(r"(?<!\\)\]\(", result["message"]["text"]) is None


def test_sarif_describes_a_rule_that_is_not_installed() -> None:
    report, texts = sample()
    report["findings"][0]["code"], report["findings"][0]["name"] = "XYZ999", "gone-rule"
    rules = json.loads("".join(render("sarif", report, view(texts))))["runs"][0]["tool"]["driver"]["rules"]
    gone = next(rule for rule in rules if rule["id"] == "XYZ999")
    assert "not installed" in gone["fullDescription"]["text"]


MULTITOOL = shutil.which("sarif-multitool")


@pytest.mark.skipif(MULTITOOL is None, reason="needs sarif-multitool (npm install -g @microsoft/sarif-multitool)")
@pytest.mark.parametrize("source", [rendered, rendered_hostile])
def test_sarif_is_accepted_by_the_multitool(source: Any, tmp_path: Path) -> None:
    (tmp_path / "report.sarif").write_text(source("sarif"), encoding="utf-8")
    assert MULTITOOL
    command = [MULTITOOL, "validate", "report.sarif", "--output", "out.sarif"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    results = json.loads((tmp_path / "out.sarif").read_text(encoding="utf-8-sig"))["runs"][0]["results"]
    assert [result["ruleId"] for result in results if result.get("level") != "note"] == []


def test_sarif_is_read_by_sarif_tools(tmp_path: Path) -> None:
    loader = pytest.importorskip("sarif.loader")
    path = tmp_path / "report.sarif"
    path.write_text(rendered("sarif"), encoding="utf-8")
    assert loader.load_sarif_file(str(path)).get_result_count() == 9


# --- Markdown ---------------------------------------------------------------------------------------------


def test_markdown_of_hostile_text_has_no_markup_of_its_own() -> None:
    markdown_it = pytest.importorskip("markdown_it")
    html = (
        markdown_it.MarkdownIt("commonmark", {"html": True, "linkify": False})
        .enable("table")
        .render(rendered_hostile("markdown"))
    )
    tags = set(re.findall(r"<(/?[a-zA-Z!][a-zA-Z0-9]*)", html))
    allowed = "h1 h2 p strong table thead tbody tr th td ul li br code hr"
    assert tags <= {slash + tag for tag in allowed.split() for slash in ("", "/")}
    assert "javascript:alert(1)" in html  # as text


def test_markdown_never_mentions_links_or_refers() -> None:
    text = rendered_hostile("markdown")
    outside = re.sub(r"(`+).+?\1", "", text)
    assert "@everyone" not in outside
    assert "://" not in outside
    assert not re.search(r"#1\b", outside)


def test_a_clean_corpus_is_reported_as_such() -> None:
    texts = {"a.txt": "Nothing is wrong here.\n"}
    report = {**report_of([], texts), "failures": []}
    for format_ in SUFFIXES:
        assert "".join(render(format_, report, view(texts))) or format_ == "github"
    assert "**0 errors, 0 warnings, 0 notes** in 1 document" in "".join(render("markdown", report, view(texts)))
    assert HOSTILE not in "".join(render("text", report, view(texts)))
