#!/bin/sh
# Installs what is missing, builds, and runs every test of the suite; with CI=true warnings are errors. `--fast` leaves out
# the slow ones: for before each commit. Further words go to ctest: `sh tests/run.sh --fast -R unit`.
set -eu
cd "$(dirname "$0")/.."
. tests/support/setup.sh

if [ "${1:-}" = --fast ]; then
  shift
  set -- -LE slow "$@"
fi
# shellcheck disable=SC2086  # a list of words
need $build_packages $test_packages
build build -DBUILD_TESTING=ON -DNURTURE_WERROR="${CI:-OFF}"
temporary_in_memory
exec ctest --test-dir build --output-on-failure -j "$(nproc)" "$@"
