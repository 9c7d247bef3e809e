#!/bin/sh
# Killed at a random moment, again and again: every file is whole, and every log that was acknowledged is there.
# usage: kill.sh NURTURE [KILLS [SEED]]
NURTURE=$1
kills=${2:-200}
seed=${3:-$(od -An -N2 -tu2 /dev/urandom | tr -d ' ')}
. "$(dirname "$0")/store.sh"
make_store
echo "kill: seed $seed"

# The moments are spread over twice the time that one log takes here.
start=$(date +%s%N)
for number in 1 2 3 4 5 6 7 8 9 10; do
  "$NURTURE" log ada,bob "warm $number" >/dev/null || fail "the first logs"
done
microseconds=$((($(date +%s%N) - start) / 10000))
awk -v seed="$seed" -v kills="$kills" -v most="$microseconds" \
  'BEGIN { srand(seed); for (i = 0; i < kills; i++) printf "%.6f\n", rand() * most * 2 / 1e6 }' >"$work/moments"

number=0
acknowledged=0
while read -r moment; do
  number=$((number + 1))
  "$NURTURE" log ada,bob "kill $number" >/dev/null 2>&1 &
  pid=$!
  sleep "$moment"
  kill -9 "$pid" 2>/dev/null
  if wait "$pid" 2>/dev/null; then
    acknowledged=$((acknowledged + 1))
    for person in ada bob; do
      [ "$(count_note "$person" "kill $number")" -eq 1 ] ||
        fail "log $number was acknowledged, but is not in $person.yaml (seed $seed)"
    done
  fi
  all_valid
done <"$work/moments"

"$NURTURE" log ada,bob "the last" >/dev/null || fail "the log after all kills (seed $seed)"
all_valid
nothing_left
for person in ada bob; do
  [ -z "$(grep '^ *note:' "$store/contacts/$person.yaml" | sort | uniq -d)" ] || fail "a log is there twice (seed $seed)"
done
[ "$("$NURTURE" undo >/dev/null 2>&1 && count_note ada "the last")" = 0 ] || fail "undo after all kills (seed $seed)"
echo "kill: $kills kills, $acknowledged logs acknowledged before theirs, all there, every file whole"
