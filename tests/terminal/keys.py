#!/usr/bin/env python3
"""Answers typed at a pseudo terminal: each key goes in by itself, and what counts is the file afterwards.

    keys.py BINARY
"""
import fcntl
import os
import pathlib
import pty
import select
import shutil
import signal
import struct
import sys
import tempfile
import termios
import time

PATIENCE = 30  # seconds, for a machine that is busy
LEFT, RIGHT, UP, DOWN, HOME, END = "\x1b[D", "\x1b[C", "\x1b[A", "\x1b[B", "\x1b[H", "\x1b[F"
ENTER, TAB, BACK, INTERRUPT, LEAVE = "\r", "\t", "\x7f", "\x03", "\x04"
PERSON = """name: Ada Lovelace
rating: A
interactions:
  - date: 2026-10-15
    channel: call
    note: Project on hold
"""


class Terminal:
    """The program at a terminal of its own; `root` is its home and store."""

    def __init__(self, binary, root, words, columns=80, rows=24, term="xterm"):
        self.seen = b""
        self.process, self.file = pty.fork()
        if self.process == 0:
            os.chdir(root / "people")
            os.environ.clear()
            os.environ.update(HOME=str(root), PATH="/usr/bin:/bin", TERM=term, PAGER="cat", LC_ALL="C.UTF-8")
            os.execv(binary, [binary, "--today", "2026-11-23", *words])
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds):
        if not select.select([self.file], [], [], seconds)[0]:
            return False
        try:
            more = os.read(self.file, 65536)
        except OSError:  # the program has ended
            return False
        self.seen += more
        return bool(more)

    def expect(self, text, start=0):
        """Waits until that text was shown; where it ends."""
        wanted, end = text.encode(), time.monotonic() + PATIENCE
        while (place := self.seen.find(wanted, start)) < 0:
            if time.monotonic() > end or not self.read(0.2) and self.ended():
                raise AssertionError(f"never shown: {text!r} in\n{self.seen[start:].decode(errors='replace')}")
        return place + len(wanted)

    def ended(self):
        self.status = os.waitpid(self.process, os.WNOHANG)
        return self.status[0] != 0 and not self.read(0.1)

    def type(self, *keys):
        for key in keys:
            os.write(self.file, key.encode())

    def end(self):
        """The exit status as a shell has it."""
        end = time.monotonic() + PATIENCE
        while self.read(0.1) or not os.waitid(os.P_PID, self.process, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            if time.monotonic() > end:
                os.kill(self.process, signal.SIGKILL)
                raise AssertionError(f"still running:\n{self.seen.decode(errors='replace')}")
        while self.read(0.1):
            pass
        status = os.waitpid(self.process, 0)[1]
        os.close(self.file)
        return 128 + os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def store(root):
    people = root / "people"
    shutil.rmtree(people, ignore_errors=True)
    (people / "contacts").mkdir(parents=True)
    (people / "orgs").mkdir()
    (people / "library").mkdir()
    (people / "nurture.yaml").write_text("format: 1\nratings:\n  - A: every 3 weeks\ndefault_rating: A\n")
    (people / "contacts/ada-lovelace.yaml").write_text(PERSON)
    return people / "contacts/ada-lovelace.yaml"


def check(condition, what, terminal=None):
    if condition:
        return
    raise AssertionError(what + ("\n" + terminal.seen.decode(errors="replace") if terminal else ""))


def notes(binary, root):
    """What is typed into the note of `due -i`, and what is written."""
    cases = [
        (["on hold"], "on hold"),
        (["nohold", LEFT * 4, " ", HOME, "still ", END, "."], "still no hold."),
        (["wrong", "\x15", "right"], "right"),
        (["on the way", "\x17", "hold", "\x01", "put ", "\x05", "!"], "put on the hold!"),
        (["keep this", "\x01", RIGHT * 4, "\x0b"], "keep"),
        (["田中さん", LEFT, BACK, "様"], "田中様ん"),
        (["café 👩‍🚀x", BACK, BACK, "👍"], "café 👍"),
        (["\x1b[200~two\nlines\x1b[201~"], "two lines"),
        (["a\x1b[15~b\x1bqc\x07"], "abc"),
        ([UP, DOWN, "new"], "new"),
    ]
    for columns in (80, 40):
        for keys, note in cases:
            path = store(root)
            terminal = Terminal(binary, root, ["due", "-i"], columns)
            terminal.expect("[q]uit")
            terminal.type("l")  # no Enter
            terminal.expect("none): ")
            terminal.type(*keys, ENTER)
            terminal.expect("Enter saves")
            terminal.type(ENTER)
            terminal.expect("next 14 December")
            check(terminal.end() == 0, f"{keys}: status", terminal)
            text = path.read_text()
            check(text.endswith(f"    note: {note}\n") or text.endswith(f'    note: "{note}"\n'),
                  f"{keys} at {columns} columns: {note!r} expected in\n{text}")


def long_note(binary, root):
    """A note of several rows at 40 columns is one line of the file, and no row is left over on the screen."""
    path = store(root)
    terminal = Terminal(binary, root, ["due", "-i"], 40)
    terminal.expect("[q]uit")
    terminal.type("l")
    terminal.expect("none): ")
    note = "word " * 30 + "田" * 30 + " end"
    terminal.type(note, HOME, "first ", END, "!", ENTER)
    terminal.expect("Enter saves")
    terminal.type(ENTER)
    check(terminal.end() == 0, "status", terminal)
    import yaml
    check(yaml.safe_load(path.read_text())["interactions"][-1]["note"] == f"first {note}!", path.read_text())


def keys_of_the_menu(binary, root):
    """Tab completes channels and days, the history has what was typed, Tab offers what is not clear."""
    path = store(root)
    terminal = Terminal(binary, root, ["due", "-i"])
    terminal.expect("[q]uit")
    terminal.type("l")
    terminal.expect("none): ")
    terminal.type("A note", ENTER)
    place = terminal.expect("Enter saves")
    terminal.type("c")
    terminal.expect("channel (Enter for call)", place)
    terminal.type("m", TAB, TAB)
    place = terminal.expect("meeting message")
    terminal.type("s", TAB, ENTER)
    place = terminal.expect("Enter saves", place)
    terminal.type("f")
    place = terminal.expect("follow-up, as in", place)
    terminal.type("2", TAB, "w", TAB, ": call", ENTER)
    place = terminal.expect("Enter saves", place)
    terminal.type("n")
    place = terminal.expect("next time", place)
    terminal.type(UP, UP, UP, ENTER)
    terminal.expect("Enter saves", place)
    terminal.type(ENTER)
    check(terminal.end() == 0, "status", terminal)
    text = path.read_text()
    check(text.endswith("    channel: message\n    note: A note\n    next: A note\n"), text)
    check("follow_ups:\n  - due: 2026-12-07\n    what: call\n" in text, text)


def interrupts(binary, root):
    """^C leaves a question, then the walk: 130 to a shell, nothing written, the terminal as it was."""
    cases = ((["l", "half a note"], "nothing was logged"), (["l", "a note", ENTER], "nothing was logged"),
             (["n", "half"], "nothing was logged"), (["s", "2 we"], "nothing was snoozed"), ([], None))
    for keys, said in cases:
        path = store(root)
        terminal = Terminal(binary, root, ["due", "-i"])
        usual = termios.tcgetattr(terminal.file)
        place = terminal.expect("[q]uit")
        if said:
            terminal.type(*keys)
            time.sleep(0.2)
            terminal.type(INTERRUPT)
            place = terminal.expect("[q]uit", terminal.expect(said, place))
        terminal.type(INTERRUPT)
        terminal.expect("nothing was written; 1 left for today", place)
        while terminal.read(0.3):
            pass
        now = termios.tcgetattr(terminal.file)
        check(terminal.end() == 130, f"{keys}: status", terminal)
        check(now[:4] == usual[:4], f"{keys}: the terminal was left in another mode")
        check(path.read_text() == PERSON, f"{keys}: something was written")
    terminal = Terminal(binary, root, ["log", "ada"])
    terminal.expect("none): ")
    terminal.type("half", INTERRUPT)
    terminal.expect("interrupted: nothing was written")
    check(terminal.end() == 130, "log: status", terminal)
    check(path.read_text() == PERSON, "log: something was written")


def leaves(binary, root):
    """^D leaves a question, then the walk; a terminal that hangs up ends it."""
    path = store(root)
    terminal = Terminal(binary, root, ["due", "-i"])
    place = terminal.expect("[q]uit")
    terminal.type("l")
    terminal.expect("none): ", place)
    terminal.type(LEAVE)
    place = terminal.expect("nothing was logged", place)
    terminal.expect("[q]uit", place)
    terminal.type(LEAVE)
    check(terminal.end() == 0, "status", terminal)
    check(path.read_text() == PERSON, "something was written")


def log_note(binary, root):
    """`log` without a note asks for it with the same keys; a terminal that can't is asked for a line."""
    path = store(root)
    terminal = Terminal(binary, root, ["log", "ada"])
    terminal.expect("none): ")
    terminal.type("hold", HOME, "on ", ENTER)
    check(terminal.end() == 0, "status", terminal)
    check(path.read_text().endswith("    note: on hold\n"), path.read_text())
    path = store(root)
    terminal = Terminal(binary, root, ["log", "ada"], term="dumb")
    terminal.expect("none): ")
    terminal.type("on hold\n")
    check(terminal.end() == 0, "status", terminal)
    check(path.read_text().endswith("    note: on hold\n"), path.read_text())


def main():
    binary = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        for part in (notes, long_note, keys_of_the_menu, interrupts, leaves, log_note):
            part(binary, pathlib.Path(folder))
            print("ok", part.__name__)


if __name__ == "__main__":
    main()
