#!/usr/bin/env bash
# tests/benchmarks/window.sh: what the window costs, as a table. Needs Xvfb and openbox, and a release build with its
# tests (BUILD=build/bench by default; made here if it is not there). BEFORE=FOLDER: another build, of what there was before, whose
# figures stand beside. Takes some five minutes, and as much again for BEFORE.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=${BUILD:-$root/build/bench}
if [ ! -x "$build/benchmarks/bench_window" ]; then
    cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release >&2
    cmake --build "$build" --target bench_window >&2
fi

# figures BENCH: one a line.
figures() {
    local bench=$1 times=() wakeups pss rss hidden
    for _ in 1 2 3 4 5 6 7; do
        times+=("$("$bench" start "$few" "$(date +%s%N)" 2>/dev/null)")
    done
    mapfile -t times < <(printf '%s\n' "${times[@]}" | sort -n)
    read -r wakeups pss rss < <("$bench" idle "$few" 120 visible 2>/dev/null)
    read -r hidden _ < <("$bench" idle "$few" 60 hidden 2>/dev/null)
    printf '%s\n' "${times[3]} ms" "$rss MiB" "$pss MiB" "$wakeups" "$hidden"
    "$bench" repaint "$many" 2>/dev/null | tr ' ' '\n' | sed 's/$/ ms/'
    "$bench" start "$crowd" "$(date +%s%N)" 2>/dev/null | sed 's/$/ ms/'
    "$bench" repaint "$crowd" 2>/dev/null | cut -d ' ' -f 2 | sed 's/$/ ms/'
}

measure() {
    local names aims before=() now=()
    few=$(mktemp -d) many=$(mktemp -d) crowd=$(mktemp -d)
    "$build/benchmarks/bench_window" fill "$few" 50
    "$build/benchmarks/bench_window" fill "$many" 1000
    "$build/benchmarks/bench_window" fill "$crowd" 5000
    names=('start to a painted window, 50 servers, median of 7' 'memory idle, 50 servers (resident)'
        'memory idle, 50 servers (proportional share)' 'wake-ups a minute, 50 servers, window shown'
        'wake-ups a minute, 50 servers, window hidden' 'repaint of the list, 1,000 servers, median'
        'repaint of the list, 1,000 servers, 95th percentile' 'start to a painted window, 5,000 servers'
        'repaint of the list, 5,000 servers, 95th percentile')
    aims=('120 ms' '60 MiB' '45 MiB' '1' '0' '' '8 ms' '' '')
    mapfile -t now < <(figures "$build/benchmarks/bench_window")
    if [ -n "$before_build" ]; then
        mapfile -t before < <(figures "$before_build/benchmarks/bench_window")
    fi
    local row='| %-52s | %10s | %10s | %8s |\n' i
    # shellcheck disable=SC2059 # the format is ours
    {
        printf "$row" 'figure' 'before' 'now' 'aim'
        printf "$row" '---' '---' '---' '---'
        for i in "${!names[@]}"; do
            printf "$row" "${names[$i]}" "${before[$i]:-}" "${now[$i]:-}" "${aims[$i]}"
        done
    }
    rm -rf "$few" "$many" "$crowd"
}
"$root/tests/support/with-display.sh" build="$build" before_build="${BEFORE:-}" \
    bash -c "$(declare -f figures measure); measure"
