# shellcheck shell=bash
# Shared by install.sh and the scripts beside this file. Callers set TESTBED and source this.

log() { printf 'testbed: %s\n' "$*" >&2; }
fail() {
  log "$*"
  exit 1
}

# etcd, kube-apiserver and kubectl may come from a folder that setup-envtest or the user made.
part() {
  local name=$1
  if [ -n "${KUBEBUILDER_ASSETS:-}" ] && [ -x "$KUBEBUILDER_ASSETS/$name" ]; then
    echo "$KUBEBUILDER_ASSETS/$name"
  elif [ -x "$TESTBED/bin/$name" ]; then
    echo "$TESTBED/bin/$name"
  elif [ "$name" = kubectl ]; then
    command -v kubectl
  else
    return 1
  fi
}

# Removes the folder WORK that the sourcing script builds in, and stops its progress ticker, however the script ends.
clean_up() {
  [ -z "${TICKER:-}" ] || kill "$TICKER" 2>/dev/null || true
  [ -z "${WORK:-}" ] || rm -rf "$WORK"
}

# A line every 15 s. `read` on a pipe that stays empty sleeps without a child process that would outlive us.
tick() {
  local what=$1 idle
  exec {idle}<> <(:)
  while ! read -rt 15 -u "$idle"; do log "$what: $((SECONDS / 60)) min $((SECONDS % 60)) s"; done
}

# with_progress WHAT COMMAND...: the command's output is shown only when it fails.
with_progress() {
  local what=$1 status
  shift
  log "$what"
  SECONDS=0
  tick "$what" 9>&- &
  TICKER=$!
  # Not "|| status=$?", which would switch off "stop at the first error" inside the command.
  set +e
  (
    set -e
    "$@"
  ) >"$WORK/log" 2>&1
  status=$?
  set -e
  kill "$TICKER" 2>/dev/null || true
  wait "$TICKER" 2>/dev/null || true
  TICKER=
  [ "$status" -eq 0 ] && return
  tail -n 30 "$WORK/log" >&2
  fail "failed: $what (the end of its output is above)"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "needs root and there is no sudo; run as root: $*"
  fi
}

# Debian packages for the few things that have to be installed: the Python interpreter and command line tools.
need_command() {
  local command=$1 package=$2
  command -v "$command" >/dev/null && return
  log "installing the Debian package $package"
  as_root apt-get -qq -o DPkg::Lock::Timeout=300 update >&2
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends "$package" >&2
}

on_debian_12() { [ "$(. /etc/os-release 2>/dev/null && echo "${VERSION_CODENAME:-}")" = bookworm ]; }

debian_mirror() {
  # shellcheck disable=SC2016 # $(REPO_URI) is apt's own placeholder
  apt-get indextargets --format '$(REPO_URI)|$(CODENAME)' 'Identifier: Packages' 2>/dev/null |
    awk -F'|' '$2 == "bookworm" { print $1; exit }'
}

# A private apt: the machine's own mirror with two suites, lists and cache of its own, no root, nothing installed.
prepare_apt() {
  local apt=$WORK/apt key=/usr/share/keyrings/debian-archive-keyring.gpg mirror
  mirror=$(debian_mirror)
  if [ -z "$mirror" ]; then
    # A fresh machine has never fetched its package lists, and apt names no mirror before it has.
    as_root apt-get -qq -o DPkg::Lock::Timeout=300 update >&2
    mirror=$(debian_mirror)
  fi
  [ -n "$mirror" ] || fail "apt knows no Debian bookworm mirror; add one to /etc/apt/sources.list and run this again"
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
  cat >"$apt/sources.list" <<SOURCES
deb [signed-by=$key] $mirror bookworm main
deb [signed-by=$key] $mirror trixie main
deb-src [signed-by=$key] $mirror bookworm main
SOURCES
  with_progress "reading Debian's package lists" apt_private update
}

apt_private() {
  apt-get -qq -o Dir::Etc::sourcelist="$WORK/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::lists="$WORK/apt/lists" -o Dir::Cache="$WORK/apt/cache" -o APT::Sandbox::User=root "$@"
}

# unpack_packages INTO SUITE PACKAGE...: the files of the packages, beside the system instead of in it.
unpack_packages() {
  local into=$1 suite=$2 deb debs
  shift 2
  debs=$(mktemp -d "$WORK/debs.XXXXXX")
  (cd "$debs" && apt_private download "${@/%//$suite}")
  for deb in "$debs"/*.deb; do dpkg-deb -x "$deb" "$into"; done
  rm -rf "$debs"
}
