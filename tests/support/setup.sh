# What examples/quickstart.sh and tests/run.sh share: installing what is missing, and building.
# Sourced by POSIX sh from the top of the checkout.

say() { printf '==> %s\n' "$*"; }
stop() {
  printf 'stopped: %s\n' "$*" >&2
  exit 1
}

build_packages="g++ cmake ninja-build pkg-config libcli11-dev libyaml-cpp-dev libfmt-dev \
libhowardhinnant-date-dev libutf8proc-dev nlohmann-json3-dev"
test_packages="doctest-dev git python3 python3-yaml mandoc"

# Prints those of the packages $* that are not installed.
missing_packages() {
  for package in "$@"; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || status=
    [ "$status" = installed ] || printf '%s ' "$package"
  done
}

# Installs those of the packages $* that are missing; asks for nothing else.
need() {
  if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
    if [ -n "${NURTURE_SKIP_INSTALL:-}" ]; then
      return 0
    fi
    stop "there is no apt here. Install these (or what your system calls them) by hand, then run
         this again with NURTURE_SKIP_INSTALL=1:
         $*"
  fi
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  [ -z "${NURTURE_SKIP_INSTALL:-}" ] || stop "not installed, and NURTURE_SKIP_INSTALL is set: $missing"
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 ||
      stop "neither root nor sudo. As root: apt-get install -y $missing"
    as_root=sudo
  fi
  say "installing: $missing"
  # shellcheck disable=SC2086  # the names are words of a list
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq ||
    stop "apt-get update failed: is there a network?"
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    $missing >/dev/null || stop "apt-get install failed for: $missing"
}

# Temporary folders in memory, where there is such a place that programs may be run from: each of thousands of saves
# would wait for a disk.
temporary_in_memory() {
  [ -z "${TMPDIR:-}" ] && probe=$(mktemp /dev/shm/nurture-XXXXXX 2>/dev/null) || return 0
  printf '#!/bin/sh\n' >"$probe"
  chmod +x "$probe"
  if "$probe" 2>/dev/null; then
    TMPDIR=/dev/shm
    export TMPDIR
  fi
  rm -f "$probe"
}

# build DIR [cmake option...]: configures and builds all of it; quiet unless something is wrong. Several files of a room at a
# time, where nothing is hot: that takes about half as long as one by one.
build() {
  folder=$1
  shift
  say "building in $folder"
  cmake -S . -B "$folder" -G Ninja -DCMAKE_UNITY_BUILD=ON "$@" >"$folder.log" 2>&1 ||
    { cat "$folder.log"; stop "cmake failed"; }
  cmake --build "$folder" || stop "the build failed"
}
