"""A report to render: small texts, with findings of every kind marked in them, independent of any installed rule."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from sourcelint.document import Document, Place
from sourcelint.finding import fingerprint
from sourcelint.integrity import KEY, digest_of
from sourcelint.report import View
from sourcelint.testing import unmark

LONG_LINE = "Sentences stand one after the other in this text, and there is no paragraph in it. " * 40

TEXTS = {
    "corpus/calls-2018.txt": (
        "# Helpline, 2018\n\n"
        "The helpline took 584 calls about violence at home. Of the callers, ⟦78 percent were women, 19 percent men and "
        "9 percent did not say⟧.\n\nPolice opened ⟦740⟧ cases in 2016, 194 of them federal and 691 local.\n\n"
        "⟦Twitter. Linkedin. Print this page.⟧\n"
    ),
    "corpus/calls-2019.txt": (
        "# Helpline, 2019\n\n⟦Police opened 885 cases in 2016.⟧ Counsellors were trained in twelve cities.\n\n"
        "⟦Counsellors were trained in twelve towns.⟧\n\n⟦The helpline took 584 calls about violence at home.⟧\n"
    ),
    "corpus/one-line.txt": LONG_LINE + "In the end ⟦seriouscrime⟧ was found here. " + LONG_LINE.strip(),
    "corpus/相談.txt": "相談件数は⟦二〇一八年に五百八十四件⟧であった。\n",
}


def sample() -> tuple[dict[str, Any], dict[str, str]]:
    """A report value, and the texts of its documents."""
    documents = {name: unmark(text, name) for name, text in TEXTS.items()}
    texts = {name: text for name, (text, _) in documents.items()}
    spans = {
        name: [Document(name, texts[name]).place(start, end) for _, start, end in marks if start is not None and end]
        for name, (_, marks) in documents.items()
    }
    first, second = "corpus/calls-2018.txt", "corpus/calls-2019.txt"
    shares, total, widget = sorted(spans[first], key=lambda place: place.start or 0)
    conflict, duplicate, copied = sorted(spans[second], key=lambda place: place.start or 0)
    original = texts[second].index("Counsellors were trained in twelve cities.")
    copied_from = Document(second, texts[second]).place(original, original + 42)
    helpline = texts[first].index("The helpline")
    source = Document(first, texts[first]).place(helpline, helpline + len(copied.text or ""))
    findings = [
        _finding("DUP103", "copied-sentence", "note", "note", copied, "this sentence stands in another document",
                 "Keep the figure with its year.", {"score": 1.0}, [(source, "the same words")]),
        _finding("FIG102", "percent-total", "error", "withhold", shares, "the shares add up to 106 %, not 100 %: 78 + 19 + 9",
                 "Look the shares up in the source.", {"shares": [78, 19, 9], "sum": 106}),
        _finding("FIG101", "parts-total", "error", "withhold", total, "194 + 691 = 885, not 740",
                 "Look the total and its parts up in the source.", {"parts": [194, 691], "sum": 885, "total": 740},
                 [(conflict, "the later report says")]),
        _finding("RES101", "share-widget", "warning", "withhold", widget, "labels of a share widget", "Remove them.", {}),
        _finding("PRV104", "incomplete-entry", "warning", "note", Place(second),
                 "the entry in datapackage.json does not say: address, retrieved", "Complete the entry.", {}),
        _finding("FIG103", "conflicting-figure", "error", "note", conflict, "885 here, 740 elsewhere for the same year",
                 "Say which is right.", {"register": [{"value": 740, "document": first}, {"value": 885, "document": second}]},
                 [(total, "740 here")]),
        _finding("DUP102", "near-duplicate-sentence", "note", "note", duplicate, "nearly the sentence before", "Keep one.",
                 {"score": 0.97, "differs": ["cities", "towns"]}, [(copied_from, "the earlier copy")],
                 {"by": "waiver", "reason": "both are quotations", "until": "2027-01-01"}),
        _finding("EXT102", "joined-words", "warning", "note", spans["corpus/one-line.txt"][0],
                 "'seriouscrime' is 'serious crime' with nothing between", "Put the blank back.", {}),
        _finding("ATT102", "figure-without-year", "note", "note", spans["corpus/相談.txt"][0], "no year for 五百八十四件", "Name it.", {}),
    ]  # fmt: skip
    findings.sort(key=lambda finding: (finding["document"], finding["start"] or -1))
    return report_of(findings, texts), texts


def report_of(findings: list[dict[str, Any]], texts: dict[str, str]) -> dict[str, Any]:
    """A whole report around some findings."""
    counted = [finding for finding in findings if not finding["suppressed"]]
    documents = [_document(name, texts[name], findings) for name in sorted(texts)]
    names = sorted({(finding["code"], finding["name"]) for finding in findings})
    value = {
        "schema": "sourcelint.findings/1",
        "tool": {"name": "sourcelint", "version": "0.1.0"},
        "settings": "sha256:" + "0" * 64,
        "summary": {
            "documents": len(documents),
            "characters": sum(len(text) for text in texts.values()),
            "verdicts": {
                verdict: sum(document["verdict"] == verdict for document in documents)
                for verdict in ("admit", "quarantine", "reject")
            },
            "findings": {
                severity: sum(finding["severity"] == severity for finding in counted)
                for severity in ("error", "warning", "note")
            },
            "suppressed": len(findings) - len(counted),
            "rules": [
                {
                    "code": code,
                    "name": name,
                    "examined": 12,
                    "recognised": 0 if name == "joined-words" else 7,
                    "flagged": sum(finding["name"] == name for finding in findings),
                }
                for code, name in names
            ],
        },
        "documents": documents,
        "findings": findings,
        "failures": [{"document": "corpus/broken.txt", "rule": None, "cause": "byte 0xff at offset 17 is no UTF-8"}],
    }
    return {**value, KEY: digest_of(value)}


def _document(name: str, text: str, findings: list[dict[str, Any]]) -> dict[str, Any]:
    own = [f for f in findings if f["document"] == name and f["effect"] == "withhold" and not f["suppressed"]]
    withheld = sorted([f["start"], f["end"]] for f in own)
    edges = [0, *(edge for span in withheld for edge in span), len(text)]
    raw = text.encode("utf-8", "surrogatepass")
    return {
        "document": name,
        "sha256": sha256(raw).hexdigest(),
        "bytes": len(raw),
        "characters": len(text),
        "verdict": "quarantine" if withheld else "admit",
        "reasons": sorted({f["name"] for f in own}),
        "admitted": [[a, b] for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b],
        "withheld": withheld,
        "provenance": {
            "publisher": {"value": "City of Example", "from": "datapackage.json"},
            "published": {"value": "2019", "from": "datapackage.json", "inferred": True},
        },
    }


def _finding(
    code: str, name: str, severity: str, effect: str, place: Place, message: str, help_: str, data: dict[str, Any],
    related: list[tuple[Place, str]] | None = None, suppressed: dict[str, Any] | None = None,
) -> dict[str, Any]:  # fmt: skip
    return {
        "code": code,
        "name": name,
        "severity": severity,
        "effect": effect,
        **_place(place),
        "message": message,
        "help": help_,
        "data": data,
        "related": [{**_place(other), "note": note} for other, note in related or ()],
        "fingerprint": fingerprint(name, place.document, place.text or ""),
        "suppressed": suppressed,
    }


def _place(place: Place) -> dict[str, Any]:
    keys = ("document", "start", "end", "line", "column", "end_line", "end_column", "text")
    return {key: getattr(place, key) for key in keys}


HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> ]]> --> {{ 7*7 }} {% raw %} \x1b[31mred\x1b]8;;http://x\x07 "
    "::set-output name=x::y %0A::error::boo ##[error]no | a | b | `code` **bold** [x](javascript:alert(1)) "
    "\u202egnp.exe\u202c \u200b\u2066 </title></script><!-- &amp; @everyone #1 <details> \x00\x07\x08\x7f\x9b1m \u2028 \ufeff \ufffe"
)


def hostile() -> tuple[dict[str, Any], dict[str, str]]:
    """A report whose every text tries to be markup, a command or a control sequence."""
    name = "corpus/<b>ev\u202eil&\x1b[1m::'\".txt"
    word = "x" * 1_000_000
    text = f"{HOSTILE}\nsecond line\n{word}\n"
    document = Document(name, text)
    places = [document.place(0, len(HOSTILE)), document.place(len(HOSTILE) + 13, len(HOSTILE) + 13 + len(word))]
    findings = [
        _finding("SAF104", "active-content", "error", "withhold", place, f"look: {HOSTILE}", f"mend {HOSTILE}",
                 {HOSTILE: HOSTILE, "parts": [HOSTILE, 1]}, [(places[0], HOSTILE)])
        for place in places
    ]  # fmt: skip
    findings[1]["suppressed"] = {"by": "waiver", "reason": HOSTILE, "until": None}
    report = report_of(findings, {name: text})
    report["failures"] = [{"document": name, "rule": "active-content", "cause": HOSTILE}]
    report["documents"][0]["provenance"] = {"title": {"value": HOSTILE, "from": HOSTILE}}
    return {**report, KEY: digest_of(report)}, {name: text}


def view(texts: dict[str, str], **settings: Any) -> View:
    """A view that knows the texts."""
    return View(text_of=texts.get, **settings)
