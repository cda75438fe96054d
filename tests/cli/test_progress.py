"""Progress and timings: on standard error, out of the way of results."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from sourcelint.cli import cli
from sourcelint.cli._progress import Meter, line_of


@pytest.fixture(autouse=True)
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("Nothing is wrong in this sentence.\n" * 20)
    monkeypatch.chdir(tmp_path)


def check(*arguments: str) -> tuple[str, str]:
    result = CliRunner().invoke(cli, ["check", ".", "--no-manifest", "--exit-zero", *arguments], standalone_mode=False)
    assert result.exception is None
    return result.stdout, result.stderr


def test_rate_and_time_left_are_those_of_the_bytes_done_so_far() -> None:
    assert line_of(12_000_000, 48_000_000, 3.0) == "examined 12.0 of 48.0 MB (25%), 4.0 MB/s, 0:09 left"
    assert line_of(0, 48_000_000, 0.0) == "examined 0.0 of 48.0 MB (0%)"


def test_short_work_shows_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    times = iter([0.0, 0.5, 0.9])
    meter = Meter(clock=lambda: next(times))
    meter(1, 10)
    meter(9, 10)
    meter.close()
    assert capsys.readouterr() == ("", "")


def test_long_work_is_shown_and_wiped(capsys: pytest.CaptureFixture[str]) -> None:
    times = iter([0.0, 2.0])
    meter = Meter(clock=lambda: next(times))
    meter(1_000_000, 2_000_000)
    meter.close()
    shown = capsys.readouterr().err
    assert "examined 1.0 of 2.0 MB (50%)" in shown
    assert shown.endswith(" \r")


def test_progress_goes_to_standard_error_and_results_do_not_change() -> None:
    output, errors = check("--progress")
    assert "examined" in errors
    assert (output, "") == check()


def test_timings_name_every_rule_that_ran() -> None:
    output, errors = check("--timings")
    assert "ms" in errors
    assert "undecodable-text" in errors
    assert output == check()[0]
