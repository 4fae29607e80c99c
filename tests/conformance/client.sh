#!/usr/bin/env bash
# client.sh URL: the client under test, as the suite calls it: a home of its own for each scenario, a browser that agrees
# to everything, and in servers.json what the scenario has a client know beforehand.
set -euo pipefail
umask 077
MCPCLIENT_HOME=$(mktemp -d)
trap 'rm -rf "$MCPCLIENT_HOME"' EXIT
export MCPCLIENT_HOME BROWSER='curl -sL -o /dev/null'
export MCP_PROTOCOL_VERSION=${MCP_CONFORMANCE_PROTOCOL_VERSION:-2025-11-25}
member() { sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p' <<<"${MCP_CONFORMANCE_CONTEXT:-}"; }
# kept NAME MEMBER: a file with a secret of the scenario's.
kept() {
    printf '%b' "$(member "$2")" >"$MCPCLIENT_HOME/$1"
    echo "\"$1_file\":\"$MCPCLIENT_HOME/$1\""
}
secret() { kept client_secret client_secret; }
known() { # what servers.json says
    case $MCP_CONFORMANCE_SCENARIO in
    auth/2025-03-26-oauth-endpoint-fallback) echo '"legacy_endpoints":true' ;;
    auth/dpop | auth/dpop-nonce) echo '"dpop":true' ;;
    auth/pre-registration) secret ;;
    auth/client-credentials-basic) echo "\"grant\":\"client_credentials\",$(secret)" ;;
    auth/client-credentials-jwt) echo "\"grant\":\"client_credentials\",$(kept private_key private_key_pem)" ;;
    auth/wif-jwt-bearer) echo "\"grant\":\"workload_identity\",$(kept assertion valid_jwt)" ;;
    auth/enterprise-managed-authorization | auth/cross-app-access-complete-flow)
        echo "\"grant\":\"enterprise_managed\",$(secret),$(kept assertion idp_id_token)"
        echo ",\"idp_client_id\":\"$(member idp_client_id)\",\"idp_token_endpoint\":\"$(member idp_token_endpoint)\""
        ;;
    *) echo '"enabled":true' ;;
    esac
}
case $MCP_CONFORMANCE_SCENARIO in
auth/basic-cimd) export MCP_CLIENT_METADATA_URL=https://conformance-test.local/client-metadata.json ;;
esac
echo "{\"version\":1,\"servers\":[{\"name\":\"server\",\"url\":\"$1\",\"client_id\":\"$(member client_id)\",$(known)}]}" \
    >"$MCPCLIENT_HOME/servers.json"
"$MCPCLIENT" "$@"
