#!/usr/bin/env bash
# Prints a kubeconfig that acts as a service account: service-account-kubeconfig.sh DIR NAMESPACE NAME, where DIR is a
# running testbed (up.sh). The token comes from the TokenRequest API, as in a pod, and lasts a day.
set -euo pipefail
[ $# -eq 3 ] || { echo "usage: service-account-kubeconfig.sh DIR NAMESPACE NAME" >&2 && exit 2; }
here=$(dirname "$(readlink -f "$0")")
# shellcheck source-path=SCRIPTDIR source=servers/server.sh
. "$here/servers/server.sh"
dir=$1 namespace=$2 name=$3

request='{"apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest", "spec": {"expirationSeconds": 86400}}'
answer=$("$(part_or_fail kubectl)" --kubeconfig "$dir/admin.kubeconfig" \
  create --raw "/api/v1/namespaces/$namespace/serviceaccounts/$name/token" -f - <<<"$request")
token=$(sed -n 's/.*"token":"\([^"]*\)".*/\1/p' <<<"$answer")
[ -n "$token" ] || fail "the API server gave no token for service account $namespace/$name: $answer"
sed -e "s/token: .*}/token: $token}/" -e "s/name: admin/name: $name/" -e "s/user: admin/user: $name/" "$dir/admin.kubeconfig"
