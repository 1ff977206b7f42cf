#!/usr/bin/env bash
# Starts the testbed and leaves it running: up.sh DIR. Then `. DIR/env` sets KUBECONFIG, AWS_ENDPOINT_URL and AWS's test
# credentials; DIR/*.log are the servers' logs; down.sh DIR stops exactly what this started.
# Moto is left out where AWS_ENDPOINT_URL names another stand-in.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: up.sh DIR" >&2 && exit 2; }
here=$(dirname "$(readlink -f "$0")")
# shellcheck source-path=SCRIPTDIR source=install/lib.sh
. "$here/install/lib.sh"
TESTBED=$("$here/install.sh")
export TESTBED
mkdir -p "$1"
dir=$(readlink -f "$1")
compgen -G "$dir/*.pid" >/dev/null && fail "$dir is in use; stop it first: $here/down.sh $dir"
trap '"$here/down.sh" "$dir"' EXIT

# Below the range that the system takes outgoing ports from, and another start for every shell.
next_port=$((20000 + $$ % 400 * 25))
free_port() {
  while (: >"/dev/tcp/127.0.0.1/$next_port") 2>/dev/null; do next_port=$((next_port + 1)); done
  port=$next_port
  next_port=$((next_port + 1))
}

# start NAME ARGUMENT...: in a session of its own, so that Ctrl-C in this terminal does not reach it.
start() {
  local name=$1
  shift
  setsid "$here/servers/$name.sh" "$@" >"$dir/$name.log" 2>&1 </dev/null &
  echo $! >"$dir/$name.pid"
}

# wait_for NAME COMMAND...: until the command succeeds, at most a minute.
wait_for() {
  local name=$1 deadline=$((SECONDS + 60))
  shift
  until "$@" >/dev/null 2>&1; do
    if ! kill -0 "$(cat "$dir/$name.pid")" 2>/dev/null || [ "$SECONDS" -ge "$deadline" ]; then
      tail -n 20 "$dir/$name.log" >&2
      fail "$name is not ready (the end of its log is above)"
    fi
    sleep 0.2
  done
}

# A user of its own for each, so that the audit log tells them apart.
add_user() {
  local name=$1 token
  token=$(openssl rand -hex 16)
  echo "$token,$name,$name,system:masters" >>"$dir/tokens.csv"
  cat >"$dir/$name.kubeconfig" <<KUBECONFIG
apiVersion: v1
kind: Config
current-context: testbed
clusters:
- name: testbed
  cluster: {server: "https://127.0.0.1:$api_port", certificate-authority: $dir/certificates/apiserver.crt}
users:
- name: $name
  user: {token: $token}
contexts:
- name: testbed
  context: {cluster: testbed, user: $name}
KUBECONFIG
}

write_environment() {
  cat >"$dir/env" <<ENVIRONMENT
export KUBECONFIG=$dir/admin.kubeconfig
export AWS_ENDPOINT_URL=${AWS_ENDPOINT_URL:-http://127.0.0.1:$moto_port}
export AWS_ACCESS_KEY_ID=testing AWS_SECRET_ACCESS_KEY=testing
# The SDK for .NET reads the first, boto3 and the AWS CLI the second.
export AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1
ENVIRONMENT
}

umask 077
rm -f "$dir/tokens.csv"
free_port && etcd_port=$port
free_port && peer_port=$port
free_port && api_port=$port
free_port && moto_port=$port
add_user admin
add_user kube-controller-manager

start etcd "$dir" "$etcd_port" "$peer_port"
[ -n "${AWS_ENDPOINT_URL:-}" ] || start moto "$moto_port"
wait_for etcd curl -fs "http://127.0.0.1:$etcd_port/health"
start kube-apiserver "$dir" "$api_port" "$etcd_port"
wait_for kube-apiserver curl -fsk "https://127.0.0.1:$api_port/readyz"
[ -n "${KUBEBUILDER_ASSETS:-}" ] || start kube-controller-manager "$dir"
[ -n "${AWS_ENDPOINT_URL:-}" ] || wait_for moto curl -fs "http://127.0.0.1:$moto_port/moto-api/data.json"
write_environment
trap - EXIT
log "ready in $SECONDS s: . $dir/env"
