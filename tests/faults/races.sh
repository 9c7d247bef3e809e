#!/bin/sh
# Every command that works in threads, on a store that is large enough for them: with a program that was built to find
# races (-DNURTURE_SANITIZE=thread) none may be found.
# usage: races.sh NURTURE PYTHON
NURTURE=$(realpath "$1")
python=$2
. "$(dirname "$0")/store.sh"
bench=$(cd "$(dirname "$0")/../bench/store" && pwd)
TSAN_OPTIONS="halt_on_error=1 exitcode=66 $TSAN_OPTIONS"
export TSAN_OPTIONS

runs=0
# calm COMMAND...: whatever it answers, no race.
calm() {
  runs=$((runs + 1))
  status=0
  "$NURTURE" "$@" >"$work/out" 2>"$work/error" || status=$?
  case $status in 0 | 1 | 2 | 3 | 4) ;; *) fail "$*: exit $status: $(cat "$work/error")" ;; esac
}

"$python" "$bench/generate.py" "$store" 1500 6 || fail "no store"
"$python" "$bench/cards.py" 2000 >"$work/cards.vcf"
"$python" "$bench/mailbox.py" "$work/mail" 1500 || fail "no mailbox"
printf 'name: [broken\n' >"$store/contacts/broken.yaml"
printf 'name: Bob\nrating: Z\n' >"$store/contacts/flawed.yaml"
calm config mail dave@example.com
for index in off on; do
  calm config index $index
  for round in 1 2; do
    calm due --all
    calm agenda --days 20
  done
  calm check
  calm list --json
  calm search broken
  calm stats
  calm forecast
  calm review
  calm duplicates
  calm referrals
  calm report --html "$work/report.html"
  calm export json
  touch "$store"/contacts/*1*.yaml
  calm due
done
calm import "$work/mail/Maildir"
calm import "$work/mail/mbox" --dry-run
calm import "$work/cards.vcf"
calm import "$work/cards.vcf"
calm import "$work/mail/people.csv"
calm undo
if command -v git >/dev/null; then
  git -C "$store" init -q && git -C "$store" add -A &&
    git -C "$store" -c user.name=Ada -c user.email=ada@example.com commit -qm one || fail "git"
  calm history --authors
  calm due --rev HEAD
fi
echo "races: $runs commands, none raced"
