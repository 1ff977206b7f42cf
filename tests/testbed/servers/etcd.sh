#!/usr/bin/env bash
# Becomes etcd: etcd.sh DIR PORT PEER_PORT. The data in DIR/etcd outlives it.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=server.sh
. "$(dirname "$(readlink -f "$0")")/server.sh"
dir=$1 port=$2 peer_port=$3

# No fsync: a test's data need not survive a power cut, and an etcd that waits for disks makes tests slow.
exec "$(part_or_fail etcd)" --data-dir "$dir/etcd" --unsafe-no-fsync \
  --listen-client-urls "http://127.0.0.1:$port" --advertise-client-urls "http://127.0.0.1:$port" \
  --listen-peer-urls "http://127.0.0.1:$peer_port"
