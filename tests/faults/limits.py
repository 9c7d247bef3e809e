#!/usr/bin/env python3
"""Small files made to cost much: each command answers, says what it could not take, and its memory stays bounded.

    limits.py NURTURE

Memory is what counts here (the peak that the system saw); how long it takes is told, and only a hang fails.
"""

import os
import pathlib
import shutil
import subprocess
import tempfile

from measured import BOUND, MB, bound_everything, home, run

HEAD = "name: Ada Lovelace\nrating: A\nadded: 2026-11-01\n"


def interactions(text, count):
    return HEAD + "interactions:\n" + text * count


def unknown_channels(store):
    (store / "contacts/ada.yaml").write_text(interactions("  - {date: 2026-11-02, channel: pigeon}\n", 10_000))
    return "pigeon"


def many_interactions(store):
    (store / "contacts/ada.yaml").write_text(interactions("  - date: 2026-11-02\n", 80_000))


def dangling_references(store):
    for i in range(500):
        (store / f"contacts/person-{i}.yaml").write_text(f"name: Person {i}\n")
    knows = ", ".join(f"nobody-{i}" for i in range(100_000))
    (store / "contacts/ada.yaml").write_text(HEAD + f"knows: [{knows}]\n")


def fill(file, start, megabytes):
    """Piece by piece: a child's peak of memory begins with what this script has."""
    with open(file, "w") as to:
        to.write(start)
        for _ in range(megabytes):
            to.write("x" * MB)


def long_list(store):
    (store / "contacts/ada.yaml").write_text(HEAD + "tags:\n" + "".join(f"  - t{i}\n" for i in range(100_000)))
    return ""


def too_large(store):
    fill(store / "contacts/ada.yaml", HEAD + "about: ", 40)
    return "larger than 4 MB"


def sparse(store):
    with open(store / "contacts/ada.yaml", "w") as file:
        file.write(HEAD)
        file.truncate(1 << 40)
    return "larger than 4 MB"


def endless_settings(store):
    (store / "nurture.yaml").unlink()
    (store / "nurture.yaml").symlink_to("/dev/zero")
    return "leads out of the store"


def terminal_settings(store):
    (store / "nurture.yaml").unlink()
    (store / "nurture.yaml").symlink_to("/dev/stdin")
    return "can't be read"


def pipe_settings(store):
    (store / "nurture.yaml").unlink()
    os.mkfifo(store / "nurture.yaml")
    return "is not a plain file"


def pipes(store):
    os.mkfifo(store / "pipe.yaml")
    (store / "contacts/ada.yaml").symlink_to("../pipe.yaml")
    os.mkfifo(store / "contacts/bob.yaml")
    os.open(store / "pipe.yaml", os.O_RDWR)  # a writer, as long as this script lives
    os.open(store / "contacts/bob.yaml", os.O_RDWR)
    return "is not a plain file"


def nested(store):
    folder = store / "contacts"
    for _ in range(900):
        folder = folder / "a"
    os.makedirs(folder)
    return "lies too deep"


def loops(store):
    (store / "orgs").symlink_to("orgs")
    (store / "contacts/loop").symlink_to("loop")
    return "too many levels of symbolic links"


def git(store, *words, **more):
    command = ["git", "-C", str(store), "-c", "user.name=Ada", "-c", "user.email=ada@example.com", *words]
    return subprocess.run(command, check=True, capture_output=True, **more).stdout


def large_blobs(store):
    """A repository of a few hundred kilobytes whose one commit holds gigabytes: a text, named often."""
    git(store, "init", "-q")
    fill(store / "large", "about: ", 64)
    fill(store / "small", "name: X\nabout: ", 1)
    large, small = (git(store, "hash-object", "-w", name).decode().strip() for name in ("large", "small"))
    settings = git(store, "hash-object", "-w", "--stdin", input=b"format: 1\n").decode().strip()
    lines = [f"100644 {settings}\tnurture.yaml"]
    lines += [f"100644 {large}\tcontacts/large-{i}.yaml" for i in range(50)]
    lines += [f"100644 {small}\tcontacts/small-{i}.yaml" for i in range(50)]
    lines += [f"100644 {large}\tvideo-{i}.mp4" for i in range(50)]
    git(store, "update-index", "--index-info", input="".join(line + "\n" for line in lines).encode())
    git(store, "commit", "-q", "-m", "large")
    return "larger than 4 MB"


def nested_trees(store):
    """Ten folders, each of which names the next ten times: ten to the tenth files."""
    git(store, "init", "-q")
    blob = git(store, "hash-object", "-w", "--stdin", input=b"name: X\n").decode().strip()
    entries = "".join(f"100644 blob {blob}\tx{i}.yaml\n" for i in range(10))
    for _ in range(9):
        tree = git(store, "mktree", input=entries.encode()).decode().strip()
        entries = "".join(f"040000 tree {tree}\tf{i}\n" for i in range(10))
    tree = git(store, "mktree", input=f"040000 tree {tree}\tcontacts\n".encode()).decode().strip()
    commit = git(store, "commit-tree", tree, "-m", "bomb").decode().strip()
    git(store, "update-ref", "HEAD", commit)
    return "holds more than"


READ = [["due"], ["check"], ["due", "--mail", "ada@example.com"]]
ONE = READ + [["log", "ada", "x"]]
LIST = [["log", "ada", "x"], ["set", "ada", "tags+=x"], ["set", "ada", "tags-=t7,t8"], ["set", "ada", "tags=t5,t4"],
        ["undo"]]
PAST = [["due", "--rev", "HEAD"]]
CASES = [(unknown_channels, ONE), (many_interactions, ONE), (long_list, LIST), (dangling_references, ONE),
         (too_large, ONE), (sparse, ONE), (endless_settings, READ), (terminal_settings, READ), (pipe_settings, READ),
         (pipes, READ), (nested, READ), (loops, READ), (large_blobs, PAST), (nested_trees, PAST)]


def largest(store):
    sizes = (file.stat().st_size for file in store.glob("contacts/*.yaml") if file.is_file())
    return min(max(sizes, default=0), 4 * MB)


def play(case, commands, work, base):
    shutil.rmtree(work, ignore_errors=True)
    store, environment = home(work)
    expected = case(store)
    for words in commands:
        status, said, peak, seconds = run(words, environment)
        beyond = max(0, peak - base - largest(store))
        print(f"{case.__name__:20} {' '.join(words):32} exit {status}  {beyond / MB:5.1f} MB  {seconds:5.2f} s")
        reads = words[0] != "log"
        wrong = (f"exit {status}" if status not in (0, 1, 2, 3) else
                 f"{beyond / MB:.1f} MB beyond the file" if beyond > BOUND else
                 f"doesn't say '{expected}'" if expected and reads and expected not in said else
                 "a false all-clear" if expected and reads and status == 0 else "")
        if wrong:
            raise SystemExit(f"FAILED: {case.__name__}, nurture {' '.join(words)}: {wrong}\n{said[:2000]}")


def main():
    bound_everything()
    with tempfile.TemporaryDirectory(prefix="nurture-limits-") as work:
        base = run(["--version"], dict(os.environ))[2]
        for case, commands in CASES:
            if commands is PAST and not shutil.which("git"):
                continue
            play(case, commands, pathlib.Path(work) / "work", base)


main()
