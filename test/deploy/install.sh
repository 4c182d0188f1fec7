#!/usr/bin/env bash
# Puts the pinned emulator into build/emulator, once: a second run with the same pins does nothing. Wants Python 3.10 or newer.
set -euo pipefail
cd "$(dirname "$0")/../.."
home="build/emulator"
pins="test/deploy/requirements.txt"
if [ -x "$home/bin/ministack" ] && cmp -s "$pins" "$home/pins.txt"; then exit 0; fi
rm -rf "$home"
python3 -m venv "$home"
"$home/bin/pip" install --quiet --disable-pip-version-check --no-deps -r "$pins"
"$home/bin/pip" check --disable-pip-version-check >/dev/null
cp "$pins" "$home/pins.txt"
