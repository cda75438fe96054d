"""How long the HTML report takes to write, open, filter and search, at 10 MB of text and 5,000 findings.

usage: python benchmarks/html_report.py [--megabytes N] [--findings N] [--chromium PATH]

The texts and findings are made up from a fixed seed. The browser part needs Playwright and Chromium.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from sourcelint.document import Document
from sourcelint.report import View, render

WORDS = (
    "the government identified victims in several states and reported figures for last year while officials assisted "
    "shelters"
).split()
DOCUMENTS = 10
SEVERITIES = ("error", "warning", "note")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
SETTLED = "new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 130))"
ACTIONS = {
    "hide a severity": "document.querySelector('[name=severity][value=note]').click()",
    "open a document": "location.hash = 'doc-3'",
    "choose a rule": "document.querySelector('#rule').value = 'test-3';"
    "document.querySelector('#filters').dispatchEvent(new Event('input', {bubbles: true}))",
    "search": "document.querySelector('#search').value = 'victims in several';"
    "document.querySelector('#filters').dispatchEvent(new Event('input', {bubbles: true}))",
}


def made_up(megabytes: float, count: int) -> tuple[dict[str, Any], dict[str, str]]:
    """A report and its texts."""
    chance = random.Random(1)
    texts: dict[str, str] = {}
    findings: list[dict[str, Any]] = []
    for number in range(DOCUMENTS):
        lines: list[str] = []
        while sum(map(len, lines)) < megabytes * 1e6 / DOCUMENTS:
            lines += [" ".join(chance.choices(WORDS, k=75)).capitalize() + "." for _ in range(100)]
        document = Document(f"corpus/{number:02}.txt", "\n".join(lines))
        texts[document.name] = document.text
        findings += [made_up_finding(document, chance, index) for index in range(count // DOCUMENTS)]
    findings.sort(key=lambda finding: (finding["document"], finding["start"]))
    documents = [
        {"document": name, "sha256": "0" * 64, "bytes": len(text), "characters": len(text), "verdict": "admit",
         "reasons": [], "admitted": [[0, len(text)]], "withheld": [], "provenance": {}}
        for name, text in texts.items()
    ]  # fmt: skip
    rules = [
        {"code": f"TST{n:03}", "name": f"test-{n}", "examined": 1, "recognised": 1, "flagged": 1} for n in range(20)
    ]
    counts = Counter(finding["severity"] for finding in findings)
    summary = {
        "documents": len(texts), "characters": sum(map(len, texts.values())), "suppressed": 0, "rules": rules,
        "verdicts": {"admit": len(texts), "quarantine": 0, "reject": 0},
        "findings": {severity: counts[severity] for severity in SEVERITIES},
    }  # fmt: skip
    tool = {"name": "sourcelint", "version": "0"}
    return {"tool": tool, "settings": "sha256:" + "0" * 64, "summary": summary, "documents": documents,
            "findings": findings, "failures": []}, texts  # fmt: skip


def made_up_finding(document: Document, chance: random.Random, index: int) -> dict[str, Any]:
    """A finding somewhere in the document; many overlap."""
    start = chance.randrange(len(document.text) - 400)
    place = document.place(start, start + chance.randrange(5, 300))
    keys = ("document", "start", "end", "line", "column", "end_line", "end_column", "text")
    return {
        **{key: getattr(place, key) for key in keys},
        "code": f"TST{index % 20:03}", "name": f"test-{index % 20}", "severity": chance.choice(SEVERITIES),
        "effect": "withhold" if index % 3 else "note", "message": "1 + 2 is not 4", "help": "Look it up.",
        "data": {"parts": [1, 2], "sum": 3, "total": 4}, "related": [], "suppressed": None,
        "fingerprint": hashlib.sha256(f"{document.name} {index}".encode()).hexdigest()[:32],
    }  # fmt: skip


def in_browser(page: Path, chromium: str) -> None:
    """Print how long the browser takes."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        tab = browser.new_page(viewport={"width": 1300, "height": 900})
        begun = time.perf_counter()
        tab.goto(page.as_uri())
        print(f"{'open':20} {time.perf_counter() - begun:6.2f} s")
        for name, action in ACTIONS.items():
            tab.evaluate(SETTLED)
            begun = time.perf_counter()
            tab.evaluate(action)
            tab.evaluate(SETTLED)
            print(f"{name:20} {time.perf_counter() - begun - 0.13:6.2f} s")
        browser.close()


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--findings", type=int, default=5_000)
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    given = parser.parse_args()
    report, texts = made_up(given.megabytes, given.findings)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        begun = time.perf_counter()
        page.write_text("".join(render("html", report, View(text_of=texts.get))), encoding="utf-8")
        print(f"{'write':20} {time.perf_counter() - begun:6.2f} s, {page.stat().st_size / 1e6:.1f} MB")
        if given.chromium:
            in_browser(page, given.chromium)


if __name__ == "__main__":
    main()
