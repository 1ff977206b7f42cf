#!/usr/bin/env bash
# Stops what up.sh DIR started, and nothing else. The logs stay.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: down.sh DIR" >&2 && exit 2; }
dir=$1

# A pid may have become another program's since: only a process that still is this server is stopped.
running() {
  local name=$1 pid=$2
  tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF -- "$name"
}

# stop NAME: a server that has not ended 5 s after being asked is killed; etcd's data is a test's.
stop() {
  local name=$1 file=$dir/$1.pid pid
  [ -f "$file" ] || return 0
  pid=$(cat "$file")
  running "$name" "$pid" && kill "$pid"
  for _ in $(seq 50); do
    running "$name" "$pid" || break
    sleep 0.1
  done
  running "$name" "$pid" && kill -KILL "$pid"
  rm -f "$file"
}

# Clients before servers, so that no log ends in refused connections.
for name in kube-controller-manager moto kube-apiserver etcd; do stop "$name"; done
