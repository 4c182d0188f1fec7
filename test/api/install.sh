#!/usr/bin/env bash
# Puts the pinned tools into build/api, once: a second run with the same pins does nothing. Wants Python 3.10 or newer.
set -euo pipefail
cd "$(dirname "$0")/../.."
home="build/api"
pins="test/api/requirements.txt"
client="test/api/client"

if ! [ -x "$home/python/bin/schemathesis" ] || ! cmp -s "$pins" "$home/python/pins.txt"; then
  rm -rf "$home/python"
  python3 -m venv "$home/python"
  "$home/python/bin/pip" install --quiet --disable-pip-version-check --no-deps -r "$pins"
  "$home/python/bin/pip" check --disable-pip-version-check >/dev/null
  cp "$pins" "$home/python/pins.txt"
fi

if ! cmp -s "$client/package-lock.json" "$home/client/pins.json"; then
  rm -rf "$home/client"
  mkdir -p "$home/client"
  cp "$client/package.json" "$client/package-lock.json" "$client/.npmrc" "$home/client/"
  npm ci --prefix "$home/client" >/dev/null
  cp "$client/package-lock.json" "$home/client/pins.json"
fi
