#!/usr/bin/env bash
# typescriptclient.sh URL: the official client, as the suite calls it.
exec node "$(dirname "${BASH_SOURCE[0]}")/typescriptclient.mjs" "$@"
