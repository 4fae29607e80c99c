#!/usr/bin/env bash
# desktopfiles.sh SOURCE: what the desktop, the manual and the shells read is valid, as far as their own tools are here.
set -uo pipefail
cd "$1/resources" || exit 1
status=0
checked=0

# check TOOL ARGUMENT…: runs it, if it is installed.
check() {
    command -v "$1" >/dev/null || return 0
    checked=$((checked + 1))
    "$@" || status=1
}
check desktop-file-validate --no-hints latchkey.desktop
check appstreamcli validate --no-net io.github.latchkey.latchkey.metainfo.xml
check bash -n completions/latchkey-cli
check zsh -n completions/_latchkey-cli
check fish -n completions/latchkey-cli.fish
for page in man/*.[15]; do
    if command -v man >/dev/null && [ -n "$(man --warnings --local-file "$page" 2>&1 >/dev/null)" ]; then
        echo "$page: man warns" >&2
        status=1
    fi
done
if [ "$checked" -lt 2 ]; then
    echo "skipped: desktop-file-validate and appstreamcli are not installed"
    [ "$status" -eq 0 ] && exit 77
fi
exit "$status"
