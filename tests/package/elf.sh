#!/usr/bin/env bash
# elf.sh runpaths FOLDER…: no program or library in these looks for its libraries where somebody else may have put them:
#   no part of its RUNPATH is empty or relative, leaves FOLDER by way of $ORIGIN, or can be written by other users.
# elf.sh hardened FOLDER…: they have what core/hardening.cmake asks for, as far as it can be seen in them.
set -euo pipefail
status=0

complain() {
    echo "$*" >&2
    status=1
}

# The programs and libraries in a folder: not object files, and not what npm has brought.
elf_files() {
    local LC_ALL=C magic # bytes, and not characters
    find "$1" -name node_modules -prune -o -name CMakeFiles -prune -o -type f -size +1k -print | while read -r file; do
        IFS= read -r -N 4 magic <"$file" 2>/dev/null || continue
        if [ "$magic" = $'\x7fELF' ] && readelf -h "$file" | grep -qE 'Type: +(DYN|EXEC)'; then
            echo "$file"
        fi
    done
}

check_runpath() {
    local file=$1 folder=$2 runpath part place
    runpath=$(readelf -dW "$file" | sed -n 's/.*(R\(UN\)\?PATH).*\[\(.*\)\]$/\2:/p')
    # The last part ends with the colon that was added, so that an empty last one is seen, too.
    while [ -n "$runpath" ]; do
        part=${runpath%%:*}
        runpath=${runpath#*:}
        case $part in
        "\$ORIGIN" | "\$ORIGIN/"*)
            place=$(realpath -m "$(dirname "$file")${part#\$ORIGIN}")
            case $place/ in
            "$folder"/*) continue ;;
            esac
            complain "$file: $part leads to $place, outside of $folder"
            ;;
        /*)
            if [ -n "$(find "$part" -maxdepth 0 -perm /022 2>/dev/null)" ]; then
                complain "$file: $part can be written by other users"
            fi
            ;;
        *) complain "$file: \"$part\" is no place of its own" ;;
        esac
    done
}

check_hardened() {
    local file=$1 dynamic segments
    dynamic=$(readelf -dW "$file")
    segments=$(readelf -lW "$file")
    grep -q GNU_RELRO <<<"$segments" || complain "$file: no RELRO"
    grep -qE 'BIND_NOW|FLAGS_1.*NOW' <<<"$dynamic" || complain "$file: not bound at its start, so RELRO is partial"
    grep -E GNU_STACK <<<"$segments" | grep -q E && complain "$file: its stack is executable"
    if grep -q 'INTERP' <<<"$segments"; then
        grep -qE 'FLAGS_1.*PIE' <<<"$dynamic" || complain "$file: not position independent"
    fi
    if [ "$(uname -m)" = x86_64 ]; then
        grep -q SHSTK <<<"$(readelf -nW "$file" 2>/dev/null)" || complain "$file: not marked for a shadow stack"
    fi
    grep -q __stack_chk_fail <<<"$(readelf --dyn-syms -W "$file")" || complain "$file: no stack protector"
}

what=$1
shift
for folder in "$@"; do
    folder=$(realpath "$folder")
    count=0
    while read -r file; do
        count=$((count + 1))
        case $what in
        runpaths) check_runpath "$file" "$folder" ;;
        hardened) check_hardened "$file" ;;
        esac
    done < <(elf_files "$folder")
    echo "$what: $count programs and libraries in $folder"
    [ "$count" -gt 0 ] || complain "there is nothing to look at in $folder"
done
exit "$status"
