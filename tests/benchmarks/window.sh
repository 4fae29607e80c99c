#!/usr/bin/env bash
# tests/benchmarks/window.sh: what the window costs, as a table. Needs Xvfb and openbox, and a release build with its
# tests (BUILD=build/bench by default; made here if it is not there). Takes some four minutes.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=${BUILD:-$root/build/bench}
if [ ! -x "$build/benchmarks/bench_window" ]; then
    cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release >&2
    cmake --build "$build" --target bench_window >&2
fi

measure() {
    local bench=$build/benchmarks/bench_window few many times=() wakeups pss rss hidden median slow
    few=$(mktemp -d)
    many=$(mktemp -d)
    "$bench" fill "$few" 50
    "$bench" fill "$many" 1000
    for _ in 1 2 3 4 5 6 7; do
        times+=("$("$bench" start "$few" "$(date +%s%N)" 2>/dev/null)")
    done
    mapfile -t times < <(printf '%s\n' "${times[@]}" | sort -n)
    read -r wakeups pss rss < <("$bench" idle "$few" 120 visible 2>/dev/null)
    read -r hidden _ < <("$bench" idle "$few" 60 hidden 2>/dev/null)
    read -r median slow < <("$bench" repaint "$many" 2>/dev/null)
    local row='| %-58s | %10s | %10s |\n'
    # shellcheck disable=SC2059 # the format is ours
    {
        printf "$row" 'figure' 'measured' 'aim'
        printf "$row" '---' '---' '---'
        printf "$row" 'start to a painted window, 50 servers, median of 7' "${times[3]} ms" '250 ms'
        printf "$row" 'memory idle, 50 servers (proportional share)' "$pss MiB" '70 MiB'
        printf "$row" 'memory idle, 50 servers (resident, with shared libraries)' "$rss MiB" ''
        printf "$row" 'wake-ups a minute, 50 servers, window shown' "$wakeups" '2'
        printf "$row" 'wake-ups a minute, 50 servers, window hidden' "$hidden" '2'
        printf "$row" 'repaint of the table, 1,000 servers, median' "$median ms" '4 ms'
        printf "$row" 'repaint of the table, 1,000 servers, 95th percentile' "$slow ms" ''
    }
    rm -rf "$few" "$many"
}
"$root/tests/support/with-display.sh" build="$build" bash -c "$(declare -f measure); measure"
