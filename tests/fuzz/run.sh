#!/usr/bin/env bash
# Runs the fuzzers of the preset "fuzz", one after the other: tests/fuzz/run.sh [TARGET...]
#
# Each runs for LATCHKEY_FUZZ_SECONDS (600). What it learns is kept in build/fuzz/finds/TARGET and used the next time; an
# input that breaks a parser is left in build/fuzz/broken/ with what the fuzzer said, and belongs into the corpus
# (tests/fuzz/corpus/TARGET) together with the mending. The last line counts: "fuzzers: N passed, N failed".
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$(cd "$here/../.." && pwd)/build/fuzz
seconds=${LATCHKEY_FUZZ_SECONDS:-600}
mkdir -p "$build/broken"

targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
    for folder in "$here"/corpus/*/; do
        targets+=("$(basename "$folder")")
    done
fi

# The member names of JSON do no harm where the input is something else.
dictionary_of() {
    local own=$here/dictionaries/$1.dict
    if [ -f "$own" ]; then echo "$own"; else echo "$here/dictionaries/json.dict"; fi
}

passed=0
failed=0
for target in "${targets[@]}"; do
    finds=$build/finds/$target
    log=$build/broken/$target.log
    mkdir -p "$finds"
    # The inputs are bounded, so that the fuzzer looks for strange ones and not for large ones; the bounds of the
    # parsers themselves are in their tests.
    if UBSAN_OPTIONS=print_stacktrace=1 "$here/../support/hermetic.sh" "$build/fuzz/fuzz_$target" \
        -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -malloc_limit_mb=512 -max_len=4096 \
        -dict="$(dictionary_of "$target")" -artifact_prefix="$build/broken/$target-" -print_final_stats=1 \
        "$finds" "$here/corpus/$target" >"$log" 2>&1; then
        passed=$((passed + 1))
        echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs tried," \
            "$(sed -n 's/^stat::new_units_added: *//p' "$log") new ones kept"
        rm -f "$log"
    else
        failed=$((failed + 1))
        echo "$target: failed; see $log"
        tail -n 40 "$log"
    fi
done
echo "fuzzers: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
