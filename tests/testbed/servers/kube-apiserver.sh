#!/usr/bin/env bash
# Becomes kube-apiserver: kube-apiserver.sh DIR PORT ETCD_PORT. Reads DIR/tokens.csv; keeps its keys in DIR, so that a
# restart is the same server to its clients; logs every request to DIR/audit.log.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=server.sh
. "$(dirname "$(readlink -f "$0")")/server.sh"
dir=$1 port=$2 etcd_port=$3

[ -f "$dir/service-accounts.key" ] || (umask 077 && openssl genrsa -out "$dir/service-accounts.key" 2048 2>/dev/null)

# The advertised address and the endpoint reconciler: there are no nodes to reach the server through a Service, and
# looking for an address to advertise fails on a machine without a network.
# The admission plugin ServiceAccount would make every pod wait for token secrets that no controller here makes.
exec "$(part_or_fail kube-apiserver)" --etcd-servers="http://127.0.0.1:$etcd_port" --cert-dir="$dir/certificates" \
  --bind-address=127.0.0.1 --advertise-address=127.0.0.1 --secure-port="$port" --endpoint-reconciler-type=none \
  --token-auth-file="$dir/tokens.csv" --authorization-mode=RBAC \
  --service-account-issuer=https://kubernetes.default.svc --api-audiences=https://kubernetes.default.svc \
  --service-account-signing-key-file="$dir/service-accounts.key" \
  --service-account-key-file="$dir/service-accounts.key" \
  --disable-admission-plugins=ServiceAccount --service-cluster-ip-range=10.0.0.0/24 \
  --audit-policy-file="$here/audit-policy.yaml" --audit-log-path="$dir/audit.log" --audit-log-maxsize=4096
