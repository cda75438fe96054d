"""What is released: the same bytes whenever it is built, and the same findings wherever it is installed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from sourcelint import __version__

pytest.importorskip("build")
pytest.importorskip("hatchling")
REPOSITORY = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two folders, each with a wheel and a source distribution, built at different times from different places."""
    if not (REPOSITORY / ".git").exists():
        pytest.skip("needs the repository, which says what belongs to a release")
    folders = []
    for number in range(2):
        source = tmp_path_factory.mktemp(f"source{number}") / "checkout"
        files = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=REPOSITORY, capture_output=True, check=True,
        ).stdout.decode().split("\0")  # fmt: skip
        for name in files:
            if name and (REPOSITORY / name).is_file():
                (source / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(REPOSITORY / name, source / name)
                os.utime(source / name, (1_000_000_000 + 86_400 * number,) * 2)
        folder = tmp_path_factory.mktemp(f"dist{number}")
        subprocess.run(
            [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(source)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        folders.append(folder)
    return folders


def test_building_again_gives_the_same_bytes(built: list[Path]) -> None:
    first, second = (
        {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()} for folder in built
    )
    assert sorted(first) == [f"sourcelint-{__version__}-py3-none-any.whl", f"sourcelint-{__version__}.tar.gz"]
    assert first == second


def test_twine_finds_nothing_to_complain_about(built: list[Path]) -> None:
    pytest.importorskip("twine")
    command = [sys.executable, "-m", "twine", "check", "--strict", *map(str, built[0].iterdir())]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout


def test_wheel_holds_all_that_is_not_code(built: list[Path]) -> None:
    names = set(zipfile.ZipFile(next(built[0].glob("*.whl"))).namelist())
    data = [path for root in ("lint", "rules") for path in (REPOSITORY / root).rglob("*") if path.is_file()]
    expected = {
        path.relative_to(REPOSITORY / path.relative_to(REPOSITORY).parts[0]).as_posix()
        for path in data
        if "__pycache__" not in path.parts
    }
    assert expected - names == set()
    assert not any(name.startswith("tests/") for name in names)


def test_source_distribution_can_be_tested_and_documented(built: list[Path]) -> None:
    with tarfile.open(next(built[0].glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for name in ("tests/test_release.py", "docs/index.md", "mkdocs.yml", "seeds/datapackage.json", "SECURITY.md"):
        assert name in names


def test_wheel_finds_what_the_checkout_finds(built: list[Path], tmp_path: Path) -> None:
    wheel = next(built[0].glob("*.whl"))
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target"]
    subprocess.run([*install, str(tmp_path / "site"), str(wheel)], check=True, timeout=120)
    shutil.copytree(REPOSITORY / "seeds", tmp_path / "seeds")
    reports = []
    for path in (str(tmp_path / "site"), ""):
        environment = {**os.environ, "PYTHONPATH": path}
        where = "import sourcelint, sourcelint_rules; print(sourcelint.__file__, sourcelint_rules.__file__)"
        shown = subprocess.run(
            [sys.executable, "-c", where], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
        ).stdout
        assert (str(tmp_path) in shown) is bool(path)
        done = subprocess.run(
            [sys.executable, "-m", "sourcelint", "check", "seeds", "--format", "json", "--exit-zero"],
            env=environment, cwd=tmp_path, capture_output=True, check=True, timeout=120,
        )  # fmt: skip
        reports.append(json.loads(done.stdout))
    assert reports[0]["findings"]
    assert reports[0] == reports[1]


def test_version_is_written_in_one_place_and_cited() -> None:
    citation = (REPOSITORY / "CITATION.cff").read_text(encoding="utf-8")
    assert re.findall(r"^version: (.+)$", citation, re.MULTILINE) == [__version__]
    pyproject = (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8")
    assert 'dynamic = ["version"]' in pyproject


def test_citation_is_valid() -> None:
    yaml = pytest.importorskip("yaml")
    citation = yaml.safe_load((REPOSITORY / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(citation)
