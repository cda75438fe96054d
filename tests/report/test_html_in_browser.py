"""The HTML report in a real browser: it must work, ask nothing of the network, and be usable by everybody."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sourcelint.report import render
from tests.report.sample import hostile, sample, view

sync_api = pytest.importorskip("playwright.sync_api")
pytest.importorskip("jinja2")
pytest.importorskip("matplotlib")

CHROMIUM = os.environ.get("SOURCELINT_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
ROOT = Path(__file__).resolve().parents[2]
expect = sync_api.expect
expect.set_options(timeout=30_000)  # a busy machine is slow, not wrong
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("html")
    for name, source in (("sample", sample), ("hostile", hostile)):
        report, texts = source()
        (folder / f"{name}.html").write_text("".join(render("html", report, view(texts))), encoding="utf-8")
    return {path.stem: path for path in folder.iterdir()}


@pytest.fixture
def page(browser: Any, files: dict[str, Path]) -> Iterator[Any]:
    """The sample's report, open; at the end, nothing may have gone wrong in it."""
    context = browser.new_context(viewport={"width": 1300, "height": 850})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda request: trouble.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(files["sample"].as_uri())
    yield page
    assert trouble == []
    context.close()


def fingerprint(name: str) -> str:
    return str(next(f["fingerprint"] for f in sample()[0]["findings"] if f["name"] == name))


def test_overview_comes_first_and_the_views_are_one_click_away(page: Any) -> None:
    expect(page.locator("#overview")).to_be_visible()
    expect(page.locator("#doc-0")).to_be_hidden()
    page.click("nav >> text=Documents")
    expect(page.locator("#doc-0")).to_be_visible()
    assert page.locator("nav a[aria-current]").inner_text().startswith("Documents")


def test_severity_filter_hides_cards_and_marks(page: Any) -> None:
    page.click("nav >> text=Documents")
    assert page.locator("mark.warning").count() == 2
    page.uncheck("input[value=warning]")
    expect(page.locator("mark.warning")).to_have_count(0)
    expect(page.locator("#shown")).to_have_text("5 findings")
    page.uncheck("input[name=effect][value=note]")
    expect(page.locator("#shown")).to_have_text("2 findings")


def test_rule_filter_and_suppressed_findings(page: Any) -> None:
    page.select_option("#rule", "near-duplicate-sentence")
    expect(page.locator("#shown")).to_have_text("0 findings")
    page.check("#suppressed")
    expect(page.locator("#shown")).to_have_text("1 finding")
    page.click("nav >> text=Duplicates")
    assert page.locator(".pair:visible del").inner_text() == "cities"
    assert page.locator(".pair:visible ins").inner_text() == "towns"


def test_search_filters_findings_and_finds_places_in_the_texts(page: Any) -> None:
    page.keyboard.press("/")
    page.keyboard.type("seriouscrime")
    expect(page.locator("#shown")).to_have_text("1 finding")
    expect(page.locator("#hits")).to_contain_text("1 place in the texts")
    page.click("#hits a")
    expect(page.locator("#doc-2")).to_be_visible()
    page.wait_for_function("getSelection().toString() === 'seriouscrime'")
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    expect(page.locator("#hits")).to_be_hidden()


def test_keys_lead_through_the_findings_and_documents(page: Any) -> None:
    order = [f["fingerprint"] for f in sample()[0]["findings"] if not f["suppressed"]]
    chosen = page.locator(".card.chosen")
    for key, expected in (("j", order[0]), ("j", order[1]), ("j", order[2]), ("k", order[1])):
        page.keyboard.press(key)
        expect(chosen).to_have_attribute("id", expected)
        expect(chosen).to_be_focused()
        assert page.url.endswith("#" + expected)
    page.keyboard.press("n")
    expect(page.locator("#doc-1")).to_be_visible()
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("o")
    expect(page.locator("#overview")).to_be_visible()


def test_fingerprint_in_the_address_opens_its_finding(browser: Any, files: dict[str, Path]) -> None:
    page = browser.new_page(viewport={"width": 1300, "height": 850})
    page.goto(files["sample"].as_uri() + "#" + fingerprint("joined-words"))
    expect(page.locator("#doc-2")).to_be_visible()
    mark = page.locator("mark.chosen")
    assert mark.inner_text() == "seriouscrime"
    box = mark.bounding_box()
    assert box
    assert 0 < box["y"] < 850
    page.close()


def test_clicking_a_mark_chooses_its_finding_and_a_related_place_is_a_link(page: Any) -> None:
    page.click("nav >> text=Documents")
    page.click("mark >> text=740")
    expect(page.locator(".card.chosen")).to_have_attribute("id", fingerprint("parts-total"))
    page.click(f"[id='{fingerprint('parts-total')}'] .related a")
    expect(page.locator("#doc-1")).to_be_visible()
    expect(page.locator("mark.chosen").first).to_be_visible()
    assert "".join(page.locator("mark.chosen").all_inner_texts()) == "Police opened 885 cases in 2016."


