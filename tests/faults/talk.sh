#!/bin/sh
# The n-th call of a kind fails in nurture and in every git that it starts, for every n: afterwards what was claimed is
# so, and what isn't was refused with a message and exit 1. Nothing hangs.
# usage: talk.sh NURTURE [MOST [STEP [FIRST [CALLS [COMMANDS]]]]]
#   MOST: n goes to 40 at most; STEP: only every so many, from FIRST; CALLS: "write:ENOMEM read:EIO";
#   COMMANDS: "sync commit rev authors init"
NURTURE=$(realpath "$1")
most=${2:-40}
step=${3:-1}
first=${4:-1}
calls=${5:-write:ENOMEM read:EIO pipe2:EMFILE dup2:EMFILE dup3:EMFILE execve:ENOMEM clone:EAGAIN clone3:EAGAIN \
  vfork:EAGAIN memfd_create:EMFILE wait4:ECHILD poll:ENOMEM lseek:EIO}
. "$(dirname "$0")/store.sh"
. "$(dirname "$0")/clone.sh"
command -v git >/dev/null || { echo "skipped: there is no git"; exit 0; }
command -v strace >/dev/null || { echo "skipped: there is no strace"; exit 0; }
strace -f -o /dev/null -e inject=getppid:error=EIO:when=1 true 2>/dev/null || { echo "skipped: no program may be traced here"; exit 0; }
make_store
share_store
clone_store other

commands=${6:-sync commit rev authors init}

# The work to be sent and received, made once; each try begins with a copy of it.
NURTURE_STORE=$work/other "$NURTURE" log ada "from the other side" >/dev/null 2>&1 &&
  NURTURE_STORE=$work/other "$NURTURE" log bob "from the other side" >/dev/null 2>&1 &&
  NURTURE_STORE=$work/other "$NURTURE" sync >/dev/null 2>&1 || fail "the other side"
"$NURTURE" log ada "from this side" >/dev/null && "$NURTURE" log cy "from this side" >/dev/null || fail "this side"
mkdir "$work/start"
cp -a "$work/hub.git" "$work/people" "$work/start"
tries=0
refused=0

# again: the store, and what it is shared with, as they were.
again() {
  rm -rf "$work/hub.git" "$work/people" "$work/new" "$work/state"
  cp -a "$work/start/hub.git" "$work/start/people" "$work"
}

# words_of COMMAND: what is typed; no word of it holds a blank.
words_of() {
  case $1 in
    sync) echo sync ;;
    commit) echo log bob noted ;;
    rev) echo list --rev HEAD ;;
    authors) echo history ada --authors ;;
    init) echo init --commit "$work/new" ;;
  esac
}

# measure COMMAND: how often one process makes each of the calls at most, into $work/most.COMMAND.
measure() {
  again
  names=$(for call in $calls; do printf '?%s,' "${call%:*}"; done)
  # shellcheck disable=SC2046  # words of a command
  strace -f -qq -o "$work/trace" -e "trace=${names%,}" "$NURTURE" $(words_of "$1") >"$work/said" 2>&1 </dev/null ||
    fail "$1: $(cat "$work/said")"
  awk '$2 ~ /^[a-z0-9_]+\(/ { name = $2; sub(/\(.*/, "", name); n = ++count[$1, name]; if (n > most[name]) most[name] = n }
    END { for (name in most) print name, most[name] }' "$work/trace" >"$work/most.$1"
}

# happens COMMAND CALL N: some process makes so many of them.
happens() {
  awk -v call="$2" -v n="$3" '$1 == call && $2 >= n { found = 1 } END { exit !found }' "$work/most.$1"
}

# play NAME CALL ERROR N COMMAND...: under the fault; $status and $work/said are its.
play() {
  what="$1: $2 $3 at $4"
  call=$2
  injected="inject=$2:error=$3:when=$4"
  shift 4
  # long enough for a slow machine under load: what hangs hangs for ever
  timeout 120 strace -f -qq -o /dev/null -e "trace=$call" -e "$injected" "$NURTURE" "$@" >"$work/said" 2>&1 </dev/null
  status=$?
  tries=$((tries + 1))
  [ "$status" -ne 124 ] || fail "$what: hangs"
  [ "$status" -le 2 ] || fail "$what: exit $status: $(cat "$work/said")"
  [ "$status" -eq 0 ] || refused=$((refused + 1))
  # The message itself may be what could not be written.
  [ "$status" -eq 0 ] || [ -s "$work/said" ] || [ "$call" = write ] || fail "$what: exit $status without a word"
}

