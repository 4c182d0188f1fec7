#!/usr/bin/env bash
# Compiles the test line into build/fax-line: t30-call, a whole fax call in one process, and fax-pages, bits to TIFF and back.
set -euo pipefail
cd "$(dirname "$0")"
out=../../../build/fax-line
packages="build-essential libspandsp-dev libtiff-dev poppler-utils zbar-tools"

for header in spandsp.h tiffio.h; do
  if ! echo "#include <$header>" | cc -E -x c - >/dev/null 2>&1; then
    echo "$header or a C compiler is missing. Debian, Ubuntu: apt-get install --no-install-recommends $packages" >&2
    exit 1
  fi
done

mkdir -p "$out"
flags=(-std=gnu11 -O2 -Wall -Wextra -Werror)
cc "${flags[@]}" -o "$out/fax-pages" pages.c -ltiff
# Last, as its presence means that the line is there.
cc "${flags[@]}" -o "$out/t30-call" call.c plan.c report.c -lspandsp -ltiff -lm
echo "built: build/fax-line/t30-call, build/fax-line/fax-pages"
