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
export CMAKE_GENERATOR=Ninja # as the build; there need be no other
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
test -f "$headers/CredentialSession"
find "$headers" -name '*_p.h' | none .
find "$headers" -name '*.h' -exec cat {} + | none '#include.*(_p\.h|private/)'

echo "== nothing that is installed refers to what is not"
# Rules have numbers only in the source tree. A function, or a class of ours, that a comment names is declared.
find "$headers" -name '*.h' -exec cat {} + >"$work/all-headers"
none '(RULE|S[P]EC) [A-Z]-?[0-9]' <"$work/all-headers"
grep -E '^ *//' "$work/all-headers" >"$work/comments" || true
grep -vE '^ *//' "$work/all-headers" | sed 's|//!<.*||' >"$work/declarations"
grep -oE '//.*' "$work/all-headers" | grep -oE '\b[A-Za-z]+(::[A-Za-z]+)*\(\)' | grep -v '^Q[A-Z]' | sed 's/()//; s/.*:://' | sort -u |
    while read -r name; do
        grep -qE "\b$name *\(" "$work/declarations" || [[ $name =~ ^(main|exec|quit|exit|error|ref|tr|listen)$ ]] || echo "$name()"
    done | none .
test ! -e "$headers/core"

echo "== what is exported is in the namespace, and for the linker too the interface has a version"
{ nm -DC --defined-only "$library" | grep -E '^[0-9a-f]+ [TBDRGS] ' |
    grep -vE '^[0-9a-f]+ . ([a-z -]+ for )?Latchkey::' || true; } | none .
readelf -d "$library" | grep -E 'SONAME.*liblatchkeycore\.so\.[0-9]+\.[0-9]+\]'

echo "== the library pulls in no widget and no GUI"
readelf -d "$library" | none 'NEEDED.*Qt6(Gui|Widgets|DBus|Qml|Quick)'
ldd "$library" | none 'Qt6(Gui|Widgets)'

echo "== versions: 0.2...<1 takes any of them before 1.0; 0.1 and 0.3 are other interfaces"
# found VERSION: whether a project that wants it is content with what is installed.
found() {
    mkdir -p "$work/wants"
    printf 'cmake_minimum_required(VERSION 3.25)\nproject(Wants LANGUAGES CXX)\nfind_package(Latchkey %s QUIET)\nif(NOT Latchkey_FOUND)\nmessage(FATAL_ERROR no)\nendif()\n' \
        "$1" >"$work/wants/CMakeLists.txt"
    "$cmake" -S "$work/wants" -B "$work/wants/build" -DCMAKE_PREFIX_PATH="$work/prefix" -DCMAKE_CXX_COMPILER="$compiler" \
        >/dev/null 2>&1
}
for version in '' 0.2 0.2.0 '0.2...<1' '0.1...<1'; do
    found "$version" || { echo "not found by: $version"; exit 1; }
done
for version in 0.1 0.3 1.0 '0.3...<1'; do
    if found "$version"; then
        echo "found by: $version"
        exit 1
    fi
done

if [ -n "$(find "$work/prefix" -path '*/Latchkey/Quick/qmldir')" ]; then
    echo "== the component Quick is there, and the module for QML where Latchkey_QML_DIR says"
    mkdir "$work/asks"
    cat >"$work/asks/CMakeLists.txt" <<'CMAKE'
cmake_minimum_required(VERSION 3.25)
project(Asks LANGUAGES CXX)
find_package(Latchkey REQUIRED COMPONENTS Core Quick)
if(NOT EXISTS "${Latchkey_QML_DIR}/Latchkey/Quick/qmldir")
    message(FATAL_ERROR "not in ${Latchkey_QML_DIR}")
endif()
CMAKE
    "$cmake" -S "$work/asks" -B "$work/asks/build" -DCMAKE_PREFIX_PATH="$work/prefix" -DCMAKE_CXX_COMPILER="$compiler" \
        >/dev/null
fi

echo "== without OpenSSL's headers: no component Testing, and the library all the same"
"$cmake" -S "$here/consumer" -B "$work/bare" -DCMAKE_PREFIX_PATH="$work/prefix" -DCMAKE_CXX_COMPILER="$compiler" \
    -DCMAKE_DISABLE_FIND_PACKAGE_OpenSSL=ON >/dev/null
grep -q '^build consumer:' "$work/bare/build.ninja"
none '^build outside:' <"$work/bare/build.ninja"

