# A machine needs Go, Node 20.19 or later with npm, Python 3.10 or later with venv, and Chromium, which is looked for on the
# PATH or named by the environment variable CHROMIUM. The other tools of the golden tests are installed inside the tree,
# pinned, and ignored by git. `make PYTHON=python3.12 ...` chooses the interpreter for them.

PYTHON ?= python3
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
NODE_TOOLS := golden_test/tools/node/node_modules/.installed
PYTHON_TOOLS := golden_test/tools/python/.venv/.installed
# More flags for go test: make test TESTFLAGS='-run TestCases'
TESTFLAGS ?=

.DELETE_ON_ERROR:
.PHONY: test generate tools lint clean

# test: every test there is; a missing tool is a failure, not a skip.
test: tools
	REPLYCODES_REQUIRE_TOOLS=1 go test -timeout 20m $(TESTFLAGS) ./...

# generate: write everything under out/ from the specs built into the command.
generate:
	go run ./cmd/replycodes generate

# tools: what the tests call; installed again only where the lock files have changed.
tools: $(NODE_TOOLS) $(PYTHON_TOOLS)

$(NODE_TOOLS): golden_test/tools/node/package.json golden_test/tools/node/package-lock.json
	cd $(<D) && npm ci
	touch $@

$(PYTHON_TOOLS): golden_test/tools/python/requirements.txt
	$(PYTHON) -m venv --clear $(@D)
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r $<
	touch $@

# lint: the project's own Go, formatted and checked.
lint:
	@files=$$(git ls-files -co --exclude-standard '*.go' | xargs gofmt -l) || exit 1; \
		test -z "$$files" || { echo "gofmt would change:"; echo "$$files"; exit 1; }
	go vet ./...
	go run $(STATICCHECK) ./...

# clean: remove the tools and what builds leave behind; out/ itself stays, it is committed.
clean:
	git clean -ffdXq golden_test out
	rm -f replycodes
