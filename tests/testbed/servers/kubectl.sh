#!/usr/bin/env bash
# Becomes kubectl: the testbed's, or the machine's own.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=server.sh
. "$(dirname "$(readlink -f "$0")")/server.sh"
exec "$(part_or_fail kubectl)" "$@"
