#!/bin/sh
# What the suite comes to of src, by clang's own measure: BUILD/coverage/summary.txt (lines and branches, a file a row)
# and BUILD/coverage/uncovered.txt (each line that nothing ran, with its place).
# usage: coverage.sh BUILD        (made with -DNURTURE_COVERAGE=ON; what killed processes came to isn't counted)
set -eu
build=$1
root=$(cd "$(dirname "$0")/.." && pwd)
tool() { command -v "$1-14" || command -v "$1" || { echo "coverage: needs $1 (Debian: llvm)" >&2; exit 1; }; }
profdata=$(tool llvm-profdata) cov=$(tool llvm-cov)

rm -rf "$build/profiles"
ctest --test-dir "$build" --output-on-failure -j "$(nproc)" >"$build/coverage.log" ||
  echo "coverage: not all tests passed: $build/coverage.log"
mkdir -p "$build/coverage"
"$profdata" merge -sparse "$build"/profiles/*.profraw -o "$build/coverage/all.profdata"
set -- "$build/nurture"
for test in "$build"/tests/test_* "$build"/tests/*/test_* "$build"/tests/fuzz/replay_*; do
  if [ -x "$test" ] && [ ! -d "$test" ]; then set -- "$@" -object "$test"; fi
done
"$cov" report "$@" -instr-profile="$build/coverage/all.profdata" -show-region-summary=false "$root/src" \
  >"$build/coverage/summary.txt"
"$cov" export "$@" -instr-profile="$build/coverage/all.profdata" -format=lcov -skip-functions "$root/src" |
  awk -F'[:,]' -v root="$root/" '
    $1 == "SF" { file = substr($2, length(root) + 1) }
    $1 == "DA" && $3 == 0 { print file ":" $2 }' |
  while IFS=: read -r file line; do
    echo "$file:$line:$(sed -n "${line}p" "$root/$file")"
  done >"$build/coverage/uncovered.txt"
tail -n 1 "$build/coverage/summary.txt"
