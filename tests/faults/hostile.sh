#!/bin/sh
# A clone of somebody else's store, made to harm: it runs no program, writes nowhere else, and the user's git
# configuration gets the driver's own section and nothing more.
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
[ -e "$pwned" ] || fail "the trap is not set: git itself does not fall into it"
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
echo "hostile: a clone made to harm ran nothing, wrote nowhere else, and changed no configuration but the driver's"
