#!/usr/bin/env bash
# Installs what the integration tests and the demo run against, once, into $TESTBED
# (default ~/.cache/sagemaker-monitor/testbed): etcd, kube-apiserver with its controller manager, kubectl where the
# machine has none, and Moto. All of it comes from Debian packages. Prints the folder; a second run changes nothing.
#   KUBEBUILDER_ASSETS=folder   use its kube-apiserver and etcd (as setup-envtest lays them out) instead
#   AWS_ENDPOINT_URL=url        use this AWS stand-in (LocalStack, a Moto of your own) instead of Moto
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
# shellcheck source-path=SCRIPTDIR source=install/lib.sh
. "$here/install/lib.sh"
export TESTBED=${TESTBED:-${XDG_CACHE_HOME:-$HOME/.cache}/sagemaker-monitor/testbed}

if [ -n "${KUBEBUILDER_ASSETS:-}" ]; then
  for name in etcd kube-apiserver; do
    [ -x "$KUBEBUILDER_ASSETS/$name" ] || fail "KUBEBUILDER_ASSETS=$KUBEBUILDER_ASSETS holds no $name"
  done
fi

has_servers() {
  part etcd >/dev/null && part kube-apiserver >/dev/null &&
    { [ -n "${KUBEBUILDER_ASSETS:-}" ] || part kube-controller-manager >/dev/null; }
}
has_moto() { [ -n "${AWS_ENDPOINT_URL:-}" ] || [ -d "$TESTBED/moto" ]; }
has_tools() { part kubectl >/dev/null && command -v openssl >/dev/null && command -v curl >/dev/null; }

missing() {
  has_servers || echo "KUBEBUILDER_ASSETS to a folder with kube-apiserver and etcd (setup-envtest use -p path)"
  has_moto || echo "AWS_ENDPOINT_URL to an AWS stand-in (LocalStack or moto_server)"
  has_tools || echo "PATH so that it has kubectl, openssl and curl"
}

unpack_program() {
  local name=$1 package=$2
  with_progress "unpacking $name" unpack_packages "$WORK/$package" bookworm "$package"
  mv "$WORK/$package/usr/bin/$name" "$TESTBED/bin/$name"
}

install_missing() {
  need_command openssl openssl
  need_command curl curl
  need_command xz xz-utils
  prepare_apt
  part kubectl >/dev/null || unpack_program kubectl kubernetes-client
  part etcd >/dev/null || unpack_program etcd etcd-server
  has_servers || "$here/install/kube-apiserver.sh"
  has_moto || "$here/install/moto.sh"
}

if [ -n "$(missing)" ]; then
  if ! on_debian_12; then
    log "parts of the testbed are missing, and only Debian 12 can install them. On this system set:"
    missing | sed 's/^/  /' >&2
    exit 1
  fi
  mkdir -p "$TESTBED/bin"
  exec 9>"$TESTBED/.lock"
  flock -n 9 || { log "waiting for another installation into $TESTBED" && flock 9; }
  # What an installation that was killed left behind; none can be running now.
  rm -rf "$TESTBED"/.work.*
  WORK=$(mktemp -d "$TESTBED/.work.XXXXXX")
  export WORK
  trap clean_up EXIT
  trap 'exit 130' INT TERM HUP
  [ -z "$(missing)" ] || install_missing
fi
echo "$TESTBED"
