#!/usr/bin/env bash
# consume.sh BUILD_FOLDER CMAKE COMPILER: installs Latchkey into a folder that is then moved, and builds a program of
# another project against it, by CMake and by pkg-config.
set -euo pipefail
build=$1 cmake=$2 compiler=$3
if grep -q '^LATCHKEY_SANITIZE:.*=.' "$build/CMakeCache.txt"; then
    echo "skipped: a sanitized library is not for others"
    exit 77
fi
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "== every public header compiles alone"
"$cmake" --build "$build" --target latchkeycore_verify_interface_header_sets

echo "== installed programs run, wherever the folder is moved"
"$cmake" --install "$build" --prefix "$work/first" >/dev/null
mv "$work/first" "$work/prefix"
version=$(env -u LD_LIBRARY_PATH "$work/prefix/bin/latchkey-cli" --version)
test "$("$work/prefix/bin/latchkey" --version)" = "${version/-cli/}"
module=$(find "$work/prefix" -name keyring.so)
test -n "$module" && ! ldd "$module" | grep -q 'not found'

echo "== a project that says find_package(Latchkey COMPONENTS Core)"
"$cmake" -S "$here/consumer" -B "$work/consumer" -DCMAKE_PREFIX_PATH="$work/prefix" \
    -DCMAKE_CXX_COMPILER="$compiler" >/dev/null
"$cmake" --build "$work/consumer"
test "$("$work/consumer/consumer" "$work/home")" = "needs sign-in"

echo "== the library pulls in no widget and no GUI"
library=$(find "$work/prefix" -name 'liblatchkeycore.so' | head -n 1)
! ldd "$library" | grep -E 'Qt6(Gui|Widgets)'

if command -v pkg-config >/dev/null && pkg-config --exists Qt6Network; then
    echo "== pkg-config latchkey-core"
    PKG_CONFIG_PATH=$(dirname "$(find "$work/prefix" -name latchkey-core.pc)")
    export PKG_CONFIG_PATH
    # shellcheck disable=SC2046  # these are meant to be split
    "$compiler" -fPIC "$here/consumer/main.cpp" -o "$work/by-pkg-config" \
        $(pkg-config --cflags --libs latchkey-core) -Wl,-rpath,"$(dirname "$library")"
    test "$("$work/by-pkg-config" "$work/home")" = "needs sign-in"
fi
