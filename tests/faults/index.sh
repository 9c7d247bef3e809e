#!/bin/sh
# Eight readers at once, each with the same index, while two write: nobody crashes, and every answer in
# the end is that of a program without an index. Then the index is damaged between runs.
# usage: index.sh NURTURE [READERS [RUNS]]
NURTURE=$1
readers=${2:-8}
runs=${3:-50}
. "$(dirname "$0")/store.sh"
make_store
XDG_CACHE_HOME=$work/cache
export XDG_CACHE_HOME

day=2026-11-23
# Names, which only need what finds people and so leave damage elsewhere to the page that needs everything.
answer() {
  "$NURTURE" completion --words --today "$day" -- show "" && "$NURTURE" due --all --today "$day"
}
without() { (export XDG_CONFIG_HOME="$work/off"; answer); }
mkdir -p "$work/off/nurture"
echo 'index: off' >"$work/off/nurture/config.yaml"

reader() {
  run=1
  while [ "$run" -le "$runs" ]; do
    answer >/dev/null 2>"$work/error.$1" || { cat "$work/error.$1" >"$work/failed.r$1"; return 1; }
    run=$((run + 1))
  done
}

writer() {
  run=1
  while [ "$run" -le "$runs" ]; do
    "$NURTURE" log ada,bob "writer $1 run $run" -d 2026-11-20 --today "$day" >/dev/null 2>&1
    "$NURTURE" add "New $1 $run" --today "$day" >/dev/null 2>&1
    run=$((run + 1))
  done
}

pids=
for one in 1 2; do writer "$one" & pids="$pids $!"; done
one=1
while [ "$one" -le "$readers" ]; do
  reader "$one" &
  pids="$pids $!"
  one=$((one + 1))
done
for pid in $pids; do wait "$pid"; done
for failed in "$work"/failed.*; do
  [ ! -e "$failed" ] || fail "a reader failed: $(cat "$failed")"
done
without >"$work/expected"
for again in 1 2 3; do
  answer >"$work/got"
  cmp -s "$work/expected" "$work/got" || fail "answer $again differs from that without an index"
  sleep 0.1
done

index=$(ls "$XDG_CACHE_HOME"/nurture/index-*)
[ "$(stat -c %a "$index")" = 600 ] || fail "the index can be read by others"
[ "$(stat -c %a "$XDG_CACHE_HOME/nurture")" = 700 ] || fail "its folder can be read by others"
size=$(stat -c %s "$index")
cp "$index" "$work/whole"
damage=0
while [ "$damage" -lt 60 ]; do
  cp "$work/whole" "$index"
  place=$((damage * size / 60))
  case $((damage % 3)) in
  0) printf '\377' | dd of="$index" bs=1 seek="$place" conv=notrunc 2>/dev/null ;;
  1) truncate -s "$place" "$index" ;;
  2) rm "$index" ;;
  esac
  answer >"$work/got" 2>"$work/error" || fail "failed on a damaged index: $(cat "$work/error")"
  cmp -s "$work/expected" "$work/got" || fail "a damaged index (number $damage) changed the answer"
  damage=$((damage + 1))
done
echo "index: $readers readers beside 2 writers, and 60 damaged indexes: the answers without an index"
