#!/usr/bin/env bash
# hardening.sh SOURCE CMAKE COMPILER: everything of ours is compiled and linked as core/hardening.cmake asks in a release,
# and comes out so. Configures one, and builds the smallest program of it. With LATCHKEY_SOAK: by Clang, too.
set -euo pipefail
source=$1 cmake=$2
compilers=("$3")
if [ -n "${LATCHKEY_SOAK-}" ] && command -v clang++ >/dev/null; then
    compilers+=(clang++)
fi
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# has FILE PATTERN WHAT: each line of FILE has PATTERN.
has() {
    if grep -vE -- "$2" "$1" | cut -c1-400 | grep .; then
        echo "$3 without $2" >&2
        return 1
    fi
}

check() {
    local compiler=$1 build launcher=()
    build=$work/$(basename "$1")
    command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    "$cmake" -S "$source" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER="$compiler" \
        -DLATCHKEY_WERROR=ON "${launcher[@]}" >"$build.log" 2>&1 || {
        cat "$build.log"
        return 1
    }
    grep '"command":' "$build/compile_commands.json" >"$build.compiled"
    grep -A 20 -E '^build .*: CXX_(EXECUTABLE|SHARED_LIBRARY|MODULE_LIBRARY)_LINKER__' "$build/build.ninja" |
        grep -E '^  LINK_FLAGS =' >"$build.linked"
    [ "$(wc -l <"$build.linked")" -ge 4 ]
    has "$build.compiled" ' -fstack-protector-strong ' "a file is compiled"
    has "$build.compiled" ' -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=[23] ' "a file is compiled"
    has "$build.compiled" ' -fPI[CE] ' "a file is compiled"
    has "$build.linked" '-Wl,-z,now' "a file is linked"
    if [ "$(uname -m)" = x86_64 ]; then
        has "$build.compiled" ' -fcf-protection=full ' "a file is compiled"
        has "$build.compiled" ' -fstack-clash-protection ' "a file is compiled"
    fi
    "$cmake" --build "$build" --target fakesecretservice >"$build.log" 2>&1 || {
        cat "$build.log"
        return 1
    }
    "$here/elf.sh" hardened "$build"
    echo "$compiler: $(wc -l <"$build.compiled") files, $(wc -l <"$build.linked") programs and libraries, FORTIFY" \
        "$(grep -o 'D_FORTIFY_SOURCE=.' "$build.compiled" | sort -u | cut -d= -f2)"
}

for compiler in "${compilers[@]}"; do
    check "$compiler"
done
