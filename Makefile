# Everything runs in .venv, which the first target that needs it makes. `make help` lists the targets.
PYTHON ?= python3
JOBS ?= auto
SEEDS = seeds/000_bcbf6ced7527eaae.txt seeds/001_025a73276be94a1e.txt
WORDNET = 1:3.0-37
BIN = .venv/bin
READY = .venv/.ready
INSTALL = -m pip --disable-pip-version-check install --quiet
# The one place that tells where hashes are known; elsewhere versions are pinned without them (scripts/pin.py says why).
HASHED = import platform as p, sys; name, version = p.libc_ver(); sys.exit(not (sys.platform == "linux" \
  and p.machine() == "x86_64" and sys.implementation.name == "cpython" and (3, 11) <= sys.version_info < (3, 15) \
  and name == "glibc" and [*map(int, version.split("."))] >= [2, 35]))
MUTANTS ?=
FUZZ ?=
# This test asks whether what is installed needs just what is pinned, which holds in .venv alone.
UNPINNED = --deselect tests/test_packaging.py::test_all_that_is_needed_is_pinned_and_nothing_else

.DEFAULT_GOAL = help
.PHONY: help demo test test-browser test-binder check oldest newest mutants record fuzz anatomy lab bench notebooks binder screenshots \
  constraints wordnet clean
.DELETE_ON_ERROR:

help:  ## list these targets
	@awk -F ':.*## *' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): pyproject.toml constraints.txt requirements-linux.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.11")'
	@echo "Setting up .venv with pinned versions: a few minutes the first time"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@rm -rf mediacomp_news.egg-info  # one of an older version would be found first
	@if $(BIN)/python -c '$(HASHED)'; then \
	  $(BIN)/python $(INSTALL) --require-hashes --no-deps --requirement requirements-linux.txt \
	  && $(BIN)/python $(INSTALL) --no-deps --no-build-isolation --editable . && $(BIN)/python -m pip check ; \
	else $(BIN)/python $(INSTALL) --constraint constraints.txt --editable '.[notebook,readers,corpus,dev]'; fi
	@$(BIN)/python -c 'import matplotlib.font_manager' 2>/dev/null  # builds its font cache, which would speak up in a notebook
	@touch $@

demo: $(READY)  ## compare the two seed articles and write out/report.html
	@mkdir -p out
	$(BIN)/mediacomp compare $(SEEDS) --html out/report.html

test: $(READY)  ## all that must pass: ruff, mypy, tests, doctests, notebooks
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n $(JOBS) --dist loadscope -m 'not slow' --cov --cov-report=term:skip-covered
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal -m slow
	$(BIN)/python -m pytest -n $(JOBS) --dist loadscope -o filterwarnings=default --nbval --nbval-current-env notebooks

.venv/axe/.ready: tests_browser/requirements.txt $(READY)
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet --no-deps --upgrade --require-hashes \
	  --target .venv/axe --requirement tests_browser/requirements.txt
	@touch $@

test-browser: .venv/axe/.ready  ## open report and notebook in Chromium: access, keys, widths, attacks (needs Chromium)
	$(BIN)/python -m pytest tests_browser

test-binder: $(READY)  ## build Binder's environment in an empty folder and run a notebook there (needs a network)
	$(BIN)/python scripts/prove_binder.py

check: $(READY)  ## the fast part of it: ruff, mypy, unit tests
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n $(JOBS) --dist loadscope -m 'not slow'

oldest: $(READY)  ## the fast tests against the lowest versions that pyproject.toml allows
	@rm -rf .venv-oldest && $(PYTHON) -m venv .venv-oldest && $(BIN)/python scripts/oldest.py > .venv-oldest/pins.txt
	@.venv-oldest/bin/python $(INSTALL) --constraint .venv-oldest/pins.txt --editable '.[notebook,readers,corpus,dev]'
	CI=true .venv-oldest/bin/python -m pytest -n $(JOBS) --dist loadscope -m 'not slow' $(UNPINNED)

newest:  ## the fast tests against the newest versions there are
	@rm -rf .venv-newest && $(PYTHON) -m venv .venv-newest
	@.venv-newest/bin/python $(INSTALL) --upgrade --editable '.[notebook,readers,corpus,dev]'
	CI=true .venv-newest/bin/python -m pytest -n $(JOBS) --dist loadscope -m 'not slow' $(UNPINNED)

mutants: $(READY)  ## change one line at a time and name what no fast test notices (MUTANTS='measures --count 9')
	$(BIN)/python -m scripts.mutants $(MUTANTS)

record: $(READY)  ## write tests/data/record anew: what is told of our own texts, to be read as a difference
	$(BIN)/python -m scripts.record

fuzz: $(READY)  ## throw broken files and texts at every reader, view and export, some minutes (FUZZ='--seed 7')
	$(BIN)/python scripts/fuzz.py $(FUZZ)

anatomy: $(READY)  ## measure sizes, documentation, decisions and import circles of the package
	@$(BIN)/python scripts/anatomy.py

lab: $(READY)  ## open the notebooks in JupyterLab
	$(BIN)/jupyter lab --notebook-dir=notebooks

bench: $(READY)  ## measure speed, memory and accuracy
	$(BIN)/python -m benchmarks.run

notebooks: $(READY)  ## run the notebooks again and keep what they show
	$(BIN)/python scripts/run_notebooks.py notebooks/*.ipynb

binder: $(READY)  ## print a Binder link for each notebook of the repository this checkout came from
	@$(BIN)/python scripts/binder_links.py

screenshots: $(READY)  ## take the README's picture again (needs Chromium)
	$(BIN)/python scripts/screenshot.py docs/reading-view.png

constraints:  ## renew every pinned version
	$(PYTHON) scripts/pin.py

wordnet: $(READY)  ## pack Debian's WordNet again (needs apt-get and dpkg-deb)
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && cd "$$folder" \
	  && apt-get -q -o APT::Sandbox::User=root download wordnet-base=$(WORDNET) \
	  && dpkg-deb -x wordnet-base_*.deb . && cd '$(CURDIR)' \
	  && $(BIN)/python scripts/build_wordnet.py "$$folder/usr/share/wordnet"

clean:  ## remove what these targets made, .venv too
	rm -rf .venv .venv-oldest .venv-newest out build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
