"""The site: it is built without a warning, and has a page for every rule."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sourcelint.registry import family, load

pytest.importorskip("mkdocs")
REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}  # the theme's advertisement, no warning about the pages
    built = subprocess.run(
        command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert (built.returncode, built.stderr) == (0, "")
    return folder


def test_site_has_a_page_for_every_rule(site: Path) -> None:
    for rule in load():
        if rule.__module__.startswith("sourcelint_rules."):
            page = (site / "rules" / family(rule) / rule.name / "index.html").read_text(encoding="utf-8")
            assert rule.code in page
            assert "What it flags" in page


def test_site_documents_every_key_and_command(site: Path) -> None:
    from sourcelint.config import config_schema

    configuration = (site / "configuration" / "index.html").read_text(encoding="utf-8")
    assert [key for key in config_schema(load())["properties"] if key not in configuration] == []
    commands = (site / "commands" / "index.html").read_text(encoding="utf-8")
    assert "sourcelint baseline create" in commands


def test_accuracy_page_shows_what_the_command_prints(site: Path) -> None:
    page = (site / "accuracy" / "index.html").read_text(encoding="utf-8")
    assert "percent-total" in page
    assert "TOTAL" in page


def test_site_loads_nothing_from_elsewhere(site: Path) -> None:
    page = (site / "index.html").read_text(encoding="utf-8")
    assert 'src="http' not in page
    assert "fonts.googleapis" not in page
