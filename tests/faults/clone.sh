# Stores that share a repository; read with `.` behind store.sh. The user's git is out of the way.

GIT_CONFIG_NOSYSTEM=1
GIT_CONFIG_GLOBAL=$work/gitconfig
export GIT_CONFIG_NOSYSTEM GIT_CONFIG_GLOBAL

# share_store: the store as the first commit of a bare repository, $work/hub.git.
share_store() {
  git config --global user.name Tester && git config --global user.email tester@example.com &&
    git config --global gc.auto 0 && git config --global receive.autogc false &&
    git config --global init.defaultBranch main &&
    git init -q --bare "$work/hub.git" && "$NURTURE" init "$store" >/dev/null &&
    "$NURTURE" config commit auto >/dev/null && git -C "$store" add -A &&
    git -C "$store" commit -qm "as it was" && git -C "$store" remote add origin "$work/hub.git" &&
    "$NURTURE" sync >/dev/null || fail "no repository to share"
}

# clone_store NAME: a clone in $work/NAME, put right by init.
clone_store() {
  git clone -q "$work/hub.git" "$work/$1" && "$NURTURE" init "$work/$1" >/dev/null || fail "no clone"
}

# same_trees CLONE...: every clone has what the hub has, and nothing else.
same_trees() {
  want=$(git -C "$work/hub.git" rev-parse 'main^{tree}')
  for clone; do
    [ "$(git -C "$clone" rev-parse 'HEAD^{tree}')" = "$want" ] || fail "$clone has another tree than the hub"
    [ -z "$(git -C "$clone" status --porcelain)" ] || fail "$clone has changes: $(git -C "$clone" status --short)"
    git -C "$clone" fsck --connectivity-only >/dev/null 2>&1 || fail "$clone is broken"
  done
}
