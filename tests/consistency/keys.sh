#!/bin/sh
# The key lists of nurture(5) are the table of keys: the same keys in the same order, none missing, none
# invented. In the manual a list begins with `.\" keys TABLE` and ends with `.\" end`.
# usage: keys.sh PRINT_SCHEMA NURTURE.5
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

in_order() {  # each table's lines together, in their order, each once
  awk '!seen[$0]++' | sort -s -k1,1
}
"$1" | in_order > "$folder/table"
awk '/^\.\\" keys / { table = $3 } /^\.\\" end/ { table = "" } table && /^\.It Ic / { print table, $3 }' "$2" |
  sort -s -k1,1 > "$folder/manual"

[ -s "$folder/table" ] || { echo "the table is empty"; exit 1; }
if ! diff "$folder/table" "$folder/manual"; then
  echo "nurture(5) (>) and model/schema (<) differ"
  exit 1
fi
echo "$(wc -l < "$folder/table") keys agree"
