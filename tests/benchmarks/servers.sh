#!/usr/bin/env bash
# tests/benchmarks/servers.sh [COUNT…]: what many servers cost, as a table: processor time of `status --json`, of the tray's start
# and of one changed entry, and the tray's memory. Needs Xvfb and openbox, and a release build with its tests (BUILD=build/bench
# by default; made here if it is not there).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=${BUILD:-$root/build/bench}
if [ ! -x "$build/benchmarks/bench_window" ]; then
    cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON >&2
    cmake --build "$build" --target bench_window latchkey-cli >&2
fi

measure() {
    local bench=$build/benchmarks/bench_window home row='| %7s | %12s | %12s | %12s | %10s |\n'
    # shellcheck disable=SC2059 # the format is ours
    printf "$row" servers 'status' 'tray start' 'one changed' 'memory'
    # shellcheck disable=SC2059
    printf "$row" --- --- --- --- ---
    for count in $counts; do
        home=$(mktemp -d)
        "$bench" fill "$home" "$count"
        "$build/bin/latchkey-cli" --home "$home" status --json >/dev/null || true # what is made once is made now
        local status start changed pss
        status=$(TIMEFORMAT='%U %S' && { time "$build/bin/latchkey-cli" --home "$home" status --json >/dev/null || true; } 2>&1 |
            awk '{ printf "%.0f", ($1 + $2) * 1000 }')
        read -r start changed pss _ < <("$bench" many "$home" 2>/dev/null)
        # shellcheck disable=SC2059
        printf "$row" "$count" "$status ms" "$start ms" "$changed ms" "$pss MiB"
        rm -rf "$home"
    done
}
counts=${*:-10 100 1000 5000}
"$root/tests/support/with-display.sh" build="$build" counts="$counts" bash -c "$(declare -f measure); measure"
