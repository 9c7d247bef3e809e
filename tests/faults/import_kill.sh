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
first=$(grep -l '^uid: card-1$' "$work"/whole/contacts/*)
first=${first##*/}
last=$(grep -l '^uid: card-2000$' "$work"/whole/contacts/*)
last=${last##*/}

is_as() {
  diff -rq "$work/$1" "$store" >"$work/diff" || fail "$2 (seed $seed): $(head -n 3 "$work/diff")"
}
undo() {
  "$NURTURE" undo >"$work/out" 2>&1 || fail "undo (seed $seed): $(head -n 3 "$work/out")"
  is_as before "undo left something"
}
# moment MICROSECONDS: a random one of them, in seconds.
moment() {
  awk -v seed="$((seed + number))" -v most="$1" 'BEGIN { srand(seed); printf "%.6f", rand() * most / 1e6 }'
}
# cut_short SIGNAL [placing]: an import that gets it at a random moment, or soon after the first file is in its place.
cut_short() {
  number=$((number + 1))
  whenever=$(moment "$microseconds") soon=$(moment $((microseconds / 100)))
  "$NURTURE" $import >/dev/null 2>&1 &
  pid=$!
  if [ "$2" = placing ]; then
    until [ -e "$store/contacts/$first" ] || ! kill -0 "$pid" 2>/dev/null; do :; done
    sleep "$soon"
  else
    sleep "$whenever"
  fi
  kill -"$1" "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
}

# Every file that is there is one of the whole import's; counts those who died with a part of them in place.
all_whole() {
  diff -rq "$work/whole/contacts" "$store/contacts" >"$work/diff"
  grep -v "^Only in $work/whole/contacts: " "$work/diff" >"$work/odd" &&
    fail "not whole after a kill (seed $seed): $(head -n 3 "$work/odd")"
  left=$(grep -c . "$work/diff")
  [ "$left" -eq 0 ] || [ "$left" -eq 2000 ] || between=$((between + 1))
}

undo
number=0 between=0 kept=0
end=$(($(date +%s) + seconds))
while [ "$number" -lt "$kills" ] && [ "$(date +%s)" -lt "$end" ]; do
  for when in placing whenever; do
    cut_short KILL "$when"
    all_whole
    # Who finishes it dies, too.
    if [ "$left" -gt 0 ] && [ "$left" -lt 2000 ]; then
      cut_short KILL whenever
      all_whole
    fi
    "$NURTURE" $import >"$work/out" 2>&1 || fail "the import after a kill (seed $seed): $(cat "$work/out")"
    is_as whole "the import after a kill"
    undo
  done
  cut_short TERM "$([ $((number % 2)) -eq 0 ] && echo placing || echo whenever)"
  if [ -e "$store/contacts/$last" ]; then
    is_as whole "ended halfway"
    undo
  else
    is_as before "not as it was"
    kept=$((kept + 1))
  fi
done
all_valid
echo "import_kill: $number cut short, $between of them with a part of the files in place, every file whole; of those" \
  "ended by a signal $kept left the store as it was"
