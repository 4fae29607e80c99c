#!/usr/bin/env bash
# run.sh BUILD_FOLDER CMAKE COMPILER NODE_MODULES: installs the library, builds the example against it, and has the
# conformance suite judge it: a scenario of each kind for clients that is about authorization or the transport, in its own
# revision; with LATCHKEY_SOAK or LATCHKEY_CLIENTS every one. With LATCHKEY_SOAK also at the wire of 2026-07-28, and by the
# released suite; and, where @modelcontextprotocol/client is installed, the programs (`add`, `login` and `bridge`) with that
# official client in front of them, and that client by itself, beside it. Behind the bridge it is judged in scenarios that
# are not about authorization, in every run. Prints a table: scenario, and checks passed of checks made.
set -euo pipefail
build=$1 cmake=$2 compiler=$3 modules=$4
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export PATH="$modules/.bin:$PATH"
suite=$modules/@modelcontextprotocol/conformance/dist/index.js
older=$modules/conformance-released/dist/index.js
if [ ! -f "$suite" ] || ! command -v node >/dev/null || [ "$(node -p 'parseInt(process.versions.node)')" -lt 22 ]; then
    echo "skipped: the conformance suite, or a Node of version 22, is not installed"
    exit 77
fi
if grep -q '^LATCHKEY_SANITIZE:.*=.' "$build/CMakeCache.txt"; then
    echo "skipped: a sanitized library is not for others"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$cmake" --install "$build" --prefix "$work/prefix" >/dev/null
"$cmake" -S "$here/../../core/examples/mcpclient" -B "$work/mcpclient" -DCMAKE_PREFIX_PATH="$work/prefix" \
    -DCMAKE_CXX_COMPILER="$compiler" >/dev/null
"$cmake" --build "$work/mcpclient" >/dev/null
export MCPCLIENT=$work/mcpclient/mcpclient LATCHKEY_CLI=$work/prefix/bin/latchkey-cli

export here LATCHKEY_NODE_MODULES=$modules

transport='initialize tools_call sse-retry request-metadata json-schema-ref-no-deref'
# One of each kind: the others differ from these by where something stands, or by which of two ways is asked for.
sample='tools_call auth/metadata-var1 auth/basic-cimd auth/scope-step-up auth/pre-registration
    auth/2025-03-26-oauth-endpoint-fallback auth/authorization-server-migration auth/iss-normalized
    auth/resource-mismatch auth/client-credentials-jwt auth/enterprise-managed-authorization auth/dpop-nonce auth/wif-jwt-bearer'
bridged_sample='tools_call sse-retry http-standard-headers'
is_whole() { [ -n "${LATCHKEY_SOAK:-}${LATCHKEY_CLIENTS:-}" ]; }
# judge SUITE CLIENT SCENARIO OPTION…: a line with scenario, checks and verdict; no verdict: not for this suite or wire.
judge() {
    local report
    report=$(timeout 60 node "$1" client --command "$here/$2" --scenario "$3" "${@:4}" 2>&1)
    [ $? -ne 124 ] || report='OVERALL: FAILED' # it has come to no end
    printf '%s\t%s\t%s\n' "$3" "$(grep -oPm1 'Passed: \K[0-9]+/[0-9]+' <<<"$report")" \
        "$(grep -oPm1 'OVERALL: \K[A-Z]+' <<<"$report")"
}
export -f judge
# column NAME SUITE CLIENT OPTION…: has CLIENT judged in the scenarios of SUITE that are for it; a column of the table.
columns=()
column() {
    local name=$1 suite=$2 scenarios
    scenarios=$(node "$suite" list 2>/dev/null | sed '1,/^Client scenarios/d; /^$/,$d' | grep -oE '[a-z0-9/_-]{3,}' |
        grep -vE '^20[0-9]{2}-|^(extension|draft)$' | sort -u)
    local chosen=$sample
    if [ "$3" = bridgedclient.sh ]; then
        scenarios=$(grep -v auth/ <<<"$scenarios")
        chosen=$bridged_sample
    else
        scenarios="$(grep auth/ <<<"$scenarios") $transport"
    fi
    # shellcheck disable=SC2086  # these are meant to be split
    is_whole || scenarios=$(printf '%s\n' $scenarios | grep -xFf <(printf '%s\n' $chosen))
    # There its issuer is not that of its metadata, which a client has to refuse.
    [ "$suite" = "$older" ] && scenarios=${scenarios//auth\/2025-03-26-oauth-metadata-backcompat/}
    columns+=("$name")
    # shellcheck disable=SC2086  # these are meant to be split
    printf '%s\n' $scenarios |
        xargs -P "$(nproc)" -I {} bash -c 'judge "$@"' judge "$suite" "$3" {} "${@:4}" >"$work/$name.column"
}
version() { node -p "require('$modules/$1/package.json').version"; }
peers=(client.sh)
[ -n "${LATCHKEY_SOAK:-}" ] && [ -d "$modules/@modelcontextprotocol/client" ] && peers+=(programs.sh typescriptclient.sh)
for client in "${peers[@]}"; do
    case $client in
    client.sh) owner=Latchkey ;;
    programs.sh) owner="latchkey-cli" ;;
    *) owner="TypeScript $(version @modelcontextprotocol/client)" ;;
    esac
    column "$owner, $(version @modelcontextprotocol/conformance)" "$suite" "$client"
    if [ -n "${LATCHKEY_SOAK:-}" ]; then
        column "$owner, at 2026-07-28" "$suite" "$client" --spec-version 2026-07-28
        [ -f "$older" ] && column "$owner, $(version conformance-released)" "$older" "$client"
    fi
