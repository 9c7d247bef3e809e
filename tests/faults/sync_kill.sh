#!/bin/sh
# nurture (not git) killed at a random moment of a log with its commit, or of a sync: nothing acknowledged is lost, and
# the next run goes on.
# usage: sync_kill.sh NURTURE [KILLS [SEED]]
NURTURE=$1
kills=${2:-20}
seed=${3:-$(od -An -N2 -tu2 /dev/urandom | tr -d ' ')}
. "$(dirname "$0")/store.sh"
. "$(dirname "$0")/clone.sh"
command -v git >/dev/null || { echo "skipped: there is no git"; exit 0; }
make_store
share_store
clone_store other
echo "sync_kill: seed $seed"

# Each side has something to send and something to get before a sync is killed.
both_log() {
  NURTURE_STORE=$work/other "$NURTURE" log ada "other $1" >/dev/null 2>&1 &&
    NURTURE_STORE=$work/other "$NURTURE" sync >/dev/null 2>&1 || fail "the other side (seed $seed)"
}

start=$(date +%s%N)
for warm in 1 2 3 4 5; do
  both_log "warm $warm"
  "$NURTURE" log ada "warm $warm" >/dev/null && "$NURTURE" sync >/dev/null || fail "the first syncs"
done
microseconds=$((($(date +%s%N) - start) / 10000))
awk -v seed="$seed" -v kills="$kills" -v most="$microseconds" \
  'BEGIN { srand(seed); for (i = 0; i < kills; i++) printf "%.6f\n", rand() * most / 1e6 }' >"$work/moments"

number=0
acknowledged=0
while read -r moment; do
  number=$((number + 1))
  if [ $((number % 2)) -eq 0 ]; then
    "$NURTURE" log ada "kill $number" >"$work/said" 2>&1 &
  else
    both_log "$number"
    "$NURTURE" log ada "kill $number" >"$work/said" 2>&1 || fail "log $number: $(cat "$work/said")"
    "$NURTURE" sync >/dev/null 2>&1 &
  fi
  pid=$!
  sleep "$moment"
  kill -9 "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  # A git that was started ends by itself; whoever comes next waits for its lock.
  if grep -q '^logged' "$work/said"; then
    acknowledged=$((acknowledged + 1))
    echo "kill $number" >>"$work/acknowledged"
  fi
  all_valid
done <"$work/moments"

"$NURTURE" sync >"$work/said" 2>&1 || fail "the sync after all kills: $(cat "$work/said") (seed $seed)"
NURTURE_STORE=$work/other "$NURTURE" sync >"$work/said" 2>&1 || fail "the other's sync: $(cat "$work/said") (seed $seed)"
same_trees "$store" "$work/other"
while read -r note; do
  [ "$(count_note ada "$note")" -eq 1 ] || fail "'$note' was acknowledged, but is not there once (seed $seed)"
done <"$work/acknowledged"
[ -z "$(grep '^ *note:' "$store/contacts/ada.yaml" | sort | uniq -d)" ] || fail "a log is there twice (seed $seed)"
[ "$(grep -c '^ *note: other' "$store/contacts/ada.yaml")" -eq $((5 + (kills + 1) / 2)) ] || fail "the other side lost a log (seed $seed)"

# A lock of git's own that somebody left is named, with the way out; the change is kept.
touch "$store/.git/index.lock"
"$NURTURE" log ada "behind a lock" >"$work/said" 2>&1 || fail "a log behind git's lock"
grep -q "index.lock' is there: .*remove it" "$work/said" || fail "git's lock is not named: $(cat "$work/said")"
rm "$store/.git/index.lock"
"$NURTURE" sync >/dev/null 2>&1 || fail "the sync after git's lock"
[ "$(git -C "$work/hub.git" show main:contacts/ada.yaml | grep -c 'behind a lock')" -eq 1 ] || fail "the log behind git's lock is lost"
echo "sync_kill: $kills kills, $acknowledged logs acknowledged, all there once, both clones equal"
