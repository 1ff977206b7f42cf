#!/usr/bin/env bash
# Becomes Moto: moto.sh PORT. All its state is in memory.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=server.sh
. "$(dirname "$(readlink -f "$0")")/server.sh"
[ -d "$TESTBED/moto" ] || fail "Moto is not installed in $TESTBED. Run: make testbed"

export PYTHONPATH=$TESTBED/moto PYTHONDONTWRITEBYTECODE=1
# Debian's Python: the compiled modules beside Moto are built for it, and not for another one found first in PATH.
exec /usr/bin/python3 -m moto.server -H 127.0.0.1 -p "$1"