done

bridged="behind the bridge: TypeScript"
if [ -d "$modules/@modelcontextprotocol/client" ]; then
    export LATCHKEY_CLI=$build/bin/latchkey-cli
    column "$bridged, $(version @modelcontextprotocol/conformance)" "$suite" bridgedclient.sh
    if [ -n "${LATCHKEY_SOAK:-}" ]; then
        column "$bridged, at 2026-07-28" "$suite" bridgedclient.sh --spec-version 2026-07-28
        [ -f "$older" ] && column "$bridged, $(version conformance-released)" "$older" bridgedclient.sh
    fi
else
    echo "not run: the official client behind the bridge, since @modelcontextprotocol/client is not installed"
fi

# The table, in Markdown; a cell that is not all green says so.
files=()
for name in "${columns[@]}"; do files+=("$work/$name.column"); done
printf '| scenario |' && printf ' %s |' "${columns[@]}" && printf '\n| --- |' && printf ' --- |%.0s' "${columns[@]}" && echo
awk -F '\t' '
    FNR == 1 { ++column }
    { rows[$1]; cell[$1, column] = $3 == "PASSED" ? $2 : $3 == "FAILED" ? "**" $2 " failed**" : "-" }
    END {
        for (row in rows) {
            line = "| " row " |"
            for (i = 1; i <= column; ++i) line = line " " ((row, i) in cell ? cell[row, i] : "-") " |"
            print line
        }
    }' "${files[@]}" | sort

# reason COLUMN SCENARIO: why the programs cannot pass it; nothing: they can, and have to.
reason() {
    case "$1/$2" in
    latchkey-cli*/request-metadata)
        echo "it judges every request, and the first by which the programs look at a server begins a session, as most servers" \
            "expect; only one that refuses it is asked as 2026-07-28 has it" ;;
    esac
}
status=0
for name in "${columns[@]}"; do
    ran=$(grep -cE 'PASSED|FAILED' "$work/$name.column" || true)
    echo "$name: $(grep -c PASSED "$work/$name.column" || true) of $ran scenarios passed"
    case $name in TypeScript*) continue ;; esac
    case $name in
    behind*) least=3 ;;
    *) least=13 ;;
    esac
    is_whole && least=$((least + 2))
    [ "$ran" -ge "$least" ] || { echo "only $ran scenarios were run" && status=1; }
    while IFS=$'\t' read -r scenario _ verdict; do
        why=$(reason "$name" "$scenario")
        if [ "$verdict" = FAILED ] && [ -n "$why" ]; then
            echo "not passed: $scenario, because $why"
        elif [ "$verdict" = FAILED ]; then
            echo "failed: $scenario" && status=1
        fi
    done <"$work/$name.column"
done
exit "$status"
