#!/bin/sh
# The examples of nurture(5), each written to the file its `.\" example PATH` names (several for one path
# one behind the other), are a store that `nurture check` finds nothing in.
# usage: examples.sh NURTURE NURTURE.5
set -eu
store=$(mktemp -d)
trap 'rm -rf "$store"' EXIT
mkdir "$store/contacts" "$store/orgs" "$store/library"
echo 'name: Charles Babbage' > "$store/contacts/charles-babbage.yaml"  # who referred the manual's person

awk -v store="$store" '
  /^\.\\" example / { path = $3 }
  /^\.Bd / && path { copying = 1; next }
  /^\.Ed/ { copying = 0; path = "" }
  copying { print >> (store "/" path) }
' "$2"
for file in nurture.yaml contacts/ada-lovelace.yaml orgs/analytical-engines.yaml library/erp-white-paper.yaml; do
  [ -s "$store/$file" ] || { echo "the manual has no example of $file"; exit 1; }
done
"$1" check --store "$store" --today 2026-11-23
