#!/bin/sh
# clang-tidy, by a build's compile_commands.json. `lint.sh BUILD`: over all of src. `lint.sh BUILD changed`: over what differs
# from where the branch left the main one (there: from the parent commit), each file wholly; where there is nothing to
# compare with, over all of src for ten minutes at most.
set -eu
build=$(cd "$1" && pwd)
which=${2:-all}
cd "$(dirname "$0")/.."
tidy=$(command -v run-clang-tidy-14 || command -v run-clang-tidy)

# Prints a commit; fails where none is known.
base() {
  for main in origin/HEAD origin/main origin/master main master; do
    if commit=$(git merge-base HEAD "$main" 2>/dev/null) && [ "$commit" != "$(git rev-parse HEAD)" ]; then
      echo "$commit"
      return
    fi
  done
  git rev-parse --verify --quiet HEAD~1
}

# A source stands for itself, a header for a source that includes it: what is found in the header is told there.
sources() {
  while read -r path; do
    case $path in
      *.cpp) echo "$path" ;;
      *)
        if [ -f "${path%.hpp}.cpp" ]; then
          echo "${path%.hpp}.cpp"
        else
          user=$(git grep -l "#include \"${path#src/}\"" -- 'src/*.cpp' | head -n 1)
          echo "${user:-${path%/*}/[^/]*.cpp}"
        fi
        ;;
    esac
  done | sort -u
}

if [ "$which" = all ]; then
  exec "$tidy" -quiet -p "$build" '/src/.*cpp$'
fi
if commit=$(base 2>/dev/null); then
  files=$(git diff --name-only --diff-filter=d "$commit" -- 'src/*.cpp' 'src/*.hpp' | sources)
  # shellcheck disable=SC2086  # a list of paths
  set -- $files
  echo "clang-tidy: $# files that differ from $(git log -1 --format='%h (%s)' "$commit")"
  [ $# -eq 0 ] || "$tidy" -quiet -p "$build" "$@"
else
  echo "clang-tidy: no commit to compare with: all of src, for ten minutes at most"
  status=0
  timeout 600 "$tidy" -quiet -p "$build" '/src/.*cpp$' || status=$?
  [ "$status" -ne 124 ] || echo "clang-tidy: its time was up before it was through; nothing found until then"
  [ "$status" -eq 0 ] || [ "$status" -eq 124 ]
fi
