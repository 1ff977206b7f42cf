#!/usr/bin/env bash
# A cluster, Moto and the operator, until Ctrl-C: run.sh CONFIGURATION.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: run.sh CONFIGURATION" >&2 && exit 2; }
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$(readlink -f "$0")")/lib.sh" "$1"

finish() {
  local status=$?
  stop_all || true
  rm -rf "$dir"
  exit "$status"
}
trap finish EXIT
trap 'echo; echo Stopping; exit 130' INT TERM HUP

start_testbed
install
heading "Ready. In another terminal:"
cat <<TEXT
  . $dir/env    # sets KUBECONFIG, AWS_ENDPOINT_URL, test credentials
  kubectl apply -f $root/deploy/samples
  kubectl get sagemaker-monitor

  Ctrl-C stops the operator and the servers, and forgets everything.
TEXT
heading "The operator's log"
start_operator --log-format console
wait "$operator_pid"
