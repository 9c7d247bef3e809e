#!/usr/bin/env python3
"""Puts each fault of the list into a copy of the sources, builds what its tests need, and runs them: each must fail.

    run.py --source CHECKOUT --folder SCRATCH [--compiler g++] [mutant ...]
    run.py --source CHECKOUT                    only looks whether the list's lines stand where it says
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
COPIED = ("CMakeLists.txt", "LICENSE", "README.md", ".packaging", "src", "tests", "examples", "man")


class Mutant:
    def __init__(self, name, path):
        self.name, self.path, self.old, self.new, self.tests = name, path, [], [], []


def read_list():
    mutants = []
    for line in (HERE / "list").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kinds = {"-": "old", "+": "new", "!": "tests"}
        if line[0] in kinds:
            getattr(mutants[-1], kinds[line[0]]).append(line[1:].strip())
        else:
            mutants.append(Mutant(*line.split()))
    return mutants


def mutated(text, mutant):
    lines = text.split("\n")
    plain = [line.strip() for line in lines]
    size = len(mutant.old)
    places = [i for i in range(len(lines)) if plain[i:i + size] == mutant.old]
    if len(places) != 1:
        raise SystemExit(f"{mutant.name}: its lines stand {len(places)} times in {mutant.path}, not once: mend the list")
    lines[places[0]:places[0] + size] = mutant.new
    return "\n".join(lines)


def put(path, data):
    """Writes only what differs, so that only that is built again."""
    if not path.exists() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


class Copy:
    """The sources and a build of their own."""

    def __init__(self, source, folder, compiler):
        self.tree, self.build, self.commands = folder / "source", folder / "build", {}
        wanted = set()
        for top in COPIED:
            for path in [source / top, *(source / top).rglob("*")]:
                if path.is_file() and "__pycache__" not in path.parts:
                    wanted.add(path.relative_to(source))
                    put(self.tree / path.relative_to(source), path.read_bytes())
        for path in self.tree.rglob("*"):
            if path.is_file() and path.relative_to(self.tree) not in wanted:
                path.unlink()
        data = folder / "shared"  # what lies beside the checkout, lies beside the copy
        if (source.parent / "shared").is_dir() and not data.exists():
            data.symlink_to(source.parent / "shared")
        self.call("cmake", "-S", self.tree, "-B", self.build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug",
                  "-DCMAKE_CXX_FLAGS_DEBUG=-O0", "-DCMAKE_OPTIMIZE_DEPENDENCIES=ON", f"-DCMAKE_CXX_COMPILER={compiler}")

    @staticmethod
    def call(*command):
        """Ends all where it fails."""
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"{done.stdout}failed: {' '.join(map(str, command))}")

    def make(self, tests):
        """Builds the programs that the tests run: nurture, or the test program of the room."""
        programs = {"nurture" if test.endswith(".t") else "test_" + test.removeprefix("unit/").split("/")[0]
                    for test in tests}
        self.call("cmake", "--build", self.build, "--target", *sorted(programs))

    def read_commands(self):
        """What ctest calls; of a program that isn't built yet it doesn't say."""
        listed = subprocess.run(["ctest", "--test-dir", self.build, "--show-only=json-v1"], check=True,
                                capture_output=True, text=True)
        self.commands = {test["name"]: test.get("command") for test in json.loads(listed.stdout)["tests"]}

    def command(self, test):
        if not test.endswith(".t"):
            return self.commands[test]
        kept = [word for word in self.commands["golden/everyday"] if not word.endswith(".t")]
        return [*kept, str(self.tree / "tests/golden" / test)]

    def run(self, test):
        """-> exit status; 1 where it comes to no end"""
        try:
            return subprocess.run(self.command(test), cwd=self.build, capture_output=True, check=False,
                                  timeout=600).returncode
        except subprocess.TimeoutExpired:
            return 1


SKIPPED = 77


def survivors(copy, mutants):
    """Those that a test of theirs doesn't notice."""
    found = []
    for mutant in mutants:
        path = copy.tree / mutant.path
        sound = path.read_bytes()
        try:
            path.write_text(mutated(sound.decode(), mutant), encoding="utf-8")
            copy.make(mutant.tests)
            blind = [test for test in mutant.tests if copy.run(test) == 0]
        finally:
            path.write_bytes(sound)
        print(f"{mutant.name}: " + (f"SURVIVES {', '.join(blind)}" if blind else "noticed"), flush=True)
        found += [mutant.name] if blind else []
    return found


def main():
    parser = argparse.ArgumentParser(description="tries the mutants")
    parser.add_argument("--source", required=True, type=pathlib.Path)
    parser.add_argument("--folder", type=pathlib.Path)
    parser.add_argument("--compiler", default="c++")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    mutants = read_list()
    if options.folder is None:
        for mutant in mutants:
            mutated((options.source / mutant.path).read_text(encoding="utf-8"), mutant)
        print(f"{len(mutants)} mutants")
        return 0
    unknown = set(options.names) - {mutant.name for mutant in mutants}
    if unknown:
        raise SystemExit(f"no such mutant: {', '.join(sorted(unknown))}")
    chosen = [mutant for mutant in mutants if not options.names or mutant.name in options.names]
    if "TMPDIR" not in os.environ and os.access("/dev/shm", os.W_OK):
        os.environ["TMPDIR"] = "/dev/shm"
    copy = Copy(options.source.resolve(), options.folder.resolve(), options.compiler)
    # A test that fails, or is skipped, without any fault would notice nothing.
    tests = sorted({test for mutant in chosen for test in mutant.tests})
    copy.make(tests)
    copy.read_commands()
    for test in tests:
        if status := copy.run(test):
            raise SystemExit(f"{test}: " + ("skips cases here" if status == SKIPPED else "fails without any mutant"))
    survived = survivors(copy, chosen)
    print(f"{len(chosen)} mutants, {len(survived)} survived")
    return 1 if survived else 0


if __name__ == "__main__":
    sys.exit(main())
