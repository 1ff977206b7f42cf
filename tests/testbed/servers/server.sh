# shellcheck shell=bash
# Sourced by the scripts beside it, each of which replaces itself by one server, so that its pid is the server's.
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source-path=SCRIPTDIR source=../install/lib.sh
. "$here/../install/lib.sh"
TESTBED=${TESTBED:-${XDG_CACHE_HOME:-$HOME/.cache}/sagemaker-monitor/testbed}

part_or_fail() { part "$1" || fail "$1 is not installed in $TESTBED. Run: make testbed"; }
