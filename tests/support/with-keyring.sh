#!/usr/bin/env bash
# Runs a program inside hermetic.sh, in a D-Bus session of its own, with a real gnome-keyring that holds nothing.
#
#   with-keyring.sh [--no-service | --no-keyring] PROGRAM [ARGUMENT...]
#
# --no-service: a bus without a keyring service. --no-keyring: the service runs, and the user never had a keyring.
# Without either there is one, unlocked, with the password "latchkey". Ends with the program's exit status; with 77,
# which CTest can be told to take for "skipped", when something needed is not installed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

state=unlocked
case ${1-} in
--no-service | --no-keyring) state=${1#--} && shift ;;
esac

for needed in gnome-keyring-daemon gdbus secret-tool; do
    if ! command -v "$needed" >/dev/null; then
        echo "skipped: $needed is not installed" >&2
        exit 77
    fi
done

# shellcheck disable=SC2016 # expanded inside the session
exec "$here/hermetic.sh" "$here/with-bus.sh" sh -c '
    case $0 in
    unlocked) printf latchkey | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 ;;
    no-keyring) gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1 ;;
    esac
    if [ "$0" != no-service ]; then
        gdbus wait --session --timeout 30 org.freedesktop.secrets || exit 1
    fi
    exec "$@"
' "$state" "$@"
