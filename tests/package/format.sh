#!/usr/bin/env bash
# format.sh SOURCE: every C++ file is as .clang-format says. Versions 14 (Debian 12) and 19 (Debian 13) of clang-format say the
# same of every file; others may not, and are not asked. Looks at files only.
set -uo pipefail
cd "$1" || exit 1

# version PROGRAM: its major version; nothing: there is none.
version() { "$1" --version 2>/dev/null | sed -nE 's/.*clang-format version ([0-9]+)\..*/\1/p'; }

for program in clang-format clang-format-19 clang-format-14; do
    case $(version "$program") in
    14 | 19)
        mapfile -t files < <(find core ui app tests \( -name '*.cpp' -o -name '*.h' \) -not -path '*/node_modules/*' | sort)
        "$program" --version
        if printf '%s\0' "${files[@]}" | xargs -0 -n 100 -P 2 "$program" --dry-run --Werror --ferror-limit=1; then
            echo "${#files[@]} files"
            exit 0
        fi
        echo "Not as .clang-format says: run $program -i on these." >&2
        exit 1
        ;;
    esac
done
echo "skipped: neither version 14 nor version 19 of clang-format is installed"
exit 77
