#!/usr/bin/env python3
"""Runs golden transcripts: what a person types, and to the byte what the real program answers.

    run.py --binary build/nurture [--update] [--index off|warm] [transcript.t ...]     (default: all beside this file)

A transcript, read line by line:

    # a comment
    @ store friends          above the first command: a fresh copy of examples/friends to work in (default:
                             consultancy; none = an empty folder)
    @ today 2026-11-23       the day it is (this is the default)
    @ env COLUMNS=100        a variable for all commands
    $ nurture due --brief    a command for sh, in the store's folder
    > and its next line      (a here-document, say)
    output                   standard output, as it is
    ! message                standard error
    ? 2                      exit status, where it isn't 0

Output that would read as one of these stands behind a backslash; so does an empty last line of an output, and
`\\ no newline` follows an output that ends without one. Empty lines before a command or comment are layout.
What differs from run to run is put as `$TMP` (the scratch folder: home and store lie in it) and `$BUILD`.

Commands run under a HOME and XDG_* of their own, LANG=C.UTF-8, TZ=UTC and 80 columns. A transcript that uses git
gets its store as a committed work tree; without git on the machine these transcripts are skipped.
Every answer is the same with and without an index: --index off switches it off in the user's config; --index warm
makes the files of the store old enough to be kept in it, and has `nurture due` write it before each command, so that
what the command reads comes from the index.
So it is with yaml-cpp as the only reader: the target nurture_twice (twice/read_twice.cpp) is a nurture that reads
every text by yaml-cpp as well as by its own reader, never skims one, and ends where the two differ. The target
golden_twice runs it, without an index, on the same transcripts.
--update writes what happened into the transcripts instead of complaining; read the diff before you commit it.
All transcripts named run in this one process, as many at a time as there are processors: a python for each would take
longer than most of them do.
"""

import argparse
import concurrent.futures
import difflib
import os
import pathlib
import select
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
EXAMPLES = HERE.parent.parent / "examples"
SKIPPED = 77  # ctest's SKIP_RETURN_CODE
MARKS = ("$ ", "> ", "! ", "? ", "# ", "@ ", "\\")


class Command:
    """One command with what it said and the comments and empty lines that stand before it."""

    def __init__(self, before, text):
        self.before, self.text, self.answer = before, text, []


def parse(lines):
    """-> (settings, commands, trailing layout). Settings are pairs; they stand in the layout, too."""
    settings, commands, layout, answer = [], [], [], None
    for line in lines:
        if line.startswith("$ "):
            if answer is not None:
                layout = take_trailing_blanks(answer) + layout
            commands.append(Command(layout, line[2:]))
            layout, answer = [], commands[-1].answer
        elif line.startswith("> ") and commands and not commands[-1].answer:
            commands[-1].text += "\n" + line[2:]
        elif line.startswith(("# ", "@ ")) or answer is None or layout:
            if line.startswith("@ "):
                if commands:
                    raise SystemExit(f"'{line}' belongs above the first command: it is for all of them")
                settings.append(line[2:].split(" ", 1))
            layout.append(line)
        else:
            answer.append(line)
    if answer is not None:
        layout = take_trailing_blanks(answer) + layout
    return settings, commands, layout


def take_trailing_blanks(answer):
    count = 0
    while answer and answer[-1] == "":
        answer.pop()
        count += 1
    return [""] * count


def write(commands, trailing):
    lines = []
    for command in commands:
        first, *rest = command.text.split("\n")
        lines += command.before + ["$ " + first] + ["> " + line for line in rest] + command.answer
    return "\n".join(lines + trailing) + "\n"


