#!/usr/bin/env bash
# with-display.sh [NAME=VALUE...] PROGRAM...: runs it inside hermetic.sh, in an X server, a window manager and a D-Bus
# session of its own. LATCHKEY_SCREEN: its size (1280x900). Ends with 77 (skipped) where there is none to be had.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ "${1-}" = --inside ] || exec "$here/hermetic.sh" "$here/with-display.sh" --inside "$@"
shift
for tool in Xvfb openbox; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed"
        exit 77
    fi
done
exec 6<><(:)
Xvfb -displayfd 6 -screen 0 "${LATCHKEY_SCREEN:-1280x900}x24" -nolisten tcp >/dev/null 2>&1 &
server=$!
cleanup() {
    kill "$server" 2>/dev/null
    wait "$server" 2>/dev/null
}
trap cleanup EXIT
if ! read -r -t 20 display <&6; then
    echo "Xvfb does not start"
    exit 1
fi
export DISPLAY=":$display" QT_QPA_PLATFORM=xcb
# It has its themes there, and without one does not start. What is shown before it manages windows never gets the focus.
XDG_DATA_DIRS=/usr/local/share:/usr/share openbox --startup "sh -c 'echo managed >/proc/$$/fd/6'" >/dev/null 2>&1 &
if ! read -r -t 60 _ <&6; then
    echo "openbox does not start"
    exit 1
fi
"$here/with-bus.sh" "$@"
