#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The main job by the command line alone: a programme from the catalogue, a
# mentor and a mentee, a duo, an agreement signed by all, the plan, contacts,
# a review of the plan, and the programme carried to another computer with nothing
# lost.
#
#   main-job.sh FOOTBRIDGE-CLI XSD
set -euo pipefail
cli=$1
xsd=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
here=$folder/here.footbridge
there=$folder/there.footbridge
export FOOTBRIDGE_TODAY=2026-11-22 LC_ALL=C.UTF-8

say() { printf '# %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
value() { "$cli" show "$here" "$1" --format csv | tr -d '\r' | sed -n "s/^$2,//p"; }

say 'a workspace and a programme from the catalogue'
"$cli" new "$here" --organisation 'De Proefbrug' --staff 'Anna Voorbeeld'
programme=$("$cli" programme "$here" new --from duo-for-a-job --set name='Proefbrug 2027')
"$cli" programme "$here" questions "$programme" | grep >/dev/null review || fail 'the review interval is not asked'
"$cli" programme "$here" decide "$programme" review-every '2|weeks'
[ "$("$cli" list "$here" programme --format csv | grep -c 'Proefbrug 2027')" = 1 ] || fail 'no programme'

say 'a mentee and a mentor'
amina=$("$cli" add "$here" person name-used='Amina Testpersoon' birth-date=1998-04-02 gender=woman place=Brussel migrant-background=yes)
"$cli" add "$here" language-skill person-id="$amina" language=fra speaking=b2 >/dev/null
mentee=$("$cli" add "$here" enrolment programme-id="$programme" person-id="$amina" role=mentee status=in-intake \
  applied-on=2026-11-02 intake-on=2026-11-10 employment-status=unemployed right-to-work=unlimited motivation=yes)
jan=$("$cli" add "$here" person name-used='Jan Proefmens' birth-date=1961-01-15)
"$cli" add "$here" language-skill person-id="$jan" language=nld mother-tongue=yes >/dev/null
mentor=$("$cli" add "$here" enrolment programme-id="$programme" person-id="$jan" role=mentor status=ready \
  mentor-status=retired experience-years=30 volunteer=yes training-minutes=1080 training-on=2026-10-01 screening-result=suitable)
if "$cli" eligibility "$here" "$mentee" | grep >/dev/null '^failed'; then fail 'Amina does not fit'; fi
"$cli" set "$here" "$mentee" status=ready status-since=2026-11-12
"$cli" undo "$here"
[ "$(value "$mentee" status)" = in-intake ] || fail 'undo'
"$cli" redo "$here"
[ "$(value "$mentee" status)" = ready ] || fail 'redo'

say 'a duo, its agreement, drafted at once, and three signatures'
duo=$("$cli" duo "$here" new --programme "$programme" --mentee "$mentee" --mentor "$mentor" --agreed)
draft=$("$cli" list "$here" agreement --format csv | tail -1 | cut -d, -f1)
[ "$(value "$draft" status)" = draft ] || fail 'no draft'
"$cli" agreement "$here" "$duo" draft --languages nl,fr | grep >/dev/null "$draft" || fail 'a second draft'
printf '100,400 600,900 1400,300;1500,900 2100,500\n' >"$folder/strokes.txt"
"$cli" agreement "$here" "$duo" sign --party mentee --name 'Amina Testpersoon' --strokes "$folder/strokes.txt" --language fra
"$cli" agreement "$here" "$duo" sign --party mentor --name 'Jan Proefmens' --witness 'Wim Getuige' --language nld
"$cli" agreement "$here" "$duo" pdf "$folder/two.pdf"
"$cli" agreement "$here" "$duo" sign --party organisation --name 'Anna Voorbeeld' --paper "$folder/two.pdf"
"$cli" agreement "$here" "$duo" verify >/dev/null
"$cli" list "$here" agreement --status signed | grep >/dev/null . || fail 'the agreement is not signed'
if "$cli" set "$here" "$("$cli" list "$here" agreement | cut -d' ' -f1)" objectives-short=changed 2>/dev/null; then
  fail 'a signed text was changed'
fi

say 'the plan, contacts and a review of the plan'
goal=$("$cli" add "$here" goal duo-id="$duo" level=final kind=job text='Een baan als verpleegkundige' state=open)
step=$("$cli" add "$here" goal duo-id="$duo" parent-id="$goal" level=intermediate kind=network text='Vijf mensen in de zorg kennen')
action=$("$cli" add "$here" action goal-id="$step" text='Het ziekenhuis bellen' holder=mentee due-on=2026-12-01 state=open)
"$cli" set "$here" "$action" state=done done-on=2026-11-22
for day in 2026-11-13 2026-11-20; do
  "$cli" add "$here" contact duo-id="$duo" held-on=$day minutes=60 how=face-to-face state=held topics=vacancies >/dev/null
done
if "$cli" add "$here" contact duo-id="$duo" held-on=2026-02-30 state=held 2>/dev/null; then fail 'the 30th of February'; fi
review=$("$cli" add "$here" plan-review duo-id="$duo" held-on=2026-11-21 present='mentee mentor' \
  helps='Het ziekenhuis kent haar nu' hinders='Weinig tijd' changes='Elke week een uur' next-on=2026-12-05)
"$cli" add "$here" goal-review plan-review-id="$review" goal-id="$step" state=in-progress progress=40 >/dev/null
"$cli" set "$here" "$step" state=in-progress progress=40
if "$cli" add "$here" plan-review duo-id="$duo" held-on=2026-11-31 2>/dev/null; then fail 'the 31st of November'; fi
"$cli" history "$here" "$action" | grep >/dev/null done-on || fail 'no history'

say 'the programme, carried to another computer'
"$cli" export "$here" "$folder/one.fbx.xml" --programme "$programme" --plain test
xmllint --noout --schema "$xsd" "$folder/one.fbx.xml" 2>/dev/null || fail 'not valid'
"$cli" check "$folder/one.fbx.xml"
"$cli" new "$there"
"$cli" import "$there" "$folder/one.fbx.xml"
"$cli" export "$there" "$folder/two.fbx.xml" --programme "$programme" --plain test
records() { sed -n '/<records>/,/<\/records>/p' "$1"; }
cmp <(records "$folder/one.fbx.xml") <(records "$folder/two.fbx.xml") || fail 'something was lost on the way'
"$cli" import "$there" "$folder/one.fbx.xml"
"$cli" agreement "$there" "$duo" verify >/dev/null
"$cli" show "$there" "$review" | grep >/dev/null 'Weinig tijd' || fail 'the review of the plan was lost'
"$cli" list "$there" goal-review | grep >/dev/null . || fail 'the progress at the review was lost'
"$cli" export "$there" "$folder/duo.fbx.xml" --duo "$duo" --plain test
xmllint --noout --schema "$xsd" "$folder/duo.fbx.xml" 2>/dev/null || fail 'the file of the duo is not valid'

say 'with people in it a file is protected by six words, unless somebody says why not'
words=$("$cli" export "$there" "$folder/duo.fbx.locked" --duo "$duo" 2>/dev/null)
[ "$(wc -w <<<"${words//–/}")" -eq 6 ] || fail "these are not six words: $words"
if grep -q '<footbridge' "$folder/duo.fbx.locked"; then fail 'the file can be read without the words'; fi
"$cli" decrypt "$folder/duo.fbx.locked" "$folder/opened.fbx.xml" --words "${words//–/}"
cmp <(records "$folder/duo.fbx.xml") <(records "$folder/opened.fbx.xml") || fail 'something else was protected'
if "$cli" export "$there" - --duo "$duo" >"$folder/out" 2>/dev/null; then fail 'people went to standard output'; fi
[ ! -s "$folder/out" ] || fail 'something went to standard output'
"$cli" export "$there" - --duo "$duo" --plain test 2>/dev/null | grep >/dev/null '<footbridge' || fail 'nothing went out'
if "$cli" export "$there" "$folder/none" --duo "$duo" --plain '' 2>/dev/null; then fail 'no reason was needed'; fi
"$cli" export "$there" "$folder/along.fbx.xml" --along 2>/dev/null
grep -q '<footbridge' "$folder/along.fbx.xml" || fail 'a file without people is protected'
"$cli" exchanges "$there" --format csv | grep >/dev/null ',test' || fail 'the reason is not in the log'
say 'done'
