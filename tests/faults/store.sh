# What every script here needs; read with `.`: a store of three people in a folder that goes with the script, and checks.
# The caller has set NURTURE, the program's path. Sets `work`, `store`.

work=$(mktemp -d "${TMPDIR:-/tmp}/nurture-faults-XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
store=$work/people
HOME=$work
XDG_STATE_HOME=$work/state
XDG_CONFIG_HOME=$work/config
XDG_CACHE_HOME=$work/cache
NURTURE_STORE=$store
export HOME XDG_STATE_HOME XDG_CONFIG_HOME XDG_CACHE_HOME NURTURE_STORE

# make_store: nurture.yaml and contacts/{ada,bob,cy}.yaml, with comments that must survive.
make_store() {
  mkdir -p "$store/contacts"
  printf 'format: 1\n' >"$store/nurture.yaml"
  for person in ada bob cy; do
    printf '# %s\nname: %s\nadded: 2026-11-01\n' "$person" "$person" >"$store/contacts/$person.yaml"
  done
}

fail() {
  printf '%s: FAILED: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# count_note PERSON NOTE: how often the person's file has exactly this note.
count_note() {
  grep -c "^ *note: $2\$" "$store/contacts/$1.yaml"
}

# all_valid: every file can be read, and every rule holds.
all_valid() {
  "$NURTURE" check >"$work/check" 2>&1 || fail "check: $(cat "$work/check")"
  for person in ada bob cy; do
    [ "$(head -n 1 "$store/contacts/$person.yaml")" = "# $person" ] || fail "$person.yaml lost its first line"
  done
}

# nothing_left: no draft, and no file that nobody asked for.
nothing_left() {
  left=$(cd "$store" && find . -type f ! -name nurture.yaml ! -path './contacts/ada.yaml' \
    ! -path './contacts/bob.yaml' ! -path './contacts/cy.yaml')
  [ -z "$left" ] || fail "left behind: $left"
}