echo "== a project that says find_package(Latchkey COMPONENTS Core)"
"$cmake" -S "$here/consumer" -B "$work/consumer" -DCMAKE_PREFIX_PATH="$work/prefix" \
    -DCMAKE_CXX_COMPILER="$compiler" >/dev/null
"$cmake" --build "$work/consumer"
test "$("$work/consumer/consumer" "$work/home")" = "needs sign-in"
test "$("$work/consumer/outside")" = "extended"

echo "== the examples, as they stand, built as other projects"
# example NAME: configured and built against what is installed.
example() {
    "$cmake" -S "$here/../../core/examples/$1" -B "$work/$1" -DCMAKE_PREFIX_PATH="$work/prefix" \
        -DCMAKE_CXX_COMPILER="$compiler" ${LATCHKEY_SOAK:+-DCMAKE_CXX_STANDARD=23} >/dev/null
    "$cmake" --build "$work/$1" >/dev/null
}
example console
if CODEX_HOME=$work/home PATH=/nowhere "$work/console/console" notes http://127.0.0.1:1/mcp 2>"$work/said"; then
    echo "nobody is there, and it said nothing" >&2
    exit 1
fi
grep -q 'could not be reached' "$work/said"
example threads
"$work/threads/threads" | grep '40 of 40 served, 1 refresh, 0 spent tokens reused'
[ -z "${LATCHKEY_SOAK:-}" ] || example widgets
if [ -n "${LATCHKEY_SOAK:-}" ] && [ -n "$(find "$work/prefix" -path '*/Latchkey/Quick/qmldir')" ]; then
    example quick
fi

if command -v pkg-config >/dev/null && pkg-config --exists Qt6Network; then
    echo "== pkg-config latchkey-core"
    PKG_CONFIG_PATH=$(dirname "$(find "$work/prefix" -name latchkey-core.pc)")
    export PKG_CONFIG_PATH
    flags=$(pkg-config --cflags latchkey-core)
    echo "== every public header compiles alone"
    # Qt's own headers are not ours to be warned about.
    alone() {
        # shellcheck disable=SC2086  # these are meant to be split
        printf '#include <%s>\n' "$1" "$1" | "$compiler" -x c++ -std=c++20 - -fsyntax-only -fPIC -Wall -Wextra -Wnon-virtual-dtor -Werror \
            -DQT_NO_KEYWORDS -DQT_NO_CAST_FROM_ASCII ${flags//-I\/usr/-isystem \/usr} ||
            { echo "$1 does not compile alone"; return 1; }
    }
    export -f alone
    export compiler flags
    source=$here/../../core
    (cd "$headers" && printf '%s\n' *) | while read -r header; do
        own=$(find "$source" -name "${header%.h}.cpp" | head -n 1)
        first=$(grep -m1 '^#include' "${own:-/dev/null}") || first=
        if [ -n "${LATCHKEY_SOAK:-}" ] || [[ $header == *.h && $first != *"/$header\"" ]]; then
            echo "Latchkey/$header"
        fi
    done >"$work/headers"
    # Those that are named after classes, in one go.
    (cd "$headers" && printf '#include <Latchkey/%s>\n' [A-Z]*) >"$work/all.cpp"
    # shellcheck disable=SC2086  # these are meant to be split
    "$compiler" -x c++ -std=c++20 "$work/all.cpp" -fsyntax-only -fPIC $flags
    xargs -P "$(nproc)" -I{} bash -c 'alone {}' <"$work/headers"
    echo "each of $(wc -l <"$work/headers") public headers was compiled alone"
    [ -s "$work/headers" ]
    # shellcheck disable=SC2046  # these are meant to be split
    "$compiler" -std=c++20 -fPIC "$here/consumer/main.cpp" -o "$work/by-pkg-config" \
        $(pkg-config --cflags --libs latchkey-core) -Wl,-rpath,"$(dirname "$library")"
    test "$("$work/by-pkg-config" "$work/home")" = "needs sign-in"
    echo "== the README's program, as it stands there"
    sed -n '/^```cpp$/,/^```$/{/^```/d;p}' "$here/../../README.md" >"$work/readme.cpp"
    # shellcheck disable=SC2046  # these are meant to be split
    "$compiler" -std=c++20 -fPIC "$work/readme.cpp" -o "$work/readme" $(pkg-config --cflags --libs latchkey-core) \
        -Wl,-rpath,"$(dirname "$library")"
    CODEX_HOME=$work/home "$work/readme" 2>&1 | grep 'Sign in to this server.'
fi