# notes OF PERSON: the notes in the hub's, or a work tree's, file.
notes() { git -C "$1" show "main:contacts/$2.yaml" 2>/dev/null | grep -c '^ *note: from '; }

try_sync() {
  again
  play sync "$@" $(words_of sync)
  for person in ada bob cy; do
    git -C "$work/hub.git" show "main:contacts/$person.yaml" 2>/dev/null | head -n 1 | grep -qx "# $person" ||
      fail "$what: $person is emptied over there: $(cat "$work/said")"
    head -n 1 "$store/contacts/$person.yaml" 2>/dev/null | grep -qx "# $person" || [ "$status" -ne 0 ] ||
      fail "$what: $person is emptied here"
  done
  if grep -q 'up to date' "$work/said"; then
    [ "$(notes "$work/hub.git" ada) $(notes "$work/hub.git" bob) $(notes "$work/hub.git" cy)" = "2 1 1" ] ||
      fail "$what: said to be up to date, and isn't"
    [ "$(git -C "$store" rev-parse HEAD)" = "$(git -C "$work/hub.git" rev-parse main)" ] &&
      [ -z "$(git -C "$store" status --porcelain)" ] || fail "$what: said to be up to date, and this side isn't"
  else
    [ "$status" -ne 0 ] || fail "$what: exit 0 and not up to date: $(cat "$work/said")"
  fi
  [ "$(notes "$work/hub.git" bob)" = 1 ] || fail "$what: what the other side wrote is lost"
}

try_commit() {
  again
  before=$(git -C "$store" rev-parse HEAD)
  play "commit auto" "$@" $(words_of commit)
  kept=$(count_note bob noted)
  if grep -q '^logged' "$work/said"; then
    [ "$kept" -eq 1 ] || fail "$what: acknowledged, and not there"
    # Without the config nobody knows that there is to be a commit; that is said.
    [ "$(git -C "$store" rev-parse HEAD)" != "$before" ] || [ "$call" = write ] ||
      grep -q 'not committed\|config.yaml' "$work/said" || fail "$what: not committed, and not said: $(cat "$work/said")"
  fi
}

# answers WANTED: what was said is what is said without a fault, or it was refused.
answers() {
  [ "$status" -ne 0 ] || cmp -s "$work/said" "$1" || fail "$what: exit 0 and another answer: $(diff "$1" "$work/said")"
}

try_rev() {
  again
  play "list --rev" "$@" $(words_of rev)
  answers "$work/list"
}

try_authors() {
  again
  play "history --authors" "$@" $(words_of authors)
  answers "$work/authors"
}

try_init() {
  again
  play init "$@" $(words_of init)
  [ "$status" -ne 0 ] || git -C "$work/new" cat-file -e main:nurture.yaml 2>/dev/null || fail "$what: exit 0 and not committed: $(cat "$work/said")"
  [ "$status" -ne 0 ] || git -C "$work/new" config merge.nurture.driver >/dev/null || fail "$what: exit 0 and no driver"
}

"$NURTURE" config index off >/dev/null || fail "config"
cp -a "$work/people" "$work/start"
again
# shellcheck disable=SC2046
"$NURTURE" $(words_of rev) >"$work/list" 2>&1 </dev/null || fail "list --rev"
# shellcheck disable=SC2046
"$NURTURE" $(words_of authors) >"$work/authors" 2>&1 </dev/null || fail "history --authors"
for command in $commands; do measure "$command"; done
for fault in $calls; do
  n=$first
  while [ "$n" -le "$most" ]; do
    for command in $commands; do
      happens "$command" "${fault%:*}" "$n" || continue
      "try_$command" "${fault%:*}" "${fault#*:}" "$n"
    done
    n=$((n + step))
  done
done
[ "$refused" -gt 0 ] || fail "not one of $tries faults was felt"
echo "talk: $tries faults between nurture and git, $refused refused with a message, none taken for success, no hang"
