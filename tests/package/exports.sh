#!/usr/bin/env bash
# exports.sh [--released] LIBRARY SOURCE_FOLDER [USER…]: the library exports what core/exports lists, and nothing else: each class
# (with all of it) and each free function (with its overloads), as `public` if a header that is installed declares it; else as
# `program`, which one of the USERs needs (programs, modules and archives of this project), or as `test`, which only the tests
# of this project do. --released: LIBRARY was built without tests, and exports nothing for them.
set -euo pipefail
released=no
if [ "$1" = --released ]; then
    released=yes
    shift
fi
library=$1 source=$2
shift 2
if [ "${library##*.}" = a ]; then
    echo "skipped: of a static library everything is exported"
    exit 77
fi
export LC_ALL=C
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# declared FILE…: the types, and the free functions, which are what begins in the first column and is no mere mention.
declared() {
    cat "$@" | grep -E '^[A-Za-z]' | sed 's|//.*||' >"$work/lines"
    {
        grep -vE ';$' "$work/lines" | sed -nE 's/^(class|struct|enum class|enum|namespace) (Latchkey::)?((LATCHKEY_EXPORT|LATCHKEY_TEST_EXPORT|\[\[nodiscard\]\]) )*([A-Za-z0-9]+).*/\5/p'
        grep -oE '^[^(]*[A-Za-z0-9]+\(' "$work/lines" | sed -E 's/\($//; s/.*[^A-Za-z0-9]//'
    } | sort -u
}
# names FILE NM_OPTION…: of the symbols that it defines or needs, each with what follows it. Operators are of what stands beside
# them; the namespace's own object is that of its enumerations.
names() {
    nm -C "${@:2}" "$1" | sed -nE 's/^[0-9a-f ]*[TBDRGSU] ([a-z -]+ for )?Latchkey::([A-Za-z0-9_]+)(.*)/\2 \3/p' |
        grep -vE '^(operator|staticMetaObject) ' || true
}
listed() { sed -n "s/^$1 //p" "$source/core/exports"; }

mapfile -t installed < <(find "$source/core" -name '*.h' ! -name '*_p.h')
mapfile -t ours < <(find "$source/core" -name '*_p.h')
declared "${installed[@]}" >"$work/public"
declared "${ours[@]}" | tee "$work/program" >"$work/test"
names "$library" -D --defined-only >"$work/symbols"
sed 's/ .*//' "$work/symbols" | sort -u >"$work/exported"
while read -r name; do
    if grep -qx "$name" "$work/public"; then
        echo "public $name"
    elif [ "$released" = no ] && listed test | grep -qx "$name"; then
        echo "test $name"
    else
        echo "program $name"
    fi
done <"$work/exported" | sort >"$work/found"

if [ -n "${LATCHKEY_LIST_EXPORTS:-}" ]; then
    cat "$work/found"
    exit
fi
status=0
if comm -13 "$source/core/exports" "$work/found" | grep .; then
    echo "These are exported, and core/exports does not list them so. What other projects are meant to use is documented in an" >&2
    echo "installed header; what the programs of this project need is in one that ends in _p.h; what only its tests need is" >&2
    echo "marked there by LATCHKEY_TEST_EXPORT; all else is not exported." >&2
    status=1
fi
# A library without one of its options exports less.
while read -r kind name; do
    if ! grep -qx "$name" "$work/$kind"; then
        echo "$kind $name: listed in core/exports, and no such header declares it" >&2
        status=1
    fi
done <"$source/core/exports"
if [ $# -gt 0 ]; then
    for user in "$@"; do
        case $user in
        *.a) names "$user" --undefined-only ;;
        *) names "$user" -D --undefined-only ;;
        esac
    done | sed 's/ .*//' | sort -u >"$work/needed"
    if listed program | comm -23 - "$work/needed" | grep .; then
        echo "These are listed in core/exports as what a program needs, and none does." >&2
        status=1
    fi
    if listed test | comm -12 - "$work/needed" | grep .; then
        echo "A program needs these, and core/exports lists them as the tests' own." >&2
        status=1
    fi
fi
# Another project's program that finds a way to what is private can be seen to need this very version of the library.
private=$(grep -oE 'LATCHKEY_[0-9.]+_PRIVATE$' "$work/symbols" | sort -u)
test "$(wc -l <<<"$private")" = 1 && test -n "$private"
sed -E 's/^([A-Za-z0-9_]+) .*(@@LATCHKEY_[0-9.]+_PRIVATE)$/private \1/; t; s/^([A-Za-z0-9_]+) .*/public \1/' "$work/symbols" | sort -u |
    comm -3 - <(sed -E 's/^(program|test) /private /' "$work/found" | sort -u) | grep . && status=1
exit "$status"
