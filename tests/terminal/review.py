#!/usr/bin/env python3
"""Thirty people reviewed by single keys at a pseudo terminal: what counts is the files afterwards.

    review.py BINARY
"""
import pathlib
import subprocess
import sys
import tempfile

from keys import ENTER, INTERRUPT, LEAVE, Terminal, check

TODAY = "2026-11-23"
PEOPLE = 30
MENU = "[q]uit"


def store(root, ratings="  - A: every 3 weeks\n  - B: monthly\n  - silver: quarterly\n  - solo: yearly\n"):
    contacts = root / "people/contacts"
    contacts.mkdir(parents=True, exist_ok=True)
    (root / "people/nurture.yaml").write_text("format: 1\nratings:\n" + ratings + "default_rating: B\n")
    for number in range(PEOPLE):  # the longest silence first is by number, too
        (contacts / f"p{number:02}.yaml").write_text(
            f"name: Person {number:02}\nadded: 2020-01-{number + 1:02}\nrating: undecided\n")
    return contacts


def answered(terminal, keys, shown, start):
    """Types, a longer text once its question is there, and waits for what is said and the next question; where that ends."""
    for key in keys:
        if len(key) > 1:
            start = terminal.expect("): ", start)
        elif key == ENTER:
            start = terminal.expect("Enter saves", start)
        terminal.type(key, *([ENTER] if len(key) > 1 else []))
    place = terminal.expect(shown, start)
    return terminal.expect(MENU, place)


def thirty(binary, root):
    contacts = store(root)
    terminal = Terminal(binary, root, ["review", "-i"])
    terminal.expect(f"1 of {PEOPLE}")
    place = terminal.expect(MENU)
    expected = {}

    def answer(number, keys, said, **wanted):
        nonlocal place
        expected[number] = wanted
        place = answered(terminal, keys, said, place)

    answer(0, "a", "Person 00: rating A", rating="A")
    answer(1, "B", "Person 01: rating B", rating="B")
    answer(2, "3", "Person 02: rating silver", rating="silver")  # its letter is taken
    answer(3, "4", "Person 03: rating solo", rating="solo")
    answer(4, "k", "Person 04: kept as is", rating="undecided")
    answer(5, "x", "Person 05: archived", rating="undecided", archived=TODAY)
    answer(6, "n", f"8 of {PEOPLE}", reviewed=None, rating="undecided")
    answer(7, ["s", "2 weeks"], "Person 07 is snoozed", rating="undecided", snooze="2026-12-07")
    answer(8, ["l", "We met again.", ENTER], "logged Person 08", rating="undecided", note="We met again.")
    # What was answered last is taken back, and answered again.
    answer(9, "a", "Person 09: rating A", rating="B")
    place = answered(terminal, "u", "took back 'review: Person 09, rating A'", place)
    place = answered(terminal, "2", "Person 09: rating B", place)
    # Two in a row.
    answer(10, "x", "Person 10: archived", rating="A")
    answer(11, "x", "Person 11: archived", rating="A")
    place = answered(terminal, "u", f"12 of {PEOPLE}", place)
    place = answered(terminal, "u", f"11 of {PEOPLE}", place)
    place = answered(terminal, "1", "Person 10: rating A", place)
    place = answered(terminal, "1", "Person 11: rating A", place)
    # A question that is left writes nothing; a key that is none says what there is.
    terminal.type("l")
    place = terminal.expect("none): ", place)
    place = answered(terminal, INTERRUPT, "nothing was written", place)
    terminal.type("l")
    place = terminal.expect("none): ", place)
    place = answered(terminal, LEAVE, "nothing was logged", place)
    place = answered(terminal, "9", "the first letter is enough", place)
    place = answered(terminal, "m", "not by a rule until rated", place)
    answer(12, "k", "Person 12: kept as is", rating="undecided")
    for number in range(13, PEOPLE - 1):
        answer(number, "b", f"Person {number:02}: rating B", rating="B")
    expected[PEOPLE - 1] = {"rating": "B"}
    terminal.type("b")
    terminal.expect("rated 24, kept as is 2, logged 1, snoozed 1, archived 1, skipped 1; 1 left", place)
    check(terminal.end() == 0, "exit status", terminal)
    for number, wanted in expected.items():
        text = (contacts / f"p{number:02}.yaml").read_text()
        for key, value in {"reviewed": TODAY, **wanted}.items():
            line = f"{key}: {value}\n"
            check((line in text) if value else (f"{key}:" not in text), f"{number}: {key} {value} expected in\n{text}")


def twice(binary, root):
    """Those answered don't come again; nobody is left after the rest was."""
    terminal = Terminal(binary, root, ["review", "-i"])
    terminal.expect("1 of 1")
    terminal.expect(MENU)
    terminal.type("k")
    terminal.expect("kept as is 1; nobody left")
    check(terminal.end() == 0, "exit status", terminal)
    terminal = Terminal(binary, root, ["review", "-i"])
    terminal.expect("Nobody to look at.")
    check(terminal.end() == 0, "exit status", terminal)


def elsewhere(binary, root):
    """What somebody else changed meanwhile is not taken back for the walk's own."""
    contacts = store(root)
    terminal = Terminal(binary, root, ["review", "-i"])
    place = terminal.expect(MENU)
    place = answered(terminal, "a", "Person 00: rating A", place)
    subprocess.run([binary, "--today", TODAY, "set", "p29", "title=Chair"], cwd=root / "people", check=True,
                   env={"HOME": str(root), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}, stdout=subprocess.DEVNULL)
    place = answered(terminal, "u", "something else was changed since 'review: Person 00, rating A'", place)
    terminal.type(INTERRUPT)
    terminal.expect("rated 1; 29 left to look at", place)
    check(terminal.end() == 130, "exit status", terminal)
    check("title: Chair\n" in (contacts / "p29.yaml").read_text(), "the other change stands")
    check("rating: A\n" in (contacts / "p00.yaml").read_text(), "the walk's own as well")


def accents(binary, root):
    """A rating's letter is found whatever its case and accents, as names are."""
    contacts = store(root, "  - Äls: weekly\n  - keep: monthly\n  - B: yearly\n")
    terminal = Terminal(binary, root, ["review", "-i", "-n", "2"])
    place = terminal.expect("[Ä]ls [2] keep [B]")
    place = answered(terminal, "ä", "Person 00: rating Äls", place)
    terminal.type("2")
    terminal.expect("rated 2", place)
    check(terminal.end() == 0, "exit status", terminal)
    check("rating: keep\n" in (contacts / "p01.yaml").read_text(), "by its place")


def main():
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        thirty(binary, root)
        twice(binary, root)
        elsewhere(binary, root)
        accents(binary, root)
    print("30 people reviewed")


if __name__ == "__main__":
    main()
