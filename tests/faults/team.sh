#!/bin/sh
# A team: clones of one repository, each logging and syncing again and again at once, on the same three people.
# usage: team.sh NURTURE [CLONES [ROUNDS]]
NURTURE=$1
clones=${2:-8}
rounds=${3:-5}
. "$(dirname "$0")/store.sh"
. "$(dirname "$0")/clone.sh"
command -v git >/dev/null || { echo "skipped: there is no git"; exit 0; }
make_store
share_store

member() {
  NURTURE_STORE=$work/clone$1
  round=1
  while [ "$round" -le "$rounds" ]; do
    person=$(printf 'ada\nbob\ncy\n' | sed -n "$(((round + $1) % 3 + 1))p")
    "$NURTURE" log "$person" "clone $1 round $round" >/dev/null 2>"$work/error.$1" &&
      "$NURTURE" sync >/dev/null 2>>"$work/error.$1" ||
      { echo "$round: $(cat "$work/error.$1")" >"$work/failed.$1"; return 1; }
    round=$((round + 1))
  done
}

clone=1
while [ "$clone" -le "$clones" ]; do
  clone_store "clone$clone"
  clone=$((clone + 1))
done
pids=
clone=1
while [ "$clone" -le "$clones" ]; do
  member "$clone" &
  pids="$pids $!"
  clone=$((clone + 1))
done
for pid in $pids; do wait "$pid"; done
for failed in "$work"/failed.*; do
  [ ! -e "$failed" ] || fail "a member failed: $(cat "$failed")"
done

for clone in "$work"/clone?; do
  NURTURE_STORE=$clone "$NURTURE" sync >/dev/null 2>&1 || fail "the last sync of $clone"
done
same_trees "$work"/clone?
store=$work/clone1
NURTURE_STORE=$store
all_valid
have=$(grep -h '^ *note: clone' "$store"/contacts/*.yaml | sort -u | wc -l)
lines=$(grep -h '^ *note: clone' "$store"/contacts/*.yaml | wc -l)
want=$((clones * rounds))
[ "$have" -eq "$want" ] && [ "$lines" -eq "$want" ] || fail "$lines notes, $have of them different, instead of $want"
echo "team: $clones clones, $rounds logs and syncs each: $want interactions, all there once, every clone equal"
