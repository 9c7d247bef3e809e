#!/bin/sh
# From a fresh clone to an agenda: installs what the build needs, builds nurture, and shows whom a
# consultancy would call today. Run it as `sh examples/quickstart.sh`, as often as you like.
set -eu
cd "$(dirname "$0")/.."
. tests/support/setup.sh

# shellcheck disable=SC2086  # a list of words
need $build_packages
build build -DBUILD_TESTING=OFF

say "today's agenda of examples/consultancy:  build/nurture --store examples/consultancy due"
echo
build/nurture --store examples/consultancy due
echo
say "your own: build/nurture init ~/people, then build/nurture help"
