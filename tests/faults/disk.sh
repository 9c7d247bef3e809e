#!/bin/sh
# A disk that fills up, or can't be written to: a log fails with its reason, and every file stays as it was.
# usage: disk.sh NURTURE
NURTURE=$1
. "$(dirname "$0")/store.sh"

# log_fails WORDS: the next log fails, says so, and changes nothing.
log_fails() {
  before=$(cat "$store"/contacts/*.yaml | cksum)
  if "$NURTURE" log ada,bob "does not fit" >/dev/null 2>"$work/error"; then fail "a log worked: $1"; fi
  grep -q "$1" "$work/error" || fail "expected '$1', not: $(cat "$work/error")"
  [ "$(cat "$store"/contacts/*.yaml | cksum)" = "$before" ] || fail "a file changed: $1"
}

if [ "$(id -u)" -ne 0 ]; then
  make_store
  chmod a-w "$store" "$store/contacts"
  log_fails 'permission denied'
  chmod u+w "$store" "$store/contacts"
  echo "disk: skipped: only root can mount a small disk; a folder without write permission is refused"
  exit 0
fi

mkdir "$store" "$work/other"
if ! mount -t tmpfs -o size=256k tmpfs "$store" 2>/dev/null; then
  echo "disk: skipped: no disk can be mounted here"
  exit 0
fi
trap 'umount "$store" "$work/other" 2>/dev/null; rm -rf "$work"' EXIT
make_store
"$NURTURE" log ada,bob "fits" >/dev/null || fail "a log before the disk is full"

# Full at every distance from the end: sometimes the first draft still fits, and the second doesn't.
dd if=/dev/zero of="$store/filler" bs=1k count=1000 2>/dev/null
log_fails 'no space left on device'
while [ "$(stat -c %s "$store/filler")" -gt 8192 ]; do
  truncate -s -4096 "$store/filler"
  if "$NURTURE" log ada,bob "fits" >/dev/null 2>"$work/error"; then break; fi
  grep -q 'no space left on device' "$work/error" || fail "expected a full disk, not: $(cat "$work/error")"
  all_valid
done
rm "$store/filler"
"$NURTURE" log ada,bob "fits again" >/dev/null || fail "a log after making room"
all_valid
nothing_left

mount -o remount,ro "$store" || fail "remount"
log_fails 'read-only file system'
mount -o remount,rw "$store"
all_valid

# A journal that finds no room fails no log.
mount -t tmpfs -o size=16k tmpfs "$work/other" || fail "mount"
dd if=/dev/zero of="$work/other/filler" bs=1k count=100 2>/dev/null
XDG_STATE_HOME=$work/other "$NURTURE" log ada,bob "without a journal" >/dev/null 2>"$work/error" ||
  fail "a log without a journal: $(cat "$work/error")"
[ "$(count_note ada "without a journal")" -eq 1 ] || fail "a log without a journal is not there"

# An answer that can't be written is no answer.
if "$NURTURE" list >/dev/full 2>"$work/error"; then fail "list to a full disk worked"; fi
grep -q 'cannot write standard output: no space left on device' "$work/error" || fail "$(cat "$work/error")"
echo "disk: full, read-only and gone: every log failed whole, and was made once there was room"
