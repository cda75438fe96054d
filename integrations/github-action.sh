#!/usr/bin/env bash
# What action.yml runs: check once, then report for the pull request, the summary of the job and code scanning.
# Inputs come through the environment, never through the text of a command.
set -euo pipefail

folder="${RUNNER_TEMP:-${TMPDIR:-/tmp}}/sourcelint"
mkdir -p "$folder"
arguments=()
while IFS= read -r path; do
  if [ -n "$path" ]; then arguments+=("$path"); fi
done <<< "${SOURCELINT_PATHS:-}"
if [ -n "${SOURCELINT_FAIL_ON:-}" ]; then arguments+=("--fail-on=$SOURCELINT_FAIL_ON"); fi

status=0
sourcelint check --format json --output "$folder/findings.json" "${arguments[@]}" || status=$?
echo "status=$status" >> "$GITHUB_OUTPUT"
if [ ! -s "$folder/findings.json" ]; then exit "$status"; fi

sourcelint report "$folder/findings.json" --format github
sourcelint report "$folder/findings.json" --format sarif --output "$folder/findings.sarif"
sourcelint report "$folder/findings.json" --format markdown --output "$folder/findings.md"
if [ "$(wc -c < "$folder/findings.md")" -lt 1000000 ]; then
  cat "$folder/findings.md" >> "$GITHUB_STEP_SUMMARY"
else # GitHub refuses more than 1 MiB
  echo "The audit is too long for a summary; it is the output \`findings\` of this action." >> "$GITHUB_STEP_SUMMARY"
fi
{
  echo "findings=$folder/findings.json"
  echo "sarif=$folder/findings.sarif"
} >> "$GITHUB_OUTPUT"
exit "$status"
