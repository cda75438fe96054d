# `make` installs sourcelint into an environment of its own and lints the seeds; `make test` runs the whole suite.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: seeds test lint hooks benchmark clean

seeds: $(VENV)/installed
	$(BIN)/sourcelint check seeds --no-baseline --exit-zero

test: $(VENV)/installed-dev
	$(BIN)/python -m pytest

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/sourcelint check

hooks: $(VENV)/installed-dev
	$(BIN)/pre-commit install

benchmark: $(VENV)/installed-dev
	$(BIN)/python benchmarks/startup.py

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "sourcelint needs Python 3.11 or later: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) build dist site .mypy_cache .ruff_cache .pytest_cache
