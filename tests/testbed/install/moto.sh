#!/usr/bin/env bash
# Unpacks Moto, the AWS simulator, and all Python packages it needs into $TESTBED/moto: pure Python from Debian trixie,
# which has a recent Moto, compiled modules from bookworm, which fit this system's Python.
# Called by install.sh with TESTBED, WORK and a prepared private apt.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$here/lib.sh"
trap '[ -z "${TICKER:-}" ] || kill "$TICKER" 2>/dev/null || true' EXIT

need_command /usr/bin/python3 python3

unpack() {
  unpack_packages "$WORK/python" trixie \
    python3-moto python3-boto3 python3-botocore python3-s3transfer python3-jmespath python3-responses python3-xmltodict \
    python3-antlr4 python3-flask python3-flask-cors python3-werkzeug python3-click python3-itsdangerous python3-jinja2 \
    python3-blinker python3-requests python3-urllib3 python3-certifi python3-idna python3-chardet python3-dateutil \
    python3-six python3-jsonpath-ng python3-ply python3-multipart
  unpack_packages "$WORK/python" bookworm python3-cryptography python3-cffi-backend python3-markupsafe python3-yaml
}

check() { PYTHONPATH=$WORK/python/usr/lib/python3/dist-packages /usr/bin/python3 -S -c 'import moto.server'; }

with_progress "unpacking Moto" unpack
with_progress "checking that Moto starts" check
mv "$WORK/python/usr/lib/python3/dist-packages" "$TESTBED/moto"
