#!/usr/bin/env python3
"""An error at each system call of each command that writes: the call fails once, with what a disk, a quota or a signal
gives. Afterwards every file is old or new, and whole; what was acknowledged (exit 0) is there; what was refused says why;
nothing is left that the next command doesn't clear away.

usage: each_error.py NURTURE [SECONDS]        (SECONDS: stop in time, and say how far it came; default: no end)
       each_error.py NURTURE --kill COUNT [SEED]

Prints a table: commands by what was injected, how many survived. Exit 77: there is no strace. With --kill each of the
commands is killed (SIGKILL) at random moments instead, COUNT times in all.
"""
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
TODAY = "2026-11-23"
# Those that change something, and what they fail with in earnest.
CALLS = {
    "openat": ["EIO", "EACCES", "ENOSPC"],
    "write": ["EIO", "ENOSPC", "EINTR"],
    "fsync": ["EIO"],
    "close": ["EIO"],
    "rename": ["EIO", "EACCES"],
    "renameat2": ["EIO", "EACCES", "ENOSPC"],
    "unlink": ["EIO", "EACCES"],
    "mkdir": ["EACCES", "ENOSPC"],
    "fchmod": ["EIO"],
    "getdents64": ["EIO"],
}
CARDS = """BEGIN:VCARD
UID:c1
FN:Grace Hopper
TEL:+1 555 010 0199
END:VCARD
BEGIN:VCARD
FN:Ada Lovelace
EMAIL:ada@x.example
NICKNAME:Countess
END:VCARD
"""
MAIL = """From: Ada Lovelace <ada@x.example>
To: Dave <dave@x.example>
Subject: Looms
Date: Fri, 20 Nov 2026 09:30:00 +0100
Message-ID: <1@x.example>

Thursday.
"""
CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:m1
DTSTART:20261110T090000
SUMMARY:Looms
ORGANIZER:mailto:dave@x.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@x.example
END:VEVENT
END:VCALENDAR
"""
COMMANDS = [
    (["add", "Zoe Lind", "rating=A", "tags=choir"], None),
    (["set", "lovelace", "title=CTO", "tags+=mill"], None),
    (["log", "lovelace", "a call", "--next", "send it", "--follow-up", "in 2 weeks: call"], None),
    (["log", "lovelace,bob", "both"], None),
    (["log", "--from-mail"], MAIL),
    (["snooze", "lovelace", "2 weeks"], None),
    (["follow-up", "add", "lovelace", "in 2 weeks: send it"], None),
    (["date", "add", "lovelace", "12-10", "birthday"], None),
    (["need", "add", "lovelace", "replace the ERP", "--when", "2027-11"], None),
    (["archive", "bob"], None),
    (["rename", "bob", "Bob King", "--id"], None),
    (["forget", "bob", "--yes"], None),
    (["join", "ada-lovelace", "ada-l"], None),
    (["move", "lovelace", "--to", "Looms", "--title", "Head"], None),
    (["org", "add", "Looms"], None),
    (["org", "set", "engines", "target=true"], None),
    (["org", "rename", "engines", "Engines Ltd"], None),
    (["library", "add", "A paper", "url=https://x.example"], None),
    (["programme", "start", "newcomer", "lovelace"], None),
    (["import", "{work}/cards.vcf"], None),
    (["import", "{work}/mail.eml"], None),
    (["import", "{work}/work.ics"], None),
    (["import", "-", "--tag", "new", "--prefer", "import"], CARDS),
    (["undo"], None),
]


class Sweep:
    def __init__(self, nurture, work):
        self.nurture, self.work = nurture, work
        self.store = work / "store"
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(work / "home"), "LC_ALL": "C.UTF-8",
                            "NURTURE_STORE": str(self.store), "EDITOR": "true"}

    def run(self, words, text=None, before=()):
        words = [word.replace("{work}", str(self.work)) for word in words]
        return subprocess.run([*before, self.nurture, *words, "--today", TODAY], env=self.environment, text=True,
                              input=text or "", capture_output=True, timeout=60)

    def must(self, *words):
        done = self.run(list(words))
        assert done.returncode == 0, f"{words}: {done.stderr}"

    def make(self):
        (self.work / "home").mkdir()
        (self.work / "cards.vcf").write_text(CARDS)
        (self.work / "mail.eml").write_text(MAIL)
        (self.work / "work.ics").write_text(CALENDAR)
        self.must("init", "--no-git", str(self.store))
        self.must("config", "mail", "dave@x.example")
        self.must("add", "Ada Lovelace", "email=ada@x.example", "org=Engines", "rating=A")
        self.must("add", "Ada L", "email=ada2@x.example")
        self.must("add", "Bob Jones", "rating=B")
        self.must("org", "add", "Engines")
        self.must("log", "lovelace", "older")
        for name in ("store", "home"):
            shutil.copytree(self.work / name, self.work / f"{name}.kept")

    def restore(self):
        for name in ("store", "home"):
            shutil.rmtree(self.work / name)
            shutil.copytree(self.work / f"{name}.kept", self.work / name)

    def files(self, hidden=False):
        """What was kept beside a file, and said, is nobody's text."""
        return {str(path.relative_to(self.store)): path.read_bytes() for path in sorted(self.store.rglob("*"))
                if path.is_file() and ".displaced-" not in path.name and (hidden or not path.name.startswith("."))}

    def fail(self, what):
        raise AssertionError(f"{what}\n{self.last}")

    def once(self, words, text, call, error, number, before, after):
        """-> False where the command makes fewer such calls"""
        self.restore()
        trace = self.work / "trace"
        done = self.run(words, text, ["strace", "-f", "-o", str(trace), "-e", f"trace={call}",
                                      "-e", f"inject={call}:error={error}:when={number}"])
        if "(INJECTED)" not in trace.read_text(errors="replace"):
            return False
        where = f"{' '.join(words)}: {call} {number} fails with {error}"
        self.last = f"exit {done.returncode}: {done.stderr}{done.stdout}"
        if done.returncode not in (0, 1, 2, 3):
            self.fail(f"{where}: exit {done.returncode}")
        if done.returncode != 0 and not done.stderr.strip():
            self.fail(f"{where}: no word of it")
        self.judge(where, done, before, after)
        return True

    def judge(self, where, done, before, after):
        at_once = self.files()
        for path in set(before) | set(after) | set(at_once):
            # A file that gets another text and another name has the text first.
            moving = path in before and path not in after and at_once.get(path) in after.values()
            if at_once.get(path) not in (before.get(path), after.get(path)) and not moving:
                self.fail(f"{where}: {path} is neither old nor new")
        # What couldn't be read beside it is said; the write itself is whole.
        if done.returncode == 0 and at_once != after and "can't be read" not in done.stderr:
            self.fail(f"{where}: acknowledged, and not there")
        # The next command completes it, or takes it back, and clears what was left.
        following = self.run(["log", "lovelace", "next", "-d", "2026-11-22"])
        if following.returncode != 0:
            self.fail(f"{where}: the next log: {following.stderr}")
        if self.run(["undo"]).returncode != 0:
            self.fail(f"{where}: the undo of the next log")
        left = self.files()
        if left not in (before, after):
            # Of several files some may be changed: then it says which.
            for path in set(before) | set(left):
                said = done.returncode == 1 and f"'{path}'" in done.stderr
                if left.get(path) != before.get(path) and not said:
                    self.fail(f"{where}: {path} is changed, and nobody says so")
        drafts = [path for path in self.files(True) if "/." in f"/{path}" and "nurture-" in path]
        if drafts:
            self.fail(f"{where}: {drafts} is left")

    def kill(self, words, text, delay, before, after):
        """-> whether it was killed before it ended"""
        self.restore()
        words = [word.replace("{work}", str(self.work)) for word in words]
        with tempfile.TemporaryFile("w+") as typed:
            typed.write(text or "")
            typed.seek(0)
            child = subprocess.Popen([self.nurture, *words, "--today", TODAY], env=self.environment, stdin=typed,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            time.sleep(delay)
            child.kill()
            out, error = child.communicate()
        done = subprocess.CompletedProcess(words, child.returncode, out, error)
        self.last = f"exit {done.returncode}: {error}{out}"
        self.judge(f"{' '.join(words)}: killed after {delay * 1000:.1f} ms", done, before, after)
        return child.returncode == -9

    def sweep(self, words, text, until):
        before = self.files()
        done = self.run(words, text)
        assert done.returncode == 0, f"{words}: {done.stderr}"
        after = self.files()
        counts = {}
        for call, errors in CALLS.items():
            for error in errors:
                number = 1
                while time.monotonic() < until and self.once(words, text, call, error, number, before, after):
                    number += 1
                counts[call] = counts.get(call, 0) + number - 1
        self.restore()
        return counts


def kill_all(nurture, count, seed):
    print(f"each_error: seed {seed}")
    chance, cut = random.Random(seed), 0
    with tempfile.TemporaryDirectory() as folder:
        sweep = Sweep(nurture, pathlib.Path(folder))
        sweep.make()
        scenes = []
        for words, text in COMMANDS:
            sweep.restore()
            before, start = sweep.files(), time.monotonic()
            assert sweep.run(words, text).returncode == 0, words
            scenes.append((words, text, time.monotonic() - start, before, sweep.files()))
        for _ in range(count):
            words, text, whole, before, after = chance.choice(scenes)
            cut += sweep.kill(words, text, chance.uniform(0, whole / 3), before, after)
    print(f"each_error: {count} moments in {len(COMMANDS)} commands, {cut} of them before the end, 0 lost, 0 corrupted")
    return 0


def main():
    nurture = os.path.abspath(sys.argv[1])
    if "--kill" in sys.argv:
        return kill_all(nurture, int(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else time.time_ns() % 10000)
    until = time.monotonic() + float(sys.argv[2]) if len(sys.argv) > 2 else float("inf")
    if subprocess.run(["strace", "-o", "/dev/null", "true"], check=False).returncode != 0:
        return SKIPPED
    total, rows = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        sweep = Sweep(nurture, pathlib.Path(folder))
        sweep.make()
        print(f"{'':<22}" + "".join(f"{call:>11}" for call in CALLS))
        for words, text in COMMANDS:
            if time.monotonic() > until:
                break
            counts = sweep.sweep(words, text, until)
            print(f"{' '.join(words)[:21]:<22}" + "".join(f"{counts[call]:>11}" for call in CALLS), flush=True)
            total, rows = total + sum(counts.values()), rows + 1
    print(f"each_error: {total} errors under {rows} of {len(COMMANDS)} commands, 0 lost, 0 corrupted")
    return 0


if __name__ == "__main__":
    sys.exit(main())
