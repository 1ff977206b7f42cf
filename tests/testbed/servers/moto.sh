#!/usr/bin/env bash
# Becomes Moto: moto.sh PORT. All its state is in memory.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=server.sh
. "$(dirname "$(readlink -f "$0")")/server.sh"
[ -d "$TESTBED/moto" ] || fail "Moto is not installed in $TESTBED. Run: make testbed"

# The account of deploy/kustomize/base/account.yaml, and LocalStack's, so that the shipped manifests fit all three.
export MOTO_ACCOUNT_ID=${MOTO_ACCOUNT_ID:-000000000000}
export PYTHONPATH=$TESTBED/moto PYTHONDONTWRITEBYTECODE=1
# Debian's Python: the compiled modules beside Moto are built for it, and not for another one found first in PATH.
exec /usr/bin/python3 -m moto.server -H 127.0.0.1 -p "$1"
