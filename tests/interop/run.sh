#!/usr/bin/env bash
# run.sh PROGRAM NODE_MODULES: signs in to servers of others by the programs, each by its address alone, and prints a table.
# Needs their packages, a Node of version 22, and Chromium for their pages; part of the long run only.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export LATCHKEY_CLI=$1 LATCHKEY_NODE_MODULES=$2 PATH="$2/.bin:$PATH"
skip() { echo "skipped: $1" && exit 77; }
[ -n "${LATCHKEY_SOAK:-}" ] || skip "this is part of the long run (tests/run --soak)"
CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || skip "there is no Chromium"
export CHROMIUM
command -v node >/dev/null && [ "$(node -p 'parseInt(process.versions.node)')" -ge 22 ] || skip "there is no Node of version 22"
for package in @modelcontextprotocol/sdk oidc-provider @cloudflare/workers-oauth-provider better-auth fastmcp; do
    [ -d "$LATCHKEY_NODE_MODULES/$package" ] || skip "the npm package $package is not installed"
done
exec node "$here/interop.mjs"
