#!/usr/bin/env bash
# matrix.sh [CMAKE [COMPILER…]]: the library alone, as other projects get it, by each COMPILER (g++ and clang++, those that are here).
# Shared and static, it is built without the programs, installed into a folder that is then moved, and there the three programs
# of core/examples are built as C++20 and as C++23, by CMake and by pkg-config, and run. Then one project has it as a folder of
# its own (shared), and one fetches it (static, without keyrings and OpenSSL). Warnings are errors. Ends with a table. For the
# long run (LATCHKEY_SOAK).
set -uo pipefail
if [ -z "${LATCHKEY_SOAK:-}" ]; then
    echo "skipped: this is part of the long run (tests/run --soak)"
    exit 77
fi
cmake=${1:-cmake}
compilers=("${@:2}")
[ ${#compilers[@]} -gt 0 ] || compilers=(g++ clang++)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source=$(cd "$here/../.." && pwd)
programs=(console widgets threads)
export CMAKE_GENERATOR=Ninja # as the build; there need be no other
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
common=(-DCMAKE_CXX_FLAGS="-Wall -Wextra -Wnon-virtual-dtor -Werror")
# Of the library, which takes all the time. It is not what is measured here.
core=(-DCMAKE_UNITY_BUILD=ON -DLATCHKEY_WERROR=ON)
if command -v ccache >/dev/null; then
    core+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    export CCACHE_BASEDIR=$work CCACHE_NOHASHDIR=1 # the folder has another name each time
fi
status=0
rows=("compiler|Qt|linkage|standard|program|built|ran")

# quiet COMMAND…: what it says is shown only where it fails.
quiet() {
    "$@" >"$work/said" 2>&1 && return
    echo "failed: $*" >&2
    tail -n 60 "$work/said" >&2
    return 1
}

# configure COMPILER SOURCE BUILD OPTION…: without a warning of CMake's.
configure() {
    quiet "$cmake" -S "$2" -B "$3" -DCMAKE_CXX_COMPILER="$1" "${common[@]}" "${@:4}" || return
    if grep -A 4 -E '^CMake .*Warning' "$work/said"; then
        echo "$2 cannot be configured without a warning" >&2
        return 1
    fi
}

# hermetic …: hermetic.sh, with a bound.
hermetic() { timeout 120 "$source/tests/support/hermetic.sh" "$@"; }

# runs PROGRAM FILE: whether that example does what it is for. Nobody but itself is there to talk to.
runs() {
    local said line result=0
    case $1 in
    console*)
        said=$(hermetic PATH=/nowhere "$2" notes http://127.0.0.1:1/mcp 2>&1) && result=1
        grep -q 'could not be reached' <<<"$said" || result=1
        ;;
    threads*)
        said=$(hermetic "$2" 2>&1) || result=1
        grep -qx '40 of 40 served, 1 refresh, 0 spent tokens reused' <<<"$said" || result=1
        ;;
    widgets*)
        # A plugin presses its buttons, and closes its window.
        said=$(hermetic QT_QPA_PLATFORM=offscreen QT_PLUGIN_PATH="$work/person" QT_QPA_GENERIC_PLUGINS=person \
            "$2" notes http://127.0.0.1:1/mcp 2>&1) || result=1
        for line in 'state: needs_sign_in' 'tools: .' 'sign-in: .*could not be reached'; do
            grep -q "^$line" <<<"$said" || result=1
        done
        ;;
    esac
    [ "$result" = 0 ] || echo "$2 said: $said" >&2
    return "$result"
}

# linked FILE LINKAGE: whether it has the library inside, or outside.
linked() {
    if readelf -d "$1" | grep -q 'NEEDED.*liblatchkeycore'; then
        [ "$2" = shared ]
    else
        [ "$2" = static ]
    fi
}

# try COMPILER LINKAGE STANDARD PROGRAM FILE COMMAND…: a line of the table: what COMMAND builds, and whether that runs.
try() {
    local built=no ran=no
    quiet "${@:6}" && built=yes
    [ "$built" = yes ] && linked "$5" "$2" && runs "$4" "$5" && ran=yes
    row "${@:1:4}" "$built" "$ran"
}

# row COMPILER LINKAGE STANDARD PROGRAM BUILT RAN
row() {
    local version
    version=$("$1" --version | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1)
    rows+=("$(basename "$1") $version|$qt|$2|$3|$4|$5|$6")
    echo "${rows[-1]}"
    [ "$5 $6" = "yes yes" ] || status=1
}

# by_pkg_config COMPILER LINKAGE STANDARD PREFIX FILE
# shellcheck disable=SC2317 # try is told to run it
by_pkg_config() {
    local flags libraries place
    place=$(dirname "$(find "$4" -name latchkey-core.pc)")
    flags=$(PKG_CONFIG_PATH=$place pkg-config --cflags latchkey-core) &&
        libraries=$(PKG_CONFIG_PATH=$place pkg-config --libs latchkey-core) || return
    # Qt's own headers are not ours to be warned about.
    # shellcheck disable=SC2086 # these are meant to be split
    "$1" -std="$3" -fPIC -Wall -Wextra -Wnon-virtual-dtor -Werror ${flags//-I\/usr/-isystem \/usr} \
        "$source/core/examples/console/main.cpp" -o "$5" $libraries -Wl,-rpath,"$(realpath "$place/..")"
}

# installed COMPILER LINKAGE: builds, installs and moves the library; the programs against that.
installed() {
    local compiler=$1 linkage=$2 shared=ON standard program folder ok=yes
    folder=$work/$(basename "$compiler")-$linkage
    [ "$linkage" = static ] && shared=OFF
    configure "$compiler" "$source" "$folder/core" "${core[@]}" -DBUILD_SHARED_LIBS=$shared -DLATCHKEY_BUILD_APPS=OFF \
        -DLATCHKEY_BUILD_TESTS=OFF -DLATCHKEY_BUILD_QUICK=OFF &&
        quiet "$cmake" --build "$folder/core" &&
        quiet "$cmake" --install "$folder/core" --prefix "$folder/first" &&
        mv "$folder/first" "$folder/prefix" && rm -rf "$folder/core" || ok=no
    if [ "$ok$linkage" = yesshared ]; then
        quiet "$here/exports.sh" --released "$(find "$folder/prefix" -name 'liblatchkeycore.so')" "$source" || ok=no
    fi
    for standard in 20 23; do
        if [ "$ok" = no ] || ! configure "$compiler" "$here/matrix/examples" "$folder/$standard" \
            -DEXAMPLES="$source/core/examples" -DCMAKE_PREFIX_PATH="$folder/prefix" \
            -DCMAKE_CXX_STANDARD=$standard -DCMAKE_CXX_STANDARD_REQUIRED=ON; then
            row "$compiler" "$linkage" "C++$standard" "${programs[*]}" no no
            continue
        fi
        for program in "${programs[@]}"; do
            try "$compiler" "$linkage" "C++$standard" "$program" "$folder/$standard/$program/$program" \
                "$cmake" --build "$folder/$standard" --target "$program"
        done
        if command -v pkg-config >/dev/null && pkg-config --exists Qt6Network; then
            # The name that each compiler knows it by.
            try "$compiler" "$linkage" "C++$standard" "console (pkg-config)" "$folder/$standard/by-pkg-config" \
                by_pkg_config "$compiler" "$linkage" "c++${standard/23/2b}" "$folder/prefix" "$folder/$standard/by-pkg-config"
        fi
    done
    rm -rf "$folder"
}

# inside COMPILER WAY LINKAGE OPTION…: a project in tests/package/matrix that has the library's sources, and builds both.
inside() {
    local compiler=$1 way=$2 linkage=$3 build=$work/$2
    if ! configure "$compiler" "$here/matrix/$way" "$build" "${core[@]}" -DLATCHKEY="$source" \
        -DCMAKE_EXPORT_COMPILE_COMMANDS=ON "${@:4}"; then
        row "$compiler" "$linkage" C++20 "console ($way)" no no
        return
    fi
    try "$compiler" "$linkage" C++20 "console ($way)" "$build/console/console" "$cmake" --build "$build"
    # How that project's own file is compiled: nothing there is our taste.
    if ! grep -E '"command":.* -o [^ ]*console\.dir/' "$build/compile_commands.json" >"$work/compiled" ||
        grep -oE -- '-W[a-z]+=?(conversion|shadow)[a-z=]*|-DQT_NO_(KEYWORDS|CAST)[A-Z_]*|-std=c\+\+20|-fvisibility[a-z=-]*' "$work/compiled"; then
        echo "$way: how we compile is none of that project's business" >&2
        status=1
    fi
    # Nor is anything of ours installed with it.
    if ! quiet "$cmake" --install "$build" --prefix "$build/prefix" || [ -n "$(find "$build/prefix" -type f 2>/dev/null)" ]; then
        find "$build/prefix" -type f >&2
        echo "$way: that project installs what is ours" >&2
        status=1
    fi
    rm -rf "$build"
}

here_are=()
for compiler in "${compilers[@]}"; do
    if command -v "$compiler" >/dev/null; then
        here_are+=("$compiler")
    else
        echo "there is no $compiler here"
    fi
done
if [ ${#here_are[@]} -eq 0 ]; then
    echo "skipped: there is no compiler"
    exit 77
fi
configure "${here_are[0]}" "$here/matrix/person" "$work/person" && quiet "$cmake" --build "$work/person" || exit 1
qt=$(cat "$work/person/qt-version")
for compiler in "${here_are[@]}"; do
    installed "$compiler" shared
    installed "$compiler" static
done
# The last one: Clang takes a third of GCC's time.
inside "$compiler" subdirectory shared
inside "$compiler" fetchcontent static -DFETCHCONTENT_SOURCE_DIR_LATCHKEY="$source" -DLATCHKEY_WITH_KEYRING=OFF \
    -DLATCHKEY_WITH_OPENSSL=OFF

echo
printf '%s\n' "${rows[@]}" | awk -F'|' '{ printf "%-16s%-8s%-9s%-10s%-24s%-7s%s\n", $1, $2, $3, $4, $5, $6, $7 }'
exit "$status"
