"""The GitHub action, the GitLab job and the completion scripts, run as their hosts would run them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
PATH = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "callers.txt").write_text(
        "Of the 584 callers, 78 percent were women, 19 percent men and 9 percent did not say.\n"
    )
    (tmp_path / "texts" / "with blank; echo $(boo).txt").write_text("Nothing is wrong in this sentence.\n")
    (tmp_path / "sourcelint.toml").write_text('paths = ["texts"]\nselect = ["percent-total"]\n')
    return tmp_path


def action(scratch: Path, **inputs: str) -> tuple[int, str, dict[str, str], str]:
    """Run the action's script: its status, what it printed, its outputs and the summary of the job."""
    output, summary = scratch / "outputs", scratch / "summary"
    for file in (output, summary):
        file.write_text("")
    environment = {"PATH": PATH, "HOME": str(scratch), "GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary),
                   "RUNNER_TEMP": str(scratch / "runner"), **inputs}  # fmt: skip
    done = subprocess.run(
        ["bash", str(REPOSITORY / "integrations" / "github-action.sh")],
        cwd=scratch, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    outputs = dict(line.split("=", 1) for line in output.read_text().splitlines())
    return done.returncode, done.stdout + done.stderr, outputs, summary.read_text(encoding="utf-8")


def test_action_annotates_summarises_and_writes_sarif(scratch: Path) -> None:
    status, printed, outputs, summary = action(scratch)
    assert status == 1
    assert outputs["status"] == "1"
    assert printed.startswith("::error file=texts/callers.txt,line=1,endLine=1,col=21,")
    assert "**1 error, 0 warnings, 0 notes**" in summary
    assert json.loads(Path(outputs["findings"]).read_text())["summary"]["findings"]["error"] == 1
    assert json.loads(Path(outputs["sarif"]).read_text())["version"] == "2.1.0"


def test_action_takes_paths_line_by_line_and_never_as_commands(scratch: Path) -> None:
    status, printed, outputs, _ = action(scratch, SOURCELINT_PATHS="texts/with blank; echo $(boo).txt\n\n")
    assert (status, printed, outputs["status"]) == (0, "", "0")


def test_action_fails_when_the_job_could_not_be_done(scratch: Path) -> None:
    status, printed, outputs, _ = action(scratch, SOURCELINT_PATHS="missing/")
    assert status == 2
    assert outputs == {"status": "2"}
    assert "missing/" in printed


def test_action_passes_the_threshold_on(scratch: Path) -> None:
    assert action(scratch, SOURCELINT_FAIL_ON="fatal")[0] == 2
    assert action(scratch, SOURCELINT_FAIL_ON="note")[0] == 1


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.gitlab-ci", "integrations/gitlab-ci.yml"),
    ],
)
def test_integration_is_valid_for_its_host(schema: str, file: str) -> None:
    pytest.importorskip("check_jsonschema")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(REPOSITORY / file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout


def test_every_input_of_the_action_is_documented() -> None:
    yaml = pytest.importorskip("yaml")
    described: dict[str, Any] = yaml.safe_load((REPOSITORY / "action.yml").read_text(encoding="utf-8"))
    page = (REPOSITORY / "docs" / "ci.md").read_text(encoding="utf-8")
    assert [name for name in (*described["inputs"], *described["outputs"]) if f"| `{name}` |" not in page] == []


def test_gitlab_job_reports_and_keeps_the_status(scratch: Path) -> None:
    yaml = pytest.importorskip("yaml")
    job = yaml.safe_load((REPOSITORY / "integrations" / "gitlab-ci.yml").read_text(encoding="utf-8"))["sourcelint"]
    script = "set -e\n" + "\n".join(line for line in job["script"] if not line.startswith("pip "))
    done = subprocess.run(
        ["bash", "-c", script], cwd=scratch, env={"PATH": PATH, "HOME": str(scratch)}, capture_output=True, text=True,
        timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "percent-total FIG102" in done.stdout
    for kind in ("codequality", "junit"):
        assert (scratch / job["artifacts"]["reports"][kind]).stat().st_size > 0


def test_everything_that_the_container_copies_is_there_and_not_ignored() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", (REPOSITORY / "Dockerfile").read_text(), re.MULTILINE)
    kept = re.findall(r"^!(.+)$", (REPOSITORY / ".dockerignore").read_text(), re.MULTILINE)
    names = [name for line in copied for name in line.split()]
    assert names
    assert all((REPOSITORY / name).exists() for name in names)
    assert set(names) <= set(kept)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script_is_one_of_its_shell(shell: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sourcelint", "completion", shell], capture_output=True, text=True, check=True
    )
    assert "_SOURCELINT_COMPLETE" in done.stdout
    program = shutil.which(shell)
    if program:
        subprocess.run([program, "-n"], input=done.stdout, text=True, check=True)


def test_bash_completes_commands_and_options() -> None:
    script = """
    source <(sourcelint completion bash) 2> /dev/null
    COMP_WORDS=(sourcelint ch); COMP_CWORD=1; _sourcelint_completion sourcelint; echo "${COMPREPLY[@]}"
    COMPREPLY=(); COMP_WORDS=(sourcelint check --stat); COMP_CWORD=2; _sourcelint_completion sourcelint; echo "${COMPREPLY[@]}"
    """
    done = subprocess.run(["bash", "-c", script], env={"PATH": PATH}, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["check", "--statistics"]


@pytest.mark.skipif("SOURCELINT_NETWORK" not in os.environ, reason="installs packages; SOURCELINT_NETWORK=1 allows it")
@pytest.mark.parametrize("hook", ["sourcelint-documents", "sourcelint-corpus"])
def test_commit_hook_stops_a_commit_with_an_error(scratch: Path, hook: str) -> None:
    pytest.importorskip("pre_commit")
    for command in (["init", "--quiet"], ["add", "."]):
        subprocess.run(["git", *command], cwd=scratch, check=True)
    # pre-commit takes the committed state of a repository, or what git knows to have changed.
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(REPOSITORY), hook, "--all-files"]
    environment = {**os.environ, "PATH": PATH, "PRE_COMMIT_HOME": str(scratch / "cache")}
    done = subprocess.run(
        command, cwd=scratch, env=environment, capture_output=True, text=True, timeout=400, check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "percent-total FIG102" in done.stdout
    (scratch / "texts" / "callers.txt").unlink()
    done = subprocess.run(
        command, cwd=scratch, env=environment, capture_output=True, text=True, timeout=400, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
