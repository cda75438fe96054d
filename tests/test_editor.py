"""The language server, asked by a client of the protocol's own library over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

pygls_client = pytest.importorskip("pygls.lsp.client")
from lsprotocol import types as lsp  # noqa: E402

from sourcelint.editor import Lines  # noqa: E402
from sourcelint.waivers import read_waivers  # noqa: E402

TEXT = "In 2018 the clinics 😀 treated 2,400 patients.\n\nShare on Facebook.\n"
WIDGET = lsp.Range(lsp.Position(2, 0), lsp.Position(2, 18))


class Client:
    """A client that keeps the diagnostics of every text until somebody waits for them."""

    def __init__(self) -> None:
        self.client = pygls_client.LanguageClient("test", "1")
        self.published: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()

        self.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self.published.put_nowait(params))

    async def diagnostics(self) -> list[lsp.Diagnostic]:
        """The next ones that the server publishes."""
        return list((await asyncio.wait_for(self.published.get(), 30)).diagnostics)


@asynccontextmanager
async def connected(root: Path, *encodings: lsp.PositionEncodingKind) -> AsyncIterator[Client]:
    client = Client()
    await client.client.start_io(sys.executable, "-m", "sourcelint", "server")
    await client.client.initialize_async(
        lsp.InitializeParams(
            capabilities=lsp.ClientCapabilities(
                general=lsp.GeneralClientCapabilities(position_encodings=list(encodings) or None)
            ),
            root_uri=root.as_uri(),
            process_id=None,
        )
    )
    client.client.initialized(lsp.InitializedParams())
    yield client
    await client.client.shutdown_async(None)
    client.client.exit(None)
    await client.client.stop()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "sourcelint.toml").write_text('paths = ["texts"]\nselect = ["share-widget", "copied-sentence"]\n')
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def talk(
    project: Path, conversation: Callable[[Client, str], Awaitable[None]], *encodings: lsp.PositionEncodingKind
) -> None:
    async def run() -> None:
        async with connected(project, *encodings) as client:
            uri = (project / "texts" / "a.txt").as_uri()
            client.client.text_document_did_open(
                lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, "plaintext", 1, TEXT))
            )
            await conversation(client, uri)

    asyncio.run(run())


def test_opened_text_gets_diagnostics_with_a_link_to_the_rule(project: Path) -> None:
    async def conversation(client: Client, uri: str) -> None:
        found = (await client.diagnostics())[0]
        assert found.code == "share-widget"
        assert found.source == "sourcelint"
        assert found.severity == lsp.DiagnosticSeverity.Error
        assert found.range == WIDGET
        assert found.code_description
        page = Path(found.code_description.href.removeprefix("file://"))
        assert page.read_text(encoding="utf-8").startswith("# share-widget (RES101)")

    talk(project, conversation)


def test_change_is_examined_as_it_stands_in_the_editor(project: Path) -> None:
    async def conversation(client: Client, uri: str) -> None:
        assert len(await client.diagnostics()) == 1
        change: Any = lsp.TextDocumentContentChangeWholeDocument("Nothing is wrong here.\n")
        client.client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(lsp.VersionedTextDocumentIdentifier(2, uri), [change])
        )
        assert await client.diagnostics() == []
        client.client.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(uri)))
        assert await client.diagnostics() == []

    talk(project, conversation)


@pytest.mark.parametrize(("encoding", "units"), [("utf-8", 4), ("utf-16", 2), ("utf-32", 1)])
def test_positions_are_counted_as_agreed(project: Path, encoding: str, units: int) -> None:
    (project / "sourcelint.toml").write_text('select = ["parts-total"]\n')
    text = "😀 The clinics treated 2,400 patients in 2018: 1,590 women and 800 men.\n"

    async def conversation(client: Client, uri: str) -> None:
        await client.diagnostics()
        other = (project / "texts" / "b.txt").as_uri()
        (project / "texts" / "b.txt").write_text(text, encoding="utf-8")
        client.client.text_document_did_open(
            lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(other, "plaintext", 1, text))
        )
        found = await client.diagnostics()
        assert [item.range.start.character for item in found] == [text.index("2,400") - 1 + units]

    talk(project, conversation, lsp.PositionEncodingKind(encoding))


def test_opened_text_is_compared_with_its_corpus(project: Path) -> None:
    sentence = "The clinics of the northern province treated 2,400 patients in the year 2018, most of them women.\n"
    (project / "texts" / "0.txt").write_text(sentence, encoding="utf-8")

    async def conversation(client: Client, uri: str) -> None:
        await client.diagnostics()
        other = (project / "texts" / "b.txt").as_uri()
        (project / "texts" / "b.txt").write_text(sentence, encoding="utf-8")
        client.client.text_document_did_open(
            lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(other, "plaintext", 1, sentence))
        )
        found = await client.diagnostics()
        assert [item.code for item in found] == ["copied-sentence"]
        assert found[0].related_information
        assert found[0].related_information[0].location.uri.endswith("/texts/0.txt")

    talk(project, conversation)


def test_hover_shows_the_finding_and_its_rule(project: Path) -> None:
    async def conversation(client: Client, uri: str) -> None:
        await client.diagnostics()
        where = lsp.TextDocumentIdentifier(uri)
        hover = await client.client.text_document_hover_async(lsp.HoverParams(where, lsp.Position(2, 5)))
        assert hover
        assert isinstance(hover.contents, lsp.MarkupContent)
        assert "### share-widget (RES101)" in hover.contents.value
        assert "## What it flags" in hover.contents.value
        assert await client.client.text_document_hover_async(lsp.HoverParams(where, lsp.Position(0, 3))) is None

    talk(project, conversation)


def test_code_action_writes_a_waiver_with_a_reason(project: Path) -> None:
    async def conversation(client: Client, uri: str) -> None:
        diagnostics = await client.diagnostics()
        actions = await client.client.text_document_code_action_async(
            lsp.CodeActionParams(lsp.TextDocumentIdentifier(uri), WIDGET, lsp.CodeActionContext(diagnostics))
        )
        assert actions
        action = next(action for action in actions if action.title == "Waive share-widget: a false alarm")
        assert isinstance(action, lsp.CodeAction)
        assert action.edit
        create, edit = action.edit.document_changes or ()
        assert isinstance(create, lsp.CreateFile)
        assert isinstance(edit, lsp.TextDocumentEdit)
        target = project / "sourcelint.waivers.toml"
        assert create.uri == target.as_uri()
        addition = edit.edits[0]
        assert isinstance(addition, lsp.TextEdit)
        target.write_text(addition.new_text, encoding="utf-8")  # what the editor would do
        waiver = read_waivers(target)[0]
        assert waiver.reason == "a false alarm"
        assert diagnostics[0].data
        assert waiver.fingerprint == dict(diagnostics[0].data)["fingerprint"]
        client.client.text_document_did_save(lsp.DidSaveTextDocumentParams(lsp.TextDocumentIdentifier(uri)))
        assert await client.diagnostics() == []

    talk(project, conversation)


@pytest.mark.parametrize(
    ("text", "offset", "line", "character"),
    [
        ("ab\ncd", 4, 1, 1),
        ("a\r\nb", 3, 1, 0),
        ("a\rb", 2, 1, 0),
        ("😀x", 1, 0, 2),
        ("a\u2028b", 2, 0, 2),
        ("", 0, 0, 0),
    ],
)
def test_positions_are_lines_and_utf16_units(text: str, offset: int, line: int, character: int) -> None:
    assert Lines(text).position(offset) == lsp.Position(line, character)
