# Everything a person does with this checkout. `make` alone explains the targets.

PYTHON ?= python3
RUN := .venv/bin/python
READY := .venv/ready
READY_TO_TEST := .venv/ready-to-test

.DEFAULT_GOAL := help
.PHONY: help demo test check lint bench torture format lock wheel clean

help: ## explain the targets (this list)
	@echo "Đến Lượt. The first target that needs it makes the environment .venv/ by itself."
	@echo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

demo: $(READY) ## one whole centre on this machine: windows with a screen, pictures in demo-output/ without
	@$(RUN) -m demo

test: $(READY_TO_TEST) ## all tests: first the quick rings, then real processes
	@$(RUN) -m tools.rings

check: lint test ## what must hold before a change is handed in: lint, then test

lint: $(READY) ## style, types, import rules and QML, without the tests
	@$(RUN) -m tools.lint

bench: $(READY) ## measure against the limits: a table, and build/bench.json
	@$(RUN) -m benchmarks

torture: $(READY) ## many kiosks and officers while the server is killed again and again; kiosks cut off; printers that fail; a week of touches
	@$(RUN) -m benchmarks.torture
	@$(RUN) -m benchmarks.offline
	@$(RUN) -m benchmarks.paper
	@$(RUN) -m benchmarks.soak

format: $(READY) ## bring Python and QML into the house's form
	@.venv/bin/ruff check --fix-only --quiet .
	@.venv/bin/ruff format .
	@$(RUN) -m tools.qml format

lock: $(READY) ## resolve requirements.lock anew from pyproject.toml
	@$(RUN) -m tools.lock

wheel: $(READY) ## build the wheel into dist/
	@$(RUN) -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	@ls dist/*.whl

clean: ## remove what was made here: .venv/, build/, dist/, demo-output/ and caches
	@rm -rf .venv build dist demo-output .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml tools/environment.py tools/system_packages.py
	@$(PYTHON) -m tools.environment
	@touch $@

$(READY_TO_TEST): $(READY)
	@$(PYTHON) -m tools.system_packages --tests
	@touch $@
