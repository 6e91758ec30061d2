# Every command of the board. The first one that needs it builds a virtual environment in .venv.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
TSC    := $(BIN)/node node_modules/typescript/bin/tsc
# What a bare machine shows soon: the clocks of zones, a page in a browser.
BARE_TESTS := tests/rendering/test_structured_data.py \
  tests/model/test_zone_data.py tests/browser/test_times.py
export NO_MKDOCS_2_WARNING = 1

.PHONY: site serve test test-later test-later-turn test-browsers lint format bench bench-search screenshots forks browser bare vendor fonts lock clean help

help: ## say what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

site: $(VENV)/.site ## build the board into site/
	$(BIN)/board build

serve: $(VENV)/.site ## build, watch and serve the board on port 8000 of this machine
	$(BIN)/mkdocs serve

# Files go to the processes in the order that tests/conftest.py gives them, the longest first. By
# itself xdist would begin with the files of most tests, which are quick.
test: has-git-node-browser-poppler $(VENV)/.dev $(VENV)/.node browser ## run every test, those in a browser included
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder -m "not alone"
	$(BIN)/python -m pytest -m alone $$(grep --recursive --files-with-matches --include='test_*.py' 'mark\.alone' tests)

test-later: has-git-node-browser-poppler $(VENV)/.later $(VENV)/.node browser ## run every test at later days; DAYS=500 TESTS=tests/cli
	$(BIN)/python .ci/later.py $(if $(DAYS),--days $(DAYS)) $(TESTS)

# What CI does each day: one of the three days, and of the tests those that read a clock most.
test-later-turn: has-git-node-browser-poppler $(VENV)/.later $(VENV)/.node browser
	$(BIN)/python .ci/later.py --turn

test-browsers: has-git-node-browser $(VENV)/.engines $(VENV)/.node browser ## take journeys in Chromium, Firefox and WebKitGTK
	$(BIN)/python .ci/engines.py

lint: has-node $(VENV)/.dev $(VENV)/.node ## check formatting, style and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(TSC)
	$(TSC) --project tsconfig.worker.json
	$(TSC) --project tests
	$(BIN)/python .ci/vendor.py --check
	$(BIN)/python .ci/fonts.py --check
	$(BIN)/node .ci/workflows.mjs
	$(BIN)/zizmor --offline --quiet --no-progress .github
	$(BIN)/board owners --check --lang en
	$(BIN)/board issue-forms --check --lang en

format: $(VENV)/.dev ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.dev ## measure against Hugo; BENCH="--postings 10000 --runs 3"
	$(BIN)/python -m tests.bench $(BENCH)

bench-search: has-node-browser $(VENV)/.dev browser ## measure search on a slowed browser; BENCH="--postings 10000 --runs 3"
	$(BIN)/python -m tests.bench.finding $(BENCH)

screenshots: has-node-browser $(VENV)/.dev browser ## pictures of the main pages into screenshots/
	$(BIN)/python -m tests.browser.screenshots

forks: $(VENV)/.dev ## build with ProperDocs in place of MkDocs
	$(BIN)/python -m pytest tests/build/test_forks.py

# What a command needs of the system is asked for before it installs anything.
has-%: $(VENV)/bin/python
	@$(BIN)/python .ci/machine.py $(subst -, ,$*)

browser: $(VENV)/.dev
	@$(BIN)/python -m tests.browser.find

bare: ## begin on minimal Debian 12 and 13, as a newcomer does; BARE="--system 13 --user root"
	$(PYTHON) .ci/bare.py --tests $(BARE_TESTS) $(BARE)

vendor: $(VENV)/.dev $(VENV)/.node ## copy the libraries that pages use into docs/assets/scripts/vendor/
	$(BIN)/python .ci/vendor.py

fonts: $(VENV)/.dev $(VENV)/.node ## make the fonts of printed documents, and the Arabic one of the site
	$(BIN)/python .ci/fonts.py

lock: $(VENV)/.dev ## write the lock files anew, without addresses
	$(BIN)/python -m pip install --quiet pip-tools
	for name in requirements requirements-dev .github/requirements-links .ci/requirements-later .ci/requirements-engines; do \
	  $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options \
	    --no-header --annotation-style line --constraint .ci/constraints.txt --output-file $$name.txt $$name.in; done
	$(BIN)/npm install --package-lock-only --loglevel=error > /dev/null
	$(BIN)/python .ci/lock_without_addresses.py package-lock.json

# An environment that was begun and not finished, or whose Python has gone or was replaced by another
# version since, has no pip and never gets one: it is begun anew.
$(shell $(BIN)/python -c 'import pip' 2> /dev/null || rm -rf $(VENV))

$(VENV)/bin/python:
	@$(PYTHON) -c '' 2> /dev/null || { echo "Missing here: Python 3.11 or newer. This brings it:" \
	  "sudo apt-get install python3-venv (Debian, Ubuntu), or sudo dnf install python3 (Fedora)," \
	  "or brew install python3 (macOS)"; exit 1; } >&2
	@$(PYTHON) .ci/machine.py python
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.site
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# For Linux alone. Where it cannot be had .ci/later.py says so.
$(VENV)/.later: .ci/requirements-later.txt $(VENV)/.dev
	-$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r .ci/requirements-later.txt
	@touch $@

$(VENV)/.engines: .ci/requirements-engines.txt $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/requirements-engines.txt
	@touch $@

# Node itself is in requirements-dev.txt.
$(VENV)/.node: package-lock.json $(VENV)/.dev
	$(BIN)/npm ci --loglevel=error > /dev/null
	@touch $@

clean: ## remove what was built
	rm -rf site screenshots node_modules $(VENV)
