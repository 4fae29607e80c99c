#!/usr/bin/env bash
# with-bus.sh [NAME=VALUE...] PROGRAM...: runs it in a D-Bus session of its own, inside hermetic.sh. Ends with 77 (skipped)
# where there is none to be had.
set -uo pipefail
if ! command -v dbus-run-session >/dev/null; then
    echo "skipped: dbus-run-session is not installed" >&2
    exit 77
fi
# No folders of services: nothing is started that was not started here, and what was killed stays dead.
cat >"$XDG_RUNTIME_DIR/bus.conf" <<BUS
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$XDG_RUNTIME_DIR/session-bus</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
BUS
# The system's bus is the same one: who plays the network or the machine's sleep for a test is heard.
exec dbus-run-session --config-file="$XDG_RUNTIME_DIR/bus.conf" -- \
    env DBUS_SYSTEM_BUS_ADDRESS="unix:path=$XDG_RUNTIME_DIR/session-bus" "$@"
