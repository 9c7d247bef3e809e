#!/bin/sh
# git's merge driver when nurture is missing, dies, or can't write: after every real `git merge` there is the right
# merge, or markers with both sides between them, or git has refused and nothing has changed. Never ours alone.
# usage: driver.sh NURTURE [SEED]
# shellcheck disable=SC2016  # what stands in single quotes is for another shell
set -u

fail() {
  printf 'driver: FAILED: %s (seed %s)\n' "$*" "$seed" >&2
  exit 1
}

# Permissions are nothing to root: as nobody, in a folder of nobody's.
if [ -z "${DRIVER_WORK:-}" ]; then
  seed=${2:-$(od -An -N2 -tu2 /dev/urandom | tr -d ' ')}
  DRIVER_WORK=$(mktemp -d "${TMPDIR:-/tmp}/nurture-driver-XXXXXX") || exit 1
  export DRIVER_WORK
  trap 'chmod -R u+w "$DRIVER_WORK"; rm -rf "$DRIVER_WORK"' EXIT
  trap 'exit 130' INT TERM
  mkdir "$DRIVER_WORK/real" "$DRIVER_WORK/home" || exit 1
  cp "$1" "$DRIVER_WORK/real/nurture" && cp "$0" "$DRIVER_WORK/driver.sh" || exit 1
  if [ "$(id -u)" -eq 0 ]; then
    if ! command -v setpriv >/dev/null; then
      echo "driver: skipped: root can write anything, and setpriv is missing"
      exit 0
    fi
    chown -R 65534:65534 "$DRIVER_WORK"
    setpriv --reuid=65534 --regid=65534 --clear-groups sh "$DRIVER_WORK/driver.sh" nurture "$seed"
  else
    sh "$DRIVER_WORK/driver.sh" nurture "$seed"
  fi
  exit
fi

seed=$2
work=$DRIVER_WORK
real=$work/real/nurture
HOME=$work/home
GIT_CONFIG_NOSYSTEM=1
GIT_CONFIG_GLOBAL=/dev/null
plain_path=$PATH
export HOME GIT_CONFIG_NOSYSTEM GIT_CONFIG_GLOBAL
echo "driver: seed $seed"

# The line that git is to run is what init registers for a nurture of that place.
mkdir "$work/bin"
ln -s "$real" "$work/bin/nurture"
PATH=$work/bin:$PATH nurture init "$work/registered" >/dev/null || fail "no init"
driver=$(git -C "$work/registered" config merge.nurture.driver)
case $driver in
  "'$work/bin/nurture' merge-file "*) echo "driver: init registers $driver" ;;
  *) fail "no driver that can be played: $driver" ;;
esac

# shim [TEXT]: a program `nurture` in front of the path that does this; $real is the real one. Without it there is none.
shim() {
  rm -rf "${work:?}/bin"
  mkdir "$work/bin"
  if [ $# -gt 0 ] || PATH=$plain_path command -v nurture >/dev/null; then
    printf '#!/bin/sh\nreal=%s\n%s\n' "$real" "${1:-exit 127}" >"$work/bin/nurture"
    chmod 755 "$work/bin/nurture"
  fi
  PATH=$work/bin:$plain_path
}

# new_store NAME [PATH]: a store in git whose one person stands in PATH.
new_store() {
  store=$work/$1
  file=contacts/${2:-ada.yaml}
  rm -rf "$store"
  git init -q -b main "$store" || exit 1
  cd "$store" || exit 1
  git config user.name ada
  git config user.email ada@example.com
  git config gc.auto 0
  git config merge.nurture.driver "$driver"
  mkdir contacts
  echo 'contacts/** merge=nurture' >.gitattributes
  echo '.*.nurture-*' >.gitignore
}

# save BRANCH: the person's file is what stands on the standard input, committed.
save() {
  git checkout -q -B "$1"
  cat >"$file"
  git add -A
  git commit -qm "$1" || exit 1
}

# person [RATING] [ENTRY]: with $lines interactions of long ago.
lines=3
padding=
person() {
  printf 'name: Ada\nrating: %s\n%s' "$1" "${padding:+# $padding
}"
  printf 'about: |\n  Two children.\n  Fencing.\n  Hates small talk.\nadded: 2020-01-01\ninteractions:\n'
  awk -v n="$lines" 'BEGIN { for (i = 0; i < n; i++) printf "  - date: 2020-01-01\n    note: past %d\n", i }'
  [ -z "$2" ] || printf '  - date: 2026-11-%s\n    channel: call\n    note: %s\n' "$3" "$2"
}

# sides: both logged, and theirs has another rating; what must come of it goes to $work/right.
sides() {
  person C '' | save main
  person A 'by theirs' 03 | save theirs
  git checkout -q main
  person C 'by ours' 02 | save main
  {
    person A 'by ours' 02
    printf '  - date: 2026-11-03\n    channel: call\n    note: by theirs\n'
  } >"$work/right"
  git show "main:$file" >"$work/ours"
}

