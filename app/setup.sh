# Sourced by app/run and tests/run: finds out what this machine lacks, and installs it where that is possible.
# shellcheck shell=bash

latchkey_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

build_packages=(g++ cmake ninja-build qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qtkeychain-qt6-dev libsecret-1-dev libssl-dev libtomlplusplus-dev pkg-config)
run_packages=(libsecret-1-0 xdg-utils qt6-translations-l10n)

# What an older or another system calls differently is left to the user.
explain_other_system() {
    cat >&2 <<TEXT
This script installs what is missing on Debian and Ubuntu only. Here, please install these yourself and start again:
a C++20 compiler, CMake 3.25, Ninja, pkg-config, Qt 6.4 or newer (Core, Network, Widgets, DBus, Test, LinguistTools),
QtKeychain for Qt 6, libsecret, OpenSSL 3, toml++.
TEXT
}

# may_install NAME…: asks once, where there is somebody to ask.
may_install() {
    echo "Latchkey needs these packages of your system: $*" >&2
    if [ -n "${CI-}" ] || ! [ -t 0 ] || ! [ -t 2 ]; then
        return 0
    fi
    local answer
    read -r -p "Install them now? [Y/n] " answer || answer=n
    case $answer in
    '' | [Yy]*) return 0 ;;
    esac
    echo "Nothing was installed. Install them yourself, and start again." >&2
    return 1
}

# ensure_packages NAME…: installs those that are missing; asks, and uses sudo, only if there are any.
ensure_packages() {
    if ! command -v dpkg-query >/dev/null; then
        if command -v cmake >/dev/null && command -v ninja >/dev/null; then
            return 0 # someone has prepared this machine; CMake says what it lacks
        fi
        explain_other_system
        return 1
    fi
    local missing=() name
    for name in "$@"; do
        if [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" != installed ]; then
            missing+=("$name")
        fi
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "There is no sudo here. Please install these packages, and start again: ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    may_install "${missing[@]}" || return 1
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# can_sanitize_with_clang: whether Clang is here with all that the presets need of it.
can_sanitize_with_clang() {
    command -v clang++ >/dev/null || return 1
    echo 'int main() {}' | clang++ -x c++ -std=c++20 -fsanitize=address,undefined -o /dev/null - 2>/dev/null
}

# build_preset NAME [TARGET…]: configures and builds into build/NAME.
build_preset() (
    local preset=$1
    shift
    local launcher=() targets=()
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
        # Else it passes on whatever uses precompiled headers, and reads all 190 MB of them for each file.
        export CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_DEPEND=1 CCACHE_INODECACHE=1
    fi
    if [ $# -gt 0 ]; then
        targets=(--target "$@")
    fi
    # What is built to be tried takes Clang a third of GCC's time, and its linker a fifth of the usual one's. Its precompiled
    # headers must not hold when they were made, or those from the cache look outdated. Its thread sanitizer ends each program
    # in which Qt starts another.
    local compiler=()
    if [ -z "${CXX-}" ] && [[ $preset != @(release|tsan) ]] && can_sanitize_with_clang; then
        compiler=(-DCMAKE_CXX_COMPILER=clang++ "-DCMAKE_CXX_FLAGS=-Xclang -fno-pch-timestamp")
        if command -v ld.lld >/dev/null; then
            compiler+=(-DCMAKE_{EXE,MODULE,SHARED}_LINKER_FLAGS=-fuse-ld=lld)
        fi
    fi
    cd "$latchkey_root"
    # Ninja knows when the CMake files have changed, but not when the presets have.
    local cache=build/$preset/CMakeCache.txt
    if [ ! -f "build/$preset/build.ninja" ] || [ CMakePresets.json -nt "$cache" ]; then
        cmake --preset "$preset" "${compiler[@]}" "${launcher[@]}"
    fi
    cmake --build --preset "$preset" "${targets[@]}"
)
