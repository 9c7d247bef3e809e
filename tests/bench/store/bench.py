"""How fast nurture is on a store of ten thousand people, beside what else reads such a tree.

usage: bench.py BINARY LOOPS [--people 1000,10000,100000] [--runs 9] [--folder DIR]

Everything that is compared runs in turns, so that the ratios hold on a machine that is busy with
other things; each figure is the median of its turns. Prints one table a size, and one of ratios
against the limits that the project set itself; at the end the one that the README shows. Exits 0
whatever the figures are: a limit missed is a line in the table, not a broken build.

A file changed within the last 50 ms can't be told from one that changes once more, so nurture trusts
its index on it only later. What is to be measured with a right index comes 60 ms after the change.
"""
import argparse
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import others
import report

HERE = Path(__file__).resolve().parent
TODAY = "2026-11-24"  # the day after the last that generate.py writes of: a whole list, nobody touched yet
SKIPPED = None
SETTLED = 0.06  # seconds
ONLY_ONE = "zenobia-quillfeather"  # whom generate.py puts into every store


class Bench:
    """A store of some size, a home of its own, and the programs that run on it."""

    def __init__(self, binary, loops, folder, people, interactions, runs):
        self.binary, self.loops, self.runs = binary, loops, runs
        self.people = people
        self.store = folder / f"store-{people}x{interactions}"
        self.home = folder / "home"
        self.cold_home = folder / "home-without-index"
        if not self.store.exists():
            generator = [sys.executable, str(HERE / "generate.py"), str(self.store), str(people), str(interactions)]
            subprocess.run(generator, check=True)
        for home, config in ((self.home, ""), (self.cold_home, "index: off\n")):
            (home / ".config/nurture").mkdir(parents=True, exist_ok=True)
            (home / ".config/nurture/config.yaml").write_text(config)
        self.contacts = sorted((self.store / "contacts").glob("*.yaml"))

    def environment(self, cold=False):
        home = str(self.cold_home if cold else self.home)
        return {"HOME": home, "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC"}

    def nurture(self, *words, cold=False):
        command = [self.binary, "--store", str(self.store), "--today", TODAY, *words]
        return Command(command, self.environment(cold))

    def other(self, *words):
        return Command(list(words), self.environment() | {"LC_ALL": "C"}, cwd=str(self.store))

    def warm(self):
        """From here on the index is right, and trusts every file."""
        time.sleep(SETTLED)
        self.nurture("due").run()


class Command:
    def __init__(self, words, environment, cwd=None, before=None, patience=None):
        self.words, self.environment, self.cwd = words, environment, cwd
        self.before, self.patience = before, patience

    def after(self, before):
        """The same with something to be done first, which is not measured."""
        return Command(self.words, self.environment, self.cwd, before)

    def within(self, seconds, folder):
        """The same in a folder of its own; what takes longer is skipped."""
        return Command(self.words, self.environment | {"LC_ALL": "C.UTF-8"}, str(folder), patience=seconds)

    def run(self):
        """-> (milliseconds, exit status or why there is none)"""
        if self.before:
            self.before()
        start = time.perf_counter()
        try:
            done = subprocess.run(self.words, env=self.environment, cwd=self.cwd, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=self.patience)
        except subprocess.TimeoutExpired:
            return None, f"more than {self.patience} s"
        return (time.perf_counter() - start) * 1000, done.returncode

    def peak_megabytes(self, loops):
        out = subprocess.run([loops, "peak", *self.words], env=self.environment, cwd=self.cwd, check=True,
                             stdin=subprocess.DEVNULL, capture_output=True).stdout
        return int(out) / 1024


def in_turns(commands, runs):
    """{name: median milliseconds}; what is skipped stays None."""
    times = {}
    for name, command in commands.items():
        status = command.run()[1] if command else SKIPPED  # fills the caches, of the machine and of nurture
        if status in (0, 1):  # grep finds nothing
            times[name] = []
        else:
            print(f"skipped: {name}" + (f": {status}" if command else ""))
    for _ in range(runs):
        for name in times:
            milliseconds = commands[name].run()[0]
            times[name].append(float("inf") if milliseconds is None else milliseconds)  # out of patience
    return {name: statistics.median(times[name]) if name in times else None for name in commands}


