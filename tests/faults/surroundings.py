#!/usr/bin/env python3
"""Each command that writes, where the world is too small for it: standard streams closed or full, few files open at a
time, files that may not grow, a disk with a little room or none. Afterwards every file is old or new, and whole; what was
acknowledged (exit 0) is there; what was refused says why; the next command works.

usage: surroundings.py NURTURE

Prints a table: surroundings by how many commands went through, and how many were refused.
"""
import collections
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from each_error import COMMANDS, Sweep

STREAMS = ["0", "1", "2", "0 1", "0 2", "1 2", "0 1 2"]
FREE = [0, 1, 2, 4, 8, 16]  # pages of 4 KB
PAGE = 4096
DISK = "2m"


def shell(script):
    return ["sh", "-c", f'{script}; exec "$@"', "sh"]


def closed(streams):
    return shell("exec " + " ".join(f"{each}>&-" for each in streams.split()))


SURROUNDINGS = {
    **{f"closed: {streams}": closed(streams) for streams in STREAMS},
    "output on /dev/full": shell("exec >/dev/full"),
    "errors on /dev/full": shell("exec 2>/dev/full"),
    **{f"{most} open files": ["prlimit", f"--nofile={most}"] for most in (16, 8)},
    **{f"files up to {most} bytes": ["prlimit", f"--fsize={most}"] for most in (0, 100, 300, 1000)},
}


class Small(Sweep):
    """Counts how they end."""

    def __init__(self, nurture, work):
        super().__init__(nurture, work)
        self.ends = collections.Counter()

    def one(self, name, prefix, words, text, before, after):
        self.restore()
        self.squeeze()
        done = self.run(words, text, prefix)
        self.relax()
        where = f"{' '.join(words)}, {name}"
        self.last = f"exit {done.returncode}: {done.stderr}{done.stdout}"
        if done.returncode not in (0, 1, 2, 3):
            self.fail(f"{where}: exit {done.returncode}")
        silent = name.startswith("closed") and "2" in name or name.startswith("errors")
        if done.returncode != 0 and not done.stderr.strip() and not silent:
            self.fail(f"{where}: no word of it")
        self.judge(where, done, before, after)
        self.ends[done.returncode == 0] += 1

    def squeeze(self):
        """Before the command."""

    def relax(self):
        """Behind it."""

    def table(self, name, prefix):
        self.ends.clear()
        for words, text in COMMANDS:
            self.restore()
            before = self.files()
            done = self.run(words, text)
            assert done.returncode == 0, f"{words}: {done.stderr}"
            self.one(name, prefix, words, text, before, self.files())
        print(f"{name:24}{self.ends[True]:4} went through{self.ends[False]:4} refused", flush=True)


class SmallDisk(Small):
    """Store, journal, index and drafts on a disk with so many bytes free."""

    free = 0

    def squeeze(self):
        room = os.statvfs(self.work)
        with open(self.work / "filler", "wb") as filler:
            filler.write(b"x" * max(0, room.f_bavail * room.f_frsize - self.free))

    def relax(self):
        (self.work / "filler").unlink()

    def files(self, hidden=False):
        return {path: text for path, text in super().files(hidden).items() if path != "filler"}


def on_small_disks(nurture, folder):
    """-> False where none can be mounted"""
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", folder], check=False,
                      capture_output=True).returncode != 0:
        return False
    try:
        disk = SmallDisk(nurture, folder)
        disk.make()
        for pages in FREE:
            disk.free = pages * PAGE
            disk.table(f"{disk.free} bytes free", [])
    finally:
        subprocess.run(["umount", folder], check=True)
    return True


def main():
    nurture = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="nurture-surroundings-") as folder:
        work = pathlib.Path(folder) / "work"
        work.mkdir()
        small = Small(nurture, work)
        small.make()
        for name, prefix in SURROUNDINGS.items():
            if prefix[0] == "prlimit" and not shutil.which("prlimit"):
                print(f"{name:24}skipped: there is no prlimit")
            else:
                small.table(name, prefix)
        if not on_small_disks(nurture, pathlib.Path(folder) / "disk"):
            print("small disks             skipped: none can be mounted here")
    return 0


if __name__ == "__main__":
    sys.exit(main())
