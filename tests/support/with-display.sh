#!/usr/bin/env bash
# with-display.sh PROGRAM…: runs it in an X server, a window manager and a D-Bus session of its own, with an empty home.
# LATCHKEY_SCREEN: its size (1280x900). Ends with 77 (skipped) where there is none to be had.
set -uo pipefail
for tool in Xvfb openbox dbus-run-session; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed"
        exit 77
    fi
done
home=$(mktemp -d)
mkdir -m 700 "$home/run" "$home/config"
exec 6<><(:)
Xvfb -displayfd 6 -screen 0 "${LATCHKEY_SCREEN:-1280x900}x24" -nolisten tcp >/dev/null 2>&1 &
server=$!
cleanup() {
    kill "$server" 2>/dev/null
    wait "$server" 2>/dev/null
    rm -rf "$home"
}
trap cleanup EXIT
if ! read -r -t 20 display <&6; then
    echo "Xvfb does not start"
    exit 1
fi
export DISPLAY=":$display" QT_QPA_PLATFORM=xcb HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/config"
unset WAYLAND_DISPLAY CODEX_HOME QT_STYLE_OVERRIDE
openbox >/dev/null 2>&1 &
dbus-run-session -- "$@"
