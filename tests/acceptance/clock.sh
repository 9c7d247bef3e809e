#!/bin/sh
# The day is the local calendar day: the same --today gives the same bytes in every time zone, and
# without it the day turns at local midnight.
#   clock.sh NURTURE DYNAMIC: the program, and the same linked to a shared libc, which faketime needs.
set -eu
nurture=$1
dynamic=$2
store=$(cd "$(dirname "$0")/../../examples/consultancy" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder" LANG=C.UTF-8 COLUMNS=80

for zone in Pacific/Kiritimati Pacific/Pago_Pago; do
  TZ=$zone "$nurture" --store "$store" --today 2026-11-23 due --json >"$folder/$(basename $zone)"
done
cmp "$folder/Kiritimati" "$folder/Pago_Pago"
echo "same bytes in Kiritimati and Pago Pago"

if ! command -v faketime >/dev/null 2>&1; then
  echo "skipped: faketime is not here"
  exit 0
fi
for zone in Pacific/Kiritimati Europe/Berlin Pacific/Pago_Pago; do
  before=$(TZ=$zone faketime '2026-11-23 23:59:30' "$dynamic" --store "$store" due | head -n 1)
  after=$(TZ=$zone faketime '2026-11-24 00:01:00' "$dynamic" --store "$store" due | head -n 1)
  case $before in Monday\ 23\ November*) ;; *) echo "23:59 in $zone gave: $before"; exit 1 ;; esac
  case $after in Tuesday\ 24\ November*) ;; *) echo "00:01 in $zone gave: $after"; exit 1 ;; esac
done
echo "23:59 is still the 23rd, 00:01 the 24th, in three time zones"