def record(out, err, status):
    """What a command did, as a transcript has it."""
    lines = out.split("\n")
    complete = lines.pop() == ""
    if not complete:
        lines = out.split("\n")
    lines = ["\\" + line if line.startswith(MARKS) else line for line in lines]
    if lines and lines[-1] == "":
        lines[-1] = "\\"
    if not complete:
        lines.append("\\ no newline")
    lines += ["! " + line for line in err.split("\n")[:-1]] if err.endswith("\n") else (
        ["! " + line for line in err.split("\n")] if err else [])
    return lines + ([f"? {status}"] if status else [])


class Shell:
    """One sh that runs every command of a transcript, each in a subshell: whatever a command sets or where it goes, the
    next begins as the first did. A sh for each would take most of a transcript's time."""

    def __init__(self, folder, binary, today, cwd, environment):
        self.folder = folder
        self.process = subprocess.Popen(["sh"], cwd=cwd, env=environment, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)
        # As the script on the path, which others run (git, an editor), but without another sh.
        self.say(f'nurture() {{ case $1 in ""|-*) "{binary}" "$@" ;; *) "{binary}" --today {today} "$@" ;; esac; }}')

    def say(self, line):
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def run(self, text):
        """-> standard output, standard error, exit status"""
        script, out, err = (str(self.folder / name) for name in ("command", "out", "err"))
        pathlib.Path(script).write_text(text + "\n", encoding="utf-8")
        self.say(f'( . "{script}" ) >"{out}" 2>"{err}" </dev/null; echo $?')
        waiting, _, _ = select.select([self.process.stdout], [], [], 60)
        status = self.process.stdout.readline() if waiting else b""
        if not status:
            raise SystemExit(f"no end after a minute, or of the shell itself: {text}")
        return pathlib.Path(out).read_bytes(), pathlib.Path(err).read_bytes(), int(status)

    def end(self):
        self.process.stdin.close()
        self.process.kill()
        self.process.wait()


class Scratch:
    """A home, a store and a search path of their own, gone when the transcript ends."""

    def __init__(self, binary, settings, with_git, index=None):
        self.index, self.warm_since = index, None
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="nurture-golden-")).resolve()
        self.binary = binary
        chosen = {key: value for key, value in settings if key != "env"}
        self.store = self.root / "people"
        source = chosen.get("store", "consultancy")
        if source == "none":
            self.store.mkdir()
        else:
            shutil.copytree(EXAMPLES / source, self.store)
        (self.root / "home").mkdir()
        today = chosen.get("today", "2026-11-23")
        self.put_on_path(today)
        self.environment = self.variables([v for k, v in settings if k == "env"])
        if with_git:
            self.commit()
        if index == "off":
            config = pathlib.Path(self.environment["XDG_CONFIG_HOME"]) / "nurture"
            config.mkdir(parents=True)
            (config / "config.yaml").write_text("index: off\n")
        self.shell = Shell(self.root / "bin", binary, today, self.store, self.environment)

    def put_on_path(self, today):
        folder = self.root / "bin"
        folder.mkdir()
        script = folder / "nurture"
        script.write_text(f'#!/bin/sh\ncase $1 in ""|-*) exec "{self.binary}" "$@" ;; esac\n'
                          f'exec "{self.binary}" --today {today} "$@"\n')
        script.chmod(0o755)

    def variables(self, extra):
        home = str(self.root / "home")
        return {
            "HOME": home, "XDG_CONFIG_HOME": home + "/config", "XDG_STATE_HOME": home + "/state",
            "XDG_DATA_HOME": home + "/data", "XDG_CACHE_HOME": home + "/cache",
            "PATH": f"{self.root}/bin:{os.environ.get('PATH', '/usr/bin:/bin')}",
            "LANG": "C.UTF-8", "TZ": "UTC", "COLUMNS": "80", "TERM": "dumb",
            "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Golden", "GIT_AUTHOR_EMAIL": "golden@example.com",
            "GIT_COMMITTER_NAME": "Golden", "GIT_COMMITTER_EMAIL": "golden@example.com",
            "GIT_AUTHOR_DATE": "2026-11-22T12:00:00Z", "GIT_COMMITTER_DATE": "2026-11-22T12:00:00Z",
            **dict(pair.split("=", 1) for pair in extra),
        }

    def commit(self):
        for arguments in (["init", "-q", "-b", "main", "--template="], ["add", "-A"],
                          ["commit", "-q", "--allow-empty", "-m", "as it was"]):
            subprocess.run(["git", "-c", "core.fsync=none", "-c", "core.autocrlf=false", *arguments],
                           cwd=self.store, env=self.environment, check=True)
        with open(self.store / ".git/config", "a", encoding="utf-8") as config:
            config.write('[merge "nurture"]\n\tdriver = nurture merge-file --marker-size=%L -- %O %A %B %P\n')

    def changes(self):
        """-> the newest time at which a file or folder of the store changed, having put back times that lie less than
        10 seconds behind: an index would not trust them yet."""
        old = time.time_ns() - 10 * 10**9
        newest = 0
        for path in [self.store, *self.store.rglob("*")]:
            try:
                if ".git" in path.parts or path.is_symlink():
                    continue
                if path.stat().st_mtime_ns > old:
                    os.utime(path, ns=(old, old))
                newest = max(newest, path.stat().st_ctime_ns)
            except OSError:
                pass  # a transcript that takes rights away
        return newest

    def warm(self):
        """From here on the index holds every file as it stands now."""
        newest = self.changes()
        if newest == self.warm_since:
            return
        self.warm_since = newest
        time.sleep(0.06)  # the time of a change of times can't be put back; it has settled after 50 ms
        subprocess.run([self.binary, "due"], cwd=self.store, env=self.environment, stdin=subprocess.DEVNULL,
                       capture_output=True, timeout=60)

    def run(self, text):
        if self.index == "warm":
            self.warm()
        out, err, status = self.shell.run(text)
        return record(self.plain(out), self.plain(err), status)

    def plain(self, data):
        text = data.decode("utf-8", "backslashreplace")
        return text.replace(str(self.root), "$TMP").replace(str(self.binary.parent), "$BUILD")

    def remove(self):
        self.shell.end()
        subprocess.run(["chmod", "-R", "u+rwX", str(self.root)], check=False)
        shutil.rmtree(self.root, ignore_errors=True)


