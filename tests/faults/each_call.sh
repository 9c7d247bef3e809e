#!/bin/sh
# Killed at each system call in turn: a change is whole or was never made, `undo` takes back that change and no older
# one, and the next command finishes what was begun.
# usage: each_call.sh NURTURE
NURTURE=$1
. "$(dirname "$0")/store.sh"
if ! strace -o /dev/null true 2>/dev/null; then
  echo "each_call: skipped: there is no strace here"
  exit 0
fi

calls='openat read pread64 write fchmod fchown fsync close rename renameat2 unlink mkdir flock fcntl lstat newfstatat getdents64'
kills=0

# scene: a fresh store with an older change that nobody asked to be taken back.
scene() {
  rm -rf "$store" "$work/state" "$work/cache" "$work/config"
  make_store
  "$NURTURE" log cy "older" >/dev/null || fail "the older log"
  [ -z "$setup" ] || "$NURTURE" $setup >/dev/null || fail "$setup"
  cp -r "$store" "$work/before"
}

same_as() {
  diff -r "$1" "$store" >"$work/diff"
}

# killed CALL N COMMAND...: false once the command makes fewer than N such calls.
killed() {
  call=$1 number=$2
  shift 2
  strace -f -o /dev/null -e trace="$call" -e inject="$call:signal=KILL:when=$number" "$NURTURE" "$@" \
    >"$work/out" 2>"$work/error"
  [ $? -eq 137 ]
}

# After the kill the store must be what it was, or what it would be, once one more command has run.
each() {
  scene
  "$NURTURE" "$@" >/dev/null || fail "$*"
  rm -rf "$work/after"
  cp -r "$store" "$work/after"
  for call in $calls; do
    number=1
    while :; do
      rm -rf "$work/before"
      scene
      killed "$call" "$number" "$@" || break
      kills=$((kills + 1))
      where="$* killed at $call $number"
      "$NURTURE" check >"$work/check" 2>&1 || fail "$where: $(cat "$work/check")"
      rm -rf "$work/at_death" "$work/state_at_death"
      cp -r "$store" "$work/at_death"
      cp -r "$work/state" "$work/state_at_death"

      "$NURTURE" log cy "next" >/dev/null 2>"$work/error" || fail "$where: the next log: $(cat "$work/error")"
      "$NURTURE" undo >/dev/null || fail "$where: undo of the next log"
      same_as "$work/before" || same_as "$work/after" || fail "$where: half of it stands: $(cat "$work/diff")"

      rm -rf "$store" "$work/state"
      cp -r "$work/at_death" "$store"
      cp -r "$work/state_at_death" "$work/state"
      "$NURTURE" undo >"$work/undone" 2>&1
      if [ -n "$setup" ]; then
        :  # an undo after an undo that came to its end is another one
      elif grep -q "'log: cy" "$work/undone" && ! grep -q 'before it changed anything' "$work/undone"; then
        diff -r "$work/at_death" "$work/before" >/dev/null || fail "$where: undo took back the older log: $(cat "$work/undone")"
      else
        same_as "$work/before" || fail "$where: undo left something: $(cat "$work/undone" "$work/diff")"
      fi
      number=$((number + 1))
    done
  done
  rm -rf "$work/before"
}

setup=
each log ada "one"
each log ada,bob "two"
each rename ada "Ada King" --id
each forget bob --yes
setup='log ada,bob three'
each undo
echo "each_call: $kills kills, one at each call: every change whole or not made, none older taken back"
