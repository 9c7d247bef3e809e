#!/bin/sh
# A clone of somebody else's store, made to harm: it runs no program, writes nowhere else, and the user's git
# configuration gets the driver's own section and nothing more. Then one that came as an archive, with a .git/config
# that names a program wherever git knows a place for one: reading it runs none.
# usage: hostile.sh NURTURE
NURTURE=$(realpath "$1")
. "$(dirname "$0")/store.sh"
. "$(dirname "$0")/clone.sh"
command -v git >/dev/null || { echo "skipped: there is no git"; exit 0; }
make_store
share_store
evil=$work/evil
pwned=$work/pwned
run="touch $pwned"

# What a clone brings along: attributes, links, repositories in folders, names and texts.
git clone -q "$work/hub.git" "$evil" && cd "$evil" || fail "no clone"
printf 'name: Secret\n' >"$work/secret.yaml"
printf '# mine\n' >"$work/bashrc"
cat >.gitattributes <<TEXT
* filter=evil diff=evil merge=nurture
contacts/** text eol=lf ident filter=evil
TEXT
rm -f .gitignore && ln -s "$work/bashrc" .gitignore
ln -s "$work/secret.yaml" contacts/secret.yaml
ln -s "$work" orgs
mkdir -p library/bare/objects library/bare/refs
touch library/bare/objects/keep library/bare/refs/keep  # git keeps no empty folder
printf '[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = "%s; false"\n' \
  "$run" >library/bare/config
echo 'ref: refs/heads/main' >library/bare/HEAD
printf 'format: 1\n' >library/bare/nurture.yaml
mkdir library/bare/contacts && printf 'name: Bare\n' >library/bare/contacts/bare.yaml
printf '[submodule "x"]\n\tpath = x\n\turl = "ext::sh -c %s"\n\tupdate = !%s\n' "$run" "$run" >.gitmodules
cat >>nurture.yaml <<TEXT
editor: $run
pager: $run
commit: auto
TEXT
for name in '--help' '$(touch pwned)' '-rf' 'a;touch pwned' "o'clock"; do
  printf 'name: "%s"\nemail: "x@y.z"\nabout: "$(%s) `%s`"\n' "$name" "$run" "$run" >"contacts/$name.yaml"
done
printf 'name: "%s"\n' '\e]0;title\a' >contacts/escape.yaml
git add -A 2>/dev/null && git commit -qm "--exec=$run" && git push -q || fail "the hostile commit"
git branch -q 'x$(touch-pwned)' && git push -q origin 'x$(touch-pwned)'

mine=$work/mine
git clone -q "$work/hub.git" "$mine" 2>/dev/null || fail "no clone"
git -C "$mine/library/bare" status >/dev/null 2>&1
[ -e "$pwned" ] || fail "the trap is not set: git itself does not fall into it: $(cat "$work/said" 2>/dev/null)"
rm -f "$pwned" "$mine/library/bare/index"
cp "$mine/.git/config" "$work/config-before"
cp "$GIT_CONFIG_GLOBAL" "$work/gitconfig-before"
cp "$work/bashrc" "$work/bashrc-before"
NURTURE_STORE=$mine
EDITOR=false
PAGER=cat
export EDITOR PAGER
outside() { (cd "$work" && find . -path ./mine -prune -o -path ./state -prune -o -path ./cache -prune -o -path ./hub.git -prune -o -path ./said -prune -o -type f -print | sort | xargs -d '\n' sha256sum); }
outside >"$work.before"

play() {
  "$NURTURE" "$@" >"$work/said" 2>&1 </dev/null
  status=$?
  rm -f "$work/said"
  [ $status -le 4 ] || fail "nurture $*: exit $status"
  [ ! -e "$pwned" ] && [ ! -e "$mine/pwned" ] && [ ! -e "$work/pwned" ] || fail "nurture $* ran a program"
}
cd "$mine" || exit 1
play init
play check
play due --all
play due --rev HEAD
play list
play history --authors
play log ada 'a call'
play log secret 'into a link'
play set -- '-rf' title=x
play edit ada
play undo
play log bob 'another'
play sync
play sync --store "$mine/library/bare"
play log bare 'a call' --store "$mine/library/bare"
play add Newcomer --store "$mine/library/bare"
(cd library/bare && play due) || exit 1
play forget -- '$(touch pwned)' --yes

outside >"$work.after"
cmp -s "$work.before" "$work.after" || fail "written outside: $(diff "$work.before" "$work.after")"
rm -f "$work.before" "$work.after"
cmp -s "$GIT_CONFIG_GLOBAL" "$work/gitconfig-before" || fail "the global configuration of git has changed"
added=$(diff "$work/config-before" "$mine/.git/config" | grep '^[<>]' | grep -v 'nurture')
[ -z "$added" ] || fail "the clone's configuration of git has changed: $added"

# An archive: the same people, and a configuration. Every value leaves its key's name behind where it runs.
archive=$work/archive
mkdir "$archive" && cp -a "$store/." "$archive" && rm -rf "$archive/.git" && cd "$archive" || fail "no archive"
git init -q && git add -A && git commit -qm "as it was" || fail "no repository in the archive"
ran=$work/ran
printf '#!/bin/sh\necho "$0 $*" >>"%s"\ncat 2>/dev/null\nexit 0\n' "$ran" >"$work/trap" && chmod +x "$work/trap"
# A commit with a signature to be shown.
{ git cat-file commit HEAD | sed '/^$/q' | sed '$d'
  printf 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQEz\n -----END PGP SIGNATURE-----\n\nsigned\n'; } >"$work/commit"
git update-ref HEAD "$(git hash-object -t commit -w "$work/commit")"
cat >.gitattributes <<TEXT
* filter=evil diff=evil
contacts/** filter=evil diff=evil merge=nurture
TEXT
set_trap() { git config "$1" "$work/trap $1" || fail "config $1"; }
for key in core.fsmonitor core.pager core.editor core.sshCommand core.gitProxy core.askPass core.alternateRefsCommand \
  sequence.editor pager.log pager.blame pager.diff pager.show pager.rev-list pager.cat-file pager.config \
  diff.external diff.evil.command diff.evil.textconv diff.tool difftool.evil.cmd merge.tool mergetool.evil.cmd \
  merge.evil.driver filter.evil.clean filter.evil.smudge filter.evil.process \
  gpg.ssh.defaultKeyCommand \
  credential.helper remote.origin.uploadpack remote.origin.receivepack uploadpack.packObjectsHook \
  trailer.evil.command trailer.evil.cmd interactive.diffFilter sendemail.sendmailCmd sendemail.toCmd \
  browser.evil.cmd man.evil.cmd web.browser submodule.x.update; do set_trap "$key"; done
for alias in log status rev-parse config ls-tree cat-file blame check-attr rev-list; do
  git config "alias.$alias" "!$work/trap alias.$alias" || fail "alias"
done
for key in gpg.program gpg.openpgp.program gpg.ssh.program gpg.x509.program; do
  git config "$key" "$work/trap" || fail "config $key"  # no words of a shell
done
git config log.showSignature true && git config merge.verifySignatures true && git config diff.evil.cachetextconv false
git config core.untrackedCache true && git config core.hooksPath "$archive/hooks" && mkdir hooks
for hook in pre-commit post-checkout post-index-change reference-transaction post-merge pre-auto-gc \
  fsmonitor-watchman pre-push post-rewrite; do cp "$work/trap" "hooks/$hook"; done
# A clone that lacks objects fetches them while it reads, from wherever its configuration says.
git config extensions.partialClone origin && git config core.repositoryFormatVersion 1
git config remote.origin.promisor true && git config remote.origin.url "ext::$work/trap %S" && git config protocol.ext.allow always
touch contacts/ada.yaml # git will want to look at it, through the filter
ran_nothing() {
  [ ! -s "$ran" ] || fail "$1 ran: $(cat "$ran")"
}
git log -1 >"$work/said" 2>&1
[ -s "$ran" ] || fail "the trap is not set: git itself does not fall into it: $(cat "$work/said" 2>/dev/null)"
: >"$ran"
git blame contacts/ada.yaml >/dev/null 2>&1
[ -s "$ran" ] || fail "the trap is not set for files"
: >"$ran"
read_all() {
  for command in "due --all" "due --rev HEAD" "list --rev HEAD" "show ada --rev HEAD" "why ada --rev HEAD" \
    "agenda --rev HEAD" "history --rev HEAD" "stats --rev HEAD" "forecast --rev HEAD" \
    "list --rev HEAD@{yesterday}" "list --rev main@{5.minutes.ago}" "history --authors" "history ada --authors" \
    "history --authors --rev HEAD" "check" "config" "list" "search note" "list --rev none"; do
    # shellcheck disable=SC2086  # words of a command
    timeout 20 "$NURTURE" --store "$archive" $command >"$work/said" 2>&1 </dev/null
    status=$?
    [ $status -le 4 ] || fail "nurture $command: exit $status: $(cat "$work/said")"
    ran_nothing "nurture $command"
  done
}
read_all
"$NURTURE" --store "$archive" list --rev HEAD >"$work/said" 2>&1
grep -q 'nurture config git_filters on' "$work/said" || fail "a filter that may not run is not told: $(cat "$work/said")"
# One that lacks an object.
rm -f "$archive/.git/objects/$(git -C "$archive" rev-parse HEAD:contacts/ada.yaml | sed 's|..|&/|')"
read_all

# One that is sound otherwise: a filter whose name has a =, and a repository inside it with a filter of its own.
sound=$work/sound
mkdir "$sound" && cp -R "$store/contacts" "$store/nurture.yaml" "$sound" && cd "$sound" || fail "no archive"
"$NURTURE" --store "$sound" log ada,bob "a call" >"$work/said" 2>&1 || fail "no log: $(cat "$work/said")"
git init -q && git init -q library/inner || fail "no repository"
cd library/inner && echo x >f && echo 'f filter=inner' >.gitattributes && git add -A && git commit -qm inner &&
  git config filter.inner.clean "$work/trap inner" && cd ../.. || fail "no repository inside"
git add -A 2>/dev/null && git commit -qm "as it was" && echo '* filter=a=b' >.gitattributes || fail "no commit"
for way in clean smudge process; do git config "filter.a=b.$way" "$work/trap $way" || fail "config"; done
: >"$ran"
git blame contacts/ada.yaml >/dev/null 2>&1
grep -q clean "$ran" || grep -q process "$ran" || fail "the trap of the filter is not set"
: >"$ran"
touch library/inner/f && git status --porcelain >/dev/null 2>&1
grep -q inner "$ran" || fail "the trap of the repository inside is not set"
: >"$ran"
touch contacts/*.yaml library/inner/f
archive=$sound
read_all
echo "hostile: a clone made to harm ran nothing, wrote nowhere else, and changed no configuration but the driver's;"
echo "  reading an archive whose .git/config names a program everywhere ran none"