def test_waiver_is_copied(page: Any) -> None:
    page.goto(page.url + "#" + fingerprint("percent-total"))
    expect(page.locator(".card.chosen")).to_have_attribute("id", fingerprint("percent-total"))
    page.keyboard.press("c")
    expect(page.locator(".card.chosen .copy")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f'sourcelint waive {fingerprint("percent-total")} --reason "…"'


def test_everything_is_printed_but_the_controls(page: Any) -> None:
    page.emulate_media(media="print")
    expect(page.locator("#doc-0")).to_be_visible()
    expect(page.locator("#overview")).to_be_visible()
    expect(page.locator("#filters")).to_be_hidden()


def test_without_scripts_the_whole_report_is_readable(browser: Any, files: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(files["sample"].as_uri())
    expect(page.locator("#overview")).to_be_visible()
    expect(page.locator("#doc-2")).to_be_visible()
    context.close()


def test_nothing_is_wider_than_a_phone(browser: Any, files: dict[str, Path]) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    for view_ in ("overview", "doc-0", "doc-2", "register", "duplicates"):
        page.goto(files["sample"].as_uri() + "#" + view_)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, view_
    page.close()


def test_hostile_text_runs_nothing_and_changes_nothing(browser: Any, files: dict[str, Path]) -> None:
    page = browser.new_page()
    trouble: list[str] = []
    page.on("dialog", lambda dialog: trouble.append(dialog.message))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda request: trouble.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(files["hostile"].as_uri() + "#doc-0")
    assert trouble == []
    assert page.locator("script").count() == 1
    assert page.locator(".text img, .text script, .list img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    page.close()


@pytest.fixture(scope="module")
def seeds(seeds_report: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the repository's own corpus."""
    texts = {document["document"]: (ROOT / document["document"]).read_text(encoding="utf-8")
             for document in seeds_report["documents"]}  # fmt: skip
    path = tmp_path_factory.mktemp("seeds") / "seeds.html"
    path.write_text("".join(render("html", seeds_report, view(texts))), encoding="utf-8")
    return path


def test_report_of_the_seeds_shows_the_conflict_of_2016_in_the_register(
    browser: Any, seeds: Path, seeds_report: dict[str, Any]
) -> None:
    context = browser.new_context(viewport={"width": 1300, "height": 850})
    page = context.new_page()
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda request: trouble.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(seeds.as_uri() + "#register")
    chart = page.locator("#register svg.chart").first
    expect(chart).to_be_visible()
    expect(chart.locator("text", has_text="194 + 691 = 885, stated: 740")).to_have_count(1)
    assert "the parts of 2016 add up to 885, not 740" in chart.get_attribute("aria-label")
    point = chart.locator("a", has=page.locator("title", has_text="440 victims in 2022"))
    assert "440" in point.first.get_attribute("aria-label")
    point.first.click()
    expect(page.locator("#doc-2")).to_be_visible()
    assert page.evaluate("getSelection().toString()") in ("440", "") or page.locator("mark.chosen").count()
    page.keyboard.press("r")
    page.click(".clash a >> nth=0")
    finding = next(f for f in seeds_report["findings"] if f["name"] == "parts-total" and f["data"].get("sum") == 885)
    expect(page.locator(".card.chosen")).to_have_attribute("id", finding["fingerprint"])
    expect(page.locator("mark.chosen").first).to_contain_text("740")
    expect(page.locator(".card.chosen tr.gap td")).to_have_text("+145")
    page.keyboard.press("u")
    expect(page.locator("#duplicates .map")).to_be_visible()
    assert page.locator(".pair del").count() > 0
    assert trouble == []
    context.close()


@pytest.mark.parametrize("where", ["doc-1", "register"])
def test_axe_finds_no_violation_in_the_report_of_the_seeds(browser: Any, seeds: Path, where: str) -> None:
    assert violations(browser, f"{seeds.as_uri()}#{where}", "light") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("where", ["overview", "doc-0", "register", "duplicates"])
def test_axe_finds_no_violation(browser: Any, files: dict[str, Path], scheme: str, where: str) -> None:
    assert violations(browser, f"{files['sample'].as_uri()}#{where}", scheme) == []


def violations(browser: Any, address: str, scheme: str) -> list[Any]:
    """What axe-core objects to on a page: rule and places."""
    axe = pytest.importorskip("axe_playwright_python")
    source = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    page.add_script_tag(content=source)
    found = page.evaluate("axe.run().then((result) => result.violations)")
    context.close()
    return [(item["id"], [node["html"][:200] for node in item["nodes"]][:3]) for item in found]
