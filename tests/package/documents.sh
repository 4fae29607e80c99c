#!/usr/bin/env bash
# documents.sh SOURCE: what the documents say is so: their links and paths lead somewhere, the README is short, the map of the
# rooms is that of their includes, rules are cited by the numbers that they have, and the manual has every word that scripts
# and people need. Looks at files only.
set -uo pipefail
cd "$1" || exit 1
status=0

complain() {
    echo "$*" >&2
    status=1
}

# missing FROM IN WHAT: each line of FROM has to be a line of IN.
missing() {
    local line
    while read -r line; do
        complain "$3: $line"
    done < <(comm -23 <(sort -u "$1") <(sort -u "$2"))
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mapfile -t documents < <(find . -name '*.md' -not -path './build/*' -not -path '*/node_modules/*' | sed 's|^\./||' | sort)
mapfile -t sources < <(find core ui app tests \( -name '*.cpp' -o -name '*.h' -o -name '*.sh' -o -name '*.mjs' \) \
    -not -path '*/node_modules/*' | sort)

echo "== lengths"
lines=$(wc -l <README.md)
[ "$lines" -le 120 ] || complain "README.md has $lines lines; 120 is the limit"
lines=$(wc -l <core/examples/console/main.cpp)
[ "$lines" -le 30 ] || complain "core/examples/console/main.cpp has $lines lines; 30 show how little is needed"
while read -r lines file; do
    complain "$file has $lines lines; 500 is the limit: split it by subject"
done < <(wc -l "${sources[@]}" | awk '$1 > 500 && $2 != "total"')

echo "== links"
# slugs FILE: the anchors of its headings, as forges make them.
slugs() {
    sed -n '/^```/,/^```/!s/^##* //p' "$1" | tr '[:upper:]' '[:lower:]' | sed 's/[^a-z0-9 _-]//g; s/ /-/g'
}
for document in "${documents[@]}"; do
    # Inline links, references and pictures.
    { grep -oE '\]\([^) ]+\)' "$document" | sed 's/^](//; s/)$//'
      sed -nE 's/^\[[^]]+\]: *([^ ]+).*/\1/p' "$document"
      grep -oE '(src|srcset)="[^"]+"' "$document" | sed 's/^[a-z]*="//; s/"$//'; } >"$work/links"
    while read -r link; do
        case $link in http://* | https://* | mailto:*) continue ;; esac
        file=${link%%#*}
        anchor=${link#"$file"}
        place=$document
        [ -z "$file" ] || place=$(realpath -m --relative-to=. "$(dirname "$document")/$file")
        if [ ! -e "$place" ]; then
            complain "$document: there is no $link"
        elif [ -n "$anchor" ] && ! slugs "$place" | grep -qx -- "${anchor#\#}"; then
            complain "$document: $place has no heading for $link"
        fi
    done <"$work/links"
done

echo "== paths"
# What is quoted and looks like a place in the source tree is one. Capitals stand for something else; so do stars and braces.
for document in "${documents[@]}"; do
    grep -oE '`(\./)?(\.github|core|ui|app|tests|resources|translations)/[^` ]*[` ]' "$document" | tr -d '\140 ' |
        sed 's|^\./||; s|[,;:]$||' | grep -vE '[A-Z*{…]{2}|\*|[{]|…|NAME' | while read -r path; do
        [ -e "$path" ] || echo "$document: there is no $path"
    done
done >"$work/paths"
while read -r line; do complain "$line"; done <"$work/paths"

echo "== names"
# What is quoted and looks like a class or a function is one, of ours or of Qt's.
grep -ohE '`[A-Za-z:]+\(\)`|`([A-Za-z]+::)?[A-Z][a-z]+[A-Z][A-Za-z]*`' "${documents[@]}" | tr -d '\140()' | sed 's/.*:://' >"$work/named"
grep -ohE '\b[A-Za-z]+\b' "${sources[@]}" >"$work/names"
missing "$work/named" "$work/names" "nothing in the source is called"
[ "$(sort -u "$work/named" | wc -l)" -ge 50 ] || complain "the documents quote names in another way now"

echo "== what windows say"
# What is slanted in the README and in the forms for issues is a button, a menu's line, or a window's name.
grep -ohE '(^|[^*])\*[A-Z][A-Za-z ]+\*' README.md .github/ISSUE_TEMPLATE/*.yml | sed 's/^[^*]*//; s/\*//g' >"$work/named"
grep -oE '<source>.*</source>' translations/latchkey_de.ts | sed 's/<[^>]*>//g; s/&amp;//g; s/…$//' >"$work/said"
missing "$work/named" "$work/said" "no window says"
[ "$(sort -u "$work/named" | wc -l)" -ge 6 ] || complain "the README names what is on the screen in another way now"

echo "== tests that are named"
grep -ohE '\b(tst|bench)_[a-z_]+\b' "${documents[@]}" | sort -u | grep -vE '^tst_(name|x|y)$' >"$work/named"
find tests -name 'tst_*.cpp' -o -name 'bench_*.cpp' | sed 's|.*/||; s|\.cpp$||' >"$work/tests"
missing "$work/named" "$work/tests" "there is no such test"

echo "== rooms"
# In the order of core/README.md, which is that of core/CMakeLists.txt.
mapfile -t rooms < <(sed -n '/^## Rooms/,/^## /s/^| `\([a-z]*\)` |.*/\1/p' core/README.md)
[ "${rooms[*]}" = "$(sed -n 's/^foreach(room \(.*\))$/\1/p' core/CMakeLists.txt)" ] ||
    complain "core/README.md has other rooms than core/CMakeLists.txt, or in another order"
# ordered FOLDER OTHERS ROOM…: each room of it includes only those before it, and OTHERS.
ordered() {
    local folder=$1 known=$2 room
    for room in "${@:3}"; do
        known+="|$folder/$room"
        grep -rHoE '#include "[a-z]+/[^"]*"' "$folder/$room" | grep -vE "#include \"($known)/" >"$work/wrong"
        while read -r line; do complain "$line: is no room before $room"; done <"$work/wrong"
    done
}
ordered core - "${rooms[@]}"
mapfile -t rooms < <(sed -n '/^`ui` never/,/^$/p' core/README.md | grep -oE '`[a-z]+`' | tr -d '\140' | tail -n +2)
[ "$(printf '%s\n' "${rooms[@]}" | sort)" = "$(find ui -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort)" ] ||
    complain "core/README.md has other rooms of ui than ui"
ordered ui core "${rooms[@]}"
grep -nE '#include "core/(store|lock)/' -r core/oauth && complain "core/oauth knows no store and no lock"
grep -nE '#include "core/oauth/' -r core/store && complain "core/store knows no network"

echo "== what is the system's"
# Headers of POSIX, Linux and other systems, what they declare, and #if for one of them, are in core/base/system alone. (C's own
# signal.h and errno.h are no good without what POSIX adds.)
systems='(sys|linux|asm|arpa|net|netinet)/[a-z_/0-9]+\.h|(aio|dirent|dlfcn|errno|execinfo|fcntl|fts|ftw|glob|grp|ifaddrs|link|malloc|mntent|netdb|poll|pthread|pty|pwd|sched|semaphore|shadow|signal|spawn|stropts|syslog|termios|ucontext|unistd|utime|utmpx?|windows|wordexp)\.h|c(errno|signal)'
words='\berrno\b|\bqt_error_string\b|\b(lastError|lastFailure)\(|\bQ_OS_[A-Z]|\b_(WIN32|_APPLE__|_linux__)\b'
grep -rnE "#\s*include <($systems)>|$words" core app ui --include='*.cpp' --include='*.h' >"$work/found"
while read -r line; do
    complain "$line: belongs into core/base/system"
done < <(grep -v '^core/base/system/' "$work/found")
[ "$(grep -c '#include' "$work/found")" -ge 20 ] || complain "core/base/system includes what is the system's in another way now"

sed -n '/^foreach(room/,/)/p' tests/CMakeLists.txt | tr -d '()' | tr ' ' '\n' | grep -vE '^(foreachroom|)$' >"$work/rooms"
sed -n '/^## Rooms/,/^## Writing/p' tests/README.md | grep -oE '`[a-z]+`' | tr -d '\140' >"$work/listed"
missing "$work/rooms" "$work/listed" "tests/README.md does not tell of the room"

echo "== files of ours"
# Each ending of what lies beside a credential's lock is in the list of formats.
grep -ohE '(path\(|path \+ |chop.*\+ )"[a-z]+"_L1' core/session/{journal,recoveryrecord}.cpp core/store/siderecordplace.cpp |
    grep -oE '"[a-z]+"' | tr -d '"' >"$work/endings"
grep -oE '`(HASH)?\.[a-z]+`|HASH\.[a-z]+' core/README.md | sed 's/.*\.//; s/`//' >"$work/listed"
missing "$work/endings" "$work/listed" "core/README.md, Formats, has no file that ends with"
[ "$(sort -u "$work/endings" | wc -l)" -ge 5 ] || complain "the endings of our files are written in another way now"

echo "== rules"
# In comments and in the names of attacks: "RULE B-14", and more of them behind it. (P-256 is a curve.)
rule='[ABCDFKLOPRSTX]-[0-9]{1,2}'
grep -oE "^\| $rule \|" core/RULES.md | tr -d '| ' >"$work/rules"
sort "$work/rules" | uniq -d | while read -r twice; do echo "$twice"; done >"$work/twice"
while read -r line; do complain "core/RULES.md has $line twice"; done <"$work/twice"
grep -ohE "\b$rule\b" "${sources[@]}" >"$work/cited"
missing "$work/cited" "$work/rules" "core/RULES.md has no rule"
missing "$work/rules" "$work/cited" "nobody cites the rule"
if grep -nE "\b(S[P]EC|D[E]SIGN|F[A]CTS)\b" "${sources[@]}"; then complain "these cite pages that are not here"; fi
# What is installed cites what its readers can find.
for list in core/*/CMakeLists.txt; do
    sed -n '/FILE_SET HEADERS/,/PRIVATE/p' "$list" | grep -oE '[a-z]+\.h\b' | sed "s|^|$(dirname "$list")/|"
done >"$work/installed"
[ "$(wc -l <"$work/installed")" -ge 20 ] || complain "the CMakeLists of core list their public headers in another way now"
while read -r header; do
    if grep -nE "\bRULE\b|\b$rule\b|tests/" "$header"; then complain "$header is installed, and cites what is not"; fi
done <"$work/installed"

echo "== the manual"
# manual PAGE: its words, one a line.
manual() { sed 's/\\-/-/g; s/\\f.//g; s/\\(..//g' "resources/man/$1" | tr -c 'a-zA-Z0-9_-' '\n' | grep . | sort -u; }
# Nothing is told twice, in other words.
for page in resources/man/*; do
    awk '/^\.TP/ { getline; gsub(/\\f.|[" ]/, ""); sub(/^\.[A-Z]+/, ""); print }' "$page" | sort | uniq -d >"$work/twice"
    while read -r twice; do complain "$page tells of this twice: $twice"; done <"$work/twice"
done
manual latchkey-cli.1 >"$work/manual"
# What --json prints: names of members, and the words of tables and of functions that give one word for each value.
grep -hvE 'addOption|"_s, tr\(' app/cli/*.cpp | grep -oE '\{u"[a-z_]+"_s, ' | sed 's/^{u"//; s/"_s, $//' >"$work/members"
missing "$work/members" "$work/manual" "latchkey-cli.1 does not tell of the member"
grep -ohE '[A-Z][A-Za-z]*::[A-Za-z:]+, "[a-z_]+"_L1\}' core/credential/{names,server}.cpp core/doctor/repair.cpp \
    core/oauth/{revocation,serverprobe}.cpp core/clients/clientimport.cpp |
    grep -oE '"[a-z_]+"' | tr -d '"' >"$work/words"
grep -ohE '"[a-zA-Z_]+"_L1[,}]' core/doctor/finding.cpp | grep -oE '"[a-zA-Z_]+"' | tr -d '"' >>"$work/words"
grep -ohE 'return u"[a-z_]+"_s;' core/credential/health.cpp app/cli/tokencommand.cpp |
    grep -oE '"[a-z_]+"' | tr -d '"' >>"$work/words"
missing "$work/words" "$work/manual" "latchkey-cli.1 does not tell of the word"
for many in members words; do
    [ "$(sort -u "$work/$many" | wc -l)" -ge 30 ] || complain "the source has few $many: they are not looked for as they are written now"
done
# Every exit status, by its number.
sed -nE 's/^    [A-Za-z]+ = ([0-9]+),$/\1/p' app/cli/exitstatus.h >"$work/statuses"
sed -n '/^\.SH EXIT STATUS/,/^\.TE/s/^\([0-9]\)\t.*/\1/p' resources/man/latchkey-cli.1 >"$work/told"
missing "$work/statuses" "$work/told" "latchkey-cli.1 does not tell of the exit status"
missing "$work/told" "$work/statuses" "there is no exit status"

echo "== files that people write"
manual latchkey-servers.json.5 >"$work/manual"
{ grep -oE '(string|boolean|strings)\("[a-z_]+"_L1' core/config/ownentry.cpp
  grep -oE 'QLatin1String [a-zA-Z]+\("[a-z_]+"\)' core/config/ownentry.cpp
  grep -oE 'Grant::Type::[A-Za-z]+, "[a-z_]+"_L1' core/credential/grant.cpp; } |
    grep -oE '"[a-z_]+"' | tr -d '"' >"$work/members"
missing "$work/members" "$work/manual" "latchkey-servers.json.5 does not tell of"
[ "$(sort -u "$work/members" | wc -l)" -ge 15 ] || complain "ownentry.cpp is not read as it is written now"
manual latchkey-network.json.5 >"$work/manual"
grep -oE '\(\*json\)\["[a-z_]+"|strings\(\*json, "[a-z_]+"' core/config/networkfile.cpp | grep -oE '"[a-z_]+"' | tr -d '"' \
    >"$work/members"
missing "$work/members" "$work/manual" "latchkey-network.json.5 does not tell of"
[ "$(wc -l <"$work/members")" -ge 4 ] || complain "networkfile.cpp is not read as it is written now"

echo "${#documents[@]} documents, ${#sources[@]} sources"
exit "$status"
