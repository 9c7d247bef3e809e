#!/bin/sh
# That nurture_twice ends where the readers differ: yaml-cpp 0.7 loses a line break of this text.
# usage: differs.sh BINARY
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/contacts"
echo 'format: 1' >"$folder/nurture.yaml"
printf 'name: Ada\nabout: >+\n\n  x\n\n' >"$folder/contacts/ada.yaml"
status=0
HOME=$folder XDG_CONFIG_HOME=$folder "$1" --store "$folder" check >"$folder/said" 2>&1 || status=$?
if [ "$status" -lt 128 ] || ! grep -q '^the readers differ: they read different values' "$folder/said"; then
  echo "exit $status, and it said:"
  cat "$folder/said"
  exit 1
fi
