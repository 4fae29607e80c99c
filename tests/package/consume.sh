#!/usr/bin/env bash
# consume.sh BUILD_FOLDER CMAKE COMPILER: installs Latchkey into a folder that is then moved, and builds a program of
# another project against it, by CMake and by pkg-config. A header that its own source includes first compiles alone by
# that; with LATCHKEY_SOAK each is compiled alone all the same, without what precompiled headers bring.
set -euo pipefail
build=$1 cmake=$2 compiler=$3
if grep -q '^LATCHKEY_SANITIZE:.*=.' "$build/CMakeCache.txt"; then
    echo "skipped: a sanitized library is not for others"
    exit 77
fi
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# None of the lines that come in may be like this. (A command after `!` never ends a script.)
none() {
    if grep -E "$1"; then
        echo "there must be none of these" >&2
        return 1
    fi
}

echo "== installed programs run, wherever the folder is moved"
"$cmake" --install "$build" --prefix "$work/first" >/dev/null
mv "$work/first" "$work/prefix"
version=$(env -u LD_LIBRARY_PATH "$work/prefix/bin/latchkey-cli" --version)
test "$("$work/prefix/bin/latchkey" --version)" = "${version/-cli/}"
module=$(find "$work/prefix" -name keyring.so)
test -n "$module"
ldd "$module" | none 'not found'

library=$(find "$work/prefix" -name 'liblatchkeycore.so' | head -n 1)
headers=$work/prefix/include/Latchkey

echo "== public headers: none is private, none includes a private one"
test -d "$headers/core"
find "$headers" -name '*_p.h' | none .
find "$headers" -name '*.h' -exec cat {} + | none '#include.*(_p\.h|private/)'

echo "== what is exported is in the namespace, and for the linker too the interface has a version"
{ nm -DC --defined-only "$library" | grep -E '^[0-9a-f]+ [TBDRGS] ' |
    grep -vE '^[0-9a-f]+ . ([a-z -]+ for )?Latchkey::' || true; } | none .
readelf -d "$library" | grep -E 'SONAME.*liblatchkeycore\.so\.[0-9]+\.[0-9]+\]'

echo "== the library pulls in no widget and no GUI"
readelf -d "$library" | none 'NEEDED.*Qt6(Gui|Widgets|DBus|Qml|Quick)'
ldd "$library" | none 'Qt6(Gui|Widgets)'

echo "== a project that says find_package(Latchkey COMPONENTS Core)"
"$cmake" -S "$here/consumer" -B "$work/consumer" -DCMAKE_PREFIX_PATH="$work/prefix" \
    -DCMAKE_CXX_COMPILER="$compiler" >/dev/null
"$cmake" --build "$work/consumer"
test "$("$work/consumer/consumer" "$work/home")" = "needs sign-in"

if command -v pkg-config >/dev/null && pkg-config --exists Qt6Network; then
    echo "== pkg-config latchkey-core"
    PKG_CONFIG_PATH=$(dirname "$(find "$work/prefix" -name latchkey-core.pc)")
    export PKG_CONFIG_PATH
    flags=$(pkg-config --cflags latchkey-core)
    echo "== every public header compiles alone"
    # Qt's own headers are not ours to be warned about.
    alone() {
        # shellcheck disable=SC2086  # these are meant to be split
        printf '#include <%s>\n' "$1" "$1" | "$compiler" -x c++ - -fsyntax-only -fPIC -Wall -Wextra -Wnon-virtual-dtor -Werror \
            -DQT_NO_KEYWORDS -DQT_NO_CAST_FROM_ASCII ${flags//-I\/usr/-isystem \/usr} ||
            { echo "$1 does not compile alone"; return 1; }
    }
    export -f alone
    export compiler flags
    source=$here/../..
    (cd "$headers" && find core -name '*.h') | sort | while read -r header; do
        first=$(grep -m1 '^#include' "$source/${header%.h}.cpp" 2>/dev/null) || first=
        [ -z "${LATCHKEY_SOAK:-}" ] && [ "$first" = "#include \"$header\"" ] || echo "$header"
    done >"$work/headers"
    xargs -P "$(nproc)" -I{} bash -c 'alone {}' <"$work/headers"
    echo "each of $(wc -l <"$work/headers") public headers was compiled alone"
    [ -s "$work/headers" ]
    # shellcheck disable=SC2046  # these are meant to be split
    "$compiler" -fPIC "$here/consumer/main.cpp" -o "$work/by-pkg-config" \
        $(pkg-config --cflags --libs latchkey-core) -Wl,-rpath,"$(dirname "$library")"
    test "$("$work/by-pkg-config" "$work/home")" = "needs sign-in"
    echo "== the README's program, as it stands there"
    sed -n '/^```cpp$/,/^```$/{/^```/d;p}' "$here/../../README.md" >"$work/readme.cpp"
    # shellcheck disable=SC2046  # these are meant to be split
    "$compiler" -fPIC "$work/readme.cpp" -o "$work/readme" $(pkg-config --cflags --libs latchkey-core) \
        -Wl,-rpath,"$(dirname "$library")"
    CODEX_HOME=$work/home "$work/readme" 2>&1 | grep 'the store holds no credential for this server'
fi
