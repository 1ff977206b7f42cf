#!/usr/bin/env bash
# Runs test projects that are built: run.sh CONFIGURATION [NAME...], without a name all of them. Ends with one line,
# `N passed, N failed`, over all projects; fails when a test failed, or when a project did not say how many it ran.
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
configuration=$1
shift
[ $# -gt 0 ] || set -- Api Kubernetes Aws Reconcilers Host Tools AwsSimulator Integration

passed=0 failed=0
for name in "$@"; do
  project=$name.Tests
  [ "$name" != Integration ] || project=Integration
  log=artifacts/tests/$project.log
  mkdir -p artifacts/tests
  echo "== $project"
  dotnet test --project "tests/$project" --configuration "$configuration" --no-build --no-progress 2>&1 | tee "$log"
  count() { sed -n "s/^ *$1: *\([0-9]*\)$/\1/p" "$log" | tail -n 1; }
  if [ -z "$(count total)" ]; then
    echo "$project did not run to its end" >&2
    failed=$((failed + 1))
    continue
  fi
  passed=$((passed + $(count succeeded)))
  failed=$((failed + $(count failed)))
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
