# Every target with a text behind ## is in `make help`.
.DEFAULT_GOAL := help
SHELL := bash
.SHELLFLAGS := -euo pipefail -c

configuration ?= Release
testbed := tests/testbed
shipped_program := artifacts/shipped/app/sagemaker-monitor.dll
runtime := linux-$(if $(filter aarch64,$(shell uname -m)),arm64,x64)

.PHONY: help
help: ## this text
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: build
build: ## build everything
	dotnet build --configuration $(configuration) --verbosity quiet

.PHONY: test
test: testbed shipped ## build everything and run all tests, the integration tests on the real servers
	OPERATOR_PROGRAM=$(abspath $(shipped_program)) tests/run.sh $(configuration)

.PHONY: test-unit
test-unit: build ## run the tests that need no server
	tests/run.sh $(configuration) Api Kubernetes Aws Reconcilers Host Tools

.PHONY: test-integration
test-integration: testbed shipped ## run the tests on the real API server, Moto and the simulator
	OPERATOR_PROGRAM=$(abspath $(shipped_program)) tests/run.sh $(configuration) AwsSimulator Integration

.PHONY: testbed
testbed: ## get etcd, kube-apiserver, kubectl and Moto (once: about 5 minutes)
	@$(testbed)/install.sh >/dev/null

.PHONY: demo
demo: testbed build ## show the operator at work on a real API server and Moto
	tests/demo/demo.sh $(configuration)

.PHONY: run
run: testbed build ## start the testbed and the operator against it, until Ctrl-C
	tests/demo/run.sh $(configuration)

# The operator as it ships. The analyzers have run in the build.
.PHONY: shipped
shipped: build
	dotnet publish operator/Host --configuration $(configuration) --runtime $(runtime) --self-contained false \
	  -p:PublishReadyToRun=true -p:RunAnalyzers=false \
	  --artifacts-path artifacts/shipped --output artifacts/shipped/app --verbosity quiet

benchmark = dotnet run --project tests/Benchmarks --configuration $(configuration) --no-build --
shipped_operator = --operator $(shipped_program)

.PHONY: bench
bench: testbed shipped ## measure apply-to-Ready, memory and calls per object, with the goals beside the figures
	$(benchmark) $(shipped_operator) $(benchmarks)

.PHONY: bench-aws
bench-aws: testbed shipped ## measure calls to AWS, sweeps and outages against AWS's limits (12 minutes): make bench-aws limits="--new 30 --healthy 1000"
	$(benchmark) aws $(shipped_operator) $(limits)

.PHONY: generate
generate: ## write crds/, the RBAC and the embedded schemas from the C# types
	dotnet run --project operator/Tools --configuration $(configuration) -- generate --root .

.PHONY: verify
verify: ## fail when a generated file differs from what would be generated
	dotnet run --project operator/Tools --configuration $(configuration) -- generate --root . --check

.PHONY: verify-crds
verify-crds: ## check CRDs, samples and bad objects on a CRD server with CEL: make verify-crds CRDCHECK=path/to/run.sh
	$(CRDCHECK) crds deploy/samples tests/bad

.PHONY: format
format: ## format all code
	dotnet tool restore >/dev/null
	dotnet csharpier format .

.PHONY: lint
lint: ## fail on unformatted code; the analyzers run in every build
	dotnet tool restore >/dev/null
	dotnet csharpier check .

.PHONY: clean
clean: ## remove what was built; the testbed stays
	rm -rf artifacts
