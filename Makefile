# Everything a newcomer or a developer types. `make demo` and `make test` need only Python 3.11,
# and for the Neo4j tests Java 17 with Maven (or Docker); each sets up .venv by itself.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
STAMP := $(VENV)/.installed
DEMO := .demo
PEERS := .venv-peers
FTM := .venv-ftm

.DEFAULT_GOAL := help
.PHONY: help setup demo test check ftm bench peers docs lock neo4j neo4j-stop clean

help:  ## Say what each target does
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(STAMP)  ## Make .venv with the exact versions of requirements.lock

# The lock is complete. Resolved once more, it makes older versions of pip warn of an extra of lxml.
$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(STAMP)

demo: $(STAMP)  ## Load the sample articles, print reports, write an export and a page
	@DEMO=$(DEMO) PATH="$(CURDIR)/$(VENV)/bin:$$PATH" sh tools/demo.sh

test: $(STAMP) check  ## Run all checks and all tests, the real Neo4j among them
	$(RUN) -m pytest

check: $(STAMP)  ## Lint, types, layers, generated files, documentation
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports
	$(RUN) -m graphkit.schema --check
	$(RUN) -m cogapp --check README.md docs/*.md

ftm: $(FTM)/.installed  ## Install followthemoney, which a test reads our export with

$(FTM)/.installed: tests/ftm/requirements.lock
	$(PYTHON) -m venv $(FTM)
	$(FTM)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@

bench: $(STAMP)  ## Print speeds as ratios against peers measured in the same run
	$(RUN) -m benchmarks

peers: $(STAMP)  ## Measure spaCy's and textacy's own rules on our corpora (needs GRAPHKIT_GOLD)
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check -r benchmarks/peers/requirements.txt
	$(PEERS)/bin/python -m benchmarks.peers.tag --corpora "$(GRAPHKIT_GOLD)/../corpora" \
		--gold "$(GRAPHKIT_GOLD)/gum.jsonl" -o $(PEERS)/found.json
	$(RUN) -m benchmarks.peers.score $(PEERS)/found.json

docs: $(STAMP)  ## Write the generated files anew: schemas/, command help in the docs
	$(RUN) -m graphkit.schema
	$(RUN) -m cogapp -r README.md docs/*.md

lock: $(STAMP)  ## Resolve the dependencies anew into both requirements.lock
	$(RUN) -m uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --universal \
		--python-version 3.11 --all-extras --group dev -o requirements.lock pyproject.toml
	$(RUN) -m uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --universal \
		--python-version 3.11 -o tests/ftm/requirements.lock tests/ftm/requirements.in

neo4j: demo  ## Neo4j with the demo articles (Docker if it works, else from jars)
	$(RUN) -m tools.neo4j.up

neo4j-stop:  ## End it; its data stay
	$(RUN) -m tools.neo4j.up --stop

clean:  ## Remove what make has made
	rm -rf $(VENV) $(DEMO) $(PEERS) $(FTM)