def run_transcript(path, binary, update, index=None):
    """-> True where everything came out as written (or was written anew), None where it was skipped; and what to say."""
    before = path.read_text(encoding="utf-8")
    settings, commands, trailing = parse(before.removesuffix("\n").split("\n"))
    with_git = any("git " in command.text for command in commands)
    if with_git and not shutil.which("git"):
        return None, f"{path.name}: skipped: no git\n"
    scratch = Scratch(binary, settings, with_git, index)
    try:
        for command in commands:
            command.answer = scratch.run(command.text)
    finally:
        scratch.remove()
    after = write(commands, trailing)
    if after == before:
        return True, ""
    if update:
        path.write_text(after, encoding="utf-8")
        return True, f"{path.name}: updated\n"
    return False, "".join(difflib.unified_diff(before.splitlines(True), after.splitlines(True),
                                               f"{path.name} (expected)", f"{path.name} (got)"))


def main():
    parser = argparse.ArgumentParser(description="runs golden transcripts")
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--update", action="store_true", help="rewrite the transcripts")
    parser.add_argument("--index", choices=["off", "warm"], help="run without an index, or with one that is right")
    parser.add_argument("transcripts", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    os.umask(0o022)
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    transcripts = options.transcripts or sorted(HERE.glob("*.t"))
    results = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for result, words in pool.map(lambda path: run_transcript(path, options.binary.resolve(), options.update,
                                                                  options.index), transcripts):
            results.append(result)
            sys.stdout.write(words)
    if False in results:
        print("if this is what it should say: tests/golden/run.py --update")
        return 1
    return SKIPPED if None in results else 0


if __name__ == "__main__":
    sys.exit(main())
