#!/usr/bin/env bash
# hermetic.sh [NAME=VALUE...] PROGRAM...: runs it where nothing of this machine's user, desktop and session reaches it: with
# the path and the switches of these tests (LATCHKEY_*) and of the sanitizers, and else with an environment, a home and a
# folder for temporary files of its own. No D-Bus session, and no system bus either.
set -uo pipefail
umask 022
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${TSAN_OPTIONS=suppressions=$here/tsan.supp:print_suppressions=0:die_after_fork=0}"
folder=$(mktemp -d -t latchkey.XXXXXX) || exit 1
cleanup() {
    rm -rf "$folder" 2>/dev/null && return
    chmod -R u+rwX "$folder" # what a test made unreadable and did not live to mend
    rm -rf "$folder"
}
trap cleanup EXIT
trap 'exit 1' HUP INT TERM
mkdir -m 700 "$folder/home" "$folder/run" || exit 1
# A test that runs a program as another user has that one's files in here, too.
chmod 711 "$folder" && mkdir -m 711 "$folder/tmp" || exit 1

# Qt Test ends a program that takes longer than five minutes, as a table of the long run does. CTest has bounds of its own.
kept=(QTEST_FUNCTION_TIMEOUT=14400000)
for name in PATH ASAN_OPTIONS LSAN_OPTIONS TSAN_OPTIONS UBSAN_OPTIONS "${!LATCHKEY_@}"; do
    [ -n "${!name+set}" ] && kept+=("$name=${!name}")
done
# The state folder is where the homes of one user meet: those of a test meet each other's, and nobody else's.
env -i "${kept[@]}" LANG=C.UTF-8 TZ=UTC HOME="$folder/home" TMPDIR="$folder/tmp" XDG_RUNTIME_DIR="$folder/run" \
    LATCHKEY_CODEX_SYSTEM="$folder/none" XDG_STATE_HOME="$folder/state" XDG_CONFIG_DIRS="$folder/none" XDG_DATA_DIRS="$folder/none" \
    DBUS_SYSTEM_BUS_ADDRESS="unix:path=$folder/none" "$@"
