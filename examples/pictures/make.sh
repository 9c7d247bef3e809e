#!/bin/sh
# Makes the README's pictures anew: sh examples/pictures/make.sh [NURTURE]
# Needs python3, and chromium for the report.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
nurture=$(realpath "${1:-$here/../../build/nurture}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$here/../consultancy" "$work/people"
cd "$work"
export HOME="$work" XDG_CONFIG_HOME="$work/config" XDG_STATE_HOME="$work/state" XDG_CACHE_HOME="$work/cache"
export NURTURE_STORE="$work/people" COLUMNS=80 LC_ALL=C.UTF-8
today=2026-11-23

picture() { # FILE COMMAND…
    file=$1
    shift
    "$nurture" "$@" --today "$today" --color always | python3 "$here/terminal.py" "\$ nurture $*" >"$here/$file"
}

picture organisation.svg org show kestrel
"$nurture" report --html "$work/report.html" --today "$today" >/dev/null
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$browser" ]; then
    echo "no chromium: report.png stays as it was" >&2
    exit 0
fi
"$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=820,2300 \
    --force-device-scale-factor=1 --screenshot="$here/report.png" "file://$work/report.html" 2>/dev/null
