#!/bin/sh
# The rooms of src/ include only what they may, each library stays in its room, and CMake links no more
# than may be included.
# usage: layers.sh PROJECT
set -eu
cd "$1"

# room: rooms it may include, beside itself.
table='
base:
model: base
cadence: base model
insight: base model cadence
yaml: base
merge: base yaml
system: base
codec: base model yaml
index: base model yaml codec system
exchange: base model
render: base model cadence insight exchange
store: base model yaml merge codec index system
git: base system
cli: base model yaml cadence codec index store git system render
edits: base model yaml merge codec index cadence exchange store git system render cli
pages: base model yaml codec index cadence insight exchange store git system render cli
commands: base model cadence insight yaml merge codec index system exchange render store git cli edits pages
main: cli commands system
'

# What appears in some rooms alone: a pattern of the code without its comments, then the rooms.
walls='
yaml-cpp/ yaml
CLI/ cli
nlohmann/ render exchange
<unistd[.]h> system
getenv system
std::c(out|err|in)([^a-z]|$) system
'

find src -name '*.[ch]pp' | sort | xargs awk -v table="$table" -v walls="$walls" '
  function flaw(text) { print FILENAME ":" FNR ": " text; bad = 1 }
  # Whether `room` may use `other`.
  function hold(room, other) {
    if (!(room in known)) flaw(room "/ is no room of the house")
    else if (!((room, other) in may)) flaw(room "/ may not use " other "/")
  }
  BEGIN {
    rows = split(table, row, "\n")
    for (i = 1; i <= rows; ++i) {
      words = split(row[i], word, /[: ]+/)
      known[word[1]] = 1
      may[word[1], word[1]] = 1
      for (j = 2; j <= words; ++j) may[word[1], word[j]] = 1
    }
    rows = split(walls, row, "\n")
    for (i = 1; i <= rows; ++i) {
      if (row[i] != "") {
        pattern = row[i]
        sub(/ .*/, "", pattern)
        rooms[pattern] = substr(row[i], length(pattern) + 1) " "
      }
    }
  }
  FNR == 1 {
    split(FILENAME, part, "/")
    room = part[2] == "main.cpp" ? "main" : part[2]
  }
  { sub(/\/\/.*/, "") }
  /^#include "/ {
    ++includes
    split($0, quote, "\"")
    split(quote[2], part, "/")
    hold(room, part[1])
  }
  FILENAME == "CMakeLists.txt" && /^nurture_room\(/ {
    sub(/ LIBRARIES.*/, "")
    gsub(/nurture_room\(|\)/, "")
    for (i = 3; i <= NF; ++i) hold($1, $i)
  }
  FILENAME != "CMakeLists.txt" {
    for (pattern in rooms) {
      if ($0 ~ pattern && !index(rooms[pattern], " " room " ")) {
        flaw("\"" pattern "\" belongs to" rooms[pattern] "alone")
      }
    }
  }
  END {
    print includes " includes"
    exit bad || includes == 0
  }
' CMakeLists.txt
