#!/usr/bin/env bash
# client.sh URL: the client under test, as the suite calls it: a home of its own for each scenario, a browser that agrees
# to everything, and what the scenario knows of the client.
set -euo pipefail
MCPCLIENT_HOME=$(mktemp -d)
trap 'rm -rf "$MCPCLIENT_HOME"' EXIT
member() { sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p' <<<"${MCP_CONFORMANCE_CONTEXT:-}"; }
export MCPCLIENT_HOME BROWSER='curl -sL -o /dev/null'
export MCP_PROTOCOL_VERSION=${MCP_CONFORMANCE_PROTOCOL_VERSION:-2025-11-25}
case $MCP_CONFORMANCE_SCENARIO in
auth/basic-cimd) export MCP_CLIENT_METADATA_URL=https://conformance-test.local/client-metadata.json ;;
auth/dpop | auth/dpop-nonce) export MCP_DPOP=1 ;;
auth/2025-03-26-oauth-endpoint-fallback) export MCP_LEGACY_ENDPOINTS=1 ;;
auth/pre-registration)
    MCP_CLIENT_ID=$(member client_id)
    MCP_CLIENT_SECRET=$(member client_secret)
    export MCP_CLIENT_ID MCP_CLIENT_SECRET
    ;;
esac
"$MCPCLIENT" "$@"