def git_status(bench):
    """As fair as git can be asked: index refreshed twice after a pause, no untracked cache."""
    if not shutil.which("git"):
        return SKIPPED
    git = lambda *words: subprocess.run(["git", "-C", str(bench.store), *words], env=bench.environment(),
                                        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not (bench.store / ".git").exists():
        git("init", "-q")
        git("config", "core.untrackedCache", "false")
        git("config", "core.preloadIndex", "true")
        git("add", "-A")
        git("-c", "user.name=bench", "-c", "user.email=bench@example.com", "commit", "-qm", "all")
    time.sleep(2)
    git("status")
    git("status")
    return bench.other("git", "status")


def sqlite_insert(bench):
    if not shutil.which("sqlite3"):
        return SKIPPED
    path = bench.store.parent / f"touches-{bench.people}.sqlite"
    if not path.exists():
        with sqlite3.connect(path) as base:
            base.execute("create table touch (person text, day text, channel text, note text)")
    insert = "pragma synchronous=full; insert into touch values ('ada', '2026-11-23', 'call', 'a note')"
    return bench.other("sqlite3", str(path), insert).after(bench.warm)  # as what it stands beside: rest makes slow


def touch_one(bench):
    """One contact gets a line more at its end; the next time it loses it again."""
    path = bench.contacts[len(bench.contacts) // 2]
    line = b"# changed\n"

    def change():
        bench.warm()
        text = path.read_bytes()
        path.write_bytes(text[:-len(line)] if text.endswith(line) else text + line)
        time.sleep(SETTLED)
    return change


def touch_all(bench):
    """Every contact written again, as a checkout of another branch does; and on the disk before what comes next in
    turn, or its first sync would wait for all of them."""
    def change():
        bench.warm()
        for path in bench.contacts:
            path.write_bytes(path.read_bytes())
        os.sync()
        time.sleep(SETTLED)
    return change


def reading(bench):
    commands = {
        "due, no index": bench.nurture("due", cold=True),
        "due, warm": bench.nurture("due"),
        "grep -rlF": bench.other("grep", "-rlF", "no-such-word-qzxw", "contacts", "orgs", "library"),
        "git status": git_status(bench),
        "check": bench.nurture("check"),
        "search": bench.nurture("search", "auditor", "liked", "zebra"),
        "completion": bench.nurture("completion", "--words", "--", "log", "zen"),
        "list": bench.nurture("list"),
        "show, by exact id": bench.nurture("show", ONLY_ONE),
        "--version": bench.other(bench.binary, "--version"),
        "git --version": bench.other("git", "--version") if shutil.which("git") else SKIPPED,
        "/bin/true": bench.other("/bin/true"),
        "stat of every file, 1 thread": bench.other(bench.loops, "stat", "contacts", "1"),
        "stat of every file, 2 threads": bench.other(bench.loops, "stat", "contacts", "2"),
        "read of every file, 1 thread": bench.other(bench.loops, "read", "contacts", "1"),
        "read of every file, 2 threads": bench.other(bench.loops, "read", "contacts", "2"),
    }
    return in_turns(commands, bench.runs)


def changing(bench):
    only_one = bench.store / "contacts" / f"{ONLY_ONE}.yaml"
    before = only_one.read_bytes()
    commands = {
        "due, warm again": bench.nurture("due").after(bench.warm),
        "due, one file changed": bench.nurture("due").after(touch_one(bench)),
        "due, all files changed": bench.nurture("due").after(touch_all(bench)) if bench.people <= 10_000 else SKIPPED,
        "log, by exact id": bench.nurture("log", ONLY_ONE, "a note").after(bench.warm),
        "log, by name": bench.nurture("log", "zenobia quill", "a note").after(bench.warm),
        "sqlite3, one synced insert": sqlite_insert(bench),
    }
    figures = in_turns(commands, bench.runs)
    only_one.write_bytes(before)
    bench.warm()
    return figures


def importing(bench):
    """-> commands: as many cards as there are people, into a store of nobody; beside git with the files that come of it."""
    cards, store = bench.store.parent / f"cards-{bench.people}.vcf", bench.store.parent / "imported"
    if not cards.exists():
        made = subprocess.run([sys.executable, str(HERE / "cards.py"), str(bench.people)], check=True,
                              capture_output=True)
        cards.write_bytes(made.stdout)

    def afresh():
        shutil.rmtree(store, ignore_errors=True)
        (store / "contacts").mkdir(parents=True)
        (store / "nurture.yaml").write_text("format: 1\n")
        os.sync()

    def nurture(*words):
        return Command([bench.binary, "--store", str(store), "--today", TODAY, *words], bench.environment())

    commit = "git init -q && git add -A && git -c user.name=bench -c user.email=bench@example.com commit -qm all"
    git = Command(["sh", "-c", commit], bench.environment(), cwd=str(store))
    return {
        "import --dry-run": nurture("import", "--dry-run", str(cards)).after(afresh),
        "import": nurture("import", str(cards)).after(afresh),
        "import, all known": nurture("import", str(cards)),
        "check of them": nurture("check"),
        "git add, git commit": git.after(os.sync) if shutil.which("git") else SKIPPED,
        "undo of the import": nurture("undo"),
    }


def mailing(bench):
    """-> commands: ten messages a person of the store, in a Maildir, with 400 people; beside grep of all of them."""
    messages = bench.people * 10
    folder = bench.store.parent / f"mail-{messages}"
    store = folder / "people"
    if not folder.exists():
        subprocess.run([sys.executable, str(HERE / "mailbox.py"), str(folder), str(messages)], check=True)
        (folder / "config" / "nurture").mkdir(parents=True)
        (folder / "config" / "nurture" / "config.yaml").write_text("mail: me@home.example\n")
    environment = bench.environment() | {"XDG_CONFIG_HOME": str(folder / "config")}

    def nurture(*words):
        return Command([bench.binary, "--store", str(store), "--today", TODAY, *words], environment)

    def afresh():
        shutil.rmtree(store, ignore_errors=True)
        (store / "contacts").mkdir(parents=True)
        (store / "nurture.yaml").write_text("format: 1\n")
        subprocess.run([bench.binary, "--store", str(store), "import", str(folder / "people.csv")], check=True,
                       env=environment, capture_output=True)

    return {
        "import of mail": nurture("import", str(folder / "Maildir")).after(afresh),
        "import of mail, all known": nurture("import", str(folder / "Maildir")),
        "grep -rlF in the mail": Command(["grep", "-rlF", "nosuchword", str(folder / "Maildir")], environment),
    }


def memory(bench):
    return {"peak memory of due, no index": bench.nurture("due", cold=True).peak_megabytes(bench.loops),
            "peak memory of due, warm": bench.nurture("due").peak_megabytes(bench.loops)}


def of_size(arguments, folder, people, interactions):
    """-> figures of a store, printed."""
    bench = Bench(arguments.binary, arguments.loops, folder, people, interactions, arguments.runs)
    figures = reading(bench) | changing(bench)
    if interactions == 10:
        figures |= in_turns(others.commands(bench), min(arguments.runs, 5))
        figures |= in_turns(importing(bench), min(arguments.runs, 5))
        figures |= in_turns(mailing(bench), min(arguments.runs, 3))
    report.list_of(f"{people:,} people x {interactions:,} interactions, medians of {arguments.runs}", figures)
    figures |= memory(bench)
    if interactions == 10:
        figures[report.IMPORT_MEMORY] = importing(bench)["import"].peak_megabytes(bench.loops)
    report.table(f"{people:,} people x {interactions:,} interactions",
                 report.compared(figures, people == 10_000) + report.remembered(figures, people))
    return figures


def one_person(arguments, folder):
    bench = Bench(arguments.binary, arguments.loops, folder, 1, 10_000, arguments.runs)
    only_one = bench.store / "contacts" / f"{ONLY_ONE}.yaml"
    before = only_one.read_bytes()
    figures = in_turns({
        "show": bench.nurture("show", ONLY_ONE).after(bench.warm),
        "log": bench.nurture("log", ONLY_ONE, "a note").after(bench.warm),
    }, arguments.runs)
    only_one.write_bytes(before)
    return figures


def in_two_sizes(arguments, folder):
    """-> what grows with the store, measured of 10,000 people and of 100,000 in the same turns."""
    commands, before = {}, {}
    for people in (10_000, 100_000):
        bench = Bench(arguments.binary, arguments.loops, folder, people, 10, arguments.runs)
        only_one = bench.store / "contacts" / f"{ONLY_ONE}.yaml"
        before[only_one] = only_one.read_bytes()
        bench.warm()
        commands |= {
            f"due, no index {people}": bench.nurture("due", cold=True),
            f"due, warm {people}": bench.nurture("due"),
            f"log, by exact id {people}": bench.nurture("log", ONLY_ONE, "a note"),
        }
    figures = in_turns(commands, arguments.runs)
    for path, text in before.items():
        path.write_bytes(text)
    return [{name: figures[f"{name} {people}"] for name, _ in report.GROWTH} for people in (10_000, 100_000)]


def summary(figures, one, two_sizes):
    """The table for the README: of 10,000 people, where they were measured."""
    main_size = 10_000 if 10_000 in figures else max(figures)
    rows = report.compared(figures[main_size], main_size == 10_000) + report.of_one_person(one)
    largest = max(figures)
    if two_sizes:
        rows += report.grown(*two_sizes)
    report.table(f"For the README: {main_size:,} people x 10 interactions, medians",
                 rows + report.remembered(figures[largest], largest))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("loops")
    parser.add_argument("--people", default="1000,10000,100000")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--folder", help="where the stores are kept from one run to the next")
    arguments = parser.parse_args()
    arguments.binary, arguments.loops = (str(Path(one).resolve()) for one in (arguments.binary, arguments.loops))
    print("beside: " + others.versions())
    with tempfile.TemporaryDirectory(prefix="nurture-bench-") as temporary:
        folder = Path(arguments.folder or temporary).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        figures = {people: of_size(arguments, folder, people, 10) for people in map(int, arguments.people.split(","))}
        of_size(arguments, folder, 1000, 1000)
        two_sizes = in_two_sizes(arguments, folder) if {10_000, 100_000} <= set(figures) else None
        summary(figures, one_person(arguments, folder), two_sizes)


if __name__ == "__main__":
    main()
