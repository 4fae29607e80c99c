#!/usr/bin/env bash
# example.sh [PROGRAM]: core/examples/quick, built with ExampleUntilFull.qml around its window, shows the servers of a
# home. None: it could not be built.
set -euo pipefail
if [ $# -eq 0 ]; then
    echo "skipped: Qt Quick was not there to build it"
    exit 77
fi
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
cat >"$home/config.toml" <<'TOML'
mcp_oauth_credentials_store = "file"
[mcp_servers.notes]
url = "https://notes.example/mcp"
[mcp_servers.wiki]
url = "https://wiki.example/mcp"
enabled = false
TOML
status=0
QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software QT_FORCE_STDERR_LOGGING=1 \
    timeout 60 "$1" "$home" >"$home/said" 2>&1 || status=$?
cat "$home/said"
if grep -q 'module "Qt.*" is not installed' "$home/said"; then
    echo "skipped: Qt's own modules for QML are not here"
    exit 77
fi
exit "$status"