# merge: the outcome is right, markers or refused; anything else is what must never be.
merge() {
  git merge -q -m merge theirs >"$work/said" 2>&1
  status=$?
  if [ $status -eq 0 ]; then
    cmp -s "$file" "$work/right" || fail "$case: git was content with: $(cat "$file")"
    outcome=right
  elif [ -z "$(git ls-files -u)" ] && [ ! -e .git/MERGE_HEAD ]; then
    cmp -s "$file" "$work/ours" || fail "$case: refused, but the file changed"
    changed=$(git status --porcelain | grep -v '^?? \.merge_file_')  # which git can't clear in a read-only folder
    [ -z "$changed" ] || fail "$case: refused, but $changed"
    outcome=refused
  else
    for line in '<<<<<<< ours' '=======' '>>>>>>> theirs' 'note: by ours' 'note: by theirs'; do
      [ "$(grep -acxF -e "$line" -e "    $line" "$file")" -ge 1 ] || fail "$case: no '$line' in: $(cat "$file")"
    done
    outcome=markers
  fi
  [ ! -w . ] || left=$(find . -maxdepth 1 -name '.merge_file_*')
  [ -z "${left:-}" ] || [ "$outcome" = refused ] || fail "$case: left behind: $left"
}

# expect OUTCOME CASE: merges, and says what came of it.
expect() {
  case=$2
  merge
  [ "$outcome" = "$1" ] || fail "$case: $outcome, expected $1: $(cat "$work/said")"
  echo "driver: $case: $outcome"
}

new_store plain
sides
shim "exec \$real \"\$@\""
expect right "nurture as it is"

for each in missing unexecutable killed failing; do
  new_store "$each"
  sides
  case $each in
    missing) shim ;;
    unexecutable) shim 'exit 0' && chmod 600 "$work/bin/nurture" ;;
    killed) shim 'kill -9 $$' ;;
    failing) shim 'exit 2' ;;
  esac
  expect markers "nurture is $each"
done

# What theirs alone changed, and what stands apart, needs no markers.
new_store clean
sides
git checkout -q main
person C '' | sed 's/Fencing/Golf/' | save main
git show "main:$file" >"$work/ours"
person A 'by theirs' 03 | sed 's/Fencing/Golf/' >"$work/right"
shim
expect right "nurture is missing, and the lines stand apart"

new_store file
sides
shim 'chmod 400 .merge_file_*; exec $real "$@"'
expect right "the file is read-only"

new_store file-text
sides
shim 'chmod 400 .merge_file_*; exit 2'
expect refused "the file is read-only, and nurture failed"

new_store folder
sides
shim 'chmod a-w .; exec $real "$@"'
expect markers "the folder is read-only"
chmod u+w .

new_store both
sides
shim 'chmod 400 .merge_file_*; chmod a-w .; exec $real "$@"'
expect refused "the file and the folder are read-only"
chmod u+w .

# As on a full disk: no file can grow beyond the size of theirs.
new_store full
lines=100
size=$(person A 'by theirs' 03 | wc -c)
padding=$(printf "%$((512 - (size + 3) % 512))s" '' | tr ' ' x)
sides
shim 'exec $real "$@"'
size=$(git show "theirs:$file" | wc -c)
# Through a pipe: where our own output is a long file, the limit would hold for it, too.
said=$(ulimit -f $((size / 512)) && expect refused "there is no room for the merged file" 2>&1)
status=$?
echo "$said"
[ $status -eq 0 ] || exit 1
lines=3
padding=

# What is no text goes whole between the markers; git alone can't do that.
for each in there missing; do
  new_store "binary-$each"
  sides
  for branch in main theirs; do
    git checkout -q $branch
    { cat "$file" && printf 'x-\0: 1\n'; } >"$work/binary"
    save $branch <"$work/binary"
  done
  git checkout -q main
  cp "$file" "$work/ours"
  if [ $each = there ]; then
    shim 'exec $real "$@"'
    expect markers "no text"
  else
    shim
    expect refused "no text, and nurture is missing"
  fi
done

# No name is a word of the shell, or an option.
for name in "a b'c\"d.yaml" '-rf.yaml' 'two
lines.yaml' '$(touch pwned)`touch pwned`;touch pwned.yaml' '*.yaml'; do
  new_store names "$name"
  sides
  shim 'exec $real "$@"'
  expect right "the file is $name"
  [ ! -e pwned ] || fail "a name was run: $name"
done

# After all was done: what is merged already is merged as text once more.
new_store late
sides
shim '"$real" "$@" && kill -9 $$'
case='killed at the last moment'
merge
echo "driver: $case: $outcome"

# Anywhere: the moments are spread over somewhat more than the time that a merge takes here.
lines=4000
new_store moments
sides
shim 'exec $real "$@"'
git tag start
start=$(date +%s%N)
case='killed at no moment'
merge
most=$((($(date +%s%N) - start) / 1000))
awk -v seed="$seed" -v most="$most" \
  'BEGIN { srand(seed); for (i = 0; i < 40; i++) printf "%.6f\n", rand() * most * 1.2 / 1e6 }' >"$work/when"
right=0 markers=0
while read -r moment; do
  git merge --abort 2>/dev/null
  git reset -q --hard start
  shim "\$real \"\$@\" & pid=\$!; sleep $moment; kill -9 \$pid; wait \$pid"
  case="killed after $moment s"
  merge
  [ "$outcome" != refused ] || fail "$case: refused"
  case $outcome in right) right=$((right + 1)) ;; *) markers=$((markers + 1)) ;; esac
done <"$work/when"
[ $markers -gt 0 ] || fail "no kill came in time"
echo "driver: killed at 40 moments: $right merged, $markers with markers"
