#!/bin/sh
# Every source file is of a length that can be read at once, and says in its first line what it is for.
# usage: files.sh PROJECT
set -eu
cd "$1"
find src tests -name '*.[ch]pp' | sort | xargs awk -v most=400 '
  FNR == 1 {
    ++files
    if (!/^\/\/ ./) { print FILENAME ": its first line does not say what it is for"; bad = 1 }
  }
  FNR == most + 1 { print FILENAME ": more than " most " lines: split it by topic"; bad = 1 }
  END {
    print files " files"
    exit bad || files == 0
  }
'
