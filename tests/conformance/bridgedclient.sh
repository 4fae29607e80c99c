#!/usr/bin/env bash
# bridgedclient.sh URL: the official client behind the bridge, as the suite calls it.
exec node "$(dirname "${BASH_SOURCE[0]}")/bridgedclient.mjs" "$@"
