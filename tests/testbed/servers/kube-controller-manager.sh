#!/usr/bin/env bash
# Becomes kube-controller-manager: kube-controller-manager.sh DIR. Reads DIR/kube-controller-manager.kubeconfig. Only namespace deletion
# and garbage collection run: what an operator without pods depends on.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=server.sh
. "$(dirname "$(readlink -f "$0")")/server.sh"
dir=$1

exec "$(part_or_fail kube-controller-manager)" --kubeconfig="$dir/kube-controller-manager.kubeconfig" \
  --controllers=namespace,garbagecollector --leader-elect=false --port=0 --secure-port=0
