#!/bin/sh
# Every manual page passes `mandoc -T lint`. References to our own pages count as found, installed or not.
# usage: manuals.sh FOLDER
set -eu
if ! command -v mandoc > /dev/null; then
  echo "skipped: no mandoc here"
  exit 77
fi
status=0
for page in "$1"/*.[1-9]; do
  found=$(mandoc -T lint "$page" | grep -v 'referenced manual not found: Xr nurture' || true)
  for name in $(sed -n 's/^\.Xr \(nurture[a-z-]*\) \([1-9]\).*/\1.\2/p' "$page" | sort -u); do
    [ -e "$1/$name" ] || found="$found${found:+
}$page refers to $name, which is not there"
  done
  if [ -n "$found" ]; then
    echo "$found"
    status=1
  fi
done
exit $status
