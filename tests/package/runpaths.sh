#!/usr/bin/env bash
# runpaths.sh BUILD_FOLDER CMAKE: elf.sh's look at what was built, and at the same installed.
set -euo pipefail
build=$1 cmake=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$cmake" --install "$build" --prefix "$work/prefix" >/dev/null
"$here/elf.sh" runpaths "$build" "$work/prefix"
