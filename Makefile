PYTHON ?= python3
BIN := .venv/bin

# Dozens of tests start the program; without its compiled files each start takes seconds longer.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test check benchmark clean

demo: .venv/installed
	$(BIN)/pendamping demo

test: check
	$(BIN)/python -m pytest -n auto --dist worksteal

check: .venv/installed-for-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --num-workers 2

benchmark: .venv/installed-for-tests
	$(BIN)/python -m tests.benchmarks

clean:
	rm -rf .venv

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/installed-for-tests: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	touch .venv/installed $@
