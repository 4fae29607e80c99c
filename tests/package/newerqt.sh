#!/usr/bin/env bash
# newerqt.sh SOURCE: nothing is called that a Qt newer than the oldest that we take calls deprecated; the oldest says nothing.
set -euo pipefail
cd "$1"
deprecated='Qt::(UTC|LocalTime|OffsetFromUTC)\b|makeReadyFuture|&QCheckBox::stateChanged\b|QLibraryInfo::location\b|QVariant::Type\b'
deprecated+='|\bqAsConst\b|QLocale::(nativeCountryName|countryToString)\b'
# The one place that chooses by version.
if found=$(grep -rnE "$deprecated" core ui app tests --include='*.cpp' --include='*.h' | grep -v '^core/base/whendone.h:'); then
    echo "deprecated in a newer Qt:" && echo "$found"
    exit 1
fi
