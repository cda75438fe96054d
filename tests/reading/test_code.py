"""The stretches of a text that are code."""

import time
from itertools import pairwise

from sourcelint import Document
from sourcelint.reading.code import inside, read_code


def code(text: str, name: str = "a.txt") -> list[str]:
    document = Document(name, text, format="markdown" if name.endswith(".md") else "text")
    return [text[start:end] for start, end in read_code(document)]


def test_quoted_and_fenced_code() -> None:
    assert code("Run `git status` or ``a`b``.") == ["`git status`", "``a`b``"]
    assert code("See:\n\n```\nrun\n```\n\nDone.", "a.md") == ["```\nrun\n```"]
    assert code("Use <code>x &lt; y</code> here.") == ["<code>x &lt; y</code>"]


def test_listings_of_other_markups() -> None:
    assert code("See\n\n[source,console]\n----\n$ git\n----\n\nDone.")[0].endswith("$ git\n----")
    assert "run this" in code("See::\n\n    run this\n    and that\n\nDone.")[0]


def test_prose_is_no_code() -> None:
    assert code("It's 5` long, he said. The rate::5 -- not more.\n\n---- or so.") == []


def test_stretches_do_not_overlap() -> None:
    text = "```\n`a` <code>b</code>\n```\n\nand `c`"
    document = Document("a.md", text, format="markdown")
    stretches = read_code(document)
    assert all(left[1] <= right[0] for left, right in pairwise(stretches))
    assert inside(text.index("a"), stretches)
    assert inside(text.index("c`"), stretches)
    assert not inside(text.index("and"), stretches)


def test_stray_marks_take_linear_time() -> None:
    began = time.perf_counter()
    for piece in ("`a", "```", "~~~\n", "<code>", "::\n\n  a\n", "\n[source]\n----\n"):
        code(piece * 20_000)
    assert time.perf_counter() - began < 30
