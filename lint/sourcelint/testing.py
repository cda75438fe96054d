"""Literate cases: the examples of a rule's documentation and of its case file, and what they must yield.

A case is a text in which the spans that the rule must flag are marked ``⟦like this⟧``; a case without a mark
must stay silent. ``⟦⟧`` at the start of a document stands for a finding about all of it.

Case files (``tests/rules/<family>/<rule>.md``) hold a case per ``##`` heading: prose, or fenced blocks
```` ```text name=2018.txt ```` for several documents or exact lines (``text escapes`` decodes ``\\uXXXX``), and an
optional ``toml`` block: ``[options]`` of the rule, ``[declared]`` facts of the manifest (``[declared."2018.txt"]``
for one document). A rule about the listing has no text: its ``toml`` block holds ``[[entry]]`` tables (``name``,
``status``, ``listed``, ``kind``, ``cause``), and ``flagged = true`` where it must speak. A rule about the ledger has
``[[suppression]]`` tables (``file``, ``line``, ``by``, ``fate``, ``what``, ``cause``) and ``[[withholding]]`` tables
(``document``, ``rule``, ``withheld``, ``characters``) in the same way.

The authors of other rule packages can use this module in their own suites.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sourcelint.corpus.listing import Entry, Listing, Status
from sourcelint.document import Declaration, Declared, Document
from sourcelint.documentation import documentation
from sourcelint.finding import Finding
from sourcelint.ledger import Entry as LedgerEntry
from sourcelint.ledger import Fate, Ledger, Withholding
from sourcelint.rule import CorpusRule, DocumentRule, LedgerRule, ListingRule, ProfiledRule, Rule

OPEN, CLOSE = "⟦", "⟧"
Expected = tuple[str, int | None, int | None]

_FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<body>.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Case:
    """One case: its title, its documents with the marks taken out, the expected findings, and the settings."""

    title: str
    documents: tuple[Document, ...]
    expected: tuple[Expected, ...]
    options: Mapping[str, Any] = field(default_factory=dict)
    listing: Listing = field(default_factory=lambda: Listing(()))
    ledger: Ledger = field(default_factory=Ledger)


def unmark(text: str, name: str) -> tuple[str, list[Expected]]:
    """Take the marks out of a text; marks may be nested."""
    plain: list[str] = []
    opened: list[int] = []
    expected: list[Expected] = []
    length = 0
    for piece in re.split(f"([{OPEN}{CLOSE}])", text):
        if piece == OPEN:
            opened.append(length)
        elif piece == CLOSE:
            start = opened.pop()
            expected.append((name, None, None) if start == length == 0 else (name, start, length))
        else:
            plain.append(piece)
            length += len(piece)
    if opened:
        raise ValueError(f"a mark is not closed in {name}: {text[:60]!r}")
    return "".join(plain), expected


def parse_case(title: str, body: str) -> Case:
    """Read one case from what stands below its heading."""
    settings: dict[str, Any] = {}
    texts: list[tuple[str, str]] = []
    for fence in _FENCE.finditer(body):
        words = fence["info"].split()
        if words[:1] == ["toml"]:
            settings = tomllib.loads(fence["body"])
            continue
        text = fence["body"].removesuffix("\n")
        if "escapes" in words:
            text = re.sub(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})", lambda m: chr(int(m[1] or m[2], 16)), text)
        names = [word.removeprefix("name=") for word in words if word.startswith("name=")]
        texts.append((names[0] if names else f"case{len(texts) or ''}.txt", text))
    if "entry" in settings:
        return _listing_case(title, settings)
    if "suppression" in settings or "withholding" in settings:
        return _ledger_case(title, settings)
    if not texts:
        prose = _FENCE.sub("", body).strip("\n")
        texts = [
            (
                "case.txt",
                "\n".join(line.removeprefix("> ") if line != ">" else "" for line in prose.split("\n")),
            )
        ]
    documents, expected = [], []
    for name, marked in texts:
        text, spans = unmark(marked, name)
        expected += spans
        documents.append(make_document(text, name, settings.get("declared")))
    return Case(title, tuple(documents), tuple(sorted(expected, key=str)), settings.get("options", {}))


def _listing_case(title: str, settings: Mapping[str, Any]) -> Case:
    flagged = [(entry["name"], None, None) for entry in settings["entry"] if entry.get("flagged")]
    entries = [
        Entry(**{**{key: value for key, value in entry.items() if key != "flagged"}, "status": Status(entry["status"])})
        for entry in settings["entry"]
    ]
    listing = Listing(tuple(sorted(entries)), settings.get("manifest", "datapackage.json") or None)
    return Case(title, (), tuple(sorted(flagged, key=str)), settings.get("options", {}), listing)


def _ledger_case(title: str, settings: Mapping[str, Any]) -> Case:
    suppressions, withholdings = settings.get("suppression", []), settings.get("withholding", [])
    places = [item["file"] for item in suppressions if item.get("flagged")]
    places += [item["document"] for item in withholdings if item.get("flagged")]
    ledger = Ledger(
        tuple(LedgerEntry(**{"by": "waiver", **_unflagged(item), "fate": Fate(item["fate"])}) for item in suppressions),
        tuple(Withholding(**_unflagged(item)) for item in withholdings),
    )
    flagged = tuple((place, None, None) for place in sorted(set(places)))
    return Case(title, (), flagged, settings.get("options", {}), ledger=ledger)


def _unflagged(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if key != "flagged"}


def make_document(text: str, name: str = "case.txt", declared: Mapping[str, Any] | None = None) -> Document:
    """A document for a test; a mapping of declared facts stands for an entry of a manifest."""
    declaration = Declaration()
    if declared is not None:
        own = declared.get(name, {})
        facts = {key: value for key, value in {**declared, **own}.items() if not isinstance(value, dict)}
        inferred = facts.pop("inferred", [])
        declaration = Declaration(
            manifest="datapackage.json",
            listed=facts.pop("listed", True),
            bytes=facts.pop("bytes", None),
            hash=facts.pop("hash", None),
            facts={key: Declared(value, "datapackage.json", key in inferred) for key, value in facts.items()},
        )
    markdown = name.endswith((".md", ".markdown"))
    return Document(name=name, text=text, format="markdown" if markdown else "text", declared=declaration)


def parse_cases(text: str) -> list[Case]:
    """Every case of a case file."""
    fences = [(match.start(), match.end()) for match in _FENCE.finditer(text)]
    starts = [
        match
        for match in re.finditer(r"^## +(.+?) *$", text, re.MULTILINE)
        if not any(start <= match.start() < end for start, end in fences)
    ]
    ends = [match.start() for match in starts[1:]] + [len(text)]
    return [parse_case(match[1], text[match.end() : end].strip("\n")) for match, end in zip(starts, ends, strict=True)]


def documented_cases(rule: type[Rule]) -> list[Case]:
    """The examples under *Bad* and *Good*: every quotation is a case; fenced blocks together are one."""
    cases = []
    for heading in ("Bad", "Good"):
        body = documentation(rule).sections.get(heading, "")
        quotes = re.findall(r"(?:^>[^\n]*\n?)+", _FENCE.sub("", body), re.MULTILINE)
        settings = any(fence["info"].startswith("toml") for fence in _FENCE.finditer(body))
        if settings and quotes:
            raise ValueError(f"{rule.name}: examples with settings are written as fenced blocks")
        cases += [parse_case(f"{heading} {number}", quote) for number, quote in enumerate(quotes, start=1)]
        if _FENCE.search(body):
            cases.append(parse_case(heading, body))
    return cases


def run_case(rule: type[Rule], case: Case) -> list[Finding]:
    """The findings of one rule on a case, as the engine would report them, in order."""
    return run_rule(rule, case.documents, case.options, case.listing, case.ledger)


def run_rule(
    rule: type[Rule],
    documents: Iterable[Document],
    options: Mapping[str, Any] | None = None,
    listing: Listing | None = None,
    ledger: Ledger | None = None,
) -> list[Finding]:
    """The findings of one rule on some documents, as the engine would report them, in order."""
    from sourcelint.engine.plan import RuleSetting

    setting = RuleSetting(rule, options or {})
    instance = setting.instance()
    corpus = [document for document in documents if instance.understands(document.language)]
    findings: list[Finding] = []
    if isinstance(instance, DocumentRule):
        for document in corpus:
            findings += [setting.stamp(draft, document) for draft in instance.check(document)]
    elif isinstance(instance, CorpusRule):
        groups: dict[str, list[Any]] = {}
        for document in corpus:
            findings += [setting.stamp(draft, document) for draft in instance.alone(document)]
            for key, fact in instance.facts(document):
                groups.setdefault(key, []).append(fact)
        for key in sorted(groups):
            findings += [setting.stamp(draft, None) for draft in instance.check(key, sorted(groups[key]))]
    elif isinstance(instance, ProfiledRule):
        profile = instance.empty()
        for document in corpus:
            profile = instance.merge(profile, instance.summarise(document))
        for document in corpus:
            findings += [setting.stamp(draft, document) for draft in instance.check(document, profile)]
    elif isinstance(instance, LedgerRule):
        findings += [setting.stamp(draft, None) for draft in instance.check(ledger or Ledger())]
    else:
        assert isinstance(instance, ListingRule)
        findings += [setting.stamp(draft, None) for draft in instance.check(listing or Listing(()))]
    return sorted(findings, key=lambda finding: finding.sort_key)


def spans_of(findings: Iterable[Finding]) -> tuple[Expected, ...]:
    """What the findings flag, in the form that a case expects."""
    found = {(finding.place.document, finding.place.start, finding.place.end) for finding in findings}
    return tuple(sorted(found, key=str))


def explain_difference(case: Case, findings: Iterable[Finding]) -> str:
    """What is missing and what is too much, with the quoted texts, for a failing test to show."""
    texts = {document.name: document.text for document in case.documents}
    expected, found = set(case.expected), set(spans_of(findings))

    def quote(item: Expected) -> str:
        document, start, end = item
        return f"  {document}: {'the whole document' if start is None else repr(texts[document][start:end])}"

    missing = [quote(item) for item in sorted(expected - found, key=str)]
    surplus = [quote(item) for item in sorted(found - expected, key=str)]
    return "\n".join([f"case '{case.title}'", "missing:", *missing, "not expected:", *surplus])
