#!/usr/bin/env bash
# exports.sh LIBRARY SOURCE_FOLDER: the library exports what core/exports lists, and nothing else: each class (with all of it) and
# each free function (with its overloads), as `public` if a header that is installed declares it, else as `private`. What is
# private is there for the programs of this project.
set -euo pipefail
library=$1 source=$2
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
        grep -vE ';$' "$work/lines" | sed -nE 's/^(class|struct|enum class|enum|namespace) (Latchkey::)?((LATCHKEY_EXPORT|\[\[nodiscard\]\]) )*([A-Za-z0-9]+).*/\5/p'
        grep -oE '^[^(]*[A-Za-z0-9]+\(' "$work/lines" | sed -E 's/\($//; s/.*[^A-Za-z0-9]//'
    } | sort -u
}
mapfile -t installed < <(find "$source/core" -name '*.h' ! -name '*_p.h')
mapfile -t ours < <(find "$source/core" -name '*_p.h')
declared "${installed[@]}" >"$work/public"
declared "${ours[@]}" >"$work/private"
# Operators are of what stands beside them; the namespace's own object is that of its enumerations.
nm -DC --defined-only "$library" | sed -nE 's/^[0-9a-f]+ [TBDRGS] ([a-z -]+ for )?Latchkey::([A-Za-z0-9_]+)(.*)/\2 \3/p' |
    grep -vE '^(operator|staticMetaObject) ' >"$work/symbols"
sed 's/ .*//' "$work/symbols" | sort -u >"$work/exported"
while read -r name; do
    if grep -qx "$name" "$work/public"; then
        echo "public $name"
    elif grep -qx "$name" "$work/private"; then
        echo "private $name"
    else
        echo "undeclared $name"
    fi
done <"$work/exported" | sort >"$work/found"

if [ -n "${LATCHKEY_LIST_EXPORTS:-}" ]; then
    cat "$work/found"
    exit
fi
status=0
if comm -13 "$source/core/exports" "$work/found" | grep .; then
    echo "These are exported, and core/exports does not list them so. What other projects are meant to use is documented in an" >&2
    echo "installed header; what the programs of this project need is in one that ends in _p.h; all else is not exported." >&2
    status=1
fi
# A library without one of its options exports less.
while read -r kind name; do
    if ! grep -qx "$name" "$work/$kind"; then
        echo "$kind $name: listed in core/exports, and no such header declares it" >&2
        status=1
    fi
done <"$source/core/exports"
# Another project's program that finds a way to what is private can be seen to need this very version of the library.
private=$(grep -oE 'LATCHKEY_[0-9.]+_PRIVATE$' "$work/symbols" | sort -u)
test "$(wc -l <<<"$private")" = 1 && test -n "$private"
sed -E 's/^([A-Za-z0-9_]+) .*(@@LATCHKEY_[0-9.]+_PRIVATE)$/private \1/; t; s/^([A-Za-z0-9_]+) .*/public \1/' "$work/symbols" | sort -u |
    comm -3 - "$work/found" | grep . && status=1
exit "$status"
