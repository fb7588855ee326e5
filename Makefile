# Two commands for a newcomer: `make demo` and `make test`. The rest is for those who change the project.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
GRAPH ?= graph

.PHONY: demo test check lint types format install clean neo4j

# The virtual environment, once, and again when the dependencies change.
$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("kg needs Python 3.11 or newer; set PYTHON=python3.x" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@touch $@

install: $(VENV)/.installed

demo: install
	@$(BIN)/kg build examples/news --graph $(GRAPH)
	@echo
	@$(BIN)/kg stats --graph $(GRAPH)
	@echo "Who sold what, and which sentence says so? (examples/queries/divestments.rq)"
	@$(BIN)/kg query --graph $(GRAPH) examples/queries/divestments.rq
	@$(BIN)/kg view --graph $(GRAPH) -o graph.html --title "Business news in four writings"
	@echo "or explore it at a server of your own: $(BIN)/kg serve --graph $(GRAPH)"

test: install
	$(BIN)/pytest

lint: install
	$(BIN)/ruff check kg tests training benchmarks
	$(BIN)/ruff format --check kg tests training benchmarks

types: install
	$(BIN)/mypy

format: install
	$(BIN)/ruff check --fix kg tests training benchmarks
	$(BIN)/ruff format kg tests training benchmarks

check: lint types test

clean:
	rm -rf $(VENV) graph graph.html dist .mypy_cache .ruff_cache .pytest_cache
