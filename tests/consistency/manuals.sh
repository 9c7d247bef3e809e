#!/bin/sh
# Every manual page passes `mandoc -T lint`, and is read without a word on standard error to its end by mandoc
# and by groff: groff takes a word of a macro's line that is itself a macro's name (Do, No, Em) for that macro,
# and may lose what follows. References to our own pages count as found, installed or not.
# How long the source's lines are is the writer's business.
# usage: manuals.sh FOLDER
set -eu
if ! command -v mandoc > /dev/null; then
  echo "skipped: no mandoc here"
  exit 77
fi
status=0
flaw() {
  printf '%s\n' "$1"
  status=1
}
plain() {  # without bold, underlined, line breaks and hyphens at them
  sed 's/.\x08//g; s/\x1b\[[0-9;]*m//g' | tr -s ' \n' ' '
}
# The page's last words are its last section's.
read_to_the_end() {  # PAGE READER...
  page=$1
  shift
  said=$("$@" "$page" 2>&1 > /dev/null)
  [ -z "$said" ] || flaw "$page, $1: $said"
  last=$(sed -n 's/^\.\(Xr\|%D\|%T\) //p' "$page" | tail -1 | sed 's/ \([1-9]\)$/(\1)/')
  "$@" "$page" 2> /dev/null | plain | grep -qF "$last" || flaw "$page, $1: it ends before '$last'"
}
for page in "$1"/*.[1-9]; do
  found=$(mandoc -T lint "$page" | grep -v -e 'referenced manual not found: Xr nurture' -e 'input text line longer' || true)
  [ -z "$found" ] || flaw "$found"
  for name in $(sed -n 's/^\.Xr \(nurture[a-z-]*\) \([1-9]\).*/\1.\2/p' "$page" | sort -u); do
    [ -e "$1/$name" ] || flaw "$page refers to $name, which is not there"
  done
  read_to_the_end "$page" mandoc -T utf8
  if command -v groff > /dev/null; then read_to_the_end "$page" groff -mdoc -T utf8 -K utf8 -ww; fi
  # What groff would stumble over, where there is none: in the macros of a reference no word is meant as a macro.
  found=$(grep -nE '^\.%[A-Z] .*(^| )(Do|Dc|No|Ns|Em|Op|So|Sc|Pa|Li|Ic|Cm|Fl|Ar|Xr|Sy|At|Bx|Ux|Eo|Ec)( |$)' "$page" || true)
  [ -z "$found" ] || flaw "$page: a word that is a macro's name (write \\&Do): $found"
done
exit $status
