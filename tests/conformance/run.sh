#!/usr/bin/env bash
# run.sh BUILD_FOLDER CMAKE COMPILER NODE_MODULES: installs the library, builds the example against it, and has the
# conformance suite judge it: every scenario for clients that is about authorization or the transport, in its own revision;
# with LATCHKEY_SOAK also at the wire of 2026-07-28, and by the released suite. Prints a table.
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
export MCPCLIENT=$work/mcpclient/mcpclient

transport='initialize tools_call sse-retry request-metadata json-schema-ref-no-deref'
# judge SUITE SCENARIO OPTION…: one line of the table.
judge() {
    local report
    report=$(timeout 60 node "$1" client --command "$here/client.sh" --scenario "$2" "${@:3}" 2>&1)
    printf '%-45s %s\n' "$2" "$(grep -oE 'Passed: .*warnings?|OVERALL: [A-Z]+|not (applicable|available).*' <<<"$report" | tr '\n' ' ')"
}
export -f judge
export here
# all NAME SUITE OPTION…
all() {
    local name=$1 suite=$2 scenarios
    scenarios=$(node "$suite" list 2>/dev/null | grep -oE '\bauth/[a-z0-9-]+' | sort -u)
    # There its issuer is not that of its metadata, which a client has to refuse.
    [ "$suite" = "$older" ] && scenarios=${scenarios//auth\/2025-03-26-oauth-metadata-backcompat/}
    echo "== $name"
    # shellcheck disable=SC2086  # these are meant to be split
    printf '%s\n' $scenarios $transport |
        xargs -P 2 -I {} bash -c 'judge "$@"' judge "$suite" {} "${@:3}" | sort | tee -a "$work/table"
}
all "$(node -p "require('$modules/@modelcontextprotocol/conformance/package.json').version")" "$suite"
if [ -n "${LATCHKEY_SOAK:-}" ]; then
    all 'the same, at the wire of 2026-07-28' "$suite" --spec-version 2026-07-28
    [ -f "$older" ] && all "$(node -p "require('$modules/conformance-released/package.json').version")" "$older"
fi

status=0
count=0
while read -r scenario outcome; do
    count=$((count + 1))
    expected=$(grep -c "^$scenario " "$here/expected-failures" || true)
    case $outcome in
    *PASSED*) [ "$expected" = 0 ] || echo "unexpectedly passed: $scenario" ;;
    *FAILED*) [ "$expected" = 1 ] || { echo "failed: $scenario" && status=1; } ;;
    *) ;; # not for this suite or wire
    esac
done <"$work/table"
[ "$count" -ge 30 ] || { echo "only $count scenarios were run" && status=1; }
echo "$(grep -c PASSED "$work/table") of $(grep -cE 'PASSED|FAILED' "$work/table") scenarios passed"
exit "$status"
