#!/bin/sh
# A disk that fails under a reader: whichever call fails, nobody goes missing without a word. Each system call that looks
# at something or reads fails at its first, second, third ... time, until it isn't made that often.
# usage: unreachable.sh NURTURE
NURTURE=$(realpath "$1")
. "$(dirname "$0")/store.sh"
command -v strace >/dev/null || { echo "skipped: there is no strace"; exit 0; }
strace -o /dev/null true 2>/dev/null || { echo "skipped: strace may not trace here"; exit 0; }
make_store
for person in ada bob cy; do printf 'since: 2026-11-01\n' >>"$store/contacts/$person.yaml"; done
ln -s ../more "$store/contacts/more"
mkdir "$store/more" && printf 'name: dora\nadded: 2026-11-01\n' >"$store/more/dora.yaml"
printf 'index: off\n' >"$work/off.yaml"
tried=0

# judge WORDS...: what was printed under a failure names everyone, or says that it can't.
judge() {
  status=$?
  [ $status -eq 0 ] || return 0
  for person in ada bob cy dora; do
    grep -q "$person" "$work/out" || fail "$*: $person is missing, exit 0: $(cat "$work/out" "$work/err")"
  done
}

for index in on off; do
  mkdir -p "$work/config/nurture" && printf 'index: %s\n' $index >"$work/config/nurture/config.yaml"
  for call in openat newfstatat lstat stat readlink readlinkat getdents64 read pread64; do
    strace -e trace=$call -o "$work/trace" "$NURTURE" due --today 2026-11-23 >/dev/null 2>&1 || continue
    made=$(grep -c "^$call(" "$work/trace")
    n=1
    while [ $n -le "$made" ]; do
      strace -o /dev/null -e trace=$call -e inject=$call:error=EIO:when=$n "$NURTURE" due --today 2026-11-23 \
        >"$work/out" 2>"$work/err"
      judge "due, $call $n, index $index"
      tried=$((tried + 1))
      n=$((n + 1))
    done
  done
done
[ $tried -gt 50 ] || fail "only $tried calls were tried"
echo "unreachable: $tried calls failed under a reader, nobody went missing without a word"
