"""How fast nurture is on a store of ten thousand people, beside what else reads such a tree.

usage: bench.py BINARY LOOPS [--people 1000,10000,100000] [--runs 9] [--folder DIR]

Everything that is compared runs in turns, so that the ratios hold on a machine that is busy with
other things; each figure is the median of its turns. Prints one table a size, and one of ratios
against the limits that the project set itself, as the README shows them. Exits 0 whatever the
figures are: a limit missed is a line in the table, not a broken build.
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

HERE = Path(__file__).resolve().parent
TODAY = "2026-11-23"
SKIPPED = None
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

    def other(self, *words, **environment):
        return Command(list(words), self.environment() | {"LC_ALL": "C"} | environment, cwd=str(self.store))


class Command:
    def __init__(self, words, environment, cwd=None, before=None):
        self.words, self.environment, self.cwd, self.before = words, environment, cwd, before

    def after(self, before):
        """The same with something to be done first, which is not measured."""
        return Command(self.words, self.environment, self.cwd, before)

    def run(self):
        if self.before:
            self.before()
        start = time.perf_counter()
        done = subprocess.run(self.words, env=self.environment, cwd=self.cwd, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return (time.perf_counter() - start) * 1000, done.returncode

    def peak_megabytes(self):
        """Peak memory of one run, as the kernel counts it for a child that has ended."""
        code = ("import resource, subprocess, sys;"
                "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL);"
                "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
        out = subprocess.run([sys.executable, "-c", code, *self.words], env=self.environment, cwd=self.cwd,
                             capture_output=True, text=True, check=True).stdout
        return int(out) / 1024


def in_turns(commands, runs):
    """{name: median milliseconds}; what is skipped stays None."""
    times = {}
    for name, command in commands.items():
        status = command.run()[1] if command else None  # fills the caches, of the machine and of nurture
        if status in (0, 1):  # grep finds nothing
            times[name] = []
        else:
            print(f"skipped: {name}" + (f": exit {status}" if command else ""))
    for _ in range(runs):
        for name in times:
            times[name].append(commands[name].run()[0])
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
    return bench.other("sqlite3", str(path), insert)


def touch_one(bench):
    """One contact gets a line more at its end; the next time it loses it again."""
    path = bench.contacts[len(bench.contacts) // 2]
    line = b"# changed\n"

    def change():
        text = path.read_bytes()
        path.write_bytes(text[:-len(line)] if text.endswith(line) else text + line)
    return change


def touch_all(bench):
    """Every contact written again, as a checkout of another branch does."""
    def change():
        for path in bench.contacts:
            path.write_bytes(path.read_bytes())
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
        "due, warm again": bench.nurture("due"),
        "due, one file changed": bench.nurture("due").after(touch_one(bench)),
        "due, all files changed": bench.nurture("due").after(touch_all(bench)) if bench.people <= 10_000 else SKIPPED,
        "log, by exact id": bench.nurture("log", ONLY_ONE, "a note"),
        "log, by name": bench.nurture("log", "zenobia quill", "a note"),
        "sqlite3, one synced insert": sqlite_insert(bench),
    }
    figures = in_turns(commands, bench.runs)
    only_one.write_bytes(before)
    return figures


def show(title, figures):
    print(f"\n{title}\n")
    print("| | ms |\n|---|---|")
    for name, figure in figures.items():
        print(f"| {name} | {'skipped' if figure is None else f'{figure:.1f}'} |")


def ratio(name, figure, of, limit):
    if figure is None or of is None:
        return f"| {name} | skipped | {limit:g} | |"
    value = figure / of
    return f"| {name} | {value:.2f} | {limit:g} | {'kept' if value <= limit else 'MISSED'} |"


def limits(figures):
    cold, warm = figures["due, no index"], figures["due, warm"]
    again = figures["due, warm again"]
    rows = [
        ratio("due, no index : grep -rlF", cold, figures["grep -rlF"], 0.8),
        ratio("due, warm : git status", warm, figures["git status"], 1.25),
        ratio("due, one file changed : due, warm", figures["due, one file changed"], again, 1.1),
        ratio("log by exact id : sqlite3 insert", figures["log, by exact id"], figures["sqlite3, one synced insert"], 1.5),
        ratio("log by name : due, warm", figures["log, by name"], again, 1.2),
        ratio("completion : due, warm", figures["completion"], warm, 0.7),
        ratio("check : due, no index", figures["check"], cold, 3),
        ratio("--version : git --version", figures["--version"], figures["git --version"], 3),
    ]
    print("\n| | ratio | at most | |\n|---|---|---|---|")
    print("\n".join(rows))


def one_person(arguments, folder):
    bench = Bench(arguments.binary, arguments.loops, folder, 1, 10_000, arguments.runs)
    only_one = bench.store / "contacts" / f"{ONLY_ONE}.yaml"
    before = only_one.read_bytes()
    show("One person with 10,000 interactions (limit: 30 ms)", in_turns({
        "show": bench.nurture("show", ONLY_ONE),
        "log": bench.nurture("log", ONLY_ONE, "a note"),
    }, arguments.runs))
    only_one.write_bytes(before)


def growth(all_figures):
    if 10_000 in all_figures and 100_000 in all_figures:
        print("\n| 100,000 people : 10,000 | ratio | at most | |\n|---|---|---|---|")
        for name, limit in (("due, no index", 11), ("due, warm", 11), ("log, by exact id", 1.2)):
            print(ratio(name, all_figures[100_000][name], all_figures[10_000][name], limit))


def memory(bench):
    cold, warm = (bench.nurture("due", cold=without).peak_megabytes() for without in (True, False))
    print(f"\npeak memory of due: {cold:.0f} MB without an index, {warm:.0f} MB with one")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("loops")
    parser.add_argument("--people", default="1000,10000,100000")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--folder", help="where the stores are kept from one run to the next")
    arguments = parser.parse_args()
    arguments.binary, arguments.loops = (str(Path(one).resolve()) for one in (arguments.binary, arguments.loops))
    with tempfile.TemporaryDirectory(prefix="nurture-bench-") as temporary:
        folder = Path(arguments.folder or temporary).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        all_figures = {}
        sizes = [(int(people), 10) for people in arguments.people.split(",")]
        for people, interactions in sizes + [(1000, 1000)]:
            bench = Bench(arguments.binary, arguments.loops, folder, people, interactions, arguments.runs)
            figures = reading(bench) | changing(bench)
            show(f"{people:,} people x {interactions:,} interactions, medians of {arguments.runs}", figures)
            limits(figures)
            memory(bench)
            if interactions == 10:
                all_figures[people] = figures
        one_person(arguments, folder)
        growth(all_figures)


if __name__ == "__main__":
    main()
