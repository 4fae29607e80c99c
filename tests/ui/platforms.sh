#!/usr/bin/env bash
# platforms.sh PLATFORM PROGRAM: starts the program on Qt's platform PLATFORM (offscreen, wayland) inside hermetic.sh, asks a second
# instance to raise it and to sign in, and has it end. Ends with 77 (skipped) where there is no compositor.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ "${3-}" != --inside ]; then
    exec "$here/../support/with-bus.sh" "$0" "$1" "$2" --inside
fi
platform=$1
program=$2
export QT_QPA_PLATFORM=$platform TMPDIR=$XDG_RUNTIME_DIR # the demo's instance is found by its folder
unset DISPLAY
fail() {
    echo "$*" >&2
    exit 1
}

if [ "$platform" = wayland ]; then
    command -v weston >/dev/null || { echo "skipped: weston is not installed" && exit 77; }
    plugins=$("$(command -v qtpaths6 || echo true)" --query QT_INSTALL_PLUGINS 2>/dev/null || true)
    compgen -G "${plugins:-/usr/lib/*/qt6/plugins}/platforms/libqwayland*" >/dev/null \
        || { echo "skipped: Qt has no Wayland platform here" && exit 77; }
    export WAYLAND_DISPLAY=wayland-test
    weston --backend=headless-backend.so --socket="$WAYLAND_DISPLAY" --idle-time=0 --no-config \
        >"$XDG_RUNTIME_DIR/weston.log" 2>&1 &
    compositor=$!
    trap 'kill "$compositor" 2>/dev/null; wait 2>/dev/null' EXIT
    for _ in $(seq 200); do
        [ -S "$XDG_RUNTIME_DIR/$WAYLAND_DISPLAY" ] && break
        kill -0 "$compositor" 2>/dev/null || { echo "skipped: weston does not start" && exit 77; }
        sleep 0.05
    done
fi

refused() { # ARGUMENT…: is answered with status 1 and a sentence
    local said
    if said=$("$program" --demo "$@" 2>&1 >/dev/null); then
        fail "$* did not fail"
    fi
    case $said in
    *'There is no server called nosuch.'*) ;;
    *) fail "$* said: $said" ;;
    esac
}
refused --sign-in nosuch # nobody runs yet

"$program" --demo 2>"$XDG_RUNTIME_DIR/said" &
running=$!
for _ in $(seq 400); do
    kill -0 "$running" 2>/dev/null || fail "it ended: $(cat "$XDG_RUNTIME_DIR/said")"
    [ -n "$(find "$XDG_RUNTIME_DIR" -maxdepth 1 -type s -name 'latchkey-*')" ] && break
    sleep 0.05
done
"$program" --demo --show || fail "it cannot be raised"
kill -0 "$running" 2>/dev/null || fail "being raised ended it: $(cat "$XDG_RUNTIME_DIR/said")"
refused --sign-in nosuch # by the one that runs
"$program" --demo --quit || fail "it cannot be ended"
wait "$running" || fail "it ended with $?: $(cat "$XDG_RUNTIME_DIR/said")"
echo "works on $platform"
