#!/usr/bin/env bash
# release.sh SOURCE: resources/release takes a tree that is a release, and says of each other one what is missing.
set -euo pipefail
source=$1
if ! command -v git >/dev/null; then
    echo "skipped: git is not installed"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir resources translations
cp "$source/resources/release" resources/
metainfo=resources/io.github.latchkey.latchkey.metainfo.xml
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.com \
    GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.com
git init -q

# good: a tree that is the release 0.2.0.
good() {
    printf 'cmake_minimum_required(VERSION 3.25)\nproject(Latchkey\n    VERSION 0.2.0\n    LANGUAGES CXX)\n' >CMakeLists.txt
    printf '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-31\n\n### Added\n\n- Something.\n\n## [0.1.0] - 2026-11-30\n\n- Older.\n' \
        >resources/CHANGELOG.md
    printf '<component><releases><release version="0.2.0" date="2026-12-31"/></releases></component>\n' >"$metainfo"
    printf '<TS><message><translation>Etwas</translation></message></TS>\n' >translations/latchkey_de.ts
}
commit() { git add -A && git commit -q --allow-empty -m tree; }
wrong=0
# refused WHY: the tree, as it is now, is refused for that reason; then it is good again.
refused() {
    local said
    if said=$(resources/release 0.2.0 2>&1) || ! grep -qF -- "$1" <<<"$said"; then
        printf 'not refused for “%s”, but: %s\n' "$1" "$said" >&2
        wrong=1
    fi
    good
    commit
}

good
commit
[ "$(resources/release 0.2.0)" = "this is the release 0.2.0" ]
for misuse in '' 0.2 v0.2.0 '0.2.0 --push' '0.2.0 --tag more'; do
    # shellcheck disable=SC2086  # these are meant to be split
    if resources/release $misuse 2>/dev/null || [ $? -ne 2 ]; then
        echo "taken: “$misuse”" >&2
        wrong=1
    fi
done

# spoilt FILE HOW WHY: so is the tree with FILE changed by sed.
spoilt() {
    sed -i "$2" "$1"
    commit
    refused "$3"
}
log=resources/CHANGELOG.md
spoilt CMakeLists.txt 's/0\.2\.0/0.1.9/' "CMakeLists.txt: the version is 0.1.9"
spoilt $log '/\[0\.2\.0\]/d' "there is no “## [0.2.0] - DATE”"
spoilt $log 's/2026-12-31/soon/' "does not end with a date"
spoilt $log 's/2026-12-31/2026-13-31/' "does not end with a date"
spoilt $log 's/^## \[Unreleased\]/&\n\n## [0.3.0] - 2027-01-01/' "0.2.0 is not the newest version there"
spoilt $log '/Something/d' "nothing is said of 0.2.0"
spoilt $log 's/^## \[Unreleased\]/&\n\n- More./' "there are changes under “Unreleased”"
spoilt $metainfo 's/2026-12-31/2026-12-30/' 'has no <release version="0.2.0" date="2026-12-31"/>'
spoilt translations/latchkey_de.ts 's/<translation>/<translation type="unfinished">/' "translations/latchkey_de.ts: 1 texts are not translated"
echo >>CMakeLists.txt
refused "there are changes that are not committed"
git tag v0.3.0
refused "there is a newer tag: v0.3.0"
git tag -d v0.3.0 >/dev/null
git tag v0.2.0 HEAD~1
refused "the tag v0.2.0 is of another commit"
git tag -d v0.2.0 >/dev/null

resources/release 0.2.0 --tag >/dev/null
[ "$(git rev-parse 'v0.2.0^{commit}')" = "$(git rev-parse HEAD)" ]
message=$(git tag --list --format='%(contents)' v0.2.0)
grep -qx 'Latchkey 0.2.0' <<<"$message"
grep -qx '### Added' <<<"$message"
grep -qx -- '- Something.' <<<"$message"
if grep -q Older <<<"$message"; then
    echo "the tag tells of an older version, too" >&2
    wrong=1
fi
[ "$(resources/release 0.2.0 --tag)" = "this is the release 0.2.0, tagged v0.2.0" ]
# The tree itself is one that can become a release: what its script looks at is where it looks.
cd "$source"
[ -n "$(sed -nE '/^project\(/,/\)/s/.*VERSION ([0-9.]+).*/\1/p' CMakeLists.txt)" ]
grep -q '^## \[Unreleased\]$' resources/CHANGELOG.md
[ -f "$metainfo" ]
exit "$wrong"
