#!/bin/sh
# Many writers at once: each logs on the same three people again and again; nothing is lost, doubled or left behind.
# usage: writers.sh NURTURE [PROCESSES [LOGS]]
NURTURE=$1
processes=${2:-8}
logs=${3:-100}
. "$(dirname "$0")/store.sh"
make_store

writer() {
  log=1
  while [ "$log" -le "$logs" ]; do
    "$NURTURE" log ada,bob,cy "writer $1 log $log" >/dev/null 2>"$work/error.$1" ||
      { echo "$log: $(cat "$work/error.$1")" >"$work/failed.$1"; return 1; }
    log=$((log + 1))
  done
}

pids=
writer=1
while [ "$writer" -le "$processes" ]; do
  writer "$writer" &
  pids="$pids $!"
  writer=$((writer + 1))
done
for pid in $pids; do wait "$pid"; done
for failed in "$work"/failed.*; do
  [ ! -e "$failed" ] || fail "a log failed: $(cat "$failed")"
done

all_valid
nothing_left
want=$((processes * logs))
for person in ada bob cy; do
  have=$(grep '^ *note: writer' "$store/contacts/$person.yaml" | sort -u | wc -l)
  lines=$(grep -c '^ *note: writer' "$store/contacts/$person.yaml")
  [ "$have" -eq "$want" ] && [ "$lines" -eq "$want" ] ||
    fail "$person.yaml has $lines notes, $have of them different, instead of $want"
done
echo "writers: $processes writers made $want logs on three people each, all there, once"

# Who waits for a second says for whom.
if command -v flock >/dev/null; then
  flock "$store" sleep 2 &
  sleep 0.2
  "$NURTURE" log ada "after a wait" >/dev/null 2>"$work/error" || fail "the log that waited: $(cat "$work/error")"
  wait
  grep -q "^nurture: waiting for .* which is writing in '$store'" "$work/error" || fail "it waited without a word: $(cat "$work/error")"
fi
