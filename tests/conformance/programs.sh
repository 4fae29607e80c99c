#!/usr/bin/env bash
# programs.sh URL: the programs, as the suite calls them.
exec node "$(dirname "${BASH_SOURCE[0]}")/programs.mjs" "$@"
