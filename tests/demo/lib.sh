# shellcheck shell=bash
# Shared by demo.sh and run.sh: a testbed of its own in $dir, set up for the operator as deploy/ sets up a cluster, and
# the operator as the service account that deploy/ ships. Source it with the build configuration: lib.sh CONFIGURATION.

root=$(readlink -f "$(dirname "${BASH_SOURCE[0]}")/../..")
configuration=$1
testbed=$root/tests/testbed
export TESTBED=${TESTBED:-${XDG_CACHE_HOME:-$HOME/.cache}/sagemaker-monitor/testbed}
namespace=sagemaker-monitor-system
service_account=sagemaker-monitor-operator
dir=$(mktemp -d "${TMPDIR:-/tmp}/sagemaker-monitor.XXXXXX")
# The account of Moto, and of deploy/kustomize/base.
account=000000000000
operator_pid=
simulator_pid=

heading() { printf '\n\033[1m== %s\033[0m\n' "$*"; }
fail() {
  printf '\nFAILED: %s\n' "$*" >&2
  exit 1
}

# kubectl keeps what it knows of a server by the server's address, and ports come back with other CRDs.
kubectl() { "$testbed/servers/kubectl.sh" --cache-dir "$dir/kubectl-cache" "$@"; }

start_testbed() {
  "$testbed/up.sh" "$dir" || fail "the testbed did not start"
  # shellcheck source=/dev/null
  . "$dir/env"
}

# As deploy/README.md says. Without kubectl's own validation: it is older than the words that the CRDs use, and the
# server validates all the same. Nothing here runs the Deployment: there is no node.
install() {
  kubectl apply --validate=false -f "$root/crds"
  kubectl wait --for=condition=Established --timeout=30s -f "$root/crds" >/dev/null
  kubectl apply --validate=false -k "$root/deploy/kustomize/base"
}

# start_operator FLAG...: in the Deployment's place, and as its service account, not as admin. Where its output goes is
# the caller's to say.
start_operator() {
  "$testbed/service-account-kubeconfig.sh" "$dir" "$namespace" "$service_account" >"$dir/operator.kubeconfig"
  # A fixed cluster id: alarms that an earlier run left on a stand-in of the user's own belong to this one, too.
  dotnet "$root/artifacts/bin/Host/${configuration,,}/sagemaker-monitor.dll" run \
    --kubeconfig "$dir/operator.kubeconfig" --cluster-id demo \
    --listen-address 127.0.0.1 --metrics-port 0 --health-port 0 "$@" &
  operator_pid=$!
}

stop_operator() {
  kill "$operator_pid" 2>/dev/null || true
  wait "$operator_pid" || true
  operator_pid=
}

# In Moto's place for what is started after this.
start_simulator() {
  local url
  dotnet "$root/artifacts/bin/AwsSimulator/${configuration,,}/SageMakerMonitorOperator.AwsSimulator.dll" \
    --account "$account" >"$dir/simulator.log" 2>&1 &
  simulator_pid=$!
  for _ in $(seq 100); do
    url=$(head -n 1 "$dir/simulator.log")
    [ -z "$url" ] || break
    sleep 0.1
  done
  [ -n "$url" ] || fail "the simulator did not start"
  export AWS_ENDPOINT_URL=$url
  echo "$url"
}

# Their ARNs, one a line.
simulated_resources() {
  curl -fsS "$AWS_ENDPOINT_URL/_control/snapshot?account=$account" | python3 -c '
import json, sys

for services in json.load(sys.stdin).values():
    for resources in services.values():
        print(*resources, sep="\n")'
}

operator_runs() { kill -0 "$operator_pid" 2>/dev/null; }

# However the script ends. A second Ctrl-C does not cut it short: it would leave servers behind.
stop_all() {
  local status=$?
  trap '' INT TERM HUP
  [ -z "$operator_pid" ] || stop_operator
  if [ -n "$simulator_pid" ]; then
    kill "$simulator_pid" 2>/dev/null || true
    wait "$simulator_pid" || true
  fi
  "$testbed/down.sh" "$dir"
  return "$status"
}
