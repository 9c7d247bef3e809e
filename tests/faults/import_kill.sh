#!/bin/sh
# An import killed at a random moment, again and again: every file is whole, the next import completes it with nobody
# twice, and one `undo` takes all of it back. One that is ended by a signal has made all of it or nothing.
# usage: import_kill.sh NURTURE PYTHON [KILLS [SECONDS [SEED]]]
NURTURE=$1
python=$2
kills=${3:-100}
seconds=${4:-60}
seed=${5:-$(od -An -N2 -tu2 /dev/urandom | tr -d ' ')}
. "$(dirname "$0")/store.sh"
make_store
echo "import_kill: seed $seed"
cards=$work/cards.vcf
"$python" "$(dirname "$0")/../bench/store/cards.py" 2000 >"$cards" || fail "no cards"
import="import --today 2026-11-23 $cards"

# What a whole import makes, and how long it takes here.
cp -r "$store" "$work/before"
start=$(date +%s%N)
"$NURTURE" $import >/dev/null || fail "the first import"
microseconds=$((($(date +%s%N) - start) / 1000))
cp -r "$store" "$work/whole"
people=$(ls "$work/whole/contacts" | wc -l)
[ "$people" -eq 2003 ] || fail "$people people, not 2003"

is_as() {
  diff -rq "$work/$1" "$store" >"$work/diff" || fail "$2 (seed $seed): $(head -n 3 "$work/diff")"
}
undo() {
  "$NURTURE" undo >"$work/out" 2>&1 || fail "undo (seed $seed): $(head -n 3 "$work/out")"
  is_as before "undo left something"
}
# cut_short SIGNAL: an import that gets it at a random moment.
cut_short() {
  "$NURTURE" $import >/dev/null 2>&1 &
  pid=$!
  number=$((number + 1))
  sleep "$(awk -v seed="$((seed + number))" -v most="$microseconds" 'BEGIN { srand(seed); print rand() * most / 1e6 }')"
  kill -"$1" "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
}

undo
number=0 between=0
end=$(($(date +%s) + seconds))
while [ "$number" -lt "$kills" ] && [ "$(date +%s)" -lt "$end" ]; do
  for kill in 1 2 3; do
    cut_short KILL
    diff -rq "$work/whole/contacts" "$store/contacts" >"$work/diff"
    grep -v "^Only in $work/whole/contacts: " "$work/diff" >"$work/odd" &&
      fail "not whole after a kill (seed $seed): $(head -n 3 "$work/odd")"
    left=$(grep -c . "$work/diff")
    [ "$left" -eq 0 ] || [ "$left" -eq 2000 ] || between=$((between + 1))
  done
  "$NURTURE" $import >"$work/out" 2>&1 || fail "the import after a kill (seed $seed): $(cat "$work/out")"
  is_as whole "the import after a kill"
  undo
  cut_short TERM
  if [ -e "$store/contacts/$(ls "$work/whole/contacts" | sed -n '$p')" ]; then
    is_as whole "ended halfway"
    undo
  else
    is_as before "not as it was"
  fi
done
all_valid
echo "import_kill: $number cut short, $between of them with a part of the files in place, every file whole"
