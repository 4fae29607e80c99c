#!/usr/bin/env bash
# peers.sh WHAT CLI FOLDER…: runs WHAT.mjs, with real clients and servers from npm, where LATCHKEY_SOAK is set and tests/run has
# installed them in FOLDERs.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ -z "${LATCHKEY_SOAK:-}" ]; then
    echo "skipped: for LATCHKEY_SOAK only"
    exit 77
fi
export PATH="$3/node_modules/.bin:$PATH"
if ! command -v node >/dev/null || [ "$(node -p 'parseInt(process.versions.node)')" -lt 20 ]; then
    echo "skipped: a Node of version 20 is not installed"
    exit 77
fi
exec node "$here/$1.mjs" "${@:2}"
