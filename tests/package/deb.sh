#!/usr/bin/env bash
# deb.sh BUILD: makes the Debian packages of a build, has lintian look at them, installs them into a clean Debian (debootstrap,
# as root), starts both programs there, builds a program against the library, and purges everything: nothing may be missing
# that the dependencies do not bring, and nothing may stay. Takes minutes; ends with 77 where it cannot run.
# MIRROR, SUITE: where that Debian comes from (this machine's).
set -euo pipefail
build=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for tool in debootstrap chroot cpack; do
    if ! command -v "$tool" >/dev/null || [ "$(id -u)" -ne 0 ]; then
        echo "skipped: this needs root and $tool"
        exit 77
    fi
done
suite=${SUITE:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
work=$(mktemp -d)
root=$work/root
cleanup() {
    umount "$root/proc" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

(cd "$build" && cpack -G DEB -B "$work/package" >/dev/null)
wanted=(latchkey_ liblatchkeycore0 liblatchkeycore-dev_)
# Where Qt Qml was there when it was built.
quick=$(find "$build" -path '*/Latchkey/Quick/qmldir' -print -quit)
[ -z "$quick" ] || wanted+=(qml6-module-latchkey-quick_)
packages=()
for package in "${wanted[@]}"; do
    packages+=("$(find "$work/package" -maxdepth 1 -name "$package*.deb")")
    echo "package: $(basename "${packages[-1]}"), $(du -k "${packages[-1]}" | cut -f1) KiB"
done
if command -v lintian >/dev/null; then
    lintian --fail-on error,warning "${packages[@]}"
fi
for package in "${packages[@]}"; do
    dpkg-deb -x "$package" "$work/unpacked"
done
"$here/elf.sh" runpaths "$work/unpacked"
if grep -q '^LATCHKEY_HARDEN:BOOL=ON' "$build/CMakeCache.txt"; then
    "$here/elf.sh" hardened "$work/unpacked"
fi
debootstrap --variant=minbase "$suite" "$root" ${MIRROR:+"$MIRROR"} >"$work/log" 2>&1 || {
    tail -n 3 "$work/log"
    echo "skipped: no clean Debian can be made here"
    exit 77
}
# The package manager of the clean system reaches its archive as this one does.
cp /etc/resolv.conf "$root/etc/" 2>/dev/null || true
{
    echo 'Acquire::Check-Valid-Until "false";' # a source may be a snapshot, whose date has passed
    apt-config dump | grep -E '^Acquire::https?::Proxy' || true
} >"$root/etc/apt/apt.conf.d/90latchkey"
mkdir "$root/packages"
cp "${packages[@]}" "$root/packages/"
mount -t proc proc "$root/proc" 2>/dev/null || true

inside() {
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 "$@"
}
inside apt-get -q update >>"$work/log" 2>&1
before=$(inside find /usr /etc -xdev -iname '*latchkey*')
# The programs bring the library with them; apt finds it where a repository would have it.
inside sh -c 'apt-get install -y -q --no-install-recommends /packages/latchkey_*.deb /packages/liblatchkeycore0*.deb' \
    >>"$work/log" 2>&1 || {
    tail -n 20 "$work/log"
    exit 1
}
inside latchkey --version
inside latchkey-cli --version
inside latchkey-cli status
for file in applications/latchkey.desktop icons/hicolor/scalable/apps/latchkey.svg man/man1/latchkey.1.gz \
    man/man1/latchkey-cli.1.gz man/man5/latchkey-servers.json.5.gz man/man5/latchkey-network.json.5.gz \
    bash-completion/completions/latchkey-cli; do
    [ -e "$root/usr/share/$file" ] || [ -e "$root/usr/share/${file%.gz}" ] || {
        echo "not installed: $file"
        exit 1
    }
done

# In a display that only this test needs.
inside apt-get install -y -q --no-install-recommends xvfb dbus >>"$work/log" 2>&1
inside sh -c '
    dbus-uuidgen --ensure
    Xvfb :7 -nolisten tcp >/dev/null 2>&1 & server=$!
    mkdir -pm 700 /tmp/run; export XDG_RUNTIME_DIR=/tmp/run DISPLAY=:7
    dbus-run-session -- sh -c "
        latchkey --background >/tmp/latchkey.log 2>&1 & program=\$!
        for i in \$(seq 100); do [ -n \"\$(find /tmp/run -name \"latchkey-*\" -type s)\" ] && break; sleep 0.1; done
        kill -0 \$program || { cat /tmp/latchkey.log; exit 1; }
        latchkey --show
        latchkey --quit
        wait \$program
    "
    status=$?
    kill $server
    exit $status
'

# What other projects build with.
inside sh -c 'apt-get install -y -q --no-install-recommends /packages/liblatchkeycore-dev_*.deb g++ cmake make pkg-config' \
    >>"$work/log" 2>&1
cp -r "$here/consumer" "$root/consumer"
inside sh -c 'cmake -S /consumer -B /built && cmake --build /built && /built/consumer /tmp/home' >>"$work/log" 2>&1 || {
    tail -n 20 "$work/log"
    exit 1
}
inside pkg-config --exists latchkey-core

# A program in QML finds the module among Qt's own, and by it the servers.
if [ -n "$quick" ]; then
    # Qt 6.4's packages do not say that QtQml imports the other two.
    inside sh -c 'apt-get install -y -q --no-install-recommends /packages/qml6-module-latchkey-quick_*.deb \
        qml-qt6 qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript' >>"$work/log" 2>&1
    cat >"$root/program.qml" <<'QML'
import QtQml
import Latchkey.Quick
SessionModel {
    home: "/tmp/home"
    Component.onCompleted: console.log("loaded")
    onReadyChanged: { console.log("ready:", ready, "servers:", count); Qt.exit(ready ? 0 : 1) }
}
QML
    status=0
    said=$(inside timeout 60 /usr/lib/qt6/bin/qml --apptype core /program.qml 2>&1) || status=$?
    echo "$said"
    [[ $said == *loaded* ]]
    # The tool of Qt 6.4 ends at once where it is shown no window.
    inside sh -c 'dpkg --compare-versions "$(dpkg-query -W -f "\${Version}" qml-qt6)" lt 6.5' || [ "$status" -eq 0 ]
fi

inside sh -c 'apt-get purge -y -q "latchkey*" "liblatchkeycore*" "qml6-module-latchkey-*"' >>"$work/log" 2>&1
rm -rf "$root/packages"
after=$(inside find /usr /etc -xdev -iname '*latchkey*')
[ "$before" = "$after" ] || {
    echo "left behind: $after"
    exit 1
}
echo "installed, started, shown, ended, built against and purged on a clean $suite"
