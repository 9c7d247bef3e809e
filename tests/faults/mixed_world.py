"""The folders of mixed.py, and how programs are run in them. Changes nothing by itself once made."""
import contextlib
import fcntl
import os
import re
import subprocess
import sys
import threading
import time

from mixed_commands import TODAY
from mixed_judge import Command

PEOPLE = {"s0": "Sam", "s1": "Sue", "s2": "Sid", "e0": "Eve", "e1": "Eli", "e2": "Ede", "c0": "Cy", "c1": "Cleo",
          "m0": "Mia", "m1": "Max", "r0": "Rolling", "v0": "Vera", "a0": "Abe", "p0": "Pia"}
now = time.monotonic


class Failure(Exception):
    pass


def kill_later(child, delay, with_lock):
    while with_lock and child.poll() is None:
        with open("/proc/locks", encoding="ascii") as locks:
            if re.search(rf"^\d+: FLOCK .* {child.pid} ", locks.read(), re.M):
                break
        time.sleep(0.0005)
    time.sleep(delay)
    child.kill()


class World:
    """The folders, and how programs are run in them."""

    def __init__(self, nurture, work):
        self.nurture, self.work, self.store, self.clone = nurture, work, work / "store", work / "clone"
        self.stop, self.trouble = threading.Event(), []
        self.commands, self.windows, self.reads, self.snapshots = [], [], [], []
        self.counts, self.mutex = {}, threading.Lock()
        self.auto = {"XDG_CONFIG_HOME": str(work / "config-auto")}  # who commits each change
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(work), "LC_ALL": "C.UTF-8", "NURTURE_STORE": str(self.store),
            "XDG_CONFIG_HOME": str(work / "config"), "GIT_CONFIG_NOSYSTEM": "1", "EDITOR": "true",
            "GIT_CONFIG_GLOBAL": str(work / "gitconfig")}

    def start(self, words, **others):
        of_today = [] if words[0] == "merge-file" else ["--today", TODAY]
        return subprocess.Popen([self.nurture, *words, *of_today], env={**self.environment, **others},
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def wait(self, child, text=None):
        try:
            return child.communicate(text or "")
        except BrokenPipeError:
            return child.communicate()

    def run(self, words, text=None, kill=None, **others):
        """-> the command, with what came of it. `kill`: (after how long, whether counted from when it has a lock)"""
        command = Command(list(words), start=now())
        child = self.start(words, **others)
        alarm = threading.Timer(60, self.too_long, [words])
        alarm.daemon = True
        alarm.start()
        if kill:
            threading.Thread(target=kill_later, args=(child, *kill), daemon=True).start()
        command.out, command.error = self.wait(child, text)
        command.end, command.status = now(), child.returncode
        alarm.cancel()
        return command

    def too_long(self, words):
        print(f"mixed: FAILED: over 60 s, in {self.work}: {' '.join(words)}", file=sys.stderr, flush=True)
        os.system("ps -ef --forest >&2; cat /proc/locks >&2")
        os._exit(1)

    def must(self, *words, **others):
        done = self.run(words, **others)
        if done.status != 0:
            raise Failure(f"{' '.join(words)}: exit {done.status}: {done.error}{done.out}")
        return done

    def git(self, *words, folder=None, check=True):
        done = subprocess.run(["git", "-C", str(folder or self.store), *words], env=self.environment, text=True,
                              capture_output=True, timeout=60, check=False)
        if check and done.returncode != 0:
            raise Failure(f"git {' '.join(words)}: {done.stderr}")
        return done

    @contextlib.contextmanager
    def no_commits(self):
        """Nurture's lock on git's own folder."""
        folder = os.open(self.store / ".git", os.O_RDONLY)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)
            yield
        finally:
            os.close(folder)

    def path(self, person):
        return self.store / "contacts" / f"{person}.yaml"

    def count(self, what):
        with self.mutex:
            self.counts[what] = self.counts.get(what, 0) + 1

    def make(self):
        for line in ("user.name Tester", "user.email tester@example.com", "gc.auto 0", "receive.autogc false",
                     "init.defaultBranch main", "core.hooksPath /nowhere"):
            self.git("config", "--global", *line.split(), folder=self.work)
        self.must("init", str(self.store))
        self.must("config", "mail", "dave@x.example")
        for name, setting in (("auto", ("commit", "auto")), ("off", ("index", "off"))):
            folder = self.work / f"config-{name}"
            (folder / "nurture").mkdir(parents=True)
            kept = (self.work / "config/nurture/config.yaml").read_text()
            (folder / "nurture/config.yaml").write_text(kept)
            self.must("config", *setting, XDG_CONFIG_HOME=str(folder))
        for person, name in PEOPLE.items():
            self.path(person).write_text(f"# {person}, by hand\nname: {name}\nemail: {person}@x.example\n"
                                         f"added: 2026-11-01\nx-who: {person}\nx-version: 0\n")
        for org in ("o0", "o1"):
            (self.store / f"orgs/{org}.yaml").write_text(f"# {org}, by hand\nname: Org {org}\n")
        self.git("init", "-q", "--bare", str(self.work / "hub.git"), folder=self.work)
        self.git("add", "-A")
        self.git("commit", "-qm", "as it was")
        self.git("remote", "add", "origin", str(self.work / "hub.git"))
        self.must("sync")
        self.git("clone", "-q", str(self.work / "hub.git"), str(self.clone), folder=self.work)
        self.must("init", str(self.clone))

    def texts(self):
        """Of all files by what keys call them; `r0` is found by its own key, wherever it is."""
        texts = {}
        for path in [*self.store.glob("contacts/*.yaml"), *self.store.glob("orgs/*"), *self.store.glob("library/*")]:
            text = path.read_text()
            name = path.stem if path.parent.name == "contacts" else f"{path.parent.name}/{path.stem}"
            who = re.search(r"^x-who: (\w+)$", text, re.M)
            name = who.group(1) if who else name
            if name in texts:
                raise Failure(f"two files are {name}: {path}")
            texts[name] = text
        return texts

    def player(self, play, *rest):
        def guarded():
            try:
                play(self, *rest)
            except Exception as error:  # a thread's own would be printed and forgotten
                self.trouble.append(f"{play.__name__}: {error!r}")
                self.stop.set()
        thread = threading.Thread(target=guarded, daemon=True)
        thread.start()
        return thread
