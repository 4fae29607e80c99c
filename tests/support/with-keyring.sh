#!/bin/sh
# Runs a program in a D-Bus session of its own, with a real gnome-keyring that holds nothing, in a home of its own.
#
#   with-keyring.sh [--no-service | --no-keyring] PROGRAM [ARGUMENT...]
#
# --no-service: a bus without a keyring service. --no-keyring: the service runs, and the user never had a keyring.
# Without either there is one, unlocked, with the password "latchkey". Ends with the program's exit status; with 77,
# which CTest can be told to take for "skipped", when something needed is not installed.
set -eu

state=unlocked
case ${1-} in
--no-service | --no-keyring) state=${1#--} && shift ;;
esac

for needed in dbus-run-session gnome-keyring-daemon gdbus secret-tool; do
    if ! command -v "$needed" >/dev/null; then
        echo "skipped: $needed is not installed" >&2
        exit 77
    fi
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM

# No folders of services: nothing is started that was not started here, and what was killed stays dead.
cat >"$folder/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$folder/bus</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END

mkdir -m 700 "$folder/run" "$folder/home"
# What the homes of a user know of their keyring belongs to this one.
export HOME="$folder/home" XDG_RUNTIME_DIR="$folder/run" XDG_STATE_HOME="$folder/state"
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL SSH_AUTH_SOCK
unset KDE_SESSION_VERSION KDE_FULL_SESSION XDG_CURRENT_DESKTOP DESKTOP_SESSION
export LATCHKEY_TEST_KEYRING_STATE="$state"

# shellcheck disable=SC2016 # expanded inside the session
dbus-run-session --config-file="$folder/bus.conf" -- sh -c '
    case $LATCHKEY_TEST_KEYRING_STATE in
    unlocked) printf latchkey | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 ;;
    no-keyring) gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1 ;;
    esac
    if [ "$LATCHKEY_TEST_KEYRING_STATE" != no-service ]; then
        gdbus wait --session --timeout 30 org.freedesktop.secrets || exit 1
    fi
    exec "$@"
' sh "$@"
