#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A workspace leaves and comes back byte for byte, and so does a programme that
# somebody wrote by hand, with the schema alone beside them.
#
#   round-trip.sh FOOTBRIDGE-CLI XSD HAND-WRITTEN-FILE [SIZE]
set -euo pipefail
cli=$1
xsd=$2
hand=$3
size=${4:-office}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export FOOTBRIDGE_TODAY=2026-11-22 LC_ALL=C.UTF-8

fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
records() { sed -n '/<records>/,/<\/records>/p' "$1"; }
valid() { xmllint --noout --schema "$xsd" "$1" 2>/dev/null || fail "not valid: $1"; }

"$cli" new "$folder/a.footbridge"
"$cli" sample "$folder/a.footbridge" --size "$size" --seed 1
"$cli" export "$folder/a.footbridge" "$folder/a.fbx.xml" --plain test
"$cli" new "$folder/b.footbridge"
"$cli" import "$folder/b.footbridge" "$folder/a.fbx.xml" >/dev/null
"$cli" export "$folder/b.footbridge" "$folder/b.fbx.xml" --plain test
valid "$folder/a.fbx.xml"
valid "$folder/b.fbx.xml"
cmp <(records "$folder/a.fbx.xml") <(records "$folder/b.fbx.xml") || fail "$size came back changed"

# the second time nothing is new, and no change is written
before=$(sqlite3 "$folder/b.footbridge" 'SELECT count(*) FROM change_group')
"$cli" import "$folder/b.footbridge" "$folder/a.fbx.xml" >/dev/null
after=$(sqlite3 "$folder/b.footbridge" 'SELECT count(*) FROM change_group')
[ "$before" = "$after" ] || fail 'taking in the same file twice wrote a change'
[ "$(sqlite3 "$folder/b.footbridge" 'PRAGMA integrity_check')" = ok ] || fail 'integrity'

valid "$hand"
"$cli" check "$hand" >/dev/null || fail 'the file written by hand is refused'
"$cli" new "$folder/c.footbridge"
"$cli" import "$folder/c.footbridge" "$hand" >/dev/null
"$cli" export "$folder/c.footbridge" "$folder/c.fbx.xml" --plain test
"$cli" new "$folder/d.footbridge"
"$cli" import "$folder/d.footbridge" "$folder/c.fbx.xml" >/dev/null
"$cli" export "$folder/d.footbridge" "$folder/d.fbx.xml" --plain test
valid "$folder/c.fbx.xml"
cmp <(records "$folder/c.fbx.xml") <(records "$folder/d.fbx.xml") || fail 'the hand-written programme came back changed'
