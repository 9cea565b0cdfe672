# A machine needs bash, git, Go, Node 20.19 or later with npm, and Python 3.10 or later with venv. make installs the
# other tools of the tests: inside the tree, pinned and ignored by git, those that npm, pip and go install have; and
# Chromium, where neither PATH nor the environment variable CHROMIUM names a browser, by apt-get.
# `make PYTHON=python3.12 ...` chooses the interpreter for the Python tools.

PYTHON ?= python3
TOOLS := golden_test/tools
NODE_TOOLS := $(TOOLS)/node/node_modules/.installed
PYTHON_TOOLS := $(TOOLS)/python/.venv/.installed
STATICCHECK := $(TOOLS)/bin/staticcheck
STATICCHECK_VERSION := v0.8.2
# More flags for go test: make test TESTFLAGS='-run TestCases'
TESTFLAGS ?=

.DELETE_ON_ERROR:
.PHONY: test generate tools chromium lint clean

# test: every test there is; a missing tool is a failure, not a skip.
test: tools
	REPLYCODES_REQUIRE_TOOLS=1 go test -timeout 20m $(TESTFLAGS) ./...

# generate: write everything under out/ from the specs built into the command.
generate:
	go run ./cmd/replycodes generate

# tools: what the tests call; installed again only where what pins them has changed.
tools: $(NODE_TOOLS) $(PYTHON_TOOLS) $(STATICCHECK) chromium

$(NODE_TOOLS): $(TOOLS)/node/package.json $(TOOLS)/node/package-lock.json
	cd $(<D) && npm ci
	touch $@

$(PYTHON_TOOLS): $(TOOLS)/python/requirements.txt
	$(PYTHON) -m venv --clear $(@D)
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r $<
	touch $@

$(STATICCHECK): Makefile
	GOBIN=$(abspath $(@D)) go install honnef.co/go/tools/cmd/staticcheck@$(STATICCHECK_VERSION)
	touch $@

chromium:
	@$(TOOLS)/install-chromium

# lint: the project's own Go, formatted and checked.
lint: $(STATICCHECK)
	@files=$$(git ls-files -co --exclude-standard '*.go' | xargs gofmt -l) || exit 1; \
		test -z "$$files" || { echo "gofmt would change:"; echo "$$files"; exit 1; }
	go vet ./...
	$(STATICCHECK) ./...

# clean: remove the tools and what builds leave behind; out/ itself stays, it is committed.
clean:
	git clean -ffdXq golden_test out
	rm -f replycodes
